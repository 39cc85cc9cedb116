/** Comparison over years: only what was asked alike is compared. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparabilityBetween,
  dimensionComparability,
  isComparable,
  mayCompareReleases,
  scoreChange,
  totalComparability,
} from '#domain/comparison.ts';
import { comparabilities } from '#domain/questionnaire.ts';
import type { Comparability, Question, Questionnaire } from '#domain/questionnaire.ts';
import { question, questionnaire } from './sample.ts';

/** Versions 2021, 2022, ... each following the one before. */
function versions(...questions: Question[][]): Questionnaire[] {
  return questions.map((each, index) =>
    questionnaire(each, {
      version: `${2021 + index}`,
      ...(index === 0 ? {} : { previousVersion: `${2020 + index}` }),
    }),
  );
}

function compared(key: string, lineage: Questionnaire[]): Comparability {
  const [first, last] = [lineage[0], lineage.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a lineage has versions');
  return comparabilityBetween(key, last, first, lineage);
}

function as(comparability: Comparability): Question[] {
  return [question('named', { comparability })];
}

describe('a question in two versions', () => {
  test('is the same where every version between kept it', () => {
    expect(compared('named', versions(as('same'), as('same'), as('same')))).toBe('same');
  });
  test('is reworded where one version between reworded it', () => {
    expect(compared('named', versions(as('same'), as('reworded'), as('same')))).toBe('reworded');
  });
  test('is changed where any version between changed it', () => {
    expect(compared('named', versions(as('same'), as('changed'), as('reworded')))).toBe('changed');
  });
  test('takes no notice of what the older version says of one still older', () => {
    expect(compared('named', versions(as('changed'), as('same')))).toBe('same');
  });
  test('is new where a version between did not have it', () => {
    const other = [question('other')];
    expect(compared('named', versions(other, as('same')))).toBe('new');
    expect(compared('named', versions(as('same'), other, as('same')))).toBe('new');
  });
  test('is the same within one version', () => {
    const [only] = versions(as('changed'));
    expect(only && comparabilityBetween('named', only, only, [only])).toBe('same');
  });
  test('has changed where the versions do not lead from one to the other', () => {
    const [first, second, third] = versions(as('same'), as('same'), as('same'));
    if (!first || !second || !third) throw new Error('three versions');
    expect(comparabilityBetween('named', third, first, [first, third])).toBe('changed');
    expect(comparabilityBetween('named', first, third, [first, second, third])).toBe('changed');
    const stranger = { ...first, id: 'stranger' };
    expect(comparabilityBetween('named', third, stranger, [stranger, second])).toBe('changed');
  });
  test('comes to an answer even where versions point at each other in a ring', () => {
    const ring = versions(as('same'), as('same')).map((each) => ({
      ...each,
      previousVersion: each.version === '2021' ? '2022' : '2021',
    }));
    const [first] = ring;
    const elsewhere = { ...questionnaire(as('same')), version: '1999' };
    expect(first && comparabilityBetween('named', first, elsewhere, ring)).toBe('changed');
  });
  test('is never compared when it is the theme of a round', () => {
    const theme = { ...questionnaire([question('theme_2024', { type: 'text' })]) };
    const round = { ...theme, themeQuestion: 'theme_2024' };
    for (const [newer, older] of [
      [round, round],
      [round, theme],
      [theme, round],
    ] as const) {
      expect(comparabilityBetween('theme_2024', newer, older, [theme])).toBe('new');
    }
  });
  test('is comparable exactly when it is comparable in every step', () => {
    const steps = fc.array(fc.constantFrom(...comparabilities), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, (each) => {
        const result = compared('named', versions(as('same'), ...each.map(as)));
        expect(isComparable(result)).toBe(each.every(isComparable));
        expect(result === 'same').toBe(each.every((step) => step === 'same'));
      }),
    );
  });
});

