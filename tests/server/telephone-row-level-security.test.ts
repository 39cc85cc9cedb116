/** Row-level security of calls: a draft is open in an open call of one's own, and in nothing else. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const denied = { code: '42501' };
const jyvaskyla = '179';

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let neighbour: TestPerson;
let coordinator: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
let responseId: string;
/** The municipality of one test. */
let code: string;
let unused: string[];

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  neighbour = await signIn(app, database, 'lead', jyvaskyla, 'bo@jyvaskyla.example');
  const desk = (email: string, region = 'keski-suomi') =>
    signIn(app, database, 'coordinator', region, email);
  coordinator = await desk('liisa@yhdistys.example');
  colleague = await desk('olli@yhdistys.example');
  stranger = await desk('elsewhere@yhdistys.example', 'pirkanmaa');
  round = await makeRound(database);
  unused = round.municipalities.filter((each) => each !== jyvaskyla);
});
afterAll(() => server.close());

/** A draft with an answer of the municipality's own. */
beforeEach(async () => {
  code = unused.shift()!;
  lead = await signIn(server.app, server.database, 'lead', code, `anna@m${code}.example`);
  await saveAnswer(lead, round, code, 'contact_person', 'named');
  responseId = await idOf(code);
});

const as = <T>(person: TestPerson, work: (tx: Tx) => Promise<T>) =>
  asPerson(server.database.service, person.id, work);

