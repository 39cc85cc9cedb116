/** The consent of a person named in an answer: asked in person, field by field, and ended at once. */
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { publishRound } from '../../server/publishing/publish.ts';
import { findRound, moveRound } from '../../server/rounds/round.ts';
import { answerAll, consentLink, maija, submit } from '../harness/consent.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';
import { visitor } from '../harness/visitor.ts';

const muurame = '500';
const contactAddress = `/api/v1/municipalities/${muurame}/contact`;

let server: TestServer;
let app: FastifyInstance;
let round: TestRound;
let lead: TestPerson;
let coordinator: TestPerson;

beforeEach(async () => {
  server = await testServer();
  ({ app } = server);
  await app.published.listening;
  round = await makeRound(server.database, { example: true });
  lead = await signIn(app, server.database, 'lead', muurame);
  coordinator = await signIn(app, server.database, 'coordinator', round.region);
  return () => server.close();
});

const letters = async () =>
  (
    await server.database.operator
      .selectFrom('letter')
      .select('recipient')
      .where('kind', '=', 'consent_request')
      .execute()
  ).map(({ recipient }) => recipient);
const consents = async (person = lead) =>
  (await person.send('GET', responseAddress(round, muurame))).body.consents;
const consentRequest = (person = lead, question = 'contact_details') =>
  person.send('POST', `${responseAddress(round, muurame)}/answers/${question}/consent-request`);

async function namedAndAsked(): Promise<string> {
  await answerAll(lead, round, muurame);
  expect((await submit(lead, round, muurame)).status).toBe(200);
  return (await consentLink(server.database))!;
}

async function publish(): Promise<void> {
  const response = (await coordinator.send('GET', responseAddress(round, muurame))).body;
  await coordinator.send('POST', `${responseAddress(round, muurame)}/approve`, {
    body: { savedAt: response.savedAt },
  });
  await server.database.operator.transaction().execute(async (tx) => {
    await moveRound(tx, await findRound(tx, round.region, round.year), 'close');
    await publishRound(tx, await findRound(tx, round.region, round.year), {
      note: null,
      publishedBy: null,
    });
  });
}

async function shown(): Promise<any> {
  const answer = await app.inject(contactAddress);
  return answer.json().contacts;
}
const page = async (address = `/fi/municipalities/${muurame}/${round.year}`) =>
  (await app.inject(address)).body;

describe('asking', () => {
  test('happens when the answers are submitted, once for the same details', async () => {
    await answerAll(lead, round, muurame);
    expect(await consents()).toMatchObject([{ question: 'contact_details', state: 'not_asked' }]);
    await submit(lead, round, muurame);
    await lead.send('POST', `${responseAddress(round, muurame)}/take-back`);
    await submit(lead, round, muurame);
    expect(await letters()).toEqual([maija.email]);
    expect(await consents()).toMatchObject([{ state: 'asked', fields: [], decidedAt: null }]);
  });

  test('needs an e-mail address, and nothing stops a submission without one', async () => {
    await answerAll(lead, round, muurame, { ...maija, email: '' });
    expect(await consentRequest()).toMatchObject({
      status: 409,
      body: { code: 'consent-needs-email' },
    });
    expect((await submit(lead, round, muurame)).status).toBe(200);
    expect(await letters()).toEqual([]);
    expect(await consents()).toMatchObject([{ state: 'not_asked' }]);
  });

  test('by a button sends at most one letter an hour to an address', async () => {
    await answerAll(lead, round, muurame);
    expect(await consentRequest()).toMatchObject({ status: 200, body: { state: 'asked' } });
    expect(await consentRequest()).toMatchObject({
      status: 409,
      body: { code: 'consent-asked-recently' },
    });
    await setBack('asked_at', '61 minutes');
    const old = await consentLink(server.database);
    expect((await consentRequest()).status).toBe(200);
    expect(await letters()).toHaveLength(2);
    expect((await visitor(app).get(old!)).status).toBe(410);
  });

  test('counts letters to an address from every municipality', async () => {
    const elsewhere = await signIn(app, server.database, 'lead', '179');
    await answerAll(elsewhere, round, '179');
    await answerAll(lead, round, muurame, { ...maija, email: maija.email.toUpperCase() });
    await submit(elsewhere, round, '179');
    expect(await consentRequest()).toMatchObject({ status: 409 });
  });

  test('is for the people of the municipality, about questions that name somebody', async () => {
    await answerAll(lead, round, muurame);
    const stranger = await signIn(app, server.database, 'lead', '179');
    expect((await consentRequest(stranger)).status).toBe(404);
    expect((await consentRequest(coordinator)).status).toBe(403);
    expect((await consentRequest(lead, 'targets')).status).toBe(404);
    expect(await letters()).toEqual([]);
  });

  test('is not repeated while a consent to the same details lives, in a later round either', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    round = await makeRound(server.database, { year: 2026, example: true });
    await answerAll(lead, round, muurame);
    await submit(lead, round, muurame);
    expect(await letters()).toHaveLength(1);
    expect(await consents()).toMatchObject([{ state: 'given', fields: ['name'] }]);
    expect(await consentRequest()).toMatchObject({
      status: 409,
      body: { code: 'consent-given-already' },
    });
  });

  test('leaves out a person whose question does not apply', async () => {
    await answerAll(lead, round, muurame);
    await saveAnswer(lead, round, muurame, 'contact_person', 'none', { version: 1 });
    await submit(lead, round, muurame);
    expect(await letters()).toEqual([]);
    expect(await consents()).toEqual([]);
  });
});

