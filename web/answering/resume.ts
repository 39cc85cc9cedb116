/** Where answering goes on: after the answer that was given last. */
import type { Question } from '#domain/questionnaire.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

/**
 * The first question without an answer after the one given last; behind the last such question the
 * first core question that was left out. Null when there is nothing more to answer.
 */
export function resumeAt(keeper: AnswerKeeper): Question | null {
  const { values, visible } = keeper;
  const isOpen = ({ key }: Question): boolean => values[key] === undefined;
  const newest = lastGiven(keeper);
  const last = visible.findIndex(({ key }) => key === newest);
  return (
    visible.slice(last + 1).find(isOpen) ??
    visible.find((question) => question.core && isOpen(question)) ??
    null
  );
}

/** An answer that is still on its way was given after all that the service has. */
function lastGiven(keeper: AnswerKeeper): string | null {
  const { values } = keeper;
  let newest: { key: string; at: string } | null = null;
  let onItsWay: string | null = null;
  for (const { key } of keeper.questionnaire.questions) {
    if (values[key] === undefined) continue;
    const { held } = keeper.saverOf(key);
    if (held === null) onItsWay = key;
    else if (newest === null || held.answeredAt > newest.at) {
      newest = { key, at: held.answeredAt };
    }
  }
  return onItsWay ?? newest?.key ?? null;
}
