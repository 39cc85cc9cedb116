/** A whole interview by keyboard alone: twenty core questions typed during a call, and confirmed by link. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SavedAnswer } from '#domain/survey.ts';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { readTemplate } from '../../server/questionnaire/templates.ts';
import { readThemeQuestions } from '../../server/questionnaire/theme.ts';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import { testMailServer } from '../harness/mail.ts';
import type { MailServer } from '../harness/mail.ts';
import { giveAnswers, handOverAndApprove } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

const muurame = '500';
const year = 2025;
/** What the municipality answered last year, so that "unchanged" can be said. */
const lastYear = {
  respondent_contact: { name: 'Anna Aho', title: '', email: '', phone: '' },
  contact_person_status: 'none',
  cooperation_structures: ['village_forum'],
  open_meeting_frequency: 'once',
  decision_makers_attend: 'sometimes',
  grant_types: ['general'],
  grants_total_eur: 9000,
  grant_criteria_public: 'partly',
  grants_change: 'unchanged',
  free_premises: 'some',
  premises_rules_clear: 'yes',
  support_services: ['printing', 'training'],
  one_stop_advice: 'no',
  website_ngo_info: 'scattered',
  communication_channels: ['website'],
  wellbeing_report_participation: 'heard',
  strategy_mention: 'mentioned',
  service_codevelopment: 'occasionally',
};
const api = `/api/survey/responses/keski-suomi/${year}/${muurame}`;

let server: TestServer;
let mail: MailServer;
let worker: LetterWorker;
let browser: Browser;
let origin: string;
let coordinator: TestPerson;
let lead: TestPerson;
let page: Page;
let keys = 0;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
  const questionnaire = await readTemplate('kuntatutka-2026');
  const theme = (await readThemeQuestions()).find((each) => each.year === year) ?? null;
  origin = await server.listen();
  const quiet = () => {};
  worker = await startLetterWorker({
    config: { ...server.config, publicUrl: origin },
    database: server.database,
    log: { error: quiet, warn: quiet, debug: quiet } as never,
  });
  lead = await signIn(server.app, server.database, 'lead', muurame, 'anna@muurame.example');
  coordinator = await signIn(
    server.app,
    server.database,
    'coordinator',
    'keski-suomi',
    'liisa@yhdistys.example',
  );
  const earlier = await makeRound(server.database, { year: year - 1, questionnaire });
  await giveAnswers(lead, earlier, muurame, lastYear);
  await handOverAndApprove(lead, coordinator, earlier, muurame);
  await mail.letterTo(lead.email);
  await makeRound(server.database, { year, questionnaire, theme });
  browser = await openBrowser();
  page = await answeringIn(browser, server, origin).openAs(coordinator);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await server.close();
  await mail.close();
});

/** Presses a key, and counts it. */
async function press(...names: string[]): Promise<void> {
  for (const name of names) {
    keys += 1;
    await page.keyboard.press(name);
  }
}

async function type(text: string): Promise<void> {
  keys += text.length;
  await page.keyboard.type(text);
}

