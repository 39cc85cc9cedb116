/** Addresses of the pages of the second factor. */
import type { Language } from '#domain/language.ts';

/** The page itself or one below it, which leads on to the wanted path. */
export function factorAddress(language: Language, wanted: string | null, below = ''): string {
  const address = `/${language}/second-factor${below}`;
  if (wanted === null) return address;
  return `${address}?${new URLSearchParams({ to: `/${language}${wanted}` }).toString()}`;
}
