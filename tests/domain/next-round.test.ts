/** Whom next year's round asks: nobody vanishes, and every difference has its reason. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { successorAt } from '#domain/merger.ts';
import type { Merger } from '#domain/merger.ts';
import { peopleMoves, planNextRound } from '#domain/next-round.ts';
import type { RegisterForRound } from '#domain/next-round.ts';

const home = '13';
const next = { regionCode: home, year: 2027 };

function register(
  regionOf: Record<string, string>,
  {
    before = regionOf,
    mergers = [],
    classifiedYear = 2027,
  }: { before?: Record<string, string>; mergers?: Merger[]; classifiedYear?: number } = {},
): RegisterForRound {
  const map = (regions: Record<string, string>) => new Map(Object.entries(regions));
  return { classifiedYear, regionOf: map(regionOf), regionBefore: map(before), mergers };
}

const merger = (predecessor: string, successor: string, date = '2027-01-01'): Merger => ({
  date,
  predecessor,
  successor,
});

test('a year without changes asks those whom the region has, and tells nothing', () => {
  const plan = planNextRound(
    next,
    ['179', '500'],
    register({ '179': home, '500': home, '837': '06' }),
  );
  expect(plan).toEqual({ year: 2027, classifiedYear: 2027, members: ['179', '500'], changes: [] });
});

describe('a difference is told with its reason', () => {
  const changesOf = (asked: string[], known: RegisterForRound) =>
    planNextRound(next, asked, known).changes;

  test('a municipality that merged into another', () => {
    const known = register(
      { '179': home },
      { before: { '179': home, '500': home }, mergers: [merger('500', '179')] },
    );
    expect(changesOf(['179', '500'], known)).toEqual([
      { code: '500', kind: 'merged', municipalities: ['179'], region: null },
    ]);
  });

  test('a chain of mergers ends at the municipality that stands', () => {
    const known = register(
      { '992': home },
      {
        before: { '500': home },
        mergers: [merger('500', '179', '2026-01-01'), merger('179', '992')],
      },
    );
    expect(changesOf(['500', '992'], known)).toEqual([
      { code: '500', kind: 'merged', municipalities: ['992'], region: null },
    ]);
  });

  test('two that became a new one', () => {
    const known = register(
      { '999': home },
      {
        before: { '179': home, '500': home },
        mergers: [merger('179', '999'), merger('500', '999')],
      },
    );
    expect(changesOf(['179', '500'], known)).toEqual([
      { code: '179', kind: 'merged', municipalities: ['999'], region: null },
      { code: '500', kind: 'merged', municipalities: ['999'], region: null },
      { code: '999', kind: 'formed', municipalities: ['179', '500'], region: null },
    ]);
  });

  test('moves to and from another region', () => {
    const known = register(
      { '179': home, '291': '06', '837': home },
      { before: { '179': home, '291': home, '837': '06' } },
    );
    expect(changesOf(['179', '291'], known)).toEqual([
      { code: '291', kind: 'moved_away', municipalities: [], region: '06' },
      { code: '837', kind: 'moved_here', municipalities: [], region: '06' },
    ]);
  });

  test('one that was not asked although it belonged here, and one that no region has', () => {
    const known = register({ '179': home, '500': home });
    expect(changesOf(['179', '888'], known)).toEqual([
      { code: '500', kind: 'added', municipalities: [], region: null },
      { code: '888', kind: 'not_listed', municipalities: [], region: null },
    ]);
  });
});

describe('before the classification of the year is there', () => {
  test('the newest holds, with the mergers that are known by its first day', () => {
    const known = register(
      { '179': home, '500': home, '992': home },
      {
        classifiedYear: 2026,
        mergers: [merger('500', '179'), merger('992', '179', '2028-01-01')],
      },
    );
    const plan = planNextRound(next, ['179', '500', '992'], known);
    expect(plan.classifiedYear).toBe(2026);
    expect(plan.members).toEqual(['179', '992']);
  });

  test('a new municipality lies where the first that formed it lay', () => {
    const known = register(
      { '179': home, '500': home },
      { classifiedYear: 2026, mergers: [merger('179', '999'), merger('500', '999')] },
    );
    expect(planNextRound(next, ['179', '500'], known).members).toEqual(['999']);
  });
});

test('everybody asked this year stays or is told of, once, and every newcomer is told of', () => {
  const codes = ['001', '002', '003', '004', '005', '006'];
  const regions = fc.dictionary(fc.constantFrom(...codes), fc.constantFrom(home, '06'));
  const mergers = fc.uniqueArray(
    fc
      .tuple(
        fc.constantFrom(...codes),
        fc.constantFrom(...codes),
        fc.integer({ min: 2026, max: 2028 }),
      )
      .filter(([from, to]) => from < to)
      .map(([from, to, year]) => merger(from, to, `${year}-01-01`)),
    { selector: ({ predecessor }) => predecessor, maxLength: 4 },
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...codes)),
      regions,
      regions,
      mergers,
      (asked, regionOf, before, known) => {
        const { members, changes } = planNextRound(
          next,
          asked,
          register(regionOf, { before, mergers: known }),
        );
        const left = new Set(
          changes.filter(({ code }) => asked.includes(code)).map(({ code }) => code),
        );
        const came = changes.filter(({ code }) => !asked.includes(code)).map(({ code }) => code);
        expect([...members].toSorted()).toEqual(
          [...asked.filter((code) => !left.has(code)), ...came].toSorted(),
        );
        expect(new Set(members).size).toBe(members.length);
        expect(new Set(changes.map(({ code }) => code)).size).toBe(changes.length);
        for (const code of members) {
          expect(successorAt(code, known, '2027-01-01')).toBe(code);
        }
      },
    ),
    { examples: [[['001'], { '001': home }, { '001': home }, [merger('001', '002')]]] },
  );
});

describe('the people of a municipality that merged', () => {
  const plan = (mergers: Merger[], members: Record<string, string>) => {
    const before = Object.fromEntries(mergers.map(({ predecessor }) => [predecessor, home]));
    return planNextRound(
      next,
      [...Object.keys(before), '179'],
      register(members, { before: { ...before, '179': home }, mergers }),
    );
  };

  test('go on where one municipality became another that has nobody yet', () => {
    expect(peopleMoves(plan([merger('500', '179')], { '179': home }), new Set(['500']))).toEqual({
      carried: [{ from: '500', to: '179' }],
      toInvite: [],
    });
  });

  test('wait for an invitation where the successor has people of its own', () => {
    const moves = peopleMoves(
      plan([merger('500', '179')], { '179': home }),
      new Set(['500', '179']),
    );
    expect(moves).toEqual({ carried: [], toInvite: [{ from: '500', to: '179' }] });
  });

  test('wait for an invitation where several became one, even if one alone has people', () => {
    const both = [merger('500', '999'), merger('992', '999')];
    const moves = peopleMoves(plan(both, { '179': home, '999': home }), new Set(['500']));
    expect(moves).toEqual({ carried: [], toInvite: [{ from: '500', to: '999' }] });
  });

  test('are nobody of this round where the successor lies in another region', () => {
    const away = plan([merger('500', '837')], { '179': home, '837': '06' });
    expect(peopleMoves(away, new Set(['500']))).toEqual({ carried: [], toInvite: [] });
  });
});
