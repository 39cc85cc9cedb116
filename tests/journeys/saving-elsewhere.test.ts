/** Unsaved answers beyond their form: other pages, other tabs, other languages, and signing out anywhere. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answeringIn, holdBackNews, leftBehind, letNewsThrough } from '../harness/answering.ts';
import type { AnsweringBrowser } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { closeRound } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const waits = /1 vastaus odottaa yhteyttä/;

let server: TestServer;
let browser: Browser;
let answering: AnsweringBrowser;
let round: TestRound;
let municipality: string;
let form: string;
let aino: TestPerson;
let page: Page;
let turn = 0;

beforeAll(async () => {
  server = await testServer();
  browser = await openBrowser();
  answering = answeringIn(browser, server, await server.listen());
  round = await makeRound(server.database);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
beforeEach(async () => {
  // A municipality of its own for every test: nothing is left over from another.
  municipality = round.municipalities[turn]!;
  turn += 1;
  form = `/fi/answer/keski-suomi/${round.year}/${municipality}`;
  aino = await signInAino();
  page = await answering.openAs(aino);
  return () => page.context().close();
});

function signInAino(): Promise<TestPerson> {
  const email = `aino.${municipality}@kunta.example`;
  return signIn(server.app, server.database, 'lead', municipality, email);
}

const meetings = (visitor: Page) => visitor.locator('#q-meetings input[type=text]');
const targets = (visitor: Page) => visitor.locator('#targets-control');
const status = (visitor: Page) => visitor.locator('.save-status');

async function stored(question: string, asked = round): Promise<unknown> {
  const { body } = await aino.send('GET', responseAddress(asked, municipality));
  const answers = body.answers as { question: string; value: unknown }[];
  return answers.find((answer) => answer.question === question)?.value;
}

/** Types targets into the form while nothing can be saved; the page is of the same browser. */
async function leaveUnsaved(visitor: Page, text: string): Promise<void> {
  await visitor.context().route('**/answers/*', (route) => route.abort());
  await visitor.goto(`${form}/grants`);
  await targets(visitor).fill(text);
  await targets(visitor).blur();
  await visitor.getByText(waits).waitFor();
}

const connectAgain = (visitor: Page) => visitor.context().unroute('**/answers/*');

/** Closes the tab and opens an empty one in the same browser. */
async function closeTab(): Promise<void> {
  const context = page.context();
  await page.close();
  page = await context.newPage();
}

async function endSessions(): Promise<void> {
  await server.database.operator.deleteFrom('session').where('person_id', '=', aino.id).execute();
}

describe('what a closed form left is sent', () => {
  test("from the page of the municipality's people", async () => {
    await leaveUnsaved(page, 'Vastaajien sivulta');
    await closeTab();
    await connectAgain(page);
    await page.goto(`${form}/people`);
    await page.locator('kt-people h2').first().waitFor();
    await expect.poll(() => stored('targets')).toBe('Vastaajien sivulta');
    await expect.poll(() => leftBehind(page)).toBe(0);
  });

  test('from the form of another year', async () => {
    const other = await makeRound(server.database, { year: 2023 });
    await leaveUnsaved(page, 'Toisen vuoden lomakkeelta');
    await closeTab();
    await connectAgain(page);
    await page.goto(`/fi/answer/keski-suomi/${other.year}/${municipality}/grants`);
    await targets(page).waitFor();
    await expect.poll(() => stored('targets')).toBe('Toisen vuoden lomakkeelta');
    await expect.poll(() => leftBehind(page)).toBe(0);
    expect(await targets(page).inputValue()).toBe('');
    expect(await stored('targets', other)).toBeUndefined();
  });

  test('after the cookies are gone too, once the same person has signed in', async () => {
    await page.goto(`${form}/grants`);
    await targets(page).waitFor();
    await page.context().clearCookies();
    await targets(page).fill('Ilman evästeitä');
    await targets(page).blur();
    await page.getByText('Istuntosi on päättynyt.').waitFor();
    await expect.poll(() => leftBehind(page)).toBe(1);
    await closeTab();
    await answering.enter(page, aino);
    await expect.poll(() => stored('targets')).toBe('Ilman evästeitä');
    await expect.poll(() => leftBehind(page)).toBe(0);
  });
});

