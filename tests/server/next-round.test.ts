/** Next year's round over HTTP: shown, made once, and edited until it is open. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Membership } from '#domain/round-planning.ts';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import { storeQuestionnaire } from '../../server/questionnaire/store.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn, smallQuestionnaire } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const withTheme = questionnaireSchema.parse({
  ...smallQuestionnaire,
  id: 'themed',
  themeQuestion: 'targets',
});
const text = (word: string) => ({ fi: word, sv: `${word} sv`, en: `${word} en` });
const theme = {
  type: 'single_choice',
  wording: text('Mitä odotatte vuodelta {year}?'),
  help: { fi: '', sv: '', en: '' },
  options: ['Kasvua', 'Leikkauksia'].map((word) => ({ key: null, label: text(word) })),
  none: false,
  unknown: true,
};
const noTimes = { opens: null, closes: null };
const at = (day: string, time: string, which: string | null = null) => ({ day, time, which });

let server: TestServer;
let coordinator: TestPerson;
let colleague: TestPerson;
let stranger: TestPerson;
let auditor: TestPerson;
let lead: TestPerson;
let round: TestRound;

/** A service of one's own for every test: a region has one next round. */
beforeEach(async () => {
  server = await testServer();
  const { app, database } = server;
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi', 'a@desk.example');
  colleague = await signIn(app, database, 'coordinator', 'keski-suomi', 'b@desk.example');
  stranger = await signIn(app, database, 'coordinator', 'pirkanmaa', 'c@desk.example');
  auditor = await signIn(app, database, 'auditor', 'keski-suomi');
  lead = await signIn(app, database, 'lead', '500');
  round = await makeRound(database, { year: 2025, questionnaire: withTheme });
});
afterEach(() => server.close());

const address = (year: number) => `/api/survey/rounds/keski-suomi/${year}`;
const codes = (membership: Membership) => membership.members.map(({ code }) => code);

async function preview(person = coordinator, year = 2025) {
  return person.send('GET', `${address(year)}/next`);
}

async function create(person = coordinator, changes: Record<string, unknown> = {}) {
  const members = round.municipalities;
  return person.send('POST', `${address(2025)}/next`, {
    body: { members, ...noTimes, ...changes },
  });
}

const rounds = () =>
  server.database.operator.selectFrom('round').select(['year', 'state']).orderBy('year').execute();

test('the preview tells everything and stores nothing', async () => {
  const before = await rounds();
  const { status, body } = await preview();
  expect(status).toBe(200);
  expect(body).toMatchObject({
    from: 2025,
    questionnaire: { id: 'themed', version: '1', versionBefore: '1' },
    membership: { year: 2026, classifiedYear: 2026, changes: [], carried: [], toInvite: [] },
  });
  expect(codes(body.membership).toSorted()).toEqual(round.municipalities);
  expect(await rounds()).toEqual(before);
});

test('one step makes a draft with everybody in it, which respondents do not see yet', async () => {
  const { status, body } = await create(coordinator, {
    opens: at('2027-01-11', '08:00'),
    closes: at('2027-02-26', '16:00'),
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ year: 2026, state: 'draft', theme: null, pending: null });
  expect(body.times).toEqual({
    opens: at('2027-01-11', '08:00'),
    closes: at('2027-02-26', '16:00'),
  });
  const board = (await coordinator.send('GET', address(2026))).body;
  expect(board.opensAt).toBe('2027-01-11T06:00:00.000Z');
  expect(board.responses).toHaveLength(22);
  expect(board.may).toEqual(['read', 'open', 'edit']);
  expect((await coordinator.send('GET', address(2025))).body.may).not.toContain('create_next');
  const { responses } = (await lead.send('GET', '/api/survey/me')).body;
  expect(responses.map((each: any) => each.round.year)).toEqual([2025]);
});

test('the newest version that follows from this year’s is asked', async () => {
  const next = { ...withTheme, version: '2', previousVersion: '1' };
  await server.database.operator
    .transaction()
    .execute((tx) => storeQuestionnaire(tx, questionnaireSchema.parse(next)));
  expect((await preview()).body.questionnaire).toEqual({
    id: 'themed',
    version: '2',
    versionBefore: '1',
  });
  expect((await create()).body.questionnaire.version).toBe('2');
});

test('two coordinators at once make one round, and the other is told', async () => {
  const answers = await Promise.all([create(coordinator), create(colleague)]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'round-exists',
    detail: expect.stringContaining('2026'),
  });
  expect((await rounds()).map(({ year }) => year)).toEqual([2025, 2026]);
  expect((await create()).body.code).toBe('round-exists');
});

test('nobody else makes a round, and a draft is followed by none', async () => {
  for (const [person, status] of [
    [stranger, 404],
    [lead, 403],
    [auditor, 403],
  ] as const) {
    expect((await preview(person)).status).toBe(status);
    expect((await create(person)).status).toBe(status);
  }
  expect(await rounds()).toHaveLength(1);
  await create();
  const draft = await preview(coordinator, 2026);
  expect([draft.status, draft.body.code]).toEqual([409, 'step-not-possible']);
});

