/** Bad input: whatever is wrong gets a problem, and what is stored stays as it was. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

/** One right answer to every question of the small questionnaire. */
const right: Record<string, unknown> = {
  ...completeAnswers,
  contact_details: { name: 'Aino', title: '', email: 'aino@muurame.example', phone: '' },
  meetings: 4,
  targets: 'Kaksi tapaamista',
  page: 'https://muurame.example/jarjestot',
  feedback: 'Hyvä kysely',
};

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  lead = await signIn(server.app, server.database, 'lead', muurame);
  coordinator = await signIn(server.app, server.database, 'coordinator', 'keski-suomi');
  for (const [question, value] of Object.entries(right)) {
    expect(await saveAnswer(lead, round, muurame, question, value)).toMatchObject({ status: 200 });
  }
});
afterAll(() => server.close());

/** Everything that a save could change. */
async function everything() {
  const { operator } = server.database;
  return {
    answers: await operator.selectFrom('answer').selectAll().orderBy('question_key').execute(),
    history: await operator
      .selectFrom('answer_history')
      .selectAll()
      .orderBy('question_key')
      .orderBy('version')
      .execute(),
    responses: await operator.selectFrom('response').selectAll().orderBy('id').execute(),
    steps: await operator.selectFrom('response_step').selectAll().execute(),
    letters: await operator.selectFrom('letter').selectAll().execute(),
  };
}

/** Sends the text as it stands, as the save of an answer that one has seen. */
function put(question: string, body: string | Buffer, headers: Record<string, string> = {}) {
  return lead.send('PUT', `${responseAddress(round, muurame)}/answers/${question}`, {
    body,
    headers: {
      'content-type': 'application/json',
      'if-match': '"1"',
      'idempotency-key': crypto.randomUUID(),
      ...headers,
    },
  });
}

async function expectRefusals(refusals: [string, () => ReturnType<typeof put>][]) {
  const before = await everything();
  for (const [what, send] of refusals) {
    const { status, body, headers } = await send();
    expect(status, what).toBeGreaterThanOrEqual(400);
    expect(status, what).toBeLessThan(500);
    expect(headers['content-type'], what).toContain('application/problem+json');
    expect(body.detail, what).toMatch(/\S/);
  }
  expect(await everything()).toEqual(before);
}

/** What fits no question, as JSON. */
const never = [
  'true',
  'false',
  '1e400',
  '-1e400',
  '{}',
  '[]',
  '[1]',
  '[null]',
  '[["council"]]',
  '""',
  '"a\\u0000b"',
  '"\\ud800"',
  '"\\udc00x"',
  '["\\ud800"]',
  '{"toString":"x"}',
  '{"name":"A"}',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  nested(10_000),
  nested(40),
];
const contactWith = (part: string, value: string) =>
  JSON.stringify({ name: 'A', title: '', email: '', phone: '', [part]: 0 }).replace('0', value);

/** What does not fit the question, beside that. */
const wrong: Record<string, string[]> = {
  contact_person: ['0', '"maybe"', '"Named"', '["named"]', '"named "'],
  structures: ['0', '"council"', '["council","council"]', '["other"]', '["council",1]'],
  meetings: ['[4]', '{"value":4}'],
  grants_paid: ['1', '"YES"', '["yes"]'],
  grants_total: ['[12500]', '{"value":4}'],
  website: ['1', '"maybe"', '["yes"]'],
  targets: ['0', '["text"]', '"   "'],
  page: ['0', '["https://a.example"]'],
  feedback: ['0', '{"text":"x"}'],
  contact_details: [
    '0',
    '"Aino"',
    '{"name":"A","title":"","email":"","phone":"","age":3}',
    ...['name', 'title', 'email', 'phone'].flatMap((part) =>
      ['3', 'null', '"a\\u0000b"', '"\\ud800"', `"${'x'.repeat(300)}"`].map((value) =>
        contactWith(part, value),
      ),
    ),
  ],
};
/** What is no answer, but may stand in the field until it becomes one. */
const wrongAsAnswer: Record<string, string[]> = {
  structures: ['["none","council"]', '["unknown","council"]'],
  meetings: ['"4"', '-1', '1.5', '1e13', '1e-7', '"12 500"'],
  grants_total: ['"12500"', '-0.01', '12.345', '1e-7', '1e13', '"12 500,50 €"'],
  targets: [`"${'x'.repeat(10_001)}"`],
  page: ['"muurame.example"', '"javascript:alert(1)"', '"ftp://a.example"'],
  contact_details: [contactWith('email', '"no"')],
};