test('while it cannot be sent, the list of surveys says where it belongs and lets it be copied', async () => {
  await leaveUnsaved(page, 'Odottava teksti');
  await page.goto('/fi/answer/');
  const left = page.locator('kt-waiting-answers');
  await left.getByText('1 vastausta ei ole vielä saatu tallennettua.').waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await left.getByRole('button', { name: 'Kopioi vastaukset' }).click();
  await left.getByText('Vastaukset on kopioitu.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Targets? fi\nOdottava teksti',
  );
  await left.getByRole('link').click();
  await page.getByText(waits).waitFor();
});

describe('two tabs of one person', () => {
  test('that are both without a connection let choose between what was typed in each', async () => {
    const beside = await page.context().newPage();
    for (const tab of [page, beside]) {
      await tab.goto(`${form}/structures`);
      await meetings(tab).waitFor();
    }
    await page.context().setOffline(true);
    await meetings(page).fill('3');
    await meetings(page).blur();
    await page.getByText(waits).waitFor();
    await meetings(beside).fill('4');
    await meetings(beside).blur();
    await beside.getByText(waits).waitFor();
    await page.context().setOffline(false);
    await expect.poll(() => stored('meetings')).toBeTypeOf('number');
    const first = await stored('meetings');
    const later = first === 3 ? beside : page;
    const choice = later.getByRole('group', { name: 'Tähän on vastattu kahdesti.' });
    await choice.waitFor();
    await choice.getByRole('button', { name: 'Pidä minun vastaukseni' }).click();
    await expect.poll(() => stored('meetings')).toBe(first === 3 ? 4 : 3);
    for (const tab of [page, beside]) {
      await expect.poll(() => meetings(tab).inputValue()).toBe(first === 3 ? '4' : '3');
      await expect.poll(() => tab.locator('.conflict').count()).toBe(0);
    }
    await expect.poll(() => leftBehind(page)).toBe(0);
  });

  test('send a waiting answer once, whichever of them is first', async () => {
    await leaveUnsaved(page, 'Kerran');
    const beside = await page.context().newPage();
    await beside.goto(`${form}/grants`);
    await expect.poll(() => targets(beside).inputValue()).toBe('Kerran');
    await beside.getByText(waits).waitFor();
    await connectAgain(page);
    for (const tab of [page, beside]) {
      await tab.evaluate(() => window.dispatchEvent(new Event('online')));
    }
    await page.getByText(/Tallennettu klo/).waitFor();
    await beside.getByText(/Tallennettu klo/).waitFor();
    expect(await stored('targets')).toBe('Kerran');
    const saves = await server.database.operator
      .selectFrom('answer_history')
      .innerJoin('response', 'response.id', 'answer_history.response_id')
      .select('answer_history.version')
      .where('municipality_code', '=', municipality)
      .where('question_key', '=', 'targets')
      .execute();
    expect(saves).toEqual([{ version: 1 }]);
  });
});

describe('after the round has closed', () => {
  test('a refused text is explained in Swedish too, and outlives its page', async () => {
    const closing = await makeRound(server.database, { year: 2022 });
    const swedish = `/sv/answer/keski-suomi/${closing.year}/${municipality}/grants`;
    await holdBackNews(page);
    await page.goto(swedish);
    await targets(page).fill('Före stängningen');
    await targets(page).blur();
    await page.getByText(/Sparat kl\./).waitFor();
    await closeRound(server.database, closing);
    await targets(page).fill('Efter stängningen');
    await targets(page).blur();
    const refused = page.getByRole('alert');
    await refused.getByText(/Enkätomgången är inte öppen/).waitFor();
    expect(await status(page).textContent()).toContain('1 svar sparades inte.');
    await page.reload();
    await refused.getByText(/Enkätomgången är inte öppen/).waitFor();
    await page.locator('.read').getByText('Efter stängningen').waitFor();
    expect(await status(page).textContent()).toContain('1 svar sparades inte.');
    expect(await faultsInEveryLook(page)).toEqual([]);
    await refused.getByRole('button', { name: 'Kopiera svaren' }).click();
    await page.getByText('Svaren har kopierats.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Efter stängningen',
    );
    expect(await stored('targets', closing)).toBe('Före stängningen');
    await letNewsThrough(page);
  });

  test('the refusal follows when the language is switched', async () => {
    const closing = await makeRound(server.database, { year: 2021 });
    await page.goto(`/fi/answer/keski-suomi/${closing.year}/${municipality}/grants`);
    await targets(page).waitFor();
    await holdBackNews(page);
    await closeRound(server.database, closing);
    await targets(page).fill('Myöhässä');
    await targets(page).blur();
    await page
      .getByRole('alert')
      .getByText(/Kyselykierros ei ole avoinna/)
      .waitFor();
    await page.getByRole('link', { name: 'Svenska' }).click();
    await page
      .getByRole('alert')
      .getByText(/Enkätomgången är inte öppen/)
      .waitFor();
    await page
      .getByText(/Kyselykierros ei ole avoinna/)
      .first()
      .waitFor({ state: 'detached' });
    expect(await targets(page).inputValue()).toBe('Myöhässä');
    await letNewsThrough(page);
  });
});

