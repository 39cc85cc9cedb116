/** The whole way by keyboard alone, in Swedish, on a screen 320 pixels wide. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { SavedAnswer } from '#domain/survey.ts';
import { faultsInEveryLook, openBrowser, openTab, phone } from '../harness/browser.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { giveAnswers, handOverAndApprove } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { completeAnswers, makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';
/** No page of the form has more places for the focus between two answers. */
const mostSteps = 60;

let server: TestServer;
let mail: MailServer;
let browser: Browser;
let lead: TestPerson;
let round: TestRound;
let page: Page;
let faults: string[];

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
  const origin = await server.listen();
  const { app, database } = server;
  lead = await signIn(app, database, 'lead', muurame, 'fanny@muurame.example');
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  const earlier = await makeRound(database, { year: 2024 });
  await giveAnswers(lead, earlier, muurame, completeAnswers);
  await handOverAndApprove(lead, coordinator, earlier, muurame);
  round = await makeRound(database);
  browser = await openBrowser();
  ({ page, faults } = await openTab(browser, origin, { viewport: phone, reducedMotion: 'reduce' }));
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await mail.close();
});

afterEach(async () => expect(await faultsInEveryLook(page)).toEqual([]));

interface Focus {
  id: string;
  /** What a screen reader would call it. */
  name: string;
  /** The question that it belongs to. */
  question: string;
  isVisible: boolean;
  isBehindHead: boolean;
}

