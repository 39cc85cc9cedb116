/** The texts of a round's letters in a real browser: previewed, saved, saved at once by two, taken away. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let desk: Page;
let colleague: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  await makeRound(database, { closesAt: new Date('2099-11-28T14:00:00Z') });
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  colleague = await signIn(app, database, 'coordinator', 'keski-suomi', 'eero@desk.example');
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string) => desk.getByRole('button', { name, exact: true });
const words = () => desk.getByLabel('Kirjeen alku');
const subject = () => desk.getByRole('textbox', { name: 'Otsikko' });
const focused = () => desk.evaluate(() => document.activeElement?.id);

const writeElsewhere = (body: string | null, version: number) =>
  colleague.send('PUT', '/api/survey/rounds/keski-suomi/2025/letters/texts/invitation/fi', {
    body: { subject: null, body, version },
  });

test('are opened on the page of letters, and begin with what the letters say now', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025/letters');
  await desk.getByText('Muokkaa tekstejä').click();
  await desk.getByText('Käytössä on palvelun oma teksti.').waitFor();
  expect(await words().inputValue()).toContain('Kuntatutka {vuosi} on kysely siitä');
  await desk.getByText('{kunta}, {vuosi}, {määräaika}').waitFor();
  await desk
    .getByText('kirjeessä on: Kutsu Järjestöpositiivisuuden kuntatutkaan: {kunta} {vuosi}')
    .waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('are looked at in the whole letter before anything is saved', async () => {
  await subject().fill('{kunta} mukaan {vuosi}');
  await words().fill('Tervetuloa, {kunta}!\n\nVastatkaa viimeistään {määräaika}.');
  await button('Esikatsele kirje').press('Enter');
  const dialog = desk.getByRole('dialog', { name: 'Kirje' });
  await dialog.getByText('Hankasalmi mukaan 2025').waitFor();
  await dialog.getByText(/Vastatkaa viimeistään 28\.11\.2099 klo 16\.00\./).waitFor();
  await dialog.getByText(/Sinut on kutsuttu Hankasalmen vastuuhenkilöksi/).waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await dialog.getByRole('button', { name: 'Sulje' }).press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await desk.getByText('Käytössä on palvelun oma teksti.').waitFor();
});

test('with faults are told at their fields, and looking at another text loses nothing', async () => {
  await words().fill('Tervetuloa, {nimi}!');
  await button('Tallenna teksti').press('Enter');
  await desk
    .getByText('Kohtaa {nimi} ei voi täydentää. Tässä kirjeessä voi olla: {kunta}')
    .waitFor();
  expect(await focused()).toBe('letter-text-body');
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await words().fill('Tervetuloa, {kunta}!');
  await desk.getByLabel('Kirjeen kieli').selectOption({ label: 'Svenska' });
  expect(await words().inputValue()).toContain('Kommunradarn {år}');
  await desk.getByLabel('Kirjeen kieli').selectOption({ label: 'Suomi' });
  expect(await words().inputValue()).toBe('Tervetuloa, {kunta}!');
  await button('Tallenna teksti').press('Enter');
  await desk.getByText('Teksti on tallennettu.').waitFor();
  await desk.getByText(/^Käytössä on oma teksti\./).waitFor();
});

test('that a colleague has saved meanwhile stand beside one’s own, and one of them stays', async () => {
  expect((await writeElsewhere('Eeron sanat.', 1)).status).toBe(200);
  await words().fill('Omat uudet sanat.');
  await button('Tallenna teksti').press('Enter');
  const both = desk.getByRole('group', { name: 'Teksti on tallennettu kahdesti.' });
  await both.getByText('Omat uudet sanat.').waitFor();
  await both.getByText('Eeron sanat.').waitFor();
  await both.getByText('Toinen teksti: eero@desk.example').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await button('Tallenna minun tekstini').press('Enter');
  await desk.getByText('Teksti on tallennettu.').waitFor();
  await both.waitFor({ state: 'detached' });
  expect(await words().inputValue()).toBe('Omat uudet sanat.');
  await expect.poll(focused).toBe('letter-text-body');

  expect((await writeElsewhere('Eeron toiset sanat.', 3)).status).toBe(200);
  await words().fill('Vielä uudemmat sanat.');
  await button('Tallenna teksti').press('Enter');
  await button('Pidä toinen teksti').press('Enter');
  expect(await words().inputValue()).toBe('Eeron toiset sanat.');
  await desk.getByText(/^Käytössä on oma teksti\. Sen tallensi eero@desk\.example/).waitFor();
});

test('are taken away after a question, also where a colleague has written once more', async () => {
  expect((await writeElsewhere('Eeron kolmannet sanat.', 4)).status).toBe(200);
  await button('Palauta palvelun teksti').press('Enter');
  const sure = desk.getByRole('dialog', { name: 'Kutsu' });
  await sure.getByText('Oma teksti poistetaan. Sitä ei saa takaisin.').waitFor();
  await sure.getByRole('button', { name: 'Palauta palvelun teksti' }).press('Enter');
  const both = desk.getByRole('group', { name: 'Teksti on tallennettu kahdesti.' });
  await both.getByText('Eeron kolmannet sanat.').waitFor();
  await both.getByRole('button', { name: 'Palauta palvelun teksti' }).press('Enter');
  await desk.getByText('Käytössä on taas palvelun oma teksti.').waitFor();
  expect(await words().inputValue()).toContain('Kuntatutka {vuosi} on kysely siitä');
});

test('speak Swedish, and what was typed stays', async () => {
  await words().fill('Kesken jäi.');
  await desk.getByRole('link', { name: /Svenska|På svenska/ }).click();
  await desk.getByRole('heading', { level: 2, name: 'Brevens texter' }).waitFor();
  await desk.getByText('Tjänstens egen text används.').waitFor();
  expect(await desk.getByLabel('Brevets inledning').inputValue()).toBe('Kesken jäi.');
  expect(await faultsInEveryLook(desk)).toEqual([]);
});
