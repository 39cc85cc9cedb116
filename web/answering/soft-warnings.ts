/** What looks odd in an answer, said under its question; it asks for a word and blocks nothing. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '#domain/questionnaire.ts';
import type { CommentedAnswer, SoftWarning } from '#domain/soft-check.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

/** A warning with the questions that it speaks of, ready to be linked to. */
export interface WarningView extends SoftWarning {
  place: ResponsePlace;
  relatedQuestions: Question[];
}

/** The answers as the checks look at them: what is no answer yet is none. */
export function commentedAnswers(keeper: AnswerKeeper): Record<string, CommentedAnswer> {
  const { values, questionnaire } = keeper;
  return Object.fromEntries(
    questionnaire.questions.map(({ key }) => [
      key,
      { value: values[key] ?? null, comment: keeper.saverOf(key).draft.comment },
    ]),
  );
}

/** By question; a question without warnings is not there. */
export function warningViews(
  warnings: readonly SoftWarning[],
  questions: readonly Question[],
  place: ResponsePlace,
): Map<string, WarningView[]> {
  const byKey = new Map(questions.map((question) => [question.key, question]));
  const views = new Map<string, WarningView[]>();
  for (const warning of warnings) {
    const relatedQuestions = warning.related.flatMap((key) => byKey.get(key) ?? []);
    const others = views.get(warning.question) ?? [];
    views.set(warning.question, [...others, { ...warning, place, relatedQuestions }]);
  }
  return views;
}

/** What is asked of whoever answers; a contradiction's own words say it themselves. */
const asks: Record<Exclude<SoftWarning['code'], 'check-contradiction'>, string> = {
  'check-changed-much': 'check-ask-what-changed',
  'check-amount-more': 'check-ask-why',
  'check-amount-less': 'check-ask-why',
  'check-amount-many-times': 'check-ask-why',
  'check-amount-from-nothing': 'check-ask-amount-changed',
  'check-amount-to-nothing': 'check-ask-amount-changed',
  'check-amount-above-region': 'check-ask-why',
  'check-amount-below-region': 'check-ask-why',
};

/** What is odd, and the word that is asked for. */
export function warningText(warning: SoftWarning): string {
  const { code } = warning;
  const odd = whatIsOdd(warning);
  return code === 'check-contradiction' ? odd : `${odd} ${t(asks[code])}`;
}

/** The remark alone, for somebody who reads the answers. */
export function whatIsOdd({ code, params, message }: SoftWarning): string {
  return message === null ? t(code, params) : message[pageLanguage];
}

/** The place is there before there is anything to say, so that it is read out when it is said. */
export function softWarnings(id: string, warnings: readonly WarningView[]): TemplateResult {
  const open = warnings.filter(({ isSettled }) => !isSettled);
  // One comment settles all that is odd in an answer.
  const isSettled = warnings.length > 0 && open.length === 0;
  return html`<div class="soft-warnings" id=${id} role="status">
    ${open.map(
      (warning) =>
        html`<div class="soft-warning">
          <p>
            <strong><span aria-hidden="true">⚠ </span>${t('form-warning')}</strong>
            ${warningText(warning)}
          </p>
          ${
            warning.relatedQuestions.length === 0
              ? nothing
              : html`<p>
                  ${t('form-warning-related')}
                  ${warning.relatedQuestions.map(
                    ({ key, dimension, wording }) =>
                      html`<a href=${`${answerAddress(warning.place, dimension)}#q-${key}`}
                        >${wording[pageLanguage]}</a
                      > `,
                  )}
                </p>`
          }
        </div>`,
    )}${
      isSettled
        ? html`<p class="settled">
            <span aria-hidden="true">✓ </span>${t('form-warning-settled')}
          </p>`
        : nothing
    }
  </div>`;
}
