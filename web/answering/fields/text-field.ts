/** A free text with its counter, or a web address. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { defaultMaxLength } from '#domain/answer.ts';
import { t } from '../../words.ts';
import { controlId } from './field.ts';
import type { Field } from './field.ts';
import { orNull, textOf, withScheme } from './typed-text.ts';

/** From here on the counter is worth showing. */
const fewLeft = 500;

export function textField(field: Field): TemplateResult {
  const { question, draft, give } = field;
  const text = typeof draft.value === 'string' ? draft.value : '';
  const max = question.limits.maxLength ?? defaultMaxLength;
  const left = max - [...text].length;
  const isCounted = question.limits.maxLength !== undefined || left < fewLeft;
  const counterId = `${question.key}-counter`;
  return html`<textarea
      id=${controlId(question)}
      rows="4"
      aria-describedby=${`${field.describedBy} ${isCounted ? counterId : ''}`.trim()}
      aria-invalid=${field.isFaulty ? 'true' : nothing}
      .value=${live(text)}
      @input=${(event: Event) => give(orNull(textOf(event)), false)}
      @change=${(event: Event) => give(orNull(textOf(event).trim()), true)}
    ></textarea>
    ${
      isCounted
        ? html`<p class="counter" id=${counterId}>${t('form-characters-left', { left })}</p>`
        : nothing
    }`;
}

export function webAddressField(field: Field): TemplateResult {
  const { question, draft, give } = field;
  return html`<input
    id=${controlId(question)}
    type="url"
    autocomplete="off"
    aria-describedby=${field.describedBy}
    aria-invalid=${field.isFaulty ? 'true' : nothing}
    .value=${live(typeof draft.value === 'string' ? draft.value : '')}
    @input=${(event: Event) => give(orNull(textOf(event)), false)}
    @change=${(event: Event) => give(orNull(withScheme(textOf(event))), true)}
  />`;
}
