/** A number or a sum of money in a text box, with ticks for an estimate and for don't know. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { decimalsOf, unknownValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { formatAmount } from '../../local-format.ts';
import { pageLanguage, t } from '../../words.ts';
import { readAmount } from '../typed-amount.ts';
import { controlId } from './field.ts';
import type { Field } from './field.ts';
import { textOf } from './typed-text.ts';

export function amountField(field: Field): TemplateResult {
  const { question, draft, typed, give } = field;
  const isMoney = question.type === 'money_eur';
  const isUnknown = draft.value === unknownValue;
  return html`<div class="amount">
      <label class="unseen" for=${controlId(question)}
        >${isMoney ? t('form-amount-euros') : t('form-amount-number')}</label
      >
      <input
        id=${controlId(question)}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-describedby=${field.describedBy}
        aria-invalid=${field.isFaulty ? 'true' : nothing}
        .value=${live(typed ?? shown(question, draft.value))}
        @input=${(event: Event) => give(valueOf(question, textOf(event)), false, textOf(event))}
        @change=${(event: Event) => give(valueOf(question, textOf(event)), true)}
      />
      ${isMoney ? html`<span aria-hidden="true">€</span>` : nothing}
      ${
        question.estimate
          ? html`<label class="option">
              <input
                type="checkbox"
                .checked=${live(draft.estimate)}
                ?disabled=${typeof draft.value !== 'number'}
                @change=${(event: Event) =>
                  field.markEstimate((event.target as HTMLInputElement).checked)}
              />
              <span>${t('form-estimate')}</span>
            </label>`
          : nothing
      }
    </div>
    <label class="option dont-know">
      <input
        type="checkbox"
        .checked=${live(isUnknown)}
        @change=${() => give(isUnknown ? null : unknownValue, true)}
      />
      <span>${t('form-dont-know')}</span>
    </label>`;
}

/** What cannot be read is kept as it was typed, so that it can be mended. */
function valueOf(question: Question, typed: string): number | string | null {
  if (typed.trim() === '') return null;
  return readAmount(typed, decimalsOf(question), pageLanguage) ?? typed;
}

function shown(question: Question, value: unknown): string {
  if (typeof value === 'number') {
    return formatAmount(value, question.type === 'money_eur' ? 'money_eur' : 'number');
  }
  return typeof value === 'string' && value !== unknownValue ? value : '';
}