async function openCall(
  person: TestPerson,
  of: string = responseId,
  changes: Record<string, unknown> = {},
): Promise<string> {
  return as(person, async (tx) => {
    const { id } = await tx
      .insertInto('telephone_session')
      .values({
        response_id: of,
        region_code: '13',
        opened_by: person.id,
        talked_to: 'Anna Aho',
        ...changes,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

const endCall = (person: TestPerson, id: string) =>
  as(person, (tx) =>
    tx
      .updateTable('telephone_session')
      .set({ ended_at: sql`now()`, ended_by: person.id, end_reason: 'stopped' })
      .where('id', '=', id)
      .execute(),
  );

const seen = (person: TestPerson) =>
  as(person, async (tx) => {
    const answers = await tx
      .selectFrom('answer')
      .select('question_key')
      .where('response_id', '=', responseId)
      .execute();
    const history = await tx
      .selectFrom('answer_history')
      .select('question_key')
      .where('response_id', '=', responseId)
      .execute();
    return answers.length + history.length;
  });

const typed = (
  person: TestPerson,
  callId: string | null,
  changes: Record<string, unknown> = {},
) => ({
  response_id: responseId,
  question_key: 'website',
  value: '"yes"',
  version: 1,
  source: 'telephone',
  answered_by: person.id,
  telephone_session_id: callId,
  ...changes,
});
const type = (person: TestPerson, callId: string | null, changes: Record<string, unknown> = {}) =>
  as(person, (tx) =>
    tx
      .insertInto('answer')
      .values(typed(person, callId, changes))
      .execute(),
  );
const keep = (person: TestPerson, callId: string | null, changes: Record<string, unknown> = {}) =>
  as(person, (tx) =>
    tx
      .insertInto('answer_history')
      .values({ ...typed(person, callId, changes), estimate: false, answered_at: new Date() })
      .execute(),
  );

describe('a draft', () => {
  test('is seen by the coordinator from the opening of the call to its end, and not a moment longer', async () => {
    expect(await seen(coordinator)).toBe(0);
    const id = await openCall(coordinator);
    expect(await seen(coordinator)).toBe(2);
    for (const other of [colleague, stranger, neighbour]) expect(await seen(other)).toBe(0);
    await endCall(coordinator, id);
    expect(await seen(coordinator)).toBe(0);
  });

  test('is closed when the time of the call has run out, or the role of the coordinator has ended', async () => {
    const temporary = await signIn(
      server.app,
      server.database,
      'coordinator',
      'keski-suomi',
      'temporary@yhdistys.example',
    );
    const id = await openCall(temporary);
    expect(await seen(temporary)).toBe(2);
    const lasts = (until: string) =>
      server.database.operator
        .updateTable('telephone_session')
        .set({ lasts_until: sql`now() + ${until}::interval` })
        .where('id', '=', id)
        .execute();
    await lasts('-1 second');
    expect(await seen(temporary)).toBe(0);
    await expect(type(temporary, id)).rejects.toMatchObject(denied);
    await lasts('1 hour');
    expect(await seen(temporary)).toBe(2);
    await server.database.operator
      .updateTable('role_grant')
      .set({ ended_at: sql`now()` })
      .where('person_id', '=', temporary.id)
      .execute();
    expect(await seen(temporary)).toBe(0);
    await expect(type(temporary, id)).rejects.toMatchObject(denied);
  });

  test('is written in an open call of one’s own, in one’s own name, as told on the telephone', async () => {
    await expect(type(coordinator, null, { source: 'self' })).rejects.toMatchObject(denied);
    const id = await openCall(coordinator);
    for (const forged of [
      { source: 'self', telephone_session_id: null },
      { source: 'import', telephone_session_id: null },
      { answered_by: lead.id },
      { telephone_session_id: null },
      { response_id: await idOf(jyvaskyla) },
    ]) {
      await expect(type(coordinator, id, forged)).rejects.toMatchObject(denied);
      await expect(keep(coordinator, id, forged)).rejects.toMatchObject(denied);
    }
    await expect(type(colleague, id)).rejects.toMatchObject(denied);
    await type(coordinator, id);
    await keep(coordinator, id);
    await endCall(coordinator, id);
    await expect(
      type(coordinator, id, { question_key: 'meetings', value: '3' }),
    ).rejects.toMatchObject(denied);
    const changed = await as(coordinator, (tx) =>
      tx
        .updateTable('answer')
        .set({ value: '"no"' })
        .where('response_id', '=', responseId)
        .executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
  });

  test('takes nothing from a call once it has been handed over', async () => {
    const id = await openCall(coordinator);
    await server.database.operator
      .updateTable('response')
      .set({ state: 'submitted', submitted_at: new Date() })
      .where('id', '=', responseId)
      .execute();
    await expect(type(coordinator, id)).rejects.toMatchObject(denied);
  });
});

test('the municipality cannot put its own answers into a call', async () => {
  const id = await openCall(coordinator);
  for (const source of ['telephone', 'carried_over']) {
    await expect(
      type(lead, id, { source, carried_from_year: source === 'telephone' ? null : 2015 }),
    ).rejects.toBeDefined();
  }
  await type(lead, id, { source: 'self' });
  const row = await server.database.operator
    .selectFrom('answer')
    .select('telephone_session_id')
    .where('response_id', '=', responseId)
    .where('question_key', '=', 'website')
    .executeTakeFirstOrThrow();
  expect(row.telephone_session_id).toBeNull();
});

describe('a call', () => {
  test('is opened by a coordinator of the region, in their own name, for as long as a call lasts', async () => {
    await expect(openCall(stranger)).rejects.toMatchObject(denied);
    await expect(openCall(lead)).rejects.toMatchObject(denied);
    await expect(
      openCall(coordinator, responseId, { opened_by: colleague.id }),
    ).rejects.toMatchObject(denied);
    await expect(openCall(stranger, responseId, { region_code: '06' })).rejects.toMatchObject(
      denied,
    );
    await expect(openCall(coordinator, responseId, { region_code: '06' })).rejects.toMatchObject(
      denied,
    );
    const forever = { lasts_until: new Date('2099-01-01') };
    await expect(openCall(coordinator, responseId, forever)).rejects.toMatchObject(denied);
    await openCall(coordinator);
    await expect(openCall(colleague)).rejects.toMatchObject({ code: '23505' });
  });

  test('is not prolonged, moved or opened again by the service', async () => {
    const id = await openCall(coordinator);
    for (const change of [
      { lasts_until: new Date('2099-01-01') },
      { response_id: await idOf(jyvaskyla) },
      { opened_by: colleague.id },
      { talked_to: 'Somebody else' },
    ]) {
      const attempt = as(coordinator, (tx) =>
        tx.updateTable('telephone_session').set(change).where('id', '=', id).execute(),
      );
      await expect(attempt).rejects.toMatchObject(denied);
    }
    await endCall(coordinator, id);
    const reopened = await as(coordinator, (tx) =>
      tx
        .updateTable('telephone_session')
        .set({ ended_at: null, ended_by: null, end_reason: null })
        .where('id', '=', id)
        .executeTakeFirst(),
    );
    expect(Number(reopened.numUpdatedRows)).toBe(0);
  });

  test('is seen by the municipality and the region, and its log by the region alone', async () => {
    await openCall(coordinator);
    await as(coordinator, (tx) =>
      tx
        .insertInto('telephone_call')
        .values({ response_id: responseId, called_by: coordinator.id, outcome: 'refused' })
        .execute(),
    );
    const sees = async (person: TestPerson, table: 'telephone_session' | 'telephone_call') =>
      as(person, async (tx) => {
        const rows = await tx
          .selectFrom(table)
          .select('id')
          .where('response_id', '=', responseId)
          .execute();
        return rows.length;
      });
    for (const [person, sessions, calls] of [
      [coordinator, 1, 1],
      [colleague, 1, 1],
      [lead, 1, 0],
      [neighbour, 0, 0],
      [stranger, 0, 0],
    ] as const) {
      expect(await sees(person, 'telephone_session'), person.email).toBe(sessions);
      expect(await sees(person, 'telephone_call'), person.email).toBe(calls);
    }
  });

  test('is logged in one’s own name, and the log is never changed', async () => {
    const entry = { response_id: responseId, called_by: coordinator.id, outcome: 'refused' };
    const write = (person: TestPerson, row: typeof entry) =>
      as(person, (tx) => tx.insertInto('telephone_call').values(row).execute());
    await expect(write(lead, { ...entry, called_by: lead.id })).rejects.toMatchObject(denied);
    await expect(write(stranger, { ...entry, called_by: stranger.id })).rejects.toMatchObject(
      denied,
    );
    await expect(write(colleague, entry)).rejects.toMatchObject(denied);
    await write(coordinator, entry);
    const change = as(coordinator, (tx) =>
      tx.updateTable('telephone_call').set({ note: 'x' }).execute(),
    );
    await expect(change).rejects.toMatchObject(denied);
    const removal = as(coordinator, (tx) => tx.deleteFrom('telephone_call').execute());
    await expect(removal).rejects.toMatchObject(denied);
    await expect(
      server.database.operator.updateTable('telephone_call').set({ note: 'x' }).execute(),
    ).rejects.toMatchObject({ code: 'KT004' });
  });
});

describe('a response', () => {
  const move = (person: TestPerson, change: Record<string, unknown>) =>
    as(person, (tx) =>
      tx.updateTable('response').set(change).where('id', '=', responseId).execute(),
    );

  test('is handed over by the region in an open call, in its own name and with nothing else', async () => {
    const submitted = () => ({
      state: 'submitted',
      submitted_at: new Date(),
      submitted_by: coordinator.id,
    });
    await expect(move(coordinator, submitted())).rejects.toMatchObject({ code: 'KT003' });
    await openCall(coordinator);
    for (const wrong of [
      { ...submitted(), submitted_by: lead.id },
      { ...submitted(), review_note: 'x' },
      { ...submitted(), state: 'approved' },
    ]) {
      await expect(move(coordinator, wrong)).rejects.toMatchObject({ code: 'KT003' });
    }
    await expect(
      move(colleague, { ...submitted(), submitted_by: colleague.id }),
    ).rejects.toMatchObject({ code: 'KT003' });
    await move(coordinator, submitted());
  });

  test('keeps its place also in a call', async () => {
    await openCall(coordinator);
    await expect(
      move(coordinator, { state: 'submitted', submitted_at: new Date(), municipality_code: '179' }),
    ).rejects.toMatchObject({ code: 'KT002' });
  });

  test('has the step in its record only with the open call', async () => {
    const step = (person: TestPerson, callId: string | null) =>
      as(person, (tx) =>
        tx
          .insertInto('response_step')
          .values({
            response_id: responseId,
            step: 'submit',
            taken_by: person.id,
            telephone_session_id: callId,
          })
          .execute(),
      );
    await expect(step(coordinator, null)).rejects.toMatchObject(denied);
    const id = await openCall(coordinator);
    await expect(step(coordinator, null)).rejects.toMatchObject(denied);
    await expect(step(colleague, id)).rejects.toMatchObject(denied);
    await step(coordinator, id);
  });
});

describe('a summary', () => {
  const send = (person: TestPerson, callId: string, changes: Record<string, unknown> = {}) =>
    as(person, (tx) =>
      tx
        .insertInto('telephone_summary')
        .values({
          response_id: responseId,
          session_id: callId,
          municipality_code: code,
          person_id: lead.id,
          sent_by: person.id,
          ...changes,
        })
        .execute(),
    );

  test('goes from an open call to somebody of the municipality', async () => {
    const id = await openCall(coordinator);
    await expect(send(coordinator, id, { person_id: neighbour.id })).rejects.toMatchObject(denied);
    await expect(
      send(coordinator, id, { person_id: neighbour.id, municipality_code: jyvaskyla }),
    ).rejects.toMatchObject(denied);
    await expect(send(colleague, id)).rejects.toMatchObject(denied);
    await expect(send(coordinator, id, { token_hash: Buffer.alloc(32) })).rejects.toMatchObject(
      denied,
    );
    await send(coordinator, id);
    await endCall(coordinator, id);
    await expect(send(coordinator, id)).rejects.toMatchObject(denied);
  });

  test('keeps the hash of its link to itself', async () => {
    const id = await openCall(coordinator);
    await send(coordinator, id);
    for (const person of [coordinator, lead]) {
      const attempt = as(person, (tx) =>
        tx.selectFrom('telephone_summary').select('token_hash').execute(),
      );
      await expect(attempt).rejects.toMatchObject(denied);
    }
    const link = sql`select telephone_summary_gets_link(1, ${Buffer.alloc(32)})`;
    await expect(as(coordinator, (tx) => link.execute(tx))).rejects.toMatchObject(denied);
  });
});

test('nobody but the municipality confirms, in one’s own name, and for good', async () => {
  const confirm = (person: TestPerson, by = person.id) =>
    as(person, (tx) =>
      tx
        .insertInto('telephone_confirmation')
        .values({ response_id: responseId, confirmed_by: by })
        .execute(),
    );
  await openCall(coordinator);
  await expect(confirm(coordinator)).rejects.toMatchObject(denied);
  await expect(confirm(neighbour)).rejects.toMatchObject(denied);
  await expect(confirm(stranger)).rejects.toMatchObject(denied);
  await expect(confirm(lead, coordinator.id)).rejects.toMatchObject(denied);
  await confirm(lead);
  await expect(
    as(lead, (tx) => tx.deleteFrom('telephone_confirmation').execute()),
  ).rejects.toMatchObject(denied);
});

test('the sender of letters reads no answer and no call', async () => {
  for (const table of [
    'answer',
    'telephone_session',
    'telephone_summary',
    'telephone_call',
  ] as const) {
    await expect(
      sql`select * from ${sql.table(table)}`.execute(server.database.worker),
    ).rejects.toMatchObject(denied);
  }
});

async function idOf(municipality: string): Promise<string> {
  const { id } = await server.database.operator
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', round.roundId)
    .where('municipality_code', '=', municipality)
    .executeTakeFirstOrThrow();
  return id;
}
