/** Reads a questionnaire as a published round asked it. */
import { sql } from 'kysely';
import { fillYearsInText } from '#domain/language.ts';
import { fillYearsInQuestionnaire } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';
import { storedQuestionnaire } from '../questionnaire/stored-questionnaire.ts';

/** Which round's theme question and years stand in it; the newest release when not said. */
export interface AskedIn {
  region?: string | undefined;
  year?: number | undefined;
}

export interface AskedQuestionnaire {
  questionnaire: Questionnaire;
  year: number;
  example: boolean;
}

/** The questionnaire with its years written out; null when no release asked it. */
export async function askedQuestionnaire(
  db: Db,
  id: string,
  version: string,
  askedIn: AskedIn = {},
): Promise<AskedQuestionnaire | null> {
  let query = db
    .selectFrom('release')
    .innerJoin('region', 'region.code', 'release.region_code')
    .select(['release.questionnaire', 'release.year', 'release.example'])
    .where(sql<string>`release.questionnaire ->> 'id'`, '=', id)
    .where(sql<string>`release.questionnaire ->> 'version'`, '=', version)
    .orderBy('release.year', 'desc')
    .orderBy('release.id', 'desc');
  if (askedIn.region !== undefined) query = query.where('region.slug', '=', askedIn.region);
  if (askedIn.year !== undefined) query = query.where('release.year', '=', askedIn.year);
  const row = await query.executeTakeFirst();
  if (row === undefined) return null;
  return {
    questionnaire: writeYears(storedQuestionnaire(row.questionnaire), row.year),
    year: row.year,
    example: row.example,
  };
}

/** The questionnaire that a region asked in a year, by its newest release. */
export async function questionnaireOfRound(
  db: Db,
  regionCode: string,
  year: number,
): Promise<Questionnaire | null> {
  const row = await db
    .selectFrom('release')
    .select('questionnaire')
    .where('region_code', '=', regionCode)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : writeYears(storedQuestionnaire(row.questionnaire), year);
}

function writeYears(questionnaire: Questionnaire, year: number): Questionnaire {
  return {
    ...fillYearsInQuestionnaire(questionnaire, year),
    indicators: questionnaire.indicators.map((indicator) => ({
      ...indicator,
      label: fillYearsInText(indicator.label, year),
    })),
  };
}
