/** A moment as people in Finland write it, in Finnish time: "28.11.2026 klo 16.00". */
import type { Language } from '#domain/language.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export function momentLabel(instant: string, language: Language): string {
  const label = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: language === 'en' ? 'long' : 'numeric',
    year: 'numeric',
    hour: language === 'fi' ? 'numeric' : '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Helsinki',
  }).format(new Date(instant));
  // Between day and hour Swedish in Finland has "kl.", which the short form leaves out.
  return language === 'sv' ? label.replace(/ (?=\S+$)/, ' kl. ') : label;
}
