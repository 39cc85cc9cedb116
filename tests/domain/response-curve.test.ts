/** The response curve: days of Finland from the opening, and nobody counted twice or lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysOfTable, handedOverBy, responseCurve } from '#domain/response-curve.ts';

const instant = (text: string): number => Date.parse(text);
const round = (
  handedOverAt: string[],
  { openedAt = '2026-10-01T06:00:00Z', until = '2026-10-31T21:00:00Z' } = {},
) =>
  responseCurve({
    year: 2026,
    municipalities: 22,
    openedAt: instant(openedAt),
    until: instant(until),
    handedOverAt: handedOverAt.map(instant),
  });

describe('the days of a curve', () => {
  test('are those of Finland: an hour before midnight there is still the day of opening', () => {
    const { steps } = round(['2026-10-01T20:59:00Z', '2026-10-01T21:01:00Z']);
    expect(steps).toEqual([
      { day: 0, count: 1 },
      { day: 1, count: 2 },
    ]);
  });

  test('go on over the night when clocks change', () => {
    // 25 October 2026 has 25 hours.
    expect(round(['2026-10-25T21:59:00Z']).steps.at(-1)).toEqual({ day: 24, count: 1 });
    expect(round(['2026-10-25T22:01:00Z']).steps.at(-1)).toEqual({ day: 25, count: 1 });
  });

  test('end with the round: what came later counts on the last of them', () => {
    const curve = round(['2026-12-24T10:00:00Z']);
    expect(curve.lastDay).toBe(30);
    expect(curve.steps.at(-1)).toEqual({ day: 30, count: 1 });
  });
});

test('a round that nobody has answered is a line at nought, not no line', () => {
  expect(round([]).steps).toEqual([{ day: 0, count: 0 }]);
});

test('a curve never falls, counts everybody once, and ends with all of them', () => {
  const moments = fc.array(
    fc.integer({ min: instant('2026-09-20T00:00:00Z'), max: instant('2026-12-01T00:00:00Z') }),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(moments, (handedOverAt) => {
      const curve = responseCurve({
        year: 2026,
        municipalities: 40,
        openedAt: instant('2026-10-01T06:00:00Z'),
        until: instant('2026-11-15T12:00:00Z'),
        handedOverAt,
      });
      const counts = Array.from({ length: curve.lastDay + 1 }, (_, day) =>
        handedOverBy(curve, day),
      );
      expect(counts).toEqual(counts.toSorted((one, other) => one - other));
      expect(counts.at(-1)).toBe(handedOverAt.length);
      expect(handedOverBy(curve, curve.lastDay + 100)).toBe(handedOverAt.length);
    }),
  );
});

test('the table has every week and the last day', () => {
  const ending = (until: string) => round([], { until });
  expect(daysOfTable([ending('2026-10-15T12:00:00Z')])).toEqual([0, 7, 14]);
  expect(daysOfTable([ending('2026-10-17T12:00:00Z'), ending('2026-10-05T12:00:00Z')])).toEqual([
    0, 7, 14, 16,
  ]);
});
