/** The pages of the form: one a dimension, with how far each is. */
import type { AnswerValues } from '#domain/answer.ts';
import type { Dimension, Question } from '#domain/questionnaire.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

export interface Section {
  dimension: Dimension;
  questions: Question[];
  coreAnswered: number;
  coreAsked: number;
}

/** Sections that have something to ask, in the questionnaire's order. */
export function sectionsOf(keeper: AnswerKeeper): Section[] {
  const { values, visible } = keeper;
  return keeper.questionnaire.dimensions
    .map((dimension) => {
      const questions = visible.filter((question) => question.dimension === dimension.key);
      const core = questions.filter((question) => question.core);
      return {
        dimension,
        questions,
        coreAnswered: core.filter((question) => isAnswered(question, values)).length,
        coreAsked: core.length,
      };
    })
    .filter(({ questions }) => questions.length > 0);
}

/** Core questions without an answer: what still stands between the municipality and submitting. */
export function gapsOf(section: Section, keeper: AnswerKeeper): Question[] {
  const { values } = keeper;
  return section.questions.filter((question) => question.core && !isAnswered(question, values));
}

/** Questions whose draft is faulty or was refused. */
export function faultyOf(section: Section, keeper: AnswerKeeper): Question[] {
  return section.questions.filter(({ key }) => {
    const { shownFault, refusal, conflict } = keeper.saverOf(key);
    return shownFault !== null || refusal !== null || conflict !== null;
  });
}

export function isComplete({ coreAnswered, coreAsked }: Section): boolean {
  return coreAnswered === coreAsked;
}

function isAnswered({ key }: Question, values: AnswerValues): boolean {
  return values[key] !== undefined;
}