describe('a dimension in two versions', () => {
  test('is comparable while the same questions make it, and names the reworded ones', () => {
    const result = { comparable: true, reworded: ['b'] };
    const then = [question('a'), question('b')];
    const now = [question('a'), question('b', { comparability: 'reworded' })];
    expect(inTwo(then, now)).toEqual({ dimension: result, total: result });
  });
  test('is not comparable once a scored core question joins, leaves or changes', () => {
    const pair = [question('a'), question('b')];
    const not = { comparable: false, reworded: [] };
    expect(inTwo([question('a')], pair).dimension).toEqual(not);
    expect(inTwo(pair, [question('a')]).dimension).toEqual(not);
    expect(inTwo(pair, [question('a'), question('c')]).dimension).toEqual(not);
    expect(
      inTwo(pair, [
        question('a', { comparability: 'reworded' }),
        question('b', { comparability: 'changed' }),
      ]).dimension,
    ).toEqual(not);
  });
  test('does not care about extension questions and unscored ones', () => {
    const more = [
      question('a'),
      question('extension', { core: false, comparability: 'changed' }),
      question('euros', { type: 'money_eur', comparability: 'new' }),
    ];
    expect(inTwo([question('a')], more).dimension.comparable).toBe(true);
  });
  test('is not comparable where neither version has it', () => {
    const elsewhere = [question('a', { dimension: 'grants' })];
    expect(inTwo(elsewhere, elsewhere).dimension.comparable).toBe(false);
  });
  test('makes the total incomparable when it is so itself, or when the radar gets another axis', () => {
    const grants = question('grants', { dimension: 'grants' });
    const changed = question('grants', { dimension: 'grants', comparability: 'changed' });
    expect(inTwo([question('a'), grants], [question('a'), changed]).total.comparable).toBe(false);
    expect(inTwo([question('a')], [question('a'), grants]).total.comparable).toBe(false);
    expect(inTwo([question('a'), grants], [question('a')]).total.comparable).toBe(false);
  });
});

describe('a change of score', () => {
  test('under five points is unchanged, though its exact size is kept', () => {
    expect(scoreChange(54.9, 50, true).direction).toBe('unchanged');
    expect(scoreChange(52, 50, true)).toEqual({ change: 2, direction: 'unchanged' });
    expect(scoreChange(50, 50, true)).toEqual({ change: 0, direction: 'unchanged' });
  });
  test('of five points or more is up or down', () => {
    expect(scoreChange(55, 50, true)).toEqual({ change: 5, direction: 'up' });
    expect(scoreChange(50, 55, true)).toEqual({ change: -5, direction: 'down' });
  });
  test('of five points is five points although arithmetic left noise', () => {
    expect(8.2 - 3.2).toBeLessThan(5);
    expect(scoreChange(8.2, 3.2, true).direction).toBe('up');
    expect(scoreChange(3.2, 8.2, true).direction).toBe('down');
  });
  test('is not told where a score is missing or the questions differ', () => {
    const nothing = { change: null, direction: null };
    expect(scoreChange(null, 50, true)).toEqual(nothing);
    expect(scoreChange(50, null, true)).toEqual(nothing);
    expect(scoreChange(80, 20, false)).toEqual(nothing);
  });
});

test('only real answers are compared with real ones, and invented ones with invented ones', () => {
  const [real, invented] = [{ example: false }, { example: true }];
  expect(mayCompareReleases(real, real)).toBe(true);
  expect(mayCompareReleases(invented, invented)).toBe(true);
  expect(mayCompareReleases(real, invented)).toBe(false);
  expect(mayCompareReleases(invented, real)).toBe(false);
});

/** The dimension and the total of two versions compared. */
function inTwo(then: Question[], now: Question[]) {
  const lineage = versions(then, now);
  const [older, newer] = lineage;
  if (!older || !newer) throw new Error('two versions');
  return {
    dimension: dimensionComparability('structures', newer, older, lineage),
    total: totalComparability(newer, older, lineage),
  };
}
