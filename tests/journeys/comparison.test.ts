/** A reader puts municipalities side by side: by keyboard, without scripts, in every look. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleNotice } from '#domain/example.ts';
import { seedExamples } from '../../server/demo/seed.ts';
import { faultsInEveryLook, openBrowser, openTab, phone } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';

let server: TestServer;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  server = await testServer();
  await seedExamples(server.database);
  origin = await server.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Presses Tab until the control has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus');
    if ((await focused.count()) === 0) continue;
    const text = `${await focused.getAttribute('id')} ${await focused.textContent()}`;
    if (text.replaceAll(/\s+/g, ' ').includes(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}`);
}

test('a municipality’s page leads to a comparison that grows by a peer and shrinks again, by keyboard and without scripts', async () => {
  const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
  await page.goto('/fi/municipalities/500/2025');
  await tabTo(page, 'Vertaa toiseen kuntaan');
  await page.keyboard.press('Enter');
  await page.getByText('Valitse vertailuun vähintään yksi kunta lisää.').waitFor();
  expect(new URL(page.url()).search).toBe('?municipalities=500');

  await tabTo(page, 'Lisää vertailuun Jämsä');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Pisteet rinnakkain' }).waitFor();
  expect(new URL(page.url()).search).toBe('?municipalities=500,182');
  expect(await page.getByRole('img', { name: 'Tutka: Muurame, Jämsä' }).count()).toBe(1);
  expect(await page.getByText(exampleNotice.fi.split(': ')[0]!).first().isVisible()).toBe(true);

  await tabTo(page, 'Vaihda kuntia tai vuotta');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await tabTo(page, 'add-1');
  await page.getByLabel('Lisää kunta').selectOption({ label: 'Laukaa' });
  await page.getByLabel('Vuosi', { exact: true }).selectOption('2024');
  await tabTo(page, 'Vertaa');
  await page.keyboard.press('Enter');
  await page.getByText('Vuoden 2024 tulokset.').waitFor();
  expect(new URL(page.url()).search).toBe('?municipalities=182,410&year=2024');
  await page.context().close();
});

test('a reader’s own weights count, and stay while municipalities change', async () => {
  const { page, faults } = await openTab(browser, origin);
  await page.goto('/fi/compare?municipalities=500,182');
  await page.getByText('Muuta painoja').click();
  for (const fact of ['Väkiluku', 'Kuntatyyppi', 'Kieli', 'Maakunta']) {
    await page.getByRole('spinbutton', { name: fact }).fill(fact === 'Kuntatyyppi' ? '10' : '0');
  }
  await page.getByRole('button', { name: 'Laske uudelleen' }).click();
  await page.waitForURL(/urban_rural=10/);
  const first = page.locator('.peers > li').first();
  expect(await first.locator('b').textContent()).toMatch(/^100\s%$/);
  await first.getByRole('button').click();
  await page.waitForURL(/municipalities=500,182,\d{3}&population=0&urban_rural=10/);
  expect(faults).toEqual([]);
  await page.context().close();
});

describe.each(['fi', 'sv'])('in %s', (language) => {
  test.each([
    '/compare',
    '/compare?municipalities=500',
    '/compare?municipalities=179,500,182,265,992,999',
  ])('%s is whole and accessible in every look, its folds open', async (path) => {
    const { page, faults } = await openTab(browser, origin);
    await page.goto(`/${language}${path}`);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test('on a narrow screen the marks stay and the radar is left out', async () => {
  const { page } = await openTab(browser, origin, { viewport: phone });
  await page.goto('/fi/compare?municipalities=179,500,182,265,992,172');
  expect(await page.getByRole('img', { name: /^Tutka/ }).isVisible()).toBe(false);
  expect(await page.locator('.track .mark').count()).toBeGreaterThan(30);
  await page.context().close();
});
