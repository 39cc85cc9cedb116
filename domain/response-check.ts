/** What stands between a response and submitting it. */
import type { AnswerValue } from './answer.ts';
import { missingCoreQuestions } from './progress.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { visibleQuestions } from './visibility.ts';

/** The part of a saved answer that decides; a value and something unfinished exclude each other. */
export interface CheckedAnswer {
  readonly question: string;
  readonly value: AnswerValue | null;
  readonly unfinished: AnswerValue | null;
}

/** Both lists are in the questionnaire's order, and no question is in both. */
export interface SubmittingBlocks {
  /** Core questions that apply and have nothing in them. */
  missing: Question[];
  /** Questions, core or not, that apply and hold something that is no answer yet. */
  unfinished: Question[];
}

/** The response can be submitted when both lists are empty. What does not apply blocks nothing. */
export function whatBlocksSubmitting(
  questionnaire: Questionnaire,
  answers: readonly CheckedAnswer[],
): SubmittingBlocks {
  const values = valuesOf(answers);
  const begun = new Set(
    answers.filter((answer) => answer.unfinished !== null).map(({ question }) => question),
  );
  const unfinished = visibleQuestions(questionnaire, values).filter(
    ({ key }) => begun.has(key) && values[key] === undefined,
  );
  const missing = missingCoreQuestions(questionnaire, values).filter(({ key }) => !begun.has(key));
  return { missing, unfinished };
}

/** The values of saved answers by question: what skip logic, scores and checks look at. */
export function valuesOf(
  answers: readonly { readonly question: string; readonly value: AnswerValue | null }[],
): Record<string, AnswerValue> {
  return Object.fromEntries(
    answers.flatMap(({ question, value }) => (value === null ? [] : [[question, value]])),
  );
}
