/** A person named in an answer consents, is shown, and withdraws, in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishRound } from '../../server/publishing/publish.ts';
import { findRound, moveRound } from '../../server/rounds/round.ts';
import {
  accessibilityFaults,
  desktop,
  openBrowser,
  openTab,
  phone,
  sidewaysOverflow,
} from '../harness/browser.ts';
import { answerAll, consentLink, maija, submit } from '../harness/consent.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestRound } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let origin: string;
let round: TestRound;
/** By municipality: the link in the letter to whom it names. */
const links = new Map<string, string>();

const [muurame, jyvaskyla, joutsa, keuruu] = ['500', '179', '172', '249'] as const;

beforeAll(async () => {
  server = await testServer();
  origin = await server.listen();
  browser = await openBrowser();
  round = await makeRound(server.database, { example: true });
  const coordinator = await signIn(server.app, server.database, 'coordinator', round.region);
  for (const municipality of [muurame, jyvaskyla, joutsa, keuruu]) {
    const lead = await signIn(server.app, server.database, 'lead', municipality);
    await answerAll(lead, round, municipality, { ...maija, email: `m.${municipality}@a.example` });
    await submit(lead, round, municipality);
    links.set(municipality, (await consentLink(server.database))!);
    const address = responseAddress(round, municipality);
    const { savedAt } = (await coordinator.send('GET', address)).body;
    await coordinator.send('POST', `${address}/approve`, { body: { savedAt } });
  }
  await server.database.operator.transaction().execute(async (tx) => {
    await moveRound(tx, await findRound(tx, round.region, round.year), 'close');
    const closed = await findRound(tx, round.region, round.year);
    await publishRound(tx, closed, { note: null, publishedBy: null });
  });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** The tick box of a detail; its name goes on with the detail itself. */
const box = (page: Page, field: string) =>
  page.getByRole('checkbox', { name: new RegExp(`^${field} `) });
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

/** What the municipality's page says of its contact person; null for nothing. */
async function shownTo(municipality: string): Promise<string | null> {
  const { page } = await openTab(browser, origin);
  await page.goto(`/fi/municipalities/${municipality}`);
  const card = page.getByRole('region', { name: 'Yhteyshenkilö' });
  const text = (await card.count()) === 0 ? null : await card.innerText();
  await page.context().close();
  return text;
}

describe('the person named', () => {
  test('ticks name and e-mail, is shown so, and withdraws by one click', async () => {
    expect(await shownTo(muurame)).toBeNull();
    const { page, faults } = await openTab(browser, origin, { javaScriptEnabled: false });
    await page.goto(links.get(muurame)!);
    expect(await heading(page)).toBe('Saako yhteystietosi näyttää?');
    expect(await main(page).getByRole('checkbox', { checked: true }).count()).toBe(0);
    await box(page, 'Nimi').check();
    await box(page, 'Sähköposti').check();
    await page.getByRole('button', { name: 'Annan suostumuksen' }).click();
    expect(await heading(page)).toBe('Olet antanut suostumuksen');

    await expect.poll(() => shownTo(muurame)).not.toBeNull();
    const card = (await shownTo(muurame))!;
    expect(card).toContain(maija.name);
    expect(card).toContain(`m.${muurame}@a.example`);
    expect(card).toContain('henkilön suostumuksella');
    expect(card).not.toContain(maija.title);
    expect(card).not.toContain(maija.phone);

    await page.getByRole('button', { name: 'Peru suostumus' }).click();
    expect(await heading(page)).toBe('Suostumus on peruttu');
    await expect.poll(() => shownTo(muurame)).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('needs no mouse', async () => {
    const { page, faults } = await openTab(browser, origin);
    await page.goto(links.get(jyvaskyla)!.replace('/fi/', '/sv/'));
    await tabTo(page, 'Namn');
    await page.keyboard.press('Space');
    await tabTo(page, 'Jag ger mitt samtycke');
    await page.keyboard.press('Enter');
    await main(page).getByRole('heading', { name: 'Du har gett ditt samtycke' }).waitFor();
    await expect.poll(() => shownTo(jyvaskyla)).toContain(maija.name);
    await tabTo(page, 'Återkalla samtycket');
    await page.keyboard.press('Enter');
    await main(page).getByRole('heading', { name: 'Samtycket har återkallats' }).waitFor();
    await expect.poll(() => shownTo(jyvaskyla)).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('who ticks nothing is told so where the boxes are, and can refuse', async () => {
    const { page } = await openTab(browser, origin, { viewport: phone });
    await page.goto(links.get(joutsa)!);
    await page.getByRole('button', { name: 'Annan suostumuksen' }).click();
    await main(page).getByText('Valitse ainakin yksi tieto').waitFor();
    expect(await page.title()).toMatch(/Virhe: /);
    expect(await box(page, 'Nimi').evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'En anna suostumusta' }).click();
    await main(page).getByRole('heading', { name: 'Et antanut suostumusta' }).waitFor();
    expect(await shownTo(joutsa)).toBeNull();
    await page.context().close();
  });
});

describe.each<[string, BrowserContextOptions]>([
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { forcedColors: 'active' }],
])('in %s', (_name, options) => {
  test.each([
    ['1280', desktop],
    ['320', phone],
  ])('the pages can be read by everybody at %s px', async (_width, viewport) => {
    const { page } = await openTab(browser, origin, { ...options, viewport });
    const look = async () => {
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await sidewaysOverflow(page)).toBe(0);
    };
    const link = links.get(keuruu)!;
    await page.goto(link);
    await look();
    await page.getByRole('button', { name: /Annan suostumuksen|Tallenna muutos/ }).click();
    await look();
    for (const field of ['Nimi', 'Tehtävänimike', 'Sähköposti', 'Puhelin']) {
      await box(page, field).check();
    }
    await page.getByRole('button', { name: /Annan suostumuksen|Tallenna muutos/ }).click();
    await main(page).getByRole('heading', { name: 'Olet antanut suostumuksen' }).waitFor();
    await look();
    await expect.poll(() => shownTo(keuruu)).toContain(maija.phone);
    await page.goto(`/fi/municipalities/${keuruu}`);
    await look();
    await page.goto(link);
    await page.getByRole('button', { name: 'Peru suostumus' }).click();
    await main(page).getByRole('heading', { name: 'Suostumus on peruttu' }).waitFor();
    await look();
    await page.goto('/fi/consent/unknown');
    await look();
    await page.context().close();
  });
});

/** Presses Tab until the control of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const at = document.activeElement as HTMLInputElement | null;
      return at?.labels?.[0]?.textContent ?? at?.textContent ?? '';
    });
    if (text.trim().startsWith(name)) return;
  }
  throw new Error(`no Tab leads to ${name}`);
}
