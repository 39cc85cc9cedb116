/** Answering by telephone: the open call, what is typed in it, the log, the summary and its confirmation. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { maija } from '../harness/consent.ts';
import { testMailServer } from '../harness/mail.ts';
import type { Letter, MailServer } from '../harness/mail.ts';
import { publish } from '../harness/publishing.ts';
import { closeRound, giveAnswers, handOverAndApprove, take } from '../harness/response.ts';
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
let mail: MailServer;
let worker: LetterWorker;
let coordinator: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
let round: TestRound;
let lead: TestPerson;
let code: string;
let year: number;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: { ...mail.settings, publicUrl: 'https://tutka.example' } });
  const { app, database } = server;
  const quiet = () => {};
  worker = await startLetterWorker({
    config: server.config,
    database,
    log: { error: quiet, warn: quiet, debug: quiet } as never,
  });
  const desk = (email: string, region = 'keski-suomi') =>
    signIn(app, database, 'coordinator', region, email);
  coordinator = await desk('liisa@yhdistys.example');
  colleague = await desk('olli@yhdistys.example');
  stranger = await desk('elsewhere@yhdistys.example', 'pirkanmaa');
  await makeRound(database, { region: 'pirkanmaa' });
  year = 2025;
  persons = 0;
});
afterAll(async () => {
  await worker.stop();
  await server.close();
  await mail.close();
});

let persons: number;
let unused: string[] = [];

/** Every test has a municipality of its own, in which nothing has happened. */
beforeEach(async () => {
  if (unused.length === 0) {
    round = await makeRound(server.database, { year: year++ });
    unused = [...round.municipalities];
  }
  code = unused.shift()!;
  lead = await signIn(server.app, server.database, 'lead', code, `anna${++persons}@kunta.example`);
});

const telephone = (person: TestPerson, talkedTo = 'Anna Aho') =>
  person.send('POST', `${responseAddress(round, code)}/telephone`, { body: { talkedTo } });
const stop = (person: TestPerson) =>
  person.send('POST', `${responseAddress(round, code)}/telephone/stop`);
const finish = (person: TestPerson, to: object = { person: lead.id }, submit = true) =>
  person.send('POST', `${responseAddress(round, code)}/telephone/finish`, { body: { to, submit } });
const read = async (person: TestPerson) =>
  (await person.send('GET', responseAddress(round, code))).body;
const answer = (person: TestPerson, question: string, value: unknown, rest = {}) =>
  saveAnswer(person, round, code, question, value, rest);
const ofQuestion = (response: any, question: string) =>
  response.answers.find((each: any) => each.question === question);
const log = (person: TestPerson, body: object) =>
  person.send('POST', `${responseAddress(round, code)}/calls`, { body });
const calls = (person: TestPerson) =>
  person.send('GET', `/api/survey/rounds/${round.region}/${round.year}/calls`);

