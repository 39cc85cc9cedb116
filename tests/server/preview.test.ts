/** The preview shows exactly what publishing makes public, to nobody else, and stores nothing. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asPerson } from '../../server/database.ts';
import { publish, roundAddress, seePublishing } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';
import { all, approveAnswers, changeAnswers } from './results-builder.ts';

const muurame = '500';
let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  await app.ready();
  await app.published.listening;
  round = await approveAnswers(database, {
    [muurame]: all('yes', { euros: 12_000 }),
    '179': all('partly'),
  });
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

const root = '/fi/preview/keski-suomi/2025';
/** Each previewed address beside the one that it will have. */
const pages = [
  [root, '/fi/regions/keski-suomi/2025'],
  [`${root}?sort=total`, '/fi/regions/keski-suomi/2025?sort=total'],
  [`${root}/map`, '/fi/regions/keski-suomi/2025/map'],
  [`${root}/map?show=grants`, '/fi/regions/keski-suomi/2025/map?show=grants'],
  [`${root}/municipalities/${muurame}`, `/fi/municipalities/${muurame}/2025`],
  [`${root}/municipalities/992`, '/fi/municipalities/992/2025'],
  [`${root}/questions/grants`, '/fi/questions/grants?region=keski-suomi&year=2025'],
] as const;
const files = [
  [`${root}.json`, '/fi/regions/keski-suomi/2025.json'],
  [`${root}.csv`, '/fi/regions/keski-suomi/2025.csv'],
  [`${root}/map.svg`, '/fi/regions/keski-suomi/2025/map.svg'],
  [`${root}/municipalities/${muurame}.json`, `/fi/municipalities/${muurame}/2025.json`],
  [`${root}/municipalities/${muurame}.csv`, `/fi/municipalities/${muurame}/2025.csv`],
  [`${root}/municipalities/${muurame}/radar.svg`, `/fi/municipalities/${muurame}/2025/radar.svg`],
  [`${root}/questions/grants.json`, '/fi/questions/grants.json?region=keski-suomi&year=2025'],
] as const;

async function publicly(url: string): Promise<{ status: number; body: string }> {
  const answer = await server.app.inject({ url });
  return { status: answer.statusCode, body: answer.body };
}

/** What a reader reads of a page: its main part without the addresses. */
function wordsOf(page: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(page)?.[0] ?? '';
  return main.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
}

/** The moment of publishing is another one. */
const undated = (file: string) => file.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then');

async function allRows(): Promise<unknown> {
  const counts = ['release', 'release_municipality', 'release_score', 'release_answer', 'letter'];
  const { rows } = await sql`select ${sql.join(
    counts.map((name) => sql`(select count(*) from ${sql.table(name)}) as ${sql.id(name)}`),
  )}, (select jsonb_agg(to_jsonb(round)) from round) as rounds`.execute(server.database.operator);
  return rows;
}

describe('before the first publication', () => {
  const seen = new Map<string, string>();

  test('the preview tells who is silent and that nothing is there to compare with', async () => {
    const { status, body, headers } = await seePublishing(coordinator, round);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      inWaiting: null,
      releases: [],
      preview: {
        name: '2025.1',
        corrects: null,
        municipalities: 22,
        answered: 2,
        differences: null,
        personalData: [],
      },
    });
    expect(body.preview.silent).toHaveLength(20);
  });

  test('the pages are marked, kept by nobody, listed by nobody, and lead to one another', async () => {
    for (const [address] of pages) {
      const { status, body, headers } = await coordinator.send('GET', address);
      expect(status, address).toBe(200);
      expect(headers, address).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex, nofollow',
      });
      expect(headers['etag'], address).toBeUndefined();
      expect(body).toContain('<meta name="robots" content="noindex" />');
      expect(body).toContain('Tätä sivua ei ole julkaistu.');
      expect(body).not.toMatch(
        /<a[^>]*href="\/fi\/(regions\/keski-suomi|municipalities\/\d+)\/2025/,
      );
      seen.set(address, body);
    }
    for (const [address] of files) {
      const { status, body, headers } = await coordinator.send('GET', address);
      expect(status, address).toBe(200);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['access-control-allow-origin']).toBeUndefined();
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      seen.set(address, typeof body === 'string' ? body : JSON.stringify(body));
    }
    expect(seen.get(root)).toContain(`href="${root}/municipalities/${muurame}"`);
    expect(seen.get(root)).toContain('href="/sv/preview/keski-suomi/2025"');
  });

  test('looking stores nothing, announces nothing, and shows nobody anything', async () => {
    const before = await allRows();
    const { size } = server.app.published.cache;
    for (const [address] of [...pages, ...files]) await coordinator.send('GET', address);
    await seePublishing(coordinator, round);
    expect(await allRows()).toEqual(before);
    expect(server.app.published.cache.size).toBe(size);
    for (const [, address] of [...pages, ...files]) {
      expect((await publicly(address)).status, address).toBe(404);
    }
  });

  test('the preview is for those with the right alone', async () => {
    const { app, database } = server;
    const others = [
      await signIn(app, database, 'coordinator', 'kainuu'),
      await signIn(app, database, 'lead', muurame),
      await signIn(app, database, 'respondent', muurame),
    ];
    for (const [address] of [...pages, ...files]) {
      expect((await publicly(address)).status, address).toBe(401);
      for (const person of others) {
        expect([403, 404]).toContain((await person.send('GET', address)).status);
      }
    }
  });

  test('what is published is what was looked at, word for word and byte for byte', async () => {
    expect((await publish(coordinator, round)).status).toBe(200);
    for (const [address, published] of pages) {
      const { status, body } = await publicly(published);
      expect(status, published).toBe(200);
      expect(wordsOf(seen.get(address)!)).toBe(wordsOf(body));
    }
    for (const [address, published] of files) {
      const { body } = await publicly(published);
      expect(undated(seen.get(address)!), published).toBe(undated(body));
    }
  });
});

