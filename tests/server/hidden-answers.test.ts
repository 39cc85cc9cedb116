/** Hidden answers: what does not apply is kept aside for the municipality and handed to nobody. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  closeRound,
  giveAnswers,
  handOverAndApprove,
  laterVersion,
  take,
} from '../harness/response.ts';
import { publish } from '../harness/publishing.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const muurame = '500';
const jyvaskyla = '179';
const aside = 'Ei kenellekään muulle';

/** A scored core question and a text that apply only where there is a contact person. */
const questionnaire = laterVersion('2', '1', {
  website: { visibleWhen: [{ question: 'contact_person', isAnyOf: ['named'] }] },
  targets: { visibleWhen: [{ question: 'contact_person', isAnyOf: ['named'] }] },
});
const details = { name: 'Aino Aalto', title: '', email: 'aino@muurame.example', phone: '' };
const hidden = ['contact_details', 'grants_total', 'targets', 'website'];

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let neighbour: TestPerson;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database, { questionnaire });
  lead = await signIn(app, database, 'lead', muurame);
  neighbour = await signIn(app, database, 'lead', jyvaskyla);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

async function read(person: TestPerson, municipality = muurame): Promise<any> {
  const { status, body } = await person.send('GET', responseAddress(round, municipality));
  expect(status).toBe(200);
  return body;
}

const keysOf = (answers: any[]): string[] => answers.map((answer) => answer.question).toSorted();

describe('an answer whose question no longer applies', () => {
  beforeAll(async () => {
    const remark = { comment: aside, evidenceUrl: 'https://aside.example/' };
    await giveAnswers(lead, round, muurame, { contact_person: 'named', grants_paid: 'yes' });
    await giveAnswers(lead, round, muurame, { structures: ['council'] });
    await giveAnswers(
      lead,
      round,
      muurame,
      { contact_details: details, grants_total: 7777, targets: aside, website: 'yes' },
      remark,
    );
    expect(await read(lead)).toMatchObject({ coreAnswered: 5, coreAsked: 5 });
    await saveAnswer(lead, round, muurame, 'contact_person', 'none', { version: 1 });
    await saveAnswer(lead, round, muurame, 'grants_paid', 'no', { version: 1 });
  });

  test('stays with the municipality as it was', async () => {
    const { answers, ...head } = await read(lead);
    expect(head).toMatchObject({ coreAnswered: 3, coreAsked: 3 });
    expect(answers).toContainEqual(
      expect.objectContaining({ question: 'targets', value: aside, comment: aside, version: 1 }),
    );
    expect(keysOf(answers)).toEqual(
      ['contact_person', 'grants_paid', 'structures', ...hidden].toSorted(),
    );
  });

  test('is not handed over: nobody outside the municipality reads it', async () => {
    await take(lead, round, muurame, 'submit');
    const handedOver = await read(coordinator);
    expect(keysOf(handedOver.answers)).toEqual(['contact_person', 'grants_paid', 'structures']);
    expect(handedOver.consents).toEqual([]);
    const changes = await coordinator.send(
      'GET',
      `${responseAddress(round, muurame)}/changes?since=1970-01-01T00:00:00Z`,
    );
    expect(keysOf(changes.body.answers)).toEqual(['contact_person', 'grants_paid', 'structures']);
    for (const seen of [handedOver, changes.body]) {
      expect(JSON.stringify(seen)).not.toMatch(/7777|aside\.example|Ei kenellekään|aino@/);
    }
  });

  test('asks nobody for a consent', async () => {
    const { operator } = server.database;
    expect(await operator.selectFrom('contact_consent').selectAll().execute()).toEqual([]);
    const letters = await operator.selectFrom('letter').select('kind').execute();
    expect(letters.map(({ kind }) => kind)).toEqual(['receipt']);
  });

  test('comes back as it was when the question does', async () => {
    await take(lead, round, muurame, 'take-back');
    await saveAnswer(lead, round, muurame, 'contact_person', 'named', { version: 2 });
    await saveAnswer(lead, round, muurame, 'grants_paid', 'unknown', { version: 2 });
    expect(await read(lead)).toMatchObject({ coreAnswered: 5, coreAsked: 5 });
    await take(lead, round, muurame, 'submit');
    const { answers } = await read(coordinator);
    expect(keysOf(answers)).toEqual(
      ['contact_person', 'grants_paid', 'structures', ...hidden].toSorted(),
    );
    expect(answers).toContainEqual(
      expect.objectContaining({ question: 'grants_total', value: 7777, comment: aside }),
    );
    await take(lead, round, muurame, 'take-back');
  });

  test('has no part in the score, in the figures and in what is published', async () => {
    await saveAnswer(lead, round, muurame, 'contact_person', 'none', { version: 3 });
    await saveAnswer(lead, round, muurame, 'grants_paid', 'no', { version: 3 });
    await handOverAndApprove(lead, coordinator, round, muurame);
    await giveAnswers(neighbour, round, jyvaskyla, {
      contact_person: 'named',
      structures: ['council'],
      grants_paid: 'yes',
      grants_total: 1000,
      website: 'yes',
    });
    await handOverAndApprove(neighbour, coordinator, round, jyvaskyla);
    await closeRound(server.database, round);
    const published = await publish(coordinator, round);
    expect(published.status).toBe(200);
    const of = async (url: string) => (await server.app.inject({ url })).json();
    const results = await of(`/api/v1/municipalities/${muurame}/results?year=${round.year}`);
    expect(results).toMatchObject({ coreAnswered: 3, coreAsked: 3 });
    // 0 of the contact person and 50 of the structures; the website, 100 once, is not asked.
    expect(results.dimensions.map((each: any) => [each.key, each.score])).toEqual([
      ['structures', 25],
      ['grants', 0],
      ['visibility', null],
    ]);
    for (const question of hidden) {
      expect(results.answers.find((each: any) => each.question === question)).toMatchObject({
        value: null,
        missing: 'not_applicable',
        score: null,
        comment: null,
      });
    }
    const region = await of(`/api/v1/regions/${round.region}/rounds/${round.year}/results`);
    const sum = region.indicators.find((each: any) => each.key === 'grants_sum');
    expect(sum).toMatchObject({ value: 1000, n: 1 });
    for (const shown of [results, region]) {
      expect(JSON.stringify(shown)).not.toMatch(/7777|Ei kenellekään|aino@/);
    }
  });
});

