/** Soft checks: what looks odd in an answer, from exactly where on, and what settles it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue, AnswerValues } from '#domain/answer.ts';
import type { Fact, Question } from '#domain/questionnaire.ts';
import { contradictionsOf, softWarnings } from '#domain/soft-check.ts';
import type { SoftWarning } from '#domain/soft-check.ts';
import type { CheckContext, EarlierAnswer } from '#domain/survey.ts';
import { anyResponse } from './arbitrary.ts';
import { indicator, option, question, questionnaire, words } from './sample.ts';

const steps = question('meetings', {
  type: 'single_choice',
  options: [
    option('often', 100),
    option('once', 60),
    option('twin', 60),
    option('seldom', 30),
    option('never', 0),
    option('unknown'),
  ],
});
const euros = question('grants_eur', { type: 'money_eur', estimate: true });
const asked = questionnaire([steps, euros], {
  indicators: [indicator({ kind: 'per_inhabitant', question: 'grants_eur', over: 'all' })],
});
const nothingKnown: CheckContext = {
  population: null,
  earlierPopulations: {},
  regionPerInhabitant: {},
};

function before(
  { key }: Question,
  value: AnswerValue,
  part: Partial<EarlierAnswer> = {},
): EarlierAnswer {
  return {
    question: key,
    year: 2024,
    value,
    valueLabel: words('label'),
    estimate: false,
    comment: null,
    evidenceUrl: null,
    answeredBy: null,
    answeredAt: '2024-11-01T10:00:00.000Z',
    comparability: 'same',
    wording: null,
    ...part,
  };
}

function warnings(
  value: AnswerValue,
  of: Question,
  earlier: EarlierAnswer[],
  context = nothingKnown,
  comment: string | null = null,
): SoftWarning[] {
  return softWarnings(asked, { [of.key]: { value, comment } }, earlier, context);
}

describe('a choice', () => {
  const changed = (value: string, then: string, part: Partial<EarlierAnswer> = {}) =>
    warnings(value, steps, [before(steps, then, part)]).map(({ code }) => code);

  test.each([
    { from: 'often', to: 'once', asks: false },
    { from: 'once', to: 'twin', asks: false },
    { from: 'often', to: 'seldom', asks: true },
    { from: 'never', to: 'twin', asks: true },
    { from: 'never', to: 'often', asks: true },
  ])('from "$from" to "$to" asks for a word: $asks', ({ from, to, asks }) => {
    expect(changed(to, from)).toEqual(asks ? ['check-changed-much'] : []);
  });

  test('is compared with the year that it was answered in', () => {
    const [warning] = warnings('never', steps, [before(steps, 'often', { year: 2022 })]);
    expect(warning!.params).toEqual({ year: '2022' });
  });

  test('is compared when only its words have changed, and not when its meaning has', () => {
    expect(changed('never', 'often', { comparability: 'reworded' })).toHaveLength(1);
    expect(changed('never', 'often', { comparability: 'changed' })).toEqual([]);
    expect(changed('never', 'often', { comparability: 'new' })).toEqual([]);
  });

  test('is not compared with not knowing, on either side', () => {
    expect(changed('unknown', 'often')).toEqual([]);
    expect(changed('never', 'unknown')).toEqual([]);
  });

  test('that does not apply asks for nothing', () => {
    const detail = question('detail', {
      ...steps,
      key: 'detail',
      visibleWhen: [{ question: 'meetings', isAnyOf: ['often'] }],
    });
    const sheet = questionnaire([steps, detail]);
    const earlier = [before(detail, 'often')];
    const answer = (value: string) => ({ value, comment: null });
    const found = (meetings: string) =>
      softWarnings(
        sheet,
        { meetings: answer(meetings), detail: answer('never') },
        earlier,
        nothingKnown,
      );
    expect(found('often').map((warning) => warning.question)).toEqual(['detail']);
    expect(found('once')).toEqual([]);
  });
});

describe('an amount, per inhabitant against the own one of before', () => {
  const context: CheckContext = {
    ...nothingKnown,
    population: { count: 1000, year: 2024 },
    earlierPopulations: { '2024': 1000 },
  };
  const found = (amount: number, then: AnswerValue = 10_000, known = context) =>
    warnings(amount, euros, [before(euros, then)], known).map(({ code, params }) => [code, params]);

  test.each([
    { amount: 15_000, warns: null },
    { amount: 15_000.01, warns: ['check-amount-more', { year: '2024', percent: 50 }] },
    { amount: 17_500, warns: ['check-amount-more', { year: '2024', percent: 75 }] },
    { amount: 99_999.99, warns: ['check-amount-more', { year: '2024', percent: 900 }] },
    { amount: 100_000, warns: ['check-amount-many-times', { year: '2024', times: 10 }] },
    { amount: 1_299_999, warns: ['check-amount-many-times', { year: '2024', times: 129 }] },
    { amount: 5000, warns: null },
    { amount: 4999.99, warns: ['check-amount-less', { year: '2024', percent: 50 }] },
    { amount: 1, warns: ['check-amount-less', { year: '2024', percent: 99 }] },
    { amount: 10_000, warns: null },
  ])('of 10 000 € says of $amount €: $warns', ({ amount, warns }) => {
    expect(found(amount)).toEqual(warns === null ? [] : [warns]);
  });

  test('follows the inhabitants: twice the money of twice the people is no change', () => {
    const grown = { ...context, population: { count: 2000, year: 2024 } };
    expect(found(20_000, 10_000, grown)).toEqual([]);
    expect(found(9000, 10_000, grown)).toEqual([
      ['check-amount-less', { year: '2024', percent: 55 }],
    ]);
  });

  test('says in words that something came from nothing or became nothing', () => {
    expect(found(1, 0)).toEqual([['check-amount-from-nothing', { year: '2024' }]]);
    expect(found(0, 1)).toEqual([['check-amount-to-nothing', { year: '2024' }]]);
    expect(found(0, 0)).toEqual([]);
  });

  test('says nothing where the inhabitants are not known, nor of a fresh unit or not knowing', () => {
    expect(found(90_000, 10_000, nothingKnown)).toEqual([]);
    expect(found(90_000, 10_000, { ...context, earlierPopulations: {} })).toEqual([]);
    expect(found(90_000, 'unknown')).toEqual([]);
    expect(warnings('unknown', euros, [before(euros, 10_000)], context)).toEqual([]);
  });

  test('is of those amounts alone that are published per inhabitant', () => {
    const sheet = questionnaire([euros]);
    const answers = { grants_eur: { value: 1_000_000, comment: null } };
    expect(softWarnings(sheet, answers, [before(euros, 1)], context)).toEqual([]);
  });
});

describe("an amount, per inhabitant against the region's range", () => {
  const context: CheckContext = {
    ...nothingKnown,
    population: { count: 1000, year: 2024 },
    regionPerInhabitant: { grants_eur: { year: 2024, min: 4, max: 20 } },
  };
  const params = (own: number) => ({ year: '2024', own, least: 4, greatest: 20 });
  test.each([
    { amount: 30_000, warns: null },
    { amount: 30_010, warns: ['check-amount-above-region', params(30.01)] },
    { amount: 2000, warns: null },
    { amount: 1990, warns: ['check-amount-below-region', params(1.99)] },
    { amount: 0, warns: ['check-amount-below-region', params(0)] },
  ])('of 4-20 € says of $amount € of 1 000 people: $warns', ({ amount, warns }) => {
    const found = warnings(amount, euros, [], context).map((each) => [each.code, each.params]);
    expect(found).toEqual(warns === null ? [] : [warns]);
  });

  test('says nothing where nobody has published one', () => {
    expect(warnings(1_000_000, euros, [], { ...context, regionPerInhabitant: {} })).toEqual([]);
  });
});

describe('a comment', () => {
  test('settles what it stands beside, and blanks are none', () => {
    const settled = (comment: string | null) =>
      warnings('never', steps, [before(steps, 'often')], nothingKnown, comment).map(
        ({ isSettled }) => isSettled,
      );
    expect(settled(null)).toEqual([false]);
    expect(settled(' \n ')).toEqual([false]);
    expect(settled('Henkilö vaihtui.')).toEqual([true]);
  });
});

describe('a contradiction', () => {
  const group = question('structures', {
    type: 'multiple_choice',
    options: [option('wellbeing_group'), option('forum'), option('none'), option('unknown')],
  });
  const seat = question('seat');
  const held = question('held', { type: 'number' });
  const sheet = (...when: Fact[]) =>
    questionnaire([group, seat, held], {
      contradictions: [{ key: 'seat', when, message: words('seat?') }],
    });
  const seatSheet = sheet(
    { question: 'structures', isAnyOf: ['wellbeing_group'] },
    { question: 'seat', isAnyOf: ['no'] },
  );

  test('is said beside the last of its questions, in its own words, and names the others', () => {
    const answers = {
      structures: { value: ['forum', 'wellbeing_group'], comment: null },
      seat: { value: 'no', comment: null },
    };
    expect(softWarnings(seatSheet, answers, [], nothingKnown)).toEqual([
      {
        question: 'seat',
        code: 'check-contradiction',
        params: { contradiction: 'seat' },
        message: words('seat?'),
        related: ['structures'],
        isSettled: false,
      },
    ]);
  });

  test.each(['structures', 'seat'] as const)('is settled by a comment on "%s"', (commented) => {
    const answers = {
      structures: { value: ['wellbeing_group'], comment: null as string | null },
      seat: { value: 'no', comment: null as string | null },
    };
    answers[commented].comment = 'Edustaja valitaan keväällä.';
    const [warning] = softWarnings(seatSheet, answers, [], nothingKnown);
    expect(warning!.isSettled).toBe(true);
  });

  test.each<{ what: string; answers: AnswerValues }>([
    { what: 'one answer is missing', answers: { structures: ['wellbeing_group'] } },
    { what: 'one is not known', answers: { structures: ['wellbeing_group'], seat: 'unknown' } },
    { what: 'they go together', answers: { structures: ['wellbeing_group'], seat: 'yes' } },
  ])('is none where $what', ({ answers }) => {
    expect(contradictionsOf(seatSheet, answers)).toEqual([]);
  });

  test('may hang on an option that is not chosen, but not on not knowing', () => {
    const unnamed = sheet(
      { question: 'structures', isNoneOf: ['wellbeing_group'] },
      { question: 'seat', isAnyOf: ['yes'] },
    );
    expect(contradictionsOf(unnamed, { structures: ['none'], seat: 'yes' })).toEqual(['seat']);
    expect(contradictionsOf(unnamed, { structures: ['unknown'], seat: 'yes' })).toEqual([]);
    expect(contradictionsOf(unnamed, { seat: 'yes' })).toEqual([]);
  });

  test('tells an amount that is nothing from one that is missing', () => {
    const none = sheet({ question: 'seat', isAnyOf: ['yes'] }, { question: 'held', isZero: true });
    expect(contradictionsOf(none, { seat: 'yes', held: 0 })).toEqual(['seat']);
    expect(contradictionsOf(none, { seat: 'yes', held: 1 })).toEqual([]);
    expect(contradictionsOf(none, { seat: 'yes', held: 'unknown' })).toEqual([]);
    expect(contradictionsOf(none, { seat: 'yes' })).toEqual([]);
  });
});

test('answers that are those of before, of as many people, are never odd in time', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked: sheet, answers }) => {
      const earlier = sheet.questions.flatMap((each) => {
        const value = answers[each.key];
        return value === undefined ? [] : [before(each, value)];
      });
      const given = Object.fromEntries(
        Object.entries(answers).map(([key, value]) => [key, { value, comment: null }]),
      );
      const context = {
        ...nothingKnown,
        population: { count: 1000, year: 2024 },
        earlierPopulations: { '2024': 1000 },
      };
      expect(softWarnings(sheet, given, earlier, context)).toEqual([]);
    }),
  );
});
