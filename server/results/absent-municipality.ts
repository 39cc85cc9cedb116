/** What can be told of a municipality without results: where it went, and the years that have some. */
import type { MunicipalityResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { municipalityFacts } from './municipality-facts.ts';
import { newestReleasesOfMunicipality } from './releases.ts';

export interface AbsentMunicipality {
  municipality: MunicipalityResults['municipality'];
  /** Years with results, oldest first; none at all of one that was never in a release. */
  years: number[];
  /** Newest year with results of the municipality that it merged into. */
  successorYear: number | null;
}

/** Null for a code that the register does not know. */
export async function absentMunicipality(
  db: Db,
  code: string,
  year?: number,
): Promise<AbsentMunicipality | null> {
  const known = await db
    .selectFrom('municipality')
    .select('code')
    .where('code', '=', code)
    .executeTakeFirst();
  if (known === undefined) return null;
  const municipality = await municipalityFacts(db, code, year ?? 0);
  const { successor } = municipality;
  return {
    municipality,
    years: await yearsOf(db, code),
    successorYear: successor === null ? null : ((await yearsOf(db, successor.code)).at(-1) ?? null),
  };
}

async function yearsOf(db: Db, code: string): Promise<number[]> {
  return (await newestReleasesOfMunicipality(db, code)).map((release) => release.year);
}
