/** Paper: the blank form asks everything that the round asks, and the receipt shows what was given. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '#domain/language.ts';
import { questionnaireOfRound } from '#domain/questionnaire.ts';
import { readTemplate } from '../../server/questionnaire/templates.ts';
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

const muurame = '500';
let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let neighbour: TestPerson;

beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  lead = await signIn(server.app, server.database, 'lead', muurame);
  neighbour = await signIn(server.app, server.database, 'lead', '179');
});
afterAll(() => server.close());

const page = (person: TestPerson, address: string) => person.send('GET', address);

describe('the blank form', () => {
  test('asks every question of the round with all its options, in each language', async () => {
    const template = await readTemplate('kuntatutka-2026');
    await makeRound(server.database, { year: 2026, questionnaire: template });
    // A round without a theme question does not ask for one.
    const questionnaire = questionnaireOfRound(template, null);
    expect(questionnaire.questions.length).toBe(44);
    for (const language of languages) {
      const { status, body } = await page(lead, `/${language}/blank-form/keski-suomi/2026`);
      expect(status).toBe(200);
      const text = plainText(body);
      const asked = questionnaire.questions.map(({ wording }) => wording[language]);
      const options = questionnaire.questions.flatMap((each) =>
        each.options.map(({ label }) => label[language]),
      );
      const written = (each: string) => text.includes(withYears(each, 2026));
      expect([...asked, ...options].filter((each) => !written(each))).toEqual([]);
      expect(text).not.toMatch(/\{\w+\}/);
    }
  });

  test('says in words when a question is to be answered', async () => {
    const { body } = await page(lead, '/fi/blank-form/keski-suomi/2025');
    const text = plainText(body);
    expect(text).toContain('Vastaa, jos vastasit kysymykseen 1: ”named fi” tai ”assigned fi”.');
    expect(text).toContain('Ohita, jos vastasit kysymykseen 5: ”no fi”.');
  });

  test('sends whoever is not signed in to sign in, and back', async () => {
    const answer = await server.app.inject({ url: '/sv/blank-form/keski-suomi/2025' });
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe('/sv/sign-in?to=%2Fsv%2Fblank-form%2Fkeski-suomi%2F2025');
  });
});

describe('the receipt', () => {
  const address = `/fi/receipt/keski-suomi/2025/${muurame}`;

  test('is before submitting a draft that says so', async () => {
    for (const [question, value] of Object.entries(completeAnswers)) {
      await saveAnswer(lead, round, muurame, question, value);
    }
    const { body } = await page(lead, address);
    expect(plainText(body)).toContain('Vastausten luonnos: Muurame 2025');
    expect(plainText(body)).toContain('Vastauksia ei ole lähetetty.');
  });

  test('shows the answers in words, and nothing that does not apply', async () => {
    await saveAnswer(lead, round, muurame, 'meetings', 2, { comment: 'Kevät ja syksy' });
    await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    const { body } = await page(lead, address);
    const text = plainText(body);
    expect(text).toContain('Lähetetyt vastaukset: Muurame 2025');
    expect(text).toContain('12 500,50 €');
    expect(text).toContain('Kevät ja syksy');
    expect(text).toContain('Details? fi Ei vastausta');
    await lead.send('POST', `${responseAddress(round, muurame)}/take-back`);
    await saveAnswer(lead, round, muurame, 'grants_paid', 'no', { version: 1 });
    const withoutGrants = plainText((await page(lead, address)).body);
    expect(withoutGrants).not.toContain('How much in 2024? fi');
  });

  test('is for nobody else', async () => {
    expect((await page(neighbour, address)).status).toBe(404);
  });
});

function plainText(body: string): string {
  return body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ');
}

function withYears(text: string, year: number): string {
  return text
    .replaceAll('{year}', String(year))
    .replaceAll('{previousYear}', String(year - 1))
    .replaceAll(/\s+/g, ' ');
}
