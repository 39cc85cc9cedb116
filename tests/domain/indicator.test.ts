/** Indicators: figures over the municipalities of a round. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indicatorFigure } from '#domain/indicator.ts';
import type { MunicipalityAnswers } from '#domain/indicator.ts';
import type { Indicator } from '#domain/questionnaire.ts';
import { roundHalfUp } from '#domain/rounding.ts';
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
  options: [option('general'), option('project'), option('none'), option('unknown')],
});
const euros = question('euros', {
  type: 'money_eur',
  asksAbout: 'previous_year',
  visibleWhen: [{ question: 'grants', isNoneOf: ['none'] }],
});
const details = question('details', { type: 'contact', consent: true });
const asked = questionnaire([grants, euros, details]);
const contact = { name: 'Aino Esimerkki', title: '', email: '', phone: '' };

const paysGrants = indicator({
  kind: 'share',
  question: 'grants',
  options: ['general', 'project'],
});

function figure(of: Indicator, municipalities: MunicipalityAnswers[]) {
  return indicatorFigure(of, asked, municipalities, 2025);
}

describe('a share', () => {
  test('is the municipalities that chose an option, of those with a known answer', () => {
    const result = figure(paysGrants, [
      municipality('1', { grants: ['general', 'project'] }),
      municipality('2', { grants: ['none'] }),
      municipality('3', { grants: ['unknown'] }),
      municipality('4', {}),
      silentMunicipality('5'),
    ]);
    expect(result).toMatchObject({ value: 1 / 2, count: 1, n: 2, N: 5, options: null });
  });
  test('is missing, and not 0, while no answer is known', () => {
    expect(figure(paysGrants, [silentMunicipality('1')])).toMatchObject({
      value: null,
      count: 0,
      n: 0,
      N: 1,
    });
  });
  test('takes no notice of what a municipality that has not responded drafted', () => {
    const draft = { ...municipality('1', { grants: ['general'] }), responded: false };
    expect(figure(paysGrants, [draft])).toMatchObject({ value: null, n: 0 });
  });
  test('leaves out those to whom the question does not apply', () => {
    const child = question('child', {
      visibleWhen: [{ question: 'grants', isAnyOf: ['general'] }],
    });
    const result = indicatorFigure(
      indicator({ kind: 'share', question: 'child', options: ['yes'] }),
      questionnaire([grants, child]),
      [
        municipality('1', { grants: ['general'], child: 'yes' }),
        municipality('2', { grants: ['none'], child: 'yes' }),
      ],
      2025,
    );
    expect(result).toMatchObject({ value: 1, count: 1, n: 1, N: 2 });
  });
  test('of a question that the round did not ask has no value', () => {
    const stranger = indicator({ kind: 'share', question: 'stranger', options: ['yes'] });
    expect(figure(stranger, [municipality('1', {})])).toMatchObject({ value: null, n: 0, N: 1 });
  });
});

test('a detail is given by those who gave it, of all who responded; no name has to be shown', () => {
  const result = figure(indicator({ kind: 'given', question: 'details' }), [
    municipality('1', { details: contact }),
    municipality('2', {}),
    silentMunicipality('3'),
  ]);
  expect(result).toMatchObject({ value: 1 / 2, count: 1, n: 2, N: 3 });
});

test("a distribution counts every option; those who don't know are counted outside the shares", () => {
  const result = figure(indicator({ kind: 'distribution', question: 'grants' }), [
    municipality('1', { grants: ['general', 'project'] }),
    municipality('2', { grants: ['general'] }),
    municipality('3', { grants: ['unknown'] }),
  ]);
  expect(result).toMatchObject({ value: null, count: 2, n: 2, N: 3 });
  expect(result.options).toEqual([
    { key: 'general', count: 2, value: 1 },
    { key: 'project', count: 1, value: 1 / 2 },
    { key: 'none', count: 0, value: 0 },
    { key: 'unknown', count: 1, value: null },
  ]);
});

describe('amounts', () => {
  const municipalities = [
    municipality('1', { euros: 0.1 }, 1000),
    municipality('2', { euros: 0.2 }, 1000),
    municipality('3', { euros: 0 }, 2000),
    municipality('4', { euros: 'unknown' }, 9000),
    municipality('5', {}, 9000),
    silentMunicipality('6'),
  ];

  test('are summed to the cent', () => {
    const result = figure(indicator({ kind: 'sum', question: 'euros' }), municipalities);
    expect(result).toMatchObject({ value: 0.3, count: 3, n: 3, N: 6, min: 0, max: 0.2 });
  });
  test('have a mean over all known ones, zeros among them', () => {
    const mean = indicator({ kind: 'mean', question: 'euros', over: 'all' });
    expect(figure(mean, municipalities)).toMatchObject({ value: 0.3 / 3, count: 3, n: 3, min: 0 });
  });
  test('have a mean over payers, which says how many paid', () => {
    const mean = indicator({ kind: 'mean', question: 'euros', over: 'positive' });
    const result = figure(mean, municipalities);
    expect(result).toMatchObject({ value: 0.15, count: 2, n: 3, min: 0.1, max: 0.2 });
  });
  test('are divided by the inhabitants of the municipalities that gave one', () => {
    const each = indicator({ kind: 'per_inhabitant', question: 'euros', over: 'all' });
    const result = figure(each, [
      municipality('1', { euros: 3000 }, 1000),
      municipality('2', { euros: 0 }, 3000),
      municipality('3', { euros: 5000 }, null),
      municipality('4', { euros: 5000 }, 0),
    ]);
    expect(result).toMatchObject({ value: 0.75, count: 2, n: 4, N: 4, min: 0, max: 3 });
  });
  test('per inhabitant over payers leave the others out, inhabitants and all', () => {
    const each = indicator({ kind: 'per_inhabitant', question: 'euros', over: 'positive' });
    const result = figure(each, [
      municipality('1', { euros: 3000 }, 1000),
      municipality('2', { euros: 0 }, 3000),
    ]);
    expect(result).toMatchObject({ value: 3, count: 1, n: 2, min: 3, max: 3 });
  });
  test('of the year before are divided by the inhabitants at the end of that year', () => {
    const years: number[] = [];
    const one = {
      ...municipality('1', { euros: 10, today: 10 }),
      population: (year: number) => {
        years.push(year);
        return 10;
      },
    };
    const today = question('today', { type: 'number' });
    const both = questionnaire([euros, today]);
    for (const key of ['euros', 'today']) {
      const each = indicator({ kind: 'per_inhabitant', question: key, over: 'all' });
      indicatorFigure(each, both, [one], 2025);
    }
    expect(years).toEqual([2024, 2025]);
  });
  test('that nobody knows have no sum, no mean and no least', () => {
    for (const kind of ['sum', 'mean', 'per_inhabitant'] as const) {
      const of = indicator({ kind, question: 'euros', over: 'all' });
      expect(figure(of, [municipality('1', { euros: 'unknown' }, 10)])).toMatchObject({
        value: null,
        count: 0,
        n: 0,
        min: null,
        max: null,
      });
    }
  });
});

describe('whatever the municipalities answered', () => {
  const anyMunicipality = fc
    .record({
      responded: fc.boolean(),
      euros: fc.option(
        fc.oneof(
          fc.constant('unknown'),
          fc.nat(99_999_999).map((cents) => cents / 100),
        ),
        { nil: undefined },
      ),
      grants: fc.constantFrom<string[] | undefined>(
        undefined,
        ['general'],
        ['general', 'project'],
        ['none'],
        ['unknown'],
      ),
      inhabitants: fc.option(fc.integer({ min: 1, max: 200_000 })),
    })
    .map((plan) => ({
      ...municipality(
        'code',
        {
          ...(plan.euros === undefined ? {} : { euros: plan.euros }),
          ...(plan.grants === undefined ? {} : { grants: plan.grants }),
        },
        plan.inhabitants,
      ),
      responded: plan.responded,
    }));
  const everyKind: Indicator[] = [
    paysGrants,
    indicator({ kind: 'given', question: 'euros' }),
    indicator({ kind: 'distribution', question: 'grants' }),
    indicator({ kind: 'sum', question: 'euros' }),
    indicator({ kind: 'mean', question: 'euros', over: 'all' }),
    indicator({ kind: 'mean', question: 'euros', over: 'positive' }),
    indicator({ kind: 'per_inhabitant', question: 'euros', over: 'all' }),
    indicator({ kind: 'per_inhabitant', question: 'euros', over: 'positive' }),
  ];

  test('count is at most n and n at most N, and a share is count / n', () => {
    fc.assert(
      fc.property(fc.array(anyMunicipality), (municipalities) => {
        for (const each of everyKind) {
          const { value, count, n, N } = figure(each, municipalities);
          expect(count).toBeLessThanOrEqual(n);
          expect(n).toBeLessThanOrEqual(N);
          if (each.kind === 'share' || each.kind === 'given') {
            expect(value).toBe(n === 0 ? null : count / n);
          }
        }
      }),
    );
  });
  test('municipalities that did not answer change no value, only N', () => {
    fc.assert(
      fc.property(fc.array(anyMunicipality), fc.nat(5), (municipalities, more) => {
        const silent = Array.from({ length: more }, () => silentMunicipality('silent'));
        for (const each of everyKind) {
          const result = figure(each, municipalities);
          expect(figure(each, [...silent, ...municipalities])).toEqual({
            ...result,
            N: result.N + more,
          });
        }
      }),
    );
  });
  test('a mean and a figure per inhabitant lie between the least and the greatest', () => {
    fc.assert(
      fc.property(fc.array(anyMunicipality), (municipalities) => {
        for (const each of everyKind.filter(({ kind }) => /mean|per/.test(kind))) {
          const { value, min, max } = figure(each, municipalities);
          if (value === null || min === null || max === null) continue;
          expect(roundHalfUp(value, 9)).toBeGreaterThanOrEqual(roundHalfUp(min, 9));
          expect(roundHalfUp(value, 9)).toBeLessThanOrEqual(roundHalfUp(max, 9));
        }
      }),
    );
  });
  test('a sum is the cents, added as whole numbers', () => {
    const cents = fc.array(fc.nat(9_999_999_999), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(cents, (amounts) => {
        const sum = indicator({ kind: 'sum', question: 'euros' });
        const municipalities = amounts.map((amount, index) =>
          municipality(`${index}`, { euros: amount / 100 }),
        );
        const total = amounts.reduce((all, amount) => all + BigInt(amount), 0n);
        expect(figure(sum, municipalities).value).toBe(Number(`${total}e-2`));
      }),
    );
  });
});
