/** The coordinator's board of all of Finland: when it is drawn, and how soon it shows what happens. */
import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Database } from '../server/database.ts';
import { cookieName } from '../server/http/person.ts';
import { choiceOfAll, sessionToken, signedInToken } from './answer-writer.ts';
import { figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { makeOpenRound, regionSlug } from './large-rounds.ts';
import { startProgram } from './program.ts';
import { firstDrawn, openSlowBrowser, slowDown, visit } from './slow-browser.ts';

const year = 2026;
const rounds = 8;
const address = `/fi/desk/${regionSlug}/${year}`;

/**
 * The board counts as drawn when the row of its last municipality is. An update counts from the
 * moment at which the save leaves the official's browser until the coordinator's shows the row
 * drawn; the quarter of a second in which the service gathers news is in it.
 */
export async function measureBoard(
  database: Database,
  env: { DATABASE_URL: string; DATA_DIR: string },
): Promise<Figure[]> {
  const codes = await makeOpenRound(database, year);
  const token = await sessionToken(database, 'board@bench.example', {
    role: 'coordinator',
    regionCode: '13',
    municipalityCode: null,
  });
  const officials = new Map<string, string>();
  for (const code of codes.slice(0, rounds)) {
    officials.set(code, await signedInToken(database, `${code}@bench.example`, code));
  }
  const service = await startProgram(
    'server/main.ts',
    { ...env, NODE_ENV: 'production' },
    '/readyz',
  );
  const browser = await openSlowBrowser();
  const cookies = [{ name: cookieName(service.origin), value: token, url: service.origin }];
  const last = `#m-${codes.at(-1)!}`;
  const board = <Seen>(measure: (page: Page) => Promise<Seen>) =>
    visit(browser, cookies, service.origin + address, last, measure);
  try {
    await board(firstDrawn);
    const drawn: number[] = [];
    for (let round = 0; round < rounds; round++) drawn.push(await board(firstDrawn));
    const updated = await board(async (page) => {
      await page.locator('.live:not(:empty)').waitFor();
      const seen: number[] = [];
      for (const [code, official] of officials) {
        seen.push(await watchedSave(page, service.origin, code, official));
      }
      return seen;
    });
    const of = `Board of ${codes.length} municipalities at ${slowDown}× slow-down`;
    return [
      figure('board-drawn', `${of}: all of them drawn after`, 'ms', drawn),
      figure('board-updated', `${of}: from an official's save until it is drawn`, 'ms', updated),
    ];
  } finally {
    await browser.close();
    await service.stop();
  }
}

/** Saves the first answer of a municipality; milliseconds until its row says so. */
async function watchedSave(
  page: Page,
  origin: string,
  code: string,
  token: string,
): Promise<number> {
  const choice = await choiceOfAll();
  const drawn = page.evaluate(
    (row) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelector(`${row} [data-state=drafting]`) === null) return;
          observer.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(Date.now())));
        });
        observer.observe(document.querySelector(row)!, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
      }),
    `#m-${code}`,
  );
  const begin = Date.now();
  const answer = await fetch(
    `${origin}/api/survey/responses/${regionSlug}/${year}/${code}/answers/${choice.key}`,
    {
      method: 'PUT',
      headers: {
        cookie: `${cookieName(origin)}=${token}`,
        'content-type': 'application/json',
        'if-match': '"0"',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify({ value: choice.options[0]!.key }),
    },
  );
  if (answer.status !== 200) throw new Error(`the save was answered by ${await answer.text()}`);
  return (await drawn) - begin;
}
