/** Respondents in a real browser: signing them in, and looking at what their pages leave behind. */
import type { Browser, Page } from 'playwright-core';
import { createLink } from '../../server/sign-in/link.ts';
import { openTab } from './browser.ts';
import type { TestServer } from './server.ts';
import type { TestPerson } from './survey.ts';

export interface AnsweringBrowser {
  /** A browser of the person's own, signed in. */
  openAs(person: TestPerson): Promise<Page>;
  /** Signs the person in, in the browser that the page is of. */
  enter(page: Page, person: TestPerson): Promise<void>;
}

export function answeringIn(
  browser: Browser,
  server: TestServer,
  origin: string,
): AnsweringBrowser {
  async function enter(page: Page, person: TestPerson): Promise<void> {
    const token = await server.database.operator
      .transaction()
      .execute((tx) => createLink(tx, person.id, 10, 'demo_link'));
    await page.goto(`/fi/sign-in/${token}`);
    await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
    await page.waitForURL(/\/fi\/(answer|desk)\//);
  }
  async function openAs(person: TestPerson): Promise<Page> {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const { page } = await openTab(browser, origin, { permissions });
    await enter(page, person);
    return page;
  }
  return { openAs, enter };
}

/** Whoever types hears of a closed round by saving: the news that tell it too are held back. */
export const holdBackNews = (page: Page): Promise<unknown> =>
  page.route('**/changes?since=*', () => {});
export const letNewsThrough = (page: Page): Promise<void> => page.unroute('**/changes?since=*');

/** How many drafts the browser keeps, and what else a script can leave in it. */
export const leftBehind = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    let entries = 0;
    for (const name of names) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(new Error(name)));
      });
      for (const store of database.objectStoreNames) {
        entries += await new Promise<number>((resolve) => {
          const counting = database.transaction(store).objectStore(store).count();
          counting.addEventListener('success', () => resolve(counting.result));
        });
      }
      database.close();
    }
    return entries + localStorage.length + sessionStorage.length;
  });
