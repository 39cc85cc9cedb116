/** Answering: saved answers are never lost, never coerced, never silently overwritten. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitingForLocks } from '../harness/database.ts';
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

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let respondent: TestPerson;
let neighbour: TestPerson;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  lead = await signIn(app, database, 'lead', muurame);
  respondent = await signIn(app, database, 'respondent', muurame);
  neighbour = await signIn(app, database, 'lead', jyvaskyla);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

function stored(question: string, municipality = muurame) {
  return server.database.operator
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['answer.value', 'answer.version', 'answer.comment', 'answer.estimate'])
    .where('response.round_id', '=', round.roundId)
    .where('response.municipality_code', '=', municipality)
    .where('question_key', '=', question)
    .executeTakeFirst();
}

describe('saving an answer', () => {
  test('keeps the value, its version and who gave it', async () => {
    const saved = await saveAnswer(respondent, round, muurame, 'contact_person', 'named', {
      comment: '  Päätös 12.3.  ',
    });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({
      question: 'contact_person',
      value: 'named',
      version: 1,
      comment: 'Päätös 12.3.',
      source: 'self',
      answeredBy: respondent.email,
    });
    expect(await stored('contact_person')).toMatchObject({ value: 'named', version: 1 });
  });

  test('grows the version by one with every change and keeps each in the history', async () => {
    await saveAnswer(respondent, round, muurame, 'meetings', 2);
    const second = await saveAnswer(respondent, round, muurame, 'meetings', 3, { version: 1 });
    expect(second.body.version).toBe(2);
    const history = await server.database.operator
      .selectFrom('answer_history')
      .select(['version', 'value'])
      .where('question_key', '=', 'meetings')
      .orderBy('version')
      .execute();
    expect(history).toEqual([
      { version: 1, value: 2 },
      { version: 2, value: 3 },
    ]);
  });

  test('gives the second of two editors both values and overwrites nothing', async () => {
    await saveAnswer(respondent, round, muurame, 'grants_paid', 'yes');
    const late = await saveAnswer(lead, round, muurame, 'grants_paid', 'no');
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'answer-changed',
      current: { value: 'yes', version: 1, answeredBy: respondent.email },
    });
    expect(await stored('grants_paid')).toMatchObject({ value: 'yes', version: 1 });
  });

  test('has one effect when the same request is sent again, also after others have saved', async () => {
    const key = '0b7c1f5e-3b6a-4a53-9a0f-6b1d2c3e4f50';
    const first = await saveAnswer(respondent, round, muurame, 'targets', 'Kaksi tapaamista', {
      key,
    });
    const again = await saveAnswer(respondent, round, muurame, 'targets', 'Kaksi tapaamista', {
      key,
    });
    expect(again).toMatchObject({ status: 200, body: first.body });
    await saveAnswer(lead, round, muurame, 'targets', 'Kolme tapaamista', { version: 1 });
    const late = await saveAnswer(respondent, round, muurame, 'targets', 'Kaksi tapaamista', {
      key,
    });
    expect(late).toMatchObject({ status: 200, body: { value: 'Kolme tapaamista', version: 2 } });
    expect(await stored('targets')).toMatchObject({ value: 'Kolme tapaamista', version: 2 });
  });

  test('refuses a key that another request has used', async () => {
    const key = '1b7c1f5e-3b6a-4a53-9a0f-6b1d2c3e4f50';
    await saveAnswer(respondent, round, muurame, 'structures', ['council'], { key });
    const other = await saveAnswer(respondent, round, muurame, 'structures', ['table'], {
      key,
      version: 1,
    });
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
  });

  test('takes two saves of the same question at the same moment one after the other', async () => {
    const both = await Promise.all([
      saveAnswer(respondent, round, muurame, 'page', 'https://a.example/1'),
      saveAnswer(lead, round, muurame, 'page', 'https://a.example/2'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await stored('page'))?.version).toBe(1);
  });

  test('needs a version and a key', async () => {
    const url = `${responseAddress(round, muurame)}/answers/meetings`;
    const bare = await respondent.send('PUT', url, { body: { value: 4 } });
    expect(bare).toMatchObject({ status: 428, body: { code: 'version-needed' } });
  });

  test('clears an answer only when asked to, and the version still grows', async () => {
    const url = `${responseAddress(round, muurame)}/answers/feedback`;
    await saveAnswer(respondent, round, muurame, 'feedback', 'Hyvä kysely');
    const headers = { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() };
    const cleared = await respondent.send('DELETE', url, { headers });
    expect(cleared).toMatchObject({ status: 200, body: { value: null, version: 2 } });
    const stale = await saveAnswer(lead, round, muurame, 'feedback', 'Uusi');
    expect(stale.status).toBe(412);
    const fresh = await saveAnswer(lead, round, muurame, 'feedback', 'Uusi', { version: 2 });
    expect(fresh).toMatchObject({ status: 200, body: { version: 3 } });
  });
});

describe('a bad value', () => {
  const faulty: [string, unknown, string][] = [
    ['contact_person', 'maybe', 'There is no option maybe'],
    ['contact_person', true, 'wrong kind'],
    ['contact_person', ['named'], 'wrong kind'],
    ['contact_person', null, 'empty'],
    ['structures', 'council', 'wrong kind'],
    ['structures', [], 'empty'],
    ['structures', ['council', 'council'], 'twice'],
    ['structures', ['none', 'council'], 'cannot be chosen together'],
    ['structures', ['unknown', 'council'], 'cannot be chosen together'],
    ['meetings', '12', 'wrong kind'],
    ['meetings', true, 'wrong kind'],
    ['meetings', 1.5, 'whole number'],
    ['meetings', -1, 'too small'],
    ['grants_total', 12.345, 'decimals'],
    ['grants_total', 1e15, 'too great'],
    ['grants_total', '12 500', 'wrong kind'],
    ['targets', 12, 'wrong kind'],
    ['targets', '', 'empty'],
    ['targets', '   ', 'empty'],
    ['targets', 'x'.repeat(10_001), 'too long'],
    ['targets', 'a\u0000b', 'wrong kind'],
    ['targets', { toString: 'x' }, 'wrong kind'],
    ['page', 'javascript:alert(1)', 'web address'],
    ['page', 'ftp://example.org', 'web address'],
    ['contact_details', { name: 'A' }, 'wrong kind'],
    ['contact_details', { name: 'A', title: '', email: 'no', phone: '' }, 'email'],
    ['contact_details', { name: 'A', title: '', email: '', phone: '', age: 3 }, 'wrong kind'],
  ];

  test.each(faulty)(
    'of %s (%j) is refused with a sentence and changes nothing',
    async (question, value, words) => {
      const before = await stored(question);
      const { status, body, headers } = await saveAnswer(
        respondent,
        round,
        muurame,
        question,
        value,
        {
          version: before?.version ?? 0,
        },
      );
      expect(status).toBe(422);
      expect(headers['content-type']).toContain('application/problem+json');
      expect(body.detail).toContain(words);
      expect(await stored(question)).toEqual(before);
    },
  );

  test('is explained in the language of the caller', async () => {
    const url = `${responseAddress(round, muurame)}/answers/meetings`;
    for (const [language, words] of [
      ['fi', 'Vastaus on vääränlainen'],
      ['sv-FI,sv;q=0.9', 'Svaret är av fel slag'],
      ['en', 'The answer is of the wrong kind'],
      ['de', 'Vastaus on vääränlainen'],
    ] as const) {
      const { body } = await respondent.send('PUT', url, {
        body: { value: 'many' },
        headers: {
          'accept-language': language,
          'if-match': '"2"',
          'idempotency-key': crypto.randomUUID(),
        },
      });
      expect(body.detail).toContain(words);
    }
  });

  test('hidden in an unknown field, broken JSON or a foreign media type is refused', async () => {
    const url = `${responseAddress(round, muurame)}/answers/meetings`;
    const headers = { 'if-match': '"2"', 'idempotency-key': crypto.randomUUID() };
    const extra = await respondent.send('PUT', url, { body: { value: 5, admin: true }, headers });
    expect(extra).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    const json = { ...headers, 'content-type': 'application/json' };
    for (const text of [
      '{"value": 1e400}',
      '{"value": 5',
      '{"value": 5, "__proto__": {"x": 1}}',
      '',
    ]) {
      const broken = await respondent.send('PUT', url, { body: text, headers: json });
      expect([400, 422]).toContain(broken.status);
    }
    const foreign = await respondent.send('PUT', url, {
      body: '<value>5</value>',
      headers: { ...headers, 'content-type': 'text/xml' },
    });
    expect(foreign.status).toBe(415);
    const huge = await respondent.send('PUT', url, {
      body: JSON.stringify({ value: 'x'.repeat(300_000) }),
      headers: json,
    });
    expect(huge.status).toBe(413);
    expect(await stored('meetings')).toMatchObject({ value: 3, version: 2 });
  });

  test('for a question that does not exist is not found', async () => {
    const { status } = await saveAnswer(respondent, round, muurame, 'no_such_question', 'x');
    expect(status).toBe(404);
  });
});

test('every valid text comes back the same, in composed form', async () => {
  const texts = [
    'שלום עולם',
    '👩‍👩‍👧‍👦 järjestöt',
    'a\u0308ijä',
    'rivi\nvaihto',
    '<b>&"\'',
    'x'.repeat(10_000),
  ];
  let { version } = (await stored('targets'))!;
  for (const text of texts) {
    const { body } = await saveAnswer(respondent, round, muurame, 'targets', text, { version });
    version = body.version;
    expect(body.value).toBe(text.normalize('NFC'));
    expect((await stored('targets'))?.value).toBe(text.normalize('NFC'));
  }
});

describe('what belongs to one municipality', () => {
  test('is seen by no other', async () => {
    const foreign = await neighbour.send('GET', responseAddress(round, muurame));
    expect(foreign).toMatchObject({ status: 404, body: { code: 'response-not-found' } });
    const { body } = await neighbour.send('GET', '/api/survey/me');
    expect(body.responses.map((each: any) => each.response.municipality.code)).toEqual([jyvaskyla]);
  });

  test('is changed by no other', async () => {
    const { status } = await saveAnswer(neighbour, round, muurame, 'meetings', 9, { version: 2 });
    expect(status).toBe(404);
    expect(await stored('meetings')).toMatchObject({ value: 3 });
  });

  test('is as a draft closed to the coordinator, who sees only how far it is', async () => {
    const { body } = await coordinator.send('GET', responseAddress(round, muurame));
    expect(body).toMatchObject({
      state: 'draft',
      answers: [],
      coreAnswered: 3,
      coreAsked: 5,
      may: ['telephone'],
    });
  });

  test('is closed to whoever is not signed in', async () => {
    const answer = await server.app.inject({ url: responseAddress(round, muurame) });
    expect(answer.statusCode).toBe(401);
  });
});

describe('submitting', () => {
  test('names the core questions that have no answer', async () => {
    const { status, body } = await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'response-incomplete',
      questions: ['grants_total', 'website'],
    });
  });

  test('is for the lead, not for a respondent', async () => {
    const { status } = await respondent.send('POST', `${responseAddress(round, muurame)}/submit`);
    expect(status).toBe(403);
  });

  test('hands the answers over; a returned response can be completed and submitted again', async () => {
    await saveAnswer(respondent, round, muurame, 'grants_total', 12_500.5, { estimate: true });
    await saveAnswer(respondent, round, muurame, 'website', 'partly');
    const submitted = await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    expect(submitted).toMatchObject({
      status: 200,
      body: { state: 'submitted', may: ['read', 'take_back'] },
    });
    const late = await saveAnswer(respondent, round, muurame, 'meetings', 8, { version: 2 });
    expect(late).toMatchObject({ status: 409, body: { code: 'step-not-possible' } });

    const seen = await coordinator.send('GET', responseAddress(round, muurame));
    expect(seen.body.may).toEqual(['read', 'return', 'approve']);
    expect(seen.body.answers.length).toBeGreaterThan(4);
    const { savedAt } = seen.body;
    const returned = await coordinator.send('POST', `${responseAddress(round, muurame)}/return`, {
      body: { note: 'Tarkistakaa avustusten summa.', savedAt },
    });
    expect(returned.body).toMatchObject({
      state: 'returned',
      reviewNote: 'Tarkistakaa avustusten summa.',
    });
    await saveAnswer(lead, round, muurame, 'grants_total', 13_000, { version: 1 });
    await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    const approve = (body: { savedAt: string }) =>
      coordinator.send('POST', `${responseAddress(round, muurame)}/approve`, { body });
    // What the coordinator saw before the return is not what has been submitted now.
    expect(await approve({ savedAt })).toMatchObject({
      status: 409,
      body: { code: 'response-changed' },
    });
    const again = await coordinator.send('GET', responseAddress(round, muurame));
    const approved = await approve({ savedAt: again.body.savedAt });
    expect(approved.body.state).toBe('approved');
  });

  test('can be taken back while the round is open', async () => {
    for (const [question, value] of Object.entries(completeAnswers)) {
      await saveAnswer(neighbour, round, jyvaskyla, question, value);
    }
    await neighbour.send('POST', `${responseAddress(round, jyvaskyla)}/submit`);
    const back = await neighbour.send('POST', `${responseAddress(round, jyvaskyla)}/take-back`);
    expect(back.body.state).toBe('draft');
  });
});

describe('closing time', () => {
  test("is the database's, at the instant: after it nothing is saved", async () => {
    const ends = await makeRound(server.database, {
      year: 2024,
      closesAt: new Date(Date.now() + 3_600_000),
    });
    expect((await saveAnswer(lead, ends, muurame, 'meetings', 1)).status).toBe(200);
    await server.database.operator
      .updateTable('round')
      .set({ closes_at: sql`clock_timestamp()` })
      .where('id', '=', ends.roundId)
      .execute();
    const late = await saveAnswer(lead, ends, muurame, 'meetings', 2, { version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    expect((await saveAnswer(lead, ends, muurame, 'page', 'https://a.example')).status).toBe(409);
  });
});

describe('a save that waited while the round was closed', () => {
  test('is refused: closing counts from the moment it was confirmed', async () => {
    const closing = await makeRound(server.database, { year: 2022 });
    await saveAnswer(lead, closing, muurame, 'meetings', 1);
    const held = Promise.withResolvers<void>();
    const isHeld = Promise.withResolvers<void>();
    // Somebody holds the response; the save waits behind, and the round is closed meanwhile.
    const holder = server.database.operator.transaction().execute(async (tx) => {
      await tx
        .selectFrom('response')
        .select('id')
        .where('round_id', '=', closing.roundId)
        .where('municipality_code', '=', muurame)
        .forUpdate()
        .execute();
      isHeld.resolve();
      await held.promise;
      await tx
        .updateTable('round')
        .set({ state: 'closed' })
        .where('id', '=', closing.roundId)
        .execute();
    });
    await isHeld.promise;
    const late = saveAnswer(lead, closing, muurame, 'meetings', 2, { version: 1 });
    await expect.poll(() => waitingForLocks(server.database)).toBeGreaterThan(0);
    held.resolve();
    await holder;
    expect(await late).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
  });
});

test('a change asked for by another site is refused', async () => {
  const url = `${responseAddress(round, muurame)}/take-back`;
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
    const { status, body } = await lead.send('POST', url, { headers });
    expect(status).toBe(403);
    expect(body.code).toBe('foreign-origin');
  }
});