describe('a wrong answer changes nothing', () => {
  test('the table below has every question', () => {
    const keys = smallQuestionnaire.questions.map(({ key }) => key).toSorted();
    expect(Object.keys(wrong).toSorted()).toEqual(keys);
    expect(Object.keys(right).toSorted()).toEqual(keys);
  });

  test.each(Object.keys(wrong))('to %s, given as the answer', async (question) => {
    const values = [...never, 'null', ...wrong[question]!, ...(wrongAsAnswer[question] ?? [])];
    await expectRefusals(
      values.map((value) => [value.slice(0, 80), () => put(question, `{"value":${value}}`)]),
    );
  });

  test.each(Object.keys(wrong))('to %s, given as unfinished', async (question) => {
    const values = [...never, 'null', ...wrong[question]!];
    await expectRefusals(
      values.map((value) => [value.slice(0, 80), () => put(question, `{"unfinished":${value}}`)]),
    );
  });

  test('to any question, when the body around it is wrong', async () => {
    const bodies = (value: string): string[] => [
      `{}`,
      `null`,
      `[]`,
      value,
      `{"comment":"x"}`,
      `{"value":${value},"unfinished":${value}}`,
      `{"value":${value},"value":${value}}`,
      `{"value":${value},"v\\u0061lue":${value}}`,
      `{"value":${value},"comment":"a","comment":"b"}`,
      `{"value":${value},"admin":true}`,
      `{"value":${value},"version":1}`,
      `{"value":${value},"__proto__":{"x":1}}`,
      `{"value":${value},"constructor":{"prototype":{"x":1}}}`,
      `{"value":${value}`,
      `{"value":${value}}{}`,
      `{'value':${value}}`,
      `{"value":NaN}`,
      `{"value":undefined}`,
      `{"value":${value},}`,
      `{"value":${value},"comment":3}`,
      `{"value":${value},"comment":["x"]}`,
      `{"value":${value},"comment":"a\\u0000b"}`,
      `{"value":${value},"comment":"\\ud83d"}`,
      `{"value":${value},"comment":"${'x'.repeat(10_001)}"}`,
      `{"value":${value},"evidenceUrl":"a"}`,
      `{"value":${value},"evidenceUrl":7}`,
      `{"value":${value},"evidenceUrl":"https://a.example/\\u0000"}`,
      `{"value":${value},"evidenceUrl":"https://a.example/\\udead"}`,
      `{"value":${value},"evidenceUrl":"javascript:alert(1)"}`,
      `{"value":${value},"evidenceUrl":"https://a.example/${'x'.repeat(2000)}"}`,
      `{"value":${value},"estimate":"yes"}`,
      `{"value":${value},"estimate":1}`,
      `{"value":${value},"estimate":null}`,
      `{"value":${value},"carriedOver":"yes"}`,
      `{"value":${value},"carriedOver":true}`,
      `{"value":null,"carriedOver":true,"comment":"x"}`,
      // Clearing is an act of its own: a remark takes no answer away.
      `{"value":null,"comment":"x"}`,
      `{"value":null,"evidenceUrl":"https://a.example/"}`,
    ];
    for (const [question, value] of Object.entries(right)) {
      await expectRefusals(
        bodies(JSON.stringify(value)).map((body) => [
          `${question}: ${body.slice(0, 80)}`,
          () => put(question, body),
        ]),
      );
    }
  });

  test('when its bytes are no JSON text that we read', async () => {
    const body = '{"value":4}';
    await expectRefusals([
      [
        'bytes that are no UTF-8',
        () => put('meetings', Buffer.from('{"comment":"\xff"}', 'latin1')),
      ],
      ['UTF-16', () => put('meetings', Buffer.from(body, 'utf16le'))],
      ['nothing', () => put('meetings', '')],
      ['plain text', () => put('meetings', body, { 'content-type': 'text/plain' })],
      [
        'a form',
        () => put('meetings', 'value=4', { 'content-type': 'application/x-www-form-urlencoded' }),
      ],
      ['5 MiB', () => put('targets', `{"value":"${'x'.repeat(5 * 1024 * 1024)}"}`)],
      ['a long text', () => put('targets', `{"value":"${'x'.repeat(300_000)}"}`)],
    ]);
  });

  test('when its version or key is none', async () => {
    const body = '{"value":5}';
    await expectRefusals([
      ...['', '1', '"-1"', '"1.0"', '"99999999999"', 'W/"1"', '*', '"1","2"'].map(
        (version): [string, () => ReturnType<typeof put>] => [
          version,
          () => put('meetings', body, { 'if-match': version }),
        ],
      ),
      ...['', 'x', '0', 'a'.repeat(36)].map((key): [string, () => ReturnType<typeof put>] => [
        key,
        () => put('meetings', body, { 'idempotency-key': key }),
      ]),
    ]);
  });

  test('when the address is none of an answer', async () => {
    const address = responseAddress(round, muurame);
    const mark = { 'if-match': '"0"', 'idempotency-key': crypto.randomUUID() };
    const body = { value: 5 };
    await expectRefusals(
      [
        `${address}/answers/__proto__`,
        `${address}/answers/constructor`,
        `${address}/answers/toString`,
        `${address}/answers/no_such_question`,
        `${address}/answers/${'a'.repeat(100)}`,
        `${address}/answers/%00`,
        `${responseAddress(round, '999')}/answers/meetings`,
        `${responseAddress(round, '5000')}/answers/meetings`,
        `${responseAddress({ ...round, year: 1999 }, muurame)}/answers/meetings`,
        `${responseAddress({ ...round, region: 'nowhere' }, muurame)}/answers/meetings`,
      ].map((url) => [url, () => lead.send('PUT', url, { body, headers: mark })]),
    );
  });
});

