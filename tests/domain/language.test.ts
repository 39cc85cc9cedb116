/** Texts exist in every language, and name their years in digits. */
import { expect, test } from 'vitest';
import { fillYears, fillYearsInText, textSchema } from '#domain/language.ts';

test('the year of the round and the one before it are written out, as often as they stand there', () => {
  expect(fillYears('vuodesta {previousYear} vuoteen {year}, siis {year}', 2026)).toBe(
    'vuodesta 2025 vuoteen 2026, siis 2026',
  );
});

test('all languages get the same years', () => {
  const text = { fi: 'vuonna {year}', sv: 'år {year}', en: 'in {year}' };
  expect(fillYearsInText(text, 2026)).toEqual({ fi: 'vuonna 2026', sv: 'år 2026', en: 'in 2026' });
});

test('other braces stay as they are', () => {
  expect(fillYears('{name} {Year}', 2026)).toBe('{name} {Year}');
});

test('a text needs all three languages, none of them empty and no fourth', () => {
  const text = { fi: 'a', sv: 'b', en: 'c' };
  expect(textSchema.safeParse(text).success).toBe(true);
  expect(textSchema.safeParse({ ...text, sv: '' }).success).toBe(false);
  expect(textSchema.safeParse({ fi: 'a', sv: 'b' }).success).toBe(false);
  expect(textSchema.safeParse({ ...text, de: 'd' }).success).toBe(false);
});
