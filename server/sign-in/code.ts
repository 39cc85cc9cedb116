/** The code of a sign-in letter: eight digits, shown as two groups, typed with or without the gap. */
import { randomInt } from 'node:crypto';

const digits = 8;

/** A new code, every one of them as likely. */
export function makeCode(): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

/** The code as people read it: `1234 5678`. */
export function codeInGroups(code: string): string {
  return `${code.slice(0, digits / 2)} ${code.slice(digits / 2)}`;
}

/** The code that somebody typed or pasted; null when it is not eight digits at all. */
export function readCode(typed: string): string | null {
  const bare = typed.normalize('NFKC').replaceAll(/[\s\p{Cf}\p{Pd}]/gu, '');
  return /^\d{8}$/.test(bare) ? bare : null;
}