describe('the draft of a municipality', () => {
  test('is read and written by the coordinator in an open call only', async () => {
    await answer(lead, 'contact_person', 'named');
    expect((await read(coordinator)).answers).toEqual([]);
    const before = await answer(coordinator, 'website', 'yes');
    expect(before).toMatchObject({ status: 403, body: { code: 'call-needed' } });

    const opened = await telephone(coordinator);
    expect(opened.status).toBe(200);
    expect(opened.body.may).toEqual(['read', 'answer', 'telephone']);
    expect(ofQuestion(opened.body, 'contact_person').value).toBe('named');
    expect((await answer(coordinator, 'website', 'yes')).status).toBe(200);

    expect((await stop(coordinator)).status).toBe(200);
    expect(await read(coordinator)).toMatchObject({ answers: [], may: ['telephone'] });
    const after = await answer(coordinator, 'website', 'no', { version: 1 });
    expect(after).toMatchObject({ status: 403, body: { code: 'call-needed' } });
    expect(ofQuestion(await read(lead), 'website').value).toBe('yes');
  });

  test('stays closed to a coordinator of another region, and to those who have no call', async () => {
    await telephone(coordinator);
    expect((await telephone(stranger)).status).toBe(404);
    expect((await answer(stranger, 'website', 'yes')).status).toBe(404);
    expect((await read(colleague)).answers).toEqual([]);
    expect((await answer(colleague, 'website', 'yes')).status).toBe(403);
    expect((await telephone(lead)).status).toBe(403);
  });

  test('is closed again when the call has run out, also to whoever forgot to end it', async () => {
    await telephone(coordinator);
    await server.database.operator
      .updateTable('telephone_session')
      .set({ lasts_until: sql`now() - interval '1 second'` })
      .execute();
    expect((await answer(coordinator, 'website', 'yes')).status).toBe(403);
    expect(await read(coordinator)).toMatchObject({ answers: [], may: ['telephone'] });
    expect((await read(lead)).telephone.calls[0].endedAt).not.toBeNull();
    expect((await telephone(coordinator)).status).toBe(200);
  });

  test('passes to the colleague who goes on, where the first one stopped', async () => {
    await telephone(coordinator);
    await answer(coordinator, 'contact_person', 'named');
    await telephone(colleague, 'Bo Berg');
    expect((await answer(coordinator, 'website', 'yes')).status).toBe(403);
    const goingOn = await read(colleague);
    expect(ofQuestion(goingOn, 'contact_person').value).toBe('named');
    expect((await answer(colleague, 'website', 'yes')).status).toBe(200);
    const { telephone: told } = await read(lead);
    expect(told.calls).toMatchObject([
      { talkedTo: 'Bo Berg', openedBy: colleague.email, endedAt: null },
      { talkedTo: 'Anna Aho', openedBy: coordinator.email, endedAt: expect.any(String) },
    ]);
  });

  test('cannot be typed before the round has opened or after it has closed', async () => {
    const early = await makeRound(server.database, { year: 2024, state: 'draft' });
    const late = await makeRound(server.database, { year: 2023, state: 'closed' });
    for (const each of [early, late]) {
      const url = `${responseAddress(each, code)}/telephone`;
      const attempt = await coordinator.send('POST', url, { body: { talkedTo: 'Anna' } });
      expect(attempt).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    }
  });

  test('takes nothing more once the round closes in the middle of a call, which can be ended', async () => {
    const short = await makeRound(server.database, { year: 2022 });
    const address = responseAddress(short, code);
    await coordinator.send('POST', `${address}/telephone`, { body: { talkedTo: 'Anna' } });
    await saveAnswer(coordinator, short, code, 'website', 'yes');
    await closeRound(server.database, short);
    const late = await saveAnswer(coordinator, short, code, 'website', 'no', { version: 1 });
    expect(late).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
    expect((await coordinator.send('POST', `${address}/telephone/stop`)).status).toBe(200);
  });
});

