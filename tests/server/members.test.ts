/** The people of a municipality over HTTP: inviting, removing, handing over the lead. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensurePerson, grantRole } from '../../server/sign-in/user.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, saveAnswer, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const [muurame, jyvaskyla] = ['500', '179'] as const;
const people = (municipality: string) => `/api/survey/municipalities/${municipality}/people`;

let server: TestServer;
let round: TestRound;
let lead: TestPerson;
let respondent: TestPerson;
let coordinator: TestPerson;
let admin: TestPerson;
let leadElsewhere: TestPerson;
let coordinatorElsewhere: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  round = await makeRound(database);
  await makeRound(database, { region: 'pirkanmaa' });
  lead = await signIn(app, database, 'lead', muurame);
  respondent = await signIn(app, database, 'respondent', muurame);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
  admin = await signIn(app, database, 'admin', null);
  leadElsewhere = await signIn(app, database, 'lead', jyvaskyla);
  coordinatorElsewhere = await signIn(app, database, 'coordinator', 'pirkanmaa');
});
afterAll(() => server.close());
beforeEach(() => server.database.operator.deleteFrom('letter').execute());

let invitations = 0;
const invitation = (part: Record<string, unknown> = {}) => ({
  email: `colleague${++invitations}@muurame.example`,
  name: 'Liisa Virtanen',
  language: 'fi',
  role: 'respondent',
  ...part,
});

describe('the rights', () => {
  const table: [string, () => TestPerson, string, { read: number; invite: number }][] = [
    ['a lead at home', () => lead, muurame, { read: 200, invite: 200 }],
    ['a respondent at home', () => respondent, muurame, { read: 200, invite: 403 }],
    ['the region’s coordinator', () => coordinator, muurame, { read: 200, invite: 200 }],
    ['the admin', () => admin, muurame, { read: 200, invite: 200 }],
    ['a lead of elsewhere', () => leadElsewhere, muurame, { read: 404, invite: 404 }],
    ['a lead in another municipality', () => lead, jyvaskyla, { read: 404, invite: 404 }],
    [
      'a respondent in another municipality',
      () => respondent,
      jyvaskyla,
      { read: 404, invite: 404 },
    ],
    [
      'a coordinator of another region',
      () => coordinatorElsewhere,
      muurame,
      { read: 404, invite: 404 },
    ],
    ['anybody where there is no municipality', () => lead, '999', { read: 404, invite: 404 }],
  ];

  test.each(table)('of %s', async (_who, person, municipality, { read, invite }) => {
    expect((await person().send('GET', people(municipality))).status).toBe(read);
    const body = invitation();
    const asked = await person().send('POST', people(municipality), { body });
    expect(asked.status).toBe(invite);
    expect(await rolesOf(body.email)).toHaveLength(invite === 200 ? 1 : 0);
    expect(await letters()).toHaveLength(invite === 200 ? 1 : 0);
  });

  test('end at once when the role ends, while the session lives on', async () => {
    const removed = await signIn(server.app, server.database, 'respondent', muurame, 'gone@a.fi');
    await saveAnswer(removed, round, muurame, 'meetings', 3);
    const answer = await lead.send('DELETE', `${people(muurame)}/${removed.id}`);
    expect(answer.status).toBe(200);
    expect(answer.body.people.map(({ id }: { id: string }) => id)).not.toContain(removed.id);
    const everything = [
      removed.send('GET', people(muurame)),
      removed.send('POST', people(muurame), { body: invitation() }),
      removed.send('GET', responseAddress(round, muurame)),
      removed.send('GET', `${responseAddress(round, muurame)}/sections`),
      removed.send('POST', `${responseAddress(round, muurame)}/sections/grants/done`),
      saveAnswer(removed, round, muurame, 'meetings', 4, { version: 1 }),
    ];
    for (const { status } of await Promise.all(everything)) expect(status).toBe(404);
    const me = await removed.send('GET', '/api/survey/me');
    expect(me).toMatchObject({ status: 200, body: { responses: [] } });
    // The answer and its author stay.
    const read = await lead.send('GET', responseAddress(round, muurame));
    expect(read.body.answers).toContainEqual(
      expect.objectContaining({ question: 'meetings', value: 3, answeredBy: 'gone@a.fi' }),
    );
  });

  test('are held by nobody who is not signed in', async () => {
    const answer = await server.app.inject({ method: 'GET', url: people(muurame) });
    expect(answer.statusCode).toBe(401);
  });
});

describe('the list', () => {
  test('tells who holds which role, who invited whom, and what the reader can do', async () => {
    const { body } = await lead.send('GET', people(muurame));
    expect(body).toMatchObject({
      municipality: { code: muurame, name: { fi: 'Muurame', sv: 'Muurame' } },
      language: 'fi',
      may: ['read', 'invite'],
    });
    expect(body.people[0]).toMatchObject({
      email: lead.email,
      role: 'lead',
      isOneself: true,
      invitedBy: null,
      may: [],
    });
    const asked = invitation();
    await lead.send('POST', people(muurame), { body: asked });
    const { body: after } = await respondent.send('GET', people(muurame));
    expect(find(after, asked.email)).toMatchObject({
      name: 'Liisa Virtanen',
      role: 'respondent',
      invitedBy: lead.email,
      lastSeenOn: null,
      may: [],
    });
    expect(find(after, lead.email).lastSeenOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('suggests the language of the majority', async () => {
    const narpio = '545';
    await makeRound(server.database, { region: 'pohjanmaa' });
    const { body } = await admin.send('GET', people(narpio));
    expect(body.language).toBe('sv');
  });
});

describe('an invitation', () => {
  test('gives the role and writes in the chosen language; the letter opens nothing', async () => {
    const body = invitation({ language: 'sv', role: 'lead' });
    const answer = await coordinator.send('POST', people(muurame), { body });
    expect(find(answer.body, body.email)).toMatchObject({ role: 'lead', language: 'sv' });
    expect(await letters()).toEqual([
      {
        kind: 'invitation',
        recipient: body.email,
        language: 'sv',
        params: { municipality: muurame, year: 2025, role: 'lead' },
        region_code: '13',
        municipality_code: muurame,
        queued_by: coordinator.id,
      },
    ]);
    await coordinator.send('DELETE', `${people(muurame)}/${find(answer.body, body.email).id}`);
  });

  test('sent twice gives one role and one letter in an hour', async () => {
    const body = invitation();
    await lead.send('POST', people(muurame), { body });
    const again = await lead.send('POST', people(muurame), {
      body: { ...body, email: `  ${body.email.toUpperCase()}` },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'invited-recently' } });
    expect(await rolesOf(body.email)).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
    await server.database.operator
      .updateTable('role_grant')
      .set({ invited_at: new Date(Date.now() - 61 * 60 * 1000) })
      .where('id', '=', (await rolesOf(body.email))[0]!.id)
      .execute();
    expect((await lead.send('POST', people(muurame), { body })).status).toBe(200);
    expect(await rolesOf(body.email)).toHaveLength(1);
    expect(await letters()).toHaveLength(2);
  });

  test('sent twice at once gives one role and one letter', async () => {
    const body = invitation();
    const send = () => lead.send('POST', people(muurame), { body });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    expect(await rolesOf(body.email)).toHaveLength(1);
    expect(await letters()).toHaveLength(1);
  });

  test('after a removal gives the role anew, and no second letter in the same hour', async () => {
    const body = invitation();
    const { id } = find((await lead.send('POST', people(muurame), { body })).body, body.email);
    await lead.send('DELETE', `${people(muurame)}/${id}`);
    expect((await lead.send('POST', people(muurame), { body })).status).toBe(200);
    expect(await letters()).toHaveLength(1);
    const roles = await rolesOf(body.email);
    expect(roles.map(({ ended_at }) => ended_at === null)).toEqual([false, true]);
  });

  test('makes a lead of a respondent, and no respondent of a lead', async () => {
    const body = invitation();
    await lead.send('POST', people(muurame), { body });
    const lifted = await lead.send('POST', people(muurame), { body: { ...body, role: 'lead' } });
    expect(find(lifted.body, body.email)).toMatchObject({ role: 'lead' });
    const lowered = await lead.send('POST', people(muurame), { body });
    expect(lowered).toMatchObject({ status: 409, body: { code: 'already-lead' } });
    await lead.send('DELETE', `${people(muurame)}/${find(lifted.body, body.email).id}`);
  });

  test('keeps the name and language that a person has already', async () => {
    const known = await signIn(server.app, server.database, 'respondent', '077', 'known@b.fi');
    await known.send('PUT', '/api/survey/me', { body: { name: 'Åsa Å', language: 'sv' } });
    const body = invitation({ email: 'known@b.fi', name: 'Somebody Else' });
    const answer = await lead.send('POST', people(muurame), { body });
    expect(find(answer.body, 'known@b.fi')).toMatchObject({ name: 'Åsa Å', language: 'sv' });
    expect(await letters()).toMatchObject([{ language: 'sv' }]);
    const { body: me } = await known.send('GET', '/api/survey/me');
    expect(me.responses.map((each: any) => each.response.municipality.code).toSorted()).toEqual([
      '077',
      muurame,
    ]);
  });

  const faults: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['no address', { email: 'liisa' }, { field: 'email', fault: 'people-fault-email' }],
    ['two addresses', { email: 'a@b.fi,c@d.fi' }, { field: 'email' }],
    ['an endless address', { email: `${'a'.repeat(400)}@b.fi` }, { field: 'email' }],
    ['a name in two lines', { name: 'Liisa\nVirtanen' }, { field: 'name' }],
    ['a name with NUL', { name: 'Liisa\u0000' }, { field: 'name' }],
    ['half a character', { name: 'Liisa\ud800' }, { field: 'name' }],
    ['a long name', { name: 'a'.repeat(201) }, { field: 'name' }],
    ['another role', { role: 'coordinator' }, {}],
    ['another language', { language: 'de' }, {}],
    ['a number for a name', { name: 12 }, {}],
    ['an unknown field', { admin: true }, {}],
  ];
  test.each(faults)('with %s is refused and changes nothing', async (_what, part, expected) => {
    const before = await countPeople();
    const answer = await lead.send('POST', people(muurame), { body: invitation(part) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-input', ...expected } });
    expect(answer.body.detail).not.toContain('{');
    expect(await countPeople()).toEqual(before);
    expect(await letters()).toEqual([]);
  });

  test('names the fault in the language of the reader', async () => {
    const answer = await lead.send('POST', people(muurame), {
      body: invitation({ email: 'liisa' }),
      headers: { 'accept-language': 'fi' },
    });
    expect(answer.body.detail).toBe('Tarkista sähköpostiosoite. Oikea muoto on nimi@kunta.fi.');
  });
});

describe('the lead', () => {
  test('cannot leave the municipality without one, and is told so', async () => {
    const answer = await lead.send('DELETE', `${people(muurame)}/${lead.id}`);
    expect(answer).toMatchObject({ status: 409, body: { code: 'last-lead' } });
    expect(answer.body.detail).toContain('Hand that over');
    expect(await rolesOf(lead.email)).toHaveLength(1);
  });

  test('hands over, stays a respondent, is removed by the new lead, and history tells it all', async () => {
    const { app, database } = server;
    const old = await signIn(app, database, 'lead', '172', 'old@joutsa.example');
    const next = await signIn(app, database, 'respondent', '172', 'next@joutsa.example');
    const handed = await old.send('POST', `${people('172')}/${next.id}/lead`);
    expect(handed.status).toBe(200);
    expect(find(handed.body, next.email)).toMatchObject({ role: 'lead', invitedBy: old.email });
    expect(find(handed.body, old.email)).toMatchObject({ role: 'respondent', isOneself: true });
    expect(handed.body.may).toEqual(['read']);
    expect(await letters()).toMatchObject([{ kind: 'lead_handed', recipient: next.email }]);
    const again = await old.send('POST', `${people('172')}/${next.id}/lead`);
    expect(again).toMatchObject({ status: 409, body: { code: 'already-lead' } });
    expect((await next.send('DELETE', `${people('172')}/${old.id}`)).status).toBe(200);
    const history = await rolesOf(old.email);
    expect(history.map(({ role, ended_by }) => [role, ended_by])).toEqual([
      ['lead', old.id],
      ['respondent', next.id],
    ]);
  });

  test('may leave where another one stays', async () => {
    await member('lead', jyvaskyla, 'other@jyvaskyla.example');
    const left = await leadElsewhere.send('DELETE', `${people(jyvaskyla)}/${leadElsewhere.id}`);
    expect(left.status).toBe(204);
    expect((await leadElsewhere.send('GET', people(jyvaskyla))).status).toBe(404);
  });

  test('is not told to have left before that is stored', async () => {
    const { app, database } = server;
    const leaving = await signIn(app, database, 'lead', '410', 'leaving@laukaa.example');
    await member('lead', '410', 'staying@laukaa.example');
    const asOwner = (words: string) => database.asOwner((owner) => sql.raw(words).execute(owner));
    await asOwner(`create function refuse_at_commit() returns trigger language plpgsql as
      $$ begin raise exception 'the machine stops here'; end $$`);
    await asOwner(`create constraint trigger refuse_at_commit after update on role_grant
      deferrable initially deferred for each row execute function refuse_at_commit()`);
    const left = await leaving.send('DELETE', `${people('410')}/${leaving.id}`);
    await asOwner('drop function refuse_at_commit cascade');
    expect(left.status).toBe(500);
    expect((await leaving.send('GET', people('410'))).status).toBe(200);
  });

  test('is exchanged and, only so, removed for good by the coordinator', async () => {
    await member('lead', '892', 'old@uurainen.example');
    const next = await member('respondent', '892', 'next@uurainen.example');
    const handed = await coordinator.send('POST', `${people('892')}/${next}/lead`);
    expect(find(handed.body, 'old@uurainen.example')).toMatchObject({ role: 'respondent' });
    expect(find(handed.body, 'next@uurainen.example')).toMatchObject({ role: 'lead' });
    const removed = await coordinator.send('DELETE', `${people('892')}/${next}`);
    expect(removed.body.people).toMatchObject([{ email: 'old@uurainen.example' }]);
  });

  test.each([
    ['a respondent', () => respondent, 403],
    ['a lead of elsewhere', () => leadElsewhere, 404],
    ['a coordinator of another region', () => coordinatorElsewhere, 404],
  ])('is not changed by %s', async (_who, person, status) => {
    for (const [method, step] of [
      ['POST', '/lead'],
      ['DELETE', ''],
    ] as const) {
      const answer = await person().send(method, `${people(muurame)}/${respondent.id}${step}`);
      expect(answer.status).toBe(status);
    }
    expect(await rolesOf(respondent.email)).toHaveLength(1);
  });
});

describe('one’s own details', () => {
  test('are told by oneself, composed and trimmed', async () => {
    const answer = await respondent.send('PUT', '/api/survey/me', {
      body: { name: '  A\u030Asa Berg ', language: 'sv' },
    });
    expect(answer.body.person).toEqual({
      id: respondent.id,
      email: respondent.email,
      name: 'Åsa Berg',
      language: 'sv',
    });
    const { body } = await lead.send('GET', people(muurame));
    expect(find(body, respondent.email)).toMatchObject({ name: 'Åsa Berg', language: 'sv' });
  });

  test.each([
    { name: 'a\u0007b', language: 'fi' },
    { name: 'a'.repeat(201), language: 'fi' },
    { name: 'Anna', language: 'xx' },
    { name: null, language: 'fi' },
    { language: 'fi' },
    { name: 'Anna', language: 'fi', email: 'other@b.fi' },
  ])('are not changed to %j', async (body) => {
    const answer = await respondent.send('PUT', '/api/survey/me', { body });
    expect(answer.status).toBe(422);
    const { body: me } = await respondent.send('GET', '/api/survey/me');
    expect(me.person.name).toBe('Åsa Berg');
  });
});

function find(body: any, email: string): any {
  return body.people.find((each: { email: string }) => each.email === email);
}

/** Somebody who never signs in. */
function member(role: 'lead' | 'respondent', municipalityCode: string, email: string) {
  return server.database.operator.transaction().execute(async (tx) => {
    const id = await ensurePerson(tx, email);
    await grantRole(tx, id, { role, regionCode: null, municipalityCode });
    return id;
  });
}

function rolesOf(email: string) {
  return server.database.operator
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['role_grant.id', 'role', 'ended_at', 'ended_by'])
    .where('email', '=', email.trim().toLowerCase())
    .where('municipality_code', 'is not', null)
    .orderBy('role_grant.id')
    .execute();
}

function letters() {
  return server.database.operator
    .selectFrom('letter')
    .select([
      'kind',
      'recipient',
      'language',
      'params',
      'region_code',
      'municipality_code',
      'queued_by',
    ])
    .orderBy('id')
    .execute();
}

function countPeople() {
  return server.database.operator
    .selectFrom('person')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
}
