/** Reviewing: the queue of a round, threads about single answers, returning and approving many. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { closeRound, giveAnswers, take } from '../harness/response.ts';
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

const denied = { code: '42501' };

let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let stranger: TestPerson;
let lead: TestPerson;
let code: string;
let unused: string[];

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  unused = [...round.municipalities];
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi', 'liisa@yhdistys.example');
  stranger = await signIn(app, database, 'coordinator', 'pirkanmaa', 'else@yhdistys.example');
});
afterAll(() => server.close());

/** A complete response that has been handed over. */
beforeEach(async () => {
  code = unused.shift()!;
  lead = await signIn(server.app, server.database, 'lead', code, `anna@m${code}.example`);
  await handOver(code, lead);
});

async function handOver(municipality: string, person: TestPerson, of = round): Promise<void> {
  await giveAnswers(person, of, municipality, completeAnswers);
  await take(person, of, municipality, 'submit');
}

const queries = (municipality = code, of = round) => `${responseAddress(of, municipality)}/queries`;

async function ask(question = 'website', text = 'Onko sivu ajan tasalla?'): Promise<any> {
  const { status, body } = await coordinator.send('POST', queries(), { body: { question, text } });
  expect(status, JSON.stringify(body)).toBe(200);
  return body.review.queries.at(-1);
}

const step = (person: TestPerson, id: string, action: string, body: unknown) =>
  person.send('POST', `${queries()}/${id}/${action}`, { body });

const read = async (person: TestPerson, municipality = code) =>
  (await person.send('GET', responseAddress(round, municipality))).body;

const lettersTo = (person: TestPerson) =>
  server.database.operator
    .selectFrom('letter')
    .select(['kind', 'params'])
    .where('recipient', '=', person.email)
    .where('kind', '=', 'review')
    .execute();

describe('a thread about one answer', () => {
  test('is asked, answered, asked again and settled, and tells each side what it may do', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ question: 'website', state: 'asked', may: ['settle'] });
    const seen = (await read(lead)).review;
    expect(seen).toMatchObject({ may: [], queries: [{ id: asked.id, may: ['answer'] }] });

    const answered = await step(lead, asked.id, 'answer', { text: 'Päivitetty tänään.' });
    expect(answered.body.review.queries[0].state).toBe('answered');
    expect((await read(coordinator)).review.queries[0].may).toEqual(['ask', 'settle']);

    const again = await step(coordinator, asked.id, 'ask', { text: 'Entä avustukset?' });
    expect(again.body.review.queries[0].state).toBe('asked');
    await step(lead, asked.id, 'answer', { text: 'Nekin.' });
    const settled = await step(coordinator, asked.id, 'settle', { version: 1 });
    expect(settled.body.review.queries[0]).toMatchObject({
      state: 'settled',
      settledVersion: 1,
      settledBy: coordinator.email,
      may: [],
    });
    expect(
      settled.body.review.queries[0].messages.map(({ side, text }: any) => [side, text]),
    ).toEqual([
      ['region', 'Onko sivu ajan tasalla?'],
      ['municipality', 'Päivitetty tänään.'],
      ['region', 'Entä avustukset?'],
      ['municipality', 'Nekin.'],
    ]);
  });

  test('is one at a time for each answer, and a new one after it was settled', async () => {
    const { id } = await ask();
    const twice = await coordinator.send('POST', queries(), {
      body: { question: 'website', text: 'Uudelleen?' },
    });
    expect([twice.status, twice.body.code]).toEqual([409, 'question-open']);
    await step(coordinator, id, 'settle', { version: 1 });
    expect((await ask()).id).not.toBe(id);
  });

  test('takes no text that says nothing or cannot be kept, and no question that is not asked', async () => {
    for (const body of [
      { question: 'website', text: ' ' },
      { question: 'website', text: 'a\u0000b' },
      { question: 'website', text: 'x'.repeat(2001) },
    ]) {
      expect((await coordinator.send('POST', queries(), { body })).status).toBe(422);
    }
    const unknown = { question: 'no_such', text: 'Mitä?' };
    expect((await coordinator.send('POST', queries(), { body: unknown })).status).toBe(404);
    expect((await read(coordinator)).review.queries).toEqual([]);
  });

  test('is settled for the answer that was seen and for no other', async () => {
    const { id } = await ask();
    await take(coordinator, round, code, 'return', { savedAt: (await read(coordinator)).savedAt });
    await saveAnswer(lead, round, code, 'website', 'no', { version: 1 });
    const old = await step(coordinator, id, 'settle', { version: 1 });
    expect([old.status, old.body.code]).toEqual([409, 'response-changed']);
    expect((await step(coordinator, id, 'settle', { version: 2 })).status).toBe(200);
  });

  test('hides from the region while the municipality has its answers back', async () => {
    const { id } = await ask();
    await take(lead, round, code, 'take-back');
    expect((await read(coordinator)).review.queries).toEqual([]);
    expect((await read(lead)).review.queries).toHaveLength(1);
    expect((await step(coordinator, id, 'settle', { version: 1 })).status).toBe(404);
  });

  test('is not asked about a response that has been approved', async () => {
    const { savedAt } = await read(coordinator);
    await take(coordinator, round, code, 'approve', { savedAt });
    const { status, body } = await coordinator.send('POST', queries(), {
      body: { question: 'website', text: 'Onko?' },
    });
    expect([status, body.code]).toEqual([409, 'question-step-too-late']);
  });
});

