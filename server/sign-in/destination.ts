/** Where a person wanted to go before signing in: pages of our own and nothing else. */
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';

/** No scheme, no host, no dots, backslashes or escapes can be said in this. */
const ownPage = new RegExp(
  `^/(?:${languages.join('|')})(/(?:answer|desk|blank-form|receipt|second-factor)(?:/[A-Za-z0-9_-]+)*/?)$`,
);
const maxLength = 200;

/** The path of a page of ours without its language, as `/answer/...`; null for anything else. */
export function wantedPath(to: string | undefined): string | null {
  if (to === undefined || to.length > maxLength) return null;
  return ownPage.exec(to)?.[1] ?? null;
}

/** The address of the sign-in page, which leads on to the wanted path in the language used then. */
export function signInAddress(language: Language, path: string | null): string {
  const address = `/${language}/sign-in`;
  if (path === null) return address;
  return `${address}?${new URLSearchParams({ to: `/${language}${path}` }).toString()}`;
}

/** The page of signing in with a password and a code, which leads on in the same way. */
export function passwordAddress(language: Language, path: string | null): string {
  return signInAddress(language, path).replace('/sign-in', '/sign-in/password');
}
