/** How soon the form can be answered and how fast it answers to a key, on a slow computer. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Request } from 'playwright-core';
import { readTemplate } from '../server/questionnaire/templates.ts';
import type { Database } from '../server/database.ts';
import { openYear } from '../server/demo/seed.ts';
import { cookieName } from '../server/http/person.ts';
import { figure, quantile } from './figure.ts';
import type { Figure } from './figure.ts';
import { signedInToken } from './answer-writer.ts';
import type { Program } from './program.ts';
import { firstDrawn, openSlowBrowser, slowDown, visit } from './slow-browser.ts';
import { openLibraryForm } from './survey-library.ts';
import type { LibraryForm } from './survey-library.ts';
import { takeTurns } from './turns.ts';

const rounds = 8;
const keys = '12500,50';
const municipality = '179';

/** Both forms take turns in the same browser; each visit is that of a new visitor. */
export async function measureForm(
  database: Database,
  service: Program,
  folder: string,
): Promise<Figure[]> {
  const scratch = join(folder, 'survey-library');
  await mkdir(scratch);
  const questionnaire = await readTemplate('kuntatutka-2026');
  const library = await openLibraryForm(scratch, questionnaire);
  const token = await signedInToken(database, 'form@bench.example', municipality);
  const browser = await openSlowBrowser();
  const cookie = { name: cookieName(service.origin), value: token, url: service.origin };
  const address = `${service.origin}/fi/answer/keski-suomi/${openYear}/${municipality}`;
  try {
    const ours = () =>
      visit(browser, [cookie], `${address}/structures`, 'main kt-question input', firstDrawn);
    const theirs = () => visit(browser, [], library.origin, '#form input', firstDrawn);
    await ours();
    await theirs();
    const seen: { ours: number; bare: number }[] = [];
    for (let turn = 0; turn < rounds; turn++) seen.push(await takeTurns(turn, ours, theirs));
    const typed = await visit(
      browser,
      [cookie],
      `${address}/grants`,
      '.amount input[type=text]',
      typing,
    );
    const fetched = await scriptBytes(browser, cookie, `${address}/grants`);
    return [
      figure(
        'form-scripts',
        'Form: all scripts that a section fetches, words and outbox too, brotli as sent',
        'bytes',
        [fetched],
        { atMost: 40_000 },
      ),
      ...sizes(library),
      figure(
        'form-first-field',
        `Form at ${slowDown}× slow-down: the first field can be answered after`,
        'ms',
        seen.map((each) => each.ours),
      ),
      figure(
        'form-first-field-library',
        `The same questions in ${library.name}, nothing fetched but its files: after`,
        'ms',
        seen.map((each) => each.bare),
      ),
      figure(
        'form-keystroke-p95',
        `Form at ${slowDown}× slow-down: from a key to the checked and drawn field, 95 of 100 within`,
        'ms',
        [quantile(typed, 0.95)],
        { atMost: 50 },
      ),
    ];
  } finally {
    await browser.close();
    library.close();
  }
}

function sizes(library: LibraryForm): Figure[] {
  return [
    figure('form-library-scripts', `${library.name} with its page: scripts, brotli`, 'bytes', [
      library.scripts,
    ]),
    figure('form-library-styles', `${library.name} with its page: styles, brotli`, 'bytes', [
      library.styles,
    ]),
  ];
}

/** Body bytes of every script that a new visitor's browser fetches until the page is at rest. */
async function scriptBytes(
  browser: Browser,
  cookie: { name: string; value: string; url: string },
  address: string,
): Promise<number> {
  const context = await browser.newContext({ locale: 'fi-FI' });
  try {
    await context.addCookies([cookie]);
    const page = await context.newPage();
    const scripts: Request[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request);
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('main kt-question input').first().waitFor();
    const sizes = await Promise.all(scripts.map((request) => request.sizes()));
    return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  } finally {
    await context.close();
  }
}

/** Milliseconds from each key's event to the frame after it. */
async function typing(page: Page, selector: string): Promise<number[]> {
  const input = page.locator(selector).first();
  await input.waitFor();
  await page.evaluate(() => {
    const place = globalThis as { keystrokes?: number[] };
    place.keystrokes = [];
    document.addEventListener(
      'input',
      (event) => {
        requestAnimationFrame(() =>
          setTimeout(() => place.keystrokes!.push(performance.now() - event.timeStamp)),
        );
      },
      true,
    );
  });
  for (let time = 0; time < 6; time++) {
    await input.fill('');
    await input.pressSequentially(keys, { delay: 60 });
  }
  return page.evaluate(() => (globalThis as { keystrokes?: number[] }).keystrokes!);
}
