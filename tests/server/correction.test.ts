/** Single answers at the desk: corrected with a reason, and marked where their evidence was looked at. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
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

const denied = { code: '42501' };
const reason = 'Summa oli ilmoitettu tuhansina euroina.';

let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let auditor: TestPerson;
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
  auditor = await signIn(app, database, 'auditor', 'keski-suomi');
  stranger = await signIn(app, database, 'coordinator', 'pirkanmaa', 'else@yhdistys.example');
});
afterAll(() => server.close());

/** A complete response that has been handed over; one of its answers has a link. */
beforeEach(async () => {
  code = unused.shift()!;
  lead = await signIn(server.app, server.database, 'lead', code, `anna@m${code}.example`);
  const { website, ...rest } = completeAnswers;
  await giveAnswers(lead, round, code, rest);
  const remarks = { comment: 'Uusi sivusto.', evidenceUrl: 'https://www.kunta.example/jarjestot' };
  await giveAnswers(lead, round, code, { website }, remarks);
  await take(lead, round, code, 'submit');
});

interface Correcting {
  question?: string;
  version?: number;
  key?: string;
  body?: object;
}

const correct = (
  person: TestPerson,
  { question = 'grants_total', version = 1, key = crypto.randomUUID(), body = {} }: Correcting = {},
) =>
  person.send('PUT', `${responseAddress(round, code)}/answers/${question}/correction`, {
    body: { value: 12_500, reason, ...body },
    headers: { 'if-match': `"${version}"`, 'idempotency-key': key },
  });

const mark = (person: TestPerson, method: 'PUT' | 'DELETE', version = 1, question = 'website') =>
  person.send(method, `${responseAddress(round, code)}/answers/${question}/evidence-check`, {
    body: { version },
  });

const read = async (person: TestPerson) =>
  (await person.send('GET', responseAddress(round, code))).body;
const answerIn = (body: any, question: string) =>
  body.answers.find((answer: any) => answer.question === question);
const as = <Result>(person: TestPerson, work: (tx: Tx) => Promise<Result>) =>
  asPerson(server.database.service, person.id, work);

const letters = () =>
  server.database.operator
    .selectFrom('letter')
    .select(['recipient', 'params'])
    .where('kind', '=', 'review')
    .where('municipality_code', '=', code)
    .execute();

