/** A person's work contact details in four labelled boxes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Contact } from '#domain/answer.ts';
import { t } from '../../words.ts';
import { controlId } from './field.ts';
import type { Field } from './field.ts';
import { textOf } from './typed-text.ts';

const emptyContact: Contact = { name: '', title: '', email: '', phone: '' };

const parts = [
  { key: 'name', type: 'text', words: 'form-contact-name', filledBy: 'name' },
  { key: 'title', type: 'text', words: 'form-contact-title', filledBy: 'organization-title' },
  { key: 'email', type: 'email', words: 'form-contact-email', filledBy: 'email' },
  { key: 'phone', type: 'tel', words: 'form-contact-phone', filledBy: 'tel' },
] as const;

export function contactField(field: Field): TemplateResult {
  const { question, draft, give } = field;
  const contact =
    typeof draft.value === 'object' && draft.value !== null && !Array.isArray(draft.value)
      ? draft.value
      : emptyContact;
  const change = (part: keyof Contact, text: string, settled: boolean): void => {
    const next = { ...contact, [part]: settled ? text.trim() : text };
    give(Object.values(next).every((value) => value.trim() === '') ? null : next, settled);
  };
  return html`<div class="contact">
    ${parts.map(
      (part, index) =>
        html`<div>
          <label for=${index === 0 ? controlId(question) : `${question.key}-${part.key}`}
            >${t(part.words)}</label
          >
          <input
            id=${index === 0 ? controlId(question) : `${question.key}-${part.key}`}
            type=${part.type}
            autocomplete=${
              // A contact that is not published is the respondent's own; others are somebody else's.
              question.public ? 'off' : part.filledBy
            }
            aria-describedby=${field.describedBy}
            aria-invalid=${field.isFaulty && part.key === 'email' ? 'true' : nothing}
            .value=${live(contact[part.key])}
            @input=${(event: Event) => change(part.key, textOf(event), false)}
            @change=${(event: Event) => change(part.key, textOf(event), true)}
          />
        </div>`,
    )}
  </div>`;
}
