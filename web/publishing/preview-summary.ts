/** What would become public: how many answered, who is silent, and the very pages to open. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Preview } from '#domain/publishing.ts';
import type { RoundPlace } from '../api.ts';
import { pageLanguage, t } from '../words.ts';

export function previewSummary(place: RoundPlace, preview: Preview): TemplateResult {
  const root = previewAddress(place);
  return html`<p>
      ${t('publishing-answered', { answered: preview.answered, municipalities: preview.municipalities })}
    </p>
    ${
      preview.silent.length === 0
        ? nothing
        : html`<details>
            <summary>${t('publishing-silent', { count: preview.silent.length })}</summary>
            <ul class="left-out">
              ${preview.silent.map(({ name }) => html`<li>${nameOf(name)}</li>`)}
            </ul>
          </details>`
    }
    <p>${t('publishing-open-pages')}</p>
    <ul class="previews">
      <li><a href=${root} target="_blank">${t('publishing-region-page')}</a></li>
      ${(['csv', 'json', 'xlsx'] as const).map(
        (form) =>
          html`<li>
            <a href=${`${root}.${form}`} target="_blank"
              >${t('publishing-file')} ${form.toUpperCase()}</a
            >
          </li>`,
      )}
    </ul>
    <details>
      <summary>${t('publishing-municipality-pages')}</summary>
      <ul class="left-out">
        ${preview.places.map(
          ({ code, name }) =>
            html`<li>
              <a href=${`${root}/municipalities/${code}`} target="_blank">${nameOf(name)}</a>
            </li>`,
        )}
      </ul>
    </details>
    <details>
      <summary>${t('publishing-question-pages')}</summary>
      <ul>
        ${preview.questions.map(
          ({ key, label }) =>
            html`<li>
              <a href=${`${root}/questions/${key}`} target="_blank">${label[pageLanguage]}</a>
            </li>`,
        )}
      </ul>
    </details>`;
}

export function previewAddress({ region, year }: RoundPlace): string {
  return `/${pageLanguage}/preview/${region}/${year}`;
}

export function nameOf(name: { fi: string; sv: string }): string {
  return pageLanguage === 'sv' ? name.sv : name.fi;
}
