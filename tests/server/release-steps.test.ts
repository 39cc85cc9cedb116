/** Releases that wait, that two people make together, that are withdrawn, and that a kill leaves unmade. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import type { Db } from '../../server/database.ts';
import { waitingForLocks } from '../harness/database.ts';
import { startProgram } from '../harness/process.ts';
import { publish, roundAddress, seePublishing } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';
import { all, approveAnswers, changeAnswers } from './results-builder.ts';

const muurame = '500';
const inDays = (days: number) => new Date(Date.now() + days * 864e5).toISOString();
let server: TestServer;
let coordinator: TestPerson;
let colleague: TestPerson;
let admin: TestPerson;
let stranger: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  await app.ready();
  await app.published.listening;
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  colleague = await signIn(app, database, 'coordinator', 'keski-suomi', 'toinen@example.org');
  admin = await signIn(app, database, 'admin', null);
  stranger = await signIn(app, database, 'coordinator', 'kainuu');
});
afterAll(() => server.close());

const get = (url: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url, headers });
const page = (year: number) => `/fi/municipalities/${muurame}/${year}`;
const step = (person: TestPerson, round: TestRound, number: number, name: string, body?: object) =>
  person.send('POST', `${roundAddress(round)}/releases/${number}/${name}`, { body });
const standings = async (round: TestRound) =>
  (await coordinator.send('GET', roundAddress(round))).body.releases.map(
    ({ standing }: { standing: string }) => standing,
  );
const idOf = async ({ year }: TestRound, number: number) =>
  (
    await server.database.operator
      .selectFrom('release')
      .select('id')
      .where('year', '=', year)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
  ).id;

/** Addresses of a round's results in every form. */
const everything = (year: number) => [
  page(year),
  ...['.csv', '.json', '.xlsx', '/radar.svg'].map((form) => `${page(year)}${form}`),
  `/fi/regions/keski-suomi/${year}`,
  `/sv/regions/keski-suomi/${year}.csv`,
  `/en/questions/grants?region=keski-suomi&year=${year}`,
  `/api/v1/regions/keski-suomi/rounds/${year}/results`,
  `/api/v1/municipalities/${muurame}/results?year=${year}`,
];

