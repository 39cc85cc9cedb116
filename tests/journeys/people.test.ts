/** A municipality's people in a real browser: the coordinator invites the lead, who hands a section on. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startLetterWorker } from '../../server/letters/worker.ts';
import type { LetterWorker } from '../../server/letters/worker.ts';
import { createLink } from '../../server/sign-in/link.ts';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { faultsInEveryLook, openBrowser, openTab } from '../harness/browser.ts';
import type { Tab } from '../harness/browser.ts';
import { testMailServer } from '../harness/mail.ts';
import type { Letter, MailServer } from '../harness/mail.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound } from '../harness/survey.ts';

const form = '/fi/answer/keski-suomi/2025/500';
const anna = 'anna.lahtinen@muurame.example';
const liisa = 'liisa.virtanen@muurame.example';
const dayMs = 24 * 60 * 60 * 1000;
/** The day in Finland, so many days from now, as a date field takes it and as the page writes it. */
const day = (days: number, locale = 'sv-SE') =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Helsinki' }).format(
    Date.now() + days * dayMs,
  );
/** The same as a letter writes it: "maanantaina 30. marraskuuta 2026". */
const weekday = (days: number) =>
  new Intl.DateTimeFormat('fi-FI', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Helsinki',
  }).format(Date.now() + days * dayMs);

let mail: MailServer;
let letters: LetterWorker;
let server: TestServer;
let browser: Browser;
let origin: string;
let coordinator: Tab;
let lead: Tab;
let colleague: Tab;

beforeAll(async () => {
  mail = await testMailServer();
  server = await testServer({ config: mail.settings });
  origin = await server.listen();
  letters = await startLetterWorker({
    config: { ...server.config, publicUrl: origin },
    database: server.database,
    log: server.app.log,
  });
  browser = await openBrowser();
  await makeRound(server.database, { closesAt: new Date(Date.now() + 10 * dayMs) });
  const { operator } = server.database;
  await operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, 'koordinaattori@kyt.example', 'Kaisa Koordinaattori');
    await grantRole(tx, id, { role: 'coordinator', regionCode: '13', municipalityCode: null });
  });
  [coordinator, lead, colleague] = [
    await openTab(browser, origin),
    await openTab(browser, origin),
    await openTab(browser, origin),
  ];
});
afterAll(async () => {
  await letters.stop();
  await browser.close();
  await server.close();
  await mail.close();
});

/** As somebody does who has read the mail of the address. */
async function signInAs(page: Page, email: string): Promise<void> {
  const token = await server.database.operator.transaction().execute(async (tx) => {
    const { id } = await tx
      .selectFrom('person')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    return createLink(tx, id, 10, 'demo_link');
  });
  await page.goto(`/fi/sign-in/${token}`);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await page.getByRole('heading', { level: 1, name: /Omat kyselyt|Kyselykierrokset/ }).waitFor();
}

const listed = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

/** The next letter to the colleague that says so. */
async function letterWith(words: string): Promise<Letter> {
  const letter = await mail.letterTo(liisa);
  return letter.text.includes(words) ? letter : letterWith(words);
}

const handedToMe = (page: Page) =>
  page.getByText(new RegExp(`Tähän osaan vastaa:\\s*sinä, viimeistään ${day(3, 'fi-FI')}`));

