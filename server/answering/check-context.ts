/** Reads what soft checks compare an amount with: inhabitants, and the region's published range. */
import { sql } from 'kysely';
import { comparabilityBetween, isComparable } from '#domain/comparison.ts';
import type { EarlierRound } from '#domain/earlier-answer.ts';
import { yearOfAmounts } from '#domain/amount-year.ts';
import type { CheckContext } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';
import type { PresentResponse } from './earlier.ts';

export async function checkContext(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  present: PresentResponse & { regionCode: string },
  rounds: readonly EarlierRound[],
): Promise<CheckContext> {
  const askedAbout = yearOfAmounts(present.questionnaire, present.year);
  const earlier = rounds.map(
    (round) => [round.year, yearOfAmounts(round.questionnaire, round.year)] as const,
  );
  const populations = await populationsOf(tx, present.municipality);
  return {
    population: newestUntil(askedAbout, populations),
    earlierPopulations: Object.fromEntries(
      earlier.flatMap(([roundYear, year]) => {
        const population = newestUntil(year, populations);
        return population === null ? [] : [[String(roundYear), population.count]];
      }),
    ),
    regionPerInhabitant: await regionPerInhabitant(tx, questionnaires, present),
  };
}

interface Population {
  year: number;
  count: number;
}

/** Newest first. */
async function populationsOf(tx: Tx, municipality: string): Promise<Population[]> {
  return await tx
    .selectFrom('municipality_population')
    .select(['year', 'population as count'])
    .where('municipality_code', '=', municipality)
    .orderBy('year', 'desc')
    .execute();
}

/**
 * A round may be open before the inhabitants of the year it asks about have been counted. A figure
 * that is published waits for them; a question whether an amount is odd is as good with the year
 * before.
 */
function newestUntil(year: number, populations: readonly Population[]): Population | null {
  return populations.find((population) => population.year <= year) ?? null;
}

/** By question, from the newest release before the round, where the question kept its meaning. */
async function regionPerInhabitant(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  { regionCode, year, example, questionnaire }: PresentResponse & { regionCode: string },
): Promise<CheckContext['regionPerInhabitant']> {
  const { rows } = await sql<{
    year: number;
    id: string;
    version: string;
    question: string;
    min: number;
    max: number;
  }>`
    with newest as (
      select release.id, release.year, release.questionnaire from release
      where region_code = ${regionCode} and year < ${year} and example = ${example}
        and release_public_since(id, published_at, needs_second) <= now()
      order by year desc, number desc limit 1)
    select newest.year, newest.questionnaire ->> 'id' as id,
      newest.questionnaire ->> 'version' as version, indicator ->> 'question' as question,
      release_indicator.min, release_indicator.max
    from newest
      cross join jsonb_array_elements(newest.questionnaire -> 'indicators') as indicator
      join release_indicator on release_indicator.release_id = newest.id
        and release_indicator.indicator_key = indicator ->> 'key'
    where indicator ->> 'kind' = 'per_inhabitant' and release_indicator.min is not null
      and release_indicator.max is not null`.execute(tx);
  if (rows.length === 0) return {};
  const lineage = await questionnaires.lineage(tx, questionnaire.id);
  return Object.fromEntries(
    rows.flatMap(({ year: releasedYear, id, version, question, min, max }) => {
      const then = lineage.find((each) => each.id === id && each.version === version);
      const isSameQuestion =
        then !== undefined &&
        isComparable(comparabilityBetween(question, questionnaire, then, lineage));
      return isSameQuestion ? [[question, { year: releasedYear, min, max }]] : [];
    }),
  );
}
