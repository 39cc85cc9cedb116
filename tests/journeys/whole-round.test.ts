/**
 * A whole round at the desk of one coordinator: whom to ask, inviting, reminding, five municipalities
 * by telephone, approving, publishing, and telling everybody that the results are out.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { answeringIn } from '../harness/answering.ts';
import { faultsInEveryLook, openBrowser } from '../harness/browser.ts';
import { testMailServer } from '../harness/mail.ts';
import type { Letter, MailServer } from '../harness/mail.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { completeAnswers, makeRound, saveAnswer, signIn } from '../harness/survey.ts';
import { submit } from '../harness/consent.ts';
import type { TestRound } from '../harness/survey.ts';

const byTelephone = 5;

let server: TestServer;
let mail: MailServer;
let worker: LetterWorker;
let browser: Browser;
let origin: string;
let round: TestRound;
let desk: Page;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
  const { app, database, config } = server;
  origin = await server.listen();
  const quiet = () => {};
  worker = await startLetterWorker({
    config: { ...config, publicUrl: origin },
    database,
    log: { error: quiet, warn: quiet, debug: quiet } as never,
  });
  round = await makeRound(database, { state: 'draft' });
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  browser = await openBrowser();
  desk = await answeringIn(browser, server, origin).openAs(coordinator);
});
afterAll(async () => {
  await browser.close();
  await worker.stop();
  await server.close();
  await mail.close();
});

const board = () => desk.goto(`/fi/desk/keski-suomi/${round.year}`);
const go = async (link: string) => {
  await board();
  await desk.getByRole('link', { name: link, exact: true }).click();
};
const press = (name: string | RegExp) => desk.getByRole('button', { name, exact: true }).click();
const told = (words: string | RegExp) => desk.getByText(words).first().waitFor();
const leadOf = (code: string) => `lead.${code}@kunta.example`;
const arrived = (about: RegExp): Letter[] =>
  mail.letters.filter(({ subject }) => about.test(subject));

async function nameOf(code: string): Promise<string> {
  const { name_fi: name } = await server.database.operator
    .selectFrom('municipality')
    .select('name_fi')
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  return name;
}

test('begins with a file of whom to ask in each of the 22 municipalities', async () => {
  await go('Yhteystiedot');
  await told('22 kunnasta ei tiedetä, kuka vastaa.');
  await desk.getByText('Tuo tiedostosta').click();
  const rows = round.municipalities.map((code) => `${code};Vastaaja ${code};${leadOf(code)}`);
  await desk.getByLabel('Tiedosto', { exact: true }).setInputFiles({
    name: 'yhteystiedot.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Kunta;Nimi;Sähköposti', ...rows].join('\n')),
  });
  await press('Tarkista tiedosto');
  await told('Uusia 22, muuttuvia 0, ennallaan 0.');
  await press('Tallenna yhteystiedot');
  await told('Jokaisesta kunnasta tiedetään, kuka vastaa.');
});

test('is opened, and everybody is invited', async () => {
  await go('Kierroksen tiedot');
  await press('Avaa kierros');
  await told('Kierros on avattu.');
  await go('Yhteystiedot');
  for (const code of round.municipalities) {
    await press(`Kutsu vastuuhenkilöksi: Vastaaja ${code}`);
    await told(`Vastaaja ${code} on kutsuttu vastuuhenkilöksi.`);
  }
  await Promise.all(round.municipalities.map((code) => mail.letterTo(leadOf(code))));
  await board();
  await expect.poll(() => desk.getByText('Kutsuttu', { exact: true }).count()).toBe(22);
});

test('reminds those alone who have not answered', async () => {
  // Their own way through the form is walked in first-time.test.ts.
  const answering = round.municipalities.slice(byTelephone);
  for (const code of answering) {
    const lead = await signIn(server.app, server.database, 'lead', code, leadOf(code));
    for (const [question, value] of Object.entries(completeAnswers)) {
      await saveAnswer(lead, round, code, question, value);
    }
    expect((await submit(lead, round, code)).status).toBe(200);
  }
  await go('Kirjeet');
  await desk.getByRole('radio', { name: /^Muistutus/ }).check();
  await told(`Nyt lähtisi ${byTelephone} kirjettä, ${byTelephone} kuntaan.`);
  await press('Lähetä heti');
  await desk.getByRole('dialog').getByRole('button', { name: 'Lähetä heti' }).click();
  await told(`${byTelephone} kirjettä on lähdössä.`);
  await expect
    .poll(() =>
      arrived(/^Vastaukset puuttuvat/)
        .map(({ to }) => to)
        .toSorted(),
    )
    .toEqual(round.municipalities.slice(0, byTelephone).map(leadOf).toSorted());
});

test('calls the last five, and types what they say by keyboard', async () => {
  for (const code of round.municipalities.slice(0, byTelephone)) {
    const name = await nameOf(code);
    await go('Soitettavat');
    await desk.getByRole('link', { name, exact: true }).click();
    await desk.getByLabel('Kenen kanssa puhuit?').fill(`Vastaaja ${code}`);
    await desk.keyboard.press('Enter');
    for (const [index, keys] of [['3'], ['1', '2'], ['2'], ['1']].entries()) {
      await desk
        .locator('.asking-number', { hasText: new RegExp(`^\\s*Kysymys ${index + 1}/`) })
        .waitFor();
      for (const key of keys) await desk.keyboard.press(key);
      await desk.keyboard.press('Enter');
    }
    await told('Kaikkiin ydinkysymyksiin on vastattu.');
    await desk.getByLabel(leadOf(code)).check();
    await press('Lopeta puhelu ja lähetä yhteenveto');
    await told('vastaukset on lähetetty kunnan puolesta');
  }
  await expect.poll(() => arrived(/puhelimessa/i).length).toBe(byTelephone);
  await board();
  await told('22/22');
});

test('approves them all together, and closes', async () => {
  await desk.goto(`/fi/desk/keski-suomi/${round.year}/review`);
  await press(/Valitse kaikki/);
  await press(/^Hyväksy valitut/);
  await told('Yhtään vastausta ei odota tarkistamista.');
  await board();
  await press('Sulje kierros');
  const dialog = desk.getByRole('dialog');
  if (await dialog.isVisible()) await dialog.getByRole('button', { name: 'Sulje kierros' }).click();
  await told('Kierros on suljettu.');
});

test('publishes, and tells everybody that the results are out', async () => {
  await go('Julkaise tulokset');
  await told('Vastanneita kuntia 22/22');
  await press('Julkaise');
  await desk.getByRole('dialog').getByRole('button', { name: 'Julkaise', exact: true }).click();
  await told('Tulokset on julkaistu.');
  await go('Kirjeet');
  // What the round's stage calls for is chosen already.
  expect(await desk.getByRole('radio', { name: /^Tulokset on julkaistu/ }).isChecked()).toBe(true);
  await told('Nyt lähtisi 22 kirjettä, 22 kuntaan.');
  await press('Lähetä heti');
  await desk.getByRole('dialog').getByRole('button', { name: 'Lähetä heti' }).click();
  await told('22 kirjettä on lähdössä.');
  await expect.poll(() => arrived(/tulokset on julkaistu$/).length, { timeout: 20_000 }).toBe(22);
  const { text } = arrived(/tulokset on julkaistu$/)[0]!;
  for (const [link] of text.matchAll(/https?:\/\/\S+/g)) {
    expect((await fetch(link)).status).toBe(200);
  }
});

test('can be read afterwards in the log, step by step', async () => {
  await go('Tapahtumaloki');
  await told('Julkaisi tulokset 2025.1');
  await told('Ajasti kirjeet tulosten julkaisemisesta');
  await told('Hyväksyi vastaukset');
  expect(await faultsInEveryLook(desk)).toEqual([]);
});
