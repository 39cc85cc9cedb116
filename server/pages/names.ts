/** Names as they stand in a sentence: "Muuramessa", "i Muurame", "in Muurame". */
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { words } from '../http/words.ts';

/** Swedish has names of its own; English uses the Finnish ones. */
export function nameOf(name: { fi: string; sv: string }, language: Language): string {
  return language === 'sv' ? name.sv : name.fi;
}

/** "in the municipality", with the inflected form where it is known. */
export function inMunicipality(
  municipality: Pick<MunicipalityResults['municipality'], 'name' | 'locative'>,
  language: Language,
): string {
  if (language === 'fi' && municipality.locative !== null) return municipality.locative;
  return words(language).t('public-in-municipality', { name: nameOf(municipality.name, language) });
}

/** "of the municipality" where Finnish has a form for it; the other languages take the name as it is. */
export function ofMunicipality(
  { name, genitive }: Pick<MunicipalityResults['municipality'], 'name' | 'genitive'>,
  language: Language,
): string {
  if (language === 'fi' && genitive !== null) return genitive;
  return words(language).t('comparison-genitive', { name: nameOf(name, language) });
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export function uncapitalised(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The date in the reader's spelling, in Finnish time: "12.1.2026". */
export function dateLabel(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : language === 'sv' ? 'sv-FI' : 'fi-FI',
    {
      day: 'numeric',
      month: language === 'en' ? 'long' : 'numeric',
      year: 'numeric',
      timeZone: 'Europe/Helsinki',
    },
  ).format(new Date(instant));
}
