/** Signing in as people and mail scanners do it, in a real browser. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Language } from '#domain/language.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import {
  accessibilityFaults,
  desktop,
  openBrowser,
  openTab,
  phone,
  sidewaysOverflow,
} from '../harness/browser.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';

const muurame = '500';
const wanted = `/fi/answer/keski-suomi/2025/${muurame}`;

let server: TestServer;
let mail: MailServer;
let browser: Browser;
let origin: string;
let people = 0;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
  origin = await server.listen();
  browser = await openBrowser();
  await makeRound(server.database, { example: true });
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await mail.close();
});

/** The address of somebody who answers for Muurame. */
async function newPerson(): Promise<string> {
  const email = `person.${(people += 1)}@example.org`;
  await server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    await grantRole(tx, id, { role: 'lead', regionCode: null, municipalityCode: muurame });
  });
  return email;
}

async function letterTo(email: string): Promise<{ code: string; link: string }> {
  const { text } = await mail.letterTo(email);
  const address = new URL(/https?:\/\/\S+/.exec(text)![0]);
  return { code: /\d{4} \d{4}/.exec(text)![0], link: address.pathname };
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const main = (page: Page) => page.getByRole('main');

/** Asks for a letter on the page that is open. */
async function ask(page: Page, email: string): Promise<void> {
  await main(page).locator('input[type="email"]').fill(email);
  await main(page).locator('form button').click();
  await page.waitForURL('**/sign-in/code');
}

async function typeCode(page: Page, code: string): Promise<void> {
  await main(page).locator('#code').fill(code);
  await page.keyboard.press('Enter');
}

describe('an official', () => {
  test('comes by the address of the form, types the code and goes on there', async () => {
    const email = await newPerson();
    const { page, faults } = await openTab(browser, origin);
    await page.goto(wanted);
    expect(await heading(page)).toBe('Kirjaudu sisään');
    await page.getByLabel('Sähköpostiosoite').fill(email);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fi/sign-in/code');
    expect(await main(page).textContent()).toContain(email);
    const { code } = await letterTo(email);
    await page.getByLabel('Koodi').fill(code);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${wanted}`);
    await page.getByRole('heading', { level: 1, name: /Muurame/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('needs no scripts to ask, to mistype and to sign in, in the language of the moment', async () => {
    const email = await newPerson();
    const { page, faults } = await openTab(browser, origin, { javaScriptEnabled: false });
    await page.goto('/fi/sign-in');
    await ask(page, email);
    const { code } = await letterTo(email);
    await page.getByRole('link', { name: 'Svenska' }).click();
    expect(await heading(page)).toBe('Ange koden');
    expect(await main(page).textContent()).toContain(email);
    await typeCode(page, '0');
    await main(page).getByText('Koden har åtta siffror').waitFor();
    expect(await page.title()).toMatch(/^Fel: /);
    await typeCode(page, code.replace(' ', ''));
    await page.waitForURL('**/sv/answer/');
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    await page.context().close();
  });

  test('opens the link in another browser, and the code is used up with it', async () => {
    const email = await newPerson();
    const { page } = await openTab(browser, origin);
    await page.goto(`/fi/sign-in?to=${encodeURIComponent(wanted)}`);
    await ask(page, email);
    const { code, link } = await letterTo(email);

    const telephone = await openTab(browser, origin, { viewport: phone });
    await telephone.page.goto(link);
    await main(telephone.page).getByRole('button', { name: 'Kirjaudu' }).click();
    await telephone.page.waitForURL(`**${wanted}`);
    await telephone.page.goBack();
    await telephone.page.reload();
    expect(await heading(telephone.page)).toBe('Linkki ei ole enää voimassa');
    await telephone.page.context().close();

    await typeCode(page, code);
    await main(page).getByText('Koodi on jo käytetty').waitFor();
    await page.context().close();
  });

  test('corrects the address and asks once more', async () => {
    const email = await newPerson();
    const { page } = await openTab(browser, origin);
    await page.goto(`/fi/sign-in?to=${encodeURIComponent(wanted)}`);
    await ask(page, `x${email}`);
    await page.getByRole('link', { name: 'Korjaa osoite' }).click();
    expect(await page.getByLabel('Sähköpostiosoite').inputValue()).toBe(`x${email}`);
    await ask(page, email);
    await letterTo(email);
    await main(page).getByRole('button', { name: 'Lähetä uusi viesti' }).click();
    const { code } = await letterTo(email);
    await typeCode(page, code);
    await page.waitForURL(`**${wanted}`);
    await page.context().close();
  });
});

describe('a mail scanner', () => {
  test('that opens the link, runs its scripts and waits 30 seconds uses nothing up', async () => {
    const email = await newPerson();
    const person = await openTab(browser, origin);
    await person.page.goto('/fi/sign-in');
    await ask(person.page, email);
    const { link } = await letterTo(email);

    const { page, faults } = await openTab(browser, origin);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method()));
    await page.clock.install();
    await page.goto(link, { waitUntil: 'networkidle' });
    const seen = await page.content();
    const before = sent.length;
    // Every timer of the page that would go off in 30 seconds does so now.
    await page.clock.runFor(30_000);
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 500);
    await page.waitForLoadState('networkidle');
    expect(sent.slice(before)).toEqual([]);
    expect(new Set(sent)).toEqual(new Set(['GET']));
    expect(await page.content()).toBe(seen);
    expect(await page.context().cookies()).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();

    await person.page.goto(link);
    await main(person.page).getByRole('button', { name: 'Kirjaudu' }).click();
    await person.page.waitForURL('**/fi/answer/');
    await person.page.context().close();
  });
});

const looks: { name: string; language: Language; options: BrowserContextOptions }[] = [
  { name: 'wide and light', language: 'fi', options: { viewport: desktop } },
  { name: 'narrow and light', language: 'sv', options: { viewport: phone } },
  { name: 'wide and dark', language: 'en', options: { viewport: desktop, colorScheme: 'dark' } },
  { name: 'narrow and dark', language: 'fi', options: { viewport: phone, colorScheme: 'dark' } },
  {
    name: 'wide in forced colours',
    language: 'sv',
    options: { viewport: desktop, forcedColors: 'active' },
  },
  {
    name: 'narrow in forced colours',
    language: 'en',
    options: { viewport: phone, forcedColors: 'active' },
  },
];

test.each(looks)(
  'every page of signing in is whole and accessible, $name',
  async ({ language, options }) => {
    const email = await newPerson();
    const { page } = await openTab(browser, origin, { ...options, reducedMotion: 'reduce' });
    const titles = new Set<string>();
    async function look(): Promise<void> {
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
      titles.add(await page.title());
    }

    await page.goto(`/${language}/sign-in`);
    await look();
    await main(page).locator('#email').fill('anna@');
    await page.keyboard.press('Enter');
    await page.locator('#email-error').waitFor();
    await look();
    await ask(page, email);
    await look();
    const { code, link } = await letterTo(email);
    const own = link.replace(/^\/../, `/${language}`);
    await page.goto(own);
    await look();
    await page.goto(`/${language}/sign-in/code`);
    const wrong = code.replaceAll(/\d/g, (digit) => String((Number(digit) + 1) % 10));
    for (let times = 1; times <= 5; times += 1) {
      await Promise.all([page.waitForResponse('**/sign-in/code'), typeCode(page, wrong)]);
      await page.waitForLoadState();
      if (times === 1) await look();
    }
    expect(await page.locator('#code').count()).toBe(0);
    await look();
    await page.goto(own);
    await look();
    // Every page has a title of its own.
    expect(titles.size).toBe(7);
    await page.context().close();
  },
);
