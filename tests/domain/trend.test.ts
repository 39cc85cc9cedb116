/** Trends: what a line over the years may join, and what it must not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dimensionComparability } from '#domain/comparison.ts';
import { comparabilities } from '#domain/questionnaire.ts';
import type { Comparability } from '#domain/questionnaire.ts';
import { trendPoints, trendStretches } from '#domain/trend.ts';
import type { TrendYear } from '#domain/trend.ts';
import { question, questionnaire } from './sample.ts';

interface YearPlan {
  status?: TrendYear['status'];
  score?: number | null;
  comparability?: Comparability;
}

/** Years from 2021 on, each asked with a version of its own. */
function years(...plans: YearPlan[]): TrendYear[] {
  return plans.map(({ status = 'answered', score = 50, comparability = 'same' }, index) => ({
    year: 2021 + index,
    release: status === null ? null : `${2021 + index}.1`,
    questionnaire: questionnaire([question('named', { comparability })], {
      version: `${2021 + index}`,
      ...(index === 0 ? {} : { previousVersion: `${2020 + index}` }),
    }),
    status,
    scores: { structures: status === 'answered' ? score : null },
    total: status === 'answered' ? score : null,
  }));
}

function series(all: TrendYear[]) {
  return trendPoints(
    { dimension: 'structures' },
    all,
    all.map((each) => each.questionnaire),
  );
}

test('every year has its point, with the release that it is read from', () => {
  const [first, second] = series(years({ score: 40 }, { score: 60 }));
  expect(first).toEqual({
    year: 2021,
    score: 40,
    missing: null,
    release: '2021.1',
    breakBefore: false,
    rewordedBefore: [],
  });
  expect(second).toMatchObject({ year: 2022, score: 60, release: '2022.1' });
});

test('a point without a score says why', () => {
  const points = series(years({ status: null }, { status: 'did_not_answer' }, { score: null }));
  expect(points.map(({ missing }) => missing)).toEqual([
    'not_in_region',
    'did_not_answer',
    'too_few_answers',
  ]);
  expect(points.every(({ score }) => score === null)).toBe(true);
});

test('a question that changed breaks the series; one that was reworded is named', () => {
  const points = series(years({}, { comparability: 'reworded' }, { comparability: 'changed' }));
  expect(points.map(({ breakBefore }) => breakBefore)).toEqual([false, false, true]);
  expect(points.map(({ rewordedBefore }) => rewordedBefore)).toEqual([[], ['named'], []]);
});

test('a year without an answer neither hides a break nor forgets a new wording', () => {
  const silent = { status: 'did_not_answer' } as const;
  const broken = series(years({}, { ...silent, comparability: 'changed' }, {}));
  expect(broken.map(({ breakBefore }) => breakBefore)).toEqual([false, false, true]);
  const reworded = series(years({}, { ...silent, comparability: 'reworded' }, {}));
  expect(reworded.map(({ rewordedBefore }) => rewordedBefore)).toEqual([[], [], ['named']]);
});

test('the total has a series of its own', () => {
  const all = years({ score: 40 }, { score: 60, comparability: 'changed' });
  const points = trendPoints(
    'total',
    all,
    all.map((each) => each.questionnaire),
  );
  expect(points.map(({ score, breakBefore }) => [score, breakBefore])).toEqual([
    [40, false],
    [60, true],
  ]);
});

describe('whatever the years brought', () => {
  const anyYears = fc
    .array(
      fc.record({
        status: fc.constantFrom('answered', 'answered', 'did_not_answer', null),
        score: fc.option(fc.nat(100)),
        comparability: fc.constantFrom('same' as const, ...comparabilities),
      }),
      { maxLength: 10 },
    )
    .map((plans) => years(...plans));

  test('a line never crosses a break or a year without a score', () => {
    fc.assert(
      fc.property(anyYears, (all) => {
        const points = series(all);
        for (const stretch of trendStretches(points)) {
          for (const [index, point] of stretch.entries()) {
            expect(point.score).not.toBeNull();
            if (index === 0) continue;
            expect(point.breakBefore).toBe(false);
            expect(points.indexOf(point)).toBe(points.indexOf(stretch[index - 1]!) + 1);
          }
        }
      }),
    );
  });
  test('every score is drawn once, in the order of the years', () => {
    fc.assert(
      fc.property(anyYears, (all) => {
        const points = series(all);
        expect(trendStretches(points).flat()).toEqual(points.filter(({ score }) => score !== null));
      }),
    );
  });
  test('a break stands exactly where the last score before is not comparable', () => {
    fc.assert(
      fc.property(anyYears, (all) => {
        const points = series(all);
        const lineage = all.map((each) => each.questionnaire);
        const scored = all.filter((_each, index) => points[index]?.score !== null);
        for (const [index, each] of scored.entries()) {
          const before = scored[index - 1];
          const point = points.find(({ year }) => year === each.year);
          expect(point?.breakBefore).toBe(
            before !== undefined &&
              !dimensionComparability(
                'structures',
                each.questionnaire,
                before.questionnaire,
                lineage,
              ).comparable,
          );
        }
      }),
    );
  });
  test('a score and a reason for its absence exclude each other', () => {
    fc.assert(
      fc.property(anyYears, (all) => {
        for (const { score, missing } of series(all)) {
          expect(score === null).toBe(missing !== null);
        }
      }),
    );
  });
});
