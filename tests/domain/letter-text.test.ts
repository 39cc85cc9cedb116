/** The coordinator's own words of a letter: what is refused, and that nothing is left unfilled. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import {
  fillLetterText,
  letterTextFaults,
  longestLetterText,
  placeholdersOf,
  tidyBody,
} from '#domain/letter-text.ts';
import { mailingKinds } from '#domain/mailing.ts';
import type { MailingKind } from '#domain/mailing.ts';

const invitation = { kind: 'invitation', language: 'fi', hasDeadline: true } as const;
const values = { municipality: 'Muurame', year: '2027', deadline: '28.11.2027 klo 16.00' };

function faultsOf(
  body: string,
  of: { kind?: MailingKind; language?: Language; hasDeadline?: boolean } = {},
  subject: string | null = null,
): string[] {
  return letterTextFaults({ subject, body }, { ...invitation, ...of }).map(
    ({ field, fault }) => `${field} ${fault}`,
  );
}

test('placeholders are written in the language of the letter', () => {
  expect(placeholdersOf('invitation', 'fi')).toEqual(['{kunta}', '{vuosi}', '{määräaika}']);
  expect(placeholdersOf('reminder', 'sv')).toEqual(['{kommun}', '{år}', '{tidsfrist}']);
  expect(placeholdersOf('results_out', 'en')).toEqual(['{municipality}', '{year}']);
});

test('the names are filled in as they are', () => {
  const draft = { subject: '{kunta} {vuosi}', body: 'Hei, {kunta}! Aikaa on {määräaika} asti.' };
  expect(fillLetterText(draft, 'fi', values)).toEqual({
    subject: 'Muurame 2027',
    body: 'Hei, Muurame! Aikaa on 28.11.2027 klo 16.00 asti.',
  });
});

test('what is filled in is never read as a placeholder', () => {
  const draft = { subject: null, body: '{kunta}' };
  const filled = fillLetterText(draft, 'fi', { ...values, municipality: '{vuosi}' });
  expect(filled?.body).toBe('{vuosi}');
});

test('a text that names the deadline is not used in a round without one', () => {
  const without = { ...values, deadline: null };
  const named = { subject: null, body: 'Vastatkaa viimeistään {määräaika}.' };
  expect(fillLetterText(named, 'fi', without)).toBeNull();
  const inSubject = { subject: 'Svara senast {tidsfrist}', body: 'Hej!' };
  expect(fillLetterText(inSubject, 'sv', without)).toBeNull();
  const unnamed = { subject: null, body: 'Vastatkaa pian.' };
  expect(fillLetterText(unnamed, 'fi', without)).toEqual(unnamed);
});

describe('a fault stands at its field:', () => {
  test.each<[string, string, string[]]>([
    ['no words', '', ['body letter-text-missing']],
    ['too many words', 'ä'.repeat(longestLetterText.body + 1), ['body letter-text-too-long']],
    ['an unknown placeholder', 'Hei {nimi}', ['body letter-text-placeholder']],
    ['one of another language', 'Hei {kommun}', ['body letter-text-placeholder']],
    ['one in capitals', 'Hei {Kunta}', ['body letter-text-placeholder']],
    ['an empty one', 'Hei {}', ['body letter-text-placeholder']],
    ['an unclosed brace', 'Hei {kunta', ['body letter-text-brace']],
    ['a brace too many', 'Hei {kunta}}', ['body letter-text-brace']],
    ['a link without encryption', 'Ks. http://kunta.example', ['body letter-text-link']],
    ['a link without a scheme', 'Ks. www.kunta.example', ['body letter-text-link']],
    ['a link of another kind', 'Ks. ftp://kunta.example', ['body letter-text-link']],
    ['a link that writes a letter', 'mailto:a@kunta.example', ['body letter-text-link']],
  ])('%s', (_title, body, faults) => {
    expect(faultsOf(body)).toEqual(faults);
  });

  test('a subject of several lines, or too long', () => {
    expect(faultsOf('Hei!', {}, 'Kutsu\nBcc: kaikki')).toEqual(['subject letter-text-lines']);
    expect(faultsOf('Hei!', {}, 'ä'.repeat(151))).toEqual(['subject letter-text-too-long']);
  });

  test('a deadline where there is none', () => {
    expect(faultsOf('{määräaika}', { hasDeadline: false })).toEqual([
      'body letter-text-no-deadline',
    ]);
    expect(faultsOf('{määräaika}', { kind: 'results_out' })).toEqual([
      'body letter-text-placeholder',
    ]);
  });
});

test('ordinary writing has no faults', () => {
  const body =
    'Hei {kunta}!\n\nKysely {vuosi} on auki: vastausaikaa on {määräaika} asti. <b>Lisätietoja</b> ' +
    'on sivulla https://www.kyt.example/kuntatutka?v={vuosi} ja osoitteessa tutka@kyt.example.';
  expect(faultsOf(body, {}, 'Kuntatutka {vuosi}: {kunta}')).toEqual([]);
});

test('a text is tidied: one empty line between paragraphs, and nothing unseen', () => {
  expect(tidyBody('  Hei!  \r\n\r\n\r\n\r\nMa\u0308a\u0308ra\u0308\u0007aika\r\n ')).toBe(
    'Hei!\n\nMääräaika',
  );
});

const fragments = [
  ...languages.flatMap((language) => placeholdersOf('invitation', language)),
  '{',
  '}',
  '{}',
  '{nimi}',
  'https://kunta.example/',
  'http://x',
  '\n\n',
  ' ',
  'Hei ',
  'ä',
];

test('a text without faults is filled in without leftovers', () => {
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 5 })), { maxLength: 8 })
    .map((parts) => tidyBody(parts.join('')));
  let filledIn = 0;
  fc.assert(
    fc.property(
      anyText,
      fc.option(anyText.map((text) => text.replaceAll(/\s+/g, ' '))),
      fc.constantFrom(...mailingKinds),
      fc.constantFrom(...languages),
      fc.boolean(),
      (body, subject, kind, language, hasDeadline) => {
        const draft = { subject, body };
        if (letterTextFaults(draft, { kind, language, hasDeadline }).length > 0) return;
        const deadline = hasDeadline ? values.deadline : null;
        const filled = fillLetterText(draft, language, { ...values, deadline });
        expect(filled).not.toBeNull();
        expect(`${filled!.subject ?? ''}${filled!.body}`).not.toMatch(/[{}]/);
        if (filled!.body !== body) filledIn += 1;
      },
    ),
    { numRuns: 3000 },
  );
  // Otherwise the property says nothing.
  expect(filledIn).toBeGreaterThan(20);
});
