/** API clients: a region's key reads what its scope names, until a day, and does nothing else. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientScopes } from '#domain/api-client.ts';
import type { Tx } from '../../server/database.ts';
import { answerAll, maija, submit } from '../harness/consent.ts';
import { roundAddress } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

let server: TestServer;
let round: TestRound;
let elsewhere: TestRound;
let coordinator: TestPerson;
let stranger: TestPerson;
let handedIn: string;
let drafted: string;
let key: string;
let id: string;

const program = { name: 'Alueen tilastosivusto', days: 30, scopes: ['board'] };
const clientsOf = (of: TestRound) => `${roundAddress(of)}/api-clients`;
const add = (changes: object = {}) =>
  coordinator.send('POST', clientsOf(round), { body: { ...program, ...changes } });

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  elsewhere = await makeRound(database, { region: 'pirkanmaa' });
  [handedIn, drafted] = round.municipalities as [string, string];
  coordinator = await signIn(app, database, 'coordinator', round.region, 'liisa@yhdistys.example');
  stranger = await signIn(app, database, 'coordinator', elsewhere.region);
  const lead = await signIn(app, database, 'lead', handedIn, 'anna.aho@kunta.example');
  await answerAll(lead, round, handedIn, maija);
  expect((await submit(lead, round, handedIn)).status).toBe(200);
  const other = await signIn(app, database, 'lead', drafted, 'olli.oja@kunta.example');
  await saveAnswer(other, round, drafted, 'website', 'yes');
  const outcome = { outcome: 'refused', note: 'Pekka ei ehdi.' };
  const third = responseAddress(round, round.municipalities[2]!);
  expect((await coordinator.send('POST', `${third}/calls`, { body: outcome })).status).toBe(200);
});
afterAll(() => server.close());

beforeEach(async () => {
  await server.database.operator.deleteFrom('api_client').execute();
  const made = await add();
  expect(made.status).toBe(200);
  key = made.body.key;
  id = made.body.clients[0].id;
});

/** A request of a program. */
async function ask(
  url: string,
  {
    method = 'GET',
    headers = { authorization: `Bearer ${key}` },
  }: { method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'; headers?: Record<string, string> } = {},
) {
  const isWriting = method === 'POST' || method === 'PUT';
  const answer = await server.app.inject({
    method,
    url,
    headers: { 'accept-language': 'en', ...headers },
    ...(isWriting ? { payload: {} } : {}),
  });
  const isJson = String(answer.headers['content-type']).includes('json') && answer.body !== '';
  return { status: answer.statusCode, text: answer.body, body: isJson ? answer.json() : null };
}

const refused = {
  status: 401,
  body: { code: 'key-not-accepted', title: 'The key is not accepted' },
};
const tooLittle = { status: 403, body: { code: 'key-not-enough' } };

describe('a key', () => {
  test('is told once, and kept as a hash that the service cannot read', async () => {
    expect(key).toMatch(/^ktk_[\w-]{43}$/);
    const list = await coordinator.send('GET', clientsOf(round));
    expect(list.body.clients).toMatchObject([
      { name: program.name, keyEnd: key.slice(-4), createdBy: coordinator.email, state: 'living' },
    ]);
    expect(JSON.stringify(list.body)).not.toContain(key);
    const rows = await server.database.operator.selectFrom('api_client').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
    const hashes = server.database.service.selectFrom('api_client').select('key_hash').execute();
    await expect(hashes).rejects.toMatchObject({ code: '42501' });
  });

  test('reads how far each municipality is', async () => {
    const { status, body } = await ask(roundAddress(round));
    expect(status).toBe(200);
    expect(body).toMatchObject({ municipalities: round.municipalities.length, submitted: 1 });
    const stateOf = (code: string) =>
      body.responses.find((each: any) => each.municipality.code === code);
    expect(stateOf(handedIn)).toMatchObject({ state: 'submitted', boardState: 'submitted' });
    expect(stateOf(drafted)).toMatchObject({ state: 'draft', coreAnswered: 1 });
    expect(stateOf(round.municipalities[2]!)).toMatchObject({ boardState: 'declined' });
    const curves = await ask(`${roundAddress(round)}/response-curves`);
    expect(curves.body.current).toMatchObject({ year: round.year });
    expect((await ask(roundAddress(round), { method: 'HEAD' })).status).toBe(200);
  });

  test('shows nothing of people, and nothing that somebody wrote', async () => {
    for (const address of clientScopes.board) {
      const url = address.replace(':region', round.region).replace(':year', String(round.year));
      const { status, text } = await ask(url);
      expect(status).toBe(200);
      for (const word of ['@', 'Anna', 'anna', 'Olli', 'Maija', 'Liisa', 'Pekka']) {
        expect(text, word).not.toContain(word);
      }
    }
  });

  test('reads no other region', async () => {
    expect(await ask(roundAddress(elsewhere))).toMatchObject({ status: 404 });
    expect(await ask(`${roundAddress(elsewhere)}/response-curves`)).toMatchObject({ status: 404 });
  });

  test('opens no other route and no other method', async () => {
    const urls = [
      roundAddress(round),
      `${roundAddress(round)}/response-curves`,
      `${roundAddress(round)}/open`,
      `${roundAddress(round)}/contacts`,
      clientsOf(round),
      `${responseAddress(round, handedIn)}/approve`,
    ];
    for (const url of urls) {
      for (const method of ['POST', 'PUT', 'DELETE'] as const) {
        expect(await ask(url, { method }), `${method} ${url}`).toMatchObject(tooLittle);
      }
    }
    for (const url of [
      '/api/survey/me',
      `${roundAddress(round)}/contacts`,
      `${roundAddress(round)}/audit-log`,
      clientsOf(round),
      responseAddress(round, handedIn),
      `/api/survey/municipalities/${handedIn}/people`,
    ]) {
      expect(await ask(url), url).toMatchObject(tooLittle);
    }
  });

  test('is not looked at where everybody reads', async () => {
    expect((await ask('/api/v1/regions')).status).toBe(
      (await ask('/api/v1/regions', { headers: {} })).status,
    );
    expect((await ask('/fi/')).status).toBe(200);
  });

  test('is refused in words when it is wrong, expired or ended', async () => {
    const wrong = { authorization: `Bearer ktk_${'a'.repeat(43)}` };
    expect(await ask(roundAddress(round), { headers: wrong })).toMatchObject(refused);
    await change({ created_at: sql`now() - interval '2 days'` });
    await change({ expires_at: sql`now() - interval '1 second'` });
    expect(await ask(roundAddress(round))).toMatchObject(refused);
    await change({ expires_at: sql`now() + interval '1 day'` });
    expect((await ask(roundAddress(round))).status).toBe(200);
    const ended = await coordinator.send('POST', `${clientsOf(round)}/${id}/end`);
    expect(ended.body.clients).toMatchObject([{ id, state: 'ended' }]);
    expect(await ask(roundAddress(round))).toMatchObject(refused);
  });

  test('and a cookie together are nobody', async () => {
    const { cookie } = coordinator;
    const both = { authorization: `Bearer ${key}`, cookie };
    expect(await ask(roundAddress(round), { headers: both })).toMatchObject(refused);
    expect(await ask(clientsOf(round), { headers: both })).toMatchObject(refused);
    expect((await ask(roundAddress(round), { headers: { cookie } })).body.may).toContain('read');
  });

  test('counts in its header alone', async () => {
    for (const query of [`key=${key}`, `access_token=${key}`, `authorization=Bearer%20${key}`]) {
      const asked = await ask(`${roundAddress(round)}?${query}`, { headers: {} });
      expect(asked).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    }
    for (const authorization of [`Basic ${key}`, key, `Bearer x${key}`]) {
      const asked = await ask(roundAddress(round), { headers: { authorization } });
      expect(asked).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    }
  });

  test('notes the day of its last use, once', async () => {
    const version = async () =>
      (await sql<{ xmin: string }>`select xmin::text from api_client`.execute(operator())).rows;
    expect((await list())[0].lastUsedOn).toBeNull();
    await ask(roundAddress(round));
    const first = await version();
    await ask(roundAddress(round));
    expect(await version()).toEqual(first);
    const { rows } = await sql<{ today: string }>`
      select (now() at time zone 'Europe/Helsinki')::date::text as today`.execute(operator());
    expect((await list())[0].lastUsedOn).toBe(rows[0]!.today);
  });
});

describe('at the desk', () => {
  test('a name, a scope and a number of days are needed', async () => {
    const faultsOf = async (changes: object) => {
      const { status, body } = await add(changes);
      expect(status).toBe(422);
      return body.faults.map(({ field }: { field: string }) => field);
    };
    expect(await faultsOf({ name: ' ', days: 0, scopes: [] })).toEqual(['name', 'days', 'scopes']);
    expect(await faultsOf({ days: 366 })).toEqual(['days']);
    expect(await faultsOf({ days: 1.5 })).toEqual(['days']);
    expect(await faultsOf({ days: null })).toEqual(['days']);
    expect(await faultsOf({ scopes: ['board', 'answers'] })).toEqual(['scopes']);
    expect((await add({ days: 365 })).status).toBe(200);
  });

  test('another region neither sees nor ends a key', async () => {
    expect((await stranger.send('GET', clientsOf(elsewhere))).body.clients).toEqual([]);
    const attempt = await stranger.send('POST', `${clientsOf(elsewhere)}/${id}/end`);
    expect(attempt.status).toBe(404);
    expect((await list())[0].state).toBe('living');
  });

  test('making and ending a key stand in the log, and the key does not', async () => {
    await coordinator.send('POST', `${clientsOf(round)}/${id}/end`);
    const again = await coordinator.send('POST', `${clientsOf(round)}/${id}/end`);
    expect(again.status).toBe(200);
    const log = await coordinator.send(
      'GET',
      `${roundAddress(round)}/audit-log?of=region&thing=api_client`,
    );
    const told = log.body.entries.filter((each: any) => each.subject === key.slice(-4));
    expect(told.map((each: any) => each.action)).toEqual(['api_client.end', 'api_client.add']);
    expect(JSON.stringify(log.body)).not.toContain(key);
  });
});

describe('the database', () => {
  test('shows a client rounds and responses of its region, and no row of another guarded table', async () => {
    const { rows } = await guardedTables();
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) {
      const seen = await asClient(id, async (tx) => {
        const counted = await sql<{ n: number }>`
          select count(*)::integer as n from ${sql.table(name)}`.execute(tx);
        return counted.rows[0]!.n;
      });
      const isRead = name === 'round' || name === 'response';
      if (isRead) expect(seen, name).toBeGreaterThan(0);
      else expect(seen ?? 0, name).toBe(0);
    }
    const regions = await asClient(id, async (tx) =>
      (await tx.selectFrom('response').select('region_code').distinct().execute()).map(
        (row) => row.region_code,
      ),
    );
    expect(regions).toEqual(['13']);
  });

  test('lets a client change and remove no row of any table', async () => {
    for (const { name } of (await guardedTables()).rows) {
      const { rows: columns } = await sql<{ column: string }>`
        select attname as column from pg_attribute
        where attrelid = ${name}::regclass and attnum > 0 and not attisdropped
          and attidentity = '' and attgenerated = ''
          and has_column_privilege('kuntatutka_service', attrelid, attnum, 'update')`.execute(
        operator(),
      );
      for (const { column } of columns) {
        const set = sql`update ${sql.table(name)} set ${sql.ref(column)} = ${sql.ref(column)}`;
        expect(await touched(set), `${name}.${column}`).toBe(0);
      }
      expect(await touched(sql`delete from ${sql.table(name)}`), name).toBe(0);
    }
    const forged = sql`insert into person (email, name) values ('uusi@kunta.example', '')`;
    expect(await touched(forged)).toBe(0);
  });

  test('tells a client no reason of a refusal, no contacts, no names and no log', async () => {
    const told = await asClient(id, async (tx) => {
      const facts = await sql<{ decline_reason: string | null; declined_at: Date | null }>`
        select * from board_facts(${round.roundId}::bigint)`.execute(tx);
      const who = await sql`select * from who_answers(${round.roundId}::bigint)`.execute(tx);
      const names = await sql`
        select * from audit_names('13', array[${coordinator.id}::bigint])`.execute(tx);
      return { facts: facts.rows, others: who.rows.length + names.rows.length };
    });
    expect(told!.facts.some(({ declined_at }) => declined_at !== null)).toBe(true);
    expect(told!.facts.every(({ decline_reason }) => decline_reason === null)).toBe(true);
    expect(told!.others).toBe(0);
  });

  test('shows nothing to a client that has ended, nor to a person and a client together', async () => {
    const count = async (tx: Tx) =>
      Number(
        (await tx
          .selectFrom('round')
          .select(sql<string>`count(*)`.as('n'))
          .executeTakeFirst())!.n,
      );
    expect(await asClient(id, count)).toBe(1);
    const outsider = await signIn(server.app, server.database, 'lead', '837', 'lead@tre.example');
    expect(await asClient(id, count, outsider.id)).toBe(1);
    const other = await asClient(
      id,
      (tx) => tx.selectFrom('round').select('region_code').execute(),
      outsider.id,
    );
    expect(other).not.toContainEqual({ region_code: '13' });
    await change({ ended_at: sql`now()` });
    expect(await asClient(id, count)).toBe(0);
  });

  test('takes no key without an end, nor one of more than a year', async () => {
    const longer = change({ expires_at: sql`now() + interval '2 years'` });
    await expect(longer).rejects.toMatchObject({ code: '23514' });
    await expect(change({ scopes: [] })).rejects.toMatchObject({ code: '23514' });
    await expect(change({ scopes: ['everything'] })).rejects.toMatchObject({ code: '23514' });
  });
});

