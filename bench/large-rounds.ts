/** Makes closed, answered rounds as large as wanted: there are not that many municipalities. */
import { sql } from 'kysely';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { Database, Db } from '../server/database.ts';
import { exampleAnswers } from '../server/demo/example-answers.ts';
import { storeQuestionnaire } from '../server/questionnaire/store.ts';
import { readTemplate } from '../server/questionnaire/templates.ts';
import { createRound, findRound, moveRound } from '../server/rounds/round.ts';
import { ensurePerson, grantRole } from '../server/sign-in/user.ts';

export interface LargeRound {
  municipalities: number;
  year: number;
}

const region = { code: '13', slug: 'keski-suomi' };
export const regionSlug = region.slug;

/** So many municipalities are answered for one by one; larger rounds repeat their answers. */
const differentMunicipalities = 308;
const inventedPopulation = 5000;

/** One open round of all municipalities of Finland, which nobody has answered yet; returns their codes. */
export async function makeOpenRound(database: Database, year: number): Promise<string[]> {
  const questionnaire = await readTemplate('kuntatutka-2026');
  const members = await database.operator
    .selectFrom('municipality_year')
    .select('municipality_code as code')
    .where('year', '=', year)
    .orderBy('municipality_code')
    .execute();
  const codes = members.map(({ code }) => code);
  await openLargeRound(database, questionnaire, codes, year);
  await database.asOwner((owner) => sql`vacuum analyze`.execute(owner));
  return codes;
}

/** Fills the rounds and returns the id of a coordinator who may publish them. */
export async function makeLargeRounds(
  database: Database,
  rounds: readonly LargeRound[],
): Promise<string> {
  const questionnaire = await readTemplate('kuntatutka-2026');
  const codes = inventedCodes(Math.max(...rounds.map((round) => round.municipalities)));
  const years = rounds.flatMap(({ year }) => [year, year - 1]);
  await database.asOwner((owner) => inventMunicipalities(owner, codes, years));
  for (const { municipalities, year } of rounds) {
    const roundId = await openLargeRound(
      database,
      questionnaire,
      codes.slice(0, municipalities),
      year,
    );
    await database.asOwner((owner) => answerAll(owner, questionnaire, roundId, year));
    await database.operator.transaction().execute(async (tx) => {
      await moveRound(tx, await findRound(tx, region.slug, year), 'close');
    });
  }
  // What autovacuum does in the weeks in which real answers arrive.
  await database.asOwner((owner) => sql`vacuum analyze`.execute(owner));
  return database.operator.transaction().execute(async (tx) => {
    const person = await ensurePerson(tx, 'coordinator@bench.example');
    const place = { role: 'coordinator', regionCode: region.code, municipalityCode: null } as const;
    await grantRole(tx, person, place);
    return person;
  });
}

function inventedCodes(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(100_000 + index));
}

async function inventMunicipalities(
  owner: Db,
  codes: readonly string[],
  years: readonly number[],
): Promise<void> {
  await sql`alter table municipality drop constraint municipality_code_check`.execute(owner);
  await sql`
    insert into municipality (code, name_fi, name_sv, lat, lon)
    select code, 'Kunta ' || code, 'Kommun ' || code, 62, 25
    from unnest(${codes}::text[]) as code`.execute(owner);
  await sql`
    insert into municipality_population (municipality_code, year, population)
    select code, year, ${inventedPopulation}::integer
    from unnest(${codes}::text[]) as code, unnest(${[...new Set(years)]}::integer[]) as year`.execute(
    owner,
  );
}

async function openLargeRound(
  database: Database,
  questionnaire: Questionnaire,
  municipalities: readonly string[],
  year: number,
): Promise<string> {
  return database.operator.transaction().execute(async (tx) => {
    await storeQuestionnaire(tx, questionnaire);
    const roundId = await createRound(tx, {
      regionCode: region.code,
      year,
      questionnaire,
      theme: null,
      municipalities,
      opensAt: null,
      closesAt: null,
      example: true,
    });
    await moveRound(tx, await findRound(tx, region.slug, year), 'open');
    return roundId;
  });
}

/** Straight into the tables: how the answers came is not measured here. */
async function answerAll(
  owner: Db,
  questionnaire: Questionnaire,
  roundId: string,
  year: number,
): Promise<void> {
  const numbered = Array.from({ length: differentMunicipalities }, (_, index) => ({
    code: String(index),
    population: inventedPopulation,
  }));
  const answers = exampleAnswers(questionnaire, year, numbered, new Map());
  await owner.transaction().execute(async (tx) => {
    // Every row refers to what was inserted above, so the foreign keys need not be looked up.
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`
      create temporary table given on commit drop as
      select * from unnest(
        ${answers.map((answer) => Number(answer.municipality))}::integer[],
        ${answers.map((answer) => answer.question)}::text[],
        ${answers.map((answer) => JSON.stringify(answer.value))}::jsonb[],
        ${answers.map((answer) => answer.estimate)}::boolean[],
        ${answers.map((answer) => answer.comment)}::text[]
      ) as given (place, question_key, value, estimate, comment)`.execute(tx);
    await sql`
      insert into answer
        (response_id, question_key, value, estimate, comment, version, source)
      select response.id, question_key, value, estimate, comment, 1, 'self'
      from response join given
        on given.place = (response.municipality_code::integer - 100000) % ${differentMunicipalities}
      where round_id = ${roundId}
      order by response.id`.execute(tx);
    await sql`
      update response set state = 'approved', submitted_at = now()
      where round_id = ${roundId} and exists (select from answer where response_id = response.id)`.execute(
      tx,
    );
  });
}
