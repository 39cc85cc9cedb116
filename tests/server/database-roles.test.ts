/** The roles of the database: what the public sees, what nobody changes, and what they cannot be. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleName, roles } from '../../server/database/pools.ts';
import { testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';
import { insertRelease, releaseRow } from '../harness/release.ts';
import { makeRound } from '../harness/survey.ts';

const denied = { code: '42501' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  await database.operator.transaction().execute((tx) => insertRelease(tx, 2025, 'note'));
  await insertSteps();
  await insertHistory();
});
afterAll(() => database.close());

const surveyTables = ['round', 'response', 'answer', 'answer_history'] as const;
const peopleTables = [
  'person',
  'role_grant',
  'sign_in_link',
  'sign_in_request',
  'oidc_request',
  'oidc_account',
  'passkey',
  'passkey_challenge',
  'authenticator_app',
  'recovery_code',
  'second_factor_try',
  'session',
] as const;
const releaseTables = [
  'release',
  'release_municipality',
  'release_score',
  'release_answer',
  'release_spread',
  'release_indicator',
  'release_difference',
] as const;
/** What happened to releases after they were made. */
const stepTables = ['release_step', 'release_withdrawal'] as const;
/** Everything that anybody did. */
const logTables = ['audit_entry'] as const;

describe('the public role', () => {
  test.each([
    ...surveyTables,
    ...peopleTables,
    ...logTables,
    'questionnaire' as const,
    'release_step' as const,
    'second_person_rule' as const,
  ])('cannot read %s', async (table) => {
    await expect(countRows(table)).rejects.toMatchObject(denied);
  });

  test.each(releaseTables)('reads %s', async (table) => {
    expect(await countRows(table)).toBeGreaterThan(0);
  });

  test('cannot publish or change the register', async () => {
    const publish = database.public.insertInto('release').values(releaseRow(2022)).execute();
    await expect(publish).rejects.toMatchObject(denied);
    const rename = database.public.updateTable('municipality').set({ name_fi: 'X' }).execute();
    await expect(rename).rejects.toMatchObject(denied);
  });
});

describe('what has happened stays', () => {
  const attempts = ['answer_history', ...logTables, ...releaseTables, ...stepTables].flatMap(
    (table) => [
      {
        table,
        how: 'changed',
        statement: `update ${table} set ${column(table)} = ${column(table)}`,
      },
      { table, how: 'deleted', statement: `delete from ${table}` },
    ],
  );

  test.each(attempts)('$table cannot be $how by any role', async ({ statement }) => {
    for (const role of roles) {
      await expect(sql.raw(statement).execute(database[role])).rejects.toMatchObject(denied);
    }
  });

  test.each(attempts)('$table cannot be $how even by the owner', async ({ table, statement }) => {
    const rows = () =>
      sql`select t::text from ${sql.table(table)} t order by 1`.execute(database.operator);
    const before = await rows();
    // A superuser meets the trigger; any other owner does not even see the rows.
    await database
      .asOwner((owner) => sql.raw(statement).execute(owner))
      .catch((error: unknown) => expect(error).toMatchObject({ code: 'KT004' }));
    expect(await rows()).toEqual(before);
  });
});

describe('a release', () => {
  test('is never added to after the transaction that made it', async () => {
    const { id } = await database.operator
      .selectFrom('release')
      .select('id')
      .executeTakeFirstOrThrow();
    const later = database.operator
      .insertInto('release_answer')
      .values({
        release_id: id,
        municipality_code: '500',
        question_key: 'forged',
        value: '1',
        estimate: false,
      })
      .execute();
    await expect(later).rejects.toMatchObject({ code: 'KT004' });
  });

  test.each(['release_answer', 'answer_history'])('%s is never emptied', async (table) => {
    const emptied = database.asOwner((owner) => sql`truncate ${sql.table(table)}`.execute(owner));
    await expect(emptied).rejects.toMatchObject({ code: 'KT004' });
  });
});

describe('the roles of the service', () => {
  test('own nothing, belong to nobody and pass no wall', async () => {
    const { rows } = await sql<{ rolname: string }>`
      select rolname from pg_roles where starts_with(rolname, 'kuntatutka_')
        and rolname = any (${roles.map(roleName)}::text[])
        and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
        and not exists (select from pg_auth_members where member = pg_roles.oid)
        and not exists (select from pg_class where relowner = pg_roles.oid)
        and not exists (select from pg_proc where proowner = pg_roles.oid)
        and not exists (select from pg_namespace where nspowner = pg_roles.oid)
        and not exists (select from pg_database where datdba = pg_roles.oid)
      order by rolname`.execute(database.operator);
    expect(rows.map((row) => row.rolname)).toEqual(roles.map(roleName).toSorted());
  });

  test.each(roles)('%s cannot make a table or a schema', async (role) => {
    for (const statement of ['create table mine (id int)', 'create schema mine']) {
      await expect(sql.raw(statement).execute(database[role])).rejects.toMatchObject(denied);
    }
  });

  test('row-level security is forced on all that belongs to a municipality or region', async () => {
    const { rows } = await sql<{ relname: string }>`
      select relname from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and relrowsecurity and relforcerowsecurity`.execute(database.operator);
    expect(rows.map((row) => row.relname)).toEqual(
      expect.arrayContaining([
        ...surveyTables,
        ...releaseTables,
        ...stepTables,
        ...logTables,
        'second_person_rule',
        'role_grant',
      ]),
    );
  });
});

/** A column to which the update gives the value that it has. */
function column(table: string): string {
  const others: Record<string, string> = {
    release: 'note',
    answer_history: 'value',
    audit_entry: 'subject',
  };
  return others[table] ?? 'release_id';
}

async function countRows(table: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)}`.execute(database.public);
  return rows[0]!.n;
}

/** A release that is withdrawn, and one that is cancelled before its moment. */
async function insertSteps(): Promise<void> {
  await database.operator.transaction().execute(async (tx) => {
    await insertRelease(tx, 2019, null);
    await sql`insert into release_withdrawal (release_id, reason)
      select id, 'x' from release where year = 2019`.execute(tx);
    const { id } = await tx
      .insertInto('release')
      .values({ ...releaseRow(2018), published_at: new Date(Date.now() + 864e5) })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tx.insertInto('release_step').values({ release_id: id, step: 'cancel' }).execute();
  });
}

async function insertHistory(): Promise<void> {
  const { roundId } = await makeRound(database, { region: 'keski-suomi', year: 2025 });
  const { id } = await database.operator
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', roundId)
    .limit(1)
    .executeTakeFirstOrThrow();
  await database.operator
    .insertInto('answer_history')
    .values({
      response_id: id,
      question_key: 'meetings',
      value: '4',
      estimate: false,
      version: 1,
      source: 'self',
      answered_at: new Date(),
    })
    .execute();
}
