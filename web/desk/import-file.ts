/** The form in which a file of an earlier year is chosen, with its year and what was asked then. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Imports } from '#domain/import-record.ts';
import { pageLanguage, t } from '../words.ts';
import type { YearTable } from './import-api.ts';

export interface FileForm {
  imports: Imports;
  isBusy: boolean;
  /** Nothing was chosen. */
  isFaulty: boolean;
  chosen: (table: Omit<YearTable, 'content'>, file: File) => void;
  missing: () => void;
}

export function fileForm({ imports, isBusy, isFaulty, chosen, missing }: FileForm): TemplateResult {
  const { years, questionnaires } = imports;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const file = form.querySelector<HTMLInputElement>('#import-file')?.files?.[0];
    const year = Number(form.querySelector<HTMLSelectElement>('#import-year')?.value);
    const index = Number(form.querySelector<HTMLSelectElement>('#import-questionnaire')?.value);
    const questionnaire = questionnaires[index];
    if (file === undefined || questionnaire === undefined) return missing();
    const { id, version } = questionnaire;
    chosen({ year, questionnaire: { id, version }, fileName: file.name }, file);
  };
  const fault = isFaulty ? t('import-file-missing') : '';
  return html`<form class="small-form" novalidate @submit=${submit}>
    <div class="field">
      <label for="import-year">${t('import-year')}</label>
      <select id="import-year">
        ${years.map((year) => html`<option value=${year}>${year}</option>`)}
      </select>
    </div>
    <div class="field">
      <label for="import-questionnaire">${t('import-questionnaire')}</label>
      <p class="help" id="import-questionnaire-help">${t('import-questionnaire-help')}</p>
      <select id="import-questionnaire" aria-describedby="import-questionnaire-help">
        ${questionnaires.map(
          ({ title, version }, index) =>
            html`<option value=${index}>
              ${t('import-questionnaire-version', { title: title[pageLanguage], version })}
            </option>`,
        )}
      </select>
    </div>
    <div class="field">
      <label for="import-file">${t('import-file')}</label>
      <p class="help" id="import-file-help">${t('import-file-help')}</p>
      <input
        id="import-file"
        type="file"
        accept=".xlsx,.csv"
        aria-describedby="import-file-help import-file-fault"
        aria-invalid=${isFaulty ? 'true' : nothing}
      />
      <p class="fault" id="import-file-fault" role="status">${fault}</p>
    </div>
    <button class="main" ?disabled=${isBusy}>${t('import-read')}</button>
  </form>`;
}
