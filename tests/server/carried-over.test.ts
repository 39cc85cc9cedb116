/** "Unchanged": an answer carried over is the earlier one, and the service and database verify it. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import { asPerson } from '../../server/database.ts';
import type { Tx } from '../../server/database.ts';
import { giveAnswers, handOverAndApprove, laterVersion } from '../harness/response.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import {
  completeAnswers,
  makeRound,
  responseAddress,
  saveAnswer,
  signIn,
  smallQuestionnaire,
} from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';
const jyvaskyla = '179';
const text = (word: string) => ({ fi: `${word} fi`, sv: `${word} sv`, en: `${word} en` });
const theme = {
  year: 2024,
  key: 'volunteers',
  type: 'single_choice' as const,
  wording: text('Volunteers?'),
  options: ['many', 'few'].map((key) => ({ key, label: text(key), score: null })),
};
const placeOfTheme = {
  key: 'theme',
  dimension: 'visibility',
  type: 'text',
  wording: text('Theme'),
  public: true,
};
const first = questionnaireSchema.parse({
  ...smallQuestionnaire,
  questions: [...smallQuestionnaire.questions, placeOfTheme],
  themeQuestion: 'theme',
});
const next = laterVersion('2', '1', {
  contact_person: { comparability: 'reworded', wording: text('Is there a contact person?') },
  website: { comparability: 'changed' },
});
const second = questionnaireSchema.parse({
  ...next,
  questions: [...next.questions, placeOfTheme],
  themeQuestion: 'theme',
});

let server: TestServer;
let earlier: TestRound;
let round: TestRound;
let lead: TestPerson;
let neighbour: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  earlier = await makeRound(database, { year: 2024, questionnaire: first, theme });
  round = await makeRound(database, { year: 2025, questionnaire: second, theme });
  lead = await signIn(app, database, 'lead', muurame);
  neighbour = await signIn(app, database, 'lead', jyvaskyla);
  const coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  await giveAnswers(lead, earlier, muurame, {
    ...completeAnswers,
    structures: ['table', 'council'],
    meetings: 'unknown',
    targets: 'Kaksi tapaamista',
    volunteers: 'many',
  });
  await handOverAndApprove(lead, coordinator, earlier, muurame);
  await giveAnswers(neighbour, earlier, jyvaskyla, { ...completeAnswers, meetings: 3 });
});
afterAll(() => server.close());

const carry = (question: string, value: unknown, rest: Record<string, unknown> = {}) =>
  saveAnswer(lead, round, muurame, question, value, { carriedOver: true, ...rest });

/** What is kept of the present round, with the history of every answer. */
async function kept() {
  const { operator } = server.database;
  const ofRound = (table: 'answer' | 'answer_history') =>
    operator
      .selectFrom(table)
      .innerJoin('response', 'response.id', 'response_id')
      .select(['question_key', 'value', 'version', 'source', 'carried_from_year'])
      .where('round_id', '=', round.roundId)
      .orderBy('question_key')
      .orderBy('version')
      .execute();
  return { answers: await ofRound('answer'), history: await ofRound('answer_history') };
}

async function keptOf(question: string) {
  return (await kept()).answers.find((answer) => answer.question_key === question);
}

