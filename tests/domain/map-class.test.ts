/** Classes of a map of findings: every known answer has one, and what is missing has none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnknown } from '#domain/answer.ts';
import {
  answerClasses,
  classOfAnswer,
  classOfScore,
  isMapped,
  scoreClasses,
  shadeOf,
  shades,
} from '#domain/map-class.ts';
import { questionScore } from '#domain/score.ts';
import { anyAnswers, anyQuestionnaire } from './arbitrary.ts';
import { option, question } from './sample.ts';

describe('the classes of an answer', () => {
  test('hold every known answer to a question that can be mapped', () => {
    const answered = anyQuestionnaire().chain((asked) =>
      fc.tuple(fc.constant(asked), anyAnswers(asked)),
    );
    fc.assert(
      fc.property(answered, ([asked, answers]) => {
        for (const each of asked.questions.filter(isMapped)) {
          const value = answers[each.key];
          if (value === undefined || isUnknown(value)) continue;
          const keys = answerClasses(each, 2025).map(({ key }) => key);
          expect(keys).toContain(classOfAnswer(each, value));
          expect(new Set(keys).size).toBe(keys.length);
        }
      }),
    );
  });

  test('go from the highest score to the lowest, and don’t know is none of them', () => {
    const asked = question('asked', {
      options: [option('no', 0), option('yes', 100), option('partly', 50), option('unknown', null)],
    });
    expect(answerClasses(asked, 2025).map(({ key }) => key)).toEqual(['yes', 'partly', 'no']);
    expect(questionScore(asked, 'yes')).toBe(100);
  });

  test('stay in the questionnaire’s order where nothing is scored', () => {
    const asked = question('asked', {
      options: ['more', 'same', 'less'].map((key) => option(key, null)),
    });
    expect(answerClasses(asked, 2025).map(({ key }) => key)).toEqual(['more', 'same', 'less']);
  });

  test('of a multiple choice tell how many were chosen, five and more being one', () => {
    const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'none', 'unknown'];
    const asked = question('asked', {
      type: 'multiple_choice',
      options: keys.map((key) => option(key, null)),
    });
    const classes = answerClasses(asked, 2025);
    expect(classes.map((each) => each.kind === 'chosen' && each.count)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(classes[0]).toMatchObject({ orMore: true });
    expect(classes[1]).toMatchObject({ orMore: false });
    expect(classOfAnswer(asked, ['a', 'b', 'c', 'd', 'e', 'f'])).toBe(classes[0]?.key);
    expect(classOfAnswer(asked, ['b', 'd'])).toBe(classes[3]?.key);
    expect(classOfAnswer(asked, ['none'])).toBe(classes[5]?.key);
  });
});

test('only public choices are mapped', () => {
  const options = [option('yes', 100), option('no', 0)];
  expect(isMapped(question('asked', { type: 'yes_no', options }))).toBe(true);
  expect(isMapped(question('asked', { type: 'yes_no', options, public: false }))).toBe(false);
  expect(isMapped(question('asked', { type: 'money_eur', options: [] }))).toBe(false);
  expect(isMapped(question('asked', { type: 'text', options: [] }))).toBe(false);
});

test('a score falls into one of the bands', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (score) => {
      expect(scoreClasses.map(({ key }) => key)).toContain(classOfScore(score));
    }),
  );
});

test('shades fall from the strongest to the faintest, each class its own up to six', () => {
  for (let classes = 1; classes <= shades; classes += 1) {
    const given = Array.from({ length: classes }, (_, index) => shadeOf(index, classes));
    expect(given[0]).toBe(0);
    expect(new Set(given).size).toBe(classes);
    expect(given).toEqual(given.toSorted((a, b) => a - b));
    if (classes > 1) expect(given.at(-1)).toBe(shades - 1);
  }
});
