/** Reopening: the coordinator reads odd answers after closing, and lets one municipality mend them. */
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
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

const muurame = '500';
const place = `keski-suomi/${openYear}`;
const api = `/api/survey/responses/${place}/${muurame}`;
const lastYear = String(openYear - 1);
const comment = 'Yhdistysillat järjestetään nyt toisella tavalla.';
const evidenceUrl = 'https://www.muurame.example/illat';
const reason = 'Avustusten summa näyttää liian suurelta. Tarkistakaa se.';

let server: TestServer;
let browser: Browser;
let origin: string;
let lead: TestPerson;
let coordinator: TestPerson;
let desk: Tab;
let form: Tab;

beforeAll(async () => {
  server = await testServer();
  await seedExamples(server.database);
  origin = await server.listen();
  browser = await openBrowser();
  lead = await signIn(server.app, server.database, 'lead', muurame);
  coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
  await answerEverything();
  await coordinator.send('POST', `/api/survey/rounds/${place}/close`);
  // Far from Finland: days and times are the municipality's all the same.
  desk = await openTab(browser, origin, { timezoneId: 'America/Los_Angeles' });
  await enter(desk.page, coordinator);
  form = await openTab(browser, origin);
  await enter(form.page, lead);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function enter(page: Page, person: TestPerson): Promise<void> {
  const token = await server.database.operator
    .transaction()
    .execute((tx) => createLink(tx, person.id, 10, 'demo_link'));
  await page.goto(`/fi/sign-in/${token}`);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await page.waitForURL(/\/fi\/(answer|desk)\//);
}

async function response(): Promise<SurveyResponse> {
  return (await lead.send('GET', api)).body as SurveyResponse;
}

async function stored(question: string): Promise<SavedAnswer | undefined> {
  return (await response()).answers.find((answer) => answer.question === question);
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const answerTo = (key: string) => desk.page.locator(`#q-${key}`);

describe('the coordinator', () => {
  test('sees who has not answered a round that is over, and is not asked to sign in again', async () => {
    const { page } = desk;
    await page.goto(`/fi/desk/${place}`);
    await row(page, 'Jyväskylä').getByText('Ei vastattu').waitFor();
    const footer = page.getByRole('contentinfo');
    await footer.getByRole('link', { name: 'Saavutettavuus' }).waitFor();
    expect(await footer.getByRole('link', { name: 'Kirjaudu' }).count()).toBe(0);
  });

  test('opens every municipality from the board, also one that has not handed over', async () => {
    const { page } = desk;
    await page.goto(`/fi/desk/${place}`);
    await row(page, 'Jyväskylä').getByRole('link').click();
    await page.getByText(/Kunta ei ole vielä aloittanut|Vastaaminen on kesken/).waitFor();
    await page.goBack();
    await row(page, 'Muurame').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: `Muurame ${openYear}` }).waitFor();
  });

  test('is led to an odd answer of which the municipality has said nothing', async () => {
    const { page } = desk;
    const odd = page.locator('.notice', { hasText: 'selvitettävä vastaus' });
    await odd.getByText(/kertaa niin paljon|enemmän kuin/).waitFor();
    expect(await odd.getByRole('listitem').count()).toBe(1);
    await odd.getByRole('link').focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('q-grants_total_eur');
    await answerTo('grants_total_eur').getByText('Poikkeaa, ei kommenttia:').waitFor();
  });

  test('reads what is an estimate, commented, shown by a link, or carried over', async () => {
    const amount = answerTo('grants_total_eur');
    await amount.getByText('Arvio', { exact: true }).waitFor();
    await amount.getByText(`Vuoden ${lastYear} kyselyssä:`).waitFor();
    const commented = answerTo('open_meeting_frequency');
    await commented.getByText('Poikkeaa, kunta on kommentoinut:').waitFor();
    await commented.getByText(comment).waitFor();
    await commented.getByRole('link', { name: evidenceUrl }).waitFor();
    await answerTo('grant_types').getByText(`Ennallaan vuodesta ${lastYear}`).waitFor();
  });

  test('asks by keyboard for a reason, and is told at the field when it is missing', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Avaa vastaukset uudelleen' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Kunnan vastuuhenkilö saa', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Avaa vastaukset uudelleen' }).focus();
    await page.keyboard.press('Enter');
    const summary = dialog.getByRole('alert');
    await summary.waitFor();
    expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const box = dialog.getByLabel('Syy');
    expect(await box.evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await box.getAttribute('aria-invalid')).toBe('true');
  });

  test('is offered the end of a working day, and told when a moment is past', async () => {
    const { page } = desk;
    const dialog = page.getByRole('dialog');
    const day = dialog.getByLabel('Viimeinen päivä');
    const suggested = await day.inputValue();
    expect(await dialog.getByLabel('Kellonaika').inputValue()).toBe('16:00');
    expect([0, 6]).not.toContain(new Date(suggested).getUTCDay());
    await dialog.getByText(/Määräaika: (ma|ti|ke|to|pe) .* klo 16.00 Suomen aikaa/).waitFor();
    expect(Date.parse(suggested)).toBeGreaterThan(Date.now() + 5 * 86_400_000);
    await dialog.getByLabel('Syy').fill(reason);
    await day.fill('2020-01-01');
    await page.keyboard.press('Enter');
    await dialog.locator('.fault', { hasText: 'Määräaika on jo mennyt' }).waitFor();
    expect(await dialog.getByLabel('Syy').inputValue()).toBe(reason);
    await day.fill(suggested);
    expect((await response()).reopened).toBeNull();
    // The refusal itself is the only thing that the console tells of.
    expect(desk.faults.splice(0)).toEqual([expect.stringContaining('422')]);
  });

  test('reopens the response until four in the afternoon in Finland', async () => {
    const { page } = desk;
    const day = await page.getByRole('dialog').getByLabel('Viimeinen päivä').inputValue();
    await page.keyboard.press('Enter');
    const done = page.getByRole('status').filter({ hasText: 'Vastaukset on avattu uudelleen.' });
    await done.waitFor();
    expect(await done.evaluate((it) => it === document.activeElement)).toBe(true);
    const { state, reopened } = await response();
    expect({ state, reason: reopened?.reason }).toEqual({ state: 'returned', reason });
    const inFinland = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Helsinki',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    expect(inFinland.format(new Date(reopened!.until))).toBe(`${day} 16:00`);
    await page.getByRole('heading', { name: /^Avattu uudelleen .* klo 16.00 asti$/ }).waitFor();
  });

  test('sees on the board who answers still, until when and why', async () => {
    const { page } = desk;
    await page.goto(`/fi/desk/${place}`);
    const muurameRow = row(page, 'Muurame');
    await muurameRow.getByText(/Avattu uudelleen .* klo 16.00 asti/).waitFor();
    await muurameRow.getByText(reason).waitFor();
    expect(await page.getByText(/^Avattu uudelleen/).count()).toBe(1);
    expect(desk.faults).toEqual([]);
  });
});

describe('the municipality', () => {
  test('sees why and until when, in its list and on the first page', async () => {
    const { page } = form;
    await page.goto('/fi/answer/');
    await page.getByText(reason).waitFor();
    await page.getByText(/Koordinaattori on avannut .* klo 16.00 asti/).waitFor();
    await page.getByRole('link', { name: `Muurame ${openYear}` }).click();
    await page
      .getByRole('heading', { name: /Koordinaattori on avannut .* klo 16.00 asti/ })
      .waitFor();
    await page.getByText(reason).waitFor();
  });

  test('mends the answer and submits', async () => {
    const { page } = form;
    await page.goto(`/fi/answer/${place}/${muurame}/grants`);
    const amount = page.locator('#q-grants_total_eur').getByLabel('Summa euroina');
    await amount.fill('98 000');
    await amount.blur();
    await expect.poll(() => stored('grants_total_eur')).toMatchObject({ value: 98_000 });
    await page.goto(`/fi/answer/${place}/${muurame}/check-and-send`);
    await page.getByText('niitä ei voi enää ottaa takaisin', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByRole('heading', { name: 'Vastaukset on lähetetty' }).waitFor();
    expect(await page.getByRole('button', { name: 'Ota takaisin korjattavaksi' }).count()).toBe(0);
    expect((await response()).state).toBe('submitted');
    expect(form.faults).toEqual([]);
  });

  test('has no oddity left for the coordinator, who reopens once more', async () => {
    const { page } = desk;
    await page.goto(`/fi/desk/${place}/${muurame}`);
    await answerTo('grants_total_eur').getByText('98 000 €').first().waitFor();
    expect(await page.getByText('ilman kommenttia').count()).toBe(0);
    await page.getByRole('button', { name: 'Avaa vastaukset uudelleen' }).click();
    await page.getByRole('dialog').getByLabel('Syy').fill('Vielä yksi kohta.');
    await page.keyboard.press('Tab');
    await page.getByRole('dialog').getByRole('button', { name: 'Avaa' }).click();
    await page.getByText('Vastaukset on avattu uudelleen.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Muuta määräaikaa' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Syy').inputValue()).toBe('Vielä yksi kohta.');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });
});

describe.each([
  { name: 'wide and light, in Finnish', language: 'fi', viewport: desktop, colorScheme: 'light' },
  { name: 'narrow and light, in Swedish', language: 'sv', viewport: phone, colorScheme: 'light' },
  { name: 'wide and dark, in Swedish', language: 'sv', viewport: desktop, colorScheme: 'dark' },
  { name: 'narrow and dark, in Finnish', language: 'fi', viewport: phone, colorScheme: 'dark' },
  { name: 'wide, in forced colours', language: 'en', viewport: desktop, forcedColors: 'active' },
  { name: 'narrow, in forced colours', language: 'fi', viewport: phone, forcedColors: 'active' },
] as const)('$name', ({ name: _name, language, ...options }) => {
  test('the board, the answers, the dialog and what the municipality sees are whole and accessible', async () => {
    const { page, faults } = await openTab(browser, origin, {
      ...options,
      reducedMotion: 'reduce',
    });
    const look = async () => {
      expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(page)).toEqual([]);
    };
    await enter(page, coordinator);
    await page.goto(`/${language}/desk/${place}`);
    await page.locator('.board .reopened').waitFor();
    await look();
    await save('grants_total_eur', { value: 1_234_567 });
    await page.goto(`/${language}/desk/${place}/${muurame}`);
    await page.locator('kt-desk-people .people').waitFor();
    await page.locator('.notice .findings').waitFor();
    await look();
    await page.locator('kt-response-review > .actions button').last().click();
    const dialog = page.getByRole('dialog');
    await dialog.locator('textarea').fill('');
    await dialog.locator('button.main').click();
    await dialog.getByRole('alert').waitFor();
    await look();
    expect(faults).toEqual([]);
    await page.context().close();

    const { page: own, faults: ownFaults } = await openTab(browser, origin, options);
    await enter(own, lead);
    for (const path of ['', `${place}/${muurame}`]) {
      await own.goto(`/${language}/answer/${path}`);
      await own.locator('.notice.warning').waitFor();
      expect(await sidewaysOverflow(own)).toBeLessThanOrEqual(0);
      expect(await accessibilityFaults(own)).toEqual([]);
    }
    expect(ownFaults).toEqual([]);
    await own.context().close();
  });
});

describe('when the moment has passed', () => {
  test('a form that is still open changes nothing any more, and loses nothing', async () => {
    const { page } = form;
    await page.goto(`/fi/answer/${place}/${muurame}/grants`);
    const amount = page.locator('#q-grants_total_eur').getByLabel('Summa euroina');
    await amount.waitFor();
    const before = await stored('grants_total_eur');
    await server.database.operator
      .updateTable('response')
      .set({ reopened_until: new Date(Date.now() - 1000) })
      .where('municipality_code', '=', muurame)
      .where('reopened_until', 'is not', null)
      .execute();
    await amount.fill('1');
    await amount.blur();
    await page.getByText('Kopioi', { exact: false }).first().waitFor();
    expect(await stored('grants_total_eur')).toEqual(before);
    expect((await lead.send('POST', `${api}/submit`)).body).toMatchObject({
      code: 'round-not-open',
    });
  });

  test('the form is read only, and the desk no longer says that it is open', async () => {
    const { page } = form;
    await page.goto(`/fi/answer/${place}/${muurame}`);
    await page.getByText('Kyselykierros on suljettu', { exact: false }).waitFor();
    expect(await page.getByText('Koordinaattori on avannut').count()).toBe(0);
    await page.goto(`/fi/answer/${place}/${muurame}/grants`);
    await page.getByRole('heading', { level: 1, name: 'Avustukset' }).waitFor();
    expect(await page.locator('.question input:enabled').count()).toBe(0);
    await desk.page.goto(`/fi/desk/${place}`);
    await row(desk.page, 'Muurame').waitFor();
    expect(await desk.page.getByText('Avattu uudelleen', { exact: false }).count()).toBe(0);
    await desk.page.goto(`/fi/desk/${place}/${muurame}`);
    await desk.page.getByRole('button', { name: 'Avaa vastaukset uudelleen' }).waitFor();
    expect(desk.faults).toEqual([]);
  });
});

/** As last year where that says something; with an odd amount, and an odd answer that is explained. */
async function answerEverything(): Promise<void> {
  const { earlier: before } = await response();
  const then = (key: string) => before.find(({ question }) => question === key)?.value;
  await save('grant_types', { value: then('grant_types'), carriedOver: true });
  await save('grants_total_eur', { value: 1_234_567, estimate: true });
  const frequency = then('open_meeting_frequency');
  const value = frequency === 'never' || frequency === 'less' ? 'twice_or_more' : 'never';
  await save('open_meeting_frequency', { value, comment, evidenceUrl });
  for (;;) {
    const { status, body } = await lead.send('POST', `${api}/submit`);
    if (status === 200) return;
    const { questionnaire, earlier } = await response();
    const open = (body.questions as string[])[0]!;
    const question = questionnaire.questions.find(({ key }) => key === open)!;
    const then = earlier.find((answer) => answer.question === open);
    await save(open, { value: then?.value ?? someAnswer(question) });
  }
}

function someAnswer({ type, options }: Question): unknown {
  const unknown = options.find(({ key }) => key === 'unknown');
  if (type === 'contact') {
    return { name: 'Maija', title: '', email: 'maija@muurame.example', phone: '' };
  }
  return unknown?.key ?? options[0]?.key ?? 'Ei muuta.';
}

async function save(question: string, answer: Record<string, unknown>): Promise<void> {
  const version = (await stored(question))?.version ?? 0;
  const { status, body } = await lead.send('PUT', `${api}/answers/${question}`, {
    body: answer,
    headers: { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() },
  });
  if (status !== 200) throw new Error(JSON.stringify(body));
}
