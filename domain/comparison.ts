/** Comparison over years: which answers may be compared, and what changed between two scores. */
import type { changeDirections } from './published.ts';
import { isScored, radarDimensions } from './questionnaire.ts';
import type { Comparability, Question, Questionnaire } from './questionnaire.ts';
import { withoutNoise } from './rounding.ts';

/** Whether scores may be compared, and the questions whose wording changed while their meaning held. */
export interface ScoreComparability {
  comparable: boolean;
  /** Question keys in the newer questionnaire's order; empty where nothing is comparable. */
  reworded: string[];
}

export interface ScoreChange {
  /** Points, exact; null where either score is missing or the questions differ. */
  change: number | null;
  direction: (typeof changeDirections)[number] | null;
}

/** Changes smaller than this many points are within what a self-report can tell. */
export const leastChange = 5;

/**
 * How a question of the newer questionnaire relates to the same key in the older one, step by step
 * through the versions between them: as weak as its weakest step. `lineage` holds every version;
 * where the chain from newer to older is broken, nothing is known and the question has changed.
 * A theme question belongs to its own round alone.
 */
export function comparabilityBetween(
  key: string,
  newer: Questionnaire,
  older: Questionnaire,
  lineage: readonly Questionnaire[],
): Comparability {
  if (newer.themeQuestion === key || older.themeQuestion === key) return 'new';
  const versions = versionsBetween(newer, older, lineage);
  if (versions === null) return 'changed';
  const questions = versions.map(({ questions }) => questions.find((each) => each.key === key));
  const steps = questions.slice(0, -1).map((question) => question?.comparability ?? 'new');
  const asked = questions.every((question) => question !== undefined);
  const parting = steps.find((step) => !isComparable(step));
  if (parting !== undefined) return parting;
  if (!asked) return 'new';
  return steps.includes('reworded') ? 'reworded' : 'same';
}

/** May answers that relate so be compared? */
export function isComparable(comparability: Comparability): boolean {
  return comparability === 'same' || comparability === 'reworded';
}

/**
 * May the answers of two releases stand in one comparison or one series? Only real with real and
 * invented with invented: a change between the two would be as invented as the one side, on a page
 * that calls itself real.
 */
export function mayCompareReleases(
  one: { readonly example: boolean },
  other: { readonly example: boolean },
): boolean {
  return one.example === other.example;
}

/**
 * May a dimension's scores be compared? Only when the same scored core questions make it in both,
 * each with its meaning kept.
 */
export function dimensionComparability(
  dimensionKey: string,
  newer: Questionnaire,
  older: Questionnaire,
  lineage: readonly Questionnaire[],
): ScoreComparability {
  const keys = scoredCore(newer, dimensionKey);
  const before = new Set(scoredCore(older, dimensionKey));
  if (keys.length === 0 || before.size !== keys.length || !keys.every((key) => before.has(key))) {
    return { comparable: false, reworded: [] };
  }
  const steps = keys.map((key) => comparabilityBetween(key, newer, older, lineage));
  return steps.every(isComparable)
    ? { comparable: true, reworded: keys.filter((_key, index) => steps[index] === 'reworded') }
    : { comparable: false, reworded: [] };
}

/** May totals be compared? Only when the radar has the same axes and each is comparable. */
export function totalComparability(
  newer: Questionnaire,
  older: Questionnaire,
  lineage: readonly Questionnaire[],
): ScoreComparability {
  const keys = radarDimensions(newer).map(({ key }) => key);
  const before = new Set(radarDimensions(older).map(({ key }) => key));
  const axes = keys.map((key) => dimensionComparability(key, newer, older, lineage));
  return before.size === keys.length &&
    keys.every((key) => before.has(key)) &&
    axes.every(({ comparable }) => comparable)
    ? { comparable: true, reworded: axes.flatMap(({ reworded }) => reworded) }
    : { comparable: false, reworded: [] };
}

/** The change between two scores, 0-100 each; under five points it is "unchanged". */
export function scoreChange(
  now: number | null,
  then: number | null,
  comparable: boolean,
): ScoreChange {
  if (now === null || then === null || !comparable) return { change: null, direction: null };
  const change = now - then;
  if (withoutNoise(Math.abs(change)) < leastChange) return { change, direction: 'unchanged' };
  return { change, direction: change > 0 ? 'up' : 'down' };
}

/** The versions from newer to older, both included, or null where no chain leads there. */
function versionsBetween(
  newer: Questionnaire,
  older: Questionnaire,
  lineage: readonly Questionnaire[],
): Questionnaire[] | null {
  if (newer.id !== older.id) return null;
  if (newer.version === older.version) return [older];
  const passed = [newer];
  for (
    let version = newer.previousVersion;
    version !== undefined && !passed.some((each) => each.version === version);
  ) {
    if (version === older.version) return [...passed, older];
    const previous = findVersion(lineage, newer.id, version);
    if (previous === undefined) return null;
    passed.push(previous);
    version = previous.previousVersion;
  }
  return null;
}

function findVersion(
  lineage: readonly Questionnaire[],
  id: string,
  version: string,
): Questionnaire | undefined {
  return lineage.find((each) => each.id === id && each.version === version);
}

function scoredCore(questionnaire: Questionnaire, dimensionKey: string): string[] {
  const isPart = (question: Question): boolean =>
    question.core && question.dimension === dimensionKey && isScored(question);
  return questionnaire.questions.filter(isPart).map(({ key }) => key);
}
