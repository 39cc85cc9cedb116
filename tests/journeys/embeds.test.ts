/** Embeds in a page of somebody else's: another origin, a strict policy, several of them at once. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { exampleNotice } from '#domain/example.ts';
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { seedExamples } from '../../server/demo/seed.ts';
import {
  accessibilityFaults,
  desktop,
  faultsInEveryLook,
  openBrowser,
  openTab,
  phone,
  sidewaysOverflow,
} from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { foreignSite } from '../harness/foreign-page.ts';
import type { ForeignSite } from '../harness/foreign-page.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';

let server: TestServer;
let browser: Browser;
let origin: string;
let site: ForeignSite;
let tab: Tab;

beforeAll(async () => {
  server = await testServer();
  await seedExamples(server.database);
  origin = await server.listen();
  site = await foreignSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.close();
});
beforeEach(async () => {
  tab = await openTab(browser, site.origin, { reducedMotion: 'reduce' }, [origin]);
  return () => tab.page.context().close();
});

const elementScript = () =>
  `<script type="module" src="${origin}/embed/kuntatutka-radar.js"></script>`;
const frameScript = () => `<script type="module" src="${origin}/embed/fit-frames.js"></script>`;

/** What an embedding page must allow, and nothing else at all. */
const policy = () =>
  `default-src 'none'; script-src ${origin}; connect-src ${origin}; frame-src ${origin}; ` +
  `style-src 'none'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'`;

async function resultsOf(code: string, year?: number): Promise<MunicipalityResults> {
  const query = year === undefined ? '' : `?year=${year}`;
  const answer = await fetch(`${origin}/api/v1/municipalities/${code}/results${query}`);
  return (await answer.json()) as MunicipalityResults;
}

/** The scores that the element draws, by their dimensions as its picture says them. */
async function drawnScores(page: Page, selector: string): Promise<string> {
  return (await page.locator(`${selector} svg desc`).textContent()) ?? '';
}

/** What the table in the element says of this year. */
async function tableScores(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(`${selector} tbody tr`)
    .evaluateAll((rows) => rows.map((row) => row.querySelector('td')?.textContent ?? ''));
}

test('two elements and a frame stand on one strict page, each with its own numbers', async () => {
  site.show(
    `<kuntatutka-radar id="one" municipality="500" lang="fi"></kuntatutka-radar>
    <kuntatutka-radar id="two" municipality="179" lang="sv" year="2024" theme="dark"></kuntatutka-radar>
    <iframe src="${origin}/embed/sv/municipalities/410" title="Kommunradar" width="100%" height="200"></iframe>
    ${elementScript()}${frameScript()}`,
    policy(),
  );
  const { page, faults } = tab;
  await page.goto('/');
  const embeds: { selector: string; code: string; year?: number; language: Language }[] = [
    { selector: '#one', code: '500', language: 'fi' },
    { selector: '#two', code: '179', year: 2024, language: 'sv' },
  ];
  for (const { selector, code, year, language } of embeds) {
    await page.locator(`${selector} svg[role="img"]`).waitFor();
    const results = await resultsOf(code, year);
    const scores = results.dimensions.map(({ score }) =>
      score === null ? '–' : formatScore(score, language),
    );
    expect(await tableScores(page, selector)).toEqual(scores);
    const said = await drawnScores(page, selector);
    for (const { label, score } of results.dimensions) {
      const value = score === null ? '' : ` ${formatScore(score, language)}`;
      expect(said).toContain(`${label[language]}${value}`);
    }
    const text = (await page.locator(`${selector} figure`).textContent()) ?? '';
    expect(text).toContain(exampleNotice[language]);
    expect(text).toContain(results.release.name);
    expect(text).not.toMatch(/public-|embed-|undefined|NaN/);
    const href = await page.locator(`${selector} .title a`).getAttribute('href');
    expect(href).toBe(`${origin}/${language}/municipalities/${code}/${results.year}`);
  }
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1 }).waitFor();
  const fits = () =>
    page
      .locator('iframe')
      .evaluate((one) => one.clientHeight)
      .then((height) => height > 400);
  await expect.poll(fits).toBe(true);
  expect(await frame.locator('body').evaluate((body) => body.scrollHeight)).toBeLessThanOrEqual(
    await page.locator('iframe').evaluate((one) => one.clientHeight),
  );
  expect(faults).toEqual([]);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
});

