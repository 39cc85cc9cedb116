/** Puts the results of several municipalities of one year side by side. */
import type { Comparison, Weakness } from '#domain/published-comparison.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { weaknessesOf } from '#domain/weak-comparison.ts';
import type { ComparedMunicipality } from '#domain/weak-comparison.ts';
import type { Db } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { questionnaireOfRound } from './asked-questionnaire.ts';
import { municipalityResults } from './municipality-results.ts';
import { lineageOf, newestReleasesOfMunicipality } from './releases.ts';

/** A comparison, or the codes of the municipalities that have no results to compare. */
export type ComparisonOutcome =
  | { comparison: Comparison; without?: undefined }
  | { comparison?: undefined; without: string[]; year: number | null };

/** The comparison of those that have results, and which have none that year. */
export interface PartialComparison {
  comparison: Comparison | null;
  without: string[];
  /** Newest first: the years in which all of them have results. */
  commonYears: number[];
}

/** In the order asked for. Without a year: the newest one in which all of them have results. */
export async function comparison(
  db: Db,
  codes: readonly string[],
  year?: number,
): Promise<ComparisonOutcome> {
  const wanted = year ?? commonYears(await yearsOfAll(db, codes))[0] ?? null;
  if (wanted === null) return { without: [...codes], year: null };
  const { results, without } = await resultsOf(db, codes, wanted);
  if (without.length > 0) return { without, year: wanted };
  return { comparison: await sideBySide(db, results, wanted) };
}

/**
 * For readers who should get what there is. Without a year: the newest one in which most of them
 * have results.
 */
export async function partialComparison(
  db: Db,
  codes: readonly string[],
  year?: number,
): Promise<PartialComparison> {
  const years = await yearsOfAll(db, codes);
  const common = commonYears(years);
  const wanted = year ?? fullestYear(years);
  if (wanted === null) return { comparison: null, without: [...codes], commonYears: common };
  const { results, without } = await resultsOf(db, codes, wanted);
  return {
    comparison: results.length === 0 ? null : await sideBySide(db, results, wanted),
    without,
    commonYears: common,
  };
}

async function resultsOf(
  db: Db,
  codes: readonly string[],
  year: number,
): Promise<{ results: MunicipalityResults[]; without: string[] }> {
  const results: MunicipalityResults[] = [];
  const without: string[] = [];
  for (const code of codes) {
    const result = await municipalityResults(db, code, year);
    if (result === null) without.push(code);
    else results.push(result);
  }
  return { results, without };
}

async function sideBySide(
  db: Db,
  results: MunicipalityResults[],
  year: number,
): Promise<Comparison> {
  const example = results.find((result) => result.example !== null)?.example ?? null;
  if (example !== null && results.some((result) => result.example === null)) {
    throw new Problem('example-and-real');
  }
  return { example, year, municipalities: results, weaknesses: await weaknesses(db, results) };
}

async function weaknesses(db: Db, results: readonly MunicipalityResults[]): Promise<Weakness[]> {
  const askedIn = new Map<string, Questionnaire>();
  const compared: ComparedMunicipality[] = [];
  for (const { municipality, region, year, status, dimensions } of results) {
    const asked =
      askedIn.get(region.code) ?? (await questionnaireOfRound(db, region.code, year)) ?? undefined;
    if (asked === undefined) throw new Error(`${region.slug} ${year} has no questionnaire`);
    askedIn.set(region.code, asked);
    compared.push({
      code: municipality.code,
      answered: status === 'answered',
      asked,
      dimensions,
    });
  }
  const lineage: Questionnaire[] = [];
  for (const id of new Set([...askedIn.values()].map((asked) => asked.id))) {
    lineage.push(...(await lineageOf(db, id)));
  }
  return weaknessesOf(compared, lineage);
}

/** Oldest first, by municipality in the order asked for. */
async function yearsOfAll(db: Db, codes: readonly string[]): Promise<number[][]> {
  const years: number[][] = [];
  for (const code of codes) {
    years.push((await newestReleasesOfMunicipality(db, code)).map((release) => release.year));
  }
  return years;
}

function commonYears([first = [], ...others]: readonly number[][]): number[] {
  return first.filter((year) => others.every((years) => years.includes(year))).toReversed();
}

function fullestYear(years: readonly number[][]): number | null {
  const counts = new Map<number, number>();
  for (const year of years.flat()) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [fullest] = [...counts].toSorted(
    ([yearA, countA], [yearB, countB]) => countB - countA || yearB - yearA,
  );
  return fullest?.[0] ?? null;
}