/** What the database's public role can read of a release. */
async function publicRowsOf(id: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select ((select count(*) from release where id = ${id})
      + (select count(*) from release_municipality where release_id = ${id})
      + (select count(*) from release_answer where release_id = ${id})
      + (select count(*) from release_score where release_id = ${id})
      + (select count(*) from release_spread where release_id = ${id})
      + (select count(*) from release_difference where release_id = ${id}))::int as n`.execute(
    server.database.public,
  );
  return rows[0]!.n;
}

describe('a release for later', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await approveAnswers(server.database, { [muurame]: all('yes') }, { year: 2019 });
  });

  test('is refused for a moment that has passed, or that is too far', async () => {
    for (const [publicFrom, words] of [
      [inDays(-1), 'already'],
      [inDays(200), '180'],
    ] as const) {
      const refused = await publish(coordinator, round, { publicFrom });
      expect(refused).toMatchObject({ status: 422, body: { code: 'embargo-moment' } });
      expect(refused.body.detail).toContain(words);
    }
    expect(await standings(round)).toEqual([]);
  });

  test('is frozen, and nobody reads it before its moment: no page, no file, no row', async () => {
    expect((await publish(coordinator, round, { publicFrom: inDays(1) })).status).toBe(200);
    expect(await standings(round)).toEqual(['waiting']);
    for (const address of everything(2019)) {
      expect((await get(address)).statusCode, address).toBe(404);
    }
    for (const address of [
      '/api/v1/releases',
      '/api/v1/releases.atom',
      '/fi/data',
      '/sitemap.xml',
    ]) {
      expect((await get(address)).body, address).not.toContain('2019');
    }
    const id = await idOf(round, 1);
    expect(await publicRowsOf(id)).toBe(0);
    const toStranger = await asPerson(server.database.service, stranger.id, (tx) =>
      tx.selectFrom('release_answer').select('value').where('release_id', '=', id).execute(),
    );
    expect(toStranger).toEqual([]);
  });

  test('shows in its preview what was frozen, whatever is changed afterwards', async () => {
    const address = `/fi/preview/keski-suomi/2019/municipalities/${muurame}`;
    const before = await coordinator.send('GET', `${address}.json`);
    await changeAnswers(server.database, { [muurame]: { grants: 'no' } }, { year: 2019 });
    expect((await coordinator.send('GET', `${address}.json`)).body).toEqual(before.body);
    expect((await coordinator.send('GET', address)).body).toContain('odottava julkaisu');
  });

  test('lets no other release of its round be made', async () => {
    const second = await publish(colleague, round, { note: 'Toinen.' });
    expect(second).toMatchObject({ status: 409, body: { code: 'release-waiting' } });
    const past = server.database.operator
      .insertInto('release')
      .values({
        region_code: '13',
        year: 2019,
        number: 9,
        questionnaire: 'null',
        municipalities: 1,
        answered: 0,
        example: false,
      })
      .execute();
    await expect(past).rejects.toMatchObject({ code: 'KT191' });
  });

  test('is cancelled by one of two who try at once, and never becomes public', async () => {
    const both = await Promise.all(
      [coordinator, colleague].map((person) => step(person, round, 1, 'cancel')),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)!.body.code).toBe('release-step-too-late');
    expect(await standings(round)).toEqual(['cancelled']);
    expect((await get(page(2019))).statusCode).toBe(404);
    expect(await publicRowsOf(await idOf(round, 1))).toBe(0);
  });

  test('is public from its moment by the database’s clock, in memory and to whoever asks again', async () => {
    expect((await publish(coordinator, round, { publicFrom: null })).status).toBe(200);
    const first = await get(page(2019));
    expect(first.statusCode).toBe(200);
    const known = { 'if-none-match': String(first.headers['etag']) };
    await changeAnswers(server.database, { [muurame]: { grants: 'partly' } }, { year: 2019 });
    let moment = new Date();
    const note = 'Avustukset korjattiin.';
    const publicFrom = () => {
      moment = new Date(Date.now() + 5000);
      return moment.toISOString();
    };
    const made = await publish(coordinator, round, { note, publicFrom });
    expect(made.status).toBe(200);
    let before = 0;
    await expect
      .poll(
        async () => {
          const [seen, again] = [await get(page(2019)), await get(page(2019), known)];
          const log = await get('/api/v1/releases');
          const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(
            server.database.operator,
          );
          if (rows[0]!.now < moment) {
            before += 1;
            expect([seen.body, again.statusCode]).toEqual([first.body, 304]);
            expect(log.body).not.toContain(note);
          }
          return [again.statusCode, seen.body.includes('2019.3'), log.body.includes(note)];
        },
        { timeout: 20_000 },
      )
      .toEqual([200, true, true]);
    expect(before).toBeGreaterThan(0);
    expect(await standings(round)).toEqual(['public', 'replaced', 'cancelled']);
    expect((await coordinator.send('GET', roundAddress(round))).body.state).toBe('published');
  });
});

test('whoever began to read before the moment reads the old release to the end', async () => {
  const { database } = server;
  const round = await approveAnswers(database, { [muurame]: all('yes') }, { year: 2018 });
  await publish(coordinator, round);
  // Made before the reader begins: what hides it is the clock of the reader's transaction alone.
  const publicFrom = () => new Date(Date.now() + 8000).toISOString();
  const made = await publish(coordinator, round, { note: 'Uudelleen.', publicFrom });
  expect(made.status).toBe(200);
  const newest = async (db: Db) =>
    (
      await db
        .selectFrom('release')
        .select((eb) => eb.fn.max('number').as('number'))
        .where('year', '=', 2018)
        .executeTakeFirstOrThrow()
    ).number;
  await database.public
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (reader) => {
      expect(await newest(reader)).toBe(1);
      await expect.poll(() => newest(database.public), { timeout: 20_000 }).toBe(2);
      expect(await newest(reader)).toBe(1);
    });
});

describe('where nobody publishes alone', () => {
  let round: TestRound;
  beforeAll(async () => {
    round = await approveAnswers(server.database, { [muurame]: all('yes') }, { year: 2020 });
    const asked = await coordinator.send('PUT', `${roundAddress(round)}/second-person`);
    expect(asked.status).toBe(200);
  });
  afterAll(async () => {
    const lifted = await admin.send('DELETE', `${roundAddress(round)}/second-person`);
    expect(lifted.status).toBe(200);
  });

  test('a coordinator cannot lift the rule, by no way past the service either', async () => {
    const lifted = await coordinator.send('DELETE', `${roundAddress(round)}/second-person`);
    expect(lifted.status).toBe(403);
    await asPerson(server.database.service, coordinator.id, (tx) =>
      tx.deleteFrom('second_person_rule').execute(),
    );
    const { body } = await seePublishing(coordinator, round);
    expect(body.secondPerson).toEqual({ isNeeded: true, may: [] });
  });

  test('what is made waits for somebody else, and its maker cannot confirm it', async () => {
    expect((await publish(coordinator, round)).status).toBe(200);
    expect(await standings(round)).toEqual(['unconfirmed']);
    expect((await get(page(2020))).statusCode).toBe(404);
    expect(await step(coordinator, round, 1, 'confirm')).toMatchObject({
      status: 409,
      body: { code: 'another-person-confirms' },
    });
    expect((await step(stranger, round, 1, 'confirm')).status).toBe(404);
  });

  test('the database lets no maker confirm, nobody in another’s name, and no stranger', async () => {
    const release_id = await idOf(round, 1);
    const confirm = (personId: string, taken_by = personId) =>
      asPerson(server.database.service, personId, (tx) =>
        tx.insertInto('release_step').values({ release_id, step: 'confirm', taken_by }).execute(),
      );
    await expect(confirm(coordinator.id)).rejects.toMatchObject({ code: 'KT193' });
    await expect(confirm(coordinator.id, colleague.id)).rejects.toMatchObject({ code: '42501' });
    await expect(confirm(stranger.id)).rejects.toThrow();
    expect(await publicRowsOf(release_id)).toBe(0);
    // Nor does leaving the rule out when the release is made help.
    const forged = asPerson(server.database.service, coordinator.id, (tx) =>
      tx
        .insertInto('release')
        .values({
          region_code: '13',
          year: 2010,
          number: 1,
          questionnaire: 'null',
          municipalities: 1,
          answered: 0,
          example: false,
          needs_second: false,
          published_by: coordinator.id,
        })
        .returning(['needs_second'])
        .executeTakeFirstOrThrow()
        .then((row) => {
          expect(row.needs_second).toBe(true);
          throw new Error('taken back');
        }),
    );
    await expect(forged).rejects.toThrow('taken back');
  });

  test('confirming and cancelling at once does one of them', async () => {
    const both = await Promise.all([
      step(colleague, round, 1, 'confirm'),
      step(coordinator, round, 1, 'cancel'),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const isPublic = (await get(page(2020))).statusCode === 200;
    expect(await standings(round)).toEqual([isPublic ? 'public' : 'cancelled']);
  });

  test('it is public once another person has confirmed it, from that moment on', async () => {
    const [newest] = await standings(round);
    const note = newest === 'public' ? 'Uudelleen.' : null;
    await publish(colleague, round, { note });
    const number = (await coordinator.send('GET', roundAddress(round))).body.releases[0].number;
    expect((await step(coordinator, round, number, 'confirm')).status).toBe(200);
    const results = (await get(`/api/v1/municipalities/${muurame}/results?year=2020`)).json();
    expect(results.release.number).toBe(number);
    const id = await idOf(round, number);
    const { taken_at } = await server.database.operator
      .selectFrom('release_step')
      .select('taken_at')
      .where('release_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(results.release.publishedAt).toBe(taken_at.toISOString());
  });
});

describe('a withdrawal', () => {
  let round: TestRound;
  const reason = 'Avustusten summat olivat väärässä yksikössä.';
  const tombstone = '/fi/releases/keski-suomi/2021/2';

  beforeAll(async () => {
    const { database } = server;
    round = await approveAnswers(database, { [muurame]: all('yes') }, { year: 2021 });
    await publish(coordinator, round);
    await changeAnswers(database, { [muurame]: { grants: 'no' } }, { year: 2021 });
    await publish(coordinator, round, { note: 'Avustukset korjattiin.' });
  });

  test('of a correction leaves what was before it, and a tombstone in its own place', async () => {
    expect((await get(tombstone)).statusCode).toBe(200);
    const done = await step(coordinator, round, 2, 'withdraw', { reason });
    expect(done.status).toBe(200);
    expect(await standings(round)).toEqual(['withdrawn', 'public']);
    const results = (await get(`/api/v1/municipalities/${muurame}/results?year=2021`)).json();
    expect(results).toMatchObject({ total: 100, release: { name: '2021.1' } });
    const gone = await get(tombstone);
    expect(gone.statusCode).toBe(410);
    expect(gone.headers['cache-control']).toBe('no-store');
    for (const words of [
      reason,
      'Kyselyn toteuttava järjestö',
      'Voimassa on julkaisu 2021.1',
      'noindex',
    ]) {
      expect(gone.body).toContain(words);
    }
    expect(gone.body).not.toContain(coordinator.email);
  });

  test('stands in the log and the feed, with why, and names nobody', async () => {
    const log = (await get('/api/v1/releases')).json();
    const entry = log.find((each: any) => each.name === '2021.2');
    expect(entry).toMatchObject({ withdrawn: { reason }, note: 'Avustukset korjattiin.' });
    expect(log[0]).toEqual(entry);
    const feed = (await get('/api/v1/releases.atom?language=sv')).body;
    expect(feed).toContain('publicering 2021.2 har dragits tillbaka');
    expect(feed).toContain(`<updated>${entry.withdrawn.at}</updated>`);
    expect(feed).toContain(reason);
    expect((await get('/fi/data')).body).toContain(reason);
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from release_withdrawal`.execute(server.database.public);
    expect(rows[0]!.n).toBe(1);
    const by = sql`select withdrawn_by from release_withdrawal`.execute(server.database.public);
    await expect(by).rejects.toMatchObject({ code: '42501' });
  });

  test('of everything answers 410 at every address, in the caller’s form', async () => {
    await step(coordinator, round, 1, 'withdraw', { reason: 'Kaikki on tarkistettava.' });
    for (const address of everything(2021)) {
      const { statusCode, body } = await get(address);
      expect(statusCode, address).toBe(410);
      expect(body, address).toContain('Kaikki on tarkistettava.');
    }
    const api = (await get(`/api/v1/regions/keski-suomi/rounds/2021/results`)).json();
    expect(api).toMatchObject({
      code: 'release-withdrawn',
      release: '2021.1',
      region: 'keski-suomi',
      reason: 'Kaikki on tarkistettava.',
    });
    expect((await get(page(2021))).body).toContain('tuloksia ei ole tällä hetkellä julkaistuna');
  });

  test('keeps the content for the audit, and shows it to no reader', async () => {
    for (const number of [1, 2]) {
      const id = await idOf(round, number);
      expect(await publicRowsOf(id)).toBe(0);
      const kept = await server.database.operator
        .selectFrom('release_answer')
        .select('value')
        .where('release_id', '=', id)
        .execute();
      expect(kept.length).toBeGreaterThan(0);
    }
  });

  test('is taken once, by somebody of the region, and in one’s own name', async () => {
    const again = await step(coordinator, round, 1, 'withdraw', { reason });
    expect(again).toMatchObject({ status: 409, body: { code: 'release-step-too-late' } });
    const named = await step(coordinator, round, 1, 'withdraw', { reason: 'a\u0000b' });
    expect(named.status).toBe(422);
    const id = await idOf(round, 1);
    const forged = (personId: string, by: string) =>
      asPerson(server.database.service, personId, (tx) =>
        sql`insert into release_withdrawal (release_id, reason, withdrawn_by)
          values (${id}, 'x', ${by})`.execute(tx),
      );
    await expect(forged(stranger.id, stranger.id)).rejects.toThrow();
    await expect(forged(coordinator.id, colleague.id)).rejects.toThrow();
  });

  test('is followed by a correction, which needs a note and says what it corrects', async () => {
    const bare = await publish(coordinator, round);
    expect(bare).toMatchObject({ status: 422, body: { code: 'note-needed' } });
    expect((await publish(coordinator, round, { note: 'Tarkistettu.' })).status).toBe(200);
    expect((await get(page(2021))).statusCode).toBe(200);
    const log = (await get('/api/v1/releases')).json();
    expect(log[0]).toMatchObject({ name: '2021.3', corrects: '2021.2', withdrawn: null });
  });
});

