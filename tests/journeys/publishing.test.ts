/** Publishing in a real browser: look, check, publish, correct, withdraw, wait, and do it by two. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, approveAnswers, changeAnswers } from '../server/results-builder.ts';

const muurame = '500';
const place = { year: 2025 };
const publishingPage = '/fi/desk/keski-suomi/2025/publish';
let server: TestServer;
let browser: Browser;
let origin: string;
let coordinator: Tab;

beforeAll(async () => {
  server = await testServer();
  origin = await server.listen();
  browser = await openBrowser();
  await approveAnswers(server.database, {
    [muurame]: { ...all('yes'), premises: { value: 'yes', comment: 'Vaihde 014 123 456.' } },
    '179': all('partly'),
  });
  coordinator = await signedIn('coordinator@esimerkki.example');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A coordinator of the region with a browser of their own. */
async function signedIn(email: string): Promise<Tab> {
  const token = await server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    await grantRole(tx, id, { role: 'coordinator', regionCode: '13', municipalityCode: null });
    return createLink(tx, id, 10, 'demo_link');
  });
  const tab = await openTab(browser, origin);
  await tab.page.goto(`/fi/sign-in/${token}`);
  await tab.page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await tab.page.getByRole('heading', { level: 1 }).waitFor();
  return tab;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const confirm = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
const told = (page: Page, words: string) => page.getByText(words).first().waitFor();

/** What a reader without an account gets. */
async function publicly(address: string): Promise<{ status: number; body: string }> {
  const answer = await fetch(`${origin}${address}`);
  return { status: answer.status, body: await answer.text() };
}

describe('the first publication', () => {
  test('is looked at before anybody else can see it', async () => {
    const { page } = coordinator;
    await page.goto('/fi/desk/keski-suomi/2025');
    await page.getByRole('link', { name: 'Julkaise tulokset' }).click();
    await told(page, 'Vastanneita kuntia 2/22');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.getByText('Kuntien sivut').click();
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Muurame' }).first().click();
    const preview = await opening;
    await told(preview, 'Tätä sivua ei ole julkaistu.');
    await preview.locator('kt-radar-chart canvas').waitFor();
    expect(await faultsInEveryLook(preview)).toEqual([]);
    // The links of the page stay inside the preview.
    await preview.getByRole('link', { name: 'Svenska' }).click();
    await told(preview, 'Den här sidan har inte publicerats.');
    expect(new URL(preview.url()).pathname).toBe(
      `/sv/preview/keski-suomi/2025/municipalities/${muurame}`,
    );
    await preview.close();
    expect((await publicly(`/fi/municipalities/${muurame}/2025`)).status).toBe(404);
  });

  test('waits until the personal data that was found has been settled', async () => {
    const { page } = coordinator;
    await told(page, '014 123 456');
    await press(page, 'Julkaise');
    await told(page, 'Käsittele ensin kohdan 3 henkilötieto.');
    await page.getByLabel('Tämä ei ole henkilötieto').check();
    await press(page, 'Julkaise');
    await confirm(page, 'Julkaise');
    await told(page, 'Tulokset on julkaistu.');
    expect((await publicly(`/fi/municipalities/${muurame}/2025`)).status).toBe(200);
    expect(coordinator.faults).toEqual([]);
  });
});

describe('a correction', () => {
  test('shows what it changes, needs a note, and is told in the log', async () => {
    await changeAnswers(server.database, { [muurame]: { visibility: 'no' } }, place);
    const { page } = coordinator;
    await page.goto(publishingPage);
    await page.getByText('Muurame: vastauksia 1, pisteitä 2').click();
    await page.getByRole('cell', { name: 'Yes fi' }).waitFor();
    await page.getByRole('cell', { name: 'No fi' }).waitFor();
    await page.getByLabel('Tämä ei ole henkilötieto').check();
    await press(page, 'Julkaise');
    await told(page, 'Kirjoita, mitä korjaus muuttaa.');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('publish-note');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.getByLabel('Mitä korjaus muuttaa?').fill('Muuramen näkyvyys korjattiin.');
    await press(page, 'Julkaise');
    await confirm(page, 'Julkaise');
    await told(page, 'Tulokset on julkaistu.');
    await told(page, 'korvattu uudella');
    expect((await publicly('/fi/data')).body).toContain('Muuramen näkyvyys korjattiin.');
    const reader = await openTab(browser, origin);
    await reader.page.goto('/fi/releases/keski-suomi/2025/2');
    await told(reader.page, 'Mitä muuttui julkaisuun 2025.1 verrattuna');
    expect(await faultsInEveryLook(reader.page)).toEqual([]);
    await reader.page.context().close();
  });

  test('is refused when somebody has changed something meanwhile, and shows the change', async () => {
    await changeAnswers(server.database, { [muurame]: { visibility: 'partly' } }, place);
    const { page } = coordinator;
    await page.goto(publishingPage);
    await page.getByLabel('Tämä ei ole henkilötieto').check();
    await page.getByLabel('Mitä korjaus muuttaa?').fill('Näkyvyys vielä kerran.');
    await changeAnswers(server.database, { '179': { premises: 'no' } }, place);
    await press(page, 'Julkaise');
    await confirm(page, 'Julkaise');
    await told(page, 'Mitään ei julkaistu.');
    await page.getByText('Jyväskylä: vastauksia 1').waitFor();
    // What was written is still there; what was judged is judged anew.
    expect(await page.getByLabel('Mitä korjaus muuttaa?').inputValue()).toBe(
      'Näkyvyys vielä kerran.',
    );
    expect(await page.getByLabel('Tämä ei ole henkilötieto').isChecked()).toBe(false);
    coordinator.faults.length = 0;
  });
});

