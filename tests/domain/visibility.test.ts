/** Skip logic: a question is asked of those to whom it applies. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVisible, visibleQuestions } from '#domain/visibility.ts';
import type { Condition } from '#domain/questionnaire.ts';
import type { AnswerValues } from '#domain/answer.ts';
import { anyResponse } from './arbitrary.ts';
import { option, question, questionnaire } from './sample.ts';

const grants = question('grants', {
  type: 'multiple_choice',
  options: [option('general'), option('project'), option('none'), option('unknown')],
});
const euros = question('euros', { type: 'money_eur' });

function shows(condition: Condition, answers: AnswerValues): boolean {
  const detail = question('detail', { visibleWhen: [condition] });
  return isVisible(detail, questionnaire([grants, euros, detail]), answers);
}

describe('a question that applies when an option is chosen', () => {
  const condition = { question: 'grants', isAnyOf: ['general', 'project'] };

  test('is shown once any of the options is chosen', () => {
    expect(shows(condition, { grants: ['project'] })).toBe(true);
  });
  test('is hidden while there is no answer, and after another one', () => {
    expect(shows(condition, {})).toBe(false);
    expect(shows(condition, { grants: ['none'] })).toBe(false);
  });
  test('is shown to those who do not know only where that is listed', () => {
    expect(shows(condition, { grants: ['unknown'] })).toBe(false);
    expect(shows({ question: 'grants', isAnyOf: ['unknown'] }, { grants: ['unknown'] })).toBe(true);
  });
});

describe('a question that applies unless an option is chosen', () => {
  const condition = { question: 'grants', isNoneOf: ['none'] };

  test('is shown until that option is chosen', () => {
    expect(shows(condition, {})).toBe(true);
    expect(shows(condition, { grants: ['general'] })).toBe(true);
    expect(shows(condition, { grants: ['unknown'] })).toBe(true);
    expect(shows(condition, { grants: ['none'] })).toBe(false);
  });
});

describe('a question that applies unless an amount is zero', () => {
  const condition = { question: 'euros', isNotZero: true } as const;

  test('is hidden by zero alone', () => {
    expect(shows(condition, { euros: 0 })).toBe(false);
    expect(shows(condition, { euros: 0.01 })).toBe(true);
    expect(shows(condition, { euros: 'unknown' })).toBe(true);
    expect(shows(condition, {})).toBe(true);
  });
});

test('all conditions of a question must hold', () => {
  const detail = question('detail', {
    visibleWhen: [
      { question: 'grants', isAnyOf: ['general'] },
      { question: 'euros', isNotZero: true },
    ],
  });
  const asked = questionnaire([grants, euros, detail]);
  expect(isVisible(detail, asked, { grants: ['general'], euros: 100 })).toBe(true);
  expect(isVisible(detail, asked, { grants: ['general'], euros: 0 })).toBe(false);
});

test('an answer given before its question was hidden opens nothing further on', () => {
  const child = question('child', { visibleWhen: [{ question: 'grants', isAnyOf: ['general'] }] });
  const grandchild = question('grandchild', {
    visibleWhen: [{ question: 'child', isAnyOf: ['yes'] }],
  });
  const asked = questionnaire([grants, child, grandchild]);
  expect(isVisible(grandchild, asked, { grants: ['general'], child: 'yes' })).toBe(true);
  expect(isVisible(grandchild, asked, { grants: ['none'], child: 'yes' })).toBe(false);
});

test('a condition that points forward finds no answer', () => {
  const first = question('first', { visibleWhen: [{ question: 'second', isAnyOf: ['yes'] }] });
  const asked = questionnaire([first, question('second')]);
  expect(isVisible(first, asked, { second: 'yes' })).toBe(false);
});

describe('whatever the questionnaire and the answers', () => {
  test('the list and the single judgement agree', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked, answers }) => {
        const visible = visibleQuestions(asked, answers);
        expect(asked.questions.filter((each) => isVisible(each, asked, answers))).toEqual(visible);
      }),
    );
  });
  test('a hidden parent hides every child that waits for its answer', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked, answers }) => {
        const visible = new Set(visibleQuestions(asked, answers).map(({ key }) => key));
        for (const { key, visibleWhen } of asked.questions) {
          const waitsForHidden = visibleWhen.some(
            (condition) => 'isAnyOf' in condition && !visible.has(condition.question),
          );
          if (waitsForHidden) expect(visible).not.toContain(key);
        }
      }),
    );
  });
  test('dropping the answers to hidden questions changes nothing', () => {
    fc.assert(
      fc.property(anyResponse(), ({ asked, answers }) => {
        const visible = visibleQuestions(asked, answers);
        const keys = new Set(visible.map(({ key }) => key));
        const kept = Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));
        expect(visibleQuestions(asked, kept)).toEqual(visible);
      }),
    );
  });
});
