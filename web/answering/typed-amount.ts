/** Reading a number as people in Finland type it: `12 500,50 €`. */

/** Spaces of every width between digits, and what may stand around the figure. */
const spaces = /[\s\u00a0\u2007\u2009\u202f']/g;
const unit = /(?:€|eur|euroa?|euros)\.?$/i;

/**
 * The number that was meant, or null when it cannot be told for sure: `12.500` may be twelve and a
 * half or twelve thousand five hundred, so it is asked again instead of guessed. `decimals` is how
 * many the question takes; more of them are not read either. English groups with commas.
 */
export function readAmount(typed: string, decimals: number, language: string): number | null {
  let text = typed.replace(spaces, '').replace(unit, '').replace(/^€/, '').replace(/[−–]/, '-');
  if (language === 'en' && /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text))
    text = text.replaceAll(',', '');
  const parts = /^(-?\d+)(?:([.,])(\d+))?$/.exec(text);
  if (parts === null) return null;
  const fraction = parts[3] ?? '';
  if (parts[2] === '.' && fraction.length === 3) return null;
  if (fraction.length > decimals) return null;
  return Number(`${parts[1]}.${fraction || '0'}`);
}
