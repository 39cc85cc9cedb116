/** An answer as words: what was chosen or written, and the remarks that go with it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isUnknown, isWebAddress } from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import { valueLabel } from '#domain/answer-label.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Draft } from '../answering/draft.ts';
import { pageLanguage, t } from '../words.ts';

/** The service has written the years of a round into its wording already. */
const noYear = 0;

/** An amount that cannot be read stands as it was typed. */
function given(question: Question, value: AnswerValue): string {
  const isAmount = question.type === 'number' || question.type === 'money_eur';
  if (isAmount && typeof value === 'string' && !isUnknown(value)) return value;
  return valueLabel(question, value, noYear)[pageLanguage];
}

export function answerInWords(question: Question, answer: Draft | null): TemplateResult {
  if (answer === null || answer.value === null) {
    return html`<span class="missing">${t('form-no-answer')}</span>`;
  }
  return html`<strong class="given">${given(question, answer.value)}</strong>${
      answer.estimate ? html` <span class="tag">${t('form-estimate')}</span>` : nothing
    }${answer.comment === null ? nothing : html`<span class="said">${answer.comment}</span>`}${
      answer.evidenceUrl !== null && isWebAddress(answer.evidenceUrl)
        ? html`<a class="evidence" href=${answer.evidenceUrl} rel="noopener noreferrer"
            >${answer.evidenceUrl}</a
          >`
        : nothing
    }`;
}
