/** Contact people in a preview: those who consent are shown as they will be, all others are not. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerAll, consentLink, maija, submit } from '../harness/consent.ts';
import { publish, roundAddress, seePublishing } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';
import { visitor } from '../harness/visitor.ts';

const muurame = '500';
const page = `/fi/municipalities/${muurame}/2025`;
const preview = `/fi/preview/keski-suomi/2025/municipalities/${muurame}`;
let server: TestServer;
let round: TestRound;
let coordinator: TestPerson;
let link: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  await app.ready();
  await app.published.listening;
  round = await makeRound(database);
  const lead = await signIn(app, database, 'lead', muurame);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  await answerAll(lead, round, muurame);
  const comment = `Kysy: ${maija.email}, ${maija.phone}`;
  await saveAnswer(lead, round, muurame, 'targets', 'Seurat', { comment });
  await submit(lead, round, muurame);
  link = (await consentLink(database))!;
  const { savedAt } = (await coordinator.send('GET', responseAddress(round, muurame))).body;
  await coordinator.send('POST', `${responseAddress(round, muurame)}/approve`, {
    body: { savedAt },
  });
  await coordinator.send('POST', `${roundAddress(round)}/close`);
});
afterAll(() => server.close());

const cardOf = (body: string) => /<section[^>]*contact[\s\S]*?<\/section>/.exec(body)?.[0] ?? '';
const found = async () => {
  const { body } = await seePublishing(coordinator, round);
  return {
    matches: body.preview.personalData.map(({ match }: { match: string }) => match),
    contacts: body.preview.contacts,
  };
};

test('without a consent nobody is shown, and details in a comment are found', async () => {
  expect((await coordinator.send('GET', preview)).body).not.toContain(maija.name);
  expect(await found()).toEqual({ matches: [maija.email, maija.phone], contacts: [] });
});

test('whoever consents is shown as the page will show them, and only what they let be shown', async () => {
  await visitor(server.app).post(link, { decision: 'give', fields: 'email' });
  const { body } = await coordinator.send('GET', preview);
  expect(body).toContain(`mailto:${maija.email}`);
  for (const hidden of [maija.name, maija.title]) expect(body).not.toContain(hidden);
  expect(await found()).toMatchObject({
    matches: [maija.phone],
    contacts: [{ municipality: { code: muurame }, name: null }],
  });
  expect((await server.app.inject(`/api/v1/municipalities/${muurame}/contact`)).statusCode).toBe(
    404,
  );
  expect((await publish(coordinator, round)).status).toBe(200);
  const published = (await server.app.inject(page)).body;
  expect(published).toContain(`mailto:${maija.email}`);
  expect(cardOf(published)).toBe(cardOf(body));
});

test('a withdrawn release shows its contact people no more', async () => {
  await coordinator.send('POST', `${roundAddress(round)}/releases/1/withdraw`, {
    body: { reason: 'Tarkistettava.' },
  });
  const answer = await server.app.inject(`/api/v1/municipalities/${muurame}/contact`);
  expect(answer.statusCode).toBe(410);
  expect(answer.body).not.toContain(maija.email);
  const rows = await server.database.public
    .selectFrom('contact_consent')
    .select('shown_email')
    .execute();
  expect(rows).toEqual([]);
});
