/** A municipality's newest results as a small page for other sites to frame. */
import type { Language } from '#domain/language.ts';
import { comparedYear, hasRadar } from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { assetTags } from '../http/assets.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { municipalityAddress } from './addresses.ts';
import { dimensionDots } from './dimension-dots.ts';
import { exampleBanner } from './example-notice.ts';
import { municipalitySummary } from './municipality-summary.ts';
import { nameOf } from './names.ts';
import { radarPicture } from './radar-picture.ts';

export function embedPage(
  results: MunicipalityResults,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const name = nameOf(results.municipality.name, language);
  const title = `${name} ${results.year}`;
  const tabTitle = results.example === null ? title : t('public-example-title', { title });
  const address =
    publicUrl + municipalityAddress(language, results.municipality.code, results.year);
  const compared = comparedYear(results);
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${tabTitle} – ${t('public-survey-name')}</title>
          <meta name="robots" content="noindex" />
          <meta name="color-scheme" content="light dark" />
          <link rel="canonical" href="${address}" />
          <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
          ${assetTags('site.css')}
        </head>
        <body class="embed">
          ${results.example !== null && exampleBanner(language)}
          <main>
            <p class="soft">${t('public-survey-name')}</p>
            <h1><a href="${address}" target="_blank" rel="noopener">${title}</a></h1>
            <p>${municipalitySummary(results, language)}</p>
            ${
              hasRadar(results) &&
              html`<div class="radar-card">
                <ul class="key">
                  <li><span class="line now"></span>${String(results.year)}</li>
                  ${compared !== null && html`<li><span class="line previous"></span>${String(compared)}</li>`}
                </ul>
                ${radarPicture(results, language, 'radar')}
              </div>`
            }
            ${results.status === 'answered' && results.dimensions.length > 0 && dimensionDots(results, language, address)}
            <p class="note">
              ${t('public-not-a-ranking')} ${t('public-release')} ${results.release.name}. CC BY
              4.0.
            </p>
          </main>
        </body>
      </html> `,
  );
}
