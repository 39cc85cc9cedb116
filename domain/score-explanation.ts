/** Why a score is what it is, dimension by dimension, and which answers would raise it. */
import { exclusiveOptions, isUnknown } from './answer.ts';
import type { AnswerValue, AnswerValues } from './answer.ts';
import { isDontKnow } from './missing.ts';
import { isScored } from './questionnaire.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { withoutNoise } from './rounding.ts';
import { questionScore, scoreResponse } from './score.ts';
import type { DimensionScore } from './score.ts';
import { visibleQuestions } from './visibility.ts';

/** A score of the radar, opened up. Words are keys of the word catalogue `review`. */
export interface DimensionExplanation extends DimensionScore {
  /** Which rule decided. */
  rule: 'explanation-mean' | 'explanation-weighted-mean' | 'explanation-too-few';
  /** How many of its questions must have a score before the dimension has one. */
  needed: number;
  /** Its scored core questions, in the questionnaire's order. */
  parts: ScorePart[];
}

export interface ScorePart {
  question: string;
  value: AnswerValue | null;
  /** 0-100, or null for the reason that `missing` tells. */
  score: number | null;
  missing:
    | 'explanation-not-answered'
    | 'explanation-dont-know'
    | 'explanation-not-applicable'
    | 'explanation-without-score'
    | null;
  weight: number;
  /** Best first. Empty where no other answer to this question would give the dimension more. */
  raises: Raise[];
}

/** Another answer to one question, and the score of the dimension with it. */
export interface Raise {
  code: 'explanation-raise-choice' | 'explanation-raise-count';
  /** The answer that was tried; of a choice by number, one of those with so many options. */
  value: AnswerValue;
  /** How many options are chosen in it; of a choice by number alone. */
  count: number | null;
  /** What the dimension would have, 0-100, exact. */
  score: number;
}

/** One explanation for each axis of the radar, in their order. */
export function explainScores(
  questionnaire: Questionnaire,
  answers: AnswerValues,
): DimensionExplanation[] {
  const visible = new Set(visibleQuestions(questionnaire, answers));
  return scoreResponse(questionnaire, answers).dimensions.map((dimension) => {
    const asked = questionnaire.questions.filter(
      (question) => question.core && question.dimension === dimension.key && isScored(question),
    );
    return {
      ...dimension,
      rule: ruleOf(dimension, asked),
      needed: Math.max(1, Math.ceil(dimension.of / 2)),
      parts: asked.map((question) => ({
        ...partOf(question, visible.has(question), answers[question.key]),
        raises: visible.has(question) ? raisesOf(questionnaire, answers, question, dimension) : [],
      })),
    };
  });
}

function ruleOf(
  { score }: DimensionScore,
  asked: readonly Question[],
): DimensionExplanation['rule'] {
  if (score === null) return 'explanation-too-few';
  return new Set(asked.map(({ weight }) => weight)).size > 1
    ? 'explanation-weighted-mean'
    : 'explanation-mean';
}

function partOf(
  question: Question,
  applies: boolean,
  value: AnswerValue | undefined,
): Omit<ScorePart, 'raises'> {
  const score = applies ? questionScore(question, value) : null;
  return {
    question: question.key,
    value: applies ? (value ?? null) : null,
    score,
    missing: score === null ? whyMissing(question, applies, value) : null,
    weight: question.weight,
  };
}

function whyMissing(
  question: Question,
  applies: boolean,
  value: AnswerValue | undefined,
): NonNullable<ScorePart['missing']> {
  if (!applies) return 'explanation-not-applicable';
  if (value === undefined) return 'explanation-not-answered';
  return isDontKnow(question, value) ? 'explanation-dont-know' : 'explanation-without-score';
}

/**
 * Better answers to the question, tried out one by one by the rule of scores itself: another answer
 * may open or close further questions. A dimension without a score cannot be raised, only given one.
 */
function raisesOf(
  questionnaire: Questionnaire,
  answers: AnswerValues,
  question: Question,
  { key, score }: DimensionScore,
): Raise[] {
  if (score === null) return [];
  return betterAnswers(question, answers[question.key])
    .flatMap((better): Raise[] => {
      const tried = scoreResponse(questionnaire, { ...answers, [question.key]: better.value });
      const given = tried.dimensions.find((dimension) => dimension.key === key)?.score ?? null;
      return given !== null && withoutNoise(given) > withoutNoise(score)
        ? [{ ...better, score: given }]
        : [];
    })
    .toSorted((one, other) => other.score - one.score || (one.count ?? 0) - (other.count ?? 0));
}

type BetterAnswer = Omit<Raise, 'score'>;

/** The answers that the question itself scores higher than the one given, or at all. */
function betterAnswers(question: Question, value: AnswerValue | undefined): BetterAnswer[] {
  const own = questionScore(question, value) ?? -1;
  return (
    question.type === 'multiple_choice' ? countsOf(question, value) : choicesOf(question)
  ).filter((better) => (questionScore(question, better.value) ?? -1) > own);
}

function choicesOf({ options }: Question): BetterAnswer[] {
  return options.map(({ key }) => ({ code: 'explanation-raise-choice', value: key, count: null }));
}

/** For each step the fewest options that reach it: those already chosen, and the next ones. */
function countsOf(
  { options, scoreByCount }: Question,
  value: AnswerValue | undefined,
): BetterAnswer[] {
  const exclusive: readonly string[] = exclusiveOptions;
  const plain = options.map(({ key }) => key).filter((key) => !exclusive.includes(key));
  const chosen = Array.isArray(value) && !isUnknown(value) ? value : [];
  const chosenFirst = [
    ...plain.filter((key) => chosen.includes(key)),
    ...plain.filter((key) => !chosen.includes(key)),
  ];
  const counts = (scoreByCount ?? []).map(({ from }) => Math.max(1, from));
  return [...new Set(counts)]
    .filter((count) => count <= plain.length)
    .map((count) => {
      const taken = new Set(chosenFirst.slice(0, count));
      return {
        code: 'explanation-raise-count',
        value: plain.filter((key) => taken.has(key)),
        count,
      };
    });
}