/** The words of what has just been done have the focus, so that the reader goes on from there. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

describe('the coordinator', () => {
  test('sees at the desk that a municipality has no lead, and invites one', async () => {
    const { page } = coordinator;
    await signInAs(page, 'koordinaattori@kyt.example');
    await page.goto('/fi/desk/keski-suomi/2025/500');
    await page.getByText('Kunnalla ei ole vastuuhenkilöä.').waitFor();
    await page.getByLabel('Työsähköposti').fill(anna);
    await page.getByLabel('Nimi').fill('Anna Lahtinen');
    await page.getByRole('button', { name: 'Lähetä kutsu' }).click();
    await page.getByText(`Kutsu on lähetetty: ${anna}.`).waitFor();
    expect(await focused(page)).toBe(`Kutsu on lähetetty: ${anna}.`);
    const person = listed(page, 'Anna Lahtinen');
    await person.getByText('Vastuuhenkilö', { exact: true }).waitFor();
    await person.getByText('Ei ole vielä kirjautunut').waitFor();
    expect(await page.getByText('Kunnalla ei ole vastuuhenkilöä.').count()).toBe(0);
  });

  test('is told at the field what is wrong with an address', async () => {
    const { page } = coordinator;
    await page.getByText('Kutsu vastuuhenkilö').click();
    const email = page.getByLabel('Työsähköposti');
    await email.fill('anna');
    await page.keyboard.press('Enter');
    await page.getByText('Tarkista sähköpostiosoite.').waitFor();
    expect(await email.getAttribute('aria-invalid')).toBe('true');
    expect(await email.evaluate((field) => field === document.activeElement)).toBe(true);
  });
});

describe('the lead', () => {
  test('finds the page of the people from the form, with a heading that has the focus', async () => {
    const { page } = lead;
    await signInAs(page, anna);
    await page.goto(form);
    await page.getByRole('link', { name: 'Vastaajat ja osiot' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vastaajat: Muurame' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`${form}/people`);
    await expect.poll(() => focused(page)).toBe('Vastaajat: Muurame');
    expect(await page.title()).toContain('Vastaajat: Muurame');
  });

  test('hands a section to a new colleague by the keyboard alone', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Anna osio kollegalle: Grants fi' }).focus();
    await page.keyboard.press('Enter');
    const to = page.getByLabel('Kenelle?');
    await expect.poll(() => to.evaluate((field) => field === document.activeElement)).toBe(true);
    // Nobody else is there yet, so the form asks for somebody new.
    await page.keyboard.press('Tab');
    await page.keyboard.type('liisa');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Liisa Virtanen');
    await page.keyboard.press('Enter');
    await page.getByText('Tarkista sähköpostiosoite.').waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(liisa);
    await page.keyboard.press('Enter');
    await page.getByText('Osio on annettu: Liisa Virtanen.').waitFor();
    expect(await focused(page)).toBe('Osio on annettu: Liisa Virtanen.');
    await listed(page, 'Grants fi').getByText('Annettu: Liisa Virtanen').first().waitFor();
    await listed(page, 'Liisa Virtanen').getByText('Kutsui Anna Lahtinen').waitFor();
  });

  test('sets a due day, is told when it is too late, and gives up with the focus where it was', async () => {
    const { page } = lead;
    const change = page.getByRole('button', { name: 'Muuta tai anna toiselle: Grants fi' });
    await change.click();
    await page.getByLabel('Viimeistään').fill(day(20));
    await page.getByRole('button', { name: 'Anna osio', exact: true }).click();
    await page.getByText('Vastausaika päättyy ennen tätä päivää.').waitFor();
    await page.getByRole('button', { name: 'Peruuta' }).click();
    await expect
      .poll(() => change.evaluate((button) => button === document.activeElement))
      .toBe(true);
    await change.click();
    await page.getByLabel('Viimeistään').fill(day(3));
    await page.getByLabel('Viesti kollegalle').fill('Kysy tarvittaessa Matilta.');
    await page.getByRole('button', { name: 'Anna osio', exact: true }).click();
    const due = `Annettu: Liisa Virtanen, viimeistään ${day(3, 'fi-FI')}`;
    await listed(page, 'Grants fi').getByText(due).waitFor();
  });

  test('hands one to somebody known by an address only, which fits the list of pages', async () => {
    const { page } = lead;
    await page.getByRole('button', { name: 'Anna osio kollegalle: Visibility fi' }).click();
    await page.getByLabel('Kenelle?').selectOption({ label: 'Uusi kollega' });
    const section = listed(page, 'Visibility fi');
    const address = 'tapahtumakoordinaattori.sijainen@muurame.example';
    await section.getByLabel('Työsähköposti').fill(address);
    await section.getByRole('button', { name: 'Anna osio', exact: true }).click();
    await page.getByText(`Osio on annettu: ${address}.`).waitFor();
    await page.goto(form);
    const pages = page.getByRole('navigation', { name: 'Kyselyn osat' });
    await pages.getByText(address).waitFor();
    expect(await pages.evaluate((list) => list.scrollWidth - list.clientWidth)).toBe(0);
    await page.goto(`${form}/people`);
  });

  test('tells the own name, which the others see at once', async () => {
    const { page } = lead;
    const own = page.locator('section').filter({
      has: page.getByRole('heading', { name: 'Omat tiedot' }),
    });
    await own.getByLabel('Nimi').fill('Anna Lahtinen-Åberg');
    await own.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('Tiedot on tallennettu.').waitFor();
    await listed(page, 'Anna Lahtinen-Åberg').first().waitFor();
  });
});

describe('the colleague', () => {
  test('comes by the letter’s own link, by way of signing in, to the section handed over', async () => {
    const { page } = colleague;
    const { subject, text } = await letterWith('Kysy tarvittaessa Matilta.');
    expect(subject).toBe('Sinulle on annettu osio: Grants fi, Muurame');
    expect(text).toContain('Anna Lahtinen pyytää sinua vastaamaan Muuramen puolesta');
    expect(text).toContain(`Vastaa viimeistään ${weekday(3)}.`);
    await page.goto(/https?:\S+/.exec(text)![0]);
    await page.getByRole('heading', { level: 1, name: 'Kirjaudu sisään' }).waitFor();
    await page.getByLabel('Sähköpostiosoite').fill(liisa);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/fi/sign-in/code');
    const code = /\d{4} \d{4}/.exec((await letterWith('Kirjautumiskoodisi')).text)![0];
    await page.getByLabel('Koodi').fill(code);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${form}/grants`);
    await page.getByRole('heading', { level: 1, name: 'Grants fi' }).waitFor();
    await handedToMe(page).waitFor();
    await page.getByText('Kysy tarvittaessa Matilta.').waitFor();
    await page
      .getByRole('navigation', { name: 'Kyselyn osat' })
      .getByText(`sinä, viimeistään ${day(3, 'fi-FI')}`)
      .waitFor();
  });

  test('finds it among the own surveys, answers it, and marks it as done', async () => {
    const { page } = colleague;
    await page.goto('/fi/answer/');
    const until = new RegExp(`Grants fi\\s*, viimeistään ${day(3, 'fi-FI')}`);
    await page.getByText('Sinun vastattavanasi:').waitFor();
    await page.getByRole('listitem').filter({ hasText: until }).last().waitFor();
    await page.getByRole('link', { name: 'Grants fi' }).click();
    await handedToMe(page).waitFor();
    await page.getByRole('radio', { name: 'yes fi' }).check();
    await page.getByText(/Tallennettu klo/).waitFor();
    await page.goto(`${form}/people`);
    const section = listed(page, 'Grants fi');
    await section.getByText('Kysy tarvittaessa Matilta.').waitFor();
    await section.getByText('Vastannut: Liisa Virtanen (1)').waitFor();
    expect(
      await page.getByRole('button', { name: /Poista|Lähetä kutsu|Ota takaisin/ }).count(),
    ).toBe(0);
    await section.getByRole('button', { name: 'Merkitse valmiiksi: Grants fi' }).click();
    await section.getByText(/Valmis: Liisa Virtanen/).waitFor();
  });

  test('is seen by the lead to have come, answered and finished', async () => {
    const { page } = lead;
    await page.reload();
    const section = listed(page, 'Grants fi');
    await section.getByText('Vastannut: Liisa Virtanen (1)').waitFor();
    await section.getByText(/Valmis: Liisa Virtanen/).waitFor();
    await listed(page, 'Liisa Virtanen')
      .getByText(`Kävi viimeksi ${day(0, 'fi-FI')}`)
      .waitFor();
    await listed(page, 'Structures fi').getByText('Kukaan ei ole vielä vastannut.').waitFor();
  });

  test('becomes the lead when the lead hands over, and removes the former one', async () => {
    const { page } = lead;
    await page.reload();
    await page.getByRole('button', { name: 'Tee vastuuhenkilöksi: Liisa Virtanen' }).click();
    const dialog = page.getByRole('dialog', {
      name: 'Tehdäänkö vastuuhenkilöksi: Liisa Virtanen?',
    });
    await dialog.getByRole('button', { name: 'Tee vastuuhenkilöksi' }).click();
    await page.getByText('Vastuuhenkilö on nyt Liisa Virtanen.').waitFor();
    expect(await page.getByRole('button', { name: /^Poista/ }).count()).toBe(0);

    await colleague.page.reload();
    await colleague.page.getByRole('button', { name: 'Poista: Anna Lahtinen-Åberg' }).click();
    await colleague.page
      .getByRole('dialog', { name: 'Poistetaanko vastaajista: Anna Lahtinen-Åberg?' })
      .getByRole('button', { name: 'Poista' })
      .click();
    await colleague.page.getByText('Poistettu vastaajista: Anna Lahtinen-Åberg.').waitFor();

    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sivua ei löydy' }).waitFor();
  });
});

test('nothing went wrong on the pages besides what was refused', () => {
  for (const { faults } of [coordinator, lead, colleague]) {
    expect(faults.filter((fault) => !/status of (404|409|422)/.test(fault))).toEqual([]);
  }
});

test.each(['fi', 'sv', 'en'])('both pages are whole and accessible in %s', async (language) => {
  for (const [{ page }, address, unfolds] of [
    [colleague, 'answer/keski-suomi/2025/500/people', 'button[id="hand-structures"]'],
    [coordinator, 'desk/keski-suomi/2025/500', 'kt-desk-people summary'],
  ] as const) {
    await page.goto(`/${language}/${address}`);
    await page.locator('.people li').first().waitFor();
    await page.locator(unfolds).click();
    expect(await page.locator('h1').count()).toBe(1);
    expect(await faultsInEveryLook(page)).toEqual([]);
  }
});

test('where no letters are sent, whoever invites is told to pass the invitation on', async () => {
  const silent = await testServer();
  try {
    await makeRound(silent.database);
    const { operator } = silent.database;
    const token = await operator.transaction().execute(async (tx) => {
      const id = await ensurePerson(tx, anna);
      await grantRole(tx, id, { role: 'lead', regionCode: null, municipalityCode: '500' });
      return createLink(tx, id, 10, 'demo_link');
    });
    const { page } = await openTab(browser, await silent.listen());
    await page.goto(`/fi/sign-in/${token}`);
    await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
    await page.waitForURL('**/fi/answer/');
    await page.goto(`${form}/people`);
    await page.getByText('Tämä palvelu ei lähetä sähköpostia').waitFor();
    await page.getByLabel('Työsähköposti').fill(liisa);
    await page.getByRole('button', { name: 'Lähetä kutsu' }).click();
    await page.getByText(`Kutsu on tallennettu: ${liisa}.`, { exact: false }).waitFor();
    await page.context().close();
  } finally {
    await silent.close();
  }
});
