/** The document of a page that other sites frame: our colours, our words, nothing around them. */
import type { EmbedTheme } from '#domain/embed.ts';
import type { Language } from '#domain/language.ts';
import { assetTags } from '../http/assets.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { exampleBanner } from './example-notice.ts';

export interface FramedPage {
  language: Language;
  theme: EmbedTheme;
  title: string;
  /** The page of our own site that says the same. */
  canonical: string | null;
  /** Are there invented answers on the page? */
  example: boolean;
  main: Html;
}

const colourSchemes: Record<EmbedTheme, string> = {
  auto: 'light dark',
  light: 'light',
  dark: 'dark',
};

/** The bytes of the document. Its one script tells the embedding page how high it is. */
export function renderFramedPage({
  language,
  theme,
  title,
  canonical,
  example,
  main,
}: FramedPage): string {
  const { t } = words(language);
  const tabTitle = example ? t('public-example-title', { title }) : title;
  const ownColours = theme === 'auto' ? [] : [`styles/theme-${theme}.css`];
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${tabTitle} – ${t('public-survey-name')}</title>
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="${colourSchemes[theme]}" />
          ${canonical !== null && html`<link rel="canonical" href="${canonical}" />`}
          <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
          ${assetTags('site.css', ...ownColours, 'embed/tell-height.ts')}
        </head>
        <body class="embed">
          ${example && exampleBanner(language)}
          <main>
            <p class="soft">${t('public-survey-name')}</p>
            ${main}
          </main>
        </body>
      </html> `,
  );
}

/** A link out of the frame: our other pages refuse to be framed. */
export function linkOut(address: string, label: string): Html {
  return html`<a href="${address}" target="_blank" rel="noopener">${label}</a>`;
}
