/** The live board: the coordinator watches while municipalities answer in other browsers, and loading nothing anew. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { lineTo } from '../harness/line.ts';
import type { Line } from '../harness/line.ts';
import { giveAnswers, take } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { completeAnswers, makeRound, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';

let server: TestServer;
let browser: Browser;
let round: TestRound;
let coordinator: TestPerson;
let lead: TestPerson;
let other: TestPerson;
let line: Line;
let desk: Page;
let loads = 0;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  line = await lineTo(await server.listen());
  const before = await makeRound(database, { year: 2024 });
  round = await makeRound(database);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  lead = await signIn(app, database, 'lead', muurame);
  other = await signIn(app, database, 'lead', '179');
  for (const [person, code] of [
    [lead, muurame],
    [other, '179'],
  ] as const) {
    await giveAnswers(person, before, code, completeAnswers);
    await take(person, before, code, 'submit');
  }
  browser = await openBrowser();
  desk = await answeringIn(browser, server, line.origin).openAs(coordinator);
  await desk.goto(`/fi/desk/${round.region}/${round.year}`);
  desk.on('load', () => loads++);
});
afterAll(async () => {
  await browser.close();
  line.close();
  await server.close();
});

const row = (name: string) => desk.getByRole('row').filter({ hasText: name });

test('the board says that it follows along', async () => {
  await desk.getByText('Sivu päivittyy itsestään.').waitFor();
  await row('Muurame').getByText('Kirjautunut').waitFor();
  await desk.getByText('0/22 kuntaa on lähettänyt vastauksensa.').waitFor();
});

test('what a municipality does is there by itself, and whoever reads the table keeps their place', async () => {
  const inMuurame = row('Muurame').getByRole('link');
  await inMuurame.focus();
  const drawn = await inMuurame.elementHandle();
  await saveAnswer(lead, round, muurame, 'grants_paid', 'yes');
  await row('Muurame').getByText('Kesken').waitFor();
  await row('Muurame').getByText('1/5').waitFor();
  const { grants_paid: _answered, ...others } = completeAnswers;
  await giveAnswers(lead, round, muurame, others);
  await take(lead, round, muurame, 'submit');
  await row('Muurame').locator('.tag', { hasText: 'Lähetetty' }).waitFor();
  await desk.getByText('1/22 kuntaa on lähettänyt vastauksensa.').waitFor();
  await desk.getByRole('link', { name: 'Tarkistettavat (1)' }).waitFor();
  expect(await drawn?.evaluate((link) => link === document.activeElement)).toBe(true);
  expect(loads).toBe(0);
});

test('the curve compares with the year before, drawn and as a table', async () => {
  await desk.getByText('Vuonna 2024 samassa vaiheessa oli lähettänyt 2/22 kuntaa.').waitFor();
  await desk.getByText('Vastausten kertyminen', { exact: true }).click();
  const table = desk.getByRole('table', { name: /Lähettäneiden kuntien määrä/ });
  expect(await table.getByRole('row').nth(1).getByRole('cell').allTextContents()).toEqual([
    '1/22',
    '2/22',
  ]);
  await desk.getByRole('img', { name: /Lähettäneiden kuntien määrä/ }).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('on paper it is a table with its moment, without what can only be pressed', async () => {
  await desk.emulateMedia({ media: 'print' });
  await desk.getByText(/^Tilanne \d+\.\d+\.\d+ klo/).waitFor();
  expect(await row('Muurame').isVisible()).toBe(true);
  expect(await desk.getByRole('button', { name: /Hyväksy|Sulje|Kirjaudu/ }).count()).toBe(0);
  expect(await desk.getByRole('main').getByRole('link').count()).toBe(22);
  await desk.emulateMedia({ media: null });
});

test('without a connection the board stays, says so, and catches up', async () => {
  line.cut();
  await desk.getByText('Yhteys palveluun on poikki.').waitFor();
  await row('Muurame').locator('.tag', { hasText: 'Lähetetty' }).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await saveAnswer(other, round, '179', 'website', 'no');
  line.mend();
  await row('Jyväskylä').getByText('1/5').waitFor();
  await desk.getByText('Sivu päivittyy itsestään.').waitFor();
});

test('whoever signs out elsewhere watches no longer', async () => {
  await sql`update session set ended_at = now() where person_id = ${coordinator.id}`.execute(
    server.database.operator,
  );
  await desk.getByRole('link', { name: 'Kirjaudu' }).first().waitFor();
  expect(await row('Muurame').count()).toBe(0);
});
