/** The native fields of the forms about people, each with its label and what is wrong in it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { t } from '../words.ts';
import type { Acting } from './acting.ts';

/** A form on the page: where it stands, and what came of its last step. */
export interface FormPlace {
  where: string;
  acting: Acting;
}

interface FieldNamed extends FormPlace {
  name: string;
  label: string;
}

export interface TextField extends FieldNamed {
  type?: 'text' | 'email' | 'date' | 'time';
  value?: string;
  max?: string | null;
  help?: string | undefined;
  isOptional?: boolean;
  /** What may well be meant; anything else can be typed too. */
  list?: readonly string[];
  autocomplete?: 'email' | 'name' | 'off';
}

export function textField(field: TextField): TemplateResult {
  const { type = 'text', value = '', max = null, help, autocomplete = 'off' } = field;
  return labelled(
    field,
    ({ id, isFaulty, describedBy }) =>
      html`<input
          id=${id}
          name=${field.name}
          type=${type}
          .value=${value}
          max=${max ?? nothing}
          autocomplete=${autocomplete}
          list=${field.list === undefined ? nothing : `${id}-list`}
          aria-invalid=${isFaulty ? 'true' : nothing}
          aria-describedby=${describedBy}
        />${
          field.list === undefined
            ? nothing
            : html`<datalist id=${`${id}-list`}>
                ${field.list.map((each) => html`<option value=${each}></option>`)}
              </datalist>`
        }`,
    { help, isOptional: field.isOptional },
  );
}

export function noteField(field: FieldNamed & { value: string }): TemplateResult {
  return labelled(
    field,
    ({ id, isFaulty, describedBy }) =>
      html`<textarea
        id=${id}
        name=${field.name}
        rows="3"
        .value=${field.value}
        aria-invalid=${isFaulty ? 'true' : nothing}
        aria-describedby=${describedBy}
      ></textarea>`,
    { isOptional: true },
  );
}

export function choiceField(
  field: FieldNamed & {
    options: readonly { value: string; label: string }[];
    value: string;
    changed?: (value: string) => void;
  },
): TemplateResult {
  return labelled(
    field,
    ({ id, isFaulty, describedBy }) =>
      html`<select
        id=${id}
        name=${field.name}
        aria-invalid=${isFaulty ? 'true' : nothing}
        aria-describedby=${describedBy}
        @change=${(event: Event) => field.changed?.((event.target as HTMLSelectElement).value)}
      >
        ${field.options.map(
          ({ value, label }) =>
            html`<option value=${value} ?selected=${value === field.value}>${label}</option>`,
        )}
      </select>`,
  );
}

export function languageField(place: FormPlace, value: Language): TemplateResult {
  return choiceField({
    ...place,
    name: 'language',
    label: t('people-language'),
    value,
    options: languages.map((language) => ({
      value: language,
      label: t(`people-language-${language}`),
    })),
  });
}

/** The texts of a form that is being sent, by the names of their fields. */
export function textsOf(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.target as HTMLFormElement);
  return (name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
}

function labelled(
  { where, acting, name, label }: FieldNamed,
  control: (parts: {
    id: string;
    isFaulty: boolean;
    describedBy: string | typeof nothing;
  }) => TemplateResult,
  {
    help,
    isOptional = false,
  }: { help?: string | undefined; isOptional?: boolean | undefined } = {},
): TemplateResult {
  const id = `${where}-${name}`;
  const fault = acting.faultAt(where, name);
  const described = [help === undefined ? '' : `${id}-help`, fault === '' ? '' : `${id}-fault`]
    .filter((each) => each !== '')
    .join(' ');
  return html`<div class="field">
    <label for=${id}
      >${label}${isOptional ? html` <small>${t('people-optional')}</small>` : nothing}</label
    >
    ${help === undefined ? nothing : html`<p class="help" id=${`${id}-help`}>${help}</p>`}
    ${fault === '' ? nothing : html`<p class="fault" id=${`${id}-fault`}>${fault}</p>`}
    ${control({ id, isFaulty: fault !== '', describedBy: described === '' ? nothing : described })}
  </div>`;
}
