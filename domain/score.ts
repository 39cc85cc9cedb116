/**
 * Scores: 0-100 for a question, a dimension and a whole response, 100 being the desirable end.
 *
 * The rules: a question's score comes from its options; a dimension's score is the weighted mean
 * of its core questions that have one, and exists when at least half of them do; the total is the
 * mean of the dimensions and exists when at least 70 % of them have a score. What is missing lowers
 * nothing: it is left out, and never stands for 0.
 */
import { exclusiveOptions, unknownValue } from './answer.ts';
import type { AnswerValue, AnswerValues } from './answer.ts';
import type { Band } from './published.ts';
import { isScored, radarDimensions } from './questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { withoutNoise } from './rounding.ts';
import { visibleQuestions } from './visibility.ts';

/** The score of one axis of the radar, and how many answers carry it. */
export interface DimensionScore {
  key: string;
  /** 0-100, exact. */
  score: number | null;
  /** Scored core questions that have a score, */
  answered: number;
  /** of all those in the dimension, whether or not they apply here. */
  of: number;
}

export interface ResponseScores {
  /** By key of every scored question, core or not. */
  questions: Record<string, number | null>;
  /** The axes of the radar, in their order. */
  dimensions: DimensionScore[];
  total: number | null;
}

export interface Spread {
  median: number | null;
  min: number | null;
  max: number | null;
  /** How many values there were. */
  n: number;
}

/** Where the bands begin; the borders are those of THL's TEAviisari, each in the band above it. */
const bandBorders = { middle: 25, high: 75 } as const;

/** Score of one answer: 0-100, or null for no answer, don't know and whatever carries no score. */
export function questionScore(question: Question, value: AnswerValue | undefined): number | null {
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return question.options.find((option) => option.key === value)?.score ?? null;
    case 'multiple_choice':
      return Array.isArray(value) ? scoreOfCount(question, value) : null;
    case 'number':
    case 'money_eur':
    case 'text':
    case 'contact':
      return null;
  }
}

/** Every score of one municipality's answers. Answers to questions that do not apply count nowhere. */
export function scoreResponse(questionnaire: Questionnaire, answers: AnswerValues): ResponseScores {
  const visible = new Set(visibleQuestions(questionnaire, answers));
  const scored = questionnaire.questions.filter(isScored);
  const scoreOf = new Map(
    scored.map((question) => [
      question,
      visible.has(question) ? questionScore(question, answers[question.key]) : null,
    ]),
  );
  const dimensions = radarDimensions(questionnaire).map(({ key }) => {
    const asked = scored.filter((question) => question.core && question.dimension === key);
    return scoreDimension(
      key,
      asked.map(({ weight }) => weight),
      asked.map((question) => scoreOf.get(question) ?? null),
    );
  });
  return {
    questions: Object.fromEntries([...scoreOf].map(([question, score]) => [question.key, score])),
    dimensions,
    total: scoreTotal(dimensions.map(({ score }) => score)),
  };
}

/** The band of a score: low [0, 25), middle [25, 75), high [75, 100]. */
export function bandOf(score: number): Band {
  const exact = withoutNoise(score);
  if (exact < bandBorders.middle) return 'low';
  return exact < bandBorders.high ? 'middle' : 'high';
}

/** Median, least and greatest of the values that exist; an even number of them has a mean in the middle. */
export function spread(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const n = known.length;
  const lower = known[Math.ceil(n / 2) - 1];
  const upper = known[Math.floor(n / 2)];
  return {
    median: lower === undefined || upper === undefined ? null : (lower + upper) / 2,
    min: known[0] ?? null,
    max: known[n - 1] ?? null,
    n,
  };
}

/** `none` chosen alone counts as no options chosen; don't know counts as nothing known. */
function scoreOfCount(question: Question, chosen: readonly string[]): number | null {
  if (chosen.length === 0 || chosen.includes(unknownValue)) return null;
  const exclusive: readonly string[] = exclusiveOptions;
  const count = question.options.filter(
    ({ key }) => chosen.includes(key) && !exclusive.includes(key),
  ).length;
  const reached = (question.scoreByCount ?? []).filter(({ from }) => from <= count);
  return reached.toSorted((a, b) => b.from - a.from)[0]?.score ?? null;
}

/** `weights[i]` belongs to `scores[i]`; together they are the scored core questions of the dimension. */
function scoreDimension(
  key: string,
  weights: readonly number[],
  scores: readonly (number | null)[],
): DimensionScore {
  const of = scores.length;
  const answered = scores.filter((score) => score !== null).length;
  const isEnough = answered > 0 && answered * 2 >= of;
  return { key, score: isEnough ? weightedMean(weights, scores) : null, answered, of };
}

/** Seventy per cent of the dimensions, rounded up: 5 of 7. In whole numbers, so that 0.7 has no noise. */
function scoreTotal(scores: readonly (number | null)[]): number | null {
  const known = scores.filter((score) => score !== null);
  const isEnough = known.length > 0 && known.length >= Math.ceil((scores.length * 7) / 10);
  return isEnough
    ? weightedMean(
        known.map(() => 1),
        known,
      )
    : null;
}

/** Mean of the scores that are not null, of which there is at least one. */
function weightedMean(weights: readonly number[], scores: readonly (number | null)[]): number {
  let weighted = 0;
  let weight = 0;
  let least = Infinity;
  let greatest = -Infinity;
  for (const [index, score] of scores.entries()) {
    if (score === null) continue;
    const own = weights[index] ?? 1;
    weighted += own * score;
    weight += own;
    least = Math.min(least, score);
    greatest = Math.max(greatest, score);
  }
  // Fractional weights leave noise in the last digit, which must not carry a mean past its own parts.
  return Math.min(greatest, Math.max(least, weighted / weight));
}