describe('returning', () => {
  test('needs no note where questions say what is to be completed, and tells the leads', async () => {
    const { savedAt } = await read(coordinator);
    const url = `${responseAddress(round, code)}/return`;
    const empty = await coordinator.send('POST', url, { body: { savedAt } });
    expect([empty.status, empty.body.code]).toEqual([422, 'note-needed']);
    await ask();
    await ask('grants_total', 'Onko summa oikein?');
    expect(await lettersTo(lead)).toEqual([]);
    const returned = await take(coordinator, round, code, 'return', { savedAt });
    expect(returned).toMatchObject({ state: 'returned', reviewNote: null });
    expect(await lettersTo(lead)).toEqual([
      { kind: 'review', params: { municipality: code, region: 'keski-suomi', year: 2025 } },
    ]);
  });
});

describe('approving', () => {
  test('waits until every question has been settled', async () => {
    const { id } = await ask();
    const { savedAt } = await read(coordinator);
    const url = `${responseAddress(round, code)}/approve`;
    const early = await coordinator.send('POST', url, { body: { savedAt } });
    expect([early.status, early.body.code]).toEqual([409, 'questions-open']);
    await step(coordinator, id, 'settle', { version: 1 });
    await take(coordinator, round, code, 'approve', { savedAt });
  });

  test('many leaves the others approved where one fails, and says why', async () => {
    const other = unused.shift()!;
    const third = unused.shift()!;
    for (const each of [other, third]) {
      await handOver(each, await signIn(server.app, server.database, 'lead', each));
    }
    await ask();
    const seen = async (municipality: string) => ({
      municipality,
      savedAt: (await read(coordinator, municipality)).savedAt,
    });
    const { status, body } = await coordinator.send(
      'POST',
      `/api/survey/rounds/${round.region}/${round.year}/approve`,
      { body: { responses: [await seen(other), await seen(code), await seen(third)] } },
    );
    expect(status).toBe(200);
    expect(body.results.map((each: any) => [each.municipality, each.problem?.code])).toEqual([
      [other, undefined],
      [code, 'questions-open'],
      [third, undefined],
    ]);
    expect((await read(coordinator, other)).state).toBe('approved');
    expect((await read(coordinator)).state).toBe('submitted');
    expect((await read(coordinator, third)).state).toBe('approved');
  });
});

describe('the queue', () => {
  const queue = (person: TestPerson) =>
    person.send('GET', `/api/survey/rounds/${round.region}/${round.year}/review`);

  test('counts what there is to look at in each response, longest waiting first', async () => {
    await take(lead, round, code, 'take-back');
    await saveAnswer(lead, round, code, 'targets', 'Kysy: 040 123 4567 tai anna@kunta.example');
    await take(lead, round, code, 'submit');
    await ask();
    const { body } = await queue(coordinator);
    const mine = body.responses.find((each: any) => each.municipality.code === code);
    expect(mine).toMatchObject({
      state: 'submitted',
      findings: { personal_data: 1 },
      queries: { asked: 1, answered: 0, settled: 0 },
    });
    const submitted = body.responses.filter(({ state }: any) => state === 'submitted');
    const moments = submitted.map(({ submittedAt }: any) => submittedAt);
    expect(moments).toEqual(moments.toSorted());
    expect(body.responses.every(({ state }: any) => /submitted|returned/.test(state))).toBe(true);
  });

  test('is shown to nobody of a municipality and to no other region', async () => {
    expect((await queue(lead)).status).toBe(403);
    expect((await queue(stranger)).status).toBe(404);
  });
});

