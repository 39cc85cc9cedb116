/** The columns of a table with what each means, and the words under them that need a meaning. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import {
  keptInWords,
  municipalityColumn,
  noAnswer,
  possibleMeanings,
} from '#domain/import-mapping.ts';
import type { MappedQuestion } from '#domain/import-mapping.ts';
import { unknownValue } from '#domain/answer.ts';
import type { ImportColumns } from '#domain/import-record.ts';
import { pageLanguage, t } from '../words.ts';
import { questionUnder, withColumn, withWord, wordsUnder } from './import-draft.ts';
import type { FoundWord, MappingDraft, TableColumn } from './import-draft.ts';

export interface ColumnsForm {
  table: ImportColumns;
  draft: MappingDraft;
  changed: (draft: MappingDraft) => void;
}

const samples = 3;

export function columnsTable(form: ColumnsForm): TemplateResult {
  return html`<table class="board import-columns" role="table">
    <caption class="unseen">
      ${t('import-columns')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${t('import-column')}</th>
        <th role="columnheader" scope="col">${t('import-means')}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${form.table.columns.map((column) => row(form, column))}
    </tbody>
  </table>`;
}

function row(form: ColumnsForm, column: TableColumn): TemplateResult {
  const { heading, texts } = column;
  const question = questionUnder(form.table, form.draft, column);
  return html`<tr role="row">
    <th role="rowheader" scope="row">
      <span class="soft">${column.column}</span> ${heading || t('import-no-heading')}
      ${
        texts.length === 0
          ? nothing
          : html`<span class="soft sample">
              ${texts
                .slice(0, samples)
                .map(({ text }) => text)
                .join(' · ')}
            </span>`
      }
    </th>
    <td role="cell">
      ${heading === '' ? t('import-needs-heading') : meansField(form, column)}
      ${question === null ? nothing : wordFields(form, column, question)}
    </td>
  </tr>`;
}

function meansField({ table, draft, changed }: ColumnsForm, column: TableColumn): TemplateResult {
  const means = draft.columns.get(column.column) ?? null;
  const option = (value: string | null, words: string): TemplateResult =>
    html`<option value=${value ?? ''} ?selected=${value === means}>${words}</option>`;
  return html`<select
    aria-label=${t('import-means-which', { heading: column.heading })}
    @change=${(event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      changed(withColumn(draft, column.column, value === '' ? null : value));
    }}
  >
    ${option(null, t('import-not-used'))} ${option(municipalityColumn, t('import-municipality'))}
    ${table.questions.map(({ key, wording }) => option(key, wording[pageLanguage]))}
  </select>`;
}

/** Words without a meaning stand open; those that are known can be looked at and changed. */
function wordFields(
  form: ColumnsForm,
  column: TableColumn,
  question: MappedQuestion,
): TemplateResult {
  const words = wordsUnder(form.table, form.draft, column, question);
  const open = words.filter(({ isKnown }) => !isKnown);
  const known = words.filter(({ isKnown }) => isKnown);
  const field = (word: FoundWord): TemplateResult => wordField(form, column, question, word);
  return html`${
    open.length === 0
      ? nothing
      : html`<p class="help">${t('import-words-open', { count: open.length })}</p>
          <ul class="import-words">
            ${open.map(field)}
          </ul>`
  }
  ${
    known.length === 0
      ? nothing
      : html`<details>
          <summary>${t('import-words-known', { count: known.length })}</summary>
          <ul class="import-words">
            ${known.map(field)}
          </ul>
        </details>`
  }`;
}

function wordField(
  { draft, changed }: ColumnsForm,
  { column, heading }: TableColumn,
  question: MappedQuestion,
  { text, count, means }: FoundWord,
): TemplateResult {
  const id = `word-${column}-${text}`;
  return html`<li>
    <label for=${id}>
      <span class="unseen">${heading}: </span>${t('import-word', { text, count })}
    </label>
    <select
      id=${id}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        changed(withWord(draft, { question: question.key, text, means: value }));
      }}
    >
      ${
        means === null
          ? html`<option value="" selected disabled>${t('import-word-choose')}</option>`
          : nothing
      }
      ${possibleMeanings(question).map(
        (value) =>
          html`<option value=${value} ?selected=${value === means}>
            ${meaningWords(question, value)}
          </option>`,
      )}
    </select>
  </li>`;
}

function meaningWords({ options }: MappedQuestion, means: string): string {
  if (means === noAnswer) return t('import-word-no-answer');
  if (means === keptInWords) return t('import-word-kept');
  const option = options.find(({ key }) => key === means);
  if (option === undefined && means === unknownValue) return t('import-word-unknown');
  return option?.label[pageLanguage] ?? means;
}
