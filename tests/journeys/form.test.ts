/** Answering for a municipality that has answered before: what the form shows, asks and counts. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '#domain/questionnaire.ts';
import type { SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import { openYear, seedExamples } from '../../server/demo/seed.ts';
import { createLink } from '../../server/sign-in/link.ts';
import {
  accessibilityFaults,
  desktop,
  openBrowser,
  openTab,
  phone,
  sidewaysOverflow,
} from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { publish } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

const muurame = '500';
const lastYear = String(openYear - 1);
const form = `/fi/answer/keski-suomi/${openYear}/${muurame}`;
const api = `/api/survey/responses/keski-suomi/${openYear}/${muurame}`;

let server: TestServer;
let browser: Browser;
let origin: string;
let lead: TestPerson;
let tab: Tab;
let page: Page;

beforeAll(async () => {
  server = await testServer();
  await seedExamples(server.database);
  origin = await server.listen();
  browser = await openBrowser();
  lead = await signIn(server.app, server.database, 'lead', muurame);
  tab = await openTab(browser, origin);
  page = tab.page;
  await enter(page);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function enter(visitor: Page): Promise<void> {
  const token = await server.database.operator
    .transaction()
    .execute((tx) => createLink(tx, lead.id, 10));
  await visitor.goto(`/fi/sign-in/${token}`);
  await visitor.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await visitor.waitForURL('**/fi/answer/**');
}

async function response(): Promise<SurveyResponse> {
  return (await lead.send('GET', api)).body as SurveyResponse;
}

async function stored(question: string): Promise<SavedAnswer | undefined> {
  return (await response()).answers.find((answer) => answer.question === question);
}

const questionBox = (key: string) => page.locator(`#q-${key}`);
const unchanged = (key: string) => questionBox(key).getByRole('button', { name: 'Ennallaan' });

describe('beginning', () => {
  test('the start page says what it takes, and leads to the first question', async () => {
    await page.goto(form);
    await page.getByRole('heading', { level: 1, name: `Muurame ${openYear}` }).waitFor();
    await page.getByText(/Vastaaminen vie noin \d+ minuuttia/).waitFor();
    await page.getByRole('link', { name: 'Aloita: Taustatiedot' }).click();
    await page.getByRole('heading', { level: 1, name: 'Taustatiedot' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('respondent_contact-control');
  });
});

describe('last year', () => {
  test('stands beside every question that was answered then, in the words of the results', async () => {
    const { earlier, questionnaire } = await response();
    await page.goto(`${form}/grants`);
    await page.getByRole('heading', { level: 1, name: 'Avustukset' }).waitFor();
    const onPage = questionnaire.questions
      .filter(({ dimension }) => dimension === 'grants')
      .flatMap(({ key }) => earlier.filter(({ question }) => question === key));
    expect(onPage.length).toBeGreaterThan(3);
    for (const { question, valueLabel } of onPage) {
      const box = questionBox(question).locator('.earlier');
      if ((await questionBox(question).count()) === 0) continue;
      expect(await box.textContent()).toContain(`Vuonna ${lastYear} vastattiin`);
      expect(await box.textContent()).toContain(valueLabel.fi);
    }
  });

  test('an amount says its year and the euros per inhabitant, and is not carried over', async () => {
    const box = questionBox('grants_total_eur').locator('.earlier');
    expect(await box.textContent()).toContain(`(vuodelta ${openYear - 2})`);
    expect(await box.textContent()).toMatch(/\d+,\d{2}\s€ asukasta kohti/);
    expect(await box.getByRole('button').count()).toBe(0);
  });

  test('is given again with one press, and another answer undoes it', async () => {
    const then = (await response()).earlier.find(({ question }) => question === 'grant_types')!;
    await unchanged('grant_types').click();
    await expect
      .poll(() => stored('grant_types'))
      .toMatchObject({ source: 'carried_over', value: then.value });
    expect(await unchanged('grant_types').getAttribute('aria-pressed')).toBe('true');
    const other = questionBox('grant_types').getByRole('checkbox', { name: 'Pienavustus' });
    await other.click();
    await expect.poll(() => stored('grant_types')).toMatchObject({ source: 'self' });
    expect(await unchanged('grant_types').getAttribute('aria-pressed')).toBe('false');
    await other.click();
  });

  test('fills the rest of a page at once, and that can be taken back', async () => {
    await page.goto(`${form}/visibility`);
    await page.getByRole('button', { name: /^Ennallaan: merkitse tämän sivun/ }).click();
    const undo = page.getByRole('button', { name: 'Kumoa' });
    await undo.waitFor();
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    const ofPage = async () => {
      const { answers, questionnaire } = await response();
      const keys = new Set(
        questionnaire.questions
          .filter(({ dimension }) => dimension === 'visibility')
          .map(({ key }) => key),
      );
      return answers.filter(({ question, value }) => keys.has(question) && value !== null);
    };
    await expect.poll(async () => (await ofPage()).length).toBeGreaterThan(3);
    expect(new Set((await ofPage()).map(({ source }) => source))).toEqual(
      new Set(['carried_over']),
    );
    await undo.click();
    await expect.poll(async () => (await ofPage()).length).toBe(0);
    await page.getByRole('button', { name: /^Ennallaan: merkitse tämän sivun/ }).click();
    await expect.poll(async () => (await ofPage()).length).toBeGreaterThan(3);
  });
});

describe('while answering', () => {
  test('an odd amount is asked about, and a comment settles it', async () => {
    await page.goto(`${form}/grants`);
    const box = questionBox('grants_total_eur');
    const amount = box.getByLabel('Summa euroina');
    await amount.fill('1 234 567,50 €');
    await amount.blur();
    await box.getByText(/enemmän kuin vuoden|kertaa niin paljon/).waitFor();
    expect((await amount.inputValue()).replaceAll(/\s/g, ' ')).toBe('1 234 567,50');
    await expect.poll(() => stored('grants_total_eur')).toMatchObject({ value: 1_234_567.5 });
    const why = box.getByLabel('Kerro lyhyesti syy');
    await why.fill('Mukana on uuden liikuntahallin tuki.');
    await why.blur();
    await box.getByText('Kommentti on annettu.').waitFor();
    await expect
      .poll(() => stored('grants_total_eur'))
      .toMatchObject({ comment: 'Mukana on uuden liikuntahallin tuki.' });
  });

  test('a click is not lost when a warning moves the page under it', async () => {
    const box = questionBox('grants_total_eur');
    await box.getByLabel('Summa euroina').fill('1');
    await questionBox('grant_criteria_public').getByRole('radio', { name: 'Kyllä' }).click();
    await expect.poll(() => stored('grant_criteria_public')).toMatchObject({ value: 'yes' });
    await box.getByLabel('Summa euroina').fill('110 000');
    await box.getByLabel('Summa euroina').blur();
    await expect.poll(() => stored('grants_total_eur')).toMatchObject({ value: 110_000 });
  });

  test('what is wrong is said at the field, kept, and counted in the list of sections', async () => {
    await page.goto(`${form}/background`);
    const box = questionBox('respondent_contact');
    await box.getByLabel('Nimi', { exact: true }).fill('Maija Meikäläinen');
    await box.getByLabel('Työsähköposti').fill('maija@');
    await box.getByLabel('Työsähköposti').blur();
    await box.getByText('Korjaa se ennen lähettämistä.').waitFor();
    await expect
      .poll(() => stored('respondent_contact'))
      .toMatchObject({ value: null, unfinished: { email: 'maija@' } });
    expect(await page.locator('.step.stuck').textContent()).toContain('Taustatiedot');
  });

  test('whoever comes back goes on where the last answer was given', async () => {
    await page.goto(`${form}/dialogue`);
    await unchanged('open_meeting_frequency').click();
    await expect
      .poll(() => stored('open_meeting_frequency'))
      .toMatchObject({ source: 'carried_over' });
    await page.goto(form);
    await page
      .getByRole('link', { name: 'Jatka siitä mihin jäit: Tapaamiset ja vuoropuhelu' })
      .click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.question')?.id))
      .toBe('q-open_meetings_held');
  });
});

describe('by keyboard alone', () => {
  test('what has the focus is never behind the head of the form', async () => {
    const { page: narrow, faults } = await openTab(browser, origin, { viewport: phone });
    await enter(narrow);
    await narrow.goto(`${form}/grants`);
    await narrow.locator('kt-question').first().waitFor();
    await narrow.locator('.question input').last().focus();
    const hidden: string[] = [];
    for (let step = 0; step < 40; step += 1) {
      await narrow.keyboard.press('Shift+Tab');
      const place = await narrow.evaluate(() => {
        const head = document.querySelector('.form-head')!.getBoundingClientRect();
        const focused = document.activeElement!;
        const { top, bottom } = focused.getBoundingClientRect();
        const isBehind = focused.closest('.question') !== null && top < head.bottom - 1;
        return { isBehind: isBehind && bottom > head.top, name: focused.id || focused.textContent };
      });
      if (place.isBehind) hidden.push(place.name);
    }
    expect(hidden).toEqual([]);
    expect(faults).toEqual([]);
    await narrow.context().close();
  });

  test('"unchanged" is pressed with the space bar', async () => {
    await page.goto(`${form}/strategy`);
    await unchanged('strategy_mention').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => stored('strategy_mention')).toMatchObject({ source: 'carried_over' });
    expect(
      await unchanged('strategy_mention').evaluate((it) => it === document.activeElement),
    ).toBe(true);
  });
});

describe('before handing over', () => {
  test('whatever is missing is listed, and submitting leads to it', async () => {
    await page.goto(`${form}/check-and-send`);
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    const summary = page.locator('#error-summary');
    await summary.waitFor();
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    await summary.getByRole('link', { name: 'Kuka vastaa kyselyyn kunnan puolesta?' }).click();
    const email = questionBox('respondent_contact').getByLabel('Työsähköposti');
    await email.fill('maija@muurame.example');
    await email.blur();
    await expect
      .poll(() => stored('respondent_contact'))
      .toMatchObject({ value: { email: 'maija@muurame.example' } });
  });

  test('what has changed since last year is told, from what to what', async () => {
    await answerTheRest();
    await page.goto(`${form}/check-and-send`);
    const changes = page.locator('.answer-changes');
    await changes.waitFor();
    const line = changes.locator('div', { hasText: 'Kuinka paljon avustuksia' });
    expect((await line.textContent())!.replaceAll(/\s+/g, ' ')).toMatch(
      /2025 95 900 € → 2026 110 000 €/,
    );
    await page.getByText('Kaikkiin ydinkysymyksiin on vastattu.').waitFor();
  });

  test('each score is explained, with what would raise it', async () => {
    const why = page.locator('.why-scores details').first();
    await why.locator('summary').click();
    await why.getByText('Onko kunnassa nimetty järjestöyhdyshenkilö?').waitFor();
    await why
      .getByText(/osa-alue saisi \d+ pistettä/)
      .first()
      .waitFor();
  });

  let previewed: string[] = [];
  test('the radar is drawn from the answers, with its table', async () => {
    await page.locator('svg.preview-radar').waitFor();
    await page.getByText('eivät paremmuusjärjestys', { exact: false }).first().waitFor();
    previewed = await page.locator('.preview-table tbody strong').allTextContents();
    expect(previewed.length).toBeGreaterThan(4);
  });

  test('the lead submits, gets a receipt, takes back and submits again', async () => {
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByRole('heading', { name: 'Vastaukset on lähetetty' }).waitFor();
    await page.getByRole('link', { name: 'Tulosta kuittaus' }).waitFor();
    await page.getByRole('button', { name: 'Ota takaisin korjattavaksi' }).click();
    await page.getByText('Kesken').first().waitFor();
    await page.goto(`${form}/check-and-send`);
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByRole('heading', { name: 'Vastaukset on lähetetty' }).waitFor();
    expect((await response()).state).toBe('submitted');
    expect(tab.faults).toEqual([]);
  });

  describe.each([
    { name: 'wide and light, in Finnish', language: 'fi', viewport: desktop, colorScheme: 'light' },
    { name: 'narrow and dark, in Swedish', language: 'sv', viewport: phone, colorScheme: 'dark' },
    { name: 'wide and dark, in English', language: 'en', viewport: desktop, colorScheme: 'dark' },
    { name: 'wide, in forced colours', language: 'fi', viewport: desktop, forcedColors: 'active' },
    { name: 'narrow, in forced colours', language: 'sv', viewport: phone, forcedColors: 'active' },
    { name: 'narrow and light, in Finnish', language: 'fi', viewport: phone, colorScheme: 'light' },
  ] as const)('$name', ({ name: _name, language, ...options }) => {
    test('the list, the receipt and every page of the form are whole and accessible', async () => {
      const { page: visitor, faults } = await openTab(browser, origin, {
        ...options,
        reducedMotion: 'reduce',
      });
      await enter(visitor);
      const look = async (path: string) => {
        await visitor.goto(`/${language}/answer/${path}`);
        await visitor.locator('h1').first().waitFor();
        expect(await visitor.locator('h1').count()).toBe(1);
        expect(await sidewaysOverflow(visitor)).toBeLessThanOrEqual(0);
        expect(await accessibilityFaults(visitor)).toEqual([]);
      };
      const own = `keski-suomi/${openYear}/${muurame}`;
      await look('');
      await look(own);
      await lead.send('POST', `${api}/take-back`);
      await oddAndFaulty();
      await look(own);
      await look(`${own}/background`);
      await look(`${own}/grants`);
      await visitor.goto(`/${language}/answer/${own}/check-and-send`);
      await visitor.locator('.why-scores').waitFor();
      await look(`${own}/check-and-send`);
      await mended();
      await lead.send('POST', `${api}/submit`);
      expect(faults).toEqual([]);
      await visitor.context().close();
    });
  });

  test('the release gives the scores that the preview gave', async () => {
    const coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
    const { savedAt } = await response();
    await coordinator.send('POST', `${api}/approve`, { body: { savedAt } });
    const round = `/api/survey/rounds/keski-suomi/${openYear}`;
    await coordinator.send('POST', `${round}/close`);
    const place = { region: 'keski-suomi', year: openYear };
    expect((await publish(coordinator, place)).status).toBe(200);
    const results = (await (
      await fetch(`${origin}/api/v1/municipalities/${muurame}/results?year=${openYear}`)
    ).json()) as { dimensions: { score: number | null }[] };
    const published = results.dimensions.flatMap(({ score }) =>
      score === null ? [] : [String(Math.floor(score + 0.5))],
    );
    expect(published).toEqual(previewed);
  });
});

/** Everything that is still open, as last year where that says something, and otherwise don't know. */
async function answerTheRest(): Promise<void> {
  for (;;) {
    const [open] = await missingCore();
    if (open === undefined) return;
    const { questionnaire, earlier } = await response();
    const question = questionnaire.questions.find(({ key }) => key === open)!;
    const then = earlier.find((answer) => answer.question === open);
    await save(open, { value: then?.value ?? someAnswer(question) });
  }
}