describe('a correction', () => {
  test('takes the place of the answer, says why, and leaves the remarks and the state', async () => {
    const { status, body } = await correct(coordinator, {
      question: 'website',
      body: { value: 'partly' },
    });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.state).toBe('submitted');
    expect(answerIn(body, 'website')).toMatchObject({
      value: 'partly',
      version: 2,
      source: 'corrected',
      comment: 'Uusi sivusto.',
      evidenceUrl: 'https://www.kunta.example/jarjestot',
      answeredBy: 'liisa@yhdistys.example',
    });
    const seen = await read(lead);
    expect(seen.review.corrections).toEqual([
      expect.objectContaining({
        question: 'website',
        version: 2,
        reason,
        by: 'liisa@yhdistys.example',
      }),
    ]);
  });

  test('keeps the answer of the municipality in the history', async () => {
    await correct(coordinator);
    const history = await server.database.operator
      .selectFrom('answer_history')
      .innerJoin('response', 'response.id', 'answer_history.response_id')
      .select(['version', 'value', 'source', 'answered_by'])
      .where('municipality_code', '=', code)
      .where('question_key', '=', 'grants_total')
      .orderBy('version')
      .execute();
    expect(history).toEqual([
      { version: 1, value: 12_500.5, source: 'self', answered_by: lead.id },
      { version: 2, value: 12_500, source: 'corrected', answered_by: coordinator.id },
    ]);
  });

  test('is told to the lead by one letter a day, without what was corrected', async () => {
    await correct(coordinator);
    await correct(coordinator, { version: 2, body: { value: 13_000 } });
    expect(await letters()).toEqual([
      {
        recipient: lead.email,
        params: expect.objectContaining({ municipality: code, isCorrected: true }),
      },
    ]);
    expect(JSON.stringify(await letters())).not.toContain('12500');
  });

  test('of an approved response leaves it approved, and what was seen before is not approved unseen', async () => {
    const { savedAt } = await read(coordinator);
    await correct(coordinator);
    const late = await coordinator.send('POST', `${responseAddress(round, code)}/approve`, {
      body: { savedAt },
    });
    expect([late.status, late.body.code]).toEqual([409, 'response-changed']);
    const { savedAt: now } = await read(coordinator);
    await take(coordinator, round, code, 'approve', { savedAt: now });
    const { body } = await correct(coordinator, { version: 2, body: { value: 14_000 } });
    expect(body.state).toBe('approved');
    expect(answerIn(body, 'grants_total').value).toBe(14_000);
  });

  test('fills in what the municipality left open where that may be left open', async () => {
    const { status, body } = await correct(coordinator, {
      question: 'meetings',
      version: 0,
      body: { value: 4 },
    });
    expect(status).toBe(200);
    expect(answerIn(body, 'meetings')).toMatchObject({ value: 4, version: 1, source: 'corrected' });
  });

  test('has one effect however often it is sent, and another one with its key is refused', async () => {
    const key = crypto.randomUUID();
    await correct(coordinator, { key });
    const again = await correct(coordinator, { key });
    expect([again.status, answerIn(again.body, 'grants_total').version]).toEqual([200, 2]);
    const other = await correct(coordinator, { key, body: { value: 1 } });
    expect([other.status, other.body.code]).toEqual([422, 'key-reused']);
  });

  test('by two at once is that of one; the other is shown it', async () => {
    const second = await signIn(
      server.app,
      server.database,
      'coordinator',
      'keski-suomi',
      'toinen@yhdistys.example',
    );
    const both = await Promise.all([correct(coordinator), correct(second)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const refused = both.find(({ status }) => status === 412)!;
    expect(refused.body).toMatchObject({ code: 'answer-changed', current: { value: 12_500 } });
  });

  test('is no answer that the question does not take, nor none, nor one without a reason', async () => {
    const faults: [object, number][] = [
      [{ value: 'many' }, 422],
      [{ value: null }, 422],
      [{ value: undefined }, 422],
      [{ reason: '  ' }, 422],
      [{ reason: 'x'.repeat(2001) }, 422],
    ];
    for (const [body, status] of faults) {
      expect((await correct(coordinator, { body })).status, JSON.stringify(body)).toBe(status);
    }
    expect((await correct(coordinator, { question: 'no_such', version: 0 })).status).toBe(404);
    expect(answerIn(await read(coordinator), 'grants_total').version).toBe(1);
  });

  test('of contact details is the business of the person named', async () => {
    const value = { name: 'Anna', title: '', email: 'anna@kunta.example', phone: '' };
    const { status } = await correct(coordinator, {
      question: 'contact_details',
      version: 0,
      body: { value },
    });
    expect(status).toBe(403);
  });

  test('is made by the desk of the region alone', async () => {
    expect((await correct(lead)).status).toBe(403);
    // An auditor changes nothing, so there is nothing for them to lock.
    expect((await correct(auditor)).status).toBe(404);
    expect((await correct(stranger)).status).toBe(404);
  });

  test('waits while the answers are the municipality’s to change', async () => {
    const { savedAt } = await read(coordinator);
    await take(coordinator, round, code, 'return', { savedAt, note: 'Tarkentakaa.' });
    const { status, body } = await correct(coordinator);
    expect([status, body.code]).toEqual([409, 'step-not-possible']);
  });

  test('ends with the answer: what the municipality writes after a return is its own', async () => {
    await correct(coordinator);
    const { savedAt } = await read(coordinator);
    await take(coordinator, round, code, 'return', { savedAt, note: 'Tarkentakaa.' });
    await saveAnswer(lead, round, code, 'grants_total', 12_600, { version: 2 });
    const seen = await read(lead);
    expect(answerIn(seen, 'grants_total')).toMatchObject({ value: 12_600, source: 'self' });
    expect(seen.review.corrections).toEqual([]);
  });
});

describe('evidence', () => {
  test('is marked as checked by whom and when, once, and unmarked', async () => {
    await mark(coordinator, 'PUT');
    const { body } = await mark(coordinator, 'PUT');
    expect(body.review.evidenceChecks).toEqual([
      expect.objectContaining({ question: 'website', version: 1, by: 'liisa@yhdistys.example' }),
    ]);
    expect((await read(lead)).review.evidenceChecks).toHaveLength(1);
    expect((await mark(coordinator, 'DELETE')).body.review.evidenceChecks).toEqual([]);
  });

  test('of a newer answer is unchecked, and what was not seen is not marked', async () => {
    await mark(coordinator, 'PUT');
    await correct(coordinator, { question: 'website', body: { value: 'no' } });
    expect((await read(coordinator)).review.evidenceChecks).toEqual([]);
    const { status, body } = await mark(coordinator, 'PUT', 1);
    expect([status, body.code]).toEqual([409, 'response-changed']);
  });

  test('is there only where the municipality has given a link', async () => {
    expect((await mark(coordinator, 'PUT', 1, 'grants_total')).status).toBe(404);
  });

  test('is checked by the desk of the region alone', async () => {
    expect((await mark(lead, 'PUT')).status).toBe(403);
    expect((await mark(auditor, 'PUT')).status).toBe(404);
    expect((await mark(stranger, 'PUT')).status).toBe(404);
  });
});

describe('the database itself', () => {
  const responseId = async () =>
    (
      await server.database.operator
        .selectFrom('response')
        .select('id')
        .where('round_id', '=', round.roundId)
        .where('municipality_code', '=', code)
        .executeTakeFirstOrThrow()
    ).id;

  test('takes no corrected answer without its reason, nor from another region', async () => {
    const id = await responseId();
    const set = { value: JSON.stringify(1), source: 'corrected', version: 2 };
    const update = (person: TestPerson) =>
      as(person, (tx) =>
        tx
          .updateTable('answer')
          .set({ ...set, answered_by: person.id })
          .where('response_id', '=', id)
          .where('question_key', '=', 'grants_total')
          .executeTakeFirst(),
      );
    await expect(update(coordinator)).rejects.toMatchObject(denied);
    expect((await update(stranger)).numUpdatedRows).toBe(0n);
    const insert = (person: TestPerson) =>
      as(person, (tx) =>
        tx
          .insertInto('answer_correction')
          .values({
            response_id: id,
            question_key: 'grants_total',
            version: 2,
            reason,
            corrected_by: person.id,
          })
          .execute(),
      );
    await expect(insert(stranger)).rejects.toMatchObject(denied);
    await expect(insert(lead)).rejects.toMatchObject(denied);
    await expect(insert(auditor)).rejects.toMatchObject(denied);
  });

  test('changes no reason afterwards, and shows it to nobody else', async () => {
    await correct(coordinator);
    await mark(coordinator, 'PUT');
    const id = await responseId();
    const seen = (person: TestPerson) =>
      as(person, async (tx) => ({
        corrections: await tx
          .selectFrom('answer_correction')
          .select('reason')
          .where('response_id', '=', id)
          .execute(),
        checks: await tx
          .selectFrom('evidence_check')
          .select('version')
          .where('response_id', '=', id)
          .execute(),
      }));
    expect(await seen(stranger)).toEqual({ corrections: [], checks: [] });
    expect(await seen(lead)).toEqual({ corrections: [{ reason }], checks: [{ version: 1 }] });
    await expect(
      as(coordinator, (tx) => tx.updateTable('answer_correction').set({ reason: 'Muu' }).execute()),
    ).rejects.toMatchObject(denied);
  });
});
