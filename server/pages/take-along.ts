/** What a reader can take along from a municipality's page: files, the picture, the embed. */
import type { Language } from '#domain/language.ts';
import { hasRadar } from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import {
  embedAddress,
  municipalitiesAddress,
  municipalityAddress,
  radarPictureAddress,
} from './addresses.ts';
import { nameOf } from './names.ts';

/** In pixels: holds a radar and seven dimensions from 320 px of width upwards. */
const embedHeight = 1480;

export function takeAlong(
  results: MunicipalityResults,
  language: Language,
  publicUrl: string,
): Html {
  const { t } = words(language);
  const { code } = results.municipality;
  const address = (form: '.csv' | '.json' | '.xlsx') =>
    municipalityAddress(language, code, results.year, form);
  const name = nameOf(results.municipality.name, language);
  const frame = `<iframe src="${publicUrl}${embedAddress({ code, language, year: 'newest', theme: 'auto' })}" title="${t('public-survey-name')}: ${name}" width="100%" height="${embedHeight}" loading="lazy"></iframe>`;
  return html`<div class="card">
    <h2>${t('public-take-title')}</h2>
    <ul class="take">
      <li>
        <a href="${address('.xlsx')}">${t('public-take-xlsx')} <small>XLSX</small></a>
      </li>
      <li>
        <a href="${address('.csv')}">${t('public-take-csv')} <small>CSV</small></a>
      </li>
      <li>
        <a href="${address('.json')}">${t('public-take-json')} <small>JSON</small></a>
      </li>
      ${
        hasRadar(results) &&
        html`<li>
          <a href="${radarPictureAddress(language, code, results.year)}"
            >${t('public-take-radar')} <small>SVG</small></a
          >
        </li> `
      }
    </ul>
    <details>
      <summary>${t('public-take-embed')}</summary>
      <p>${t('public-take-embed-how')}</p>
      <pre tabindex="0"><code>${frame}</code></pre>
    </details>
    <p class="note">
      <a href="${municipalitiesAddress(language)}">${t('public-other-municipalities')}</a>
    </p>
  </div>`;
}