function someAnswer({ type, options }: Question): unknown {
  const [first] = options;
  const unknown = options.find(({ key }) => key === 'unknown');
  if (type === 'contact') {
    return { name: 'Maija', title: '', email: 'maija@muurame.example', phone: '' };
  }
  if (type === 'multiple_choice') return [first!.key];
  return unknown?.key ?? first?.key ?? 'Ei muuta.';
}

/** The core questions that the service still asks for. */
async function missingCore(): Promise<string[]> {
  const { status, body } = await lead.send('POST', `${api}/submit`);
  if (status !== 200) return body.questions as string[];
  await lead.send('POST', `${api}/take-back`);
  return [];
}

async function save(question: string, answer: Record<string, unknown>): Promise<void> {
  const version = (await stored(question))?.version ?? 0;
  const { status, body } = await lead.send('PUT', `${api}/answers/${question}`, {
    body: answer,
    headers: { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
}

async function oddAndFaulty(): Promise<void> {
  await save('grants_total_eur', { value: 999_999 });
  await save('respondent_contact', {
    unfinished: { name: 'Maija', title: '', email: 'maija@', phone: '' },
  });
}

async function mended(): Promise<void> {
  await save('grants_total_eur', { value: 110_000 });
  await save('respondent_contact', {
    value: { name: 'Maija', title: '', email: 'maija@muurame.example', phone: '' },
  });
}
