/** Importing two earlier years in a real browser: file, meanings, faults, preview, storing, and undoing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { csvTable } from '../harness/imports.ts';
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
  await makeRound(database);
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const heading = ['Kunta', 'Avustuksia?', 'How much in 2022? fi', 'Website? fi', 'Muistiinpanot'];
const of2023 = csvTable([
  heading,
  ['Muurame', 'joo', '12 500', 'yes fi', 'a'],
  ['Laukaa', 'ei', '', 'partly fi', 'b'],
  ['Petäjävesi', 'kyllä', 'noin 3 000', 'no fi', ''],
]);
const of2022 = csvTable([
  heading.map((words) => words.replace('2022', '2021')),
  ['Muurame', 'Joo', '11 000', 'yes fi', ''],
]);

async function choose(year: number, content: Buffer): Promise<void> {
  await desk.getByLabel('Minkä vuoden kysely?').selectOption(String(year));
  await desk.getByLabel('Taulukko', { exact: true }).setInputFiles({
    name: `kysely-${year}.csv`,
    mimeType: 'text/csv',
    buffer: content,
  });
  await desk.getByRole('button', { name: 'Lue tiedosto' }).press('Enter');
}

const meaningOf = (column: string) => desk.getByLabel(`Mitä sarake ${column} tarkoittaa?`);
const inFocus = () => desk.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('is a link on the board, and wants a file first', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025');
  await desk.getByRole('link', { name: 'Tuo aiempia vuosia' }).click();
  await desk.getByRole('heading', { level: 1, name: /Aiempien vuosien tuonti/ }).waitFor();
  await desk.getByText('Vuosia ei ole tuotu.').waitFor();
  await desk.getByRole('button', { name: 'Lue tiedosto' }).press('Enter');
  await desk.getByText('Valitse tiedosto.', { exact: true }).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('says what kind of a file it does not take', async () => {
  await choose(2023, Buffer.from('%PDF-1.7\n\u0000\u0001'));
  await desk.getByRole('alert').getByText('Tiedosto ei ole taulukko.').waitFor();
});

test('suggests what the columns mean, and leaves the rest to the coordinator', async () => {
  await choose(2023, of2023);
  await expect.poll(inFocus).toBe('Mitä sarakkeet tarkoittavat?');
  expect(await meaningOf('Kunta').inputValue()).toBe(':municipality');
  expect(await meaningOf('How much in 2022? fi').inputValue()).toBe('grants_total');
  expect(await meaningOf('Muistiinpanot').inputValue()).toBe('');
  await meaningOf('Avustuksia?').selectOption({ label: 'Grants? fi' });
  await desk.getByText('Yhdelle merkinnälle pitää valita vastaus.').first().waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('tells every fault by its cell, and stores nothing with one', async () => {
  await desk.getByRole('button', { name: 'Esikatsele' }).press('Enter');
  await expect.poll(inFocus).toBe('Esikatselu: vuosi 2023');
  await desk.getByRole('alert').getByText('Taulukossa on 2 virhettä.').waitFor();
  const faults = desk.getByRole('table', { name: 'Taulukon virheet' });
  await faults.getByRole('row', { name: /B2 Muurame Grants\? fi Merkinnälle ”joo”/ }).waitFor();
  await faults.getByRole('row', { name: /C4 Petäjävesi .* ”noin 3 000” ei ole luku/ }).waitFor();
  expect(await desk.getByRole('button', { name: 'Tallenna vuosi 2023' }).count()).toBe(0);
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('takes meanings for words, and shows the year before it is stored', async () => {
  await desk.getByLabel(/”joo”/).selectOption({ label: 'yes fi' });
  await desk.getByLabel(/”noin 3 000”/).selectOption({
    label: 'En osaa sanoa, merkintä jää kommentiksi',
  });
  await desk.getByRole('button', { name: 'Esikatsele' }).press('Enter');
  await desk.getByText('Vuosi 2023: vastauksia on 3/22 kunnalta, yhteensä 8.').waitFor();
  await desk.getByText('19 kuntaa jää ilman vastauksia').waitFor();
  await desk.getByText('1 saraketta ei käytetä').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await desk.getByRole('button', { name: 'Tallenna vuosi 2023' }).press('Enter');
  await desk.getByText('Vuosi 2023 on tuotu.').waitFor();
  await expect.poll(inFocus).toBe('Tuodut vuodet');
});

test('knows the next table by what was said of the first one', async () => {
  await choose(2022, of2022);
  await desk.getByRole('heading', { name: 'Mitä sarakkeet tarkoittavat?' }).waitFor();
  expect(await meaningOf('Avustuksia?').inputValue()).toBe('grants_paid');
  expect(await desk.getByText('pitää valita vastaus').count()).toBe(0);
  await desk.getByRole('button', { name: 'Esikatsele' }).press('Enter');
  await desk.getByRole('button', { name: 'Tallenna vuosi 2022' }).press('Enter');
  await desk.getByText('Vuosi 2022 on tuotu.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('undoes an import as a whole, after asking', async () => {
  await desk.getByRole('button', { name: 'Peru tuonti: vuosi 2022' }).press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Perutaanko vuoden 2022 tuonti?' });
  await dialog.getByText('kaikki 3 vastausta poistetaan').waitFor();
  await dialog.getByRole('button', { name: 'Peru tuonti' }).press('Enter');
  await desk.getByText('Vuoden 2022 tuonti on peruttu.').waitFor();
  expect(await desk.getByRole('link', { name: '2022' }).count()).toBe(0);
  await desk.getByRole('link', { name: '2023' }).click();
  await desk.getByRole('heading', { level: 1, name: /2023/ }).waitFor();
  await desk.getByRole('link', { name: 'Muurame' }).first().click();
  await desk.getByText('12 500').first().waitFor();
});
