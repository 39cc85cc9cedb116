/** A session does not end while somebody types, and nothing is asked at every key. */
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { presenceOf, renewer } from '../../web/answering/session-watch.ts';

const minute = 60_000;

let web: { presenceOf: typeof presenceOf; renewer: typeof renewer };
let answer: () => Promise<Response>;
const asked: string[] = [];

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'fi' } });
  vi.stubGlobal('fetch', (address: string, { method }: RequestInit) => {
    asked.push(`${method} ${address}`);
    return answer();
  });
  web = await import('../../web/answering/session-watch.ts');
});
afterEach(() => asked.splice(0));

const saying = (status: number, body: object) => () =>
  Promise.resolve(
    new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );

test('a long thought renews the session once every few minutes', () => {
  answer = saying(204, {});
  let now = 0;
  const renew = web.renewer(() => now);
  for (now = 0; now <= 10 * minute; now += 1000) renew(null);
  expect(asked).toEqual(['POST /api/survey/session', 'POST /api/survey/session']);
});

test('whoever saves has been heard of already', () => {
  answer = saying(204, {});
  let now = 0;
  const renew = web.renewer(() => now);
  for (now = 0; now <= 10 * minute; now += 1000) renew(now - (now % minute));
  expect(asked).toEqual([]);
});

test.each([
  { what: 'the person', respond: saying(200, { person: { id: '7' } }), presence: 'present' },
  { what: 'another person', respond: saying(200, { person: { id: '8' } }), presence: 'another' },
  { what: 'nobody', respond: saying(401, {}), presence: 'signed_out' },
  {
    what: 'no connection',
    respond: () => Promise.reject(new TypeError('offline')),
    presence: 'unknown',
  },
])('$what is seen as "$presence"', async ({ respond, presence }) => {
  answer = respond;
  expect(await web.presenceOf('7')).toBe(presence);
});
