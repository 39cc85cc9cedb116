/** The audit log in a real browser: found from the board, narrowed down, sent on, and taken along. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { answerAll, submit } from '../harness/consent.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let desk: Page;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  const round = await makeRound(database);
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  // More than a page of the log holds.
  for (const code of round.municipalities) {
    const lead = await signIn(app, database, 'lead', code);
    await answerAll(lead, round, code);
    await submit(lead, round, code);
  }
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const rows = () => desk.locator('kt-audit-log tbody tr');

test('is a link on the board, and begins with what happened last', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025');
  await desk.getByRole('link', { name: 'Tapahtumaloki' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Tapahtumaloki' }).waitFor();
  await rows().filter({ hasText: 'Lähetti kunnan vastaukset' }).first().waitFor();
  await desk.getByText('Näkyvissä 100 uusinta tapahtumaa.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('shows what is older below, and the focus goes on there', async () => {
  await desk.getByRole('button', { name: 'Näytä vanhempia' }).press('Enter');
  await desk
    .getByText(/Näkyvissä (1\d\d|200)/)
    .filter({ hasNotText: 'Näkyvissä 100 ' })
    .waitFor();
  await expect
    .poll(() => desk.evaluate(() => document.activeElement?.id ?? ''))
    .toBe(await rows().nth(100).getAttribute('id'));
});

test('is narrowed down by keyboard, and the address can be sent on', async () => {
  await desk.getByLabel('Aihe').selectOption({ label: 'Kunnan vastaukset kokonaisuutena' });
  await desk.getByLabel('Kunta', { exact: true }).selectOption({ label: 'Muurame' });
  await desk.getByRole('button', { name: 'Näytä', exact: true }).press('Enter');
  await desk.getByText('Näkyvissä 1 tapahtuma.').waitFor();
  expect(new URL(desk.url()).search).toBe('?thing=response&municipality=500');
  await desk.reload();
  await desk.getByText('Näkyvissä 1 tapahtuma.').waitFor();
  expect(await desk.getByLabel('Aihe').inputValue()).toBe('response');
  await desk.getByRole('link', { name: /Svenska|På svenska/ }).click();
  await desk.getByRole('heading', { level: 1, name: 'Händelselogg' }).waitFor();
  await desk.getByText('1 händelse visas.').waitFor();
  await desk.goBack();
});

test('goes along as a file of what is shown', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025/log?thing=response&municipality=500');
  const link = desk.getByRole('link', { name: 'Lataa taulukkona (CSV)' });
  const [file] = await Promise.all([desk.waitForEvent('download'), link.click()]);
  expect(file.suggestedFilename()).toBe('audit-log-keski-suomi-2025.csv');
  await desk.getByRole('button', { name: 'Poista rajaukset' }).click();
  await rows().filter({ hasText: 'Latasi tapahtumalokin (1 tapahtumaa)' }).waitFor();
  expect(new URL(desk.url()).search).toBe('');
});
