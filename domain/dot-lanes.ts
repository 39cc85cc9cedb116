/** Marks on one line that would cover each other, put on lanes below each other. */

/**
 * The lane of each value, 0 being the uppermost; null where there is no value. Two values on one
 * lane are at least `leastGap` apart, and the order of the values makes no difference to a lane's
 * use: it is filled from the least value to the greatest.
 */
export function dotLanes(values: readonly (number | null)[], leastGap: number): (number | null)[] {
  const lanes: (number | null)[] = values.map(() => null);
  const lastOnLane: number[] = [];
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  for (const { value, index } of known.toSorted((a, b) => a.value - b.value)) {
    const free = lastOnLane.findIndex((last) => value - last >= leastGap);
    const lane = free === -1 ? lastOnLane.length : free;
    lastOnLane[lane] = value;
    lanes[index] = lane;
  }
  return lanes;
}
