/** Reviewing in a real browser, by keyboard alone: a question is asked, answered and settled, and the answers approved. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { giveAnswers, take } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { completeAnswers, makeRound, signIn } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let desk: Page;
let official: Page;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  const origin = await server.listen();
  const round = await makeRound(database);
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  const lead = await signIn(app, database, 'lead', '500');
  await giveAnswers(lead, round, '500', {
    ...completeAnswers,
    targets: 'Seurat. Kysy lisää: puh. 040 123 4567',
  });
  await take(lead, round, '500', 'submit');
  const other = await signIn(app, database, 'lead', '179');
  await giveAnswers(other, round, '179', completeAnswers);
  await take(other, round, '179', 'submit');
  browser = await openBrowser();
  const { openAs } = answeringIn(browser, server, origin);
  desk = await openAs(coordinator);
  official = await openAs(lead);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Goes there by the tabulator, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not reach it');
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

test('the queue tells what there is to look at, and leads to the answers', async () => {
  await press(desk, desk.getByRole('link', { name: /Keski-Suomi 2025/ }));
  await press(desk, desk.getByRole('link', { name: 'Tarkistettavat (2)' }));
  await desk.getByRole('heading', { level: 1, name: 'Tarkistettavat' }).waitFor();
  await desk.getByText('1 vastaus, jossa voi olla henkilötietoja').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await press(desk, desk.getByRole('link', { name: 'Muurame' }));
  await desk.getByRole('heading', { level: 1, name: 'Muurame 2025' }).waitFor();
});

test('a finding stands first and everything else is folded; a question is asked beside it', async () => {
  await desk.getByRole('heading', { name: '1 selvitettävä vastaus' }).waitFor();
  await desk.getByText('näyttää olevan puhelinnumero: 040 123 4567').waitFor();
  expect(await desk.getByText('12 500,50 €').isVisible()).toBe(false);
  await press(desk, desk.getByText('Kysy kunnalta', { exact: true }));
  await tabTo(desk, desk.getByRole('textbox', { name: /Kysymys kunnalle/ }));
  await press(desk, desk.getByRole('button', { name: /Lähetä kysymys/ }));
  await desk.getByText('Kirjoita tähän ensin.').waitFor();
  await desk.keyboard.type('Saako numeron julkaista?');
  await press(desk, desk.getByRole('button', { name: /Lähetä kysymys/ }));
  await desk.getByText('Odottaa kunnan vastausta').waitFor();
  await expect.poll(() => focused(desk)).toBe('Kysymys on tallennettu.');
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('the official finds the question first, and answers it there', async () => {
  await official.goto('/fi/answer/keski-suomi/2025/500');
  await official
    .getByRole('heading', { name: 'Koordinaattorilla on 1 kysymys vastauksistanne' })
    .waitFor();
  await official.getByText('Saako numeron julkaista?').waitFor();
  await tabTo(official, official.getByRole('textbox', { name: /Vastauksesi koordinaattorille/ }));
  await official.keyboard.type('Saa, se on kunnan vaihde.');
  await press(official, official.getByRole('button', { name: /Vastaa koordinaattorille/ }));
  await official
    .getByRole('heading', { name: 'Olette vastanneet koordinaattorin kysymyksiin' })
    .waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
});

test('beside the answer the question stands in the form too', async () => {
  await official.goto('/fi/answer/keski-suomi/2025/500/grants');
  await official.getByText('Koordinaattori kysyy tästä vastauksesta').waitFor();
  await official.getByText('Saa, se on kunnan vaihde.').waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
});

test('the board takes whoever approves too early to what is open', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025');
  await press(desk, desk.getByRole('button', { name: /^Hyväksy.*Muurame$/ }));
  await desk.getByRole('heading', { level: 1, name: 'Muurame 2025' }).waitFor();
  await desk.getByText('Saa, se on kunnan vaihde.').waitFor();
});

test('the question is settled, its finding with it, and the answers are approved', async () => {
  await press(desk, desk.getByRole('button', { name: /Merkitse selvitetyksi/ }));
  await desk.getByRole('heading', { name: 'Ei selvitettävää' }).waitFor();
  await desk.getByText('1 selvitetty kysymys').waitFor();
  await desk.keyboard.press('Home');
  await press(desk, desk.getByRole('button', { name: 'Hyväksy', exact: true }));
  await desk.getByText('Vastaukset on hyväksytty.').waitFor();
});

test('those with nothing to settle are approved together', async () => {
  await desk.goto('/fi/desk/keski-suomi/2025/review');
  await press(desk, desk.getByRole('button', { name: /Valitse kaikki/ }));
  await press(desk, desk.getByRole('button', { name: 'Hyväksy valitut (1)' }));
  await desk.getByText('1 kunnan vastaukset on hyväksytty.').waitFor();
  await desk.getByText('Yhtään vastausta ei odota tarkistamista.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});
