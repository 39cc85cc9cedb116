/** What stands between a response and submitting it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valuesOf, whatBlocksSubmitting } from '#domain/response-check.ts';
import type { CheckedAnswer } from '#domain/response-check.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { anyResponse } from './arbitrary.ts';
import { question, questionnaire } from './sample.ts';

const grants = question('grants');
const euros = question('euros', {
  type: 'money_eur',
  visibleWhen: [{ question: 'grants', isNoneOf: ['no'] }],
});
const targets = question('targets', { type: 'text', core: false });
const asked = questionnaire([grants, euros, targets]);

const value = (key: string, given: CheckedAnswer['value']): CheckedAnswer => ({
  question: key,
  value: given,
  unfinished: null,
});
const begun = (key: string, text: string): CheckedAnswer => ({
  question: key,
  value: null,
  unfinished: text,
});

function blocks(...answers: CheckedAnswer[]) {
  const { missing, unfinished } = whatBlocksSubmitting(asked, answers);
  return { missing: missing.map(({ key }) => key), unfinished: unfinished.map(({ key }) => key) };
}

describe('a response', () => {
  test('without answers lacks every core question', () => {
    expect(blocks()).toEqual({ missing: ['grants', 'euros'], unfinished: [] });
  });

  test('lacks no question that does not apply, whatever stands in its field', () => {
    expect(blocks(value('grants', 'no'))).toEqual({ missing: [], unfinished: [] });
    expect(blocks(value('grants', 'no'), begun('euros', 'noin 12'))).toEqual({
      missing: [],
      unfinished: [],
    });
  });

  test('is held by what is begun and no answer yet, core or not, and never twice', () => {
    expect(
      blocks(value('grants', 'yes'), begun('euros', 'noin 12'), begun('targets', 'x')),
    ).toEqual({ missing: [], unfinished: ['euros', 'targets'] });
  });

  test('is whole with not knowing, and with an answer of nothing', () => {
    const nothing = { missing: [], unfinished: [] };
    expect(blocks(value('grants', 'unknown'), value('euros', 0))).toEqual(nothing);
    expect(blocks(value('grants', 'yes'), value('euros', 'unknown'))).toEqual(nothing);
  });

  test('with a cleared answer lacks it again', () => {
    expect(blocks(value('grants', null)).missing).toEqual(['grants', 'euros']);
  });
});

test('an answer to every question that applies lets any response go', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked: sheet, answers }) => {
      const given = Object.entries(answers).map(([key, each]) => value(key, each));
      const { missing, unfinished } = whatBlocksSubmitting(sheet, given);
      expect(unfinished).toEqual([]);
      const open = visibleQuestions(sheet, answers).filter(
        ({ key, core }) => core && answers[key] === undefined,
      );
      expect(missing).toEqual(open);
      expect(valuesOf(given)).toEqual(answers);
    }),
  );
});
