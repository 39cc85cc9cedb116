/** The auditor of a region: reads what its coordinator reads of rounds, changes nothing, and leaves. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Tx } from '../../server/database.ts';
import { commandLine } from '../harness/command-line.ts';
import { answerAll, submit } from '../harness/consent.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

let server: TestServer;
let round: TestRound;
let auditor: TestPerson;
let handedIn: string;
let drafted: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  [handedIn, drafted] = round.municipalities as [string, string];
  const lead = await signIn(app, database, 'lead', handedIn);
  await answerAll(lead, round, handedIn);
  expect((await submit(lead, round, handedIn)).status).toBe(200);
  const other = await signIn(app, database, 'lead', drafted);
  expect((await saveAnswer(other, round, drafted, 'website', 'yes')).status).toBe(200);
  auditor = await signIn(app, database, 'auditor', round.region);
});
afterAll(() => server.close());

describe('an auditor', () => {
  test('lands at the desk and sees the round, with nothing to do there but read', async () => {
    const me = await auditor.send('GET', '/api/survey/me');
    expect(me.body.rounds).toMatchObject([{ year: round.year, may: ['read'] }]);
    const board = await auditor.send('GET', `/api/survey/rounds/${round.region}/${round.year}`);
    expect(board.body.may).toEqual(['read']);
    const may = new Map(
      board.body.responses.map((each: any) => [each.municipality.code, each.may]),
    );
    expect(may.get(handedIn)).toEqual(['read']);
    expect(may.get(drafted)).toEqual([]);
  });

  test('reads answers that were handed over, and of a draft how far it is', async () => {
    const read = await auditor.send('GET', responseAddress(round, handedIn));
    expect(read.body.answers.length).toBeGreaterThan(0);
    expect(read.body.people.may).toEqual([]);
    const draft = await auditor.send('GET', responseAddress(round, drafted));
    expect(draft.body.answers).toEqual([]);
    expect(draft.body.coreAnswered).toBe(1);
  });

  test('does not read who the people of a municipality are', async () => {
    const people = await auditor.send('GET', `/api/survey/municipalities/${handedIn}/people`);
    expect(people.status).toBe(404);
  });

  test('changes no row of any table, as the role of the database', async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
      order by relname`.execute(server.database.operator);
    expect(tables.length).toBeGreaterThan(10);
    for (const { name } of tables) {
      if (name === 'person') continue;
      for (const { column } of await updatableColumns(name)) {
        const set = sql`update ${sql.table(name)} set ${sql.ref(column)} = ${sql.ref(column)}`;
        expect(await touched(set), `${name}.${column}`).toBe(0);
      }
      expect(await touched(sql`delete from ${sql.table(name)}`), name).toBe(0);
    }
  });

  test('changes of people only their own name and language', async () => {
    const set = sql`update person set name = name`;
    expect(await touched(set)).toBe(1);
  });

  test('reads nothing any more once the last day is over', async () => {
    const { id, send } = await signIn(
      server.app,
      server.database,
      'auditor',
      round.region,
      'over@audit.example',
    );
    await server.database.operator
      .updateTable('role_grant')
      .set({ expires_at: sql`now() - interval '1 second'` })
      .where('person_id', '=', id)
      .execute();
    expect((await send('GET', '/api/survey/me')).body.rounds).toEqual([]);
    expect((await send('GET', responseAddress(round, handedIn))).status).toBe(404);
  });
});

describe('the role of an auditor', () => {
  const run = (...words: string[]) => commandLine(server)('user', 'add', ...words);
  const audit = ['anna@audit.example', '--role', 'auditor', '--region', 'keski-suomi'];

  test('is given until a day, and lasts to the end of that day in Finland', async () => {
    const day = await dayFromNow('1 month');
    const given = await run(...audit, '--until', day);
    expect(given.out).toContain(`is an auditor of region 13 until ${day}.`);
    expect(await lastMoment()).toBe(`${await dayFromNow('1 month 1 day')} 00:00:00`);
  });

  test('given again gets another last day', async () => {
    await run(...audit, '--until', await dayFromNow('2 months'));
    expect(await lastMoment()).toBe(`${await dayFromNow('2 months 1 day')} 00:00:00`);
  });

  test.each([
    [[], 'An auditor needs --until'],
    [['--until', '31.12.2026'], '--until must be a day'],
    [['--until', '2026-02-30'], '--until must be a day'],
    [['--until', '2020-01-01'], 'is over already'],
    [['--until', '2099-01-01'], 'a year at most'],
  ])('is not given with %j', async (words, sentence) => {
    const refused = await run('eero@audit.example', ...audit.slice(1), ...words);
    expect(refused).toMatchObject({ status: 1, out: '' });
    expect(refused.err).toContain(sentence);
  });

  test('has an end in the database too', async () => {
    const endless = server.database.operator
      .updateTable('role_grant')
      .set({ expires_at: null })
      .where('role', '=', 'auditor')
      .execute();
    await expect(endless).rejects.toMatchObject({ code: '23514' });
  });
});

async function updatableColumns(table: string): Promise<{ column: string }[]> {
  const { rows } = await sql<{ column: string }>`
    select attname as column from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attidentity = ''
      and has_column_privilege('kuntatutka_service', attrelid, attnum, 'update')`.execute(
    server.database.operator,
  );
  return rows;
}

/** How many rows the statement touches as the service's role for the auditor; all is taken back. */
async function touched(statement: { execute(tx: Tx): Promise<{ numAffectedRows?: bigint }> }) {
  let count = 0;
  const takenBack = new Error('taken back');
  await server.database.service
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('kuntatutka.person', ${auditor.id}, true),
        set_config('kuntatutka.strength', 'two_factor', true)`.execute(tx);
      count = Number((await statement.execute(tx)).numAffectedRows ?? 0);
      throw takenBack;
    })
    .catch((error: { code?: string }) => {
      if (error !== takenBack && error.code !== '42501') throw error;
    });
  return count;
}

async function dayFromNow(interval: string): Promise<string> {
  const { rows } = await sql<{ day: string }>`
    select ((now() at time zone 'Europe/Helsinki')::date + ${interval}::interval)::date::text
      as day`.execute(server.database.operator);
  return rows[0]!.day;
}

async function lastMoment(): Promise<string> {
  const { rows } = await sql<{ moment: string }>`
    select to_char(expires_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD HH24:MI:SS') as moment
    from role_grant join person on person.id = person_id
    where email = 'anna@audit.example'`.execute(server.database.operator);
  return rows[0]!.moment;
}
