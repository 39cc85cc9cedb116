/** Whether facts about answers can hold all at once, given what each question lets be answered. */
import { checkAnswer, exclusiveOptions, unknownValue } from './answer.ts';
import type { AnswerValue } from './answer.ts';
import { findQuestion } from './questionnaire.ts';
import type { Fact, Question, Questionnaire } from './questionnaire.ts';
import { holds } from './visibility.ts';

/**
 * Are there known answers, to questions that all apply, with which every fact holds? A question
 * applies through answers to earlier ones; those that a condition is content without, as
 * `isNoneOf` is, may be left unanswered.
 */
export function canHoldTogether(questionnaire: Questionnaire, facts: readonly Fact[]): boolean {
  const named = new Set(facts.map(({ question }) => question));
  const needed = new Set(named);
  const wanted = [...facts];
  // Grows while it is gone through: what a needed question hangs on is needed too.
  for (const key of needed) {
    for (const condition of findQuestion(questionnaire, key)?.visibleWhen ?? []) {
      wanted.push(condition);
      if ('isAnyOf' in condition) needed.add(condition.question);
    }
  }
  return [...needed].every((key) => {
    const question = findQuestion(questionnaire, key);
    const own = wanted.filter((fact) => fact.question === key);
    return (
      question !== undefined &&
      telling(question, own).some(
        (value) =>
          !(named.has(key) && isUnknownAnswer(value)) &&
          checkAnswer(question, value).fault === undefined &&
          own.every((fact) => holds(fact, new Map([[key, value]]))),
      )
    );
  });
}

/** Answers of which one fits the facts if any does. */
function telling(question: Question, facts: readonly Fact[]): AnswerValue[] {
  const keys = question.options.map(({ key }) => key);
  if (question.type === 'multiple_choice') {
    const exclusive: readonly string[] = exclusiveOptions;
    const ruledOut = new Set(facts.flatMap((fact) => ('isNoneOf' in fact ? fact.isNoneOf : [])));
    const allowed = keys.filter((key) => !exclusive.includes(key) && !ruledOut.has(key));
    return [allowed, ...exclusive.map((key) => [key])];
  }
  if (keys.length > 0) return keys;
  const { min, max } = question.limits;
  return [0, 1, unknownValue, ...[min, max].filter((limit) => limit !== undefined)];
}

function isUnknownAnswer(value: AnswerValue): boolean {
  return value === unknownValue || (Array.isArray(value) && value.includes(unknownValue));
}
