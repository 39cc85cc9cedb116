/** What is said beside an answer: a comment, an address that shows it, and that it is an estimate. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { giveAnswers, take } from '../harness/response.ts';
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
const evidenceUrl = 'https://muurame.example/strategia?sivu=2#järjestöt';

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  lead = await signIn(server.app, server.database, 'lead', muurame);
  coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

async function kept(question: string) {
  return await server.database.operator
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .select(['value', 'version', 'comment', 'evidence_url', 'estimate'])
    .where('round_id', '=', round.roundId)
    .where('question_key', '=', question)
    .executeTakeFirst();
}

describe('a remark on a question without an answer', () => {
  test('is kept, and is no answer', async () => {
    const saved = await saveAnswer(lead, round, muurame, 'website', null, {
      comment: 'Uusi sivusto avataan keväällä.',
      evidenceUrl,
    });
    expect(saved).toMatchObject({
      status: 200,
      body: { value: null, unfinished: null, version: 1, evidenceUrl },
    });
    const { body } = await lead.send('GET', responseAddress(round, muurame));
    expect(body).toMatchObject({ state: 'draft', coreAnswered: 0, coreAsked: 5 });
  });

  test('does not make a missing answer given', async () => {
    const { website: _missing, ...others } = completeAnswers;
    await giveAnswers(lead, round, muurame, others);
    const submitted = await lead.send('POST', `${responseAddress(round, muurame)}/submit`);
    expect(submitted).toMatchObject({ status: 422, body: { questions: ['website'] } });
  });

  test('may be changed, but says something', async () => {
    const change = { version: 1, comment: 'Avataan syksyllä.' };
    const changed = await saveAnswer(lead, round, muurame, 'website', null, change);
    expect(changed).toMatchObject({ status: 200, body: { evidenceUrl: null, version: 2 } });
    for (const comment of [null, '', ' \n\u00a0']) {
      const empty = await saveAnswer(lead, round, muurame, 'website', null, {
        version: 2,
        comment,
      });
      expect(empty).toMatchObject({ status: 422, body: { fault: 'answer-empty' } });
    }
    expect(await kept('website')).toMatchObject({ comment: 'Avataan syksyllä.', version: 2 });
  });

  test('takes no answer away', async () => {
    const remark = { version: 1, comment: 'Arvio' };
    const attempt = await saveAnswer(lead, round, muurame, 'grants_total', null, remark);
    expect(attempt).toMatchObject({ status: 422, body: { fault: 'answer-empty' } });
    expect(await kept('grants_total')).toMatchObject({ value: 12_500.5, version: 1 });
    await saveAnswer(lead, round, muurame, 'page', undefined, { unfinished: 'muurame.ex' });
    const begun = await saveAnswer(lead, round, muurame, 'page', null, remark);
    expect(begun).toMatchObject({ status: 422, body: { fault: 'answer-empty' } });
  });

  test('stays when the answer comes, and is read with it by the coordinator', async () => {
    const page = 'https://muurame.example/';
    await saveAnswer(lead, round, muurame, 'page', page, { version: 1 });
    const comment = 'Avataan syksyllä.';
    await saveAnswer(lead, round, muurame, 'website', 'partly', { version: 2, comment });
    const remark = { comment: 'Emme laske tätä.' };
    await saveAnswer(lead, round, muurame, 'meetings', null, remark);
    await take(lead, round, muurame, 'submit');
    const { body } = await coordinator.send('GET', responseAddress(round, muurame));
    expect(body.answers).toContainEqual(
      expect.objectContaining({ question: 'website', value: 'partly', comment }),
    );
    expect(body.answers).toContainEqual(
      expect.objectContaining({ question: 'meetings', value: null, ...remark }),
    );
    await take(lead, round, muurame, 'take-back');
  });
});

describe('an estimate', () => {
  const version = async (question: string) => (await kept(question))?.version ?? 0;

  test('is marked on amounts that may be estimated, and on nothing else', async () => {
    const estimate = true;
    for (const { key, ...question } of smallQuestionnaire.questions) {
      const before = await kept(key);
      const value = completeAnswers[key] ?? before?.value ?? sample[key];
      const rest = { estimate, version: await version(key) };
      const saved = await saveAnswer(lead, round, muurame, key, value, rest);
      if (question.estimate) {
        expect(saved).toMatchObject({ status: 200, body: { estimate: true } });
      } else {
        expect(saved).toMatchObject({ status: 422, body: { fault: 'answer-no-estimate' } });
        expect(await kept(key)).toEqual(before);
      }
    }
    expect(await kept('grants_total')).toMatchObject({ estimate: true });
  });

  test('is one no longer when it is saved without the mark', async () => {
    const rest = { version: await version('grants_total') };
    await saveAnswer(lead, round, muurame, 'grants_total', 12_500.5, rest);
    expect(await kept('grants_total')).toMatchObject({ estimate: false });
  });

  /** What the other questions would take. */
  const sample: Record<string, unknown> = {
    contact_details: { name: 'Aino', title: '', email: '', phone: '' },
    meetings: 4,
    targets: 'Kaksi tapaamista',
    feedback: 'Hyvä kysely',
  };
});

describe('an address that shows the answer', () => {
  test.each([
    'https://muurame.example',
    'HTTP://MUURAME.EXAMPLE/A',
    'https://järjestöt.muurame.example:8443/a?b=c&d=%20#e',
    `https://muurame.example/${'a'.repeat(1900)}`,
  ])('is any of http or https (%s)', async (given) => {
    const before = await kept('contact_person');
    const rest = { version: before!.version, evidenceUrl: `  ${given}\n` };
    const saved = await saveAnswer(lead, round, muurame, 'contact_person', 'named', rest);
    expect(saved).toMatchObject({ status: 200, body: { evidenceUrl: given } });
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://a.example',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'ftp://a.example/',
    'mailto:aino@muurame.example',
    '//a.example/',
    '/strategia',
    'a.example',
    'https:a.example',
    'https:///a.example',
    'https://',
    'https://localhost/',
    'https://user:pass@a.example/',
    'https://a.example/a b',
    'https://a.example/\u0001',
    'java\nscript:alert(1)',
  ])('is nothing else (%j)', async (given) => {
    const before = await kept('contact_person');
    const rest = { version: before!.version, evidenceUrl: given };
    const saved = await saveAnswer(lead, round, muurame, 'contact_person', 'none', rest);
    expect(saved).toMatchObject({ status: 422, body: { fault: 'answer-not-a-web-address' } });
    expect(await kept('contact_person')).toEqual(before);
  });

  test('is guarded by the database too', async () => {
    const forged = server.database.operator
      .updateTable('answer')
      .set({ evidence_url: 'javascript:alert(1)' })
      .execute();
    await expect(forged).rejects.toMatchObject({ code: '23514' });
  });
});
