/** The desk in a real browser, by keyboard: an answer is corrected with a reason, a link marked as checked, and the municipality reads both. */
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
  const { website, ...rest } = completeAnswers;
  await giveAnswers(lead, round, '500', rest);
  const evidenceUrl = 'https://www.muurame.example/jarjestot';
  await giveAnswers(lead, round, '500', { website }, { evidenceUrl });
  await take(lead, round, '500', 'submit');
  browser = await openBrowser();
  const { openAs } = answeringIn(browser, server, origin);
  desk = await openAs(coordinator);
  official = await openAs(lead);
  await desk.goto('/fi/desk/keski-suomi/2025/500');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function press(page: Page, target: Locator): Promise<void> {
  await target.focus();
  await page.keyboard.press('Enter');
}

const focused = () => desk.evaluate(() => document.activeElement?.textContent?.trim());
const answerTo = (key: string) => desk.locator(`#q-${key}`);

test('the link of an answer is marked as checked, and the mark says by whom', async () => {
  const website = answerTo('website');
  await press(desk, website.getByRole('button', { name: /^Merkitse linkki tarkistetuksi/ }));
  await website.getByText(/^✓ Linkki on tarkistettu .* \(coordinator\.keski-suomi/).waitFor();
  await expect.poll(focused).toBe('Linkki on merkitty tarkistetuksi.');
  const without = desk.getByRole('button', { name: /Merkitse linkki/ });
  expect(await without.count()).toBe(0);
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('a correction needs an answer and a reason, and says what is missing where it is', async () => {
  const total = answerTo('grants_total');
  await press(desk, total.getByText(/^\s*Korjaa vastaus/));
  const amount = total.getByRole('textbox').first();
  await amount.fill('paljon');
  await press(desk, total.getByRole('button', { name: /^Tallenna korjaus/ }));
  await expect.poll(() => amount.evaluate((it) => it === document.activeElement)).toBe(true);
  await amount.fill('12 500');
  await press(desk, total.getByRole('button', { name: /^Tallenna korjaus/ }));
  await total.getByText('Kirjoita, miksi vastaus korjataan.').waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
  await total.getByLabel('Miksi vastaus korjataan?').fill('Senttejä ei kysytä.');
  await press(desk, total.getByRole('button', { name: /^Tallenna korjaus/ }));
  await expect.poll(focused).toBe('Vastaus on korjattu.');
  await total.getByText('12 500 €').waitFor();
  await total
    .getByText(/Koordinaattori on korjannut vastauksen .*: Senttejä ei kysytä\./)
    .waitFor();
  expect(await faultsInEveryLook(desk)).toEqual([]);
});

test('a choice is corrected the same way, and the mark of the link is gone with the old answer', async () => {
  const website = answerTo('website');
  await press(desk, website.getByText(/^\s*Korjaa vastaus/));
  await website.getByRole('radio', { name: 'partly fi' }).check();
  await website.getByLabel('Miksi vastaus korjataan?').fill('Sivu on kesken.');
  await press(desk, website.getByRole('button', { name: /^Tallenna korjaus/ }));
  await expect.poll(focused).toBe('Vastaus on korjattu.');
  await website.getByRole('button', { name: /^Merkitse linkki tarkistetuksi/ }).waitFor();
});

test('the municipality reads what was corrected and why, first and beside the answer', async () => {
  await official.goto('/fi/answer/keski-suomi/2025/500');
  await official
    .getByRole('heading', { name: 'Koordinaattori on korjannut 2 vastaustanne' })
    .waitFor();
  await official.getByText(/: Senttejä ei kysytä\./).waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
  await official.getByRole('link', { name: 'How much in 2024? fi' }).click();
  await official.getByText(/: Senttejä ei kysytä\./).waitFor();
  await official.getByText('12 500 €').first().waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
});
