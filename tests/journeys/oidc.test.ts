/** A coordinator signs in with the organisation's account, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import { testIdentityProvider } from '../harness/identity-provider.ts';
import type { IdentityProvider } from '../harness/identity-provider.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { freePort } from '../harness/process.ts';
import { makeCoordinator } from '../harness/second-factor.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';

let server: TestServer;
let provider: IdentityProvider;
let mail: MailServer;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  // The provider has to know beforehand where it sends people back to.
  const port = await freePort();
  origin = `http://localhost:${port}`;
  provider = await testIdentityProvider(origin);
  mail = await testMailServer();
  server = await testServer({
    config: { ...mail.settings, publicUrl: origin, oidc: provider.settings },
  });
  await makeRound(server.database);
  await makeCoordinator(server.database, 'anna@example.org');
  await server.app.listen({ host: '127.0.0.1', port });
  const anna = { subject: '1', email: 'anna@example.org', email_verified: true };
  provider.accounts.set('anna', { ...anna, amr: ['pwd', 'mfa'] });
  provider.accounts.set('anna-salasanalla', { ...anna, amr: ['pwd'] });
  provider.accounts.set('vieras', { ...anna, subject: '2', email: 'vieras@example.org' });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await mail.close();
  await provider.close();
});

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
const button = (page: Page) => page.getByRole('link', { name: 'Kirjaudu: Liiton tunnus' });

/** A tab whose faults are told, going to the provider not being one. */
async function newTab() {
  const { page, faults } = await openTab(browser, origin);
  const own = () => faults.filter((fault) => !fault.includes(provider.settings.issuer));
  return { page, faults: own };
}

async function signInThere(page: Page, name: string): Promise<void> {
  await page.getByLabel('Tunnus').fill(name);
  await page.getByRole('button', { name: 'Tunnistaudu' }).click();
}

describe('a coordinator whose organisation asks for two factors', () => {
  test('presses the button, signs in there by keyboard, and lands on the desk', async () => {
    const { page, faults } = await newTab();
    await page.goto('/fi/desk/');
    await heading(page, 'Kirjaudu sisään');
    await button(page).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${provider.settings.issuer}/**`);
    await page.getByLabel('Tunnus').fill('anna');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/fi/desk/`);
    await heading(page, 'Kyselykierrokset');
    expect(faults()).toEqual([]);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.context().close();
  });

  test('finds the button beside the other ways, whole in every look', async () => {
    const { page, faults } = await newTab();
    await page.goto('/sv/sign-in');
    await page.getByRole('link', { name: 'Logga in: Liiton tunnus' }).waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    expect(faults()).toEqual([]);
    await page.context().close();
  });

  test('needs no scripts on the way', async () => {
    const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
    await page.goto('/fi/sign-in');
    await button(page).click();
    await signInThere(page, 'anna');
    await page.waitForURL(`${origin}/fi/desk/`);
    await page.context().close();
  });
});

test('a coordinator who gave a password alone there is asked for a second factor here', async () => {
  const { page, faults } = await newTab();
  await page.goto('/fi/sign-in');
  await button(page).click();
  await signInThere(page, 'anna-salasanalla');
  await heading(page, 'Ota käyttöön kaksivaiheinen tunnistautuminen');
  expect(await faultsInEveryLook(page)).toEqual([]);
  expect(faults()).toEqual([]);
  await page.context().close();
});

describe('whoever is not let in', () => {
  test('gives up there and is led back to signing in', async () => {
    const { page } = await newTab();
    await page.goto('/fi/sign-in');
    await button(page).click();
    await page.getByRole('button', { name: 'Peruuta' }).click();
    await heading(page, 'Kirjautuminen keskeytyi');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.getByRole('link', { name: 'Palaa kirjautumiseen' }).click();
    await heading(page, 'Kirjaudu sisään');
    await page.context().close();
  });

  test('is told which address has no access, in the language of the page', async () => {
    const { page } = await newTab();
    await page.goto('/sv/sign-in');
    await page.getByRole('link', { name: 'Logga in: Liiton tunnus' }).click();
    await signInThere(page, 'vieras');
    await heading(page, 'Du har inga rättigheter till tjänsten');
    await page.getByText('vieras@example.org').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.context().close();
  });
});
