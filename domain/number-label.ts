/** Numbers as people read them in each language; rounded half up, and only here. */
import type { Language } from './language.ts';
import { roundHalfUp } from './rounding.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** Making a formatter costs far more than using it. */
const formats = new Map<string, Intl.NumberFormat>();

/** A number with at most `decimals` decimals: "12 500" in Finnish, "12,500" in English. */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  return format(roundHalfUp(value, decimals), language, { maximumFractionDigits: decimals });
}

/** An amount of euros; cents are shown, both digits of them, when there are any. */
export function formatMoney(euros: number, language: Language): string {
  return format(roundHalfUp(euros, 2), language, {
    style: 'currency',
    currency: 'EUR',
    trailingZeroDisplay: 'stripIfInteger',
  });
}

/** A score of 0-100, in whole points. */
export function formatScore(score: number, language: Language): string {
  return formatNumber(score, language);
}

/** A fraction of 0-1 in whole per cent: "97 %", in English "97%". */
export function formatPercent(fraction: number, language: Language): string {
  return format(roundHalfUp(fraction * 100) / 100, language, { style: 'percent' });
}

/** A change in points or municipalities, with its sign: "+7", "−3", and "0" without one. */
export function formatChange(change: number, language: Language): string {
  const text = format(roundHalfUp(change), language, {
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  });
  return text.replace('-', '\u2212');
}

function format(value: number, language: Language, options: Intl.NumberFormatOptions): string {
  const name = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(name);
  if (known !== undefined) return known.format(value);
  const made = new Intl.NumberFormat(locales[language], options);
  formats.set(name, made);
  return made.format(value);
}
