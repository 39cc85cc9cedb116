/** What a release changes for its readers against the one before it, municipality by municipality. */
import { isSameAnswer } from './answer-change.ts';
import type { AnswerSource, AnswerValue, MissingKind } from './answer.ts';
import type { municipalityStatuses } from './published.ts';

type Status = (typeof municipalityStatuses)[number];

/** One public answer as readers see it. */
export interface ReleasedAnswer {
  questionKey: string;
  value: AnswerValue | null;
  missing: MissingKind | null;
  estimate: boolean;
  comment: string | null;
  source: AnswerSource | null;
}

/** One municipality as readers see it in a release. */
export interface ReleasedMunicipality {
  status: Status;
  total: number | null;
  scores: readonly { key: string; score: number | null }[];
  answers: readonly ReleasedAnswer[];
}

/** Null on a side: the municipality, or the question, is not in that release. */
export interface ScoreDifference {
  /** A dimension, or `total`. */
  key: string;
  before: number | null;
  after: number | null;
}

export interface AnswerDifference {
  question: string;
  before: ReleasedAnswer | null;
  after: ReleasedAnswer | null;
}

export interface MunicipalityDifference {
  code: string;
  /** The status on either side; null where the municipality is not in the release. */
  before: Status | null;
  after: Status | null;
  scores: ScoreDifference[];
  answers: AnswerDifference[];
}

/** How many municipalities differ, and in how many answers and scores, totals included. */
export interface DifferenceCounts {
  municipalities: number;
  answers: number;
  scores: number;
}

/** The difference of one municipality; null where readers see the same in both releases. */
export function municipalityDifference(
  code: string,
  before: ReleasedMunicipality | undefined,
  after: ReleasedMunicipality | undefined,
): MunicipalityDifference | null {
  const difference = {
    code,
    before: before?.status ?? null,
    after: after?.status ?? null,
    scores: scoreDifferences(before, after),
    answers: answerDifferences(before?.answers ?? [], after?.answers ?? []),
  };
  const isSame =
    difference.before === difference.after &&
    difference.scores.length === 0 &&
    difference.answers.length === 0;
  return isSame ? null : difference;
}

/** The sum of the differences. */
export function countDifferences(differences: readonly MunicipalityDifference[]): DifferenceCounts {
  return differences.reduce(
    (sum, { answers, scores }) => ({
      municipalities: sum.municipalities + 1,
      answers: sum.answers + answers.length,
      scores: sum.scores + scores.length,
    }),
    { municipalities: 0, answers: 0, scores: 0 },
  );
}

/** A score that is missing on both sides is no difference, whyever it is missing. */
function scoreDifferences(
  before: ReleasedMunicipality | undefined,
  after: ReleasedMunicipality | undefined,
): ScoreDifference[] {
  const then = scoresOf(before);
  const now = scoresOf(after);
  return [...new Set([...now.keys(), ...then.keys()])]
    .map((key) => ({ key, before: then.get(key) ?? null, after: now.get(key) ?? null }))
    .filter((score) => score.before !== score.after);
}

/** By dimension in the order of the radar, and the total last. */
function scoresOf(municipality: ReleasedMunicipality | undefined): Map<string, number | null> {
  if (municipality === undefined) return new Map();
  return new Map([
    ...municipality.scores.map(({ key, score }) => [key, score] as const),
    ['total', municipality.total],
  ]);
}

function answerDifferences(
  before: readonly ReleasedAnswer[],
  after: readonly ReleasedAnswer[],
): AnswerDifference[] {
  const then = new Map(before.map((answer) => [answer.questionKey, answer]));
  const now = new Map(after.map((answer) => [answer.questionKey, answer]));
  return [...new Set([...now.keys(), ...then.keys()])].flatMap((question) => {
    const sides = { before: then.get(question) ?? null, after: now.get(question) ?? null };
    return isSame(sides.before, sides.after) ? [] : [{ question, ...sides }];
  });
}

function isSame(one: ReleasedAnswer | null, other: ReleasedAnswer | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    isSameAnswer(one.value, other.value) &&
    one.missing === other.missing &&
    one.estimate === other.estimate &&
    one.comment === other.comment &&
    one.source === other.source
  );
}
