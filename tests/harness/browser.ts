/** A real browser for journeys: Debian's chromium, CHROMIUM_PATH's, or Playwright's own. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOnly, RunOptions } from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The shell first: the same engine without the windows that nobody looks at, a quarter quicker. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 320, height: 640 };

/** One headless browser for a test file; close it in afterAll. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((path) => existsSync(path));
  return chromium.launch({
    args: flags,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

const rulesOfAccessibility = readFileSync(
  fileURLToPath(import.meta.resolve('axe-core/axe.min.js')),
  'utf8',
);

/** The rules that another colour scheme can break; the rest hold at a width or do not. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
const looks = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

export interface Tab {
  page: Page;
  /** Everything that went wrong in the page: script errors, blocked content, failed requests. */
  faults: string[];
}

/**
 * A fresh visitor. Everything the page complains of is kept in `faults`, requests to other sites
 * too but for those of `embedded`.
 */
export async function openTab(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
  embedded: readonly string[] = [],
): Promise<Tab> {
  const known = new Set([baseURL, ...embedded].map((address) => new URL(address).origin));
  const context = await browser.newContext({
    baseURL,
    viewport: desktop,
    locale: 'fi-FI',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !known.has(origin)) {
      faults.push(`request to a third party: ${request.url()}`);
    }
  });
  return { page, faults };
}

/** What the accessibility rules of WCAG 2.2 A and AA find on the page, as short sentences. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return faultsFoundBy(page, { type: 'tag', values: tags });
}

/**
 * The rules are half a megabyte of script: a page is handed them once, and keeps them until it is
 * left. (Handing them over for each look took ten times as long as looking.)
 */
async function faultsFoundBy(page: Page, rules: RunOnly): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(rulesOfAccessibility);
  const options: RunOptions = { runOnly: rules, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(options)})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  );
}

/** How far the page is wider than its window, in CSS pixels; 0 when nothing sticks out. */
export function sidewaysOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/**
 * What is wrong with the page as it stands, in every look: wide and narrow, light, dark and in
 * forced colours. It looks afterwards as it did before.
 */
export async function faultsInEveryLook(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? desktop;
  const faults: string[] = [];
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    for (const media of looks) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      const wider = await sidewaysOverflow(page);
      const found =
        media === looks[0]
          ? await accessibilityFaults(page)
          : await faultsFoundBy(page, { type: 'rule', values: rulesOfColour });
      if (wider > 0) found.push(`the page is ${wider} px wider than its window`);
      const look = `${viewport.width} px, ${Object.values(media).join(', ')}`;
      faults.push(...found.map((fault) => `${look}: ${fault}`));
    }
  }
  await page.setViewportSize(before);
  await page.emulateMedia({ colorScheme: null, forcedColors: null, reducedMotion: null });
  return faults;
}
