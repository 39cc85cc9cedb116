/** The region's contacts in a real browser: from "who answers is unknown" to an invited lead. */
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
  await makeRound(database);
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string | RegExp) => desk.getByRole('button', { name, exact: true });
const muurame = () => desk.getByRole('region', { name: 'Muurame' });

test('the board leads to whom nobody knows yet', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025');
  const row = desk.getByRole('row', { name: /^Muurame/ });
  await row.getByRole('link', { name: 'Vastaaja ei tiedossa' }).click();
  await desk.getByRole('heading', { level: 1, name: 'Yhteystiedot: Keski-Suomi 2025' }).waitFor();
  await expect.poll(() => desk.evaluate(() => document.activeElement?.id)).toBe('contacts-500');
  await desk.getByText('22 kunnasta ei tiedetä, kuka vastaa.').waitFor();
  await muurame().getByText('Soita kunnan vaihteeseen tai kirjaamoon').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('a contact is added by keyboard, its faults told, and invited to lead', async () => {
  await button('Lisää yhteystieto: Muurame').press('Enter');
  await desk.keyboard.type('Anna Aho');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('hyvinvointikoordinaattori');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('anna.aho');
  await desk.keyboard.press('Enter');
  await desk.getByText('Tarkista sähköpostiosoite.').waitFor();
  expect(await desk.evaluate(() => document.activeElement?.id)).toBe('contact-email');
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await desk.keyboard.press('End');
  await desk.keyboard.type('@muurame.example');
  await desk.keyboard.press('Enter');
  await desk.getByText('Yhteystieto on tallennettu.').waitFor();
  await muurame().getByText('Yhteystieto on, vastaajaa ei ole kutsuttu').waitFor();
  await button('Kutsu vastuuhenkilöksi: Anna Aho').press('Enter');
  await desk.getByText('Anna Aho on kutsuttu vastuuhenkilöksi.').waitFor();
  await muurame().getByText('Vastaaja kutsuttu').waitFor();
  await desk.getByText('21 kunnasta ei tiedetä, kuka vastaa.').waitFor();
});

test('a change keeps what was before, and a removal is asked about', async () => {
  await button('Muuta: Anna Aho').press('Enter');
  await desk.getByLabel('Puhelin').fill('014 266 1111');
  await button('Tallenna').press('Enter');
  await desk.getByText('Yhteystieto on tallennettu.').waitFor();
  await button('Aiemmat tiedot: Anna Aho').press('Enter');
  await muurame()
    .locator('.history')
    .getByText('Anna Aho, hyvinvointikoordinaattori, anna.aho@muurame.example')
    .waitFor();
  await button('Poista: Anna Aho').press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Poistetaanko yhteystieto?' });
  await dialog.getByText('014 266 1111').waitFor();
  await dialog.getByRole('button', { name: 'Poista' }).press('Enter');
  await desk.getByText('Yhteystieto on poistettu.').waitFor();
  expect(await button('Muuta: Anna Aho').count()).toBe(0);
});

test('a file is looked at with its faults, mended, and stored', async () => {
  await desk.getByText('Tuo tiedostosta').press('Enter');
  const choose = (rows: string[]) =>
    desk.getByLabel('Tiedosto', { exact: true }).setInputFiles({
      name: 'yhteystiedot.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Kunta;Nimi;Sähköposti', ...rows].join('\n')),
    });
  await choose(['Turku;Kalle;kalle@turku.example', 'Joutsa;Jaana;jaana@joutsa.example']);
  await button('Tarkista tiedosto').press('Enter');
  await desk.getByText('Kuntaa ”Turku” ei ole tällä kierroksella.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await choose(['Toivakka;Bo;bo@toivakka.example', 'Joutsa;Jaana;jaana@joutsa.example']);
  await button('Tarkista tiedosto').press('Enter');
  await desk.getByText('Uusia 2, muuttuvia 0, ennallaan 0.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await button('Tallenna yhteystiedot').press('Enter');
  await desk.getByText('Yhteystiedot on tallennettu: uusia 2, muuttuneita 0.').waitFor();
  await desk.getByRole('region', { name: 'Joutsa' }).getByText('jaana@joutsa.example').waitFor();
});

test('the page speaks Swedish', async () => {
  await desk.getByRole('link', { name: /Svenska|På svenska/ }).click();
  await desk
    .getByRole('heading', { level: 1, name: 'Kontakter: Mellersta Finland 2025' })
    .waitFor();
  await desk.getByText('Kontakt finns, ingen svarande har bjudits in').first().waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});
