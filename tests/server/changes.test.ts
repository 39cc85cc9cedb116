/** The feed of changes: whoever follows a response misses nothing that others save in it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SavedAnswer } from '#domain/survey.ts';
import { giveAnswers, take } from '../harness/response.ts';
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
const jyvaskyla = '179';
const beginning = '1970-01-01T00:00:00.000Z';

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let respondent: TestPerson;
let neighbour: TestPerson;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  lead = await signIn(app, database, 'lead', muurame);
  respondent = await signIn(app, database, 'respondent', muurame);
  neighbour = await signIn(app, database, 'lead', jyvaskyla);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

const ask = (person: TestPerson, since: string, municipality = muurame) =>
  person.send(
    'GET',
    `${responseAddress(round, municipality)}/changes?since=${encodeURIComponent(since)}`,
  );

/** Follows a response as a page does: from the newest moment seen, keeping the newest versions. */
function follower(person: TestPerson) {
  const seen = new Map<string, SavedAnswer>();
  let since = beginning;
  return {
    seen,
    async poll(): Promise<SavedAnswer[]> {
      const { status, body } = await ask(person, since);
      expect(status).toBe(200);
      const answers = body.answers as SavedAnswer[];
      for (const answer of answers) {
        const known = seen.get(answer.question);
        if (known === undefined || known.version < answer.version) {
          seen.set(answer.question, answer);
        }
        if (answer.answeredAt > since) since = answer.answeredAt;
      }
      return answers;
    },
  };
}

describe('whoever follows', () => {
  test('misses nothing between two polls while several people save at once', async () => {
    const following = follower(respondent);
    /** The newest version of each question whose save has been confirmed to its saver. */
    const confirmed = new Map<string, number>();
    let writing = 3;
    const write = async (person: TestPerson, questions: string[]) => {
      for (let turn = 0; turn < 12; turn++) {
        for (const question of questions) {
          const version = confirmed.get(question) ?? 0;
          const value = question === 'meetings' ? turn : `${question} ${turn}`;
          const saved = await saveAnswer(person, round, muurame, question, value, { version });
          if (saved.status === 412) continue;
          expect(saved.status).toBe(200);
          confirmed.set(question, Math.max(confirmed.get(question) ?? 0, saved.body.version));
        }
      }
      writing -= 1;
    };
    const poll = async () => {
      let isLast = false;
      while (!isLast) {
        isLast = writing === 0;
        const before = [...confirmed];
        await following.poll();
        for (const [question, version] of before) {
          expect(following.seen.get(question)?.version).toBeGreaterThanOrEqual(version);
        }
      }
    };
    await Promise.all([
      write(lead, ['targets', 'meetings']),
      // Both want the same question too.
      write(respondent, ['feedback', 'meetings']),
      write(lead, ['feedback']),
      poll(),
    ]);
    const { body } = await lead.send('GET', responseAddress(round, muurame));
    const stored = Object.fromEntries(body.answers.map((each: any) => [each.question, each]));
    expect(Object.fromEntries(following.seen)).toEqual(stored);
  });

  test('is told of every version, each once besides the newest, and of nothing else', async () => {
    const following = follower(respondent);
    await following.poll();
    const told: string[] = [];
    const first = (await following.poll()).map(({ question, version }) => `${question} ${version}`);
    let { version } = following.seen.get('targets')!;
    for (const value of ['yksi', 'kaksi', 'kolme']) {
      await saveAnswer(lead, round, muurame, 'targets', value, { version });
      version += 1;
      for (const answer of await following.poll()) {
        told.push(`${answer.question} ${answer.version} ${JSON.stringify(answer.value)}`);
      }
    }
    const isNews = (each: string) => !first.some((known) => each.startsWith(`${known} `));
    const news = told.filter(isNews);
    // The newest comes again until there is a newer one: a moment may have had two saves.
    expect([...new Set(news)]).toEqual([
      `targets ${version - 2} "yksi"`,
      `targets ${version - 1} "kaksi"`,
      `targets ${version} "kolme"`,
    ]);
    expect((await following.poll()).map((answer) => answer.question)).toEqual(['targets']);
  });

  test('is told of a cleared answer, of one that is unfinished and of a step', async () => {
    const following = follower(respondent);
    await following.poll();
    const { version } = following.seen.get('targets')!;
    const headers = { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() };
    await lead.send('DELETE', `${responseAddress(round, muurame)}/answers/targets`, { headers });
    await saveAnswer(lead, round, muurame, 'page', undefined, { unfinished: 'muurame.ex' });
    await following.poll();
    expect(following.seen.get('targets')).toMatchObject({ value: null, version: version + 1 });
    expect(following.seen.get('page')).toMatchObject({ value: null, unfinished: 'muurame.ex' });
    const page = 'https://muurame.example/';
    await saveAnswer(lead, round, muurame, 'page', page, { version: 1 });
    await giveAnswers(lead, round, muurame, completeAnswers);
    await take(lead, round, muurame, 'submit');
    expect((await ask(respondent, beginning)).body).toMatchObject({
      state: 'submitted',
      coreAnswered: 5,
      may: ['read'],
    });
    await take(lead, round, muurame, 'take-back');
    expect((await ask(respondent, beginning)).body.state).toBe('draft');
  });

  test('a moment to come is told nothing, whatever zone it is written in', async () => {
    for (const since of ['2999-12-31T23:59:59Z', '2999-12-31T23:59:59.123456789+14:00']) {
      expect((await ask(respondent, since)).body.answers).toEqual([]);
    }
    const { answers } = (await ask(respondent, '0001-01-01T00:00:00-12:00')).body;
    expect(answers.length).toBeGreaterThan(4);
  });
});

