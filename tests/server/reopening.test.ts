/** Reopening: after closing the coordinator alone lets one municipality go on, for a while. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import { waitingForLocks } from '../harness/database.ts';
import { closeRound, giveAnswers, handOverAndApprove, take } from '../harness/response.ts';
import { publish } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import {
  completeAnswers,
  makeRound,
  responseAddress,
  saveAnswer,
  signIn,
} from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';
const jyvaskyla = '179';
const reason = 'Avustusten summa puuttuu.';
const hour = 3_600_000;

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let neighbour: TestPerson;
let coordinator: TestPerson;
let stranger: TestPerson;
let admin: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  lead = await signIn(app, database, 'lead', muurame);
  neighbour = await signIn(app, database, 'lead', jyvaskyla);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  stranger = await signIn(app, database, 'coordinator', 'kainuu');
  admin = await signIn(app, database, 'admin', null);
  for (const [who, municipality] of [
    [lead, muurame],
    [neighbour, jyvaskyla],
  ] as const) {
    await giveAnswers(who, round, municipality, completeAnswers);
    await handOverAndApprove(who, coordinator, round, municipality);
  }
});
afterAll(() => server.close());

function reopen(person: TestPerson, body: unknown, municipality = muurame) {
  return person.send('POST', `${responseAddress(round, municipality)}/reopen`, { body });
}

const inOneHour = () => new Date(Date.now() + hour).toISOString();

async function responseRow(municipality = muurame) {
  return await server.database.operator
    .selectFrom('response')
    .selectAll()
    .where('round_id', '=', round.roundId)
    .where('municipality_code', '=', municipality)
    .executeTakeFirstOrThrow();
}

async function steps(municipality = muurame) {
  const { id } = await responseRow(municipality);
  return await server.database.operator
    .selectFrom('response_step')
    .select(['step', 'taken_by', 'note', 'until'])
    .where('response_id', '=', id)
    .orderBy('id')
    .execute();
}

async function releaseRows() {
  const { operator } = server.database;
  return Promise.all([
    operator.selectFrom('release').selectAll().orderBy('number').execute(),
    operator
      .selectFrom('release_municipality')
      .selectAll()
      .orderBy('municipality_code')
      .where('release_id', 'in', firstRelease())
      .execute(),
    operator
      .selectFrom('release_answer')
      .selectAll()
      .orderBy('municipality_code')
      .orderBy('question_key')
      .where('release_id', 'in', firstRelease())
      .execute(),
  ]);
}

function firstRelease() {
  return server.database.operator.selectFrom('release').select('id').where('number', '=', 1);
}

describe('before the round has closed', () => {
  test('nothing is reopened: the municipality is still asked', async () => {
    const before = await responseRow();
    const early = await reopen(coordinator, { reason, until: inOneHour() });
    expect(early.status).toBe(403);
    expect(await responseRow()).toEqual(before);
  });
});

describe('after the round has closed, reopening', () => {
  beforeAll(() => closeRound(server.database, round));

  test('is for the coordinator of the region alone', async () => {
    const before = await responseRow();
    const body = { reason, until: inOneHour() };
    expect(await reopen(lead, body)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
    expect((await reopen(neighbour, body)).status).toBe(404);
    expect((await reopen(stranger, body)).status).toBe(404);
    const anonymous = await server.app.inject({
      method: 'POST',
      url: `${responseAddress(round, muurame)}/reopen`,
      payload: body,
    });
    expect(anonymous.statusCode).toBe(401);
    expect(await responseRow()).toEqual(before);
    expect((await steps()).map(({ step }) => step)).toEqual(['submit', 'approve']);
  });

  test('needs a reason, and a last moment that is to come and not too far', async () => {
    const before = await responseRow();
    const until = inOneHour();
    for (const body of [
      {},
      { reason },
      { until },
      { reason: '', until },
      { reason: '\u00a0 \n', until },
      { reason: 'x'.repeat(2001), until },
      { reason, until: null },
      { reason, until, state: 'draft' },
    ]) {
      expect(await reopen(coordinator, body)).toMatchObject({
        status: 422,
        body: { code: 'invalid-input' },
      });
    }
    for (const [moment, fault] of [
      [Date.now(), 'reopen-moment-past'],
      [Date.now() - 1000, 'reopen-moment-past'],
      [Date.now() + 61 * 24 * hour, 'reopen-moment-too-far'],
    ] as const) {
      const refused = await reopen(coordinator, { reason, until: new Date(moment).toISOString() });
      expect(refused).toMatchObject({ status: 422, body: { code: 'reopen-moment', fault } });
    }
    expect(await responseRow()).toEqual(before);
  });

  test('lets that municipality answer, and no other', async () => {
    const until = inOneHour();
    const { status, body } = await reopen(coordinator, { reason, until });
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'returned', reopened: { reason, until } });
    const seen = await lead.send('GET', responseAddress(round, muurame));
    expect(seen.body).toMatchObject({
      reopened: { reason, until },
      may: ['read', 'answer', 'submit'],
    });
    const saved = await saveAnswer(lead, round, muurame, 'grants_total', 13_000, { version: 1 });
    expect(saved.status).toBe(200);
    const other = await saveAnswer(neighbour, round, jyvaskyla, 'grants_total', 1, { version: 1 });
    expect(other).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    expect((await neighbour.send('GET', responseAddress(round, jyvaskyla))).body).toMatchObject({
      reopened: null,
      may: ['read'],
    });
  });

  test('stands on the board and in the list of whom it concerns, with why and until when', async () => {
    const { reopened } = (await lead.send('GET', responseAddress(round, muurame))).body;
    const board = await coordinator.send('GET', `/api/survey/rounds/${round.region}/${round.year}`);
    const heads = board.body.responses.filter((head: any) => head.reopened !== null);
    expect(heads).toMatchObject([
      { municipality: { code: muurame }, state: 'returned', reopened: { reason } },
    ]);
    expect(heads[0].reopened).toEqual(reopened);
    const own = (await lead.send('GET', '/api/survey/me')).body.responses;
    expect(own.map(({ response }: any) => response.reopened)).toEqual([reopened]);
  });

  test('is kept with who, why and until when, and so is every step after it', async () => {
    await take(lead, round, muurame, 'submit');
    const until = inOneHour();
    await take(coordinator, round, muurame, 'reopen', { reason: 'Vielä kerran.', until });
    expect(await steps()).toMatchObject([
      { step: 'submit', taken_by: lead.id },
      { step: 'approve', taken_by: coordinator.id },
      { step: 'reopen', taken_by: coordinator.id, note: reason },
      { step: 'submit', taken_by: lead.id },
      {
        step: 'reopen',
        taken_by: coordinator.id,
        note: 'Vielä kerran.',
        until: new Date(until),
      },
    ]);
    for (const tampering of [
      sql`update response_step set note = 'Muu syy'`,
      sql`delete from response_step`,
    ]) {
      const denied = { code: '42501' };
      await expect(tampering.execute(server.database.operator)).rejects.toMatchObject(denied);
    }
    expect(await steps()).toHaveLength(5);
  });

  test('ends at its moment by the clock of the database: from then on nothing is saved or sent', async () => {
    // The instant itself is too late.
    await server.database.operator
      .updateTable('response')
      .set({ reopened_until: sql`clock_timestamp()` })
      .where('round_id', '=', round.roundId)
      .where('municipality_code', '=', muurame)
      .execute();
    const before = await responseRow();
    const late = await saveAnswer(lead, round, muurame, 'grants_total', 1, { version: 2 });
    expect(late).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    const submitted = await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    expect(submitted).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    expect(await responseRow()).toEqual(before);
    const seen = await lead.send('GET', responseAddress(round, muurame));
    expect(seen.body).toMatchObject({ reopened: null, may: ['read'] });
  });

  test('that ends while a save waits refuses the save', async () => {
    await take(admin, round, muurame, 'reopen', { reason, until: inOneHour() });
    const held = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const holder = server.database.operator.transaction().execute(async (tx) => {
      await tx
        .selectFrom('response')
        .select('id')
        .where('round_id', '=', round.roundId)
        .where('municipality_code', '=', muurame)
        .forUpdate()
        .execute();
      isHeld.resolve();
      await held.promise;
      await tx
        .updateTable('response')
        .set({ reopened_until: sql`clock_timestamp()` })
        .where('round_id', '=', round.roundId)
        .where('municipality_code', '=', muurame)
        .execute();
    });
    await isHeld.promise;
    const late = saveAnswer(lead, round, muurame, 'grants_total', 1, { version: 2 });
    await expect.poll(() => waitingForLocks(server.database)).toBeGreaterThan(0);
    held.resolve();
    await holder;
    expect(await late).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
  });

  test('is guarded by the database too', async () => {
    const set = (who: TestPerson, change: { until?: Date; by?: string; reason?: string | null }) =>
      asPerson(server.database.service, who.id, (tx) =>
        tx
          .updateTable('response')
          .set({
            reopened_until: change.until ?? new Date(Date.now() + hour),
            reopen_reason: change.reason === undefined ? 'Syy' : change.reason,
            reopened_by: change.by ?? who.id,
          })
          .where('round_id', '=', round.roundId)
          .where('municipality_code', '=', muurame)
          .executeTakeFirst(),
      );
    await expect(set(lead, {})).rejects.toMatchObject({ code: 'KT003' });
    // What a person cannot see cannot be changed either.
    expect((await set(stranger, {})).numUpdatedRows).toBe(0n);
    expect((await set(neighbour, {})).numUpdatedRows).toBe(0n);
    const refused = { code: 'KT003' };
    await expect(set(coordinator, { by: lead.id })).rejects.toMatchObject(refused);
    await expect(set(coordinator, { until: new Date(Date.now() - hour) })).rejects.toMatchObject(
      refused,
    );
    await expect(set(coordinator, { reason: null })).rejects.toMatchObject({ code: '23514' });
    await expect(set(coordinator, { reason: '' })).rejects.toMatchObject({ code: '23514' });
  });
});

test('a reopening of a published round changes nothing of its release', async () => {
  const { savedAt } = (await coordinator.send('GET', responseAddress(round, muurame))).body;
  await take(coordinator, round, muurame, 'approve', { savedAt });
  expect((await publish(coordinator, round)).status).toBe(200);
  const published = async () => {
    const url = `/api/v1/municipalities/${muurame}/results?year=${round.year}`;
    return (await server.app.inject({ url })).json();
  };
  const before = { rows: await releaseRows(), seen: await published() };
  await take(coordinator, round, muurame, 'reopen', { reason, until: inOneHour() });
  const saved = await saveAnswer(lead, round, muurame, 'website', 'no', { version: 1 });
  expect(saved.status).toBe(200);
  await handOverAndApprove(lead, coordinator, round, muurame);
  expect({ rows: await releaseRows(), seen: await published() }).toEqual(before);
  // The answer comes out with the next release, a correction that says so.
  const note = 'Muuramen vastaus korjattiin.';
  expect((await publish(coordinator, round, { note })).status).toBe(200);
  const [releases, ...rest] = await releaseRows();
  const [releasesBefore, ...restBefore] = before.rows;
  expect(releases).toMatchObject([releasesBefore[0], { number: 2, note }]);
  expect(rest).toEqual(restBefore);
  const website = (await published()).answers.find((each: any) => each.question === 'website');
  expect(website).toMatchObject({ value: 'no' });
});

describe('what an earlier return asked for', () => {
  const note = 'Tarkistakaa avustukset.';
  let another: TestRound;

  beforeAll(async () => {
    another = await makeRound(server.database, { year: 2024 });
    for (const [who, municipality] of [
      [lead, muurame],
      [neighbour, jyvaskyla],
    ] as const) {
      await giveAnswers(who, another, municipality, completeAnswers);
      const { savedAt } = await take(who, another, municipality, 'submit');
      await take(coordinator, another, municipality, 'return', { note, savedAt });
    }
    await take(lead, another, muurame, 'submit');
    await closeRound(server.database, another);
  });

  test.each([
    ['is not asked again of whoever has submitted since', muurame, null],
    ['is still asked of whoever was too late for it', jyvaskyla, note],
  ])('%s', async (_name, municipality, reviewNote) => {
    const body = { reason, until: inOneHour() };
    const reopened = await take(coordinator, another, municipality, 'reopen', body);
    expect(reopened).toMatchObject({ state: 'returned', reviewNote });
  });
});
