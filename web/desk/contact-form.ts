/** The fields of one contact. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContactDraft } from '#domain/region-contact.ts';
import { t } from '../words.ts';
import type { FieldFaults } from './field-faults.ts';

interface ContactForm {
  draft: ContactDraft;
  faults: FieldFaults;
  isNew: boolean;
  isBusy: boolean;
  changed: (draft: ContactDraft, field: string) => void;
  save: () => void;
  cancel: () => void;
}

const fields = [
  ['name', 'contacts-name', 'text'],
  ['jobTitle', 'contacts-job-title', 'text'],
  ['email', 'contacts-email', 'email'],
  ['phone', 'contacts-phone', 'tel'],
] as const;

export function contactForm(form: ContactForm): TemplateResult {
  const { draft, faults, isNew, changed } = form;
  return html`<form
    class="small-form"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.save();
    }}
  >
    ${fields.map(([field, words, type]) => {
      const fault = faults[field] ?? '';
      const id = `contact-${field}`;
      return html`<div class="field">
        <label for=${id}>${t(words)}</label>
        <input
          id=${id}
          type=${type}
          autocomplete="off"
          .value=${draft[field]}
          aria-invalid=${fault === '' ? nothing : 'true'}
          aria-describedby=${fault === '' ? nothing : `${id}-fault`}
          @input=${(event: Event) =>
            changed({ ...draft, [field]: (event.target as HTMLInputElement).value }, field)}
        />
        <p class="fault" id=${`${id}-fault`} role="status">${fault}</p>
      </div>`;
    })}
    <div class="field">
      <label for="contact-notes">${t('contacts-notes')}</label>
      <p class="help" id="contact-notes-help">${t('contacts-notes-help')}</p>
      <textarea
        id="contact-notes"
        rows="3"
        .value=${draft.notes}
        aria-invalid=${faults['notes'] === undefined ? nothing : 'true'}
        aria-describedby="contact-notes-help contact-notes-fault"
        @input=${(event: Event) =>
          changed({ ...draft, notes: (event.target as HTMLTextAreaElement).value }, 'notes')}
      ></textarea>
      <p class="fault" id="contact-notes-fault" role="status">${faults['notes'] ?? ''}</p>
    </div>
    ${
      isNew
        ? nothing
        : html`<label class="choice">
            <input
              type="checkbox"
              .checked=${draft.isCurrent}
              @change=${(event: Event) =>
                changed(
                  { ...draft, isCurrent: (event.target as HTMLInputElement).checked },
                  'isCurrent',
                )}
            />
            <span>${t('contacts-is-current')}</span>
          </label>`
    }
    <p class="actions">
      <button class="main" ?disabled=${form.isBusy}>${t('contacts-save')}</button>
      <button type="button" @click=${form.cancel}>${t('contacts-cancel')}</button>
    </p>
  </form>`;
}
