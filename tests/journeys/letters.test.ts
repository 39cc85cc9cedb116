/** The letters of a round in a real browser: planned, looked at, handed over by hand, cancelled. */
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

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  await makeRound(database, { closesAt: new Date('2099-11-28T14:00:00Z') });
  await signIn(app, database, 'lead', '500', 'anna@muurame.example');
  await signIn(app, database, 'lead', '850', 'bo@toivakka.example');
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string | RegExp) => desk.getByRole('button', { name, exact: true });
const whom = () => desk.locator('.mailing-whom');
const outbox = () => desk.getByRole('table', { name: 'Lähtevät kirjeet' }).locator('tbody tr');
const mailings = () => desk.getByRole('table', { name: 'Postitukset' }).locator('tbody tr');

test('are found from the board, and say to how many a mailing would go', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025');
  await desk.getByRole('link', { name: 'Kirjeet' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Kirjeet: Keski-Suomi 2025' }).waitFor();
  await whom().getByText('Nyt lähtisi 2 kirjettä, 2 kuntaan.').waitFor();
  await desk.getByText(/^20 kunnasta ei tiedetä, kuka vastaa: Hankasalmi, /).waitFor();
  await desk.getByText('Sähköpostipalvelinta ei ole otettu käyttöön.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('can be read beforehand, in every language', async () => {
  await desk.getByRole('radio', { name: /^Muistutus/ }).check();
  await button('Näytä kirje').press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Kirje' });
  await dialog.getByText(/vastauksia Järjestöpositiivisuuden kuntatutkaan 2025 ei ole/).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await dialog.getByLabel('Kirjeen kieli').selectOption({ label: 'Svenska' });
  await dialog.getByText(/har inte skickats in än/).waitFor();
  await dialog.getByRole('button', { name: 'Sulje' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
});

test('are sent after a question, and handed over by hand where there is no mail server', async () => {
  await desk.getByRole('radio', { name: /^Kutsu/ }).check();
  await button('Lähetä heti').press('Enter');
  const sure = desk.getByRole('dialog', { name: 'Kutsu' });
  await sure.getByText('Nyt lähtisi 2 kirjettä, 2 kuntaan.').waitFor();
  await sure.getByRole('button', { name: 'Lähetä heti' }).press('Enter');
  await desk.getByText('2 kirjettä on lähdössä.').waitFor();
  await whom().getByText('Nyt ei lähtisi yhtään kirjettä.').waitFor();
  await mailings().filter({ hasText: 'Odottaa lähtöä 2' }).waitFor();
  expect(await outbox().count()).toBe(2);
  expect(await faultsInEveryLook(desk)).toEqual([]);

  await button('Näytä ja kopioi: Kutsu, anna@muurame.example').press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Kirje' });
  await dialog.getByText('anna@muurame.example').first().waitFor();
  await desk.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await dialog.getByRole('button', { name: 'Kopioi teksti' }).press('Enter');
  await dialog.getByText('Kopioitu.').waitFor();
  const copied = await desk.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Muuramen järjestöyhteistyöstä vastaavalle');
  expect(copied).toContain('28.11.2099 klo 16.00');
  await dialog.getByRole('button', { name: 'Sulje' }).press('Enter');

  await button('On perillä: Kutsu, anna@muurame.example').press('Enter');
  await desk.getByText('Kirje on merkitty perille menneeksi.').waitFor();
  expect(await outbox().count()).toBe(1);
  await expect.poll(() => desk.evaluate(() => document.activeElement?.id)).toBe('outbox');
});

test('are kept out of July, unless somebody insists, and can be cancelled', async () => {
  await desk.getByRole('radio', { name: /^Muistutus/ }).check();
  await desk.getByRole('radio', { name: 'Ajastettuna' }).check();
  await button('Ajasta').press('Enter');
  await desk.getByText('Anna päivä ja kellonaika.').waitFor();
  await desk.getByLabel('Päivä').fill('2099-07-20');
  await desk.getByLabel('Kellonaika').fill('10:00');
  await button('Ajasta').press('Enter');
  await desk.getByText('Heinäkuu on rauhoitettu postituksilta.').waitFor();
  expect(await desk.getByLabel('Päivä').inputValue()).toBe('2099-08-03');
  expect(await desk.getByLabel('Kellonaika').inputValue()).toBe('09:00');
  await desk.getByRole('checkbox', { name: 'Lähetä silti rauhoitettuna aikana' }).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await button('Ajasta').press('Enter');
  await desk.getByText('Postitus on ajastettu.').waitFor();
  await mailings().filter({ hasText: 'Ajastettu' }).waitFor();
  await button('Peru: Muistutus, 3.8.2099 klo 9.00').press('Enter');
  await desk.getByText('Postitus on peruttu.').waitFor();
  await mailings().filter({ hasText: 'Peruttu' }).waitFor();
  await expect.poll(() => desk.evaluate(() => document.activeElement?.id)).toBe('mailings');
});

test('speak Swedish', async () => {
  await desk.getByRole('link', { name: /Svenska|På svenska/ }).click();
  await desk.getByRole('heading', { level: 1, name: 'Brev: Mellersta Finland 2025' }).waitFor();
  await desk.getByText(/Väntar på att skickas 1/).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});
