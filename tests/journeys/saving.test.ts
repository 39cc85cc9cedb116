/** Autosave that cannot lose: no connection, two people, two tabs, an ended session, a closed round. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findRound, moveRound } from '../../server/rounds/round.ts';
import { answeringIn, holdBackNews, leftBehind } from '../harness/answering.ts';
import type { AnsweringBrowser } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import {
  completeAnswers,
  makeRound,
  responseAddress,
  saveAnswer,
  signIn,
} from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const waits = /1 vastaus odottaa yhteyttä/;

let server: TestServer;
let browser: Browser;
let answering: AnsweringBrowser;
let round: TestRound;
let form: string;
let aino: TestPerson;
let bo: TestPerson;
let municipality: string;
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
  await answerFor(round, round.municipalities[turn]!);
  turn += 1;
});

async function answerFor(asked: TestRound, code: string): Promise<void> {
  municipality = code;
  form = `/fi/answer/keski-suomi/${asked.year}/${code}`;
  aino = await signInAs('lead', 'aino');
  bo = await signInAs('respondent', 'bo');
}

function signInAs(role: 'lead' | 'respondent', name: string): Promise<TestPerson> {
  const email = `${name}.${municipality}@kunta.example`;
  return signIn(server.app, server.database, role, municipality, email);
}

async function openSection(page: Page, section: string): Promise<void> {
  await page.goto(`${form}/${section}`);
  await page.locator('kt-question').first().waitFor();
}

async function stored(question: string): Promise<unknown> {
  const { body } = await aino.send('GET', responseAddress(round, municipality));
  const answers = body.answers as { question: string; value: unknown }[];
  return answers.find((answer) => answer.question === question)?.value;
}

function history(question: string) {
  return server.database.operator
    .selectFrom('answer_history')
    .innerJoin('response', 'response.id', 'answer_history.response_id')
    .select(['answer_history.value', 'answer_history.version'])
    .where('response.round_id', '=', round.roundId)
    .where('response.municipality_code', '=', municipality)
    .where('question_key', '=', question)
    .orderBy('version')
    .execute();
}

/** The reader comes back to the tab, and the page asks for news at once. */
const comeBack = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

const meetings = (page: Page) => page.locator('#q-meetings input[type=text]');
const targets = (page: Page) => page.locator('#targets-control');
const status = (page: Page) => page.locator('.save-status');

describe('without a connection', () => {
  test('answers are counted, outlive the tab, and are sent from whichever page comes next', async () => {
    const page = await answering.openAs(aino);
    await openSection(page, 'structures');
    await page.context().setOffline(true);
    await meetings(page).fill('12');
    await meetings(page).blur();
    await page.getByText(waits).waitFor();
    await page.getByRole('radio', { name: 'named fi' }).check();
    await page.getByText(/2 vastausta odottaa yhteyttä/).waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.close();
    const context = browser.contexts().at(-1)!;
    await context.setOffline(false);
    const later = await context.newPage();
    await later.goto('/fi/answer/');
    await expect.poll(() => stored('meetings')).toBe(12);
    await expect.poll(() => stored('contact_person')).toBe('named');
    await expect.poll(() => leftBehind(later)).toBe(0);
    await context.close();
  });

  test('the same form shows again what was typed, and a service that is down is the same', async () => {
    const page = await answering.openAs(aino);
    await openSection(page, 'structures');
    await page.route('**/answers/*', (route) => route.fulfill({ status: 503, body: '' }));
    await meetings(page).fill('7');
    await meetings(page).blur();
    await page.getByText(waits).waitFor();
    await page.reload();
    await expect.poll(() => meetings(page).inputValue()).toBe('7');
    await page.getByText(waits).waitFor();
    await page.unroute('**/answers/*');
    await comeBack(page);
    await expect.poll(() => stored('meetings')).toBe(7);
    await page.getByText(/Tallennettu klo/).waitFor();
    await page.context().close();
  });
});

