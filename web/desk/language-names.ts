/** Languages, named in themselves. */
import type { Language } from '#domain/language.ts';

export const languageNames: Record<Language, string> = {
  fi: 'Suomi',
  sv: 'Svenska',
  en: 'English',
};
