/** Puts the results of several municipalities of one year side by side. */
import type { z } from 'zod';
import type { comparisonSchema, MunicipalityResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { municipalityResults } from './municipality-results.ts';
import { newestReleasesOfMunicipality } from './releases.ts';

type Comparison = z.infer<typeof comparisonSchema>;

/** A comparison, or the codes of the municipalities that have no results to compare. */
export type ComparisonOutcome =
  | { comparison: Comparison; without?: undefined }
  | { comparison?: undefined; without: string[]; year: number | null };

/** In the order asked for. Without a year: the newest one in which all of them have results. */
export async function comparison(
  db: Db,
  codes: readonly string[],
  year?: number,
): Promise<ComparisonOutcome> {
  const wanted = year ?? (await newestCommonYear(db, codes));
  if (wanted === null) return { without: [...codes], year: null };
  const results: MunicipalityResults[] = [];
  const without: string[] = [];
  for (const code of codes) {
    const result = await municipalityResults(db, code, wanted);
    if (result === null) without.push(code);
    else results.push(result);
  }
  if (without.length > 0) return { without, year: wanted };
  return {
    comparison: {
      example: results.find((result) => result.example !== null)?.example ?? null,
      year: wanted,
      municipalities: results,
    },
  };
}

async function newestCommonYear(db: Db, codes: readonly string[]): Promise<number | null> {
  let common: number[] | null = null;
  for (const code of codes) {
    const years = (await newestReleasesOfMunicipality(db, code)).map((release) => release.year);
    common = common === null ? years : common.filter((year) => years.includes(year));
  }
  return common?.at(-1) ?? null;
}
