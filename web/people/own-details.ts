/** The form of one's own name and language. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '#domain/language.ts';
import type { Me, OwnDetails } from '#domain/survey.ts';
import { t } from '../words.ts';
import { languageField, textField, textsOf } from './fields.ts';
import type { FormPlace } from './fields.ts';

export function ownDetailsForm(
  { name, language }: Me['person'],
  save: (details: OwnDetails) => void,
  place: FormPlace,
): TemplateResult {
  const send = (event: SubmitEvent): void => {
    const text = textsOf(event);
    save({ name: text('name'), language: text('language') as Language });
  };
  return html`<form class="small-form" novalidate @submit=${send}>
    ${textField({
      ...place,
      name: 'name',
      label: t('people-name'),
      value: name,
      autocomplete: 'name',
    })}
    ${languageField(place, language)}
    <p class="actions">
      <button type="submit" ?disabled=${place.acting.isBusy}>${t('people-save')}</button>
    </p>
  </form>`;
}
