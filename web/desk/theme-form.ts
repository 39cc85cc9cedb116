/** The form of the theme question: its way of answering, texts in three languages, and options. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { languages } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import { fewestOptions, mostOptions, themeTypes } from '#domain/theme-draft.ts';
import type { ThemeDraft } from '#domain/theme-draft.ts';
import { t } from '../words.ts';
import type { FieldFaults } from './field-faults.ts';

interface ThemeForm {
  draft: ThemeDraft;
  faults: FieldFaults;
  changed(draft: ThemeDraft, field: string): void;
}

export function themeFields(form: ThemeForm): TemplateResult {
  const { draft, changed } = form;
  return html`<fieldset class="when">
      <legend>${t('theme-type')}</legend>
      ${themeTypes.map(
        (type) =>
          html`<label class="choice">
            <input
              type="radio"
              name="theme-type"
              value=${type}
              .checked=${draft.type === type}
              @change=${() => changed({ ...draft, type }, 'options')}
            />
            <span>${t(`theme-type-${type}`)}</span>
          </label>`,
      )}
    </fieldset>
    ${textFields(form, 'wording', t('theme-wording'), draft.wording, {
      help: t('theme-wording-help'),
      change: (wording) => ({ ...draft, wording }),
    })}
    ${textFields(form, 'help', t('theme-help'), draft.help, {
      change: (help) => ({ ...draft, help }),
    })}
    ${draft.type === 'text' ? nothing : optionFields(form)}`;
}

function optionFields(form: ThemeForm): TemplateResult {
  const { draft, faults, changed } = form;
  const isFull = draft.options.length >= mostOptions;
  return html`<h3>${t('theme-options')}</h3>
    <p class="fault" id="theme-options-fault">${faults['options'] ?? ''}</p>
    ${draft.options.map((option, index) => {
      const number = index + 1;
      return html`${textFields(
        form,
        `options.${index}`,
        t('theme-option', { number }),
        option.label,
        {
          change: (label) => ({
            ...draft,
            options: draft.options.with(index, { ...option, label }),
          }),
        },
      )}
      ${
        draft.options.length > fewestOptions
          ? html`<p>
              <button
                type="button"
                @click=${() => changed({ ...draft, options: draft.options.toSpliced(index, 1) }, 'options')}
              >
                ${t('theme-option-remove', { number })}
              </button>
            </p>`
          : nothing
      }`;
    })}
    <p>
      <button
        type="button"
        ?disabled=${isFull}
        @click=${() =>
          changed(
            {
              ...draft,
              options: [...draft.options, { key: null, label: { fi: '', sv: '', en: '' } }],
            },
            'options',
          )}
      >
        ${t('theme-option-add')}
      </button>
    </p>
    <fieldset class="when">
      <legend>${t('theme-apart')}</legend>
      ${(['none', 'unknown'] as const).map(
        (key) =>
          html`<label class="choice">
            <input
              type="checkbox"
              .checked=${draft[key]}
              @change=${() => changed({ ...draft, [key]: !draft[key] }, 'options')}
            />
            <span>${t(`theme-${key}`)}</span>
          </label>`,
      )}
    </fieldset>`;
}

/** One text in three languages, each in a field of its own. */
function textFields(
  { faults, changed }: ThemeForm,
  field: string,
  legend: string,
  text: Text,
  { help, change }: { help?: string; change(text: Text): ThemeDraft },
): TemplateResult {
  const id = `theme-${field.replace('.', '-')}`;
  const whole = faults[field] ?? '';
  return html`<fieldset
    class="when"
    aria-describedby=${help === undefined ? nothing : `${id}-help`}
  >
    <legend>${legend}</legend>
    ${help === undefined ? nothing : html`<p class="help" id=${`${id}-help`}>${help}</p>`}
    ${field.startsWith('options') && whole !== '' ? html`<p class="fault">${whole}</p>` : nothing}
    <div class="in-languages">
      ${languages.map((language) => {
        const fault = faults[`${field}.${language}`] ?? '';
        return html`<div class="field">
          <label for=${`${id}-${language}`}>${t(`theme-language-${language}`)}</label>
          <input
            id=${`${id}-${language}`}
            type="text"
            lang=${language}
            autocomplete="off"
            .value=${text[language]}
            aria-invalid=${fault === '' ? nothing : 'true'}
            aria-describedby=${fault === '' ? nothing : `${id}-${language}-fault`}
            @input=${(event: Event) =>
              changed(
                change({ ...text, [language]: (event.target as HTMLInputElement).value }),
                `${field}.${language}`,
              )}
          />
          <p class="fault" id=${`${id}-${language}-fault`}>${fault}</p>
        </div>`;
      })}
    </div>
  </fieldset>`;
}
