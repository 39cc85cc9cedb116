/** Somebody who has never answered: from the invitation to the receipt, on two devices, by real mail. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { faultsInEveryLook, openBrowser, openTab, phone } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';
const laukaa = '410';
const matti = 'matti@muurame.example';
const form = `/fi/answer/keski-suomi/2025/${muurame}`;

let server: TestServer;
let mail: MailServer;
let letters: LetterWorker;
let browser: Browser;
let origin: string;
let round: TestRound;
let coordinator: TestPerson;
let atWork: Tab;
let atHome: Tab;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
  origin = await server.listen();
  const { database, config } = server;
  letters = await startLetterWorker({
    config: { ...config, publicUrl: origin },
    database,
    log: server.app.log,
  });
  browser = await openBrowser();
  round = await makeRound(database, { closesAt: new Date('2099-11-28T14:00:00Z') });
  coordinator = await signIn(server.app, database, 'coordinator', 'keski-suomi');
  atWork = await openTab(browser, origin);
  atHome = await openTab(browser, origin, { viewport: phone });
});
afterAll(async () => {
  await letters.stop();
  await browser.close();
  await server.close();
  await mail.close();
});

const answered = async () => {
  const { body } = await coordinator.send('GET', `/api/survey/rounds/keski-suomi/2025`);
  const responses = body.responses as { municipality: { code: string }; state: string }[];
  return responses.find(({ municipality }) => municipality.code === muurame)?.state;
};
const saved = (page: Page) => page.getByText(/Tallennettu klo/).waitFor();

test('the invitation comes by mail, opens nothing, and leads to signing in', async () => {
  const { status } = await coordinator.send(
    'POST',
    `/api/survey/municipalities/${muurame}/people`,
    { body: { email: matti, name: '', language: 'fi', role: 'lead' } },
  );
  expect(status).toBe(200);
  const { text } = await mail.letterTo(matti);
  const { page } = atWork;
  await page.goto(/https?:\S+/.exec(text)![0]);
  await page.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' }).waitFor();
  await page.goto(form);
  await page.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' }).waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
});

test('the code of the letter opens the form of the municipality', async () => {
  const { page } = atWork;
  await page.getByLabel('Sähköpostiosoite').fill(matti);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/fi/sign-in/code');
  expect(await faultsInEveryLook(page)).toEqual([]);
  const { text } = await mail.letterTo(matti);
  await page.getByLabel('Koodi').fill(/\d{4} \d{4}/.exec(text)![0]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${form}`);
});

test('the start page says whose answers they are, what it takes, and has the form on paper', async () => {
  const { page } = atWork;
  await page.getByRole('heading', { level: 1, name: 'Muurame 2025' }).waitFor();
  await page.getByText(/Vastaaminen vie noin \d+ minuuttia/).waitFor();
  expect(await page.getByText(/Kunnan aiemmat vastaukset/).count()).toBe(0);
  expect(await page.title()).toContain('Muurame');
  expect(await faultsInEveryLook(page)).toEqual([]);
  // Looked at too early, the last page says so to whoever will submit.
  await page.getByRole('link', { name: 'Tarkista ja lähetä' }).last().click();
  await page.getByText('Vastauksia ei ole vielä.', { exact: false }).waitFor();
  expect(await page.getByRole('table').count()).toBe(0);
  await page.goBack();
  await page.getByRole('link', { name: 'Tulosta tyhjä lomake' }).first().click();
  await page
    .getByRole('heading', { level: 1, name: /Kyselylomake: Keski-\s*Suomi 2025/ })
    .waitFor();
  await page.getByText('Contact person? fi').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.goBack();
});

test('one section is answered, and the meeting begins', async () => {
  const { page, faults } = atWork;
  await page.getByRole('link', { name: 'Aloita: Structures fi' }).click();
  await page.getByRole('radio', { name: 'named fi' }).check();
  await saved(page);
  const details = page.getByRole('group', { name: /Details\? fi/ });
  await details.getByLabel('Nimi', { exact: true }).fill('Maija Meikäläinen');
  await details.getByLabel('Työsähköposti').fill('maija@muurame.example');
  await page.getByRole('checkbox', { name: 'council fi' }).check();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByRole('link', { name: 'Seuraava: Grants fi' }).click();
  await page.getByRole('radio', { name: 'yes fi' }).check();
  await saved(page);
  expect(await answered()).toBe('draft');
  expect(faults).toEqual([]);
  await page.context().close();
});

test('days later the link of another letter leads on where it was left, on a telephone', async () => {
  const { page } = atHome;
  await page.goto(form);
  await page.getByLabel('Sähköpostiosoite').fill(matti);
  await page.getByRole('main').getByRole('button', { name: 'Lähetä viesti' }).click();
  await page.waitForURL('**/fi/sign-in/code');
  const { text } = await mail.letterTo(matti);
  await page.goto(new URL(/https?:\S+/.exec(text)![0]).pathname);
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await page.waitForURL(`**${form}`);
  await page.getByRole('link', { name: 'Jatka siitä mihin jäit: Grants fi' }).click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.question')?.id))
    .toBe('q-grants_total');
});