describe('before a correction', () => {
  test('nothing differs as long as nothing has changed', async () => {
    const { body } = await seePublishing(coordinator, round);
    expect(body.preview).toMatchObject({
      name: '2025.2',
      corrects: '2025.1',
      differences: { counts: { municipalities: 0, answers: 0, scores: 0 }, municipalities: [] },
    });
    const again = await seePublishing(coordinator, round);
    expect(again.body.preview.fingerprint).toBe(body.preview.fingerprint);
  });

  test('the differences tell which answers and scores change, in words', async () => {
    const before = (await seePublishing(coordinator, round)).body.preview.fingerprint;
    await changeAnswers(server.database, { [muurame]: { visibility: 'no' } });
    const { preview } = (await seePublishing(coordinator, round)).body;
    expect(preview.fingerprint).not.toBe(before);
    expect(preview.differences).toMatchObject({
      counts: { municipalities: 1, answers: 1, scores: 2 },
      municipalities: [
        {
          municipality: { code: muurame },
          before: 'answered',
          after: 'answered',
          scores: [
            { before: 100, after: 0 },
            { label: null, before: 100 },
          ],
          answers: [
            {
              question: 'visibility',
              before: { label: { en: 'Yes en' } },
              after: { label: { en: 'No en' } },
            },
          ],
        },
      ],
    });
  });

  test('a fingerprint of what has changed since publishes nothing, and says so', async () => {
    const { fingerprint } = (await seePublishing(coordinator, round)).body.preview;
    await changeAnswers(server.database, { '179': { premises: 'no' } });
    const before = await allRows();
    const url = `${roundAddress(round)}/publish`;
    const late = await coordinator.send('POST', url, { body: { fingerprint, note: 'Korjaus.' } });
    expect(late).toMatchObject({ status: 409, body: { code: 'preview-outdated' } });
    expect(await allRows()).toEqual(before);
  });

  test('the note is asked for, and may name nobody', async () => {
    const url = `${roundAddress(round)}/publish`;
    const { fingerprint } = (await seePublishing(coordinator, round)).body.preview;
    const named = { fingerprint, note: 'Kysy: maija@kunta.example' };
    expect(await coordinator.send('POST', url, { body: named })).toMatchObject({
      status: 422,
      body: { code: 'personal-data-written' },
    });
    expect(await coordinator.send('POST', url, { body: { fingerprint } })).toMatchObject({
      status: 422,
      body: { code: 'note-needed' },
    });
  });
});

describe('personal data in a comment', () => {
  const address = `/fi/municipalities/${muurame}/2025`;

  test('hinders publishing until it is judged harmless', async () => {
    const comment = 'Vaihde 014 123 456';
    await changeAnswers(server.database, { [muurame]: { premises: { value: 'yes', comment } } });
    const { preview } = (await seePublishing(coordinator, round)).body;
    expect(preview.personalData).toMatchObject([
      {
        municipality: { code: muurame },
        question: 'premises',
        place: 'comment',
        kind: 'phone',
        match: '014 123 456',
      },
    ]);
    const refused = await publish(coordinator, round, { note: 'Korjaus.', harmless: [] });
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'personal-data-shown', personalData: [{ match: '014 123 456' }] },
    });
    expect((await publicly(address)).body).not.toContain('014 123 456');
    expect((await publish(coordinator, round, { note: 'Korjaus.' })).status).toBe(200);
    expect((await publicly(address)).body).toContain('014 123 456');
  });

  test('an identity code is never published, whatever anybody judges', async () => {
    const comment = 'Hakija 131052-308T';
    await changeAnswers(server.database, { [muurame]: { premises: { value: 'yes', comment } } });
    const refused = await publish(coordinator, round, { note: 'Korjaus.' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'personal-data-shown' } });
    expect((await publicly(address)).body).not.toContain('131052');
  });
});

test('in the database, a preview shows a coordinator of another region nothing', async () => {
  const { app, database } = server;
  const stranger = await signIn(app, database, 'coordinator', 'pirkanmaa');
  const { id } = await database.operator
    .insertInto('release')
    .values({
      region_code: '13',
      year: 2030,
      number: 1,
      questionnaire: 'null',
      municipalities: 1,
      answered: 0,
      example: false,
      published_at: new Date(Date.now() + 864e5),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const previewing = (personId: string) =>
    asPerson(database.service, personId, async (tx) => {
      await sql`select set_config('kuntatutka.previewed', ${id}, true)`.execute(tx);
      return tx.selectFrom('release').select('id').where('year', '=', 2030).execute();
    });
  expect(await previewing(coordinator.id)).toEqual([{ id }]);
  expect(await previewing(stranger.id)).toEqual([]);
  const seen = await database.public.transaction().execute(async (tx) => {
    await sql`select set_config('kuntatutka.previewed', ${id}, true)`.execute(tx);
    return tx.selectFrom('release').select('id').where('year', '=', 2030).execute();
  });
  expect(seen).toEqual([]);
});
