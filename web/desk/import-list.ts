/** The imports of a region, newest first, each with the way to its round or to undoing it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Imports } from '#domain/import-record.ts';
import { boardAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

export type ImportEntry = Imports['imports'][number];

export function importList(
  { imports }: Imports,
  place: RoundPlace,
  undo: (entry: ImportEntry) => void,
): TemplateResult {
  if (imports.length === 0) return html`<p>${t('import-list-none')}</p>`;
  return html`<ul class="cards imports">
    ${imports.map((entry) => {
      const { year, fileName, municipalities, answers, importedAt, importedBy } = entry;
      const { undoneAt, undoneBy, stays, mayUndo } = entry;
      return html`<li>
        <h3>
          ${
            undoneAt === null
              ? html`<a href=${boardAddress({ ...place, year })}>${year}</a>`
              : String(year)
          }
        </h3>
        <p>
          ${fileName}<br />
          ${t('import-list-holds', { municipalities, answers })}<br />
          ${t('import-list-by', { who: importedBy, when: formatMoment(importedAt) })}
        </p>
        ${
          undoneAt === null
            ? nothing
            : html`<p>
                ${t('import-list-undone', { who: undoneBy ?? '', when: formatMoment(undoneAt) })}
              </p>`
        }
        ${stays === null ? nothing : html`<p class="soft">${t(`import-stays-${stays}`)}</p>`}
        ${
          mayUndo
            ? html`<button
                type="button"
                aria-label=${t('import-undo-which', { year: String(year) })}
                @click=${() => undo(entry)}
              >
                ${t('import-undo')}
              </button>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}
