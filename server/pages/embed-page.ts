/** A municipality's results of a year as a small page for other sites to frame. */
import type { EmbedTheme } from '#domain/embed.ts';
import type { Language } from '#domain/language.ts';
import { comparedYear, hasRadar } from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { municipalityAddress } from './addresses.ts';
import { dimensionDots } from './dimension-dots.ts';
import { linkOut, renderFramedPage } from './framed-page.ts';
import { municipalitySummary } from './municipality-summary.ts';
import { nameOf } from './names.ts';
import { radarPicture } from './radar-picture.ts';

export function embedPage(
  results: MunicipalityResults,
  { language, theme }: { language: Language; theme: EmbedTheme },
  publicUrl: string,
): string {
  const { t } = words(language);
  const title = `${nameOf(results.municipality.name, language)} ${results.year}`;
  const address =
    publicUrl + municipalityAddress(language, results.municipality.code, results.year);
  const compared = comparedYear(results);
  return renderFramedPage({
    language,
    theme,
    title,
    canonical: address,
    example: results.example !== null,
    main: html`<h1>${linkOut(address, title)}</h1>
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
        ${t('public-not-a-ranking')} ${t('public-release')} ${results.release.name}.
        <a rel="license noopener" href="${t('public-licence-address')}" target="_blank">CC BY 4.0</a
        >.
      </p>
      <p class="note">${linkOut(address, t('embed-open'))}</p>`,
  });
}
