/** An answer as words: what was chosen or written, and the remarks that go with it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isWebAddress } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { valueInWords } from '../answering/copy-answers.ts';
import type { Draft } from '../answering/draft.ts';
import { pageLanguage, t } from '../words.ts';

export function answerInWords(question: Question, answer: Draft | null): TemplateResult {
  if (answer === null || answer.value === null) {
    return html`<span class="missing">${t('form-no-answer')}</span>`;
  }
  return html`<strong class="given">${valueInWords(question, answer.value, pageLanguage)}</strong>${
      answer.estimate ? html` <span class="tag">${t('form-estimate')}</span>` : nothing
    }${answer.comment === null ? nothing : html`<span class="said">${answer.comment}</span>`}${
      answer.evidenceUrl !== null && isWebAddress(answer.evidenceUrl)
        ? html`<a class="evidence" href=${answer.evidenceUrl} rel="noopener noreferrer"
            >${answer.evidenceUrl}</a
          >`
        : nothing
    }`;
}
