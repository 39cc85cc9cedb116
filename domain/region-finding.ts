/** Chooses the few findings of a region's round that are told first: what changed most, what is common, what is rare. */
import { leastChange } from './comparison.ts';
import type { IndicatorResult } from './published.ts';
import { withoutNoise } from './rounding.ts';

/** Why a figure is told: it rose or fell most since the compared year, or is the commonest or the rarest of all. */
export const findingKinds = ['rose', 'fell', 'common', 'rare'] as const;

export interface RegionFinding {
  kind: (typeof findingKinds)[number];
  indicator: IndicatorResult;
}

/** Behind fewer known answers than this a share says more of chance than of a region. */
const leastAnswers = 5;

/**
 * At most three, each of another figure, among the shares that enough municipalities are behind
 * (`n`, at least five): the greatest comparable change of five points or more, the greatest share
 * and the smallest. What is equal comes in the order of `indicators`. Nothing is told of a region
 * where all shares are alike.
 */
export function regionFindings(indicators: readonly IndicatorResult[]): RegionFinding[] {
  const shares = indicators.filter(
    ({ kind, value, n }) =>
      (kind === 'share' || kind === 'given') && value !== null && n >= leastAnswers,
  );
  const changed = greatest(
    shares.filter((indicator) => withoutNoise(Math.abs(pointsOf(indicator))) >= leastChange),
    (indicator) => Math.abs(pointsOf(indicator)),
  );
  const others = shares.filter((indicator) => indicator !== changed);
  const common = greatest(others, ({ value }) => value ?? 0);
  const rare = greatest(others, ({ value }) => -(value ?? 0));
  const findings: RegionFinding[] = [];
  if (changed !== undefined) {
    findings.push({ kind: pointsOf(changed) > 0 ? 'rose' : 'fell', indicator: changed });
  }
  if (common !== undefined && rare !== undefined && common.value !== rare.value) {
    findings.push({ kind: 'common', indicator: common }, { kind: 'rare', indicator: rare });
  }
  return findings;
}

/** In percentage points, over the municipalities of both rounds; 0 where nothing can be compared. */
function pointsOf({ change }: IndicatorResult): number {
  return change?.comparable === true && change.commonN !== null && change.commonN >= leastAnswers
    ? (change.points ?? 0)
    : 0;
}

/** The first of those with the greatest measure. */
function greatest(
  indicators: readonly IndicatorResult[],
  measure: (indicator: IndicatorResult) => number,
): IndicatorResult | undefined {
  return indicators.toSorted((a, b) => measure(b) - measure(a))[0];
}