const focus = (): Promise<Focus> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    const words = (node: Element | null | undefined) =>
      (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const labels = [...(element.labels ?? [])].map(words).join(' ');
    const head = document.querySelector('.form-head')?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    // The ring may be drawn around the whole choice.
    const drawn = [element, element.closest('label'), element.parentElement].some((each) => {
      if (each === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    return {
      id: element.id,
      name: element.getAttribute('aria-label') ?? (labels || words(element)),
      question: element.closest('.question')?.id.replace('q-', '') ?? '',
      isVisible: drawn,
      isBehindHead: head !== undefined && top < head.bottom - 1 && bottom > head.top + 1,
    };
  });

/** Presses the tabulator until the focus is where it is wanted, and sees it all the way. */
async function tabTo(
  wanted: { name?: string | RegExp; id?: string; question?: string },
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press(key);
    const at = await focus();
    passed.push(at.name);
    if (at.question !== '') {
      expect(at.isVisible, `the focus is seen on ${at.name}`).toBe(true);
      expect(at.isBehindHead, `${at.name} is behind the head`).toBe(false);
    }
    const isNamed =
      wanted.name === undefined ||
      (typeof wanted.name === 'string' ? at.name === wanted.name : wanted.name.test(at.name));
    const isIdentified = wanted.id === undefined || wanted.id === at.id;
    const isOfQuestion = wanted.question === undefined || wanted.question === at.question;
    if (isNamed && isIdentified && isOfQuestion) return;
  }
  throw new Error(
    `${JSON.stringify(wanted)} was not reached by ${passed.join(' | ').slice(-2000)}`,
  );
}

async function stored(question: string): Promise<SavedAnswer | undefined> {
  const { body } = await lead.send('GET', responseAddress(round, muurame));
  return (body.answers as SavedAnswer[]).find((answer) => answer.question === question);
}

const state = async () => {
  const { body } = await lead.send('GET', responseAddress(round, muurame));
  return body.state as string;
};
const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('signing in', async () => {
  await page.goto('/sv/sign-in');
  await tabTo({ name: 'E-postadress' });
  await page.keyboard.type(lead.email);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sv/sign-in/code');
  const { text } = await mail.letterTo(lead.email);
  await tabTo({ id: 'code' });
  await page.keyboard.type(/\d{4} \d{4}/.exec(text)![0]);
  await page.keyboard.press('Enter');
  await heading('Mina enkäter');
  await tabTo({ name: 'Muurame 2025' });
  await page.keyboard.press('Enter');
  await heading('Muurame 2025');
  await tabTo({ name: 'Börja: Structures sv' });
  await page.keyboard.press('Enter');
  await heading('Structures sv');
});

test('a choice, the details that come with it, and a choice of several', async () => {
  await tabTo({ name: 'named sv', question: 'contact_person' });
  await page.keyboard.press('Space');
  await expect.poll(() => stored('contact_person')).toMatchObject({ value: 'named' });
  await tabTo({ name: 'Namn', question: 'contact_details' });
  await page.keyboard.type('Fanny Exempel');
  await tabTo({ name: 'E-post i arbetet', question: 'contact_details' });
  await page.keyboard.type('fanny@muurame.example');
  await tabTo({ name: 'none sv', question: 'structures' });
  await page.keyboard.press('Space');
  await expect.poll(() => stored('structures')).toMatchObject({ value: ['none'] });
  await tabTo({ name: 'council sv', question: 'structures' }, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect.poll(() => stored('structures')).toMatchObject({ value: ['council'] });
  expect((await stored('contact_details'))?.value).toMatchObject({ name: 'Fanny Exempel' });
});

test('"unchanged", which another press of a choice undoes', async () => {
  await tabTo({ name: 'Oförändrat', question: 'structures' }, 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect
    .poll(() => stored('structures'))
    .toMatchObject({ value: ['council', 'table'], source: 'carried_over' });
  expect((await focus()).name).toBe('✓ Oförändrat');
});

test('a number with a comment', async () => {
  await tabTo({ id: 'meetings-control' });
  await page.keyboard.type('3');
  await tabTo({ name: 'Lägg till en kommentar eller länk', question: 'meetings' });
  await page.keyboard.press('Enter');
  await tabTo({ name: 'Kommentar', question: 'meetings' });
  await page.keyboard.type('Två på våren');
  await tabTo({ name: 'Nästa: Grants sv' });
  await page.keyboard.press('Enter');
  await heading('Grants sv');
  await expect.poll(() => stored('meetings')).toMatchObject({ value: 3, comment: 'Två på våren' });
});

test('an amount as it is typed in Finland, its mark, a text and a web address', async () => {
  await tabTo({ name: 'yes sv', question: 'grants_paid' });
  await page.keyboard.press('Space');
  await tabTo({ id: 'grants_total-control' });
  await page.keyboard.type('12 500,50 €');
  await tabTo({ name: 'Uppskattning', question: 'grants_total' });
  await page.keyboard.press('Space');
  await expect
    .poll(() => stored('grants_total'))
    .toMatchObject({ value: 12_500.5, estimate: true });
  await tabTo({ id: 'targets-control' });
  await page.keyboard.type('Öppet hus för alla föreningar');
  await tabTo({ id: 'page-control' });
  await page.keyboard.type('https://muurame.example/foreningar');
  await tabTo({ name: 'Nästa: Visibility sv' });
  await page.keyboard.press('Enter');
  await heading('Visibility sv');
  await expect
    .poll(() => stored('page'))
    .toMatchObject({ value: 'https://muurame.example/foreningar' });
});

test('submitting too early leads to what is missing', async () => {
  await tabTo({ name: 'Granska och skicka in' });
  await page.keyboard.press('Enter');
  await heading('Granska och skicka in');
  await page.locator('svg.preview-radar').waitFor();
  await tabTo({ name: 'Skicka in svaren' });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focus()).id).toBe('error-summary');
  await tabTo({ name: /^Website\? sv/ });
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await focus()).question).toBe('website');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => stored('website')).toMatchObject({ source: 'self' });
});

test('submitting, taking back and submitting again', async () => {
  await tabTo({ name: 'Granska och skicka in' });
  await page.keyboard.press('Enter');
  await heading('Granska och skicka in');
  await page.locator('svg.preview-radar').waitFor();
  await tabTo({ name: 'Skicka in svaren' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Svaren har skickats in' }).waitFor();
  expect(await state()).toBe('submitted');
  await tabTo({ name: 'Ta tillbaka för ändring' });
  await page.keyboard.press('Enter');
  await expect.poll(state).toBe('draft');
  await tabTo({ name: 'Granska och skicka in' });
  await page.keyboard.press('Enter');
  await heading('Granska och skicka in');
  await page.locator('svg.preview-radar').waitFor();
  await tabTo({ name: 'Skicka in svaren' });
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Svaren har skickats in' }).waitFor();
  expect(await state()).toBe('submitted');
  expect(faults).toEqual([]);
});
