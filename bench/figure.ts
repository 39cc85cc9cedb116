/** One measured figure: what was seen over several rounds, beside its aim. */

export type Unit = 'ratio' | 's' | 'ms' | 'µs' | 'per s' | 'bytes' | 'exponent' | 'answers';

export type Aim = { atLeast: number } | { atMost: number };

export interface Figure {
  key: string;
  what: string;
  unit: Unit;
  min: number;
  median: number;
  max: number;
  /** How many times it was measured. */
  rounds: number;
  aim: Aim | null;
  /** Judged by the median; null where there is no aim. */
  reached: boolean | null;
}

export function figure(
  key: string,
  what: string,
  unit: Unit,
  seen: readonly number[],
  aim: Aim | null = null,
): Figure {
  const sorted = seen.toSorted((a, b) => a - b);
  const middle = median(sorted);
  return {
    key,
    what,
    unit,
    min: precise(sorted[0]!),
    median: precise(middle),
    max: precise(sorted.at(-1)!),
    rounds: seen.length,
    aim,
    reached: aim === null ? null : reaches(middle, aim),
  };
}

export function median(seen: readonly number[]): number {
  const sorted = seen.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
}

/** The value under which this share of what was seen lies (nearest rank). */
export function quantile(seen: readonly number[], share: number): number {
  const sorted = seen.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}

function reaches(value: number, aim: Aim): boolean {
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

/** Four significant digits: a measurement has no more. */
function precise(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}
