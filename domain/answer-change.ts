/** What has changed in the answers since they were given the last time. */
import type { AnswerValue, AnswerValues } from './answer.ts';
import { isComparable } from './comparison.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { EarlierAnswer } from './survey.ts';
import { visibleQuestions } from './visibility.ts';

/** `gone`: answered earlier, and now without an answer or no longer asked of this municipality. */
export type AnswerChange =
  | { question: string; kind: 'same' | 'changed'; from: EarlierAnswer; to: AnswerValue }
  | { question: string; kind: 'new'; from: null; to: AnswerValue }
  | { question: string; kind: 'gone'; from: EarlierAnswer; to: null };

/**
 * One entry for each question that has an answer now or had one earlier, in the questionnaire's
 * order. Nothing is said of a question whose earlier answer cannot be compared with today's, nor
 * of the theme question, which is another one every year.
 */
export function answerChanges(
  questionnaire: Questionnaire,
  answers: AnswerValues,
  earlier: readonly EarlierAnswer[],
): AnswerChange[] {
  const before = new Map(earlier.map((answer) => [answer.question, answer]));
  const visible = new Set(visibleQuestions(questionnaire, answers));
  return questionnaire.questions.flatMap((asked): AnswerChange[] => {
    const question = asked.key;
    const from = before.get(question);
    const to = visible.has(asked) ? answers[question] : undefined;
    if (question === questionnaire.themeQuestion) return [];
    if (from === undefined)
      return to === undefined ? [] : [{ question, kind: 'new', from: null, to }];
    if (!isComparable(from.comparability)) return [];
    if (to === undefined) return [{ question, kind: 'gone', from, to: null }];
    return [{ question, kind: isSameAnswer(from.value, to) ? 'same' : 'changed', from, to }];
  });
}

/** Options in any order and the parts of a contact in any order are the same answer. */
export function isSameAnswer(one: AnswerValue | null, other: AnswerValue | null): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: AnswerValue | null): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted());
  if (typeof value === 'object' && value !== null) {
    return JSON.stringify([value.name, value.title, value.email, value.phone]);
  }
  return JSON.stringify(value);
}
