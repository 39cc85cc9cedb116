/** Rounding for the eye: values are kept exact and become round only where they are shown. */

/**
 * Significant digits in which two values must agree to be the same number. A double carries almost
 * 16; the last two are left to the noise of binary arithmetic, so that a mean which is 24.5 on
 * paper is 24.5 here too. Fourteen digits still tell every cent of 999 999 999 999.99 euros.
 */
const trustedDigits = 14;

/**
 * The value rounded half up to `decimals` decimals: 2.5 becomes 3, 1.005 becomes 1.01 and -2.5
 * becomes -2. What matters is the decimal number that the value stands for, not the binary fraction
 * nearest to it. A value too great to have such decimals is returned as it is.
 */
export function roundHalfUp(value: number, decimals = 0): number {
  const shifted = shiftPoint(value, decimals);
  if (!Number.isFinite(shifted) || Math.abs(shifted) >= Number.MAX_SAFE_INTEGER) return value;
  return Number(`${Math.floor(shifted + 0.5)}e${-decimals}`);
}

/** The value without the noise of binary arithmetic: for comparing with a border, never for storing. */
export function withoutNoise(value: number): number {
  return shiftPoint(value, 0);
}

/** Moves the decimal point of the trusted digits `places` to the right. */
function shiftPoint(value: number, places: number): number {
  if (!Number.isFinite(value)) return value;
  const [digits = '0', exponent = '0'] = value.toExponential(trustedDigits - 1).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
