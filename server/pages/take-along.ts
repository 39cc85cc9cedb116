/** What a reader can take along from a municipality's page: files, the picture, the embed. */
import type { Language } from '#domain/language.ts';
import { hasRadar } from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import {
  embedBuilderAddress,
  municipalitiesAddress,
  municipalityAddress,
  radarPictureAddress,
} from './addresses.ts';
import { fileLinks } from './file-links.ts';

export function takeAlong(results: MunicipalityResults, language: Language): Html {
  const { t } = words(language);
  const { code } = results.municipality;
  return html`<div class="card">
    <h2>${t('public-take-title')}</h2>
    <ul class="take">
      ${fileLinks((form) => municipalityAddress(language, code, results.year, form), language)}
      ${
        hasRadar(results) &&
        html`<li>
          <a href="${radarPictureAddress(language, code, results.year)}"
            >${t('public-take-radar')} <small>SVG</small></a
          >
        </li> `
      }
      <li>
        <a href="${embedBuilderAddress(language, code)}"
          >${t('public-take-embed')} <small>HTML</small></a
        >
      </li>
    </ul>
    <p class="note">
      <a href="${municipalitiesAddress(language)}">${t('public-other-municipalities')}</a>
    </p>
  </div>`;
}