test('the page of a correction and the log tell what it changed', async () => {
  const { database } = server;
  const round = await approveAnswers(database, { [muurame]: all('yes') }, { year: 2022 });
  await publish(coordinator, round);
  await changeAnswers(database, { [muurame]: { visibility: 'partly' } }, { year: 2022 });
  await publish(coordinator, round, { note: 'Näkyvyys korjattiin.' });
  const { body } = await get('/en/releases/keski-suomi/2022/2');
  for (const words of ['What changed against release 2022.1', 'Muurame', 'Yes en', 'Partly en']) {
    expect(body).toContain(words);
  }
  expect((await get('/en/releases/keski-suomi/2022/1')).body).toContain('2022.2');
  expect((await get('/en/releases/keski-suomi/2022/3')).statusCode).toBe(404);
  const [newest] = (await get('/api/v1/releases')).json();
  expect(newest).toMatchObject({
    name: '2022.2',
    corrects: '2022.1',
    changes: { municipalities: 1, answers: 1, scores: 2 },
  });
  expect((await get('/api/v1/releases.atom?language=en')).body).toContain(
    'the results of one municipality',
  );
});

test('a service killed in the middle of publishing leaves the old release whole', async () => {
  const { database } = server;
  const round = await approveAnswers(database, { [muurame]: all('yes') }, { year: 2023 });
  await publish(coordinator, round);
  await changeAnswers(database, { [muurame]: { grants: 'no' } }, { year: 2023 });
  const before = (await get(`${page(2023)}.json`)).body;
  const isHeld = Promise.withResolvers<void>();
  const mayGo = Promise.withResolvers<void>();
  // Held where the frozen answers have been written and the region's figures have not.
  const holding = database.asOwner((owner) =>
    owner.transaction().execute(async (tx) => {
      await sql`lock table release_spread in share mode`.execute(tx);
      isHeld.resolve();
      await mayGo.promise;
    }),
  );
  await isHeld.promise;
  const program = startProgram(['tests/harness/publish-round.ts', 'keski-suomi', '2023', 'Ei.'], {
    DATABASE_URL: server.config.databaseUrl!,
  });
  await expect.poll(() => waitingForLocks(database), { timeout: 20_000 }).toBeGreaterThan(0);
  program.child.kill('SIGKILL');
  expect(await program.ended()).toBeNull();
  mayGo.resolve();
  await holding;
  await expect.poll(() => waitingForLocks(database)).toBe(0);
  server.app.published.cache.clear();
  expect((await get(`${page(2023)}.json`)).body).toBe(before);
  expect(await standings(round)).toEqual(['public']);
  expect((await publish(coordinator, round, { note: 'Korjattu.' })).status).toBe(200);
  expect(await standings(round)).toEqual(['public', 'replaced']);
});
