/** The path of one answer, in a real browser: link, form, autosave, review, release, radar. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { openBrowser, openTab } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';

const muurame = '500';
let server: TestServer;
let browser: Browser;
let origin: string;
let respondent: Tab;
let coordinator: Tab;

beforeAll(async () => {
  server = await testServer();
  origin = await server.listen();
  browser = await openBrowser();
  await makeRound(server.database, { example: true });
  respondent = await openTab(browser, origin);
  coordinator = await openTab(browser, origin);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function signInBrowser(page: Page, role: 'lead' | 'coordinator'): Promise<void> {
  const token = await server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, `${role}@esimerkki.example`);
    await grantRole(tx, id, {
      role,
      regionCode: role === 'coordinator' ? '13' : null,
      municipalityCode: role === 'lead' ? muurame : null,
    });
    return createLink(tx, id, 10, 'demo_link');
  });
  await page.goto(`/fi/sign-in/${token}`);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
}

function storedAnswer(question: string) {
  return server.database.operator
    .selectFrom('answer')
    .select(['value', 'unfinished', 'version', 'estimate', 'comment'])
    .where('question_key', '=', question)
    .executeTakeFirst();
}

const savedLine = (page: Page) => page.getByText(/Tallennettu klo \d/);

describe('a respondent', () => {
  test('signs in by the link and finds the municipality to answer for', async () => {
    const { page } = respondent;
    await signInBrowser(page, 'lead');
    await page.getByRole('link', { name: 'Muurame 2025' }).click();
    await page.getByRole('link', { name: 'Aloita: Structures fi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Structures fi' }).waitFor();
  });

  test('chooses by keyboard, and the answer is saved by itself', async () => {
    const { page } = respondent;
    const question = page.getByRole('group', { name: /Contact person\? fi/ });
    await question.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await savedLine(page).waitFor();
    expect(await storedAnswer('contact_person')).toMatchObject({ value: 'named', version: 1 });
    await page.keyboard.press('ArrowDown');
    await expect
      .poll(() => storedAnswer('contact_person'))
      .toMatchObject({
        value: 'assigned',
        version: 2,
      });
  });

  test('sees questions appear and vanish with the answer they depend on', async () => {
    const { page } = respondent;
    const details = page.getByRole('group', { name: /Details\? fi/ });
    await details.waitFor();
    await page.getByRole('radio', { name: 'none fi' }).check();
    await details.waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'named fi' }).check();
    await details.waitFor();
  });

  test('cannot tick an exclusive option together with others', async () => {
    const { page } = respondent;
    const council = page.getByRole('checkbox', { name: 'council fi' });
    await council.check();
    await page.getByRole('checkbox', { name: 'none fi' }).check();
    await expect.poll(() => council.isChecked()).toBe(false);
    await page.getByRole('checkbox', { name: 'table fi' }).check();
    await council.check();
    await expect
      .poll(() => page.getByRole('checkbox', { name: 'none fi' }).isChecked())
      .toBe(false);
    await expect
      .poll(async () => (await storedAnswer('structures'))?.value)
      .toEqual(['council', 'table']);
  });

  test('types an amount the Finnish way and sees it the same way', async () => {
    const { page } = respondent;
    await page.getByText('Seuraava: Grants fi').click();
    await page.getByRole('radio', { name: 'yes fi' }).check();
    const amount = page.getByLabel('Summa euroina');
    await amount.fill('12500,5 €');
    await amount.blur();
    await expect.poll(async () => (await storedAnswer('grants_total'))?.value).toBe(12_500.5);
    await page.getByLabel('Arvio').check();
    await expect.poll(async () => (await storedAnswer('grants_total'))?.estimate).toBe(true);
    expect((await amount.inputValue()).replaceAll(/\s/g, ' ')).toBe('12 500,50');
  });

  test('is told at the field what is wrong, and what stands there is kept as unfinished', async () => {
    const { page } = respondent;
    const address = page.getByRole('textbox', { name: /Page\? fi/ });
    await address.fill('muurame');
    await address.blur();
    await page.getByText('Anna verkko-osoite', { exact: false }).first().waitFor();
    await expect
      .poll(() => storedAnswer('page'))
      .toMatchObject({ value: null, unfinished: 'https://muurame' });
    await address.fill('https://www.muurame.example/jarjestot');
    await address.blur();
    await expect
      .poll(async () => (await storedAnswer('page'))?.value)
      .toBe('https://www.muurame.example/jarjestot');
  });

  test('finds everything again after leaving, in another language too', async () => {
    const { page } = respondent;
    await page.goto('/sv/answer/keski-suomi/2025/500/structures');
    await page.getByRole('radio', { name: 'named sv' }).waitFor();
    expect(await page.getByRole('radio', { name: 'named sv' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'table sv' }).isChecked()).toBe(true);
    await page.goto('/fi/answer/keski-suomi/2025/500');
  });

  test('loses nothing when the connection breaks while typing', async () => {
    const { page } = respondent;
    await page.goto('/fi/answer/keski-suomi/2025/500/grants');
    const targets = page.getByRole('textbox', { name: /Targets\? fi/ });
    await targets.waitFor();
    await page.context().setOffline(true);
    await targets.fill('Kaksi avointa tapaamista');
    await targets.blur();
    await page
      .getByText(/odottaa yhteyttä|ei ole vielä tallennettu/)
      .first()
      .waitFor();
    await page.context().setOffline(false);
    await expect
      .poll(async () => (await storedAnswer('targets'))?.value, { timeout: 40_000 })
      .toBe('Kaksi avointa tapaamista');
    respondent.faults.length = 0;
  });

  test('submits and gets a receipt', async () => {
    const { page } = respondent;
    await page.goto('/fi/answer/keski-suomi/2025/500/visibility');
    await page.getByRole('radio', { name: 'partly fi' }).check();
    await expect.poll(async () => (await storedAnswer('website'))?.value).toBe('partly');
    await page.getByRole('link', { name: 'Tarkista ja lähetä' }).last().click();
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByText('Vastaukset on lähetetty').first().waitFor();
    expect(respondent.faults).toEqual([]);
  });
});

describe('the coordinator', () => {
  test('sees how many have answered, reads the answers in words and approves', async () => {
    const { page } = coordinator;
    await signInBrowser(page, 'coordinator');
    await page.getByRole('link', { name: 'Keski-Suomi 2025' }).click();
    await page.getByText('1/22').first().waitFor();
    await page.getByRole('link', { name: 'Muurame' }).click();
    await page.getByText('named fi').waitFor();
    await page.getByRole('button', { name: 'Hyväksy' }).click();
    await page.getByText('Vastaukset on hyväksytty.').first().waitFor();
  });

  test('closes the round and publishes, having seen who is left out', async () => {
    const { page } = coordinator;
    await page.goto('/fi/desk/keski-suomi/2025');
    await page.getByRole('button', { name: 'Sulje kierros' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sulje kierros' }).click();
    await page.getByText('Kierros on suljettu.').first().waitFor();
    await page.getByRole('link', { name: 'Julkaise tulokset' }).click();
    await page.getByText('21 kunnan kohdalla lukee ”ei vastannut”').click();
    await page.getByRole('listitem').filter({ hasText: 'Jyväskylä' }).first().waitFor();
    await page.getByRole('button', { name: 'Julkaise' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Julkaise' }).click();
    await page.getByText('Tulokset on julkaistu.').first().waitFor();
    expect(coordinator.faults).toEqual([]);
  });
});

describe('the public', () => {
  const page2025 = `/fi/municipalities/${muurame}/2025`;

  test('reads the radar and its table without scripts', async () => {
    const { page } = await openTab(browser, origin, { javaScriptEnabled: false });
    await page.goto(page2025);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Muurame');
    await page.locator('svg.radar, kt-radar-chart svg').first().waitFor();
    expect(await page.getByText('Esimerkkiaineisto').first().isVisible()).toBe(true);
    expect(await page.locator('main table').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('gets the drawn chart over it where scripts run', async () => {
    const { page, faults } = await openTab(browser, origin);
    await page.goto(page2025);
    await page.locator('kt-radar-chart canvas').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('gets the same numbers from the page, the API and the files', async () => {
    const api = (await (
      await fetch(`${origin}/api/v1/municipalities/${muurame}/results?year=2025`)
    ).json()) as { total: number; dimensions: { key: string; score: number }[]; example: unknown };
    expect(api.dimensions.map(({ key, score }) => [key, score])).toEqual([
      ['structures', 100],
      ['grants', 100],
      ['visibility', 50],
    ]);
    expect(api.example).not.toBeNull();
    const file = await (await fetch(`${origin}${page2025}.json`)).json();
    expect(file).toEqual(api);
    const csv = await (await fetch(`${origin}${page2025}.csv`)).text();
    expect(csv).toContain('12500.5');
    expect(csv).toContain('Esimerkkiaineisto');
    const { page } = await openTab(browser, origin);
    await page.goto(page2025);
    expect(await page.getByText('12 500,50 €').count()).toBeGreaterThan(0);
    await page.context().close();
  });
});
