/** Skip logic: which questions of a questionnaire apply, given the answers so far. */
import type { AnswerValue, AnswerValues } from './answer.ts';
import type { Fact, Question, Questionnaire } from './questionnaire.ts';

/**
 * The questions that apply, in the questionnaire's order.
 *
 * A condition sees only the answers to earlier questions that apply themselves: what was answered
 * before a question became hidden no longer opens anything further on.
 */
export function visibleQuestions(questionnaire: Questionnaire, answers: AnswerValues): Question[] {
  const seen = new Map<string, AnswerValue>();
  return questionnaire.questions.filter((question) => {
    const applies = question.visibleWhen.every((condition) => holds(condition, seen));
    const value = answers[question.key];
    if (applies && value !== undefined) seen.set(question.key, value);
    return applies;
  });
}

/** Does the question apply, given the answers? */
export function isVisible(
  question: Question,
  questionnaire: Questionnaire,
  answers: AnswerValues,
): boolean {
  if (question.visibleWhen.length === 0) return true;
  return visibleQuestions(questionnaire, answers).some(({ key }) => key === question.key);
}

/**
 * Does a condition or fact hold over the answers seen so far?
 *
 * Without an answer nothing is any of the options, so `isAnyOf` fails; and nothing rules the
 * question out either, so `isNoneOf` and `isNotZero` hold. Don't know is one option among others:
 * it matches where it is listed, and it is not zero.
 */
export function holds(fact: Fact, seen: ReadonlyMap<string, AnswerValue>): boolean {
  const value = seen.get(fact.question);
  if ('isNotZero' in fact) return value !== 0;
  if ('isZero' in fact) return value === 0;
  const chosen = chosenOptions(value);
  if ('isAnyOf' in fact) return fact.isAnyOf.some((key) => chosen.includes(key));
  return !fact.isNoneOf.some((key) => chosen.includes(key));
}

function chosenOptions(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
