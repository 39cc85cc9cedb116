/** The address of the page on which an official confirms what was told on the telephone. */
import type { Language } from '#domain/language.ts';

/** The token in it is all that opens the page. */
export const summaryAddress = (language: Language, token: string) =>
  `/${language}/telephone-summary/${token}`;
