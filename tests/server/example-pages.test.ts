/** Invented answers are said to be invented wherever they go: on pages, in files, in titles. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, publishAnswers } from './results-builder.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(database, { '500': all('yes') }, { year: 2025, example: true });
  await publishAnswers(database, { '205': all('partly') }, { region: 'kainuu', year: 2025 });
});
afterAll(() => server.close());

const get = (url: string) => server.app.inject({ url });

test.each([
  '/fi/',
  '/fi/regions/keski-suomi/2025',
  '/fi/municipalities/500/2025',
  '/fi/municipalities/500/2025.csv',
  '/fi/municipalities/500/2025.json',
  '/fi/municipalities/500/2025/radar.svg',
  '/fi/regions/keski-suomi/2025.csv',
  '/fi/questions/grants?region=keski-suomi&year=2025',
  '/fi/questions/grants.csv?region=keski-suomi&year=2025',
  '/embed/fi/municipalities/500',
])('%s says that it is one', async (url) => {
  const { body, headers } = await get(url);
  expect(headers['x-example-data']).toBe('true');
  expect(body).toMatch(/esimerkkiaineisto/i);
  expect(body).toMatch(/keksitty/);
});

test('an example says so in its title, which travels alone', async () => {
  const { body } = await get('/sv/municipalities/500/2025');
  expect(body).toMatch(/<title>Muurame 2025 \(exempelmaterial\) – /);
  expect(body).toContain('og:title" content="Muurame 2025 (exempelmaterial)"');
  expect(body).toMatch(/"name":"[^"]*Muurame 2025 \(exempelmaterial\)"/);
  const feed = (await get('/api/v1/releases.atom?language=en')).body;
  expect(feed).toContain('release 2025.1 (example data)</title>');
});

test('an example says so in every row of a workbook', async () => {
  const sheets = await readXlsxFile((await get('/fi/municipalities/500/2025.xlsx')).rawPayload);
  expect(sheets.length).toBe(2);
  for (const { data } of sheets) {
    const column = data[0]?.indexOf('example') ?? -1;
    for (const row of data.slice(1)) expect(row[column]).toContain('Esimerkkiaineisto');
  }
});

test('an example does not make others look like one', async () => {
  const { body, headers } = await get('/fi/municipalities/205/2025');
  expect(headers['x-example-data']).toBeUndefined();
  expect(body).not.toMatch(/esimerkkiaineisto/i);
});