describe('the feed', () => {
  test('is of one’s own municipality alone', async () => {
    expect(await ask(neighbour, beginning)).toMatchObject({
      status: 404,
      body: { code: 'response-not-found' },
    });
    const { body } = await ask(neighbour, beginning, jyvaskyla);
    expect(body).toMatchObject({ answers: [], municipality: { code: jyvaskyla } });
    const anonymous = await server.app.inject({
      url: `${responseAddress(round, muurame)}/changes?since=${beginning}`,
    });
    expect(anonymous.statusCode).toBe(401);
  });

  test('of a draft tells the coordinator no answer', async () => {
    const { body } = await ask(coordinator, beginning);
    expect(body).toMatchObject({ state: 'draft', coreAnswered: 5, answers: [] });
  });

  test('asked from a moment that is none is a problem', async () => {
    const address = `${responseAddress(round, muurame)}/changes`;
    for (const query of [
      '',
      '?since=',
      '?since=0',
      '?since=yesterday',
      '?since=2025-01-01',
      '?since=2025-01-01T00:00:00',
      '?since=2025-02-30T00:00:00Z',
      '?since=2025-13-01T00:00:00Z',
      '?since=2025-01-01T24:00:00Z',
      '?since=2025-01-01T00:00:60Z',
      '?since=2025-01-01T00:00:00%2B99:99',
      '?since=2025-01-01T00:00:00%2B24:00',
      '?since=2025-01-01T00:00:00-23:60',
      '?since=%2B275760-09-13T00:00:00Z',
      '?since=99999-01-01T00:00:00Z',
      '?since=0000-00-00T00:00:00Z',
      '?since=infinity',
      '?since=-infinity',
      '?since=null',
      '?since=NaN',
      "?since=2025-01-01T00:00:00Z'--",
      '?since=2025-01-01T00:00:00Z%00',
      '?since=%F0%9F',
      '?since=2025-01-01T00:00:00Z&since=2025-01-01T00:00:00Z',
      '?since[]=2025-01-01T00:00:00Z',
      '?since=2025-01-01T00:00:00Z&until=2026-01-01T00:00:00Z',
      `?since=${'9'.repeat(5000)}`,
    ]) {
      const { status, body, headers } = await lead.send('GET', `${address}${query}`);
      expect(status, query).toBeGreaterThanOrEqual(400);
      expect(status, query).toBeLessThan(500);
      expect(headers['content-type'], query).toContain('application/problem+json');
      expect(body.detail, query).toMatch(/\S/);
    }
  });

  test('is asked from the first year there is, or from the edges of time, without harm', async () => {
    for (const since of [
      '0000-01-01T00:00:00Z',
      '9999-12-31T23:59:59.999999Z',
      '0000-01-01T00:00:00+23:59',
      '9999-12-31T23:59:59-23:59',
    ]) {
      expect((await ask(lead, since)).status, since).toBe(200);
    }
  });
});
