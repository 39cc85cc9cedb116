/** Languages of the service, and texts that exist in all of them. */
import { z } from 'zod';

/** The order in which languages are offered everywhere. */
export const languages = ['fi', 'sv', 'en'] as const;
export type Language = (typeof languages)[number];

export const languageSchema = z.enum(languages);

/** A text in every language of the service: `{ fi, sv, en }`, none of them empty. */
export const textSchema = z.strictObject({
  fi: z.string().min(1),
  sv: z.string().min(1),
  en: z.string().min(1),
});
export type Text = z.infer<typeof textSchema>;

/**
 * A question's text with the years written out. `{year}` is the year of the round and
 * `{previousYear}` the year before it; each becomes a plain four-digit number.
 */
export function fillYears(text: string, year: number): string {
  return text.replaceAll('{year}', String(year)).replaceAll('{previousYear}', String(year - 1));
}

/** All three languages of a text with the years written out. */
export function fillYearsInText(text: Text, year: number): Text {
  return {
    fi: fillYears(text.fi, year),
    sv: fillYears(text.sv, year),
    en: fillYears(text.en, year),
  };
}