describe('an answer given as unchanged', () => {
  test('is stored as carried over from the year it was given for', async () => {
    const saved = await carry('targets', 'Kaksi tapaamista');
    expect(saved).toMatchObject({
      status: 200,
      body: { value: 'Kaksi tapaamista', source: 'carried_over', answeredBy: lead.email },
    });
    expect(await keptOf('targets')).toMatchObject({
      source: 'carried_over',
      carried_from_year: 2024,
    });
  });

  test('may be to a question that was only reworded, its options in another order', async () => {
    expect((await carry('contact_person', 'named')).status).toBe(200);
    expect((await carry('structures', ['council', 'table'])).status).toBe(200);
    expect(await keptOf('structures')).toMatchObject({ source: 'carried_over' });
  });

  test('is one’s own again when its value is changed, and the history keeps both', async () => {
    const changed = await saveAnswer(lead, round, muurame, 'targets', 'Kolme tapaamista', {
      version: 1,
    });
    expect(changed).toMatchObject({ status: 200, body: { source: 'self', version: 2 } });
    expect(await keptOf('targets')).toMatchObject({ source: 'self', carried_from_year: null });
    const { history } = await kept();
    expect(history.filter(({ question_key }) => question_key === 'targets')).toMatchObject([
      { version: 1, source: 'carried_over', carried_from_year: 2024 },
      { version: 2, source: 'self', carried_from_year: null },
    ]);
  });

  test('has one effect when its request is sent again, and is no repetition of another act', async () => {
    const key = crypto.randomUUID();
    const once = await carry('grants_paid', 'yes', { key });
    const again = await carry('grants_paid', 'yes', { key });
    expect(again).toMatchObject({ status: 200, body: once.body });
    const other = await saveAnswer(lead, round, muurame, 'grants_paid', 'yes', { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect(await keptOf('grants_paid')).toMatchObject({ version: 1, source: 'carried_over' });
  });
});

describe('refused, with nothing changed, is an answer given as unchanged', () => {
  let before: Awaited<ReturnType<typeof kept>>;
  beforeEach(async () => {
    before = await kept();
  });

  async function expectRefused(answer: Awaited<ReturnType<typeof carry>>) {
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid-answer', fault: 'answer-not-as-earlier' },
    });
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(await kept()).toEqual(before);
  }

  test('with another value', async () => {
    await expectRefused(await carry('contact_person', 'assigned', { version: 1 }));
    await expectRefused(await carry('structures', ['council'], { version: 1 }));
    await expectRefused(await carry('targets', 'Kaksi tapaamista.', { version: 2 }));
  });

  test('to a question whose meaning has changed', async () => {
    await expectRefused(await carry('website', 'yes'));
  });

  test('to the theme question, even where the same theme is asked again', async () => {
    await expectRefused(await carry('volunteers', 'many'));
  });

  test('when nobody knew it', async () => {
    await expectRefused(await carry('meetings', 'unknown'));
  });

  test('to a question about the year before', async () => {
    await expectRefused(await carry('grants_total', 12_500.5));
  });

  test('when there is no earlier answer', async () => {
    await expectRefused(await carry('page', 'https://muurame.example/'));
  });

  test('when what was answered earlier has not been approved', async () => {
    const unapproved = await saveAnswer(neighbour, round, jyvaskyla, 'meetings', 3, {
      carriedOver: true,
    });
    await expectRefused(unapproved);
  });

  test('when it is a remark, or no answer yet', async () => {
    await expectRefused(await carry('feedback', null, { comment: 'Kuten viime vuonna' }));
    await expectRefused(await carry('page', undefined, { unfinished: 'muurame.example' }));
  });
});

describe('the database refuses', () => {
  async function responseId(of: TestRound, municipality: string): Promise<string> {
    const { id } = await server.database.operator
      .selectFrom('response')
      .select('id')
      .where('round_id', '=', of.roundId)
      .where('municipality_code', '=', municipality)
      .executeTakeFirstOrThrow();
    return id;
  }

  async function write(tx: Tx, who: TestPerson, table: 'answer' | 'answer_history', row: object) {
    const response_id = await responseId(round, who === lead ? muurame : jyvaskyla);
    const given = {
      response_id,
      question_key: 'feedback',
      version: 1,
      estimate: false,
      source: 'carried_over',
      answered_by: who.id,
      answered_at: new Date(),
      ...row,
    };
    const columns = Object.keys(given);
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((each) => sql.ref(each)))})
      values (${sql.join(Object.values(given))})`.execute(tx);
  }

  test.each(['answer', 'answer_history'] as const)(
    'an answer carried over that is not the earlier one (%s)',
    async (table) => {
      const as = (who: TestPerson, row: object) =>
        asPerson(server.database.service, who.id, (tx) => write(tx, who, table, row));
      const other = { question_key: 'targets', version: 9, value: '"x"', carried_from_year: 2024 };
      await expect(as(lead, other)).rejects.toMatchObject({ code: 'KT006' });
      const part = { ...other, question_key: 'structures', value: '["council"]' };
      await expect(as(lead, part)).rejects.toMatchObject({ code: 'KT006' });
      // Another year, a year to come, and what another municipality answered or has not had approved.
      const right = { ...other, value: '"Kaksi tapaamista"' };
      for (const year of [2023, 2025, 2026]) {
        const attempt = as(lead, { ...right, carried_from_year: year });
        await expect(attempt).rejects.toMatchObject({ code: 'KT006' });
      }
      await expect(as(neighbour, right)).rejects.toMatchObject({ code: 'KT006' });
      const draft = { ...right, question_key: 'meetings', value: '3' };
      await expect(as(neighbour, draft)).rejects.toMatchObject({ code: 'KT006' });
    },
  );

  test.each(['answer', 'answer_history'] as const)(
    'a year without carrying over, and carrying over without a year (%s)',
    async (table) => {
      const operate = (row: object) =>
        server.database.operator
          .transaction()
          .execute((tx) => write(tx, lead, table, { question_key: 'page', ...row }));
      const value = '"https://muurame.example/"';
      const violated = { code: '23514' };
      await expect(
        operate({ value, source: 'self', carried_from_year: 2024 }),
      ).rejects.toMatchObject(violated);
      await expect(operate({ value })).rejects.toMatchObject(violated);
    },
  );
});

test('a reader is told from where each answer comes', async () => {
  const { body } = await lead.send('GET', responseAddress(round, muurame));
  const sources = Object.fromEntries(
    body.answers.map((answer: any) => [answer.question, answer.source]),
  );
  expect(sources).toEqual({
    contact_person: 'carried_over',
    grants_paid: 'carried_over',
    structures: 'carried_over',
    targets: 'self',
  });
});
