/** The address of the page on which the person named in an answer decides. */
import type { Language } from '#domain/language.ts';

/** The token in it is all that opens the page. */
export const consentAddress = (language: Language, token: string) =>
  `/${language}/consent/${token}`;