describe('signing out with an unsaved answer asks first and leaves nothing, also', () => {
  async function signOutAnyway(): Promise<void> {
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    const dialog = page.getByRole('dialog', { name: '1 vastausta ei ole tallennettu' });
    await dialog.getByRole('button', { name: 'Kirjaudu ulos silti' }).click();
    await page.waitForURL((url) => url.pathname === '/fi/');
    expect(await leftBehind(page)).toBe(0);
  }

  test('in a page that never showed the form', async () => {
    await leaveUnsaved(page, 'Jää tallentamatta');
    await closeTab();
    await page.goto(`${form}/people`);
    await page.locator('kt-people h2').first().waitFor();
    await signOutAnyway();
  });

  test('at the desk of a coordinator who answers for a municipality as well', async () => {
    await leaveUnsaved(page, 'Jää tallentamatta');
    await signIn(server.app, server.database, 'coordinator', 'keski-suomi', aino.email);
    await page.goto('/fi/desk/');
    await page.getByRole('link', { name: `Keski-Suomi ${round.year}` }).waitFor();
    await signOutAnyway();
  });

  test('at the desk, where what waits is sent if it can be', async () => {
    await leaveUnsaved(page, 'Ehti mukaan');
    await signIn(server.app, server.database, 'coordinator', 'keski-suomi', aino.email);
    await page.goto('/fi/desk/');
    await page.getByRole('link', { name: `Keski-Suomi ${round.year}` }).waitFor();
    await connectAgain(page);
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await page.waitForURL((url) => url.pathname === '/fi/');
    expect(await leftBehind(page)).toBe(0);
    aino = await signInAino();
    expect(await stored('targets')).toBe('Ehti mukaan');
  });

  test('when the session is over already', async () => {
    await page.goto(`${form}/grants`);
    await targets(page).waitFor();
    await endSessions();
    await targets(page).fill('Istunnon jälkeen');
    await targets(page).blur();
    await page.getByText('Istuntosi on päättynyt.').waitFor();
    await signOutAnyway();
  });
});

test('switching the language leaves the focus on the chosen language, and typing goes on', async () => {
  await page.goto(`${form}/grants`);
  const amount = page.locator('#q-grants_total input[type=text]');
  await amount.fill('12 5');
  await page.getByRole('link', { name: 'Svenska' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Grants sv' }).waitFor();
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLAnchorElement).hreflang))
    .toBe('sv');
  expect((await amount.inputValue()).replaceAll(/\s/g, ' ')).toBe('125');
  await amount.fill('12 500,50');
  await page.keyboard.press('Tab');
  await expect.poll(() => stored('grants_total')).toBe(12_500.5);
  expect((await amount.inputValue()).replaceAll(/\s/g, ' ')).toBe('12 500,50');
});

test('an answer taken away keeps the remark that says why', async () => {
  const comment = 'Tieto tarkistetaan syksyllä.';
  await saveAnswer(aino, round, municipality, 'meetings', 6, { comment });
  await page.goto(`${form}/structures`);
  await meetings(page).fill('');
  await meetings(page).blur();
  await expect.poll(() => stored('meetings')).toBe(null);
  await expect
    .poll(async () => (await aino.send('GET', responseAddress(round, municipality))).body.answers)
    .toMatchObject([{ question: 'meetings', value: null, comment, version: 3 }]);
  await page.getByText(/Tallennettu klo/).waitFor();
  await expect.poll(() => leftBehind(page)).toBe(0);
});
