/** A municipality without results is no dead end: it is named, and its page leads on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, publishAnswers } from './results-builder.ts';

let server: TestServer;

beforeAll(async () => {
  server = await testServer();
  const { database } = server;
  await publishAnswers(database, { '291': all('yes') }, { year: 2020 });
  await publishAnswers(database, { '541': all('yes') }, { region: 'pohjois-karjala', year: 2025 });
});
afterAll(() => server.close());

const get = (url: string) => server.app.inject({ url });

/** The page without the white space beside its tags, which says nothing. */
async function read(url: string): Promise<string> {
  return (await get(url)).body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|>) ?/g, '$1');
}

test('one that moved to another region is named, and its years and regions are told', async () => {
  const body = await read('/fi/municipalities/291/2025');
  expect((await get('/fi/municipalities/291/2025')).statusCode).toBe(404);
  expect(body).toContain('<h1>Kuhmoinen</h1>');
  expect(body).toContain('Kuhmoinen: tuloksia vuodelta 2025 ei ole julkaistu.');
  expect(body).toContain('<a href="/fi/municipalities/291/2020">2020</a>');
  const move =
    'Kuhmoinen kuuluu 1.1.2021 alkaen maakuntaan Pirkanmaa. Aiempi maakunta: Keski-Suomi.';
  expect(body).toContain(move);
  expect(await read('/fi/municipalities/291/2020')).toContain(move);
});

test('one that merged leads on to its successor', async () => {
  const body = await read('/sv/municipalities/911');
  expect(body).toContain('<h1>Valtimo</h1>');
  expect(body).toContain('href="/sv/municipalities/541/2025">Nurmes</a>');
  expect(body).toContain('1.1.2020');
});

test('one is the same problem as ever to a program', async () => {
  const { statusCode, body } = await get('/api/v1/municipalities/911/results');
  expect(statusCode).toBe(404);
  expect(JSON.parse(body)).toMatchObject({ code: 'no-results' });
  expect(body).not.toContain('absent');
  expect((await get('/fi/municipalities/911/2025.json')).json()).not.toHaveProperty('absent');
});
