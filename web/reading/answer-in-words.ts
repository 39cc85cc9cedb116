/** An answer as words: what was chosen or written, and the remarks that go with it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isWebAddress } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { valueInWords } from '../answering/copy-answers.ts';
import type { Draft } from '../answering/draft.ts';
import { pageLanguage, t } from '../words.ts';

/** A question that has no answer may have a remark all the same. */
export function answerInWords(question: Question, answer: Draft | null): TemplateResult {
  const value = answer?.value ?? null;
  return html`${
    value === null
      ? html`<span class="missing">${t('form-no-answer')}</span>`
      : html`<strong class="given">${valueInWords(question, value, pageLanguage)}</strong>`
  }${
    value !== null && answer?.estimate === true
      ? html` <span class="tag">${t('form-estimate')}</span>`
      : nothing
  }${answer === null ? nothing : remarks(answer)}`;
}

function remarks({ comment, evidenceUrl }: Draft): TemplateResult {
  return html`${comment === null ? nothing : html`<span class="said">${comment}</span>`}${
    evidenceUrl !== null && isWebAddress(evidenceUrl)
      ? html`<a class="evidence" href=${evidenceUrl} rel="noopener noreferrer">${evidenceUrl}</a>`
      : nothing
  }`;
}
