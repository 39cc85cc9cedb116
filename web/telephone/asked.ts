/** The questions of an interview in their order: which are asked, where it goes on, what comes next. */
import type { Question } from '#domain/questionnaire.ts';
import type { AnswerKeeper } from '../answering/answer-keeper.ts';

/** What applies now, by the same rules as in the form; the core alone, or everything. */
export function askedQuestions(keeper: AnswerKeeper, coreOnly: boolean): Question[] {
  return keeper.visible.filter(({ core }) => core || !coreOnly);
}

/** Where an interview goes on that was stopped: the first question without an answer. */
export function firstOpen(keeper: AnswerKeeper, asked: readonly Question[]): Question | null {
  const { values } = keeper;
  return asked.find(({ key }) => values[key] === undefined) ?? null;
}

/**
 * The question after or before this one; null past the last one and before the first. An answer may
 * have made this one inapplicable: its place in the questionnaire stays.
 */
export function neighbourOf(
  keeper: AnswerKeeper,
  asked: readonly Question[],
  key: string,
  step: 1 | -1,
): Question | null {
  const order = keeper.questionnaire.questions.map((question) => question.key);
  const here = order.indexOf(key);
  const others = step === 1 ? asked : asked.toReversed();
  return others.find((question) => (order.indexOf(question.key) - here) * step > 0) ?? null;
}
