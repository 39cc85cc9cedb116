/** Trends: a municipality's scores year by year, with every gap and break said aloud. */
import { dimensionComparability, totalComparability } from './comparison.ts';
import type { ScoreComparability } from './comparison.ts';
import type { municipalityStatuses, TrendPoint } from './published.ts';
import type { Questionnaire } from './questionnaire.ts';

/** One round of the series as the municipality stands in it. */
export interface TrendYear {
  year: number;
  /** The release that the scores are read from. */
  release: string | null;
  /** As the round asked it. */
  questionnaire: Questionnaire;
  /** Null: the municipality was not in the region's round that year. */
  status: (typeof municipalityStatuses)[number] | null;
  /** By dimension key, 0-100 or null. */
  scores: Readonly<Record<string, number | null>>;
  total: number | null;
}

/** What the series is about. */
export type TrendSubject = 'total' | { dimension: string };

/**
 * One point for every year, in the order given (oldest first). A point is compared with the last
 * one before it that has a score, however many years lie between: a year without an answer must
 * neither hide a break nor make one.
 */
export function trendPoints(
  subject: TrendSubject,
  years: readonly TrendYear[],
  lineage: readonly Questionnaire[],
): TrendPoint[] {
  const points: TrendPoint[] = [];
  let before: TrendYear | null = null;
  for (const each of years) {
    const score = scoreIn(each, subject);
    const base = {
      year: each.year,
      score,
      missing: score === null ? reasonOf(each) : null,
      release: each.release,
    };
    if (score === null) {
      points.push({ ...base, breakBefore: false, rewordedBefore: [] });
      continue;
    }
    const { comparable, reworded } =
      before === null
        ? { comparable: true, reworded: [] }
        : comparabilityOf(subject, each, before, lineage);
    points.push({ ...base, breakBefore: !comparable, rewordedBefore: reworded });
    before = each;
  }
  return points;
}

/**
 * The stretches of a series that a line may join: runs of neighbouring points with a score and no
 * break between them. A stretch of one point is a marker without a line.
 */
export function trendStretches(points: readonly TrendPoint[]): TrendPoint[][] {
  const stretches: TrendPoint[][] = [];
  let continues = false;
  for (const point of points) {
    if (point.score === null) {
      continues = false;
      continue;
    }
    if (continues && !point.breakBefore) stretches.at(-1)?.push(point);
    else stretches.push([point]);
    continues = true;
  }
  return stretches;
}

function scoreIn(year: TrendYear, subject: TrendSubject): number | null {
  if (year.status !== 'answered') return null;
  return subject === 'total' ? year.total : (year.scores[subject.dimension] ?? null);
}

function reasonOf({ status }: TrendYear): NonNullable<TrendPoint['missing']> {
  if (status === null) return 'not_in_region';
  return status === 'answered' ? 'too_few_answers' : 'did_not_answer';
}

function comparabilityOf(
  subject: TrendSubject,
  newer: TrendYear,
  older: TrendYear,
  lineage: readonly Questionnaire[],
): ScoreComparability {
  return subject === 'total'
    ? totalComparability(newer.questionnaire, older.questionnaire, lineage)
    : dimensionComparability(subject.dimension, newer.questionnaire, older.questionnaire, lineage);
}
