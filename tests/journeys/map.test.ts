/** A journalist looks for a map, follows a tile, and takes the picture along. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const root = '/regions/keski-suomi/2025';

test.each([
  ['fi', 'contact_person_status'],
  ['sv', 'cooperation_structures'],
  ['fi', 'total'],
  ['sv', 'wellbeing_report_participation'],
])('in %s the map of %s is whole and accessible in every look', async (language, show) => {
  const { page, faults } = await openTab(browser, origin);
  await page.goto(`/${language}${root}/map?show=${show}`);
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without scripts the maps are found on the region’s page, chosen in a list and left by a tile', async () => {
  const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
  await page.goto(`/fi${root}`);
  const main = page.getByRole('main');
  await main.getByRole('link', { name: 'Hyvinvointikertomus', exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
    'hyvinvointikertomuksen',
  );
  await main.getByLabel('Mitä kartta näyttää').selectOption('free_premises');
  await main.getByRole('button', { name: 'Näytä kartalla' }).click();
  expect(new URL(page.url()).search).toBe('?show=free_premises');
  expect(await main.getByRole('button', { name: /PNG/ }).count()).toBe(0);
  expect(await main.getByRole('link', { name: /SVG/ }).count()).toBe(1);
  await main
    .getByRole('group')
    .getByRole('link', { name: /^Muurame: / })
    .click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Muurame');
  await page.context().close();
});

test('a tile is reached with the keyboard, and says whose it is and what it shows', async () => {
  const { page } = await openTab(browser, origin, { viewport: phone });
  await page.goto(`/fi${root}/map?show=free_premises`);
  const tile = page.getByRole('link', { name: /^Kinnula: \S/ });
  await tile.focus();
  const edge = tile.locator('.face');
  expect(await edge.evaluate((face) => getComputedStyle(face).strokeWidth)).toBe('7px');
  const { width, height } = (await edge.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThan(44);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/municipalities/*/2025');
  await page.context().close();
});

test('names are whole where there is room, and never wider than their tile', async () => {
  for (const [viewport, kind] of [
    [{ width: 1280, height: 900 }, '.whole-name'],
    [phone, '.short-name'],
  ] as const) {
    const { page } = await openTab(browser, origin, { viewport });
    await page.goto(`/fi${root}/map`);
    const widths = await page
      .locator(`svg[role=group] ${kind} text`)
      .evaluateAll((texts) =>
        texts.map((text) => [
          text.getBoundingClientRect().width,
          text.closest('.tile')!.querySelector('.face')!.getBoundingClientRect().width,
        ]),
      );
    expect(widths.length).toBe(22);
    for (const [text, tile] of widths) {
      expect(text).toBeGreaterThan(0);
      expect(text).toBeLessThan(tile!);
    }
    await page.context().close();
  }
});

test('the picture is saved as a PNG, twice as large as it is drawn', async () => {
  const { page, faults } = await openTab(browser, origin);
  await page.goto(`/sv${root}/map`);
  const svg = (await server.app.inject({ url: `/sv${root}/map.svg` })).body;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Spara bilden (PNG)' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(
    'kuntatutka-keski-suomi-2025-contact_person_status.png',
  );
  const png = await readFile(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  const [, width, height] = /width="(\d+)"\s+height="(\d+)"/.exec(svg) ?? [];
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    2 * Number(width),
    2 * Number(height),
  ]);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a picture that cannot be had is said in words, and the button stays', async () => {
  const { page } = await openTab(browser, origin);
  await page.goto(`/fi${root}/map`);
  await page.route('**/map.svg*', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Tallenna kuva (PNG)' });
  await button.click();
  await page.getByText('Kuvaa ei voitu tallentaa. Lataa kartta SVG-kuvana.').waitFor();
  expect(await button.isEnabled()).toBe(true);
  await page.context().close();
});
