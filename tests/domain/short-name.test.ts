/** Short names: each a beginning of its name, and none of them that of two. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortNames } from '#domain/short-name.ts';

test('names are cut as short as they can be told apart', () => {
  expect(shortNames(['Muurame', 'Multia', 'Jyväskylä'])).toEqual(['Muu', 'Mul', 'Jyv']);
  expect(shortNames(['Pyhäjoki', 'Pyhäjärvi', 'Pyhäntä', 'Ii'])).toEqual([
    'Pyhäjo',
    'Pyhäjä',
    'Pyhän',
    'Ii',
  ]);
});

test('a name that another one begins with stays whole, and none ends in a gap', () => {
  expect(shortNames(['Koski', 'Koski Tl'])).toEqual(['Koski', 'Koski T']);
});

test('different names stay different, and each begins its own', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[A-CÅÄÖa-c]{1,6}( [a-c]{1,3})?$/), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(names, (list) => {
      const short = shortNames(list);
      expect(new Set(short).size).toBe(list.length);
      for (const [index, name] of list.entries()) expect(name.startsWith(short[index]!)).toBe(true);
    }),
  );
});
