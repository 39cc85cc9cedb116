/** What storing a table would do, or everything that is wrong with it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ImportPreview } from '#domain/import-record.ts';
import { pageLanguage, t } from '../words.ts';
import { municipalityName } from './board-words.ts';
import { stackedTable } from './stacked-table.ts';

export function previewWords(preview: ImportPreview): TemplateResult {
  const { faultCount, without, notAsked, unused } = preview;
  return html`${faultCount > 0 ? faultTable(preview) : nothing}
    <p class="so-far">
      ${t('import-preview-count', {
        year: String(preview.year),
        answered: preview.answered,
        municipalities: preview.municipalities,
        answers: preview.answers,
      })}
    </p>
    ${preview.questions.length === 0 ? nothing : questionTable(preview)}
    ${more(
      'import-preview-without',
      without.map((municipality) => municipalityName({ municipality })),
    )}
    ${more(
      'import-preview-not-asked',
      notAsked.map(({ wording }) => wording[pageLanguage]),
    )}
    ${more('import-preview-unused', unused)}`;
}

function faultTable({ faults, faultCount }: ImportPreview): TemplateResult {
  return html`<div class="notice error" role="alert">
      <p>${t('import-faults', { count: faultCount })}</p>
    </div>
    ${stackedTable(
      'imported',
      'import-faults-caption',
      [
        'import-fault-cell',
        'import-fault-municipality',
        'import-fault-question',
        'import-fault-what',
      ],
      faults.map(
        (fault) =>
          html`<tr role="row">
            <td role="cell">${fault.cell ?? t('import-fault-whole')}</td>
            <td role="cell">
              ${fault.municipality === null ? nothing : municipalityName({ municipality: fault.municipality })}
            </td>
            <td role="cell">${fault.question?.wording[pageLanguage] ?? nothing}</td>
            <td role="cell">${faultWords(fault)}</td>
          </tr>`,
      ),
    )}
    ${
      faultCount > faults.length
        ? html`<p>${t('import-faults-more', { count: faultCount - faults.length })}</p>`
        : nothing
    }`;
}

/** A fault of the answer itself has its sentence where the form has it. */
function faultWords({ code, params }: ImportPreview['faults'][number]): string {
  if (code.startsWith('answer-')) return t(code, params);
  const what = String(params['what'] ?? '').replaceAll(' ', '-');
  return t(`import-fault-is-${code}`, { ...params, what });
}

function questionTable({ questions }: ImportPreview): TemplateResult {
  return stackedTable(
    'imported',
    'import-preview-questions',
    ['import-column', 'import-fault-question', 'import-preview-answers'],
    questions.map(
      ({ column, wording, answers, unknown, notApplicable }) =>
        html`<tr role="row">
          <td role="cell">${column}</td>
          <td role="cell">${wording[pageLanguage]}</td>
          <td role="cell">
            ${answers}
            ${unknown === 0 ? nothing : html`<span class="soft">${t('import-preview-unknown', { count: unknown })}</span>`}
            ${
              notApplicable === 0
                ? nothing
                : html`<span class="soft"
                    >${t('import-preview-not-applicable', { count: notApplicable })}</span
                  >`
            }
          </td>
        </tr>`,
    ),
  );
}

function more(words: string, names: readonly string[]): TemplateResult | typeof nothing {
  if (names.length === 0) return nothing;
  return html`<details>
    <summary>${t(words, { count: names.length })}</summary>
    <ul>
      ${names.map((name) => html`<li>${name}</li>`)}
    </ul>
  </details>`;
}