test('a number is stored as it is, and as nothing else', async () => {
  const numbers: [string, number][] = [
    ['0', 0],
    ['-0', 0],
    ['1E2', 100],
    ['12.34', 12.34],
    ['0.1', 0.1],
    ['12.340', 12.34],
    ['123456789.01', 123_456_789.01],
    ['1000000000000', 1e12],
  ];
  let version = 1;
  for (const [typed, value] of numbers) {
    const saved = await put('grants_total', `{"value":${typed}}`, { 'if-match': `"${version}"` });
    version += 1;
    expect(saved).toMatchObject({ status: 200, body: { version } });
    expect(Object.is(saved.body.value, value)).toBe(true);
    const read = await lead.send('GET', responseAddress(round, muurame));
    const answer = read.body.answers.find((each: any) => each.question === 'grants_total');
    expect(Object.is(answer.value, value)).toBe(true);
  }
});

test('a wrong note or reason changes nothing', async () => {
  const steps = responseAddress(round, muurame);
  const submitted = await lead.send('POST', `${steps}/submit`);
  expect(submitted.status).toBe(200);
  const savedAt = JSON.stringify(submitted.body.savedAt);
  const post = (step: string, body: string) =>
    coordinator.send('POST', `${steps}/${step}`, {
      body,
      headers: { 'content-type': 'application/json' },
    });
  const texts = ['3', '""', '" "', '"a\\u0000b"', '"\\ud800"', '["x"]', `"${'x'.repeat(5001)}"`];
  await expectRefusals([
    ...texts.map((text): [string, () => ReturnType<typeof put>] => [
      `return ${text.slice(0, 40)}`,
      () => post('return', `{"savedAt":${savedAt},"note":${text}}`),
    ]),
    ['a note twice', () => post('return', `{"savedAt":${savedAt},"note":"a","note":"b"}`)],
    ['no moment', () => post('return', '{"note":"a"}')],
    ['a moment that is none', () => post('approve', '{"savedAt":"yesterday"}')],
  ]);
  const { operator } = server.database;
  await operator.updateTable('round').set({ state: 'closed' }).execute();
  const until = JSON.stringify(new Date(Date.now() + 86_400_000).toISOString());
  await expectRefusals([
    ...texts.map((text): [string, () => ReturnType<typeof put>] => [
      `reopen ${text.slice(0, 40)}`,
      () => post('reopen', `{"until":${until},"reason":${text}}`),
    ]),
    ...['3', 'null', '"tomorrow"', '"2026-02-30T00:00:00Z"', '"0000-01-01T00:00:00Z"'].map(
      (moment): [string, () => ReturnType<typeof put>] => [
        `until ${moment}`,
        () => post('reopen', `{"until":${moment},"reason":"x"}`),
      ],
    ),
  ]);
});
