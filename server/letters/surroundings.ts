/** What a letter tells of besides its own parameters: the municipality and its round. */
import type { Db } from '../database.ts';

export interface LetterMunicipality {
  code: string;
  name: { fi: string; sv: string };
  genitive: string | null;
}

export interface LetterRound {
  id: string;
  region: string;
  year: number;
  closesAt: Date | null;
  example: boolean;
}

export async function municipalityOf(db: Db, code: string): Promise<LetterMunicipality> {
  const row = await db
    .selectFrom('municipality')
    .select(['name_fi', 'name_sv', 'genitive_fi'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return { code, name: { fi: row.name_fi, sv: row.name_sv }, genitive: row.genitive_fi };
}

/** The region's round of the year; null when there is none. */
export async function roundOf(
  db: Db,
  regionCode: string,
  year: number | null,
): Promise<LetterRound | null> {
  if (year === null) return null;
  const row = await db
    .selectFrom('round')
    .innerJoin('region', 'region.code', 'round.region_code')
    .select(['round.id', 'region.slug', 'round.year', 'round.closes_at', 'round.example'])
    .where('round.region_code', '=', regionCode)
    .where('round.year', '=', year)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, slug, closes_at, example } = row;
  return { id, region: slug, year, closesAt: closes_at, example };
}

/** Path of the municipality's answers without the language, as `/answer/keski-suomi/2025/500`. */
export function answersPath(
  round: { region: string; year: number } | null,
  municipality: string,
): string {
  return round === null ? '/answer/' : `/answer/${round.region}/${round.year}/${municipality}`;
}
