/** Which findings of a region are told first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndicatorResult } from '#domain/published.ts';
import { regionFindings } from '#domain/region-finding.ts';

const label = { fi: 'fi', sv: 'sv', en: 'en' };

/** A share of 20 municipalities; `points` against the year before, where there is one. */
function share(key: string, count: number, points: number | null = null, n = 20): IndicatorResult {
  return {
    key,
    label,
    kind: 'share',
    question: key,
    value: count / n,
    count,
    n,
    N: 22,
    min: null,
    max: null,
    options: null,
    change:
      points === null
        ? null
        : {
            year: 2024,
            value: count / n - points / 100,
            points,
            count: Math.round((points / 100) * n),
            comparable: true,
            nChanged: 0,
            previousCount: 1,
            previousN: n,
            commonValue: count / n,
            commonCount: count,
            commonN: n,
          },
  };
}

const told = (indicators: IndicatorResult[]) =>
  regionFindings(indicators).map(({ kind, indicator }) => `${kind} ${indicator.key}`);

describe('the findings of a region', () => {
  test('are its greatest change, its commonest and its rarest figure', () => {
    const figures = [share('a', 10, 5), share('b', 12, -15), share('c', 18), share('d', 2)];
    expect(told(figures)).toEqual(['fell b', 'common c', 'rare d']);
  });

  test('tell a figure once, though it is the commonest too', () => {
    expect(told([share('a', 19, 20), share('b', 9), share('c', 4)])).toEqual([
      'rose a',
      'common b',
      'rare c',
    ]);
  });

  test('tell of no change under five points, of questions that changed, or of few answers', () => {
    const other = share('other', 15, 40);
    other.change!.comparable = false;
    expect(told([share('small', 10, 4.9), other, share('few', 4, 60, 4)])).toEqual([
      'common other',
      'rare small',
    ]);
  });

  test('tell nothing where all is alike, unknown, or no share', () => {
    const sum: IndicatorResult = { ...share('euros', 20), kind: 'sum', value: 1000 };
    const unknown: IndicatorResult = { ...share('unknown', 0), value: null };
    expect(told([share('a', 10), share('b', 10), sum, unknown])).toEqual([]);
    expect(told([])).toEqual([]);
  });

  test('are at most three, of different figures, each among those given', () => {
    const figure = fc
      .tuple(fc.nat({ max: 20 }), fc.option(fc.integer({ min: -100, max: 100 })))
      .map(([count, points]) => ({ count, points }));
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 12 }), (figures) => {
        const indicators = figures.map(({ count, points }, index) =>
          share(`i${index}`, count, points),
        );
        const keys = regionFindings(indicators).map(({ indicator }) => indicator.key);
        expect(keys.length).toBeLessThanOrEqual(3);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every((key) => indicators.some((each) => each.key === key))).toBe(true);
      }),
    );
  });
});