test('not knowing is an answer, and nothing that is missing goes unsaid', async () => {
  const { page } = atHome;
  const amount = page.locator('#q-grants_total');
  await amount.getByRole('checkbox', { name: 'En osaa sanoa' }).check();
  await saved(page);
  await page.getByRole('link', { name: 'Seuraava: Visibility fi' }).click();
  await page.getByRole('heading', { level: 1, name: 'Visibility fi' }).waitFor();
  await page.getByRole('link', { name: 'Tarkista ja lähetä' }).last().click();
  await page.getByText(/1 ydinkysymys on ilman vastausta/).waitFor();
  await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  const summary = page.locator('#error-summary');
  await summary.waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await summary.getByRole('link').first().click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('.question')?.id))
    .toBe('q-website');
  await page.getByRole('radio', { name: 'partly fi' }).check();
  await saved(page);
});

test('the answers are handed over, and the receipt comes on the page and by mail', async () => {
  const { page, faults } = atHome;
  await page.getByRole('link', { name: 'Tarkista ja lähetä' }).last().click();
  await page.getByText('Kaikkiin ydinkysymyksiin on vastattu.').waitFor();
  await page.locator('svg.preview-radar').waitFor();
  await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  await page.getByRole('heading', { name: 'Vastaukset on lähetetty' }).waitFor();
  expect(await answered()).toBe('submitted');
  const receipt = await mail.letterTo(matti);
  expect(receipt.subject).toContain('Vastaukset on vastaanotettu: Muurame');
  await mail.letterTo('maija@muurame.example');
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByRole('link', { name: 'Tulosta kuittaus' }).click();
  await page.getByText('Maija Meikäläinen').first().waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('whoever serves two municipalities sees all the time which one is being answered', async () => {
  const { page } = atHome;
  await server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, matti);
    await grantRole(tx, id, { role: 'respondent', regionCode: null, municipalityCode: laukaa });
  });
  await page.goto('/fi/answer/');
  await page.getByRole('link', { name: 'Muurame 2025' }).waitFor();
  await page.getByRole('link', { name: 'Laukaa 2025' }).click();
  for (const place of ['', '/structures', '/grants', '/check-and-send', '/people']) {
    await page.goto(`/fi/answer/keski-suomi/2025/${laukaa}${place}`);
    await page.locator('h1').first().waitFor();
    expect(await page.getByRole('main').textContent()).toContain('Laukaa');
    expect(await page.getByRole('main').textContent()).not.toContain('Muurame');
    await expect.poll(() => page.title()).toContain('Laukaa');
  }
  await page.goto(`/fi/answer/keski-suomi/2025/${laukaa}/structures`);
  await page.getByRole('radio', { name: 'none fi' }).check();
  await saved(page);
  const head = page.locator('.form-head');
  await page.mouse.wheel(0, 2000);
  expect(await head.textContent()).toContain('Laukaa');
  const { top } = await head.boundingBox().then((box) => ({ top: box?.y ?? -1 }));
  expect(top).toBeGreaterThanOrEqual(0);
  const { body } = await coordinator.send('GET', responseAddress(round, muurame));
  expect(body.answers).toContainEqual(expect.objectContaining({ value: 'named' }));
  await page.getByRole('navigation', { name: 'Kyselyn osat' }).locator('summary').click();
  await page.getByRole('link', { name: 'Omat kyselyt' }).click();
  await page.getByRole('link', { name: 'Muurame 2025' }).click();
  await page.getByRole('heading', { level: 1, name: 'Muurame 2025' }).waitFor();
  expect(await head.textContent()).toContain('Muurame');
  await expect.poll(() => page.title()).toContain('Muurame');
});
