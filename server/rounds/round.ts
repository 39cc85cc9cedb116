/** Rounds: which municipalities are asked what and when, and the steps a round takes. */
import { sql } from 'kysely';
import { coreProgress } from '#domain/progress.ts';
import { withoutQuestions } from '#domain/not-asked.ts';
import { questionnaireOfRound } from '#domain/questionnaire.ts';
import type { Questionnaire, ThemeQuestion } from '#domain/questionnaire.ts';
import { nextRoundState } from '#domain/round.ts';
import type { RoundSituation } from '#domain/round-permission.ts';
import type { RoundState, RoundStep } from '#domain/round.ts';
import type { Db, Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { storedQuestionnaire } from '../questionnaire/stored-questionnaire.ts';

/** A round with its region, as every feature needs it. */
export interface Round {
  id: string;
  region: { code: string; slug: string; name: { fi: string; sv: string; en: string } };
  year: number;
  state: RoundState;
  opensAt: Date | null;
  closesAt: Date | null;
  example: boolean;
  questionnaire: { id: string; version: string };
  /** Has the region a round of a later year? */
  hasNext: boolean;
}

/** The round of a region and year. Throws `not-found` where the caller can see none. */
export async function findRound(db: Db, regionSlug: string, year: number): Promise<Round> {
  const row = await roundQuery(db)
    .where('region.slug', '=', regionSlug)
    .where('round.year', '=', year)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return asRound(row);
}

/** The rounds that the caller can see, newest first. */
export async function listRounds(db: Db): Promise<Round[]> {
  const rows = await roundQuery(db).orderBy('round.year', 'desc').orderBy('region.code').execute();
  return rows.map(asRound);
}

/**
 * What the round asks: its questionnaire with the theme question in place, as it was written. An
 * imported round did not ask all of it.
 */
export async function questionnaireAsked(db: Db, roundId: string): Promise<Questionnaire> {
  const row = await db
    .selectFrom('round')
    .innerJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.id', '=', 'round.questionnaire_id')
        .onRef('questionnaire.version', '=', 'round.questionnaire_version'),
    )
    .select(['questionnaire.content', 'round.theme_question', 'round.not_asked'])
    .where('round.id', '=', roundId)
    .executeTakeFirstOrThrow();
  // The theme question was checked against its schema when it was stored.
  const asked = questionnaireOfRound(
    storedQuestionnaire(row.content),
    row.theme_question as unknown as ThemeQuestion | null,
  );
  return withoutQuestions(asked, row.not_asked);
}

/** What decides what can be done with the round. */
export function roundSituation({ region, state, hasNext }: Round): RoundSituation {
  return { regionCode: region.code, state, hasNext };
}

export interface NewRound {
  regionCode: string;
  year: number;
  questionnaire: { id: string; version: string };
  theme: ThemeQuestion | null;
  /** The year whose classification says who the region's members are; absent: the round's own. */
  classifiedYear?: number;
  /** Codes of the municipalities asked: the region's members of the year. */
  municipalities: readonly string[];
  opensAt: Date | null;
  closesAt: Date | null;
  /** Invented answers to show the service; can never be changed afterwards. */
  example: boolean;
  /** Of a round that an import makes: the import, and the questions that were not asked then. */
  imported?: { id: string; notAsked: readonly string[] };
}

/**
 * Creates a draft round with an empty response for every municipality. Returns its id. Throws
 * `round-exists` where somebody was faster.
 */
export async function createRound(tx: Tx, round: NewRound): Promise<string> {
  const created = await tx
    .insertInto('round')
    .values({
      region_code: round.regionCode,
      year: round.year,
      questionnaire_id: round.questionnaire.id,
      questionnaire_version: round.questionnaire.version,
      theme_question: round.theme === null ? null : JSON.stringify(round.theme),
      opens_at: round.opensAt,
      closes_at: round.closesAt,
      example: round.example,
      classified_year: round.classifiedYear ?? null,
      ...(round.imported && {
        import_id: round.imported.id,
        not_asked: [...round.imported.notAsked],
      }),
    })
    .onConflict((conflict) => conflict.columns(['region_code', 'year']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (created === undefined) {
    throw new Problem('round-exists', { region: round.regionCode, year: String(round.year) });
  }
  const { id } = created;
  await addMunicipalities(tx, { id, regionCode: round.regionCode }, round.municipalities);
  return id;
}

/** Gives the round an empty response for each of the municipalities. */
export async function addMunicipalities(
  tx: Tx,
  { id, regionCode }: { id: string; regionCode: string },
  municipalities: readonly string[],
): Promise<void> {
  const { asked } = coreProgress(await questionnaireAsked(tx, id), {});
  await tx
    .insertInto('response')
    .columns(['round_id', 'region_code', 'core_asked', 'municipality_code'])
    .expression(
      sql`select ${id}::bigint, ${regionCode}, ${asked}::integer,
        unnest(${[...municipalities]}::text[])`,
    )
    .execute();
}

/** Opens or closes a round. Publishing is a step with a result of its own: see publishing/. */
export async function moveRound(
  tx: Tx,
  round: Round,
  step: Exclude<RoundStep, 'publish'>,
): Promise<void> {
  await lockForStep(tx, round.id, step);
  // Waits for saves that are on their way and lets later ones see the new state.
  await tx
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', round.id)
    .orderBy('id')
    .forUpdate()
    .execute();
  await tx
    .updateTable('round')
    .set({ state: step === 'open' ? 'open' : 'closed' })
    .where('id', '=', round.id)
    .execute();
}

/** Locks the round and tells its next state. Throws `step-not-possible`. */
export async function lockForStep(tx: Tx, roundId: string, step: RoundStep): Promise<RoundState> {
  const { state } = await tx
    .selectFrom('round')
    .select('state')
    .where('id', '=', roundId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const next = nextRoundState(state as RoundState, step);
  if (next === null) throw new Problem('step-not-possible', { state });
  return next;
}

function roundQuery(db: Db) {
  return db
    .selectFrom('round')
    .innerJoin('region', 'region.code', 'round.region_code')
    .select(roundColumns);
}

/** A release that was made for later is public from its moment on, and nobody is there to tell it. */
const stateNow = sql<string>`case when round.state = 'closed' and exists (select from release
    where release.region_code = round.region_code and release.year = round.year
      and release_public_since(release.id, release.published_at, release.needs_second) <= now())
  then 'published' else round.state end`.as('state');

const hasNextColumn = sql<boolean>`exists (select from round as later
  where later.region_code = round.region_code and later.year > round.year)`.as('has_next');

/** What a query of `round` and `region` selects for `asRound`. */
export const roundColumns = [
  'round.id',
  'round.year',
  stateNow,
  'round.opens_at',
  'round.closes_at',
  'round.example',
  'round.questionnaire_id',
  'round.questionnaire_version',
  'region.code',
  'region.slug',
  'region.name_fi',
  'region.name_sv',
  'region.name_en',
  hasNextColumn,
] as const;

export function asRound(
  row: Awaited<ReturnType<ReturnType<typeof roundQuery>['execute']>>[number],
): Round {
  return {
    id: row.id,
    region: {
      code: row.code,
      slug: row.slug,
      name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
    },
    year: row.year,
    state: row.state as RoundState,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    example: row.example,
    questionnaire: { id: row.questionnaire_id, version: row.questionnaire_version },
    hasNext: row.has_next,
  };
}
