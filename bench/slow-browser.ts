/** A browser on a slow computer: visits of new visitors, and when what they came for has been drawn. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** The processor of an old office laptop. */
export const slowDown = 4;

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export function openSlowBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? places.find((path) => existsSync(path));
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}

/** Opens the address as a new visitor with these cookies, and measures there; `target` is a selector. */
export async function visit<Seen>(
  browser: Browser,
  cookies: { name: string; value: string; url: string }[],
  address: string,
  target: string,
  measure: (page: Page, target: string) => Promise<Seen>,
): Promise<Seen> {
  const context = await browser.newContext({ locale: 'fi-FI' });
  try {
    if (cookies.length > 0) await context.addCookies(cookies);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.addInitScript(watchFirstDrawn, target);
    await page.goto(address);
    return await measure(page, target);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the navigation until the target had been drawn. */
export async function firstDrawn(page: Page): Promise<number> {
  const handle = await page.waitForFunction(
    () => (globalThis as { firstDrawn?: number }).firstDrawn,
  );
  return (await handle.jsonValue())!;
}

/** In the page: remembers when the target had been drawn, from the start of the navigation. */
function watchFirstDrawn(selector: string): void {
  const place = globalThis as { firstDrawn?: number };
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        place.firstDrawn = performance.now();
      }),
    );
  });
  observer.observe(document, { childList: true, subtree: true });
}
