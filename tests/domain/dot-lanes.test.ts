/** Marks on one line never cover each other, and none of them is lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotLanes } from '#domain/dot-lanes.ts';

test('values that are far apart share a lane, and equal ones do not', () => {
  expect(dotLanes([0, 50, 100], 10)).toEqual([0, 0, 0]);
  expect(dotLanes([50, 50, null, 55], 10)).toEqual([0, 1, null, 2]);
});

test('every value has a lane, and two on one lane keep their distance', () => {
  const values = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 6 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 20 }), (scores, gap) => {
      const lanes = dotLanes(scores, gap);
      expect(lanes.map((lane) => lane === null)).toEqual(scores.map((score) => score === null));
      for (const [one, a] of scores.entries()) {
        for (const [other, b] of scores.entries()) {
          if (one >= other || a === null || b === null || lanes[one] !== lanes[other]) continue;
          expect(Math.abs(a - b)).toBeGreaterThanOrEqual(gap);
        }
      }
      const used = new Set(lanes.filter((lane) => lane !== null));
      expect(used.size).toBe(Math.max(0, ...[...used].map((lane) => lane + 1)));
    }),
  );
});
