/** Mergers: municipalities end, their answers and sums do not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byBorders, predecessorsOf, successorAt, successorOf } from '#domain/merger.ts';
import type { Merger } from '#domain/merger.ts';

// Mergers as Statistics Finland records them; the chain from 111 to 333 is invented.
const pertunmaa = { date: '2025-01-01', predecessor: '588', successor: '507' };
const maaninka = { date: '2015-01-01', predecessor: '476', successor: '297' };
const juankoski = { date: '2017-01-01', predecessor: '174', successor: '297' };
const mergers: Merger[] = [
  pertunmaa,
  juankoski,
  maaninka,
  { date: '2016-01-01', predecessor: '111', successor: '222' },
  { date: '2020-01-01', predecessor: '222', successor: '333' },
];

describe('a municipality that merged', () => {
  test('knows the municipality it merged into, and when', () => {
    expect(successorOf('588', mergers)).toEqual(pertunmaa);
    expect(successorOf('507', mergers)).toBeNull();
  });
  test('stands on its own until the day of the merger', () => {
    expect(successorAt('588', mergers, '2024-12-31')).toBe('588');
    expect(successorAt('588', mergers, '2025-01-01')).toBe('507');
  });
  test('is followed through every later merger', () => {
    expect(successorAt('111', mergers, '2015-12-31')).toBe('111');
    expect(successorAt('111', mergers, '2019-12-31')).toBe('222');
    expect(successorAt('111', mergers, '2026-01-01')).toBe('333');
  });
});

test('a municipality knows its predecessors, and theirs, oldest first', () => {
  expect(predecessorsOf('297', mergers)).toEqual([maaninka, juankoski]);
  expect(predecessorsOf('333', mergers).map(({ predecessor }) => predecessor)).toEqual([
    '111',
    '222',
  ]);
  expect(predecessorsOf('588', mergers)).toEqual([]);
});

test('answers are grouped by the borders of the day that the reader chooses', () => {
  const codes = ['297', '174', '476', '588'];
  expect([...byBorders(codes, mergers, '2016-06-01')]).toEqual([
    ['297', ['297', '476']],
    ['174', ['174']],
    ['588', ['588']],
  ]);
  expect([...byBorders(codes, mergers, '2026-01-01')]).toEqual([
    ['297', ['297', '174', '476']],
    ['507', ['588']],
  ]);
});

describe('whatever merges into whatever', () => {
  const code = fc.constantFrom<string[]>('005', '010', '016', '018', '019', '020', '035', '043');
  const date = fc.constantFrom('2015-01-01', '2016-01-01', '2020-01-01', '2025-01-01');
  const anyMergers = fc.array(fc.record({ date, predecessor: code, successor: code }), {
    maxLength: 12,
  });

  test('nobody vanishes: every municipality lands in exactly one group, and sums are kept', () => {
    const amounts = fc.uniqueArray(fc.tuple(code, fc.nat(1_000_000)), { selector: ([key]) => key });
    fc.assert(
      fc.property(amounts, anyMergers, date, (given, merged, day) => {
        const amountOf = new Map(given);
        const groups = byBorders(amountOf.keys(), merged, day);
        expect([...groups.values()].flat().toSorted()).toEqual([...amountOf.keys()].toSorted());
        const sums = [...groups.values()].map((codes) =>
          codes.reduce((sum, each) => sum + (amountOf.get(each) ?? 0), 0),
        );
        const before = given.reduce((sum, [, amount]) => sum + amount, 0);
        expect(sums.reduce((sum, each) => sum + each, 0)).toBe(before);
      }),
    );
  });
  test('before the first merger everybody stands on their own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code), anyMergers, (codes, merged) => {
        const groups = byBorders(codes, merged, '2014-12-31');
        expect([...groups]).toEqual(codes.map((each) => [each, [each]]));
      }),
    );
  });
  test('a municipality is among the predecessors of the one that it became', () => {
    const chains = fc.array(
      fc.record({ date, predecessor: fc.nat(6), step: fc.integer({ min: 1, max: 3 }) }),
    );
    fc.assert(
      fc.property(chains, (plans) => {
        const once = new Map(plans.map((plan) => [plan.predecessor, plan]));
        const merged = [...once.values()].map((plan) => ({
          date: plan.date,
          predecessor: `${plan.predecessor}`,
          successor: `${plan.predecessor + plan.step}`,
        }));
        for (const { predecessor } of merged) {
          const end = successorAt(predecessor, merged, '2026-01-01');
          const before = predecessorsOf(end, merged).map((each) => each.predecessor);
          expect(before).toContain(predecessor);
        }
      }),
    );
  });
});
