/** The kinds of missing are kept apart. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingKind } from '#domain/missing.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { anyResponse } from './arbitrary.ts';
import { option, question, questionnaire } from './sample.ts';

const named = question('named');
const details = question('details', {
  type: 'contact',
  consent: true,
  visibleWhen: [{ question: 'named', isAnyOf: ['yes'] }],
});
const euros = question('euros', { type: 'money_eur' });
const freeWords = question('free_words', { type: 'text' });
const asked = questionnaire([named, details, euros, freeWords]);
const contact = { name: 'Aino Esimerkki', title: '', email: '', phone: '' };

test('a question that the round did not have was not asked', () => {
  expect(missingKind(undefined, asked, { named: 'yes' })).toBe('not_asked');
});

test('a question without a value was not answered', () => {
  expect(missingKind(named, asked, {})).toBe('not_answered');
});

test("don't know is an answer of its own kind, in choices and in amounts", () => {
  expect(missingKind(named, asked, { named: 'unknown' })).toBe('dont_know');
  expect(missingKind(euros, asked, { euros: 'unknown' })).toBe('dont_know');
});

test('zero and no are answers, not missing', () => {
  expect(missingKind(euros, asked, { euros: 0 })).toBeNull();
  expect(missingKind(named, asked, { named: 'no' })).toBeNull();
});

test('a text that reads "unknown" is a text', () => {
  expect(missingKind(freeWords, asked, { free_words: 'unknown' })).toBeNull();
});

test('a choice that does not offer "don\'t know" cannot have it', () => {
  const plain = question('plain', { type: 'single_choice', options: [option('own')] });
  expect(missingKind(plain, questionnaire([plain]), { plain: 'own' })).toBeNull();
});

test('what needs consent is withheld until the consent is there', () => {
  const answers = { named: 'yes', details: contact };
  expect(missingKind(details, asked, answers)).toBe('withheld');
  expect(missingKind(details, asked, answers, true)).toBeNull();
});

test('nothing is withheld where nothing was answered or nothing applies any more', () => {
  expect(missingKind(details, asked, { named: 'yes' })).toBe('not_answered');
  expect(missingKind(details, asked, { named: 'no', details: contact })).toBe('not_applicable');
});

test('whatever is answered: a hidden question is not applicable, a value missing only for a reason', () => {
  fc.assert(
    fc.property(anyResponse(), ({ asked: any, answers }) => {
      const visible = visibleQuestions(any, answers);
      for (const each of any.questions) {
        const kind = missingKind(each, any, answers);
        expect(kind === 'not_applicable').toBe(!visible.includes(each));
        if (kind === null) expect(answers[each.key]).toBeDefined();
        if (visible.includes(each)) {
          expect(kind === 'not_answered').toBe(answers[each.key] === undefined);
        }
      }
    }),
  );
});
