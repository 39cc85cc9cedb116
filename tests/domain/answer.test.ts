/** Checks of answers from outside: strict, and never a guess at what was meant. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkAnswer,
  checkUnfinished,
  decimalsOf,
  isEmail,
  isStorable,
  isUnknown,
  isWebAddress,
  offersUnknown,
} from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { anyQuestionnaire, anyValue } from './arbitrary.ts';
import { option, question } from './sample.ts';

const status = question('status', {
  type: 'single_choice',
  options: [option('named'), option('none'), option('unknown')],
});
const grants = question('grants', {
  type: 'multiple_choice',
  options: [option('general'), option('project'), option('none'), option('unknown')],
});
const euros = question('euros', { type: 'money_eur' });
const meetings = question('meetings', { type: 'number' });
const words = question('words', { type: 'text' });
const address = question('address', { type: 'text', format: 'url' });
const who = question('who', { type: 'contact' });
const contact = { name: 'Aino Esimerkki', title: '', email: 'aino@kunta.example', phone: '' };

function faultOf(asked: Question, value: unknown) {
  return checkAnswer(asked, value).fault?.code;
}

describe('nothing is coerced', () => {
  test.each([
    ['a figure written as text', euros, '12'],
    ['true', question('yes_no'), true],
    ['a number for an option', status, 1],
    ['a list for one option', status, ['named']],
    ['one option for a list', grants, 'general'],
    ['a list with something else in it', grants, ['general', 1]],
    ['a number for a text', words, 5],
    ['nothing', words, null],
    ['a text for contact details', who, 'Aino'],
    ['contact details with a part missing', who, { name: 'Aino' }],
    ['contact details with a part too many', who, { ...contact, age: '40' }],
    ['not a number', euros, Number.NaN],
    ['infinity', euros, Infinity],
    ['an object that pretends to be text', words, { toString: () => 'text' }],
  ])('%s has the wrong type', (_name, asked, value) => {
    expect(faultOf(asked, value)).toBe('answer-wrong-type');
  });
  test('whatever comes, a value is refused or keeps its type', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.constantFrom(status, grants, euros, words, who),
        (value, asked) => {
          const result = checkAnswer(asked, value);
          if (result.fault !== undefined) return;
          expect(typeof result.value).toBe(typeof value);
          expect(Array.isArray(result.value)).toBe(Array.isArray(value));
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('a choice', () => {
  test('takes the options of its question only', () => {
    expect(checkAnswer(status, 'named')).toEqual({ value: 'named' });
    expect(checkAnswer(status, 'nobody')).toEqual({
      fault: { code: 'answer-unknown-option', params: { option: 'nobody' } },
    });
    expect(faultOf(status, '')).toBe('answer-unknown-option');
    expect(faultOf(status, 'constructor')).toBe('answer-unknown-option');
    expect(
      faultOf(question('plain', { type: 'single_choice', options: [option('own')] }), 'unknown'),
    ).toBe('answer-unknown-option');
  });
  test('of several keeps them in the order of the questionnaire', () => {
    expect(checkAnswer(grants, ['project', 'general'])).toEqual({ value: ['general', 'project'] });
  });
  test('of several has at least one, each once', () => {
    expect(faultOf(grants, [])).toBe('answer-empty');
    expect(faultOf(grants, ['general', 'general'])).toBe('answer-option-twice');
    expect(faultOf(grants, ['general', 'stranger'])).toBe('answer-unknown-option');
  });
  test.each(['none', 'unknown'])('of several takes "%s" alone only', (exclusive) => {
    expect(checkAnswer(grants, [exclusive])).toEqual({ value: [exclusive] });
    expect(checkAnswer(grants, ['general', exclusive])).toEqual({
      fault: { code: 'answer-exclusive-option', params: { option: exclusive } },
    });
  });
  test('repeats no more of a stranger than the beginning', () => {
    const { fault } = checkAnswer(status, 'x'.repeat(100_000));
    expect(String(fault?.params['option']).length).toBeLessThan(70);
  });
});

describe('an amount', () => {
  test('may be unknown, and zero is known', () => {
    expect(checkAnswer(euros, 'unknown')).toEqual({ value: 'unknown' });
    expect(checkAnswer(euros, 0)).toEqual({ value: 0 });
  });
  test('of minus zero is zero', () => {
    expect(checkAnswer(euros, -0)).toEqual({ value: 0 });
  });
  test('is not below zero unless the question allows it', () => {
    expect(checkAnswer(euros, -1)).toEqual({
      fault: { code: 'answer-too-small', params: { min: 0 } },
    });
    const change = question('change', { type: 'number', limits: { min: -100 } });
    expect(checkAnswer(change, -1)).toEqual({ value: -1 });
  });
  test('keeps to the limits of its question, the limits included', () => {
    const limited = question('limited', { type: 'number', limits: { min: 1, max: 366 } });
    expect([1, 366].map((value) => faultOf(limited, value))).toEqual([undefined, undefined]);
    expect([0, 367].map((value) => faultOf(limited, value))).toEqual([
      'answer-too-small',
      'answer-too-great',
    ]);
    expect(faultOf(euros, 1e13)).toBe('answer-too-great');
  });
  test('has cents in euros and none in numbers, unless the question says otherwise', () => {
    expect(checkAnswer(euros, 999_999_999.99)).toEqual({ value: 999_999_999.99 });
    expect(faultOf(euros, 0.005)).toBe('answer-too-many-decimals');
    expect(faultOf(euros, 0.1 + 0.2)).toBe('answer-too-many-decimals');
    expect(faultOf(meetings, 1.5)).toBe('answer-too-many-decimals');
    const years = question('years', { type: 'number', limits: { decimals: 1 } });
    expect(checkAnswer(years, 1.5)).toEqual({ value: 1.5 });
    expect([euros, meetings, years].map(decimalsOf)).toEqual([2, 0, 1]);
  });
  test('of any cents is taken as it is', () => {
    fc.assert(
      fc.property(fc.nat(), (cents) => {
        expect(checkAnswer(euros, cents / 100)).toEqual({ value: cents / 100 });
      }),
    );
  });
});

describe('a text', () => {
  test('is kept in Unicode NFC, without the space around it', () => {
    expect(checkAnswer(words, '  A\u0308a\u0308nekoski\n')).toEqual({
      value: '\u00c4\u00e4nekoski',
    });
  });
  test('that is empty is no answer', () => {
    expect(['', '   ', '\n\t\u00a0'].map((value) => faultOf(words, value))).toEqual([
      'answer-empty',
      'answer-empty',
      'answer-empty',
    ]);
  });
  test('has its length counted in characters, not in halves of them', () => {
    const short = question('short', { type: 'text', limits: { maxLength: 3 } });
    expect(checkAnswer(short, '🙂🙂🙂')).toEqual({ value: '🙂🙂🙂' });
    expect(checkAnswer(short, 'abcd')).toEqual({
      fault: { code: 'answer-too-long', params: { max: 3 } },
    });
    expect(faultOf(words, 'a'.repeat(10_001))).toBe('answer-too-long');
  });
  test('with NUL or half a character in it cannot be kept', () => {
    expect(faultOf(words, 'a\u0000b')).toBe('answer-wrong-type');
    expect(faultOf(words, 'a\ud83d')).toBe('answer-wrong-type');
    expect(faultOf(who, { ...contact, name: 'A\ud83d' })).toBe('answer-wrong-type');
    expect([isStorable('Äänekoski 🙂'), isStorable('\udc00')]).toEqual([true, false]);
  });
  test('may read like an option, a number or a formula', () => {
    for (const value of ['unknown', '12', '=1+1', '<b>']) {
      expect(checkAnswer(words, value)).toEqual({ value });
    }
  });
});

describe('a web address', () => {
  test.each([
    'https://kunta.example',
    'http://www.kunta.example:8080/jarjestot?haku=a@b#alku',
    'https://www.äänekoski.example/järjestöt',
  ])('%s is one', (text) => {
    expect(isWebAddress(text)).toBe(true);
    expect(checkAnswer(address, ` ${text} `)).toEqual({ value: text });
  });
  test.each([
    'kunta.example',
    'javascript:alert(1)',
    'ftp://kunta.example',
    'data:text/html,hei',
    'https://user:password@kunta.example',
    'https:\\\\user:password@kunta.example',
    'https://kunta.example/a b',
    'https://kunta.example/\u0007',
    'https://localhost/',
    'https://.example',
    'https://',
  ])('%j is not', (text) => {
    expect(isWebAddress(text)).toBe(false);
    expect(faultOf(address, text)).toBe('answer-not-a-web-address');
  });
});

describe('contact details', () => {
  test('are kept part by part', () => {
    expect(checkAnswer(who, { ...contact, name: ' Aino Esimerkki ' })).toEqual({ value: contact });
  });
  test('without any part are no answer', () => {
    const empty = { name: ' ', title: '', email: '', phone: '' };
    expect(faultOf(who, empty)).toBe('answer-empty');
  });
  test('need an e-mail address that can be one, or none', () => {
    expect(faultOf(who, { ...contact, email: 'aino' })).toBe('answer-not-an-email');
    expect(faultOf(who, { ...contact, email: '' })).toBeUndefined();
  });
  test.each([
    'aino@kunta',
    '@kunta.example',
    'aino@',
    'a b@kunta.example',
    'a@b@c.example',
    'a@b.c\n',
    'a\u0001@b.example',
    'a@b.exam\u007Fple',
    'a\u200B@b.example',
    'a@\u202Eb.example',
  ])('%j is no e-mail address', (text) => {
    expect(isEmail(text)).toBe(false);
  });
  test('may have any other e-mail address', () => {
    expect(isEmail('etunimi.sukunimi+järjestöt@äänekoski.example')).toBe(true);
    expect(isEmail(`${'a'.repeat(250)}@b.example`)).toBe(false);
  });
});

describe('an answer that is not finished', () => {
  const kept = (asked: Question, value: unknown) => checkUnfinished(asked, value).fault?.code;

  test('may miss its meaning: beyond limits, typed unreadably, no address, not alone', () => {
    const small = question('small', { type: 'number', limits: { min: 1, max: 10 } });
    const link = question('link', { type: 'text', format: 'url', limits: { maxLength: 20 } });
    const choice = question('choice', {
      type: 'multiple_choice',
      options: [option('a'), option('b'), option('none')],
    });
    for (const [asked, value] of [
      [small, 11],
      [small, 0.123],
      [small, 'noin kymmenen'],
      [link, 'kunta.fi'],
      [link, 'x'.repeat(21)],
      [choice, ['a', 'none']],
      [who, { ...contact, email: 'aino@' }],
    ] as const) {
      expect(checkAnswer(asked, value).fault, JSON.stringify(value)).toBeDefined();
      expect(checkUnfinished(asked, value), JSON.stringify(value)).toEqual({ value });
    }
  });

  test('is never of another type, an option that is not there, or endless', () => {
    expect(kept(euros, true)).toBe('answer-wrong-type');
    expect(kept(euros, Number.NaN)).toBe('answer-wrong-type');
    expect(kept(euros, Number.POSITIVE_INFINITY)).toBe('answer-wrong-type');
    expect(kept(euros, '1'.repeat(101))).toBe('answer-too-long');
    expect(kept(words, 12)).toBe('answer-wrong-type');
    expect(kept(words, 'x'.repeat(10_001))).toBe('answer-too-long');
    expect(kept(status, 'strange')).toBe('answer-unknown-option');
    expect(kept(who, { name: 'Aino' })).toBe('answer-wrong-type');
    expect(kept(words, 'a\u0000b')).toBe('answer-wrong-type');
    expect(kept(words, '\uD800')).toBe('answer-wrong-type');
  });

  test('is whatever a finished one is', () => {
    const asked = anyQuestionnaire().chain(({ questions }) => fc.constantFrom(...questions));
    const answered = asked.chain((each) => fc.tuple(fc.constant(each), anyValue(each)));
    fc.assert(
      fc.property(answered, ([each, value]) => {
        expect(checkUnfinished(each, value)).toEqual({ value });
      }),
    );
  });
});

describe("don't know", () => {
  test('is told from every other answer', () => {
    expect([isUnknown('unknown'), isUnknown(['unknown'])]).toEqual([true, true]);
    expect([isUnknown('none'), isUnknown(['none']), isUnknown(0)]).toEqual([false, false, false]);
  });
  test('is offered by amounts, and by choices that have the option', () => {
    expect([euros, meetings, status].map(offersUnknown)).toEqual([true, true, true]);
    expect([words, who].map(offersUnknown)).toEqual([false, false]);
  });
});

test('every value that a question allows is taken, and checking it again changes nothing', () => {
  const asked = anyQuestionnaire().chain(({ questions }) => fc.constantFrom(...questions));
  const answered = asked.chain((each) => fc.tuple(fc.constant(each), anyValue(each)));
  fc.assert(
    fc.property(answered, ([each, value]) => {
      const once = checkAnswer(each, value);
      expect(once).toEqual({ value });
      if (once.fault === undefined) expect(checkAnswer(each, once.value)).toEqual(once);
    }),
  );
});