test('who was not shown is not asked', async () => {
  const { status, body } = await create(coordinator, { members: round.municipalities.slice(1) });
  expect([status, body.code]).toEqual([409, 'plan-changed']);
  expect(await rounds()).toHaveLength(1);
});

describe('times', () => {
  test.each([
    [at('2027-03-28', '03:30'), 'round-moment-skipped'],
    [at('2027-10-31', '03:30'), 'round-moment-twice'],
    [at('2027-02-29', '12:00'), 'round-moment-unreadable'],
    [at('2020-01-01', '12:00'), 'round-moment-past'],
  ])('that cannot be make no round: %j', async (closes, fault) => {
    const { status, body } = await create(coordinator, { closes });
    expect([status, body.code]).toEqual([422, 'round-times']);
    expect(body.faults).toMatchObject([{ field: 'closes', fault }]);
    expect(await rounds()).toHaveLength(1);
  });

  test('of a doubled hour are kept as which of the two was meant', async () => {
    await create();
    const url = `${address(2026)}/times`;
    const closes = at('2027-10-31', '03:30', 'second');
    const { body } = await coordinator.send('PUT', url, { body: { opens: null, closes } });
    expect(body.times).toEqual({ opens: null, closes });
    expect((await coordinator.send('GET', address(2026))).body.closesAt).toBe(
      '2027-10-31T01:30:00.000Z',
    );
  });

  test('of an open round: its closing moves, and of a closed one nothing does', async () => {
    const url = `${address(2025)}/times`;
    const closes = at('2099-01-15', '16:00');
    expect((await coordinator.send('PUT', url, { body: { opens: null, closes } })).status).toBe(
      200,
    );
    const late = await coordinator.send('PUT', url, {
      body: { opens: at('2098-01-15', '16:00'), closes },
    });
    expect(late.body.faults).toMatchObject([{ fault: 'round-moment-has-opened' }]);
    await coordinator.send('POST', `${address(2025)}/close`);
    expect((await coordinator.send('PUT', url, { body: noTimes })).status).toBe(409);
  });
});

describe('the theme question', () => {
  const put = (body: unknown, person = coordinator, year = 2026) =>
    person.send('PUT', `${address(year)}/theme`, { body: { theme: body } });

  beforeEach(async () => {
    await create();
  });

  test('is stored with the round, shown as it will be asked, and edited again', async () => {
    const { status, body } = await put(theme);
    expect(status).toBe(200);
    expect(body.themeAsked).toMatchObject({
      key: 'theme_2026',
      comparability: 'new',
      wording: { fi: 'Mitä odotatte vuodelta 2026?' },
    });
    expect(body.themeAsked.options.map((option: any) => option.label.sv)).toEqual([
      'Kasvua sv',
      'Leikkauksia sv',
      'Kan inte säga',
    ]);
    const again = await put({ ...body.theme, none: true });
    expect(again.body.themeAsked.options.map((option: any) => option.key)).toEqual([
      'option_1',
      'option_2',
      'none',
      'unknown',
    ]);
    expect((await put(null)).body).toMatchObject({ theme: null, themeAsked: null });
  });

  test('is what a municipality is asked once the round is open, and frozen then', async () => {
    await put(theme);
    expect((await coordinator.send('POST', `${address(2026)}/open`)).status).toBe(200);
    const form = await lead.send('GET', responseAddress({ ...round, year: 2026 }, '500'));
    const asked = form.body.questionnaire.questions.find((each: any) => each.key === 'theme_2026');
    expect(asked.wording.fi).toBe('Mitä odotatte vuodelta 2026?');
    const late = await put(null);
    expect([late.status, late.body.code]).toEqual([409, 'step-not-possible']);
  });

  test('with faults is refused at every field at once, and changes nothing', async () => {
    await put(theme);
    const faulty = { ...theme, wording: { ...theme.wording, sv: ' ' }, options: [] };
    const { status, body } = await put(faulty);
    expect([status, body.code]).toEqual([422, 'theme-question']);
    expect(body.faults.map((each: any) => each.field)).toEqual(['wording.sv', 'options']);
    const details = await coordinator.send('GET', `${address(2026)}/details`);
    expect(details.body.theme.wording.sv).toBe(theme.wording.sv);
  });

  test.each([
    ['a number', 7],
    ['a strange field', { ...theme, score: 1 }],
    ['a strange type', { ...theme, type: 'contact' }],
    ['a strange key', { ...theme, options: [{ key: 'constructor', label: text('A') }] }],
    ['what cannot be stored', { ...theme, wording: text('a\0') }],
    ['a missing language', { ...theme, wording: { fi: 'a', sv: 'b' } }],
    ['far too many options', { ...theme, options: Array(51).fill(theme.options[0]) }],
  ])('that is %s is refused', async (_, body) => {
    expect((await put(body)).status).toBe(422);
  });

  test('is edited by nobody else', async () => {
    expect((await put(theme, stranger)).status).toBe(404);
    expect((await put(theme, auditor)).status).toBe(403);
    expect((await put(theme, lead)).status).toBe(403);
    expect((await auditor.send('GET', `${address(2026)}/details`)).status).toBe(200);
  });
});

