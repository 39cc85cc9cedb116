/** Scores: what an answer, a dimension and a whole response are worth. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue, AnswerValues } from '#domain/answer.ts';
import { bandOf, questionScore, scoreResponse, spread } from '#domain/score.ts';
import type { Question } from '#domain/questionnaire.ts';
import { anyResponse, shuffled } from './arbitrary.ts';
import { option, question, questionnaire } from './sample.ts';

describe('the score of a question', () => {
  const status = question('status', {
    type: 'single_choice',
    options: [
      option('named', 100),
      option('in_progress', 60),
      option('no_need'),
      option('unknown'),
    ],
  });
  const structures = question('structures', {
    type: 'multiple_choice',
    options: [
      option('council'),
      option('table'),
      option('forum'),
      option('none'),
      option('unknown'),
    ],
    scoreByCount: [
      { from: 2, score: 100 },
      { from: 0, score: 0 },
      { from: 1, score: 50 },
    ],
  });

  test('is that of the chosen option', () => {
    expect(questionScore(status, 'in_progress')).toBe(60);
  });
  test("is missing for no answer, for don't know and for a known answer without a score", () => {
    expect(questionScore(status, undefined)).toBeNull();
    expect(questionScore(status, 'unknown')).toBeNull();
    expect(questionScore(status, 'no_need')).toBeNull();
    expect(questionScore(structures, ['unknown'])).toBeNull();
  });
  test('of a multiple choice is the step that the number of options reaches', () => {
    expect(questionScore(structures, ['council'])).toBe(50);
    expect(questionScore(structures, ['council', 'table'])).toBe(100);
    expect(questionScore(structures, ['council', 'table', 'forum'])).toBe(100);
  });
  test('of "none" alone is that of no options: known, and the lowest', () => {
    expect(questionScore(structures, ['none'])).toBe(0);
  });
  test('is never carried by an amount, a text or contact details', () => {
    const contact = { name: 'Aino', title: '', email: '', phone: '' };
    expect(questionScore(question('euros', { type: 'money_eur' }), 100)).toBeNull();
    expect(questionScore(question('count', { type: 'number' }), 3)).toBeNull();
    expect(questionScore(question('text', { type: 'text' }), 'yes')).toBeNull();
    expect(questionScore(question('who', { type: 'contact' }), contact)).toBeNull();
  });
});

describe('the score of a dimension', () => {
  const four = ['a', 'b', 'c', 'd'].map((key) => question(key));

  test('is the mean of its core questions that have a score', () => {
    const { dimensions } = scoreResponse(questionnaire(four), { a: 'yes', b: 'no', c: 'yes' });
    expect(dimensions).toEqual([{ key: 'structures', score: 200 / 3, answered: 3, of: 4 }]);
  });
  test('exists when half of its core questions have one, and not with fewer', () => {
    const half = scoreResponse(questionnaire(four), { a: 'yes', b: 'no' });
    const less = scoreResponse(questionnaire(four), { a: 'yes', b: 'unknown' });
    expect(half.dimensions[0]).toMatchObject({ score: 50, answered: 2, of: 4 });
    expect(less.dimensions[0]).toMatchObject({ score: null, answered: 1, of: 4 });
  });
  test('of five core questions needs three', () => {
    const five = questionnaire(['a', 'b', 'c', 'd', 'e'].map((key) => question(key)));
    expect(scoreResponse(five, { a: 'yes', b: 'yes' }).dimensions[0]?.score).toBeNull();
    expect(scoreResponse(five, { a: 'yes', b: 'yes', c: 'no' }).dimensions[0]?.score).toBe(200 / 3);
  });
  test('weighs its questions', () => {
    const asked = questionnaire([question('a', { weight: 3 }), question('b')]);
    expect(scoreResponse(asked, { a: 'yes', b: 'no' }).dimensions[0]?.score).toBe(75);
  });
  test('takes in neither extension questions nor unscored ones', () => {
    const asked = questionnaire([
      question('a'),
      question('extension', { core: false }),
      question('euros', { type: 'money_eur' }),
    ]);
    const scores = scoreResponse(asked, { a: 'yes', extension: 'no', euros: 0 });
    expect(scores.dimensions[0]).toMatchObject({ score: 100, answered: 1, of: 1 });
    expect(scores.questions).toEqual({ a: 100, extension: 0 });
  });
  test('counts a question that does not apply among those it has, without a score', () => {
    const asked = questionnaire([
      question('a'),
      question('b', { visibleWhen: [{ question: 'a', isAnyOf: ['yes'] }] }),
    ]);
    const { dimensions, questions } = scoreResponse(asked, { a: 'no', b: 'yes' });
    expect(dimensions[0]).toMatchObject({ score: 0, answered: 1, of: 2 });
    expect(questions['b']).toBeNull();
  });
  test('does not exist where the dimension has no scored core question', () => {
    const asked = questionnaire([question('a', { core: false })]);
    expect(scoreResponse(asked, { a: 'yes' }).dimensions[0]).toMatchObject({ score: null, of: 0 });
  });
  test('stays within 0-100 with weights that binary fractions cannot hold', () => {
    const asked = questionnaire([question('a', { weight: 0.1 }), question('b', { weight: 0.7 })]);
    expect(scoreResponse(asked, { a: 'yes', b: 'yes' }).dimensions[0]?.score).toBe(100);
  });
});

describe('the total', () => {
  const seven = questionnaire(
    Array.from({ length: 7 }, (_each, index) =>
      question(`q${index}`, { dimension: `dimension_${index}` }),
    ),
  );
  test('exists with five dimensions of seven and not with four', () => {
    expect(scoreResponse(seven, answered(5)).total).toBe(100);
    expect(scoreResponse(seven, answered(4)).total).toBeNull();
  });
  test('is the mean of the dimensions that have a score', () => {
    const answers = { ...answered(4), q4: 'no', q5: 'unknown' };
    expect(scoreResponse(seven, answers).total).toBe(80);
  });
  test('weighs every dimension alike, however many questions it has', () => {
    const asked = questionnaire([
      question('a', { dimension: 'grants', weight: 3 }),
      question('b', { dimension: 'grants' }),
      question('c', { dimension: 'premises' }),
    ]);
    expect(scoreResponse(asked, { a: 'yes', b: 'yes', c: 'no' }).total).toBe(50);
  });
  test('has nothing to say where there is no radar', () => {
    const asked = questionnaire([question('a')], {
      dimensions: [{ key: 'structures', label: { fi: 'R', sv: 'S', en: 'S' }, radar: false }],
    });
    expect(scoreResponse(asked, { a: 'yes' })).toMatchObject({ dimensions: [], total: null });
  });
});

describe('a band', () => {
  test.each([
    [0, 'low'],
    [24.999, 'low'],
    [25, 'middle'],
    [74.999, 'middle'],
    [75, 'high'],
    [100, 'high'],
  ])('of %f is %s', (score, band) => {
    expect(bandOf(score)).toBe(band);
  });
  test('is that of the score on paper: noise does not lower it', () => {
    expect(bandOf(24.999999999999996)).toBe('middle');
    expect(bandOf(74.99999999999999)).toBe('high');
  });
});

describe('the spread over municipalities', () => {
  test('has the middle one for its median, or the mean of the two in the middle', () => {
    expect(spread([70, 10, 40])).toEqual({ median: 40, min: 10, max: 70, n: 3 });
    expect(spread([10, 9, 100, 20])).toEqual({ median: 15, min: 9, max: 100, n: 4 });
  });
  test('leaves out those without a score', () => {
    expect(spread([null, 30, null])).toEqual({ median: 30, min: 30, max: 30, n: 1 });
    expect(spread([null])).toEqual({ median: null, min: null, max: null, n: 0 });
  });
  test('is the same in any order and its median lies within', () => {
    const values = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })));
    fc.assert(
      fc.property(
        values.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, mixed]) => {
          const { median, min, max, n } = spread(all);
          expect(spread(mixed)).toEqual({ median, min, max, n });
          expect(n).toBe(all.filter((value) => value !== null).length);
          if (median !== null) {
            expect(median).toBeGreaterThanOrEqual(min ?? Infinity);
            expect(median).toBeLessThanOrEqual(max ?? -Infinity);
          }
        },
      ),
    );
  });
});

describe('whatever is asked and answered', () => {
  test('every score lies within 0-100', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked, answers }) => {
        for (const score of everyScore(asked, answers)) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  test('a score exists exactly when half of the core questions, 70 % of the dimensions have one', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked, answers }) => {
        const { dimensions, total } = scoreResponse(asked, answers);
        for (const { score, answered, of } of dimensions) {
          expect(answered).toBeLessThanOrEqual(of);
          expect(score !== null).toBe(answered > 0 && answered / of >= 0.5);
        }
        const known = dimensions.filter(({ score }) => score !== null).length;
        expect(total !== null).toBe(known > 0 && known * 10 >= dimensions.length * 7);
      }),
    );
  });

  test('the order of answers, of options and of chosen options does not matter', () => {
    const reordered = anyResponse().chain(({ asked, answers }) =>
      fc.record({
        asked: fc.constant(asked),
        answers: fc.constant(answers),
        keys: shuffled(Object.keys(answers)),
        options: fc.tuple(...asked.questions.map(({ options }) => shuffled(options))),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ asked, answers, keys, options }) => {
        const mixed = {
          ...asked,
          questions: asked.questions.map((each, index) => ({
            ...each,
            options: options[index] ?? [],
            ...(each.scoreByCount && { scoreByCount: each.scoreByCount.toReversed() }),
          })),
        };
        const again = Object.fromEntries(
          keys.map((key) => {
            const value = answers[key] as AnswerValue;
            return [key, Array.isArray(value) ? value.toReversed() : value];
          }),
        );
        expect(scoreResponse(mixed, again)).toEqual(scoreResponse(asked, answers));
      }),
    );
  });

  test('a better option never lowers a score', () => {
    fc.assert(
      fc.property(anyResponse({ conditions: false }), ({ asked, answers }) => {
        const before = scoreResponse(asked, answers);
        for (const each of asked.questions) {
          for (const better of betterAnswers(each, answers[each.key])) {
            const after = scoreResponse(asked, { ...answers, [each.key]: better });
            for (const [index, { score }] of after.dimensions.entries()) {
              const then = before.dimensions[index]?.score ?? null;
              if (then === null) expect(score).toBeNull();
              else expect(score).toBeGreaterThanOrEqual(then);
            }
            if (before.total === null) expect(after.total).toBeNull();
            else expect(after.total).toBeGreaterThanOrEqual(before.total);
          }
        }
      }),
    );
  });

  test('an answer left out never counts as 0: the score is at least what it is with the worst answer', () => {
    fc.assert(
      fc.property(anyResponse({ conditions: false }), ({ asked, answers }) => {
        for (const each of asked.questions) {
          const worst = worstAnswer(each);
          if (worst === undefined) continue;
          const { [each.key]: _left, ...rest } = answers;
          const without = scoreResponse(asked, rest);
          const withWorst = scoreResponse(asked, { ...rest, [each.key]: worst });
          for (const [index, { score }] of without.dimensions.entries()) {
            const low = withWorst.dimensions[index]?.score ?? null;
            if (score !== null && low !== null) expect(score).toBeGreaterThanOrEqual(low);
          }
        }
      }),
    );
  });

  test("don't know gives the same scores as no answer", () => {
    fc.assert(
      fc.property(anyResponse({ conditions: false }), ({ asked, answers }) => {
        const unknowns = asked.questions
          .filter(
            ({ key, options }) => !(key in answers) && options.some((o) => o.key === 'unknown'),
          )
          .map(({ key, type }) => [key, type === 'multiple_choice' ? ['unknown'] : 'unknown']);
        const more = { ...answers, ...Object.fromEntries(unknowns) };
        expect(scoreResponse(asked, more)).toEqual(scoreResponse(asked, answers));
      }),
    );
  });

  test('nothing answered gives no score at all, and no zero', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked }) => {
        expect(everyScore(asked, {}).filter((score) => score !== null)).toEqual([]);
      }),
    );
  });
});

function everyScore(asked: Parameters<typeof scoreResponse>[0], answers: AnswerValues) {
  const { questions, dimensions, total } = scoreResponse(asked, answers);
  return [...Object.values(questions), ...dimensions.map(({ score }) => score), total];
}

/** The answers that are better than this one: options with a higher score, or one option more. */
function betterAnswers(asked: Question, value: AnswerValue | undefined): AnswerValue[] {
  const chosen = asked.options.find(({ key }) => key === value);
  if (chosen !== undefined && asked.type !== 'multiple_choice') {
    return asked.options
      .filter(({ score }) => score !== null && chosen.score !== null && score > chosen.score)
      .map(({ key }) => key);
  }
  if (!Array.isArray(value) || value.includes('unknown')) return [];
  const counted = value.filter((key) => key !== 'none');
  return asked.options
    .filter(({ key }) => !['none', 'unknown', ...counted].includes(key))
    .map(({ key }) => [...counted, key]);
}

/** An answer that scores 0, where the question has one. */
function worstAnswer(asked: Question): AnswerValue | undefined {
  if (asked.type === 'multiple_choice') {
    return questionScore(asked, ['none']) === 0 ? ['none'] : undefined;
  }
  return asked.options.find(({ score }) => score === 0)?.key;
}

/** Yes to the first `count` questions q0, q1, ... */
function answered(count: number): AnswerValues {
  return Object.fromEntries(Array.from({ length: count }, (_each, index) => [`q${index}`, 'yes']));
}
