/** The pages of asking to sign in and of opening a link: small forms that work without scripts. */
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { providerAddress } from '../oidc/addresses.ts';
import { renderPage } from '../pages/layout.ts';
import { passkeyButton } from '../second-factor/fields.ts';
import { passwordAddress, signInAddress } from './destination.ts';
import { canSendLetters } from './letter.ts';
import { requestMinutes } from './request.ts';

export interface AskView {
  /** Path of the page to go to afterwards, without its language. */
  wanted: string | null;
  email: string;
  /** The address was sent and cannot be right. */
  isWrong?: boolean;
}

/** Asks for an e-mail address. */
export function askPage(
  config: Config,
  language: Language,
  { wanted, email, isWrong = false }: AskView,
): string {
  const { t } = words(language);
  const title = t('sign-in-title');
  const scripts = ['passkey.ts'];
  const address = (each: Language) => signInAddress(each, wanted);
  if (!canSendLetters(config)) {
    const main = html`<p class="lead">${t('sign-in-no-mail')}</p>
      ${byProvider(config, language, wanted)} ${otherWays(language, wanted)}`;
    return framed({ config, language, title, address, main, scripts });
  }
  return framed({
    config,
    language,
    title,
    isFaulty: isWrong,
    address,
    scripts,
    main: html`<p class="lead">${t('sign-in-lead', { minutes: requestMinutes })}</p>
      <form class="plain-form" method="post" action="/${language}/sign-in" novalidate>
        ${wantedField(language, wanted)}
        <label for="email">${t('sign-in-email')}</label>
        ${isWrong && html`<p class="field-error" id="email-error">${t('sign-in-email-wrong')}</p>`}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          required
          value="${email}"
          ${isWrong && html` aria-invalid="true" aria-describedby="email-error" autofocus`}
        />
        <button type="submit">${t('sign-in-send')}</button>
      </form>
      ${byProvider(config, language, wanted)} ${otherWays(language, wanted)}`,
  });
}

/**
 * A link and not a form: what a form leads to, redirections included, has to be named beforehand in
 * `form-action`.
 */
function byProvider({ oidc }: Config, language: Language, wanted: string | null): Html | null {
  if (oidc === null) return null;
  const { t } = words(language);
  return html`<section class="text">
    <h2>${t('oidc-title')}</h2>
    <p>${t('oidc-explained')}</p>
    <p>
      <a class="press" href="${providerAddress(language, wanted)}"
        >${t('oidc-go', { name: oidc.name })}</a
      >
    </p>
  </section>`;
}

/** Whoever has set up a passkey or a password needs no letter. */
function otherWays(language: Language, wanted: string | null): Html {
  const { t } = words(language);
  return html`<section class="text">
    <h2>${t('sign-in-other-title')}</h2>
    <p>${t('sign-in-other')}</p>
    ${passkeyButton(language, 'give', wanted)}
    <p>
      <a class="next" href="${passwordAddress(language, wanted)}">${t('sign-in-by-password')}</a>
    </p>
  </section>`;
}

/** The page behind a link: its button signs in. */
export function linkPage(config: Config, language: Language, token: string): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('sign-in-link-title'),
    address: (each) => `/${each}/sign-in/${token}`,
    main: html`<p class="lead">${t('sign-in-link-lead')}</p>
      <form class="plain-form" method="post" action="/${language}/sign-in/${token}">
        <button type="submit">${t('sign-in-confirm')}</button>
      </form>`,
  });
}

export function usedLinkPage(config: Config, language: Language): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('sign-in-link-used-title'),
    address: (each) => signInAddress(each, null),
    main: html`<p class="lead">${t('sign-in-link-used')}</p>
      <p><a class="next" href="/${language}/sign-in">${t('sign-in-again')}</a></p>`,
  });
}

/** Carries the wanted page through a form. */
export function wantedField(language: Language, wanted: string | null): Html | null {
  return wanted === null
    ? null
    : html`<input type="hidden" name="to" value="/${language}${wanted}" />`;
}

export interface SignInPage {
  config: Config;
  language: Language;
  title: string;
  /** The title of the window says first that something has to be mended. */
  isFaulty?: boolean;
  address: (language: Language) => string;
  main: Html;
  isSignedIn?: boolean;
  /** Entries of web/ that the page needs. */
  scripts?: string[];
}

export function framed({ config, language, title, isFaulty, address, main, ...rest }: SignInPage) {
  return renderPage({
    ...rest,
    language,
    publicUrl: config.publicUrl,
    title: isFaulty === true ? words(language).t('sign-in-fault-title', { title }) : title,
    description: title,
    address,
    indexed: false,
    main: html`<h1>${title}</h1>
      ${main}`,
  });
}
