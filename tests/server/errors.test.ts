/** How failures are answered: pages for readers, problems for callers, no personal data in the log. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  server.app.get('/api/failing-query', { config: { policy: 'anyone' } }, () => {
    throw Object.assign(
      new Error('duplicate key value violates unique constraint "person_email"'),
      {
        code: '23505',
        detail: 'Key (email)=(anna@example.org) already exists.',
        where: 'COPY person, line 1: "anna@example.org"',
        internalQuery: "select 'anna@example.org'",
      },
    );
  });
});
afterAll(() => server.close());

describe('an address that cannot be read', () => {
  test.each(['/fi/%E0%A4%A', '/%FF'])('gets a page in words (%s)', async (url) => {
    const answer = await server.app.inject({ url, headers: { 'accept-language': 'fi' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-language': 'fi',
      'cache-control': 'no-store',
    });
    expect(answer.body).toContain('<h1>Osoitetta ei voi lukea</h1>');
  });

  test('gets a problem under /api', async () => {
    const answer = await server.app.inject({
      url: '/api/v1/%E0%A4%A',
      headers: { 'accept-language': 'sv' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': 'sv',
      'cache-control': 'no-store',
    });
    expect(answer.json()).toMatchObject({ code: 'unreadable-address', status: 400 });
  });
});

test('an unexpected failure is logged without the row that a query failed on', async () => {
  const log = vi.spyOn(server.app.log, 'error');
  const answer = await server.app.inject('/api/failing-query');
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'unexpected' });
  expect(log).toHaveBeenCalledOnce();
  expect(log.mock.calls[0]?.[0]).toMatchObject({ err: { code: '23505' } });
  expect(JSON.stringify(log.mock.calls)).not.toContain('anna@example.org');
});
