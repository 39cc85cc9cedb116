/** What a release freezes of one municipality: scores, and the answers that are public. */
import type { AnswerSource, AnswerValue, MissingKind } from './answer.ts';
import { missingKindOf } from './missing.ts';
import type { municipalityStatuses } from './published.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { coreProgress } from './progress.ts';
import { scoreResponse } from './score.ts';
import type { DimensionScore } from './score.ts';
import { visibleQuestions } from './visibility.ts';

/** An answer as the municipality gave it. */
export interface GivenAnswer {
  value: AnswerValue;
  estimate: boolean;
  comment: string | null;
  source: AnswerSource;
}

/** A public answer as it stays in the release; `value` is null exactly when `missing` says why. */
export interface FrozenAnswer {
  questionKey: string;
  value: AnswerValue | null;
  /** 0-100, or null where there is nothing to score. */
  score: number | null;
  missing: MissingKind | null;
  estimate: boolean;
  comment: string | null;
  source: AnswerSource | null;
}

export interface FrozenMunicipality {
  status: (typeof municipalityStatuses)[number];
  total: number | null;
  /** Core questions with an answer, don't know included, */
  coreAnswered: number;
  /** of the core questions that apply. */
  coreAsked: number;
  /** The axes of the radar, in their order. */
  scores: DimensionScore[];
  /** One for every public question, in the questionnaire's order. */
  answers: FrozenAnswer[];
}

/**
 * Freezes one municipality of a round. A question that is not public never appears, though its
 * score may have its part in a dimension. Of a municipality that did not respond nothing is taken,
 * even if a draft exists: each of its public answers is "not answered".
 */
export function freezeMunicipality(
  questionnaire: Questionnaire,
  answers: Readonly<Record<string, GivenAnswer>>,
  { responded }: { responded: boolean },
): FrozenMunicipality {
  const given = responded ? answers : {};
  const values = Object.fromEntries(
    Object.entries(given).map(([key, answer]) => [key, answer.value]),
  );
  const visible = new Set(visibleQuestions(questionnaire, values));
  const core = coreProgress(questionnaire, values);
  const scores = scoreResponse(questionnaire, values);
  return {
    status: responded ? 'answered' : 'did_not_answer',
    total: scores.total,
    coreAnswered: core.answered,
    coreAsked: core.asked,
    scores: scores.dimensions,
    answers: questionnaire.questions
      .filter((question) => question.public)
      .map((question) =>
        freezeAnswer(
          question,
          given[question.key],
          !responded || visible.has(question),
          scores.questions[question.key] ?? null,
        ),
      ),
  };
}

/** Don't know is an answer: its comment and source stay. Nothing stays of one hidden or withheld. */
function freezeAnswer(
  question: Question,
  given: GivenAnswer | undefined,
  applies: boolean,
  score: number | null,
): FrozenAnswer {
  const missing = missingKindOf(question, applies, given?.value);
  const base = { questionKey: question.key, missing };
  if (given === undefined || (missing !== null && missing !== 'dont_know')) {
    return { ...base, value: null, score: null, estimate: false, comment: null, source: null };
  }
  const { comment, source } = given;
  if (missing === 'dont_know') {
    return { ...base, value: null, score: null, estimate: false, comment, source };
  }
  return { ...base, value: given.value, score, estimate: given.estimate, comment, source };
}
