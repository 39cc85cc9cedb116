/** Invented answers are said to be invented wherever they go: on pages, in files, in titles. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import readXlsxFile from 'read-excel-file/node';
import { commandLine } from '../harness/command-line.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, publishAnswers } from './results-builder.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(database, { '500': all('yes') }, { year: 2025, example: true });
  await publishAnswers(database, { '205': all('partly') }, { region: 'kainuu', year: 2025 });
  await publishAnswers(
    database,
    { '061': all('no') },
    { region: 'kanta-hame', year: 2024, example: true },
  );
  await publishAnswers(database, { '061': all('yes') }, { region: 'kanta-hame', year: 2025 });
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
  '/fi/regions/keski-suomi/2025/map',
  '/fi/regions/keski-suomi/2025/map.svg?show=grants',
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

test('a real year’s page takes nothing from an invented year but the link to it', async () => {
  const { body, headers } = await get('/fi/municipalities/061/2025');
  expect(headers['x-example-data']).toBeUndefined();
  expect(body).not.toMatch(/esimerkkiaineisto/i);
  expect(body).not.toContain('class="changes"');
  expect(body).toContain('>’25<');
  expect(body).not.toContain('>’24<');
  const older = (await get('/fi/municipalities/061/2024')).body;
  expect(older).toMatch(/esimerkkiaineisto/i);
  expect(older).toContain('>’24<');
  expect(older).not.toContain('>’25<');
  const trend = (await get('/api/v1/municipalities/061/trend')).json();
  expect(trend).toMatchObject({ example: null, years: [2025] });
});

test.each([
  [
    'kainuu',
    ['--example'],
    'kainuu has a real round (2025), so it cannot get an example round. Try examples in a database of their own.',
  ],
  [
    'keski-suomi',
    [],
    'keski-suomi has an example round (2025), so it cannot get a real round. Start real rounds in a database without examples.',
  ],
])('%s gets no round of the other kind', async (region, more, sentence) => {
  const place = ['--region', region, '--year', '2026'];
  const questionnaire = ['--questionnaire', 'kuntatutka-2026'];
  const words = ['round', 'create', ...place, ...questionnaire, ...more];
  const { status, err } = await commandLine(server)(...words);
  expect(status).not.toBe(0);
  expect(err).toContain(sentence);
});
