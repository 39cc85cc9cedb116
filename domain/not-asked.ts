/** A questionnaire without questions that a round of an earlier year did not ask. */
import type { Questionnaire } from './questionnaire.ts';

/**
 * What hangs on those questions goes with them: their indicators and contradictions, and the
 * conditions of other questions, which then apply whatever was answered.
 */
export function withoutQuestions(
  questionnaire: Questionnaire,
  notAsked: readonly string[],
): Questionnaire {
  if (notAsked.length === 0) return questionnaire;
  const isAsked = (fact: { question: string }): boolean => !notAsked.includes(fact.question);
  return {
    ...questionnaire,
    questions: questionnaire.questions
      .filter(({ key }) => !notAsked.includes(key))
      .map((question) => ({ ...question, visibleWhen: question.visibleWhen.filter(isAsked) })),
    indicators: questionnaire.indicators.filter(isAsked),
    contradictions: questionnaire.contradictions.filter(({ when }) => when.every(isAsked)),
  };
}
