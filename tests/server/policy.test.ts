/** Every route says who may come in, and is held to it. */
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openToAnyone, requirePolicies } from '../../server/http/policy.ts';
import { asSignedIn } from '../../server/http/person.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { makeRound, signIn } from '../harness/survey.ts';
import type { TestPerson } from '../harness/survey.ts';

let server: TestServer;
let coordinator: TestPerson;

beforeAll(async () => {
  server = await testServer();
  const { app, database } = server;
  app.post('/test/forgets-its-right', { config: { policy: 'round.close' } }, (request) =>
    asSignedIn(request, (tx) =>
      tx.updateTable('round').set({ state: 'closed' }).where('state', '=', 'open').execute(),
    ),
  );
  app.get('/test/forgets-to-ask-who', { config: { policy: 'signed_in' } }, () => 'secret');
  app.get('/test/asks-who', { config: { policy: 'signed_in' } }, (request) =>
    asSignedIn(request, async () => 'own'),
  );
  await makeRound(database);
  coordinator = await signIn(app, database, 'coordinator', 'keski-suomi');
});
afterAll(() => server.close());

test('a route without a policy stops the start', () => {
  const app = Fastify();
  requirePolicies(app);
  app.get('/open', { config: { policy: 'anyone' } }, () => '');
  expect(() => app.get('/forgotten', () => '')).toThrow('GET /forgotten does not say who');
});

test('a scope that serves the public says so for its routes, and for no others', async () => {
  const app = Fastify();
  requirePolicies(app);
  await app.register(async (scope) => {
    openToAnyone(scope);
    scope.get('/open', () => 'open');
    await scope.register(async (inner) => void inner.get('/within', () => 'within'));
  });
  expect((await app.inject('/open')).body).toBe('open');
  expect((await app.inject('/within')).body).toBe('within');
  await expect(
    Fastify().register(async (scope) => {
      requirePolicies(scope);
      scope.get('/beside', () => '');
    }),
  ).rejects.toThrow('GET /beside');
});

test('a step that has not asked for its right stores nothing', async () => {
  const answer = await coordinator.send('POST', '/test/forgets-its-right');
  expect(answer.status).toBe(500);
  const rounds = server.database.operator.selectFrom('round').select('state');
  expect(await rounds.execute()).toEqual([{ state: 'open' }]);
});

test('what is for people with a session is given to nobody unasked', async () => {
  expect((await server.app.inject('/test/forgets-to-ask-who')).statusCode).toBe(500);
  expect((await server.app.inject('/test/asks-who')).statusCode).toBe(401);
  expect((await coordinator.send('GET', '/test/asks-who')).status).toBe(200);
});

test('an address that does not exist is told as such to anyone', async () => {
  expect((await server.app.inject('/api/survey/nothing')).statusCode).toBe(404);
});