/** The tabulator leads there, by the words of the control. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press('Tab');
    const words = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const labels = [...(element?.labels ?? [])].map((label) => label.textContent).join(' ');
      return (labels || element?.textContent || '').replaceAll(/\s+/g, ' ').trim();
    });
    if (words.includes(name)) return;
  }
  throw new Error(`${name} was not reached`);
}

const number = (count: number) =>
  page.locator('.asking-number', { hasText: new RegExp(`^\\s*Kysymys ${count}/`) }).waitFor();
const focusIn = (selector: string) =>
  expect
    .poll(() => page.evaluate((each) => document.activeElement?.matches(each), selector))
    .toBe(true);

async function stored(): Promise<Record<string, SavedAnswer>> {
  const { body } = await lead.send('GET', api);
  return Object.fromEntries(
    (body.answers as SavedAnswer[]).map((answer) => [answer.question, answer]),
  );
}

test('a call that nobody answers is logged with the time to call again', async () => {
  await page.goto(`/fi/desk/keski-suomi/${year}`);
  await page.getByRole('link', { name: 'Soitettavat' }).click();
  await page.getByRole('heading', { level: 1, name: 'Soitettavat' }).waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByRole('link', { name: 'Muurame' }).click();
  await page.getByRole('heading', { level: 1, name: `Muurame ${year}: puhelin` }).waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  await page.getByLabel('Sovittiin uusi soittoaika').check();
  await page.getByRole('button', { name: 'Merkitse puhelu' }).click();
  await page.getByText('Valitse päivä ja kellonaika').waitFor();
  const tomorrow = new Date(Date.now() + 864e5).toISOString().slice(0, 10);
  await page.getByLabel('Soita uudelleen: päivä').fill(tomorrow);
  await page.getByLabel('Kellonaika (Suomen aikaa)').fill('09:30');
  await page.getByLabel('Muistiinpano').fill('Anna on kokouksessa.');
  await page.getByRole('button', { name: 'Merkitse puhelu' }).click();
  await page.getByText('Puhelu on merkitty.').waitFor();
  const { body } = await coordinator.send('GET', `/api/survey/rounds/keski-suomi/${year}/calls`);
  const at = new Intl.DateTimeFormat('fi-FI', {
    timeZone: 'Europe/Helsinki',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(body.turns[0].callBackAt));
  expect([body.turns[0].municipality.code, at]).toEqual([muurame, '09.30']);
});

test('twenty core questions are typed by keyboard alone, and kept as told on the telephone', async () => {
  await page.getByRole('heading', { name: 'Soita kuntaan' }).waitFor();
  await tabTo('Kenen kanssa puhuit?');
  await page.keyboard.type('Anna Aho');
  await page.keyboard.press('Enter');
  await number(1);
  keys = 0;
  // Who answers: four boxes, one after the other.
  await focusIn('#respondent_contact-control');
  await type('Anna Aho');
  await press('Tab', 'Tab');
  await type('anna@muurame.example');
  await press('Enter');
  await number(2);
  await press('1', 'Enter');
  await number(3);
  await focusIn('#contact_person_details-control');
  // In a text box the keys are letters: nothing of them is a shortcut.
  await type('Nuu Uunonen');
  await press('Tab', 'Tab');
  await type('nuu@muurame.example');
  await press('Enter');
  await number(4);
  await press('1', '2', 'Enter');
  await number(5);
  await press('2', 'n');
  await type('Kaksi kertaa vuodessa');
  await press('Control+Enter');
  await number(6);
  await press('?', 'Enter');
  await number(7);
  await press('1', 'Enter');
  await number(8);
  await focusIn('#grants_total_eur-control');
  await type('12500,50');
  await press('Enter');
  for (let question = 9; question <= 19; question += 1) {
    await number(question);
    const isUnchanged = (await page.locator('.asking button.unchanged').count()) > 0;
    await press(isUnchanged ? 'u' : '1', 'Enter');
  }
  await number(20);
  await press('Enter');
  const gaps = page.getByText('Yksi kysymys on vailla valmista vastausta');
  await gaps.waitFor();
  expect(await faultsInEveryLook(page)).toEqual([]);
  // Back to the one that was passed by.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await number(20);
  await focusIn('.asking textarea, .asking');
  await answerTheme();
  await page.getByText('Kaikkiin ydinkysymyksiin on vastattu.').waitFor();
  await expect.poll(async () => Object.keys(await stored()).length).toBeGreaterThanOrEqual(20);

  const answers = await stored();
  expect(answers['respondent_contact']).toMatchObject({
    value: { name: 'Anna Aho', title: '', email: 'anna@muurame.example', phone: '' },
  });
  expect(answers['contact_person_details']).toMatchObject({
    value: { name: 'Nuu Uunonen', email: 'nuu@muurame.example' },
  });
  expect(answers['grants_total_eur']).toMatchObject({ value: 12_500.5, source: 'telephone' });
  expect(answers['open_meeting_frequency']?.comment).toBe('Kaksi kertaa vuodessa');
  expect(answers['decision_makers_attend']?.value).toBe('unknown');
  const core = Object.values(answers).filter(({ value }) => value !== null);
  expect(core).toHaveLength(20);
  for (const answer of core) {
    expect(answer).toMatchObject({ toldBy: 'Anna Aho', answeredBy: coordinator.email });
  }
  expect(core.some(({ source }) => source === 'carried_over')).toBe(true);
  // Two a second are 66 seconds of the six minutes aimed at; the rest is left for talking.
  expect(keys).toBe(131);
});

async function answerTheme(): Promise<void> {
  const isText = (await page.locator('.asking textarea[id$="-control"]').count()) > 0;
  if (isText) await type('Hyvä');
  else await press('1');
  await press(isText ? 'Control+Enter' : 'Enter');
}

test('the shortcuts can be turned off, and are never keys of a text', async () => {
  await page.locator('.jump-to').nth(1).click();
  await number(2);
  const before = (await stored())['contact_person_status'];
  await page.getByLabel('Käytä pikanäppäimiä').uncheck();
  await page.locator('.asking').focus();
  await page.keyboard.press('2');
  await page.keyboard.press('?');
  await page.getByLabel('Käytä pikanäppäimiä').check();
  expect((await stored())['contact_person_status']).toEqual(before);
  // Outside the question they do nothing either.
  await page.getByRole('button', { name: 'Siirry lopetukseen' }).focus();
  await page.keyboard.press('2');
  expect((await stored())['contact_person_status']).toEqual(before);
  expect(await page.locator('.asking input[aria-keyshortcuts="1"]').count()).toBe(1);
  expect(await faultsInEveryLook(page)).toEqual([]);
});

test('the call is stopped, and goes on where it was', async () => {
  await page.getByRole('button', { name: 'Keskeytä ja jatka myöhemmin' }).click();
  await page.getByText('Puhelu on keskeytetty.').waitFor();
  expect((await coordinator.send('GET', api)).body.answers).toEqual([]);
  await page.getByLabel('Kenen kanssa puhuit?').fill('Bo Berg');
  await page.getByRole('button', { name: 'Aloita vastausten kirjaaminen' }).click();
  await page.getByText('Kaikkiin ydinkysymyksiin on vastattu.').waitFor();
});

test('what cannot reach the service waits, and goes when the connection is back', async () => {
  await page.locator('.jump-to').nth(6).click();
  await number(7);
  await page.context().setOffline(true);
  await page.keyboard.press('2');
  await page
    .getByText(/odottaa/)
    .first()
    .waitFor();
  await page.context().setOffline(false);
  await expect
    .poll(async () => (await stored())['grant_types'])
    .toMatchObject({ toldBy: 'Bo Berg', source: 'telephone' });
});

test('the official reads the summary by its link, and confirms', async () => {
  await page.getByRole('button', { name: 'Siirry lopetukseen' }).click();
  await page.getByLabel('anna@muurame.example').check();
  await page.getByRole('button', { name: 'Lopeta puhelu ja lähetä yhteenveto' }).click();
  await page.getByText('vastaukset on lähetetty kunnan puolesta').waitFor();
  expect((await lead.send('GET', api)).body).toMatchObject({ state: 'submitted', toConfirm: true });
  await page.goto(`/fi/desk/keski-suomi/${year}/${muurame}`);
  await page.getByText('Odottaa kunnan vahvistusta').waitFor();
  await page.getByText('Kaikki vastaukset', { exact: true }).click();
  await page.getByText('vastauksen kertoi Anna Aho').first().waitFor();

  const { text } = await mail.letterTo(lead.email);
  const link = /https?:\/\/\S+\/telephone-summary\/\S+/.exec(text)![0];
  const { page: official, faults } = await openTab(browser, origin);
  await official.goto(link);
  await official.getByText('Liisa').or(official.getByText('liisa@')).first().waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
  await official.getByRole('button', { name: 'Vahvista vastaukset' }).click();
  await official.getByRole('heading', { name: 'Vastaukset on vahvistettu' }).waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
  expect(faults).toEqual([]);
  expect((await lead.send('GET', api)).body).toMatchObject({ toConfirm: false });
});

test('the official sees on the first page of the form who told what, and who typed it', async () => {
  const official = await answeringIn(browser, server, origin).openAs(lead);
  await official.goto(`/fi/answer/keski-suomi/${year}/${muurame}`);
  await official.getByRole('heading', { name: 'Puhelimessa kerrotut vastaukset' }).waitFor();
  await official.getByText('20 vastausta kirjattiin puhelimessa').click();
  await official.getByText('Kertoi Anna Aho, kirjasi liisa@yhdistys.example').first().waitFor();
  expect(await faultsInEveryLook(official)).toEqual([]);
});