describe('an answer that was told on the telephone', () => {
  test('keeps its origin: who told it, who typed it and when, in its history too', async () => {
    await telephone(coordinator);
    const saved = await answer(coordinator, 'grants_total', 12_500, { comment: 'Vuoden alusta' });
    expect(saved.body).toMatchObject({
      source: 'telephone',
      toldBy: 'Anna Aho',
      answeredBy: coordinator.email,
      version: 1,
    });
    expect(ofQuestion(await read(lead), 'grants_total')).toEqual(saved.body);
    const [row] = await historyOf('grants_total');
    expect(row).toMatchObject({
      source: 'telephone',
      answered_by: coordinator.id,
      talked_to: 'Anna Aho',
    });
  });

  test('gets the same checks, versions and keys as every other one', async () => {
    await telephone(coordinator);
    const wrong = await answer(coordinator, 'website', 'certainly');
    expect(wrong).toMatchObject({ status: 422, body: { code: 'invalid-answer' } });
    const key = crypto.randomUUID();
    const first = await answer(coordinator, 'website', 'yes', { key });
    expect(await answer(coordinator, 'website', 'yes', { key })).toMatchObject({
      status: 200,
      body: first.body,
    });
    const blind = await answer(coordinator, 'website', 'no');
    expect(blind).toMatchObject({ status: 412, body: { current: { toldBy: 'Anna Aho' } } });
    expect(await historyOf('website')).toHaveLength(1);
    // The official answers at the same time, and neither overwrites the other.
    expect((await answer(lead, 'website', 'no', { version: 1 })).status).toBe(200);
    expect((await answer(coordinator, 'website', 'partly', { version: 1 })).status).toBe(412);
  });

  test('is told by nobody any more when the official answers anew', async () => {
    await telephone(coordinator);
    await answer(coordinator, 'website', 'yes');
    await answer(lead, 'website', 'no', { version: 1 });
    expect(ofQuestion(await read(lead), 'website')).toMatchObject({
      source: 'self',
      toldBy: null,
      answeredBy: lead.email,
    });
    const history = await historyOf('website');
    expect(history.map(({ talked_to }) => talked_to)).toEqual(['Anna Aho', null]);
  });

  test('may be the earlier one, unchanged, and is told all the same', async () => {
    const before = await makeRound(server.database, { year: 2016 });
    await giveAnswers(lead, before, code, completeAnswers);
    await handOverAndApprove(lead, coordinator, before, code);
    await telephone(coordinator);
    const same = await answer(coordinator, 'website', 'yes', { carriedOver: true });
    expect(same.body).toMatchObject({ source: 'carried_over', toldBy: 'Anna Aho' });
    const other = await answer(coordinator, 'contact_person', 'none', { carriedOver: true });
    expect(other.status).toBe(422);
  });

  test('stands on paper with its origin, in three languages', async () => {
    await telephone(coordinator);
    await answer(coordinator, 'website', 'yes');
    for (const [language, words] of [
      ['fi', 'vastauksen kertoi Anna Aho'],
      ['sv', 'svaret gavs av Anna Aho'],
      ['en', 'answered by Anna Aho'],
    ]) {
      const url = `/${language}/receipt/${round.region}/${round.year}/${code}`;
      expect((await lead.send('GET', url)).body).toContain(words);
    }
  });
});

describe('the log of calls', () => {
  test('keeps what came of each call, for the region alone', async () => {
    const tomorrow = new Date(Date.now() + 864e5).toISOString();
    await log(coordinator, { outcome: 'no_answer' });
    const kept = await log(coordinator, {
      outcome: 'call_back',
      talkedTo: 'Vaihde',
      callBackAt: tomorrow,
      note: 'Anna on lomalla.',
    });
    expect(kept.body.calls).toMatchObject([
      {
        outcome: 'call_back',
        talkedTo: 'Vaihde',
        callBackAt: tomorrow,
        note: 'Anna on lomalla.',
        calledBy: coordinator.email,
      },
      { outcome: 'no_answer', talkedTo: null, callBackAt: null, note: null },
    ]);
    await telephone(coordinator);
    const address = `${responseAddress(round, code)}/calls`;
    const { body } = await coordinator.send('GET', address);
    expect(body.calls[0]).toMatchObject({ outcome: 'answered', talkedTo: 'Anna Aho' });
    for (const person of [lead, stranger]) {
      expect([403, 404]).toContain((await person.send('GET', address)).status);
      expect([403, 404]).toContain((await log(person, { outcome: 'refused' })).status);
    }
    expect(JSON.stringify(await read(lead))).not.toContain('lomalla');
  });

  test('refuses a moment that cannot be called at, and stores nothing', async () => {
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    for (const [body, fault] of [
      [{ outcome: 'call_back' }, 'call-back-moment-needed'],
      [{ outcome: 'call_back', callBackAt: at(-1000) }, 'call-back-moment-past'],
      [{ outcome: 'no_answer', callBackAt: at(400 * 864e5) }, 'call-back-moment-too-far'],
      [{ outcome: 'refused', callBackAt: at(864e5) }, 'call-back-moment-refused'],
    ] as const) {
      const refused = await log(coordinator, body);
      expect(refused).toMatchObject({ status: 422, body: { code: 'call-back-moment', fault } });
    }
    for (const body of [
      { outcome: 'answered' },
      { outcome: 'no_answer', note: 'x'.repeat(2001) },
      { outcome: 'no_answer', note: '\u0000' },
      { outcome: 'no_answer', talkedTo: 'Anna\nAho' },
      { outcome: 'no_answer', calledBy: lead.id },
    ]) {
      expect([400, 422]).toContain((await log(coordinator, body)).status);
    }
    const { body } = await coordinator.send('GET', `${responseAddress(round, code)}/calls`);
    expect(body.calls).toEqual([]);
  });

  test('says whom to call next: the agreed moments first', async () => {
    const [soon, later] = [2, 3].map((days) => new Date(Date.now() + days * 864e5).toISOString());
    const [first, second, third] = [code, unused.shift()!, unused.shift()!];
    for (const [municipality, body] of [
      [third, { outcome: 'no_answer' }],
      [second, { outcome: 'call_back', callBackAt: later }],
      [first, { outcome: 'no_answer', callBackAt: soon, note: 'Kokouksessa' }],
    ] as const) {
      code = municipality;
      expect((await log(coordinator, body)).status).toBe(200);
    }
    const { body } = await calls(coordinator);
    expect(body.turns[0]).toMatchObject({
      municipality: { code: first },
      callBackAt: soon,
      lastOutcome: 'no_answer',
      lastNote: 'Kokouksessa',
      isDue: false,
      onCall: null,
    });
    expect(body.turns[1].municipality.code).toBe(second);
    await telephone(coordinator);
    const now = (await calls(colleague)).body.turns;
    const called = now.find((turn: any) => turn.municipality.code === code);
    expect(called).toMatchObject({ onCall: coordinator.email, callBackAt: null });
    expect((await calls(stranger)).status).toBe(404);
    expect((await calls(lead)).status).toBe(403);
  });
});

