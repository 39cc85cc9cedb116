/** The operator's way to publish: what is found is told, and a moment to come is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commandLine } from '../harness/command-line.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, approveAnswers, changeAnswers } from './results-builder.ts';

const muurame = '500';
let server: TestServer;
const publish = (...words: string[]) =>
  commandLine(server)('round', 'publish', '--region', 'keski-suomi', '--year', '2025', ...words);
const commented = (comment: string) => ({ [muurame]: { premises: { value: 'yes', comment } } });
const isPublic = async () =>
  (await server.app.inject(`/fi/municipalities/${muurame}/2025`)).statusCode === 200;

beforeAll(async () => {
  server = await testServer();
  await approveAnswers(server.database, { [muurame]: all('yes') });
  await changeAnswers(server.database, commented('Vaihde 014 123 456'));
});
afterAll(() => server.close());

test('what looks like personal data is named, and nothing is published', async () => {
  const { status, err } = await publish();
  expect(status).toBe(1);
  expect(err).toContain('500 premises (comment): 014 123 456');
  expect(err).toContain('--personal-data-checked');
  expect(await isPublic()).toBe(false);
});

test('an identity code is never published, whoever has checked it', async () => {
  await changeAnswers(server.database, commented('Hakija 131052-308T'));
  expect(await publish('--personal-data-checked')).toMatchObject({ status: 1 });
  await changeAnswers(server.database, commented('Vaihde 014 123 456'));
});

test('a moment to come is kept', async () => {
  const moment = new Date(Date.now() + 864e5);
  const { status, out } = await publish(
    '--personal-data-checked',
    '--public-from',
    moment.toISOString(),
  );
  expect({ status, out }).toEqual({
    status: 0,
    out: `Release 2025.1 of keski-suomi made; it is public from ${moment.toISOString()}: 1 of 22 municipalities answered.`,
  });
  expect(await isPublic()).toBe(false);
  expect(await publish('--personal-data-checked', '--note', 'Toinen.')).toMatchObject({
    status: 1,
    err: expect.stringContaining('already has a release'),
  });
});