describe('the letter', () => {
  test('makes a new link each time it is worded, and none when nobody needs to be asked', async () => {
    const first = await namedAndAsked();
    const second = (await consentLink(server.database))!;
    expect((await visitor(app).get(first)).status).toBe(410);
    expect((await visitor(app).get(second)).status).toBe(200);
    await visitor(app).post(second, { decision: 'refuse' });
    expect(await consentLink(server.database)).toBeNull();
  });
});

describe('the page of the person', () => {
  test('decides nothing by being opened, is kept nowhere and found by no search', async () => {
    const link = await namedAndAsked();
    const scanner = visitor(app);
    for (const method of ['HEAD', 'GET', 'GET', 'GET'] as const) {
      const { status, headers } = await scanner.get(link, method);
      expect(status).toBe(200);
      expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
    }
    const { body } = await scanner.get(link);
    expect(body).not.toContain(' checked');
    for (const part of ['Muurame', '2025', ...Object.values(maija)]) expect(body).toContain(part);
    expect(await consents()).toMatchObject([{ state: 'asked' }]);
  });

  test('takes no consent to nothing, and none to a detail that is not there', async () => {
    await answerAll(lead, round, muurame, { ...maija, phone: '' });
    await submit(lead, round, muurame);
    const link = (await consentLink(server.database))!;
    const person = visitor(app);
    const nothing = await person.post(link, { decision: 'give' });
    expect(nothing).toMatchObject({ status: 422, body: expect.stringContaining('ainakin yksi') });
    expect(await person.post(link, { decision: 'give', fields: 'phone' })).toMatchObject({
      status: 404,
    });
    expect((await person.post(link, { decision: 'give', fields: 'salary' })).status).toBe(422);
    expect(await consents()).toMatchObject([{ state: 'asked' }]);
  });

  test('refuses, gives, changes and withdraws by the same link', async () => {
    const link = await namedAndAsked();
    const person = visitor(app);
    await person.post(link, { decision: 'refuse' });
    expect(await consents()).toMatchObject([{ state: 'refused', fields: [], expiresAt: null }]);
    await person.post(link, { decision: 'give', fields: 'email' });
    expect(await consents()).toMatchObject([{ state: 'given', fields: ['email'] }]);
    expect((await person.get(link)).body).toContain('Peru suostumus');
    await person.post(link, { decision: 'give', fields: 'title' });
    expect(await consents()).toMatchObject([{ state: 'given', fields: ['title'] }]);
    expect(await person.post(link, { decision: 'withdraw' })).toMatchObject({
      status: 303,
      location: link,
    });
    expect(await consents()).toMatchObject([{ state: 'withdrawn', fields: [], expiresAt: null }]);
    await person.post(link, { decision: 'withdraw' });
    expect(await consents()).toMatchObject([{ state: 'withdrawn' }]);
  });

  test('lasts 15 months', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    const [{ decidedAt, expiresAt }] = await consents();
    const end = new Date(decidedAt);
    const day = end.getUTCDate();
    end.setUTCMonth(end.getUTCMonth() + 15, 1);
    const lastOfMonth = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0));
    end.setUTCDate(Math.min(day, lastOfMonth.getUTCDate()));
    expect(expiresAt).toBe(end.toISOString());
  });

  test.each(['/fi/consent/x', `/sv/consent/${'a'.repeat(43)}`])(
    'says kindly that %s opens nothing',
    async (address) => {
      expect((await visitor(app).get(address)).status).toBe(410);
      expect((await visitor(app).post(address, { decision: 'withdraw' })).status).toBe(410);
    },
  );

  test('closes when the consent ends or nobody has answered for 15 months', async () => {
    const link = await namedAndAsked();
    await setBack('asked_at', '15 months');
    expect(await visitor(app).get(link)).toMatchObject({
      status: 410,
      body: expect.stringContaining('aika on päättynyt'),
    });
    expect((await visitor(app).post(link, { decision: 'give', fields: 'name' })).status).toBe(410);
    expect(await consents()).toMatchObject([{ state: 'expired' }]);
  });

  test('is guarded against guessing by network', async () => {
    const person = visitor(app);
    const statuses = new Set<number>();
    for (let times = 0; times < 61; times += 1) {
      statuses.add((await person.post('/fi/consent/x', { decision: 'refuse' })).status);
    }
    expect([...statuses]).toEqual([410, 429]);
  });
});

