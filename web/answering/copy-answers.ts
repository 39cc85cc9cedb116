/** Answers as plain text, to be taken along when the service does not take them any more. */
import { isUnknown } from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import { valueLabel } from '#domain/answer-label.ts';
import type { Language } from '#domain/language.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Draft } from './draft.ts';

/** The service has written the years of a round into its wording already. */
const noYear = 0;

export interface AnswerToCopy {
  question: Question;
  draft: Draft;
}

/** Each question with its answer and remarks, an empty line between two. */
export function answersAsText(answers: readonly AnswerToCopy[], language: Language): string {
  return answers
    .map(({ question, draft: { value, comment, evidenceUrl } }) =>
      [
        question.wording[language],
        ...(value === null ? [] : [valueInWords(question, value, language)]),
        ...(comment === null ? [] : [comment]),
        ...(evidenceUrl === null ? [] : [evidenceUrl]),
      ].join('\n'),
    )
    .join('\n\n');
}

/** An amount that cannot be read stands as it was typed. */
export function valueInWords(question: Question, value: AnswerValue, language: Language): string {
  const isAmount = question.type === 'number' || question.type === 'money_eur';
  if (isAmount && typeof value === 'string' && !isUnknown(value)) return value;
  return valueLabel(question, value, noYear)[language];
}
