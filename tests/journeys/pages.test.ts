/** Every page, wide and narrow, light and dark, in each language: readable, accessible, honest. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleNotice } from '#domain/example.ts';
import { languages } from '#domain/language.ts';
import { seedExamples } from '../../server/demo/seed.ts';
import {
  accessibilityFaults,
  desktop,
  openBrowser,
  openTab,
  phone,
  sidewaysOverflow,
} from '../harness/browser.ts';
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

const withExamples = [
  '/municipalities/500/2025',
  '/municipalities/500/2022',
  '/regions/keski-suomi/2025',
  '/regions/keski-suomi/2021',
  '/regions/keski-suomi/2025/map',
  '/regions/keski-suomi/2025/map?show=total',
  '/questions/free_premises?region=keski-suomi&year=2025',
];
const others = [
  '/',
  '/municipalities?q=muur',
  '/regions',
  '/data',
  '/method',
  '/accessibility',
  '/privacy',
  '/sign-in',
];
const looks = [
  { name: 'wide and light, in Finnish', language: 'fi', viewport: desktop, colorScheme: 'light' },
  { name: 'narrow and dark, in Swedish', language: 'sv', viewport: phone, colorScheme: 'dark' },
  {
    name: 'wide, in forced colours, in English',
    language: 'en',
    viewport: desktop,
    forcedColors: 'active',
  },
  { name: 'narrow and light, in Finnish', language: 'fi', viewport: phone, colorScheme: 'light' },
] as const;

describe.each(looks)('$name', ({ name: _name, language, ...options }) => {
  test.each([...withExamples, ...others])('%s is whole and accessible', async (path) => {
    const { page, faults } = await openTab(browser, origin, {
      ...options,
      reducedMotion: 'reduce',
    });
    await page.goto(`/${language}${path}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test.each(languages)('every page of an example round says so in %s', async (language) => {
  const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
  const said = exampleNotice[language].split(': ')[0]!;
  for (const path of withExamples) {
    await page.goto(`/${language}${path}`);
    expect(await page.getByText(said).first().isVisible()).toBe(true);
  }
  await page.goto(`/embed/${language}/municipalities/500`);
  expect(await page.getByText(said).first().isVisible()).toBe(true);
  await page.context().close();
});

test('the charts wake up over their pictures, and arrow keys speak the values', async () => {
  const { page, faults } = await openTab(browser, origin, { reducedMotion: 'reduce' });
  await page.goto('/fi/municipalities/500/2025');
  const radar = page.locator('kt-radar-chart');
  await radar.locator('canvas').waitFor();
  await radar.locator('canvas').focus();
  await page.keyboard.press('ArrowRight');
  const spoken = radar.locator('[aria-live="polite"]');
  await expect.poll(async () => (await spoken.textContent())?.trim()).not.toBe('');
  await page.locator('kt-trend-chart').first().scrollIntoViewIfNeeded();
  await page.locator('kt-trend-chart canvas').first().waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('a municipality is found by typing a part of its name, without scripts', async () => {
  const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
  await page.goto('/fi/');
  await page.getByRole('searchbox').first().fill('Jämsä');
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('link', { name: /Jämsä/ }).first().click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Jämsä');
  await page.context().close();
});

test('an unknown address gets a page that helps on', async () => {
  const { page } = await openTab(browser, origin);
  const answer = await page.goto('/sv/kommuner/finns-inte');
  expect(answer?.status()).toBe(404);
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('finns inte');
  expect(await page.getByRole('searchbox').count()).toBeGreaterThan(0);
  await page.context().close();
});