describe('the public', () => {
  test('sees the consented fields and no other, on the page and through the interface', async () => {
    const link = await namedAndAsked();
    await publish();
    expect(await shown()).toEqual([]);
    expect(await page()).not.toContain('Yhteyshenkilö</h2>');
    const person = visitor(app);
    await person.post(link, { decision: 'give', fields: 'email' });
    await expect.poll(shown).toMatchObject([
      {
        question: 'contact_details',
        label: { fi: 'Details? fi' },
        name: null,
        title: null,
        email: maija.email,
        phone: null,
      },
    ]);
    const body = await page();
    expect(body).toContain(`mailto:${maija.email}`);
    for (const hidden of [maija.name, maija.title, maija.phone]) expect(body).not.toContain(hidden);
    expect((await app.inject(contactAddress)).headers).toMatchObject({ 'x-example-data': 'true' });

    await person.post(link, { decision: 'withdraw' });
    await expect.poll(shown).toEqual([]);
    expect(await page()).not.toContain(maija.email);
  });

  test('sees nothing before the municipality has results', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    expect((await app.inject(contactAddress)).statusCode).toBe(404);
    expect(await asPublic()).toEqual([]);
    await publish();
    await expect.poll(shown).toMatchObject([{ name: maija.name }]);
  });

  test('finds no details in releases, files or the frame', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'email' });
    await publish();
    const place = `/fi/municipalities/${muurame}/2025`;
    for (const address of [
      `${place}.csv`,
      `${place}.json`,
      `/api/v1/municipalities/${muurame}/results`,
      `/embed/fi/municipalities/${muurame}`,
      `/fi/questions/contact_details?region=keski-suomi&year=2025`,
    ]) {
      expect(await page(address), address).not.toContain(maija.email);
    }
  });

  test('stops seeing details as soon as they change in the answer', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    await publish();
    await expect.poll(shown).toHaveLength(1);
    round = await makeRound(server.database, { year: 2026, example: true });
    await saveAnswer(lead, round, muurame, 'contact_person', 'named');
    await saveAnswer(lead, round, muurame, 'contact_details', { ...maija, phone: '1' });
    await expect.poll(shown).toEqual([]);
    expect((await visitor(app).get(link)).status).toBe(410);
    expect(await consents()).toMatchObject([{ state: 'not_asked' }]);
    await saveAnswer(lead, round, muurame, 'contact_details', maija, { version: 1 });
    expect(await shown()).toEqual([]);
  });

  test('stops seeing details that are taken out of the answer', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    await lead.send('POST', `${responseAddress(round, muurame)}/take-back`);
    await lead.send('DELETE', `${responseAddress(round, muurame)}/answers/contact_details`, {
      headers: { 'if-match': '"1"', 'idempotency-key': crypto.randomUUID() },
    });
    expect((await visitor(app).get(link)).status).toBe(410);
  });

  test('sees nobody whom the newest published answers do not name any more', async () => {
    const link = await namedAndAsked();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    await publish();
    await expect.poll(shown).toHaveLength(1);
    await server.database.operator.transaction().execute(async (tx) => {
      await tx
        .updateTable('answer')
        .set({ value: '"none"' })
        .where('question_key', '=', 'contact_person')
        .execute();
      await publishRound(tx, await findRound(tx, round.region, round.year), {
        note: 'Nobody is named.',
        publishedBy: null,
      });
    });
    await expect.poll(shown).toEqual([]);
    expect(await asPublic()).toEqual([]);
  });

  test('gets answers that are composed anew once a consent has ended', async () => {
    const link = await namedAndAsked();
    await publish();
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    const [{ expiresAt }] = await consents();
    for (const address of [contactAddress, `/fi/municipalities/${muurame}/2025`]) {
      const keptUntil = async () => {
        await page(address);
        return app.published.cache.find(address)?.validUntil ?? 0;
      };
      const minute = 60_000;
      await expect.poll(keptUntil).toBeGreaterThan(Date.parse(expiresAt) - minute);
      expect(await keptUntil()).toBeLessThan(Date.parse(expiresAt) + minute);
    }
  });

  test('can read no column but what may be shown, and no row but living ones', async () => {
    const link = await namedAndAsked();
    await publish();
    expect(await asPublic()).toEqual([]);
    await visitor(app).post(link, { decision: 'give', fields: 'name' });
    expect(await asPublic()).toEqual([
      { shown_name: maija.name, shown_title: null, shown_email: null, shown_phone: null },
    ]);
    for (const column of ['name', 'email', 'fields', 'token_hash', 'decided_at', '*']) {
      await expect(
        sql`select ${sql.raw(column)} from contact_consent`.execute(server.database.public),
      ).rejects.toMatchObject({ code: '42501' });
    }
    await setBack('decided_at', '15 months');
    expect(await asPublic()).toEqual([]);
    expect((await visitor(app).get(link)).status).toBe(410);
  });
});

