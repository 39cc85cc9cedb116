/** Takes the pictures of docs/screens: the main pages as they are meant to look, wide and narrow. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { openYear, seedExamples } from '../../server/demo/seed.ts';
import { openReadyDatabase } from '../../server/ready-database.ts';
import { createLink } from '../../server/sign-in/link.ts';
import { desktop, openBrowser, openTab, phone } from '../harness/browser.ts';
import { signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';
import { screens } from './pages.ts';
import type { Screen } from './pages.ts';

const folder = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
/** Of a longer page the picture shows the beginning. */
const tallest = 1800;

await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
const dataDir = await mkdtemp(join(tmpdir(), 'kuntatutka-screens-'));
// A mail server that is never spoken to, so that the sign-in page offers its letters.
const mail = { smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'kuntatutka@example.org' };
const config = { ...readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir }), ...mail };
const database = await openReadyDatabase(config);
const app = await buildApp({ config, database });
const browser = await openBrowser();
try {
  await seedExamples(database);
  const people = {
    lead: await signIn(app, database, 'lead', '500', 'maija@muurame.example'),
    coordinator: await signIn(app, database, 'coordinator', 'keski-suomi', 'liisa@alue.example'),
  };
  await answerSome(people.lead);
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  for (const screen of screens) {
    if (wanted.length > 0 && !wanted.includes(screen.name)) continue;
    const person = screen.as === undefined ? null : people[screen.as];
    for (const viewport of [desktop, phone]) {
      await takePicture(browser, origin, screen, viewport, person);
    }
  }
} finally {
  await browser.close();
  await app.close();
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}

async function takePicture(
  from: Browser,
  origin: string,
  screen: Screen,
  viewport: { width: number; height: number },
  person: TestPerson | null,
): Promise<void> {
  const { page } = await openTab(from, origin, {
    viewport,
    colorScheme: screen.dark === true ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  if (person !== null) {
    const token = await database.operator
      .transaction()
      .execute((tx) => createLink(tx, person.id, 10, 'demo_link'));
    await page.goto(`/fi/sign-in/${token}`);
    await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  }
  await page.goto(screen.path);
  await page.locator(screen.until).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const path = join(folder, `${screen.name}-${viewport.width}.jpeg`);
  const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, tallest) };
  await page.screenshot({ path, type: 'jpeg', quality: 70, fullPage: true, clip });
  process.stdout.write(`${path}\n`);
  await page.context().close();
}

/** So that the pictures show saved answers, one carried over, one odd and one that is wrong. */
async function answerSome(lead: TestPerson): Promise<void> {
  const response = `/api/survey/responses/keski-suomi/${openYear}/500`;
  const answers = {
    grants_paid: { value: 'yes' },
    grants_total_eur: { value: 1_234_567.5 },
    grant_criteria_public: { value: 'yes' },
    respondent_contact: {
      unfinished: { name: 'Maija Meikäläinen', title: '', email: 'maija@', phone: '' },
    },
    contact_person: { value: 'named' },
  };
  for (const [question, body] of Object.entries(answers)) {
    await lead.send('PUT', `${response}/answers/${question}`, {
      body,
      headers: { 'if-match': '"0"', 'idempotency-key': crypto.randomUUID() },
    });
  }
}