test('a release for later waits, and is cancelled', async () => {
  const { page } = coordinator;
  await page.getByLabel('Tämä ei ole henkilötieto').check();
  await page.getByLabel('Myöhemmin').check();
  await press(page, 'Julkaise');
  await told(page, 'Valitse päivä ja kellonaika.');
  const later = new Date(Date.now() + 3 * 864e5).toISOString().slice(0, 10);
  await page.getByLabel('Päivä').fill(later);
  await page.getByLabel('Kellonaika').fill('09:00');
  await page.getByText(/Julki .* klo 9\.00 Suomen aikaa/).waitFor();
  await press(page, 'Julkaise');
  await confirm(page, 'Julkaise');
  await told(page, 'Julkaisu odottaa julkaisuhetkeään.');
  await page.getByText(/Tulee julki .* klo 9\.00 Suomen aikaa/).waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect((await publicly('/fi/data')).body).not.toContain('2025.3');
  await press(page, 'Peru julkaisu');
  await confirm(page, 'Peru julkaisu');
  await told(page, 'Julkaisu 2025.3 on peruttu.');
  expect(coordinator.faults).toEqual([]);
});

test('a withdrawal leaves a tombstone, and what was before holds again', async () => {
  const { page } = coordinator;
  await press(page, 'Vedä pois 2025.2');
  await confirm(page, 'Vedä pois');
  await told(page, 'Kirjoita tähän ensin.');
  await page.getByLabel('Miksi julkaisu vedetään pois?').fill('Näkyvyys oli väärin.');
  await confirm(page, 'Vedä pois');
  await told(page, 'Julkaisu 2025.2 on vedetty pois.');
  await told(page, 'Näkyvyys oli väärin.');
  expect(coordinator.faults).toEqual([]);
  const reader = await openTab(browser, origin);
  await reader.page.goto('/fi/releases/keski-suomi/2025/2');
  await told(reader.page, 'Näkyvyys oli väärin.');
  expect(await faultsInEveryLook(reader.page)).toEqual([]);
  await reader.page.getByRole('link', { name: 'Tulokset: Keski-Suomi 2025' }).click();
  await told(reader.page, '2025.1');
  await reader.page.context().close();
});

test('where two people publish together, the other one confirms', async () => {
  const { page } = coordinator;
  await press(page, 'Ota käyttöön');
  await told(page, 'Alueella julkaisee tästä lähtien aina kaksi henkilöä yhdessä.');
  await page.getByLabel('Tämä ei ole henkilötieto').check();
  await page.getByLabel('Mitä korjaus muuttaa?').fill('Kahden tarkistama.');
  await page.getByLabel('Heti').check();
  await press(page, 'Julkaise');
  await confirm(page, 'Julkaise');
  await told(page, 'Julkaisu odottaa toisen henkilön vahvistusta.');
  await told(page, 'Teit julkaisun itse, joten jonkun muun on vahvistettava se.');
  expect(await page.getByRole('button', { name: 'Vahvista julkaisu' }).count()).toBe(0);
  expect(await faultsInEveryLook(page)).toEqual([]);
  const colleague = await signedIn('toinen@esimerkki.example');
  await colleague.page.goto(publishingPage);
  await told(colleague.page, 'Julkaisun teki coordinator@esimerkki.example.');
  await press(colleague.page, 'Vahvista julkaisu');
  await confirm(colleague.page, 'Vahvista julkaisu');
  await told(colleague.page, 'Julkaisu 2025.4 on vahvistettu.');
  expect((await publicly('/fi/data')).body).toContain('Kahden tarkistama.');
  expect([...coordinator.faults, ...colleague.faults]).toEqual([]);
});