describe('at the end of a call', () => {
  beforeEach(async () => {
    await telephone(coordinator);
    await giveAnswers(coordinator, round, code, { ...completeAnswers, contact_details: maija });
  });

  test('the answers are handed over on behalf of the municipality, with the call in the record', async () => {
    const ended = await finish(coordinator);
    expect(ended.body).toMatchObject({
      state: 'submitted',
      toConfirm: true,
      submittedBy: coordinator.email,
      telephone: { summary: { to: lead.email }, confirmed: null },
    });
    const step = await server.database.operator
      .selectFrom('response_step')
      .innerJoin('telephone_session', 'telephone_session.id', 'telephone_session_id')
      .select(['step', 'taken_by', 'talked_to', 'end_reason'])
      .orderBy('response_step.id', 'desc')
      .executeTakeFirst();
    expect(step).toEqual({
      step: 'submit',
      taken_by: coordinator.id,
      talked_to: 'Anna Aho',
      end_reason: 'finished',
    });
    expect((await answer(coordinator, 'website', 'no', { version: 1 })).status).not.toBe(200);
  });

  test('nothing incomplete is handed over, and the call stays open', async () => {
    const { body: cleared } = await coordinator.send(
      'DELETE',
      `${responseAddress(round, code)}/answers/website`,
      { headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() } },
    );
    expect(cleared).toMatchObject({ value: null, version: 2 });
    expect(await finish(coordinator)).toMatchObject({
      status: 422,
      body: { code: 'response-incomplete', questions: ['website'] },
    });
    expect(await read(coordinator)).toMatchObject({ state: 'draft', telephone: { summary: null } });
    expect((await answer(coordinator, 'website', 'no', { version: 2 })).status).toBe(200);
  });

  test('the coordinator hands nothing over past the call', async () => {
    const submitted = await coordinator.send('POST', `${responseAddress(round, code)}/submit`);
    expect(submitted.status).toBe(403);
    await stop(coordinator);
    expect(await finish(coordinator)).toMatchObject({ body: { code: 'call-needed' } });
  });

  test('the summary goes to somebody of the municipality and nobody else', async () => {
    const elsewhere = await signIn(
      server.app,
      server.database,
      'lead',
      unused[0]!,
      `other${++persons}@kunta.example`,
    );
    expect((await finish(coordinator, { person: elsewhere.id })).status).toBe(422);
    expect((await finish(coordinator, { email: 'x', name: '', language: 'fi' })).status).toBe(422);
    const joining = { email: `uusi${++persons}@kunta.example`, name: 'Uusi', language: 'sv' };
    expect((await finish(coordinator, joining)).status).toBe(200);
    const letter = await mail.letterTo(joining.email);
    expect(letter.subject).toContain('per telefon');
    const { body } = await lead.send('GET', `/api/survey/municipalities/${code}/people`);
    expect(body.people).toMatchObject([{ role: 'lead' }, { name: 'Uusi', role: 'respondent' }]);
  });

  test('the letter says who typed what was told by whom, and holds no answer', async () => {
    await finish(coordinator);
    const letter = await mail.letterTo(lead.email);
    expect(letter.subject).toContain('Tarkista puhelimessa kertomasi vastaukset');
    expect(letter.text).toContain(`${coordinator.email} kirjasi`);
    expect(letter.text).toContain('vastaukset kertoi Anna Aho');
    expect(letter.text).toContain('Vastaukset on jo lähetetty');
    expect(letter.text).toContain('5/5');
    expect(letter.text).not.toMatch(/12\s500/);
    expect(letter.text).not.toContain(maija.email);
    expect(await lettersFor('receipt', coordinator.email)).toBe(0);
  });

  test('the link shows every answer, and its button confirms without signing in', async () => {
    await finish(coordinator);
    const link = linkIn(await mail.letterTo(lead.email));
    const opened = await open(link);
    expect(opened.statusCode).toBe(200);
    expect(opened.headers['cache-control']).toBe('no-store');
    expect(opened.body).toMatch(/12\s500,50/);
    expect(opened.body).toContain('Anna Aho');
    expect((await read(lead)).toConfirm).toBe(true);

    expect((await press(link, await savedAt())).statusCode).toBe(303);
    expect(await read(coordinator)).toMatchObject({
      toConfirm: false,
      telephone: { confirmed: { by: lead.email } },
    });
    const again = await open(link);
    expect(again.body).toContain('Vastaukset on vahvistettu');
    expect(again.body).not.toMatch(/12\s500,50/);
    // The person who is named is asked by the municipality, now that it stands by the answer.
    expect(await lettersFor('consent_request', maija.email)).toBe(1);
    await press(link, await savedAt());
    expect(await confirmations()).toBe(1);
  });

  test('what has changed since it was read is not confirmed', async () => {
    await finish(coordinator, { person: lead.id }, false);
    const link = linkIn(await mail.letterTo(lead.email));
    const seen = await savedAt();
    await answer(lead, 'website', 'no', { version: 1 });
    const pressed = await press(link, seen);
    expect(pressed.statusCode).toBe(409);
    expect(pressed.body).toContain('Vastauksia on muutettu');
    expect(await confirmations()).toBe(0);
    expect((await press(link, await savedAt())).statusCode).toBe(303);
    expect(await confirmations()).toBe(1);
  });

  test('the official corrects signed in, and confirms there or by handing over', async () => {
    await finish(coordinator, { person: lead.id }, false);
    expect((await read(lead)).may).toEqual(['read', 'answer', 'submit', 'confirm']);
    await answer(lead, 'website', 'no', { version: 1 });
    const address = `${responseAddress(round, code)}/confirm`;
    const body = { savedAt: await savedAt() };
    expect((await coordinator.send('POST', address, { body })).status).toBe(403);
    const old = { savedAt: '2020-01-01T00:00:00.000Z' };
    expect((await lead.send('POST', address, { body: old })).status).toBe(409);
    const confirmed = await lead.send('POST', address, { body });
    expect(confirmed.body).toMatchObject({ state: 'draft', toConfirm: false });
    expect(await lead.send('POST', address, { body })).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-confirm' },
    });
    // Another call makes it unconfirmed again, until the lead hands everything over.
    await telephone(coordinator);
    await answer(coordinator, 'meetings', 4);
    expect((await read(lead)).toConfirm).toBe(true);
    await take(lead, round, code, 'submit');
    expect((await read(lead)).toConfirm).toBe(false);
  });

  test('a link opens nothing once it is superseded, too old, or its person has left', async () => {
    await finish(coordinator, { person: lead.id }, false);
    const first = linkIn(await mail.letterTo(lead.email));
    await telephone(coordinator);
    await finish(coordinator, { person: lead.id }, false);
    const second = linkIn(await mail.letterTo(lead.email));
    expect((await open(first)).body).toContain('uudempi yhteenveto');
    expect((await open(second)).statusCode).toBe(200);
    const makeOld = (interval: string) =>
      server.database.operator
        .updateTable('telephone_summary')
        .set({ lasts_until: sql`now() + ${interval}::interval` })
        .where('municipality_code', '=', code)
        .execute();
    await makeOld('-1 second');
    expect((await open(second)).statusCode).toBe(410);
    await makeOld('1 day');
    expect((await open(second)).statusCode).toBe(200);
    await server.database.operator
      .updateTable('role_grant')
      .set({ ended_at: sql`now()` })
      .where('person_id', '=', lead.id)
      .execute();
    expect((await open(second)).statusCode).toBe(410);
    await press(second, null);
    expect(await confirmations()).toBe(0);
    const unknown = `/fi/telephone-summary/${'a'.repeat(43)}`;
    expect((await open(unknown)).statusCode).toBe(410);
  });

  test('the link is nowhere in the database', async () => {
    await finish(coordinator);
    const token = linkIn(await mail.letterTo(lead.email))
      .split('/')
      .at(-1)!;
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(letter)::text from letter)
        || (select json_agg(telephone_summary)::text from telephone_summary) as all`.execute(
      server.database.operator,
    );
    expect(rows[0]!.all).not.toContain(token);
    expect(rows[0]!.all).not.toContain(Buffer.from(token).toString('hex'));
  });
});

test('a response whose answers were typed by telephone is published as told on the telephone', async () => {
  const published = await makeRound(server.database, { year: 2021 });
  const address = responseAddress(published, code);
  await coordinator.send('POST', `${address}/telephone`, { body: { talkedTo: 'Anna Aho' } });
  await giveAnswers(coordinator, published, code, completeAnswers);
  const body = { to: { person: lead.id }, submit: true };
  const { savedAt: seen } = (
    await coordinator.send('POST', `${address}/telephone/finish`, { body })
  ).body;
  await take(coordinator, published, code, 'approve', { savedAt: seen });
  await closeRound(server.database, published);
  expect((await publish(coordinator, published)).status).toBe(200);
  const results = await lead.send('GET', `/api/v1/municipalities/${code}/results?year=2021`);
  expect(ofPublished(results.body, 'website')).toMatchObject({ value: 'yes', source: 'telephone' });
  expect(JSON.stringify(results.body)).not.toContain('Anna Aho');
});

const ofPublished = (results: any, question: string) =>
  results.answers.find((each: any) => each.question === question);

async function historyOf(question: string) {
  return server.database.operator
    .selectFrom('answer_history')
    .innerJoin('response', 'response.id', 'answer_history.response_id')
    .leftJoin('telephone_session', 'telephone_session.id', 'answer_history.telephone_session_id')
    .select(['answer_history.source', 'answer_history.answered_by', 'talked_to'])
    .where('response.round_id', '=', round.roundId)
    .where('response.municipality_code', '=', code)
    .where('question_key', '=', question)
    .orderBy('answer_history.version')
    .execute();
}

async function confirmations(): Promise<number> {
  const rows = await server.database.operator
    .selectFrom('telephone_confirmation')
    .innerJoin('response', 'response.id', 'response_id')
    .select('telephone_confirmation.id')
    .where('municipality_code', '=', code)
    .where('round_id', '=', round.roundId)
    .execute();
  return rows.length;
}

async function lettersFor(kind: string, recipient: string): Promise<number> {
  const rows = await server.database.operator
    .selectFrom('letter')
    .select('id')
    .where('kind', '=', kind)
    .where('recipient', '=', recipient)
    .where('municipality_code', '=', code)
    .execute();
  return rows.length;
}

const savedAt = async (): Promise<string> => (await read(lead)).savedAt;
const linkIn = ({ text }: Letter) => /https:\/\/tutka\.example(\/\S+)/.exec(text)![1]!;
const open = (url: string) => server.app.inject({ method: 'GET', url });
const press = (url: string, seen: string | null) =>
  server.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: `savedAt=${encodeURIComponent(seen ?? '')}`,
  });
