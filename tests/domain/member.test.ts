/** Names, addresses and due days of a municipality's people. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDayFault, majorityLanguage, readEmail, readName, readNote } from '#domain/member.ts';

describe('a name', () => {
  test.each([
    ['Liisa Virtanen', 'Liisa Virtanen'],
    ['  Åsa  ', 'Åsa'],
    ['A\u030Asa', 'Åsa'],
    ['', ''],
    ['a'.repeat(200), 'a'.repeat(200)],
    ['🙂'.repeat(200), '🙂'.repeat(200)],
    ['a'.repeat(201), null],
    ['Liisa\nVirtanen', null],
    ['Liisa\u0000', null],
    ['\uD800', null],
  ])('%j is kept as %j', (typed, kept) => expect(readName(typed)).toBe(kept));

  test('that has been kept is kept the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (typed) => {
        const kept = readName(typed);
        if (kept !== null) expect(readName(kept)).toBe(kept);
      }),
    );
  });
});

test.each([
  ['Liisa.Virtanen@Muurame.FI ', 'liisa.virtanen@muurame.fi'],
  ['liisa', null],
  ['liisa@muurame', null],
  ['a@b.fi, c@d.fi', null],
  ['a\u0007@b.fi', null],
  [`${'a'.repeat(250)}@b.fi`, null],
  ['', null],
])('the address %j is kept as %j', (typed, kept) => expect(readEmail(typed)).toBe(kept));

test.each([
  [null, null],
  ['  ', null],
  [' Kysy Matilta.\nKiitos! ', 'Kysy Matilta.\nKiitos!'],
  ['a'.repeat(2001), undefined],
  ['\u0000', undefined],
])('the note %j is kept as %j', (typed, kept) => expect(readNote(typed)).toBe(kept));

describe('a due day', () => {
  const days = { today: '2026-11-25', lastDay: '2026-12-01' };
  test.each([
    ['2026-11-24', 'past'],
    ['2026-11-25', null],
    ['2026-12-01', null],
    ['2026-12-02', 'after-closing'],
  ])('%s: %s', (day, fault) => expect(dueDayFault(day, days)).toBe(fault));

  test('has no end where the answering time has none', () => {
    expect(dueDayFault('2099-01-01', { ...days, lastDay: null })).toBeNull();
  });
});

test.each([
  ['fi', 'fi'],
  ['bilingual_fi', 'fi'],
  ['fi_sami', 'fi'],
  ['sv', 'sv'],
  ['bilingual_sv', 'sv'],
])('a municipality with the language status %s is written to in %s', (status, language) => {
  expect(majorityLanguage(status)).toBe(language);
});
