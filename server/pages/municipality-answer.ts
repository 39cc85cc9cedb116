/** Composes the page, the files and the picture of a municipality's year: for readers and for a preview. */
import type { Language } from '#domain/language.ts';
import { hasRadar } from '#domain/municipality-radar.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { questionnaireOfRound } from '../results/asked-questionnaire.ts';
import { municipalitiesWithResults } from '../results/catalogue.ts';
import type { ContactsNow } from '../results/contacts.ts';
import { municipalityResults } from '../results/municipality-results.ts';
import { municipalityTrend } from '../results/municipality-trend.ts';
import type { ComposedAnswer } from '../results/published-cache.ts';
import { comparedRelease, newestReleasesOfMunicipality } from '../results/releases.ts';
import type { Form } from './addresses.ts';
import { municipalityPage } from './municipality-page.ts';
import { municipalityResultsTable, trendResultsTable } from './municipality-tables.ts';
import { noMunicipalityResults } from './no-results.ts';
import { csvFile, jsonFile, pageAnswer, pictureFile, workbookFile } from './page-answer.ts';
import type { About } from './page-answer.ts';
import { radarFile } from './radar-file.ts';

export type MunicipalityForm = Form | '/radar.svg';
export const municipalityForms: readonly MunicipalityForm[] = [
  '',
  '.json',
  '.csv',
  '.xlsx',
  '/radar.svg',
];

/** Who reads: in which language, from which site, and which contact people are shown to them. */
export interface Reading {
  language: Language;
  publicUrl: string;
  contactsOf: (db: Db, code: string) => Promise<ContactsNow | null>;
}

/** Throws `no-results` or `release-withdrawn` where there is nothing to show. */
export async function municipalityAnswer(
  db: Db,
  { code, year }: { code: string; year: number },
  form: MunicipalityForm,
  reading: Reading,
): Promise<ComposedAnswer> {
  const { language, publicUrl } = reading;
  const results = await findMunicipalityResults(db, code, year);
  const about = aboutResults(results, reading);
  const name = `kuntatutka-${code}-${year}`;
  switch (form) {
    case '': {
      const contacts = await contactsBeside(db, results, reading);
      const page = await composePage(db, results, contacts, reading);
      return { ...pageAnswer(page, about), validForMs: contacts?.validForMs ?? null };
    }
    case '.json':
      return jsonFile(results, about);
    case '.csv':
      return csvFile(municipalityResultsTable(results, language), name, about);
    case '.xlsx': {
      const trend = await municipalityTrend(db, code, year);
      const tables = [municipalityResultsTable(results, language)];
      if (trend !== null) tables.push(trendResultsTable(trend, language));
      return workbookFile(tables, name, about);
    }
    case '/radar.svg':
      if (!hasRadar(results)) throw new Problem('no-results', { what: `${code} ${year}` });
      return pictureFile(radarFile(results, language, publicUrl), about);
  }
}

/** The results of the year, or the newest. Throws `no-results` or `release-withdrawn`. */
export async function findMunicipalityResults(
  db: Db,
  code: string,
  year?: number,
): Promise<MunicipalityResults> {
  const results = await municipalityResults(db, code, year);
  if (results === null) throw await noMunicipalityResults(db, code, year);
  return results;
}

export function aboutResults(
  results: { example: unknown },
  { language, publicUrl }: Pick<Reading, 'language' | 'publicUrl'>,
): About {
  return { language, publicUrl, isExample: results.example !== null };
}

async function composePage(
  db: Db,
  results: MunicipalityResults,
  contacts: ContactsNow | null,
  { language, publicUrl }: Reading,
): Promise<string> {
  const { code } = results.municipality;
  const compared = await comparedYearOf(db, results);
  const trend = await municipalityTrend(db, code, results.year);
  const questionnaire = await questionnaireOfRound(db, results.region.code, results.year);
  if (trend === null || questionnaire === null) throw new Problem('no-results', { what: code });
  return municipalityPage(
    {
      results,
      previous: compared === null ? null : await municipalityResults(db, code, compared),
      trend,
      questionnaire,
      newestYears: await newestYearsOfRelatives(db, results),
      contacts: contacts?.contacts.contacts ?? [],
    },
    language,
    publicUrl,
  );
}

/** Contact people belong to today: they stand beside the newest results and no others. */
async function contactsBeside(
  db: Db,
  { municipality, year, years }: MunicipalityResults,
  { contactsOf }: Reading,
): Promise<ContactsNow | null> {
  return year === Math.max(...years) ? contactsOf(db, municipality.code) : null;
}

/** The year whose answers stand beside these; null when there is none to compare with. */
async function comparedYearOf(
  db: Db,
  { municipality, year }: MunicipalityResults,
): Promise<number | null> {
  const releases = await newestReleasesOfMunicipality(db, municipality.code);
  const release = releases.find((one) => one.year === year);
  return (release && comparedRelease(releases, release)?.year) ?? null;
}

/** The municipalities that merged with this one and have results of their own. */
async function newestYearsOfRelatives(
  db: Db,
  { municipality }: MunicipalityResults,
): Promise<Map<string, number>> {
  if (municipality.predecessors.length === 0 && municipality.successor === null) return new Map();
  const links = await municipalitiesWithResults(db);
  return new Map(links.map(({ code, years }) => [code, years[0] ?? 0]));
}
