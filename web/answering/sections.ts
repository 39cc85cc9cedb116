/** The pages of the form: one a dimension, with how far each is. */
import type { AnswerValues } from '#domain/answer.ts';
import type { Dimension, Question } from '#domain/questionnaire.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

export interface Section {
  dimension: Dimension;
  questions: Question[];
  coreAnswered: number;
  coreAsked: number;
  /** Answers of any kind, also to questions that need none. */
  answered: number;
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
        answered: questions.filter((question) => isAnswered(question, values)).length,
      };
    })
    .filter(({ questions }) => questions.length > 0);
}

/** Core questions without an answer: what still stands between the municipality and submitting. */
export function gapsOf(section: Section, keeper: AnswerKeeper): Question[] {
  const { values } = keeper;
  return section.questions.filter((question) => question.core && !isAnswered(question, values));
}

/** Questions that hold something that is no answer yet, was refused, or needs a choice. */
export function faultyOf(section: Section, keeper: AnswerKeeper): Question[] {
  return section.questions.filter(({ key }) => keeper.saverOf(key).isStuck);
}

/** A section that needs no answers is complete once it has one. */
export function isComplete({ coreAnswered, coreAsked, answered }: Section): boolean {
  return coreAsked > 0 ? coreAnswered === coreAsked : answered > 0;
}

function isAnswered({ key }: Question, values: AnswerValues): boolean {
  return values[key] !== undefined;
}