test('a questionnaire without a place for it takes no theme question', async () => {
  await makeRound(server.database, { region: 'pirkanmaa', year: 2025, state: 'draft' });
  const url = '/api/survey/rounds/pirkanmaa/2025';
  expect((await stranger.send('GET', `${url}/details`)).body.hasThemePlace).toBe(false);
  const { status, body } = await stranger.send('PUT', `${url}/theme`, { body: { theme } });
  expect([status, body.code]).toEqual([409, 'no-theme-place']);
});

describe('when municipalities merge or move', () => {
  /** Central Finland of 2026, in which Muurame (500) is a part of somebody else. */
  async function mergeMuurame(into: string): Promise<void> {
    const { operator } = server.database;
    await operator
      .deleteFrom('municipality_year')
      .where('municipality_code', '=', '500')
      .where('year', '=', 2026)
      .execute();
    await operator
      .insertInto('municipality_merger')
      .values({ date: '2026-01-01', predecessor_code: '500', successor_code: into })
      .execute();
  }

  const rolesIn = (municipality: string) =>
    server.database.operator
      .selectFrom('role_grant')
      .innerJoin('person', 'person.id', 'role_grant.person_id')
      .select(['email', 'role'])
      .where('municipality_code', '=', municipality)
      .where('ended_at', 'is', null)
      .execute();

  test('a merger is shown, and its people go on where nobody else answers', async () => {
    await mergeMuurame('179');
    const { membership } = (await preview()).body;
    expect(membership.changes).toMatchObject([
      { municipality: { code: '500' }, kind: 'merged', municipalities: [{ code: '179' }] },
    ]);
    expect(membership.carried).toMatchObject([{ from: { code: '500' }, to: { code: '179' } }]);
    expect((await create(coordinator, { members: codes(membership) })).status).toBe(200);
    expect(await rolesIn('179')).toEqual([{ email: lead.email, role: 'lead' }]);
    expect(await rolesIn('500')).toHaveLength(1);
  });

  test('they wait for an invitation where the successor has people of its own', async () => {
    const own = await signIn(server.app, server.database, 'respondent', '179');
    await mergeMuurame('179');
    const { membership } = (await preview()).body;
    expect(membership).toMatchObject({
      carried: [],
      toInvite: [{ from: { code: '500' }, to: { code: '179' } }],
    });
    await create(coordinator, { members: codes(membership) });
    expect(await rolesIn('179')).toEqual([{ email: own.email, role: 'respondent' }]);
  });

  test('a real move is shown with both regions: Kuhmoinen went to Pirkanmaa in 2021', async () => {
    await makeRound(server.database, { region: 'pirkanmaa', year: 2020, state: 'closed' });
    const { body } = await stranger.send('GET', '/api/survey/rounds/pirkanmaa/2020/next');
    expect(body.membership.changes).toMatchObject([
      {
        municipality: { code: '291', name: { fi: 'Kuhmoinen' } },
        kind: 'moved_here',
        region: { fi: 'Keski-Suomi', sv: 'Mellersta Finland' },
      },
    ]);
  });

  test('a draft made before the year’s classification says so and takes it in later', async () => {
    const { operator } = server.database;
    const of2026 = await operator
      .selectFrom('municipality_year')
      .selectAll()
      .where('year', '=', 2026)
      .execute();
    await operator.deleteFrom('municipality_year').where('year', '=', 2026).execute();
    const { membership } = (await preview()).body;
    expect(membership).toMatchObject({ year: 2026, classifiedYear: 2025, changes: [] });
    const made = await create(coordinator, { members: codes(membership) });
    expect(made.body.membership.classifiedYear).toBe(2025);
    await operator.insertInto('municipality_year').values(of2026).execute();
    await mergeMuurame('179');
    const details = (await coordinator.send('GET', `${address(2026)}/details`)).body;
    expect(details.pending).toMatchObject({
      classifiedYear: 2026,
      changes: [{ municipality: { code: '500' }, kind: 'merged' }],
    });
    const url = `${address(2026)}/membership`;
    const old = await coordinator.send('POST', url, { body: { members: codes(membership) } });
    expect(old.body.code).toBe('plan-changed');
    const { status, body } = await coordinator.send('POST', url, {
      body: { members: codes(details.pending) },
    });
    expect([status, body.pending]).toEqual([200, null]);
    const board = (await coordinator.send('GET', address(2026))).body;
    expect(board.responses).toHaveLength(21);
    await coordinator.send('POST', `${address(2026)}/open`);
    const open = await coordinator.send('POST', url, { body: { members: codes(details.pending) } });
    expect(open.status).toBe(409);
  });
});
