/** Rounding is half up, and sees the decimal number that a value stands for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundHalfUp, withoutNoise } from '#domain/rounding.ts';

describe('a half', () => {
  test.each([
    [2.5, 0, 3],
    [0.5, 0, 1],
    [1.5, 0, 2],
    [0.125, 2, 0.13],
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [152_579.305, 2, 152_579.31],
  ])('%f with %i decimals goes up to %f', (value, decimals, expected) => {
    expect(roundHalfUp(value, decimals)).toBe(expected);
  });
  test('goes up below zero too, towards zero', () => {
    expect(roundHalfUp(-2.5)).toBe(-2);
    expect(roundHalfUp(-2.51)).toBe(-3);
  });
  test('is a half although arithmetic left noise in its last digits', () => {
    expect(roundHalfUp(0.145 * 100)).toBe(15);
    expect(roundHalfUp((0.1 + 0.2) * 5)).toBe(2);
    expect(roundHalfUp(24.499999999999996)).toBe(25);
  });
});

test('less than a half goes down', () => {
  expect(roundHalfUp(2.4999)).toBe(2);
  expect(roundHalfUp(0.1249, 2)).toBe(0.12);
});

test('29 of 30 is 97 per cent, 22 of 30 is 73 and 7 of 30 is 23', () => {
  expect([29, 22, 7].map((count) => roundHalfUp((count / 30) * 100))).toEqual([97, 73, 23]);
});

test('zero has no sign', () => {
  expect(roundHalfUp(-0.2)).toBe(0);
  expect(roundHalfUp(-0)).toBe(0);
});

test('what has no decimals stays as it is', () => {
  expect(roundHalfUp(1e21)).toBe(1e21);
  expect(roundHalfUp(Number.MAX_SAFE_INTEGER)).toBe(Number.MAX_SAFE_INTEGER);
  expect(roundHalfUp(Infinity)).toBe(Infinity);
  expect(roundHalfUp(Number.NaN)).toBeNaN();
});

test('noise in the last digits does not carry a value over a border', () => {
  expect(withoutNoise(24.999999999999996)).toBe(25);
  expect(withoutNoise(0.1 + 0.2)).toBe(0.3);
  expect(withoutNoise(24.9999)).toBe(24.9999);
});

test('any decimal number is rounded as by hand, in whole numbers', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.nat(6),
      fc.nat(4),
      (digits, scale, decimals) => {
        const value = Number(`${digits}e${-scale}`);
        expect(roundHalfUp(value, decimals)).toBe(byHand(BigInt(digits), scale, decimals));
      },
    ),
    { numRuns: 2000 },
  );
});

/** `digits` / 10^`scale` rounded half up to `decimals` decimals, without a fraction on the way. */
function byHand(digits: bigint, scale: number, decimals: number): number {
  if (decimals >= scale) return Number(`${digits}e${-scale}`) + 0;
  const unit = 10n ** BigInt(scale - decimals);
  const doubled = 2n * digits + unit;
  const remainder = ((doubled % (2n * unit)) + 2n * unit) % (2n * unit);
  return Number(`${(doubled - remainder) / (2n * unit)}e${-decimals}`) + 0;
}
