/** Personal data in texts: what is found, what is let through, and what nobody may let through. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { personalDataIn, personalDataShown, unsettledPersonalData } from '#domain/personal-data.ts';

const kinds = (text: string) => personalDataIn(text).map(({ kind }) => kind);

describe('a text', () => {
  test.each([
    ['Hakija 131052-308T sai avustuksen.', 'identity_code', '131052-308T'],
    ['Tunnus 010203A123N', 'identity_code', '010203A123N'],
    ['uusi merkki 010594Y9021', 'identity_code', '010594Y9021'],
    ['Kysy: maija.meikalainen@kunta.example.', 'email', 'maija.meikalainen@kunta.example'],
    ['(Åke.Öhman@åbo.example)', 'email', 'Åke.Öhman@åbo.example'],
    ['Soita 040 123 4567, kiitos', 'phone', '040 123 4567'],
    ['puh. +358 40 1234567', 'phone', '+358 40 1234567'],
    ['(014) 123 456', 'phone', '(014) 123 456'],
  ] as const)('%s shows a detail', (text, kind, match) => {
    expect(personalDataIn(text)).toEqual([{ kind, match }]);
  });

  test.each([
    'Avustuksia 12 500 euroa vuonna 2025, joista 0,5 prosenttia.',
    'Kokoukset 01.02.2025 ja 15.11.2025 klo 09.00-16.00.',
    'Diaarinumero 123/00.01.02/2025, Y-tunnus 1234567-8.',
    'https://www.kunta.example/jarjestot',
    'Vuosina 2020–2025 kokoonnuttiin 4 kertaa.',
    '@jyvaskyla somessa',
  ])('%s shows none', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  test('with amounts, years, business ids, postal codes and days in it shows none', () => {
    const digits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });
    const euros = fc
      .integer({ min: 0, max: 999_999_999_999 })
      .map((amount) => `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ' ')} €`);
    const plain = fc.nat(9_999_999).map((amount) => `${amount} euroa`);
    const cents = fc.nat(99_999_999).map((amount) => `${(amount / 100).toFixed(2)} euroa`);
    const year = fc.integer({ min: 1990, max: 2100 }).map(String);
    const years = fc.tuple(year, year).map((both) => both.join('-'));
    const business = digits(8).map((all) => `${all.slice(0, 7).join('')}-${all[7]}`);
    const postal = digits(5).map((all) => `${all.join('')} Kylä`);
    const postals = fc
      .tuple(digits(5), digits(5))
      .map((two) => two.map((each) => each.join('')).join(' '));
    const day = fc
      .tuple(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 12 }),
        year,
        fc.constantFrom('.', '-'),
      )
      .map(([of, month, each, dot]) =>
        [of, month, each].map((part) => String(part).padStart(2, '0')).join(dot),
      );
    const harmless = fc.oneof(euros, plain, cents, year, years, business, postal, postals, day);
    fc.assert(
      fc.property(
        harmless,
        harmless,
        fc.constantFrom('', 'Y-tunnus ', '(', 'n. '),
        (one, other, before) => {
          expect(personalDataIn(`${before}${one}, ${other}.`)).toEqual([]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('shows a Finnish telephone number however it is written', () => {
    const rest = fc.stringMatching(/^[0-9]{7}$/);
    fc.assert(
      fc.property(
        fc.constantFrom('040', '050', '014', '+358 40', '00358 40'),
        rest,
        fc.constantFrom('', ' ', '-'),
        fc.constantFrom('Soita ', 'puh. ', 'vuonna 2024: ', '('),
        (area, number, gap, before) => {
          const written = `${area} ${number.slice(0, 3)}${gap}${number.slice(3)}`;
          expect(kinds(`${before}${written}, kiitos`)).toEqual(['phone']);
        },
      ),
    );
  });

  test('shows an address wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', ' ', '(', '"', ': '),
        fc.constantFrom('', ' ', ')', ',', '.'),
        (before, after) => {
          expect(kinds(`x${before || ' '}anna@kunta.example${after}`)).toEqual(['email']);
        },
      ),
    );
  });

  test('of any kind is read without a fault and in time', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => void personalDataIn(text)));
    for (const hostile of [
      '0 '.repeat(5000),
      'a.'.repeat(5000),
      '@'.repeat(10_000),
      '1'.repeat(10_000),
    ]) {
      expect(personalDataIn(hostile).length).toBeLessThan(5000);
    }
  });
});

describe('what would show', () => {
  const text = (words: string) => ({
    municipality: '500',
    question: 'targets',
    place: 'comment' as const,
    text: words,
  });
  const consented = { municipality: '500', email: 'Maija@kunta.example', phone: '+358 40 1234567' };

  test('is nothing of what the municipality’s contact person lets be shown, however it is spelt', () => {
    const texts = [text('maija@KUNTA.example, 040 123 4567')];
    expect(personalDataShown(texts, [consented])).toEqual([]);
    expect(personalDataShown(texts, [{ ...consented, municipality: '179' }])).toHaveLength(2);
    expect(personalDataShown(texts, [{ ...consented, phone: null }])).toHaveLength(1);
  });

  test('hinders until it is judged harmless; an identity code always does', () => {
    const found = personalDataShown([text('vaihde 014 123 456, tunnus 131052-308T')], []);
    expect(found.map(({ kind }) => kind)).toEqual(['phone', 'identity_code']);
    const all = found.map(({ id }) => id);
    expect(unsettledPersonalData(found, []).length).toBe(2);
    expect(unsettledPersonalData(found, all).map(({ kind }) => kind)).toEqual(['identity_code']);
  });
});