test('after closing, the first question writes to the leads by itself', async () => {
  const closed = await makeRound(server.database, { year: 2024 });
  const person = await signIn(server.app, server.database, 'lead', code, `late@m${code}.example`);
  await handOver(code, person, closed);
  await closeRound(server.database, closed);
  for (const question of ['website', 'structures']) {
    const { status } = await coordinator.send('POST', queries(code, closed), {
      body: { question, text: 'Onko oikein?' },
    });
    expect(status).toBe(200);
  }
  expect(await lettersTo(person)).toHaveLength(1);
});

describe('the database itself', () => {
  const as = <T>(person: TestPerson, work: (tx: Tx) => Promise<T>) =>
    asPerson(server.database.service, person.id, work);
  const seenBy = (person: TestPerson, id: string) =>
    as(person, (tx) => tx.selectFrom('answer_query').select('id').where('id', '=', id).execute());
  const messagesSeenBy = (person: TestPerson, id: string) =>
    as(person, (tx) =>
      tx.selectFrom('answer_query_message').select('id').where('query_id', '=', id).execute(),
    );
  const write = (person: TestPerson, id: string, side: string, writtenBy = person.id) =>
    as(person, (tx) =>
      tx
        .insertInto('answer_query_message')
        .values({ query_id: id, side, text: 'Väärin.', written_by: writtenBy })
        .execute(),
    );

  test('shows a thread to the municipality and the region, and to nobody else', async () => {
    const { id } = await ask();
    const neighbour = await signIn(server.app, server.database, 'lead', unused[0]!);
    for (const person of [lead, coordinator]) {
      expect(await seenBy(person, id)).toHaveLength(1);
      expect(await messagesSeenBy(person, id)).toHaveLength(1);
    }
    for (const person of [neighbour, stranger]) {
      expect(await seenBy(person, id)).toEqual([]);
      expect(await messagesSeenBy(person, id)).toEqual([]);
    }
    await take(lead, round, code, 'take-back');
    expect(await seenBy(coordinator, id)).toEqual([]);
    expect(await messagesSeenBy(coordinator, id)).toEqual([]);
    expect(await seenBy(lead, id)).toHaveLength(1);
  });

  test('lets each side write as itself, in its own name, and change nothing that was written', async () => {
    const { id } = await ask();
    await expect(write(lead, id, 'region')).rejects.toMatchObject(denied);
    await expect(write(coordinator, id, 'municipality')).rejects.toMatchObject(denied);
    await expect(write(lead, id, 'municipality', coordinator.id)).rejects.toMatchObject(denied);
    await expect(write(stranger, id, 'region')).rejects.toMatchObject(denied);
    await expect(
      as(coordinator, (tx) =>
        tx.updateTable('answer_query_message').set({ text: 'Toisin.' }).execute(),
      ),
    ).rejects.toMatchObject(denied);
  });

  test('moves a thread only by the side whose step it is', async () => {
    const { id } = await ask();
    const move = (person: TestPerson, set: object) =>
      as(person, (tx) => tx.updateTable('answer_query').set(set).where('id', '=', id).execute());
    // Nothing has been written that would be the answer.
    await expect(move(lead, { state: 'answered' })).rejects.toMatchObject({ code: 'KT003' });
    await expect(move(coordinator, { state: 'answered' })).rejects.toMatchObject({ code: 'KT003' });
    const settling = { state: 'settled', settled_at: new Date(), settled_version: 1 };
    await expect(move(lead, { ...settling, settled_by: lead.id })).rejects.toMatchObject({
      code: 'KT003',
    });
    await expect(move(coordinator, { ...settling, settled_by: lead.id })).rejects.toMatchObject(
      denied,
    );
    await expect(move(coordinator, { state: 'settled' })).rejects.toBeDefined();
  });

  test('approves no response with an open question', async () => {
    await ask();
    await expect(
      as(coordinator, (tx) =>
        tx
          .updateTable('response')
          .set({ state: 'approved' })
          .where('municipality_code', '=', code)
          .where('round_id', '=', round.roundId)
          .execute(),
      ),
    ).rejects.toMatchObject({ code: 'KT003' });
  });
});
