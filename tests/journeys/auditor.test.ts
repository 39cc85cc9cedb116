/** An auditor at the desk in a real browser: everything to read, nothing to press. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLink } from '../../server/sign-in/link.ts';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { answerAll, submit } from '../harness/consent.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let auditor: Tab;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  const round = await makeRound(database);
  const lead = await signIn(app, database, 'lead', '500');
  await answerAll(lead, round, '500');
  expect((await submit(lead, round, '500')).status).toBe(200);
  const { id } = await signIn(app, database, 'auditor', 'keski-suomi');
  browser = await openBrowser();
  auditor = await openTab(browser, origin);
  const token = await database.operator
    .transaction()
    .execute((tx) => createLink(tx, id, 10, 'demo_link'));
  await auditor.page.goto(`/fi/sign-in/${token}`);
  await auditor.page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The buttons but for those that sort a table. */
const buttons = (page: Page) =>
  page.locator('main button:not(th button)').filter({ visible: true }).allInnerTexts();

test('lands at the rounds of the audited region', async () => {
  await auditor.page.getByRole('heading', { level: 1, name: 'Kyselykierrokset' }).waitFor();
  await auditor.page.getByRole('link', { name: /Keski-Suomi 2025/ }).click();
  await auditor.page.getByRole('heading', { level: 1, name: 'Keski-Suomi 2025' }).waitFor();
});

test('sees every municipality on the board, and no button that changes something', async () => {
  await auditor.page.getByRole('row', { name: /Muurame/ }).waitFor();
  expect(await buttons(auditor.page)).toEqual(['Kirjaudu ulos']);
});

test('reads the details of the round, whose fields are not theirs to change', async () => {
  await auditor.page.getByRole('link', { name: 'Kierroksen tiedot' }).click();
  await auditor.page.getByRole('heading', { level: 1, name: /^Kierroksen tiedot/ }).waitFor();
  expect(await buttons(auditor.page)).toEqual(['Kirjaudu ulos']);
  const closing = auditor.page.getByRole('group', { name: 'Sulkeutuu' });
  expect(await closing.getByLabel('Päivä').isDisabled()).toBe(true);
  await auditor.page.goBack();
});

test('reads answers that were handed in, and not whose they are to invite', async () => {
  await auditor.page.getByRole('link', { name: 'Muurame' }).click();
  await auditor.page.getByRole('heading', { level: 1, name: 'Muurame 2025' }).waitFor();
  await auditor.page.getByText('12 500,50 €').first().waitFor();
  expect(await buttons(auditor.page)).toEqual(['Kirjaudu ulos']);
  expect(await auditor.page.getByText('Kutsu vastuuhenkilö').count()).toBe(0);
  expect(await faultsInEveryLook(auditor.page)).toEqual([]);
  expect(auditor.faults).toEqual([]);
});
