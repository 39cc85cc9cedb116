/** The change of an indicator: over the municipalities that are in both rounds. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorChange, indicatorFigure } from '#domain/indicator.ts';
import type { MunicipalityAnswers } from '#domain/indicator.ts';
import {
  indicator,
  municipality,
  option,
  question,
  questionnaire,
  silentMunicipality,
} from './sample.ts';

const grants = question('grants', {
  type: 'multiple_choice',
  options: [option('general'), option('none'), option('unknown')],
});
const asked = questionnaire([grants, question('euros', { type: 'money_eur' })]);
const paysGrants = indicator({ kind: 'share', question: 'grants', options: ['general'] });

describe('the change since an earlier round', () => {
  test('is counted over the municipalities of both rounds, and says that N changed', () => {
    const then = round(2024, [pays('1'), paysNot('2'), paysNot('3'), paysNot('4')]);
    const now = round(2025, [pays('1'), pays('2'), pays('5')]);
    expect(indicatorChange(paysGrants, now, then, true)).toEqual({
      year: 2024,
      value: 1 / 2,
      points: 50,
      count: 1,
      comparable: true,
      nChanged: -1,
      previousCount: 1,
      previousN: 2,
      commonValue: 1,
      commonCount: 2,
      commonN: 2,
    });
  });
  test('in points is exact: ninety of a hundred to ninety-seven is 7', () => {
    const change = indicatorChange(
      paysGrants,
      round(2025, hundred(97)),
      round(2024, hundred(90)),
      true,
    );
    expect(change.points).toBe(7);
  });
  test('is not told between answers to questions that differ', () => {
    const both = [pays('1')];
    expect(indicatorChange(paysGrants, round(2025, both), round(2024, both), false)).toMatchObject({
      value: null,
      points: null,
      count: null,
      previousCount: null,
      previousN: null,
      comparable: false,
    });
  });
  test('of a share is missing where either round knows nothing', () => {
    const change = indicatorChange(
      paysGrants,
      round(2025, [pays('1')]),
      round(2024, [silentMunicipality('1')]),
      true,
    );
    expect(change).toMatchObject({ value: null, points: null, count: null, comparable: true });
  });
  test('of a sum gives the sum then, over the same municipalities', () => {
    const sum = indicator({ kind: 'sum', question: 'euros' });
    const then = round(
      2024,
      [municipality('1', { euros: 100 }), municipality('2', { euros: 900 })],
      sum,
    );
    const now = round(2025, [municipality('1', { euros: 150 })], sum);
    expect(indicatorChange(sum, now, then, true)).toEqual({
      year: 2024,
      value: 100,
      points: null,
      count: null,
      comparable: true,
      nChanged: -1,
      previousCount: 1,
      previousN: 1,
      commonValue: 150,
      commonCount: 1,
      commonN: 1,
    });
  });
  test('does not depend on municipalities that are in one of the rounds only', () => {
    const answer = fc.constantFrom(pays, paysNot, silentMunicipality);
    const answers = fc.array(answer, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(answers, answers, answers, (then, now, joined) => {
        const older = then.map((make, index) => make(`${index}`));
        const newer = now.slice(0, then.length).map((make, index) => make(`${index}`));
        const more = joined.map((make, index) => make(`joined ${index}`));
        const change = indicatorChange(paysGrants, round(2025, newer), round(2024, older), true);
        const withMore = round(2025, [...more, ...newer]);
        expect(indicatorChange(paysGrants, withMore, round(2024, older), true)).toEqual({
          ...change,
          nChanged: change.nChanged + more.length,
        });
      }),
    );
  });
});

function round(year: number, municipalities: MunicipalityAnswers[], of = paysGrants) {
  const all = indicatorFigure(of, asked, municipalities, year);
  return { questionnaire: asked, municipalities, year, figure: all };
}

function pays(code: string): MunicipalityAnswers {
  return municipality(code, { grants: ['general'] });
}

function paysNot(code: string): MunicipalityAnswers {
  return municipality(code, { grants: ['none'] });
}

/** A hundred municipalities, so many of them paying. */
function hundred(paying: number): MunicipalityAnswers[] {
  return Array.from({ length: 100 }, (_each, index) =>
    index < paying ? pays(`${index}`) : paysNot(`${index}`),
  );
}
