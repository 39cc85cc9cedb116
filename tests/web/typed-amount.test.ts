/** Numbers are read the way people in Finland type them, and asked again when they could mean two things. */
import { expect, test } from 'vitest';
import { readAmount } from '../../web/answering/typed-amount.ts';

test.each([
  ['12500', 12_500],
  ['12 500,50 €', 12_500.5],
  ['12\u00a0500,5', 12_500.5],
  ['12\u202f500 euroa', 12_500],
  ['12500.50', 12_500.5],
  ['0', 0],
  ['€ 7', 7],
])('%s is %d', (typed, meant) => {
  expect(readAmount(typed, 2, 'fi')).toBe(meant);
});

test.each(['12.500', '1.234,56', 'noin 5000', '5 000–6 000', '12,345', '', '1e5', '٣', '1,2,3'])(
  '%s is asked again and not guessed',
  (typed) => {
    expect(readAmount(typed, 2, 'fi')).toBeNull();
  },
);

test('an English reader may group thousands with commas', () => {
  expect(readAmount('12,500.50', 2, 'en')).toBe(12_500.5);
});

test('a whole number takes no decimals', () => {
  expect(readAmount('3,5', 0, 'fi')).toBeNull();
});