describe('two people at once', () => {
  test("see each other's answers to other questions without doing anything", async () => {
    const [first, second] = [await answering.openAs(aino), await answering.openAs(bo)];
    await openSection(first, 'structures');
    await openSection(second, 'structures');
    await meetings(second).fill('4');
    await first.getByRole('radio', { name: 'assigned fi' }).check();
    await expect.poll(() => stored('contact_person')).toBe('assigned');
    await comeBack(second);
    await expect
      .poll(() => second.getByRole('radio', { name: 'assigned fi' }).isChecked())
      .toBe(true);
    expect(await meetings(second).inputValue()).toBe('4');
    await meetings(second).blur();
    await expect.poll(() => stored('meetings')).toBe(4);
    await comeBack(first);
    await expect.poll(() => meetings(first).inputValue()).toBe('4');
    await first.context().close();
    await second.context().close();
  });

  test.each([
    { button: 'Pidä minun vastaukseni', keeps: 7 },
    { button: 'Pidä toinen vastaus', keeps: 5 },
  ])('with two answers to one question choose by keyboard: $button', async ({ button, keeps }) => {
    const page = await answering.openAs(bo);
    await openSection(page, 'structures');
    await page.context().setOffline(true);
    await meetings(page).fill('7');
    await meetings(page).blur();
    await page.getByText(waits).waitFor();
    await saveAnswer(aino, round, municipality, 'meetings', 5);
    await page.context().setOffline(false);
    await comeBack(page);
    const choice = page.getByRole('group', { name: 'Tähän on vastattu kahdesti.' });
    await choice.waitFor();
    await choice.getByText(aino.email).first().waitFor();
    expect((await choice.locator('dl').textContent())!.replaceAll(/\s+/g, ' ')).toMatch(/7.*5/);
    expect(await status(page).textContent()).toContain('1 kysymykseen on vastattu kahdesti');
    expect(await stored('meetings')).toBe(5);
    expect(await faultsInEveryLook(page)).toEqual([]);
    await meetings(page).focus();
    for (let step = 0; step < 12; step += 1) {
      const name = await page.evaluate(() => document.activeElement?.textContent?.trim());
      if (name === button) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await choice.waitFor({ state: 'detached' });
    await expect.poll(() => stored('meetings')).toBe(keeps);
    expect(await meetings(page).inputValue()).toBe(String(keeps));
    expect((await history('meetings')).map(({ value }) => value)).toEqual(
      keeps === 7 ? [5, 7] : [5],
    );
    await page.context().close();
  });

  test('who gave the same answer have nothing to choose', async () => {
    const page = await answering.openAs(bo);
    await openSection(page, 'structures');
    await page.context().setOffline(true);
    await meetings(page).fill('5');
    await meetings(page).blur();
    await page.getByText(waits).waitFor();
    await saveAnswer(aino, round, municipality, 'meetings', 5);
    await page.context().setOffline(false);
    await comeBack(page);
    await page.getByText(/Tallennettu klo/).waitFor();
    expect(await page.locator('.conflict').count()).toBe(0);
    expect(await history('meetings')).toHaveLength(1);
    await page.context().close();
  });
});

test('two tabs of one person show the same, and never disagree with each other', async () => {
  const first = await answering.openAs(aino);
  const second = await first.context().newPage();
  await openSection(first, 'structures');
  await openSection(second, 'structures');
  await meetings(first).fill('3');
  await meetings(first).blur();
  await expect.poll(() => meetings(second).inputValue()).toBe('3');
  await meetings(second).fill('4');
  await meetings(second).blur();
  await expect.poll(() => meetings(first).inputValue()).toBe('4');
  await meetings(first).fill('5');
  await meetings(first).blur();
  await expect.poll(() => stored('meetings')).toBe(5);
  expect(await first.locator('.conflict').count()).toBe(0);
  expect(await second.locator('.conflict').count()).toBe(0);
  await first.context().close();
});

test('a session that ends while typing loses nothing: after signing in it goes on by itself', async () => {
  const page = await answering.openAs(aino);
  await openSection(page, 'grants');
  await server.database.operator.deleteFrom('session').where('person_id', '=', aino.id).execute();
  await targets(page).fill('Avoin tapaaminen syksyllä');
  await targets(page).blur();
  await page.getByText('Istuntosi on päättynyt.').waitFor();
  const beneath = page.getByRole('status').getByRole('link', { name: /^Kirjaudu/ });
  await beneath.waitFor();
  expect(await status(page).textContent()).toContain('1 vastaus odottaa kirjautumista.');
  expect(await targets(page).inputValue()).toBe('Avoin tapaaminen syksyllä');
  expect(await faultsInEveryLook(page)).toEqual([]);
  const beside = await page.context().newPage();
  await answering.enter(beside, aino);
  aino = await signInAs('lead', 'aino');
  await expect.poll(() => stored('targets')).toBe('Avoin tapaaminen syksyllä');
  await page.getByText('Istuntosi on päättynyt.').waitFor({ state: 'detached' });
  await page.context().close();
});

test('another person in the same browser neither sees nor sends what the first one left', async () => {
  const page = await answering.openAs(aino);
  await openSection(page, 'grants');
  await server.database.operator.deleteFrom('session').where('person_id', '=', aino.id).execute();
  await targets(page).fill('Ainon teksti');
  await targets(page).blur();
  await page.getByText('Istuntosi on päättynyt.').waitFor();
  await expect.poll(() => leftBehind(page)).toBe(1);
  const context = page.context();
  await page.close();
  const next = await context.newPage();
  await answering.enter(next, bo);
  await openSection(next, 'grants');
  await meetingsAreAskedFor(next);
  expect(await targets(next).inputValue()).toBe('');
  expect(await leftBehind(next)).toBe(1);
  aino = await signInAs('lead', 'aino');
  expect(await stored('targets')).toBeUndefined();
  await context.close();
});

/** The page has looked into the outbox: it asks who is signed in before it sends anything. */
async function meetingsAreAskedFor(page: Page): Promise<void> {
  let isAsked = false;
  page.on('response', (response) => {
    isAsked ||= response.url().includes('/changes?since=');
  });
  // What listens to the reader's coming back comes later than the page.
  await expect
    .poll(async () => {
      await comeBack(page);
      return isAsked;
    })
    .toBe(true);
}

test.each([
  { how: 'saving', year: 2024 },
  { how: 'the news', year: 2023 },
])(
  'a round that closes while typing is heard of by $how; the text can be copied',
  async ({ how, year }) => {
    const closing = await makeRound(server.database, { year });
    await answerFor(closing, municipality);
    const page = await answering.openAs(aino);
    if (how === 'saving') await holdBackNews(page);
    await openSection(page, 'grants');
    await targets(page).fill('Ennen sulkemista');
    await targets(page).blur();
    await page.getByText(/Tallennettu klo/).waitFor();
    await server.database.operator
      .transaction()
      .execute(async (tx) =>
        moveRound(tx, await findRound(tx, 'keski-suomi', closing.year), 'close'),
      );
    await targets(page).fill('Sulkemisen jälkeen');
    if (how === 'the news') {
      await comeBack(page);
      await targets(page).waitFor({ state: 'detached' });
    }
    await page.getByText(/1 vastaus jäi vain tälle laitteelle/).waitFor();
    await page
      .getByText(/Kyselykierros ei ole avoinna/)
      .first()
      .waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await page.getByRole('button', { name: 'Kopioi vastaukset' }).click();
    await page.getByText('Vastaukset on kopioitu.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      'Sulkemisen jälkeen',
    );
    const { body } = await aino.send('GET', responseAddress(closing, municipality));
    expect(body.answers).toMatchObject([{ question: 'targets', value: 'Ennen sulkemista' }]);
    await page.context().close();
  },
);

describe('signing out', () => {
  test('with an unsaved answer asks first, and leaves nothing in the browser', async () => {
    const page = await answering.openAs(aino);
    await openSection(page, 'grants');
    await page.route('**/answers/*', (route) => route.abort());
    await targets(page).fill('Ei vielä tallessa');
    await targets(page).blur();
    await page.getByText(waits).waitFor();
    await expect.poll(() => leftBehind(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    const dialog = page.getByRole('dialog', { name: '1 vastausta ei ole tallennettu' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Jatka vastaamista' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await targets(page).inputValue()).toBe('Ei vielä tallessa');
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await dialog.waitFor();
    expect(await faultsInEveryLook(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Kirjaudu ulos silti' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/answer/'));
    expect(await leftBehind(page)).toBe(0);
    await page.context().close();
  });

  test('before the outbox has its script asks as well', async () => {
    const page = await answering.openAs(aino);
    const script = Promise.withResolvers<void>();
    await page.route('**/background-*.js', async (route) => {
      await script.promise;
      await route.continue();
    });
    await openSection(page, 'grants');
    await page.route('**/answers/*', (route) => route.abort());
    await targets(page).fill('Ehti ennen kuin muistio oli auki');
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    script.resolve();
    const dialog = page.getByRole('dialog', { name: '1 vastausta ei ole tallennettu' });
    await dialog.getByRole('button', { name: 'Kirjaudu ulos silti' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/answer/'));
    expect(await leftBehind(page)).toBe(0);
    await page.context().close();
    aino = await signInAs('lead', 'aino');
  });

  test('with everything saved asks nothing', async () => {
    const page = await answering.openAs(aino);
    await openSection(page, 'grants');
    await targets(page).fill('Tallessa');
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await page.waitForURL((url) => !url.pathname.includes('/answer/'));
    expect(await leftBehind(page)).toBe(0);
    await page.context().close();
    aino = await signInAs('lead', 'aino');
    expect(await stored('targets')).toBe('Tallessa');
  });
});

test('submitting takes the drafts out of the browser', async () => {
  for (const [question, value] of Object.entries(completeAnswers)) {
    await saveAnswer(aino, round, municipality, question, value);
  }
  const page = await answering.openAs(aino);
  await openSection(page, 'grants');
  await targets(page).fill('Viimeinen sana');
  await page.getByRole('link', { name: 'Tarkista ja lähetä' }).first().click();
  await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
  await page.getByRole('heading', { name: 'Vastaukset on lähetetty' }).waitFor();
  expect(await stored('targets')).toBe('Viimeinen sana');
  expect(await leftBehind(page)).toBe(0);
  await page.context().close();
});

describe('the language', () => {
  test('is switched in place: what is half typed stays, and the page, title and address follow', async () => {
    const page = await answering.openAs(aino);
    await openSection(page, 'grants');
    const amount = page.locator('#q-grants_total input[type=text]');
    await amount.fill('noin 12');
    await targets(page).fill('Keskenjää');
    await page.evaluate(() => {
      (window as { isSamePage?: boolean }).isSamePage = true;
    });
    await page.getByRole('link', { name: 'Svenska' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grants sv' }).waitFor();
    expect(await page.evaluate(() => (window as { isSamePage?: boolean }).isSamePage)).toBe(true);
    expect(new URL(page.url()).pathname).toBe(form.replace('/fi/', '/sv/') + '/grants');
    expect(await page.title()).toContain('Grants sv');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('sv');
    expect(await amount.inputValue()).toBe('noin 12');
    expect(await targets(page).inputValue()).toBe('Keskenjää');
    await page.getByRole('button', { name: 'Logga ut' }).waitFor();
    await expect.poll(() => stored('targets')).toBe('Keskenjää');
    await page.getByRole('link', { name: 'Suomi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Grants fi' }).waitFor();
    await page.context().close();
  });
});

test('the line that tells of saving is polite, and does not speak at every key', async () => {
  const page = await answering.openAs(aino);
  await openSection(page, 'grants');
  expect(await status(page).getAttribute('role')).toBe('status');
  await page.evaluate(() => {
    const place = window as { spoken?: string[] };
    place.spoken = [];
    const line = document.querySelector('.save-status')!;
    new MutationObserver(() => {
      const words = line.textContent.replaceAll(/\s+/g, ' ').trim();
      if (place.spoken!.at(-1) !== words) place.spoken!.push(words);
    }).observe(line, { childList: true, characterData: true, subtree: true });
  });
  await targets(page).pressSequentially('Kaksi kaikille avointa tapaamista vuodessa', { delay: 5 });
  await targets(page).blur();
  await page.getByText(/Tallennettu klo/).waitFor();
  const spoken = await page.evaluate(() => (window as { spoken?: string[] }).spoken!);
  expect(spoken.length).toBeLessThanOrEqual(2);
  await page.context().close();
});
