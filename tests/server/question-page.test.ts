/** The page of a question tells how it was worded in each year, and what was answered then. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, publishAnswers, radarQuestionnaire } from './results-builder.ts';

let server: TestServer;

/** The questionnaire with these wordings of its question about grants. */
function worded(version: string, wording: string, previousVersion?: string) {
  const questionnaire = radarQuestionnaire({
    version,
    ...(previousVersion !== undefined && { previousVersion }),
  });
  const text = { fi: wording, sv: wording, en: wording };
  return {
    ...questionnaire,
    questions: questionnaire.questions.map((question) =>
      question.key === 'grants' ? { ...question, wording: text } : question,
    ),
  };
}

beforeAll(async () => {
  server = await testServer();
  const publish = (year: number, questionnaire: ReturnType<typeof worded>) =>
    publishAnswers(
      server.database,
      { '205': all('yes') },
      { region: 'kainuu', year, questionnaire },
    );
  await publish(2022, worded('w1', 'Over 1000 euros in {year}?'));
  await publish(2023, worded('w2', 'Over 2000 euros in {year}?', 'w1'));
  await publish(2024, worded('w3', 'Over 2000 euros in {year}?', 'w2'));
});
afterAll(() => server.close());

/** The page without the white space beside its tags, which says nothing. */
async function read(url: string): Promise<string> {
  const { body } = await server.app.inject({ url });
  return body.replaceAll(/\s+/g, ' ').replaceAll(/ ?(<|>) ?/g, '$1');
}

test('years that differ in the year alone are worded alike, and in any other number are not', async () => {
  const page = await read('/fi/questions/grants?region=kainuu&year=2024');
  expect(page).toContain('<dt>2024, 2023</dt><dd>Over 2000 euros in 2024?');
  expect(page).toContain('<dt>2022</dt><dd>Over 1000 euros in 2022?');
  expect(page).not.toContain('Tämän sivun vuosi.');
});

test('a year that stands alone with its wording is the page’s own, or is told from it', async () => {
  const page = await read('/fi/questions/grants?region=kainuu&year=2022');
  expect(page).toContain('in 2022?<span class="soft">Tämän sivun vuosi.');
  expect(page).toContain('in 2024?<span class="soft">Sama kysymys kuin vuonna 2022.');
});

test('a municipality has a column for each year, and what it was not asked is said', async () => {
  const page = await read('/fi/questions/grants?region=kainuu&year=2023');
  const [, row = ''] = /municipalities\/205\/2023">Kajaani<\/a><\/th>(.*?)<\/tr>/.exec(page) ?? [];
  expect(row.match(/Yes fi/g)).toHaveLength(3);
});
