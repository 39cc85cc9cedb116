/** The live board: who hears that something has happened, when, and until when. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStream } from '../harness/event-stream.ts';
import type { EventStream } from '../harness/event-stream.ts';
import { giveAnswers } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

let server: TestServer;
let origin: string;
let round: TestRound;
let coordinator: TestPerson;
const streams: EventStream[] = [];

beforeAll(async () => {
  server = await testServer();
  origin = await server.listen();
  round = await makeRound(server.database);
  coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
});
afterEach(async () => {
  await Promise.all(streams.splice(0).map((stream) => stream.leave()));
});
afterAll(() => server.close());

const newsAddress = ({ region, year }: { region: string; year: number }) =>
  `${origin}/api/survey/rounds/${region}/${year}/news`;

/** A reader of the board who has heard the first piece of news, which comes of opening the stream. */
async function reader(person: TestPerson, of: TestRound = round): Promise<EventStream> {
  const stream = await openStream(newsAddress(of), person.cookie);
  streams.push(stream);
  expect(stream.status).toBe(200);
  await expect.poll(() => stream.news()).toBe(1);
  return stream;
}

/** A role sees of its own connections what they do. */
const asService = <Row>(statement: RawBuilder<Row>) => statement.execute(server.database.service);

const lead = (code: string) =>
  signIn(server.app, server.database, 'lead', code, `lead.${code}@kunta.example`);

/** Something that every reader of the round hears; whoever has heard it has heard all before. */
async function closeAndOpen(of: TestRound): Promise<void> {
  await sql`update round set closes_at = coalesce(closes_at, now()) + interval '1 year'
    where id = ${of.roundId}`.execute(server.database.operator);
}

describe('a reader of the board', () => {
  test('gets a stream that nothing on the way keeps or gathers', async () => {
    const stream = await reader(coordinator);
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.headers.get('cache-control')).toBe('no-store');
    expect(stream.headers.get('x-accel-buffering')).toBe('no');
    expect(stream.text()).toMatch(/^retry: \d+\n\n/);
  });

  test('hears that a municipality has begun to answer, and finds it on the board', async () => {
    const code = round.municipalities[0]!;
    const official = await lead(code);
    const stream = await reader(coordinator);
    await saveAnswer(official, round, code, 'grants_paid', 'no');
    await expect.poll(() => stream.news()).toBe(2);
    const { body } = await coordinator.send('GET', `/api/survey/rounds/${round.region}/2025`);
    const row = body.responses.find((each: any) => each.municipality.code === code);
    expect(row.board.state).toBe('drafting');
  });

  test('hears many saves of a moment as few pieces of news, and no word of what was saved', async () => {
    const code = round.municipalities[1]!;
    const official = await lead(code);
    const stream = await reader(coordinator);
    await giveAnswers(official, round, code, {
      grants_paid: 'yes',
      contact_person: 'named',
      structures: ['council'],
      website: 'yes',
      targets: 'Vain kunnan omaa.',
    });
    await expect.poll(() => stream.news()).toBeGreaterThan(1);
    expect(stream.news()).toBeLessThan(6);
    expect(stream.text()).not.toContain('Vain kunnan omaa.');
    expect(stream.text()).not.toContain(code);
  });

  test('hears a refusal on the telephone', async () => {
    const stream = await reader(coordinator);
    await coordinator.send('POST', `${responseAddress(round, round.municipalities[2]!)}/calls`, {
      body: { outcome: 'refused', note: null, callBackAt: null },
    });
    await expect.poll(() => stream.news()).toBe(2);
  });

  test('hears nothing of another round', async () => {
    const other = await makeRound(server.database, { year: 2024 });
    const here = await reader(coordinator);
    const there = await reader(coordinator, other);
    await closeAndOpen(other);
    await expect.poll(() => there.news()).toBe(2);
    await closeAndOpen(round);
    await expect.poll(() => here.news()).toBe(2);
    expect(there.news()).toBe(2);
  });
});

describe('nobody listens', () => {
  test('without having signed in, from another region, or from a municipality', async () => {
    const stranger = await signIn(server.app, server.database, 'coordinator', 'pirkanmaa');
    const official = await lead(round.municipalities[3]!);
    for (const [cookie, status] of [
      ['', 401],
      [stranger.cookie, 404],
      [official.cookie, 403],
    ] as const) {
      const stream = await openStream(newsAddress(round), cookie);
      expect([status, stream.status]).toEqual([status, status]);
      await stream.leave();
    }
  });

  test('after the session has ended', async () => {
    const { app, database } = server;
    const second = await signIn(app, database, 'coordinator', 'keski-suomi', 'second@desk.example');
    const [stream, others] = await Promise.all([reader(second), reader(coordinator)]);
    await sql`update session set ended_at = now() where person_id = ${second.id}`.execute(
      database.operator,
    );
    await expect.poll(() => stream.hasEnded()).toBe(true);
    await closeAndOpen(round);
    await expect.poll(() => others.news()).toBeGreaterThan(1);
    expect(others.hasEnded()).toBe(false);
  });

  test('after the role has ended', async () => {
    const { app, database } = server;
    const auditor = await signIn(app, database, 'auditor', 'keski-suomi');
    // Of a round of its own, about which no news of another test is on its way.
    const stream = await reader(auditor, await makeRound(database, { year: 2023 }));
    await sql`update role_grant set ended_at = now() where person_id = ${auditor.id}`.execute(
      database.operator,
    );
    await expect.poll(() => stream.hasEnded()).toBe(true);
    expect(stream.news()).toBe(1);
  });
});

describe('the service', () => {
  test('listens for a hundred readers with one connection', async () => {
    await Promise.all(Array.from({ length: 100 }, () => reader(coordinator)));
    await closeAndOpen(round);
    await expect.poll(() => Math.min(...streams.map((stream) => stream.news()))).toBe(2);
    const { rows } = await asService(sql<{ connections: number }>`
      select count(*)::integer as connections from pg_stat_activity
      where datname = current_database() and query = 'listen board'`);
    expect(rows[0]!.connections).toBe(1);
  });

  test('hears again after the database has broken off the connection, and says so', async () => {
    const stream = await reader(coordinator);
    await asService(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query = 'listen board'`);
    // What was missed meanwhile is made up for.
    await expect.poll(() => stream.news()).toBe(2);
    await closeAndOpen(round);
    await expect.poll(() => stream.news()).toBe(3);
  });

  test('lets its readers go when it stops, and stops', async () => {
    const own = await testServer();
    const address = await own.listen();
    const ownRound = await makeRound(own.database);
    const person = await signIn(own.app, own.database, 'coordinator', 'keski-suomi');
    const stream = await openStream(
      `${address}/api/survey/rounds/${ownRound.region}/${ownRound.year}/news`,
      person.cookie,
    );
    await expect.poll(() => stream.news()).toBe(1);
    await own.close();
    await expect.poll(() => stream.hasEnded()).toBe(true);
  });
});
