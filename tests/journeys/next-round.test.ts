/** From this year's round to the next one, opened, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import { createLink } from '../../server/sign-in/link.ts';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn, smallQuestionnaire } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  await makeRound(database, {
    region: 'keski-suomi',
    // Kuhmoinen was one of Central Finland's until the end of this year.
    year: 2020,
    state: 'closed',
    questionnaire: questionnaireSchema.parse({ ...smallQuestionnaire, themeQuestion: 'targets' }),
  });
  const { id } = await signIn(app, database, 'coordinator', 'keski-suomi');
  browser = await openBrowser();
  tab = await openTab(browser, origin);
  ({ page } = tab);
  const token = await database.operator
    .transaction()
    .execute((tx) => createLink(tx, id, 10, 'demo_link'));
  await page.goto(`/fi/sign-in/${token}`);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const group = (name: string) => page.getByRole('group', { name, exact: true });

/** Types a day and a time as the browser's own fields take them. */
async function typeMoment(name: 'Avautuu' | 'Sulkeutuu', day: string, time: string): Promise<void> {
  await group(name).getByLabel('Päivä').fill(day);
  await group(name).getByLabel('Kellonaika').fill(time);
}

async function write(name: string, [fi, sv, en]: [string, string, string]): Promise<void> {
  await group(name).getByLabel('suomeksi').fill(fi);
  await group(name).getByLabel('ruotsiksi').fill(sv);
  await group(name).getByLabel('englanniksi').fill(en);
}

test('the list of rounds leads to the next one, which tells what changes and why', async () => {
  await heading('Kyselykierrokset');
  await page.getByRole('link', { name: 'Luo kierros 2021' }).click();
  await heading('Uusi kierros: Keski-Suomi 2021');
  await page.getByText('Kierrokselle tulee 22 kuntaa.').waitFor();
  await page.getByText('Kuhmoinen jää pois: se on siirtynyt toiseen maakuntaan').waitFor();
  await page.getByText('Sama lomake kuin kierroksella 2020').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
});

test('a time that does not exist is told while it is typed, with the next that does', async () => {
  await typeMoment('Avautuu', '2027-03-28', '03:30');
  await page.getByText('aikaa 03:30 ei ole. Seuraava mahdollinen aika on 04:00.').waitFor();
  await page.getByRole('button', { name: 'Luo kierros 2021' }).click();
  expect(
    await group('Avautuu')
      .getByLabel('Päivä')
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
  await typeMoment('Avautuu', '2027-01-11', '08:00');
});

test('a time that exists twice is asked about', async () => {
  await typeMoment('Sulkeutuu', '2027-10-31', '03:30');
  await page.getByRole('radio', { name: 'toinen kerta, talviaikaa' }).check();
  expect(await faultsInEveryLook(page)).toEqual([]);
});

test('one press makes the round and leads to its details', async () => {
  await page.getByRole('button', { name: 'Luo kierros 2021' }).click();
  await heading('Kierroksen tiedot: Keski-Suomi 2021');
  expect(await page.getByRole('radio', { name: 'toinen kerta, talviaikaa' }).isChecked()).toBe(
    true,
  );
  await typeMoment('Sulkeutuu', '2027-02-26', '16:00');
  await page.getByRole('button', { name: 'Tallenna ajat' }).click();
  await page.getByText('Ajat on tallennettu.').waitFor();
});

test('the theme question is refused at its fields, then stored and tried as it will be asked', async () => {
  await page.getByRole('button', { name: 'Kirjoita teemakysymys' }).click();
  await write('Kysymys', ['Mitä odotatte vuodelta {year}?', '', 'What do you expect of {year}?']);
  await page.getByRole('button', { name: 'Tallenna teemakysymys' }).click();
  await page.getByText('Kirjoita teksti myös tällä kielellä.').first().waitFor();
  expect(
    await group('Kysymys')
      .getByLabel('ruotsiksi')
      .evaluate((it) => it === document.activeElement),
  ).toBe(true);
  await group('Kysymys').getByLabel('ruotsiksi').fill('Vad väntar ni er av {year}?');
  await write('Vaihtoehto 1', ['Kasvua', 'Tillväxt', 'Growth']);
  await write('Vaihtoehto 2', ['Leikkauksia', 'Nedskärningar', 'Cuts']);
  await page.getByRole('button', { name: 'Lisää vaihtoehto' }).click();
  await group('Vaihtoehto 3').locator(':focus').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByRole('button', { name: 'Poista vaihtoehto 3' }).click();
  await group('Vaihtoehto 2').locator(':focus').waitFor();
  await page.getByRole('button', { name: 'Tallenna teemakysymys' }).click();
  await page.getByText('Teemakysymys on tallennettu.').waitFor();
  const preview = page.getByRole('region', { name: 'Näin vastaaja näkee kysymyksen' });
  await preview.getByRole('group', { name: /Mitä odotatte vuodelta 2021\?/ }).waitFor();
  await preview.getByRole('radio', { name: 'Leikkauksia' }).check();
  await preview.getByRole('radio', { name: 'En osaa sanoa' }).waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
});

test('the round is opened from here, and its questions are frozen', async () => {
  await page.getByRole('button', { name: 'Avaa kierros' }).click();
  await page.getByText('Kierros on avattu.', { exact: true }).waitFor();
  await page.getByText('teemakysymystä ei voi enää muuttaa').waitFor();
  expect(await page.getByRole('button', { name: 'Tallenna teemakysymys' }).count()).toBe(0);
  expect(await page.getByRole('group', { name: 'Avautuu' }).getByLabel('Päivä').isDisabled()).toBe(
    true,
  );
  await page.getByRole('link', { name: 'Kuntien tilanne' }).click();
  await heading('Keski-Suomi 2021');
  await page.getByRole('link', { name: 'Luo kierros 2022' }).waitFor();
  expect(await page.getByRole('row').count()).toBe(23);
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(tab.faults).toEqual([]);
});