describe('row-level security', () => {
  test('shows askings to the municipality, and to the region with the answers', async () => {
    await answerAll(lead, round, muurame);
    await consentRequest();
    const stranger = await signIn(app, server.database, 'lead', '179');
    expect(await rowsSeenBy(lead)).toBe(1);
    expect(await rowsSeenBy(coordinator)).toBe(0);
    expect(await rowsSeenBy(stranger)).toBe(0);
    await submit(lead, round, muurame);
    expect(await rowsSeenBy(coordinator)).toBe(1);
    expect(await rowsSeenBy(stranger)).toBe(0);
  });

  test('keeps the hash of the link and the decision from everybody who signs in', async () => {
    await namedAndAsked();
    const attempts = [
      sql`select token_hash from contact_consent`,
      sql`update contact_consent set fields = '{name}'`,
      sql`update contact_consent set token_hash = null`,
      sql`delete from contact_consent`,
      sql`select consent_gets_link(1, sha256('guess'))`,
    ];
    for (const attempt of attempts) {
      await expect(as(lead, (tx) => attempt.execute(tx))).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('takes askings about what stands in the answer, in the own name, alone', async () => {
    await answerAll(lead, round, muurame);
    const row = {
      round_id: round.roundId,
      municipality_code: muurame,
      region_code: '13',
      year: 2025,
      example: true,
      question_key: 'contact_details',
      ...maija,
      language: 'fi',
      asked_by: lead.id,
    };
    const insert = (person: TestPerson, change: object) =>
      as(person, (tx) =>
        tx
          .insertInto('contact_consent')
          .values({ ...row, asked_by: person.id, ...change })
          .execute(),
      );
    await expect(insert(lead, { name: 'Somebody Else' })).rejects.toMatchObject({ code: '42501' });
    await expect(insert(lead, { asked_by: coordinator.id })).rejects.toMatchObject({
      code: '42501',
    });
    await expect(insert(coordinator, {})).rejects.toMatchObject({ code: '42501' });
    await expect(insert(lead, { example: false })).rejects.toMatchObject({ code: '23503' });
    await insert(lead, {});
  });
});

async function asPublic(): Promise<unknown[]> {
  return server.database.public
    .selectFrom('contact_consent')
    .select(['shown_name', 'shown_title', 'shown_email', 'shown_phone'])
    .execute();
}

async function as<Result>(person: TestPerson, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return asPerson(server.database.service, person.id, work);
}

async function rowsSeenBy(person: TestPerson): Promise<number> {
  const rows = await as(person, (tx) => tx.selectFrom('contact_consent').select('id').execute());
  return rows.length;
}

/** Lets time pass: what happened has happened this much earlier. */
async function setBack(column: 'asked_at' | 'decided_at', by: string): Promise<void> {
  const earlier = sql`${sql.ref(column)} at time zone 'UTC' - ${by}::interval`;
  await server.database.asOwner((owner) =>
    sql`update contact_consent set ${sql.ref(column)} = (${earlier}) at time zone 'UTC',
      expires_at = case when expires_at is not null
        then (${earlier} + interval '15 months') at time zone 'UTC' end`.execute(owner),
  );
}
