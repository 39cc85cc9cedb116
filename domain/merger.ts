/**
 * Mergers of municipalities: who became whom, and answers grouped by the borders of a given day.
 *
 * An answer stays with the municipality that gave it; grouping by today's borders is a choice that
 * the reader makes. Codes are Statistics Finland's three-digit municipality codes, and a dissolved
 * municipality's code is never given to another.
 */

/** From `date` on the predecessor is a part of the successor. */
export interface Merger {
  /** ISO date, as in "2025-01-01". */
  date: string;
  /** Municipality code, as in "588". */
  predecessor: string;
  successor: string;
}

/** The merger that ended the municipality, or null while it stands. */
export function successorOf(code: string, mergers: readonly Merger[]): Merger | null {
  return mergers.find(({ predecessor }) => predecessor === code) ?? null;
}

/** The municipality in which this one's area lies on the date: itself, or the end of the chain. */
export function successorAt(code: string, mergers: readonly Merger[], date: string): string {
  const passed = new Set([code]);
  let current = code;
  for (
    let merger = successorOf(current, mergers);
    merger !== null && merger.date <= date && !passed.has(merger.successor);
    merger = successorOf(current, mergers)
  ) {
    current = merger.successor;
    passed.add(current);
  }
  return current;
}

/** The mergers that led into the municipality, of its predecessors' predecessors too, oldest first. */
export function predecessorsOf(code: string, mergers: readonly Merger[]): Merger[] {
  const passed = new Set([code]);
  const found: Merger[] = [];
  // Walking a set also visits what is added on the way: predecessors' predecessors.
  for (const successor of passed) {
    for (const merger of mergers) {
      if (merger.successor !== successor || passed.has(merger.predecessor)) continue;
      passed.add(merger.predecessor);
      found.push(merger);
    }
  }
  return found.toSorted((a, b) => compare(a.date, b.date) || compare(a.predecessor, b.predecessor));
}

/**
 * The codes by the borders of the date: successor's code to the codes that lie in it. Every code
 * lands in exactly one group, so a sum over the groups is the sum over the codes.
 */
export function byBorders(
  codes: Iterable<string>,
  mergers: readonly Merger[],
  date: string,
): Map<string, string[]> {
  return Map.groupBy(new Set(codes), (code) => successorAt(code, mergers, date));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
