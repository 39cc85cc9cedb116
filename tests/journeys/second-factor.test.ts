/** A coordinator sets up a second factor and signs in with it, by keyboard alone, in a real browser. */
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { codeOf, keyOn, mailboxLink, makeCoordinator, password } from '../harness/second-factor.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';

let server: TestServer;
let browser: Browser;
let origin: string;
let people = 0;

beforeAll(async () => {
  // A passkey belongs to a name, never to a number: the service has to know its address beforehand.
  const port = await freePort();
  origin = `http://localhost:${port}`;
  server = await testServer({ config: { publicUrl: origin } });
  await makeRound(server.database);
  await server.app.listen({ host: '127.0.0.1', port });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

interface Arrived extends Tab {
  id: string;
  email: string;
}

/** A coordinator who has opened the letter's link and pressed its button. */
async function arrive(): Promise<Arrived> {
  const email = `koordinaattori.${(people += 1)}@example.org`;
  const id = await makeCoordinator(server.database, email);
  const tab = await openTab(browser, origin);
  await enterByLetter(tab.page, id);
  return { ...tab, id, email };
}

async function enterByLetter(page: Page, id: string): Promise<void> {
  await page.goto(await mailboxLink(server.database, id));
  await press(page, 'Kirjaudu');
}

/** Tabs to the control of this name, from the top of what is on the page, and stays on it. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page
    .getByRole('main')
    .locator('a, button, input:not([type="hidden"]), summary')
    .filter({ visible: true })
    .and(page.getByLabel(name).or(page.getByText(name, { exact: true })));
  await wanted.first().waitFor();
  for (let times = 0; times < 60; times += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

async function type(page: Page, label: string, value: string): Promise<void> {
  await tabTo(page, label);
  await page.keyboard.type(value);
}

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

/** What Chromium's own protocol offers instead of a finger on a sensor. */
async function virtualAuthenticator(page: Page): Promise<{ cdp: CDPSession; id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id };
}

describe('a passkey', () => {
  test('is added on the way in, and signs in by itself the next time', async () => {
    const { page, faults } = await arrive();
    await virtualAuthenticator(page);
    await heading(page, 'Ota käyttöön kaksivaiheinen tunnistautuminen');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await press(page, 'Lisää pääsyavain');
    await heading(page, 'Omat kirjautumiset');
    expect(await page.getByText('Tämä on ainoa tunnistautumistapasi').count()).toBe(1);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.goto('/fi/desk/');
    await heading(page, 'Kyselykierrokset');
    await page.getByRole('link', { name: /Keski-Suomi 2025/ }).waitFor();

    await press(page, 'Kirjaudu ulos');
    await page.waitForURL('**/fi/');
    await page.goto('/fi/desk/keski-suomi/2025');
    await heading(page, 'Kirjaudu sisään');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await press(page, 'Kirjaudu pääsyavaimella');
    await page.waitForURL('**/fi/desk/keski-suomi/2025');
    await page.getByRole('row', { name: /Muurame/ }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('that nobody confirms is not added; the page says so and waits', async () => {
    const { page } = await arrive();
    const { cdp, id } = await virtualAuthenticator(page);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
    await press(page, 'Lisää pääsyavain');
    await page.getByRole('alert').filter({ hasText: 'Pääsyavainta ei lisätty' }).waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: true });
    await press(page, 'Lisää pääsyavain');
    await heading(page, 'Omat kirjautumiset');
    await page.context().close();
  });
});

describe('a password and an app', () => {
  test('are set up by typing the key, and asked for the next time', async () => {
    const { page, id, faults } = await arrive();
    await press(page, 'Ota käyttöön salasana ja sovellus');
    await heading(page, 'Ota käyttöön salasana ja sovellus');
    expect(await faultsInEveryLook(page)).toEqual([]);
    const key = keyOn(await page.content());
    await type(page, 'Uusi salasana', 'lyhyt');
    await type(page, 'Sovelluksen koodi', codeOf(key));
    await page.keyboard.press('Enter');
    await page.getByText('Salasana ei kelpaa').waitFor();
    expect(await page.title()).toMatch(/^Virhe:/);
    expect(await page.locator(':focus').getAttribute('id')).toBe('password');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.keyboard.type(password);
    await type(page, 'Sovelluksen koodi', codeOf(key));
    await page.keyboard.press('Enter');
    await heading(page, 'Omat kirjautumiset');

    await press(page, 'Tee palautuskoodit');
    await heading(page, 'Palautuskoodit');
    expect(await faultsInEveryLook(page)).toEqual([]);
    const codes = await page.locator('.codes code').allInnerTexts();
    expect(codes).toHaveLength(10);
    await press(page, 'Koodit ovat tallessa, jatka');
    await heading(page, 'Kyselykierrokset');

    const other = await openTab(browser, origin);
    await enterByLetter(other.page, id);
    await heading(other.page, 'Vahvista kirjautuminen');
    expect(await faultsInEveryLook(other.page)).toEqual([]);
    await type(other.page, 'Salasana', password);
    await type(other.page, 'Sovelluksen koodi', codeOf(key, 1));
    await other.page.keyboard.press('Enter');
    await heading(other.page, 'Kyselykierrokset');

    const lost = await openTab(browser, origin);
    await enterByLetter(lost.page, id);
    await press(lost.page, 'Puhelin ei ole käytettävissä');
    await type(lost.page, 'Palautuskoodi', codes[0]!);
    await lost.page.keyboard.press('Enter');
    await heading(lost.page, 'Omat kirjautumiset');
    await lost.page.getByText('jäljellä 9 palautuskoodia').waitFor();
    await lost.page.getByText('Chrome, Linux').first().waitFor();
    expect(await lost.page.getByText('Tämä selain', { exact: true }).count()).toBe(1);
    expect(await faultsInEveryLook(lost.page)).toEqual([]);
    await press(lost.page, 'Kirjaa ulos kaikki muut');
    await lost.page.getByText('Kirjaa ulos kaikki muut').waitFor({ state: 'detached' });
    await page.goto('/fi/desk/');
    await heading(page, 'Kirjaudu sisään');
    expect(lost.faults).toEqual([]);
    expect(other.faults).toEqual([]);
    // The refused form and the ended session are all that the browser had to complain of.
    expect(faults.filter((fault) => !/ (401|422) /.test(fault))).toEqual([]);
    for (const each of [page, other.page, lost.page]) await each.context().close();
  });

  test('sign in without a letter, on a page of their own', async () => {
    const { page } = await arrive();
    await press(page, 'Ota käyttöön salasana ja sovellus');
    await heading(page, 'Ota käyttöön salasana ja sovellus');
    const key = keyOn(await page.content());
    await type(page, 'Uusi salasana', password);
    await type(page, 'Sovelluksen koodi', codeOf(key));
    await page.keyboard.press('Enter');
    await heading(page, 'Omat kirjautumiset');
    await page.context().close();

    const email = `koordinaattori.${people}@example.org`;
    const { page: fresh } = await openTab(browser, origin);
    await fresh.goto('/fi/sign-in');
    await press(fresh, 'Kirjaudu salasanalla ja sovelluksen koodilla');
    await heading(fresh, 'Kirjaudu salasanalla');
    expect(await faultsInEveryLook(fresh)).toEqual([]);
    await type(fresh, 'Sähköpostiosoite', email);
    await type(fresh, 'Salasana', `${password}?`);
    await type(fresh, 'Sovelluksen koodi', codeOf(key, 1));
    await fresh.keyboard.press('Enter');
    await fresh.getByText('Tiedot eivät täsmää').waitFor();
    expect(await faultsInEveryLook(fresh)).toEqual([]);
    await type(fresh, 'Salasana', password);
    await type(fresh, 'Sovelluksen koodi', codeOf(key, 1));
    await fresh.keyboard.press('Enter');
    await heading(fresh, 'Kyselykierrokset');
    await fresh.context().close();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
