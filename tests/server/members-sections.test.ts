/** Sections of a response: handed to a colleague, taken back, finished. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
const dayMs = 24 * 60 * 60 * 1000;
/** The day in Finland, so many days from now. */
const day = (days: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(
    Date.now() + days * dayMs,
  );

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let respondent: TestPerson;
let coordinator: TestPerson;
let elsewhere: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database, { closesAt: new Date(Date.now() + 10 * dayMs) });
  lead = await signIn(app, database, 'lead', muurame);
  respondent = await signIn(app, database, 'respondent', muurame);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  elsewhere = await signIn(app, database, 'lead', '179');
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.database.operator.deleteFrom('letter').execute();
  await server.database.operator.deleteFrom('section_handover').execute();
});

const sections = () => `${responseAddress(round, muurame)}/sections`;
const hand = (person: TestPerson, dimension: string, body: Record<string, unknown>) =>
  person.send('POST', `${sections()}/${dimension}`, { body });
const toRespondent = (part: Record<string, unknown> = {}) => ({
  to: { person: respondent.id },
  ...part,
});
const standing = (body: any, dimension: string) =>
  body.sections.find((each: { dimension: string }) => each.dimension === dimension);

describe('handing a section over', () => {
  test('tells who is responsible, until when, and writes to them', async () => {
    const answer = await hand(lead, 'grants', toRespondent({ dueOn: day(2), note: ' Kiitos! ' }));
    expect(answer.status).toBe(200);
    const handed = {
      dimension: 'grants',
      personId: respondent.id,
      person: respondent.email,
      dueOn: day(2),
      note: 'Kiitos!',
      handedBy: lead.email,
    };
    expect(standing(answer.body, 'grants')).toMatchObject({
      handed,
      done: null,
      may: ['hand', 'take_back'],
    });
    expect(standing(answer.body, 'structures')).toMatchObject({ handed: null, may: ['hand'] });
    const response = await respondent.send('GET', responseAddress(round, muurame));
    expect(response.body.sections).toMatchObject([handed]);
    const me = await respondent.send('GET', '/api/survey/me');
    expect(me.body.responses[0].handed).toEqual([
      {
        dimension: 'grants',
        label: { fi: 'Grants fi', sv: 'Grants sv', en: 'Grants en' },
        dueOn: day(2),
      },
    ]);
    expect((await lead.send('GET', '/api/survey/me')).body.responses[0].handed).toEqual([]);
    expect(await letters()).toEqual([
      {
        kind: 'section_handed',
        recipient: respondent.email,
        language: 'fi',
        params: {
          municipality: muurame,
          region: 'keski-suomi',
          year: 2025,
          dimension: 'grants',
          dueOn: day(2),
          note: 'Kiitos!',
          handedBy: lead.email,
        },
      },
    ]);
  });

  test('in the same way again changes nothing; another day or person replaces it', async () => {
    for (const body of [toRespondent(), toRespondent(), toRespondent({ dueOn: day(1) })]) {
      expect((await hand(lead, 'grants', body)).status).toBe(200);
    }
    await hand(lead, 'grants', { to: { person: lead.id } });
    expect(await history()).toEqual([
      [respondent.id, null, 'handed_on'],
      [respondent.id, day(1), 'handed_on'],
      [lead.id, null, null],
    ]);
    // Nobody writes to oneself.
    expect(await letters()).toHaveLength(2);
  });

  test('to a new colleague gives the role by the same step, with one letter', async () => {
    const to = { email: 'New@Muurame.example', name: 'Nea Uusi', language: 'sv' };
    const answer = await hand(lead, 'visibility', { to });
    expect(standing(answer.body, 'visibility').handed).toMatchObject({ person: 'Nea Uusi' });
    const people = await lead.send('GET', `/api/survey/municipalities/${muurame}/people`);
    expect(people.body.people).toContainEqual(
      expect.objectContaining({ email: 'new@muurame.example', role: 'respondent' }),
    );
    expect(await letters()).toMatchObject([
      { kind: 'section_handed', recipient: 'new@muurame.example', language: 'sv' },
    ]);
  });

  test('twice at once leaves one holder', async () => {
    const answers = await Promise.all([
      hand(lead, 'grants', toRespondent()),
      hand(lead, 'grants', { to: { person: lead.id } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await history()).filter(([, , reason]) => reason === null)).toHaveLength(1);
  });

  const faults: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['a day in the past', { dueOn: day(-1) }, { field: 'dueOn', fault: 'people-fault-due-past' }],
    [
      'a day after closing',
      { dueOn: day(11) },
      { field: 'dueOn', fault: 'people-fault-due-after-closing' },
    ],
    ['no day at all', { dueOn: '2026-02-30' }, {}],
    ['a long note', { note: 'a'.repeat(2001) }, { field: 'note' }],
    ['a note with NUL', { note: 'a\u0000' }, { field: 'note' }],
    ['nobody', { to: {} }, {}],
    ['a stranger', { to: { person: '999999' } }, { field: 'person' }],
    ['no address', { to: { email: 'x', name: '', language: 'fi' } }, { field: 'email' }],
    ['an unknown field', { role: 'lead' }, {}],
  ];
  test.each(faults)('with %s is refused and changes nothing', async (_what, part, expected) => {
    const answer = await hand(lead, 'grants', toRespondent(part));
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', ...expected } });
    expect(await history()).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  test('on the last day is possible', async () => {
    expect((await hand(lead, 'grants', toRespondent({ dueOn: day(10) }))).status).toBe(200);
    const { body } = await lead.send('GET', sections());
    expect(body.lastDay).toBe(day(10));
  });

  test('of a section that is not asked is not found', async () => {
    expect((await hand(lead, 'people', toRespondent())).status).toBe(404);
  });
});

describe('a handed section', () => {
  test('is finished by its holder, and the page tells who did', async () => {
    await hand(lead, 'grants', toRespondent());
    const { body: seen } = await respondent.send('GET', sections());
    expect(standing(seen, 'grants').may).toEqual(['done']);
    const done = await respondent.send('POST', `${sections()}/grants/done`);
    expect(standing(done.body, 'grants')).toMatchObject({
      handed: null,
      done: { person: respondent.email },
      may: [],
    });
    const again = await respondent.send('POST', `${sections()}/grants/done`);
    expect(again).toMatchObject({ status: 409, body: { code: 'section-not-held' } });
  });

  test('is taken back by the lead', async () => {
    await hand(lead, 'grants', toRespondent());
    const answer = await lead.send('DELETE', `${sections()}/grants`);
    expect(standing(answer.body, 'grants')).toMatchObject({ handed: null, done: null });
    const again = await lead.send('DELETE', `${sections()}/grants`);
    expect(again).toMatchObject({ status: 409, body: { code: 'section-not-held' } });
  });

  test('is free again when its holder is removed', async () => {
    const { body } = await hand(lead, 'grants', {
      to: { email: 'leaves@muurame.example', name: '', language: 'fi' },
    });
    const { personId } = standing(body, 'grants').handed;
    const people = `/api/survey/municipalities/${muurame}/people`;
    await coordinator.send('DELETE', `${people}/${personId}`);
    expect(standing((await lead.send('GET', sections())).body, 'grants').handed).toBeNull();
    expect(await history()).toEqual([[personId, null, 'removed']]);
  });

  const attempts: [string, () => TestPerson, number, number][] = [
    ['another respondent of the municipality', () => respondent, 403, 403],
    ['the region’s coordinator', () => coordinator, 403, 403],
    ['a lead of elsewhere', () => elsewhere, 404, 404],
  ];
  test.each(attempts)('is left alone by %s', async (_who, person, handed, ended) => {
    await hand(lead, 'grants', { to: { person: lead.id } });
    const before = await history();
    expect((await hand(person(), 'grants', toRespondent())).status).toBe(handed);
    expect((await person().send('DELETE', `${sections()}/grants`)).status).toBe(ended);
    expect((await person().send('POST', `${sections()}/grants/done`)).status).toBe(ended);
    expect(await history()).toEqual(before);
  });

  test('is not the coordinator’s to read, nor anybody’s elsewhere', async () => {
    expect((await coordinator.send('GET', sections())).status).toBe(403);
    expect((await elsewhere.send('GET', sections())).status).toBe(404);
  });
});

test('the sections tell how far they are and who has answered how much', async () => {
  await saveAnswer(lead, round, muurame, 'contact_person', 'named');
  await saveAnswer(respondent, round, muurame, 'structures', ['council']);
  await saveAnswer(respondent, round, muurame, 'meetings', 4);
  const { body } = await respondent.send('GET', sections());
  expect(standing(body, 'structures')).toMatchObject({
    coreAnswered: 2,
    coreAsked: 2,
    answeredBy: [
      { person: respondent.email, answers: 2 },
      { person: lead.email, answers: 1 },
    ],
  });
  expect(standing(body, 'visibility')).toMatchObject({
    coreAnswered: 0,
    coreAsked: 1,
    answeredBy: [],
  });
});

test('no section is handed over once the answers have been submitted or the round has closed', async () => {
  await hand(lead, 'grants', toRespondent());
  for (const [question, value] of Object.entries(completeAnswers)) {
    await saveAnswer(lead, round, muurame, question, value);
    await saveAnswer(lead, round, muurame, question, value, { version: 1 });
  }
  expect((await lead.send('POST', `${responseAddress(round, muurame)}/submit`)).status).toBe(200);
  const submitted = await hand(lead, 'structures', toRespondent());
  expect(submitted).toMatchObject({ status: 409, body: { code: 'step-not-possible' } });
  const roundAddress = `/api/survey/rounds/${round.region}/${round.year}`;
  expect((await coordinator.send('POST', `${roundAddress}/close`)).status).toBe(200);
  const closed = await hand(lead, 'structures', toRespondent());
  expect(closed).toMatchObject({ status: 409, body: { code: 'round-not-open' } });
  expect((await respondent.send('POST', `${sections()}/grants/done`)).status).toBe(200);
});

async function history() {
  const rows = await server.database.operator
    .selectFrom('section_handover')
    .select(['person_id', 'due_on', 'end_reason'])
    .orderBy('id')
    .execute();
  return rows.map((row) => [row.person_id, row.due_on, row.end_reason]);
}

function letters() {
  return server.database.operator
    .selectFrom('letter')
    .select(['kind', 'recipient', 'language', 'params'])
    .orderBy('id')
    .execute();
}
