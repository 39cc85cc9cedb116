/** What a cell of an imported file may look like for each type of question. */
import { describe, expect, test } from 'vitest';
import { checkAnswer } from '#domain/answer.ts';
import { questionSchema } from '#domain/questionnaire.ts';
import type { Question } from '#domain/questionnaire.ts';
import { cellOfValue, typedValue } from '../../server/exchange/typed-value.ts';

const text = { fi: 'x', sv: 'x', en: 'x' };

function questionOf(type: Question['type'], more: object = {}): Question {
  return questionSchema.parse({
    key: 'asked',
    dimension: 'structures',
    type,
    wording: text,
    public: true,
    ...more,
  });
}

function read(question: Question, typed: string) {
  const result = typedValue(question, { kind: 'text', text: typed });
  return result.fault === undefined ? result.value : result.fault.code;
}

describe('an amount in a text cell', () => {
  const amount = questionOf('money_eur');

  test.each([
    ['0', 0],
    ['12500', 12500],
    ['12500,5', 12500.5],
    ['12500.50', 12500.5],
    ['12 500,50', 12500.5],
    ['12\u00a0500', 12500],
    ['1\u202f234\u202f567,89', 1234567.89],
    ['0,125', 0.125],
    ['1.234', 1.234],
    ['-5', -5],
    ['−5', -5],
    ['unknown', 'unknown'],
  ])('%j is read as %j', (typed, value) => {
    expect(read(amount, typed)).toBe(value);
  });

  test.each(['1,234', '12,345', '1,234.5', '1,234,567', '1.234.567', '1.234,5'])(
    '%j can be read in two ways and is refused',
    (typed) => {
      expect(read(amount, typed)).toBe('number-ambiguous');
    },
  );

  test.each(['abc', '12 €', '1e5', '+5', '12 34', '1 2345', '0x10', '٣', '1,', ',5', '--5', 'NaN'])(
    '%j is no number',
    (typed) => {
      expect(read(amount, typed)).toBe('number-unreadable');
    },
  );
});

describe('cells of a workbook have types of their own', () => {
  test('a number is an amount and nothing else', () => {
    const cell = { kind: 'number', number: 12.5 } as const;
    expect(typedValue(questionOf('money_eur'), cell)).toEqual({ value: 12.5 });
    for (const type of ['text', 'yes_no', 'multiple_choice', 'contact'] as const) {
      expect(typedValue(questionOf(type), cell).fault?.code).toBe('cell-not-text');
    }
  });

  test('true, dates, formulas and errors are never answers', () => {
    const boolean = { kind: 'boolean', boolean: true } as const;
    expect(typedValue(questionOf('yes_no'), boolean).fault?.code).toBe('cell-not-text');
    for (const what of ['a date', 'a formula', 'an error value'] as const) {
      const cell = { kind: 'other', what } as const;
      expect(typedValue(questionOf('number'), cell).fault?.code).toBe('cell-not-usable');
    }
  });
});

test('a multiple choice separates its options with semicolons', () => {
  expect(read(questionOf('multiple_choice'), 'web; social_media ;letter')).toEqual([
    'web',
    'social_media',
    'letter',
  ]);
});

test('a contact is name|title|email|phone, of which some may be empty', () => {
  const contact = questionOf('contact');
  expect(read(contact, 'Aino Esimerkki | koordinaattori | aino@esimerkki.fi |')).toEqual({
    name: 'Aino Esimerkki',
    title: 'koordinaattori',
    email: 'aino@esimerkki.fi',
    phone: '',
  });
  expect(read(contact, 'Aino Esimerkki, koordinaattori')).toBe('contact-parts');
  expect(read(contact, 'a|b|c|d|e')).toBe('contact-parts');
});

test('what is written for a value is read back as the same value', () => {
  const options = ['a', 'b'].map((key) => ({ key, label: text }));
  const answers = [
    [questionOf('yes_no', { options }), 'a'],
    [questionOf('multiple_choice', { options }), ['a', 'b']],
    [questionOf('number', { limits: { decimals: 3 } }), 1.234],
    [questionOf('money_eur'), 4453791.01],
    [questionOf('number'), 'unknown'],
    [questionOf('text'), 'Yhteistyö: 1; 2'],
    [questionOf('contact'), { name: 'A', title: '', email: 'a@b.fi', phone: '+358 40 1' }],
  ] as const;
  for (const [question, value] of answers) {
    const written = String(cellOfValue(value as never));
    const typed = typedValue(question, { kind: 'text', text: written });
    expect(checkAnswer(question, typed.fault === undefined && typed.value)).toEqual({ value });
  }
});
