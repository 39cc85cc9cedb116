/** Who is asking: the rights of roles that hold now, and of no site but our own. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { grantRole } from '../../server/sign-in/user.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, responseAddress, signIn } from '../harness/survey.ts';
import type { TestPerson, TestRound } from '../harness/survey.ts';

const [muurame, jyvaskyla] = ['500', '179'] as const;

let server: TestServer;
let round: TestRound;
beforeAll(async () => {
  server = await testServer();
  round = await makeRound(server.database);
  await server.database.operator.updateTable('response').set({ state: 'draft' }).execute();
});
afterAll(() => server.close());

async function mayOf(person: TestPerson): Promise<string[]> {
  const { body } = await person.send('GET', responseAddress(round, muurame));
  return body.may;
}

describe('a role beside a living one', () => {
  test.each([
    ['has ended', 'ended_at'],
    ['has expired', 'expires_at'],
  ] as const)('that %s gives nothing more', async (_what, column) => {
    const { app, database } = server;
    const person = await signIn(app, database, 'respondent', muurame, `${column}@example.org`);
    const lead = { role: 'lead', regionCode: null, municipalityCode: jyvaskyla } as const;
    await database.operator.transaction().execute((tx) => grantRole(tx, person.id, lead));
    const submit = () => person.send('POST', `${responseAddress(round, jyvaskyla)}/submit`);
    expect((await submit()).body.code).toBe('response-incomplete');
    await database.operator
      .updateTable('role_grant')
      .set({ [column]: new Date(Date.now() - 1000) })
      .where('person_id', '=', person.id)
      .where('role', '=', 'lead')
      .execute();
    expect((await submit()).status).toBe(404);
    expect(await mayOf(person)).toEqual(['read', 'answer']);
  });
});

function signOut(headers: Record<string, string>) {
  return server.app.inject({ method: 'POST', url: '/fi/sign-out', headers });
}

describe('a change asked for', () => {
  test.each<[string, Record<string, string>]>([
    ['by a page without an origin', { origin: 'null' }],
    ['by another site', { origin: 'https://example.com' }],
    ['by a neighbour on the same domain', { 'sec-fetch-site': 'same-site' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
  ])('%s is refused', async (_what, headers) => {
    expect((await signOut(headers)).statusCode).toBe(403);
  });

  test('by our own pages, or by no browser, is done', async () => {
    const own = { origin: new URL(server.config.publicUrl).origin };
    expect((await signOut(own)).statusCode).toBe(303);
    expect((await signOut({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(303);
    expect((await signOut({})).statusCode).toBe(303);
  });
});
