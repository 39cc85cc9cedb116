/** What has changed in the answers since they were given the last time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerChanges, isSameAnswer } from '#domain/answer-change.ts';
import type { AnswerValue, AnswerValues } from '#domain/answer.ts';
import type { EarlierAnswer } from '#domain/survey.ts';
import { shuffled } from './arbitrary.ts';
import { option, question, questionnaire, words } from './sample.ts';

const kinds = question('kinds', {
  type: 'multiple_choice',
  options: [option('a'), option('b'), option('c')],
});
const grants = question('grants');
const euros = question('euros', {
  type: 'money_eur',
  visibleWhen: [{ question: 'grants', isAnyOf: ['yes'] }],
});
const theme = question('theme', { type: 'text', core: false });
const asked = questionnaire([kinds, grants, euros, theme], { themeQuestion: 'theme' });

function before(
  key: string,
  value: AnswerValue,
  comparability: EarlierAnswer['comparability'] = 'same',
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
    comparability,
    wording: null,
  };
}

const changes = (answers: AnswerValues, ...earlier: EarlierAnswer[]) =>
  answerChanges(asked, answers, earlier).map(({ question: key, kind }) => [key, kind]);

describe('an answer', () => {
  test('is the same, changed, new or gone, in the order of the questionnaire', () => {
    expect(
      changes(
        { grants: 'no', kinds: ['b', 'a'] },
        before('grants', 'yes'),
        before('kinds', ['a', 'b']),
      ),
    ).toEqual([
      ['kinds', 'same'],
      ['grants', 'changed'],
    ]);
    expect(changes({ grants: 'no' })).toEqual([['grants', 'new']]);
    expect(changes({}, before('grants', 'no'))).toEqual([['grants', 'gone']]);
  });

  test('to a question that does not apply any more is gone, whatever is kept aside', () => {
    expect(changes({ grants: 'no', euros: 5 }, before('grants', 'no'), before('euros', 5))).toEqual(
      [
        ['grants', 'same'],
        ['euros', 'gone'],
      ],
    );
  });

  test('to another meaning or to a theme of another year is not compared', () => {
    expect(changes({ grants: 'no' }, before('grants', 'yes', 'changed'))).toEqual([]);
    expect(changes({ theme: 'a' }, before('theme', 'b'))).toEqual([]);
    expect(changes({ theme: 'a' })).toEqual([]);
  });

  test('in other words is compared', () => {
    expect(changes({ grants: 'no' }, before('grants', 'yes', 'reworded'))).toEqual([
      ['grants', 'changed'],
    ]);
  });
});

describe('two answers', () => {
  test('are the same in any order of their options or details', () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
          .chain((keys) => fc.tuple(fc.constant(keys), shuffled(keys))),
        ([one, other]) => {
          expect(isSameAnswer(one, other)).toBe(true);
        },
      ),
    );
    const contact = { name: 'Aino', title: 't', email: 'a@b.fi', phone: '1' };
    const { phone, email, title, name } = contact;
    expect(isSameAnswer(contact, { phone, email, title, name })).toBe(true);
    expect(isSameAnswer(contact, { ...contact, title: '' })).toBe(false);
  });

  test('are others when a type, an option or nothing differs', () => {
    expect(isSameAnswer(1, '1')).toBe(false);
    expect(isSameAnswer(['a'], 'a')).toBe(false);
    expect(isSameAnswer(['a'], ['a', 'b'])).toBe(false);
    expect(isSameAnswer(0, null)).toBe(false);
    expect(isSameAnswer(null, null)).toBe(true);
  });
});
