/** Earlier answers: which one stands beside a question, and which may be given again unchanged. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '#domain/answer.ts';
import { checkAnswer } from '#domain/answer.ts';
import {
  carriedOver,
  carryableQuestions,
  earlierOf,
  mayCarryOver,
} from '#domain/earlier-answer.ts';
import type { AnswerOfRound, EarlierRound } from '#domain/earlier-answer.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import type { EarlierAnswer } from '#domain/survey.ts';
import { anyResponse } from './arbitrary.ts';
import { option, question, questionnaire, words } from './sample.ts';

const grants = question('grants');
const detail = question('detail', {
  type: 'text',
  visibleWhen: [{ question: 'grants', isAnyOf: ['yes'] }],
});
const asked = questionnaire([grants, detail], { version: '2' });

function answer(key: string, value: AnswerValue, part: Partial<AnswerOfRound> = {}): AnswerOfRound {
  return {
    question: key,
    value,
    estimate: false,
    comment: null,
    evidenceUrl: null,
    answeredBy: 'Aino',
    answeredAt: '2024-11-01T10:00:00.000Z',
    ...part,
  };
}

function round(year: number, answers: AnswerOfRound[], of: Questionnaire = asked): EarlierRound {
  return { year, questionnaire: of, answers };
}

const found = (rounds: EarlierRound[], today = asked, lineage = [asked]) =>
  earlierOf(today, rounds, lineage);

describe('the earlier answer to a question', () => {
  test('is the newest one, from whichever round has it, with who and when', () => {
    const earlier = found([
      round(2023, [answer('grants', 'yes'), answer('detail', 'vanha')]),
      round(2024, [answer('grants', 'yes', { answeredBy: 'Bo' })]),
      round(2022, [answer('grants', 'no')]),
    ]);
    expect(earlier).toMatchObject([
      { question: 'grants', year: 2024, value: 'yes', answeredBy: 'Bo', comparability: 'same' },
      { question: 'detail', year: 2023, value: 'vanha', answeredBy: 'Aino' },
    ]);
  });

  test('is never one that did not apply when it was given', () => {
    expect(
      found([round(2024, [answer('grants', 'no'), answer('detail', 'jäänne')])]).map(
        (each) => each.question,
      ),
    ).toEqual(['grants']);
  });

  test('is said in the words of then, and the wording of then is told where it was another', () => {
    const then = questionnaire(
      [
        question('grants', {
          wording: words('Grants in {year}?'),
          options: [
            { ...option('yes', 100), label: words('Indeed') },
            option('no', 0),
            option('unknown'),
          ],
        }),
      ],
      { version: '1' },
    );
    const today = questionnaire([question('grants', { comparability: 'reworded' })], {
      version: '2',
      previousVersion: '1',
    });
    expect(
      found([round(2024, [answer('grants', 'yes')], then)], today, [then, today]),
    ).toMatchObject([
      { comparability: 'reworded', valueLabel: words('Indeed'), wording: words('Grants in 2024?') },
    ]);
    expect(found([round(2024, [answer('grants', 'yes')])])[0]!.wording).toBeNull();
  });

  test('tells that the meaning has changed, and is none where the question is new', () => {
    const then = questionnaire([question('grants')], { version: '1' });
    const today = (comparability: 'changed' | 'new') =>
      questionnaire([question('grants', { comparability })], {
        version: '2',
        previousVersion: '1',
      });
    const rounds = [round(2024, [answer('grants', 'yes')], then)];
    const changed = today('changed');
    expect(found(rounds, changed, [then, changed])).toMatchObject([{ comparability: 'changed' }]);
    const fresh = today('new');
    expect(found(rounds, fresh, [then, fresh])).toEqual([]);
  });

  test('is none of a theme, which is another question every year', () => {
    const theme = questionnaire([question('theme', { type: 'text' })], { themeQuestion: 'theme' });
    expect(found([round(2024, [answer('theme', 'x')], theme)], theme, [theme])).toEqual([]);
  });
});

describe('"unchanged"', () => {
  const kinds = question('kinds', {
    type: 'multiple_choice',
    options: [option('general'), option('other'), option('none'), option('unknown')],
  });

  function before(of: Question, value: AnswerValue, part: Partial<EarlierAnswer> = {}) {
    return {
      ...answer(of.key, value),
      year: 2024,
      valueLabel: words('label'),
      comparability: 'same' as const,
      wording: null,
      ...part,
    };
  }

  test.each<{ time: Question['asksAbout']; may: boolean }>([
    { time: 'now', may: true },
    { time: 'year', may: true },
    { time: 'previous_year', may: false },
    { time: 'change', may: false },
  ])('may be answered to what asks about "$time": $may', ({ time, may }) => {
    const of = question('of', { asksAbout: time });
    expect(mayCarryOver(of, before(of, 'yes'), false)).toBe(may);
  });

  test('may be answered to a reworded question, and not when the meaning has changed', () => {
    const may = (comparability: EarlierAnswer['comparability']) =>
      mayCarryOver(grants, before(grants, 'yes', { comparability }), false);
    expect([may('same'), may('reworded'), may('changed'), may('new')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('may not repeat not knowing, a theme, or what today is no answer any more', () => {
    expect(mayCarryOver(grants, before(grants, 'unknown'), false)).toBe(false);
    expect(mayCarryOver(kinds, before(kinds, ['unknown']), false)).toBe(false);
    expect(mayCarryOver(grants, before(grants, 'yes'), true)).toBe(false);
    expect(mayCarryOver(kinds, before(kinds, ['general', 'gone']), false)).toBe(false);
    expect(mayCarryOver(grants, before(kinds, 'yes'), false)).toBe(false);
  });

  test('brings the value, its estimate and its link, and no explanation of last year', () => {
    const held = question('held', { type: 'number', estimate: true });
    const part = { estimate: true, comment: 'Viime vuonna näin.', evidenceUrl: 'https://a.fi/' };
    expect(carriedOver(held, before(held, 3, part))).toEqual({
      value: 3,
      estimate: true,
      comment: null,
      evidenceUrl: 'https://a.fi/',
    });
    expect(carriedOver(grants, before(grants, 'yes', part)).estimate).toBe(false);
  });

  test('brings the comment where it says what "something else" is', () => {
    const part = { comment: 'Kylätalot' };
    expect(carriedOver(kinds, before(kinds, ['other'], part)).comment).toBe('Kylätalot');
    expect(carriedOver(kinds, before(kinds, ['general'], part)).comment).toBeNull();
    const free = question('free', { type: 'text' });
    expect(carriedOver(free, before(free, 'other', part)).comment).toBeNull();
  });

  test('always gives an answer that its question takes, and knows', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked: sheet, answers }) => {
        const given = Object.entries(answers).map(([key, value]) => answer(key, value));
        const earlier = earlierOf(sheet, [round(2024, given, sheet)], [sheet]);
        const carryable = carryableQuestions(sheet, earlier);
        for (const key of carryable) {
          const of = sheet.questions.find((each) => each.key === key)!;
          const { value } = carriedOver(
            of,
            earlier.find((each) => each.question === key)!,
          );
          expect(checkAnswer(of, value)).toEqual({ value });
          expect(value).not.toBe('unknown');
        }
        expect(carryable).toEqual(
          sheet.questions.map(({ key }) => key).filter((key) => carryable.includes(key)),
        );
      }),
    );
  });
});