const operator = () => server.database.operator;
const list = async () => (await coordinator.send('GET', clientsOf(round))).body.clients;

function change(values: object) {
  return operator().updateTable('api_client').set(values).where('id', '=', id).execute();
}

function guardedTables() {
  return sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
    order by relname`.execute(operator());
}

/** Works as the service does for the client, and takes it back; null for what is denied outright. */
async function asClient<Result>(
  client: string,
  work: (tx: Tx) => Promise<Result>,
  person = '',
): Promise<Result | null> {
  let result: { value: Result } | null = null;
  const takenBack = new Error('taken back');
  await server.database.service
    .transaction()
    .execute(async (tx) => {
      await sql`select set_config('kuntatutka.api_client', ${client}, true),
        set_config('kuntatutka.person', ${person}, true),
        set_config('kuntatutka.strength', 'two_factor', true)`.execute(tx);
      result = { value: await work(tx) };
      throw takenBack;
    })
    .catch((error: { code?: string }) => {
      if (error !== takenBack && error.code !== '42501') throw error;
    });
  return (result as { value: Result } | null)?.value ?? null;
}

async function touched(statement: { execute(tx: Tx): Promise<{ numAffectedRows?: bigint }> }) {
  const count = await asClient(id, async (tx) =>
    Number((await statement.execute(tx)).numAffectedRows ?? 0),
  );
  return count ?? 0;
}
