/** The frame of every page: head, header, navigation, example banner and footer. */
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { assetTags } from '../http/assets.ts';
import { html, jsonForHtml } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import {
  frontAddress,
  informationAddress,
  informationPages,
  municipalitiesAddress,
  regionsAddress,
} from './addresses.ts';
import { exampleBanner } from './example-notice.ts';

interface Crumb {
  label: string;
  /** The page itself has none. */
  href?: string;
}

export interface Page {
  language: Language;
  publicUrl: string;
  title: string;
  description: string;
  /** The address of this page in a language. */
  address: (language: Language) => string;
  /** Is the page one of those that search engines may keep? Problems are not. */
  indexed?: boolean;
  /** Is the page only for somebody who has signed in already? */
  isSignedIn?: boolean;
  /** Are there invented answers on the page? */
  example?: boolean;
  /** Which entry of the navigation the page belongs to. */
  section?: 'municipalities' | 'regions' | 'data' | 'method';
  crumbs?: Crumb[];
  main: Html;
  /** schema.org description of what is on the page. */
  dataset?: Record<string, unknown>;
  /** Further `<link>` elements: the same figures in other forms. */
  links?: Html;
  /** Entries of web/ that wake up parts of the page. */
  scripts?: string[];
}

export const languageNames: Record<Language, string> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};
const openGraphLocales: Record<Language, string> = { fi: 'fi_FI', sv: 'sv_FI', en: 'en_GB' };

/** The page as the bytes of a document. */
export function renderPage(page: Page): string {
  const { language } = page;
  const { t } = words(language);
  const title = titleOf(page);
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} – ${t('public-survey-name')}</title>
          <meta name="description" content="${page.description}" />
          ${page.indexed === false ? html`<meta name="robots" content="noindex" />` : languageLinks(page)}
          <meta name="color-scheme" content="light dark" />
          <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
          ${page.links}
          ${
            page.dataset &&
            html`<script type="application/ld+json">
              ${jsonForHtml(page.dataset)}
            </script>`
          }
          ${assetTags('site.css', ...(page.scripts ?? []))}
        </head>
        <body>
          <a class="skip" href="#main">${t('public-skip')}</a>
          ${page.example === true && exampleBanner(language)}
          <header class="top">
            <div class="wrap">
              <a class="brand" href="${frontAddress(language)}"
                >${brandMark}<span
                  >${t('public-brand-first')} <b>${t('public-brand-second')}</b></span
                ></a
              >
              ${navigation(page)}
              <form
                class="find"
                role="search"
                action="${municipalitiesAddress(language)}"
                method="get"
              >
                <label class="hidden" for="find">${t('public-find-label')}</label>
                <input
                  id="find"
                  name="q"
                  type="search"
                  maxlength="60"
                  placeholder="${t('public-find-label')}"
                  autocomplete="off"
                />
                <button type="submit">${t('public-find-button')}</button>
              </form>
              ${languageSwitch(page)}
            </div>
          </header>
          <main id="main" class="wrap">${breadcrumbs(page)} ${page.main}</main>
          ${footer(page)}
        </body>
      </html> `,
  );
}

/**
 * A title travels alone, to a tab or a shared link: it says itself that answers are invented, and
 * the soft hyphens that a narrow heading needs stay behind.
 */
function titleOf({ title, example, language }: Page): string {
  const plain = title.replaceAll('\u00AD', '');
  return example === true ? words(language).t('public-example-title', { title: plain }) : plain;
}

/** Canonical address, the other languages, and what a shared link shows. */
function languageLinks(page: Page): Html {
  const { language, publicUrl, description, address } = page;
  const { t } = words(language);
  const own = publicUrl + address(language);
  return html`<link rel="canonical" href="${own}" /> ${languages.map(
      (each) =>
        html`<link rel="alternate" hreflang="${each}" href="${publicUrl}${address(each)}" /> `,
    )} <link rel="alternate" hreflang="x-default" href="${publicUrl}${address('fi')}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${t('public-survey-name')}" />
    <meta property="og:title" content="${titleOf(page)}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${own}" />
    <meta property="og:locale" content="${openGraphLocales[language]}" />
    ${languages
      .filter((each) => each !== language)
      .map(
        (each) =>
          html`<meta property="og:locale:alternate" content="${openGraphLocales[each]}" /> `,
      )}`;
}

function navigation({ language, section }: Page): Html {
  const { t } = words(language);
  const entries = [
    ['municipalities', municipalitiesAddress(language)],
    ['regions', regionsAddress(language)],
    ['data', informationAddress(language, 'data')],
    ['method', informationAddress(language, 'method')],
  ] as const;
  return html`<nav class="sections" aria-label="${t('public-navigation')}">
    <ul>
      ${entries.map(
        ([name, href]) =>
          html`<li>
            <a href="${href}" ${section === name && html` aria-current="true"`}
              >${t(`public-nav-${name}`)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
}

function languageSwitch({ language, address }: Page): Html {
  const { t } = words(language);
  return html`<nav class="languages" aria-label="${t('public-languages')}">
    <ul>
      ${languages.map(
        (each) =>
          html`<li>
            <a
              href="${address(each)}"
              lang="${each}"
              hreflang="${each}"
              ${each === language && html` aria-current="true"`}
              >${languageNames[each]}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
}

function breadcrumbs({ language, crumbs }: Page): Html | null {
  if (crumbs === undefined) return null;
  const { t } = words(language);
  return html`<nav class="crumbs" aria-label="${t('public-breadcrumbs')}">
    <ol>
      ${[{ label: t('public-front'), href: frontAddress(language) }, ...crumbs].map((crumb) =>
        crumb.href === undefined
          ? html`<li aria-current="page">${crumb.label}</li> `
          : html`<li><a href="${crumb.href}">${crumb.label}</a></li> `,
      )}
    </ol>
  </nav>`;
}

function footer({ language, isSignedIn }: Page): Html {
  const { t } = words(language);
  return html`<footer>
    <div class="wrap">
      <p>${t('public-not-a-ranking')} ${t('public-footer-scores')}</p>
      <ul>
        ${informationPages.map(
          (page) =>
            html`<li>
              <a href="${informationAddress(language, page)}">${t(`public-nav-${page}`)}</a>
            </li> `,
        )}
        <li><a href="/docs">${t('public-footer-api')}</a></li>
        ${
          isSignedIn !== true &&
          html`<li><a href="/${language}/sign-in">${t('public-footer-sign-in')}</a></li>`
        }
      </ul>
      <p>
        ${t('public-footer-licence')}
        <a rel="license" href="${t('public-licence-address')}">CC BY 4.0</a>
      </p>
    </div>
  </footer>`;
}

const mark = html`<path
    d="M16 2 29 11.5 24 27H8L3 11.5Z"
    fill="none"
    stroke="currentColor"
    stroke-width="2.2"
    stroke-linejoin="round"
  /><path d="M16 9l6 5-2.5 8-7 1L9 13Z" fill="currentColor" opacity=".85" />`;
const brandMark = html`<svg
  viewBox="0 0 32 32"
  width="36"
  height="36"
  aria-hidden="true"
  focusable="false"
>
  ${mark}
</svg>`;

/** The mark as a file, for the browser's tab. */
export const iconFile = String(
  html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" color="#0b5cad">${mark}</svg> `,
);
