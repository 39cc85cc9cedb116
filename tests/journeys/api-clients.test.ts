/** The keys of programs in a real browser: made, copied once, used, and ended. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let desk: Page;
let key: string;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  await makeRound(database);
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string) => desk.getByRole('button', { name, exact: true });

async function statusWithKey(): Promise<number> {
  const answer = await server.app.inject({
    url: '/api/survey/rounds/keski-suomi/2025',
    headers: { authorization: `Bearer ${key}` },
  });
  return answer.statusCode;
}

test('the board leads to the keys, and a key without a name is not made', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025');
  await desk.getByRole('link', { name: 'Rajapinta-avaimet' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Rajapinta-avaimet: Keski-Suomi' }).waitFor();
  await desk.getByText('Alueella ei ole avaimia.').waitFor();
  await button('Luo avain').press('Enter');
  await desk.getByText('Anna ohjelman nimi.').waitFor();
  expect(await desk.evaluate(() => document.activeElement?.id)).toBe('client-name');
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('a key is made by keyboard, shown once and copied', async () => {
  await desk.keyboard.type('Tilastosivusto');
  await desk.getByLabel('Voimassaolo päivinä').fill('30');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: 'Uusi avain: Tilastosivusto' }).waitFor();
  expect(await desk.evaluate(() => document.activeElement?.id)).toBe('new-key');
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await button('Kopioi avain').press('Enter');
  await desk.getByText('Avain on kopioitu.').waitFor();
  key = await desk.evaluate(() => navigator.clipboard.readText());
  expect(key).toMatch(/^ktk_/);
  await desk.getByText('Avainta ei ole käytetty.').waitFor();
  expect(await statusWithKey()).toBe(200);
  await desk.reload();
  await desk.getByText('Käytetty viimeksi').waitFor();
  expect(await desk.content()).not.toContain(key);
});

test('ending a key is asked about, and it opens nothing any more', async () => {
  await button('Päätä avain: Tilastosivusto').press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Päätetäänkö avain?' });
  await dialog.getByRole('button', { name: 'Päätä avain' }).press('Enter');
  await desk.getByText('Avain on päätetty: Tilastosivusto.').waitFor();
  expect(await button('Päätä avain: Tilastosivusto').count()).toBe(0);
  expect(await statusWithKey()).toBe(401);
});
