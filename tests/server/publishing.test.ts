/** Rounds and releases: a round moves one step at a time, and what is published never changes. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitingForLocks } from '../harness/database.ts';
import { publish, seePublishing } from '../harness/publishing.ts';
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
let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let stranger: TestPerson;
let lead: TestPerson;
let board: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database, { state: 'draft' });
  board = `/api/survey/rounds/${round.region}/${round.year}`;
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  stranger = await signIn(app, database, 'coordinator', 'kainuu');
  lead = await signIn(app, database, 'lead', muurame);
});
afterAll(() => server.close());

async function published(code: string) {
  const answer = await server.app.inject({
    url: `/api/v1/municipalities/${code}/results?year=2025`,
  });
  return { status: answer.statusCode, body: answer.json() };
}

describe('a round', () => {
  test('has one response for every municipality of the year, and nothing answered', async () => {
    const { body } = await coordinator.send('GET', board);
    expect(body).toMatchObject({
      state: 'draft',
      municipalities: 22,
      submitted: 0,
      approved: 0,
      may: ['read', 'open', 'edit'],
    });
    expect(body.responses.every((response: any) => response.state === 'not_started')).toBe(true);
  });

  test('is seen by no coordinator of another region', async () => {
    expect((await stranger.send('GET', board)).status).toBe(404);
    expect((await stranger.send('POST', `${board}/open`)).status).toBe(404);
  });

  test('cannot be answered before it opens', async () => {
    expect((await saveAnswer(lead, round, muurame, 'meetings', 1)).body.code).toBe(
      'round-not-open',
    );
  });

  test('moves one step forward and never back', async () => {
    expect((await coordinator.send('POST', `${board}/close`)).status).toBe(409);
    expect((await publish(coordinator, round)).status).toBe(409);
    expect((await coordinator.send('POST', `${board}/open`)).body.state).toBe('open');
    expect((await coordinator.send('POST', `${board}/open`)).status).toBe(409);
  });
});

describe('publishing', () => {
  test('freezes what was approved; the others are published as not having answered', async () => {
    for (const [question, value] of Object.entries({
      ...completeAnswers,
      contact_details: { name: 'Anna A', title: '', email: 'anna@muurame.example', phone: '' },
      feedback: 'Vain koordinaattorille',
    })) {
      await saveAnswer(lead, round, muurame, question, value);
    }
    const submitted = await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    await coordinator.send('POST', `${board}/close`);
    expect(await publish(coordinator, round)).toMatchObject({
      status: 409,
      body: { code: 'unreviewed-responses', municipalities: [muurame] },
    });
    await coordinator.send('POST', `${responseAddress(round, muurame)}/approve`, {
      body: { savedAt: submitted.body.savedAt },
    });
    expect((await published(muurame)).status).toBe(404);

    const { body } = await publish(coordinator, round);
    expect(body).toMatchObject({ state: 'published', releases: [{ name: '2025.1', note: null }] });
    const results = await published(muurame);
    expect(results.body).toMatchObject({
      status: 'answered',
      total: 100,
      release: { name: '2025.1' },
      example: null,
    });
    expect((await published('179')).body).toMatchObject({ status: 'did_not_answer', total: null });
  });

  test('leaves out what is not public and withholds what needs consent', async () => {
    const { body } = await published(muurame);
    const text = JSON.stringify(body);
    expect(text).not.toContain('Vain koordinaattorille');
    expect(text).not.toContain('anna@muurame.example');
    const details = body.answers.find((answer: any) => answer.question === 'contact_details');
    expect(details).toMatchObject({ value: null, missing: 'withheld' });
    expect(body.answers.some((answer: any) => answer.question === 'feedback')).toBe(false);
  });

  test('again is a correction, which needs a public note and makes a new release', async () => {
    const bare = await publish(coordinator, round);
    expect(bare).toMatchObject({ status: 422, body: { code: 'note-needed' } });
    const { database } = server;
    const before = await frozenRows(1);
    await database.operator
      .updateTable('answer')
      .set({ value: JSON.stringify('none'), version: sql`version + 1`, source: 'import' })
      .where('question_key', '=', 'contact_person')
      .execute();
    await publish(coordinator, round, { note: 'Muuramen vastaus korjattiin.' });
    expect((await published(muurame)).body).toMatchObject({
      status: 'answered',
      dimensions: [{ key: 'structures', score: 50 }, {}, {}],
      release: { name: '2025.2', note: 'Muuramen vastaus korjattiin.' },
    });
    expect(await frozenRows(1)).toEqual(before);
  });

  test('of a round in which nothing has been approved is refused', async () => {
    const empty = await makeRound(server.database, { year: 2023, state: 'closed' });
    expect(await publish(coordinator, empty)).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-publish' },
    });
  });

  test('leaves a response that can no longer be completed where it is', async () => {
    const returned = await coordinator.send('POST', `${responseAddress(round, muurame)}/return`, {
      body: { note: 'Korjatkaa.', savedAt: null },
    });
    expect(returned.status).toBe(403);
  });

  test('is not for a lead or respondent', async () => {
    expect((await publish(lead, round, { note: 'x' })).status).toBe(403);
  });

  test('waits for a review that is on its way, and sees what it decided', async () => {
    const { body } = await seePublishing(coordinator, round);
    const { fingerprint } = body.preview;
    const decided = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    const moveTo = (state: string) =>
      server.database.operator
        .updateTable('response')
        .set({ state })
        .where('round_id', '=', round.roundId)
        .where('municipality_code', '=', muurame);
    const review = server.database.operator.transaction().execute(async (tx) => {
      await tx.executeQuery(moveTo('returned').compile());
      isHeld.resolve();
      await decided.promise;
    });
    await isHeld.promise;
    const publishing = coordinator.send('POST', `${board}/publish`, {
      body: { note: 'Korjaus.', fingerprint },
    });
    await expect.poll(() => waitingForLocks(server.database)).toBeGreaterThan(0);
    decided.resolve();
    await review;
    expect(await publishing).toMatchObject({
      status: 409,
      body: { code: 'unreviewed-responses', municipalities: [muurame] },
    });
    await moveTo('approved').execute();
  });

  test('by two at once makes one release; the other is told that the preview is out of date', async () => {
    const { body } = await seePublishing(coordinator, round);
    const { fingerprint } = body.preview;
    const both = await Promise.all(
      ['a', 'b'].map((note) =>
        coordinator.send('POST', `${board}/publish`, { body: { note, fingerprint } }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('preview-outdated');
    const after = await coordinator.send('GET', board);
    expect(after.body.releases.map(({ number }: any) => number)).toEqual([3, 2, 1]);
  });
});

function frozenRows(number: number) {
  return server.database.public
    .selectFrom('release_answer')
    .innerJoin('release', 'release.id', 'release_answer.release_id')
    .selectAll('release_answer')
    .where('release.number', '=', number)
    .orderBy('municipality_code')
    .orderBy('question_key')
    .execute();
}
