/** How long answering the rest takes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minutesLeft } from '#domain/time-estimate.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { anyResponse } from './arbitrary.ts';
import { question, questionnaire } from './sample.ts';

const yesNo = (count: number, core = true) =>
  questionnaire(Array.from({ length: count }, (_, index) => question(`q${index}`, { core })));

describe('the minutes', () => {
  test('are whole, rounded up, and 0 only when nothing is left', () => {
    expect(minutesLeft(yesNo(1), {})).toBe(1);
    expect(minutesLeft(yesNo(4), {})).toBe(1);
    expect(minutesLeft(yesNo(5), {})).toBe(2);
    expect(minutesLeft(yesNo(1), { q0: 'unknown' })).toBe(0);
  });

  test('are fewer for voluntary questions and for those with an answer of last year', () => {
    const keys = Array.from({ length: 20 }, (_, index) => `q${index}`);
    expect(minutesLeft(yesNo(20), {})).toBe(5);
    expect(minutesLeft(yesNo(20, false), {})).toBe(3);
    expect(minutesLeft(yesNo(20), {}, keys)).toBe(2);
  });

  test('count no question that does not apply', () => {
    const asked = questionnaire([
      question('grants'),
      question('euros', {
        type: 'money_eur',
        visibleWhen: [{ question: 'grants', isAnyOf: ['yes'] }],
      }),
    ]);
    expect(minutesLeft(asked, { grants: 'yes' })).toBe(2);
    expect(minutesLeft(asked, { grants: 'no' })).toBe(0);
  });

  test('never grow when a question that nothing hangs on is answered', () => {
    fc.assert(
      fc.property(anyResponse({ conditions: false }), ({ asked, answers }) => {
        const [next] = Object.entries(answers);
        if (next === undefined) return;
        const without = Object.fromEntries(
          Object.entries(answers).filter(([key]) => key !== next[0]),
        );
        expect(minutesLeft(asked, answers)).toBeLessThanOrEqual(minutesLeft(asked, without));
        const isDone = visibleQuestions(asked, answers).every(
          ({ key }) => answers[key] !== undefined,
        );
        expect(minutesLeft(asked, answers) === 0).toBe(isDone);
      }),
    );
  });
});