describe.each(['fi', 'sv'] as const)('the element in %s', (language) => {
  test('is accessible in every look, wide and narrow', async () => {
    site.show(
      `<kuntatutka-radar municipality="500" lang="${language}"></kuntatutka-radar>${elementScript()}`,
      '',
    );
    const { page, faults } = tab;
    await page.goto('/');
    await page.locator('kuntatutka-radar svg[role="img"]').waitFor();
    await page.locator('kuntatutka-radar summary').click();
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('shows bars instead of a radar in a narrow place', async () => {
    site.show(
      `<kuntatutka-radar municipality="500" lang="${language}"></kuntatutka-radar>${elementScript()}`,
      policy(),
    );
    const { page } = tab;
    await page.goto('/');
    const picture = page.locator('kuntatutka-radar .picture');
    const bars = page.locator('kuntatutka-radar .bars');
    await picture.waitFor();
    expect(await bars.isVisible()).toBe(false);
    await page.setViewportSize(phone);
    await bars.waitFor();
    expect(await picture.isVisible()).toBe(false);
    const { dimensions } = await resultsOf('500');
    expect(await bars.locator('b').allTextContents()).toEqual(
      dimensions.map(({ score }) => (score === null ? '–' : formatScore(score, language))),
    );
    await page.setViewportSize(desktop);
  });
});

test('the element follows its attributes', async () => {
  site.show(
    `<kuntatutka-radar municipality="500" lang="fi"></kuntatutka-radar>${elementScript()}`,
    policy(),
  );
  const { page, faults } = tab;
  await page.goto('/');
  const title = page.locator('kuntatutka-radar .title a');
  const change = (attributes: Record<string, string>) =>
    page.locator('kuntatutka-radar').evaluate((one, given) => {
      for (const [name, value] of Object.entries(given)) one.setAttribute(name, value);
    }, attributes);
  await expect.poll(() => title.textContent()).toMatch(/^Muurame \d{4}$/);
  await change({ municipality: '179', lang: 'sv' });
  await expect.poll(() => title.textContent()).toMatch(/^Jyväskylä \d{4}$/);
  await change({ year: '2024' });
  await expect.poll(() => title.textContent()).toBe('Jyväskylä 2024');
  const surface = () =>
    page
      .locator('kuntatutka-radar figure')
      .evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(await surface()).toBe('rgb(255, 255, 255)');
  await change({ theme: 'dark' });
  expect(await surface()).toBe('rgb(24, 32, 41)');
  expect(faults).toEqual([]);
});

test('the page dresses the element with properties and parts', async () => {
  site.show(
    `<style>kuntatutka-radar { --kuntatutka-now: rgb(1, 2, 3) }
    kuntatutka-radar::part(title) { text-transform: uppercase }</style>
    <kuntatutka-radar municipality="500" lang="fi"></kuntatutka-radar>${elementScript()}`,
    '',
  );
  const { page } = tab;
  await page.goto('/');
  const radar = page.locator('kuntatutka-radar');
  await radar.locator('.picture').waitFor();
  const styleOf = (selector: string, name: string) =>
    radar
      .locator(selector)
      .first()
      .evaluate((one, property) => getComputedStyle(one).getPropertyValue(property), name);
  expect(await styleOf('.shape.now', 'stroke')).toBe('rgb(1, 2, 3)');
  expect(await styleOf('.title', 'text-transform')).toBe('uppercase');
});

describe('what stands inside the element is shown', () => {
  const link = '<a href="https://example.org/">Muuramen tulokset</a>';

  test('without scripts', async () => {
    site.show(`<kuntatutka-radar municipality="500">${link}</kuntatutka-radar>`, policy());
    await tab.page.goto('/');
    expect(await tab.page.getByText('Muuramen tulokset').isVisible()).toBe(true);
  });

  test('where the municipality has no results, and no more once it has', async () => {
    site.show(
      `<kuntatutka-radar municipality="abc">${link}</kuntatutka-radar>${elementScript()}`,
      policy(),
    );
    const { page } = tab;
    await page.goto('/');
    await page.waitForFunction(() => customElements.get('kuntatutka-radar') !== undefined);
    expect(await page.getByText('Muuramen tulokset').isVisible()).toBe(true);
    const radar = page.locator('kuntatutka-radar');
    await radar.evaluate((one) => one.setAttribute('municipality', '500'));
    await radar.locator('.picture').waitFor();
    expect(await page.getByText('Muuramen tulokset').isVisible()).toBe(false);
    await radar.evaluate((one) => one.setAttribute('municipality', '999'));
    await page.getByText('Muuramen tulokset').waitFor();
    expect(await radar.locator('.picture').count()).toBe(0);
  });

  test('as a link of its own where nothing stands inside', async () => {
    site.show(`<kuntatutka-radar municipality="999"></kuntatutka-radar>${elementScript()}`, '');
    await tab.page.goto('/');
    const own = tab.page.locator('kuntatutka-radar a');
    await own.waitFor();
    expect(await own.getAttribute('href')).toBe(`${origin}/fi/municipalities/999`);
  });
});

test('a missing score is a gap with its reason, and never a zero', async () => {
  const everything = await resultsOf('500');
  const [first, ...rest] = everything.dimensions;
  const gap = { ...first!, score: null, band: null, answered: 1, of: 3 };
  await tab.page.route(`${origin}/api/v1/municipalities/500/results`, (route) =>
    route.fulfill({
      json: { ...everything, dimensions: [gap, ...rest] },
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  site.show(
    `<kuntatutka-radar municipality="500" lang="fi"></kuntatutka-radar>${elementScript()}`,
    policy(),
  );
  await tab.page.goto('/');
  const radar = tab.page.locator('kuntatutka-radar');
  await radar.locator('.picture').waitFor();
  expect(await radar.locator('.mark.now').count()).toBe(rest.length + 1);
  expect(await radar.locator('.filled').count()).toBe(0);
  expect((await tableScores(tab.page, 'kuntatutka-radar'))[0]).toBe('–');
  expect(await radar.locator('.reasons').textContent()).toBe(
    `${gap.label.fi}: pisteitä ei ole, koska alle puolesta ydinkysymyksistä on pisteytettävä vastaus (1/3).`,
  );
});

test('a frame that told its height before anybody listened tells it again', async () => {
  site.show(
    `<iframe src="${origin}/embed/fi/municipalities/500" title="Kuntatutka" width="300" height="150"></iframe>`,
    '',
  );
  const { page } = tab;
  await page.goto('/');
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  const height = () => page.locator('iframe').evaluate((one) => one.clientHeight);
  expect(await height()).toBe(150);
  await page.addScriptTag({ url: `${origin}/embed/fit-frames.js`, type: 'module' });
  await expect.poll(height).toBeGreaterThan(700);
  const narrow = await height();
  await page.locator('iframe').evaluate((one) => one.setAttribute('width', '900'));
  await expect.poll(height).not.toBe(narrow);
  expect(await height()).toBeGreaterThan(700);
});

describe('the page that makes the code', () => {
  beforeEach(async () => {
    await tab.page.context().close();
  });

  test.each(['fi', 'sv'] as const)('is accessible in %s, with either preview', async (language) => {
    const { page, faults } = await openTab(browser, origin);
    for (const kind of ['frame', 'element']) {
      await page.goto(`/${language}/embed?municipality=500&kind=${kind}&lang=${language}`);
      await (kind === 'frame'
        ? page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
        : page.locator('kuntatutka-radar .picture').waitFor());
      expect(await faultsInEveryLook(page)).toEqual([]);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('works without scripts', async () => {
    const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
    await page.goto('/fi/municipalities/500/2025');
    await page.getByRole('link', { name: /Upota omalle sivustolle/ }).click();
    expect(await page.getByRole('button', { name: 'Kopioi koodi' }).isVisible()).toBe(false);
    await page.getByLabel('Vuosi').selectOption('2024');
    await page.getByLabel('Värit').selectOption('dark');
    await page.getByRole('button', { name: 'Näytä koodi ja esikatselu' }).click();
    const heading = page.frameLocator('iframe').getByRole('heading', { level: 1 });
    expect(await heading.textContent()).toContain('Muurame 2024');
    expect(await page.getByRole('textbox', { name: 'Upotuskoodi' }).inputValue()).toContain(
      'year=2024&amp;theme=dark',
    );
    await page.getByLabel(/Elementti/).check();
    await page.getByRole('button', { name: 'Näytä koodi ja esikatselu' }).click();
    expect(await page.locator('kuntatutka-radar a').isVisible()).toBe(true);
    await page.context().close();
  });

  test('copies the code, or selects it where the browser refuses', async () => {
    const { page } = await openTab(browser, origin, { permissions: ['clipboard-write'] });
    await page.goto('/fi/embed?municipality=500');
    await page.getByRole('button', { name: 'Kopioi koodi' }).click();
    await page.getByText('Koodi on kopioitu.').waitFor();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Kopioi koodi' }).click();
    await page.getByText(/Koodi on nyt valittuna/).waitFor();
    const selected = await page
      .getByRole('textbox', { name: 'Upotuskoodi' })
      .evaluate((one) => (one as HTMLTextAreaElement).selectionEnd);
    expect(selected).toBeGreaterThan(100);
    await page.context().close();
  });
});

test.each(['light', 'dark'] as const)(
  'a frame asked for in %s is that on every device',
  async (theme) => {
    const { page } = tab;
    const seen: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${origin}/embed/fi/municipalities/500?theme=${theme}`);
      seen.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    const expected = theme === 'light' ? 'rgb(245, 247, 249)' : 'rgb(16, 22, 29)';
    expect(seen).toEqual([expected, expected]);
  },
);