describe('a question that does not apply blocks no submitting', () => {
  let later: TestRound;
  const submit = () => lead.send('POST', `${responseAddress(later, muurame)}/submit`);

  beforeAll(async () => {
    later = await makeRound(server.database, { year: 2026, questionnaire });
    await giveAnswers(lead, later, muurame, {
      contact_person: 'named',
      structures: ['none'],
      grants_paid: 'yes',
    });
  });

  test('be it a core question without an answer or one that holds something unfinished', async () => {
    const typed = { ...details, email: 'aino@' };
    const begun = [
      ['contact_details', typed],
      ['grants_total', 'noin 12 500'],
    ] as const;
    for (const [question, unfinished] of begun) {
      const saved = await saveAnswer(lead, later, muurame, question, undefined, { unfinished });
      expect(saved.status).toBe(200);
    }
    expect(await submit()).toMatchObject({
      status: 422,
      body: {
        code: 'response-incomplete',
        questions: ['website'],
        unfinished: ['contact_details', 'grants_total'],
      },
    });
    await saveAnswer(lead, later, muurame, 'contact_person', 'none', { version: 1 });
    await saveAnswer(lead, later, muurame, 'grants_paid', 'no', { version: 1 });
    expect(await submit()).toMatchObject({ status: 200, body: { state: 'submitted' } });
    await take(lead, later, muurame, 'take-back');
  });

  test('and blocks it again as soon as it applies', async () => {
    await saveAnswer(lead, later, muurame, 'contact_person', 'named', { version: 2 });
    expect(await submit()).toMatchObject({
      status: 422,
      body: { questions: ['website'], unfinished: ['contact_details'] },
    });
  });
});
