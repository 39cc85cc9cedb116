/** One row of each file of the register, as strictly as it can be read. */
import { z } from 'zod';

const municipalityCode = z.string().regex(/^\d{3}$/, 'a code is three digits, such as 049');
const regionCode = z.string().regex(/^\d{2}$/, 'a code of a region is two digits, such as 05');
const name = z.string().regex(/^\S(.*\S)?$/, 'a name is not empty');
const text = z.string();
const date = z.iso.date('a date is YYYY-MM-DD');
const dateOrNothing = z.union([z.literal('').transform(() => null), date], 'a date is YYYY-MM-DD');
const year = z
  .string()
  .regex(/^20\d\d$/, 'a year is four digits')
  .transform(Number);
const count = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'a population is a whole number above zero')
  .transform(Number);

function degrees(min: number, max: number) {
  return z
    .string()
    .regex(/^\d\d\.\d+$/, 'degrees are written with a decimal point')
    .transform(Number)
    .refine((value) => value >= min && value <= max, `not in Finland: ${min}-${max} degrees`);
}

const languageStatus = z.enum(
  ['fi', 'sv', 'bilingual_fi', 'bilingual_sv', 'fi_sami'],
  'not a language status: fi, sv, bilingual_fi, bilingual_sv or fi_sami',
);
const urbanRural = z.enum(
  ['urban', 'semi-urban', 'rural'],
  'not a class: urban, semi-urban or rural',
);

/** The columns of each file in their order, with what each cell must be. */
export const registerRows = {
  'regions.csv': z.strictObject({
    code: regionCode,
    slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a slug is lower-case letters and hyphens'),
    name_fi: name,
    name_sv: name,
    name_en: name,
  }),
  'municipalities.csv': z.strictObject({
    code: municipalityCode,
    name_fi: name,
    name_sv: name,
    region_code: regionCode,
    region_name_fi: name,
    region_name_sv: name,
    wellbeing_county_fi: text,
    wellbeing_county_sv: text,
    language_status: languageStatus,
    urban_rural: urbanRural,
    lat: degrees(59, 71),
    lon: degrees(19, 32),
    valid_from: dateOrNothing,
    valid_to: dateOrNothing,
  }),
  'classification_by_year.csv': z.strictObject({
    year,
    code: municipalityCode,
    name_fi: name,
    name_sv: name,
    region_code: regionCode,
    region_name_fi: name,
    wellbeing_county_fi: text,
    language_status: languageStatus,
    urban_rural: urbanRural,
  }),
  'population.csv': z.strictObject({ code: municipalityCode, year, population: count }),
  'mergers.csv': z.strictObject({
    date,
    from_code: municipalityCode,
    from_name: name,
    to_code: municipalityCode,
    to_name: name,
  }),
  'region_changes.csv': z.strictObject({
    date,
    code: municipalityCode,
    name,
    from_region_code: regionCode,
    from_region: name,
    to_region_code: regionCode,
    to_region: name,
  }),
  'name-forms.csv': z.strictObject({
    code: municipalityCode,
    name_fi: name,
    genitive: name,
    locative: name,
    source: z.enum(['kotus', 'other', 'own'], 'not a source: kotus, other or own'),
  }),
} as const;

export type RegisterFile = keyof typeof registerRows;
type RegisterRow<F extends RegisterFile> = z.infer<(typeof registerRows)[F]>;

/** A row with the line of the file that it was read from. */
export type Read<F extends RegisterFile> = RegisterRow<F> & { line: number };

/** All files of the register as read. */
export type Register = { [F in RegisterFile]: Read<F>[] };
