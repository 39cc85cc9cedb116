/** Where answering goes on: after the answer that was saved last. */
import type { Question } from '#domain/questionnaire.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

/**
 * The first question without an answer after the one saved last; behind the last such question the
 * first core question that was left out. Null when there is nothing more to answer.
 */
export function resumeAt(keeper: AnswerKeeper): Question | null {
  const { values, visible } = keeper;
  const isOpen = ({ key }: Question): boolean => values[key] === undefined;
  const newest = lastSaved(keeper);
  const last = visible.findIndex(({ key }) => key === newest);
  return (
    visible.slice(last + 1).find(isOpen) ??
    visible.find((question) => question.core && isOpen(question)) ??
    null
  );
}

function lastSaved(keeper: AnswerKeeper): string | null {
  let newest: { key: string; at: string } | null = null;
  for (const { key } of keeper.questionnaire.questions) {
    const { saved } = keeper.saverOf(key);
    if (saved === null || saved.value === null) continue;
    if (newest === null || saved.answeredAt > newest.at) newest = { key, at: saved.answeredAt };
  }
  return newest?.key ?? null;
}
