/** The board of a round: what the desk sees of every municipality, and what it does not see. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import { giveAnswers, take } from '../harness/response.ts';
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

let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let auditor: TestPerson;
let stranger: TestPerson;
let unused: string[];
/** The municipality of one test. */
let code: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  unused = [...round.municipalities];
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  auditor = await signIn(app, database, 'auditor', 'keski-suomi');
  stranger = await signIn(app, database, 'coordinator', 'pirkanmaa');
});
afterAll(() => server.close());
beforeEach(() => {
  code = unused.shift()!;
});

const official = (role: 'lead' | 'respondent' = 'lead') =>
  signIn(server.app, server.database, role, code, `${role}.${code}@kunta.example`);
const boardAddress = () => `/api/survey/rounds/${round.region}/${round.year}`;

async function row(person = coordinator): Promise<any> {
  const { status, body } = await person.send('GET', boardAddress());
  expect(status).toBe(200);
  return body.responses.find((each: any) => each.municipality.code === code);
}

const logCall = (outcome: string, note: string | null = null) =>
  coordinator.send('POST', `${responseAddress(round, code)}/calls`, {
    body: {
      outcome,
      note,
      callBackAt: outcome === 'call_back' ? new Date(Date.now() + 86_400_000).toISOString() : null,
    },
  });

describe('the state of a municipality', () => {
  test('goes from not invited over invited, signed in and draft to handed over and approved', async () => {
    expect((await row()).board).toEqual({
      state: 'not_invited',
      lastActiveAt: null,
      who: 'unknown',
      declined: null,
    });
    const invited = await coordinator.send('POST', `/api/survey/municipalities/${code}/people`, {
      body: { email: `lead.${code}@kunta.example`, role: 'lead', language: 'fi' },
    });
    expect(invited.status).toBe(200);
    expect((await row()).board.state).toBe('invited');
    const lead = await official();
    const opened = (await row()).board;
    expect(opened.state).toBe('opened');
    expect(opened.lastActiveAt).not.toBe(null);
    await saveAnswer(lead, round, code, 'grants_paid', 'no');
    expect(await row()).toMatchObject({ coreAnswered: 1, board: { state: 'drafting' } });
    await giveAnswers(lead, round, code, {
      contact_person: 'named',
      structures: ['council'],
      website: 'yes',
    });
    await take(lead, round, code, 'submit');
    expect((await row()).board.state).toBe('submitted');
    await take(coordinator, round, code, 'return', {
      note: 'Tarkentakaa.',
      savedAt: (await row()).savedAt,
    });
    expect((await row()).board.state).toBe('returned');
    const { savedAt } = await take(lead, round, code, 'submit');
    await take(coordinator, round, code, 'approve', { savedAt });
    expect((await row()).board.state).toBe('approved');
  });

  test('is not invited while the only letter has failed', async () => {
    const { database } = server;
    await coordinator.send('POST', `/api/survey/municipalities/${code}/people`, {
      body: { email: `lead.${code}@kunta.example`, role: 'lead', language: 'fi' },
    });
    const ofMunicipality = database.operator
      .updateTable('letter')
      .where('municipality_code', '=', code);
    await ofMunicipality.set({ state: 'failed', settled_at: sql`now()` }).execute();
    expect((await row()).board.state).toBe('not_invited');
    await ofMunicipality.set({ state: 'waiting', settled_at: null }).execute();
    expect((await row()).board.state).toBe('invited');
  });

  test('is not opened by signing in as somebody of another municipality or the desk', async () => {
    await signIn(server.app, server.database, 'coordinator', 'keski-suomi', 'second@desk.example');
    expect((await row()).board.state).toBe('not_invited');
  });
});

describe('a municipality that says no', () => {
  test('is shown with what it said, and again as it was when somebody calls back', async () => {
    expect((await logCall('refused', 'Ei ehditä tänä vuonna.')).status).toBe(200);
    expect((await row()).board).toMatchObject({
      state: 'declined',
      declined: { reason: 'Ei ehditä tänä vuonna.' },
    });
    await logCall('no_answer');
    expect((await row()).board.state).toBe('declined');
    await logCall('call_back');
    expect((await row()).board).toMatchObject({ state: 'not_invited', declined: null });
  });

  test('has changed its mind once it answers', async () => {
    const lead = await official();
    await logCall('refused');
    expect((await row()).board).toMatchObject({ state: 'declined', declined: { reason: null } });
    await saveAnswer(lead, round, code, 'grants_paid', 'yes');
    expect((await row()).board).toMatchObject({ state: 'drafting', declined: null });
  });

  test('is declined to an auditor too, who reads no notes of calls', async () => {
    await logCall('refused', 'Luottamuksellinen syy.');
    const seen = await row(auditor);
    expect(seen.board).toMatchObject({ state: 'declined', declined: { reason: null } });
    expect(JSON.stringify(seen)).not.toContain('Luottamuksellinen');
  });
});

describe('a draft', () => {
  test('tells the desk how far it is, and neither the API nor the database a word of it', async () => {
    const lead = await official();
    await giveAnswers(lead, round, code, { grants_paid: 'yes', targets: 'Vain kunnan omaa.' });
    const { status, body } = await coordinator.send('GET', boardAddress());
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('Vain kunnan omaa.');
    expect(await row()).toMatchObject({ coreAnswered: 1, coreAsked: 5 });
    const seen = await asPerson(server.database.service, coordinator.id, async (tx) => ({
      answers: await tx
        .selectFrom('answer')
        .innerJoin('response', 'response.id', 'answer.response_id')
        .select('question_key')
        .where('municipality_code', '=', code)
        .execute(),
      facts: (await sql`select * from board_facts(${round.roundId}::bigint)`.execute(tx)).rows,
    }));
    expect(seen.answers).toEqual([]);
    expect(seen.facts).toHaveLength(round.municipalities.length);
    expect(JSON.stringify(seen.facts)).not.toContain('Vain kunnan omaa.');
  });
});

describe('the database tells of a board', () => {
  const facts = (person: { id: string }) =>
    asPerson(
      server.database.service,
      person.id,
      async (tx) =>
        (await sql`select * from board_facts(${round.roundId}::bigint)`.execute(tx)).rows,
    );

  test('to the desk of the region, and to nobody else', async () => {
    expect((await facts(coordinator)).length).toBeGreaterThan(0);
    expect((await facts(auditor)).length).toBeGreaterThan(0);
    expect(await facts(stranger)).toEqual([]);
    expect(await facts(await official())).toEqual([]);
    expect((await stranger.send('GET', boardAddress())).status).toBe(404);
    await expect(
      sql`select * from board_facts(${round.roundId}::bigint)`.execute(server.database.public),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('and keeps when the round was opened, which nobody sets by hand', async () => {
    const opened = () =>
      server.database.operator
        .selectFrom('round')
        .select('opened_at')
        .where('id', '=', round.roundId)
        .executeTakeFirstOrThrow();
    const { opened_at: before } = await opened();
    expect(before).toBeInstanceOf(Date);
    await server.database.operator
      .updateTable('round')
      .set({ opened_at: new Date('2020-01-01') })
      .where('id', '=', round.roundId)
      .execute();
    expect((await opened()).opened_at).toEqual(before);
  });
});

test('a whole questionnaire answered is no approval yet', async () => {
  const lead = await official();
  await giveAnswers(lead, round, code, completeAnswers);
  expect(await row()).toMatchObject({
    coreAnswered: 5,
    coreAsked: 5,
    board: { state: 'drafting' },
  });
});
