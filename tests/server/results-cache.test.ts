/** The memory of public answers: bounded, never stale, and not to be filled by a visitor. */
import { setTimeout as pause } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  chooseEncoding,
  isUnchanged,
  PublishedCache,
} from '../../server/results/published-cache.ts';
import { storeRegister } from '../../server/register/load.ts';
import { readRegister } from '../../server/register/read-register.ts';
import { testServer } from '../harness/server.ts';
import type { TestServer } from '../harness/server.ts';
import { all, correctAnswers, publishAnswers } from './results-builder.ts';

const text = (body: string) => async () => ({ type: 'text/html; charset=utf-8', body });

describe('the cache', () => {
  test('composes an answer once, however many ask at the same time', async () => {
    const cache = new PublishedCache();
    const compose = vi.fn(text('page'));
    const answers = await Promise.all([1, 2, 3].map(() => cache.answer('/a', compose)));
    expect(compose).toHaveBeenCalledTimes(1);
    expect(new Set(answers).size).toBe(1);
    expect(cache.find('/a')).toBe(answers[0]);
  });

  test('forgets the answers that were read longest ago when it is full', async () => {
    const cache = new PublishedCache({ maxBytes: 250 });
    for (const address of ['/a', '/b']) await cache.answer(address, text('x'.repeat(100)));
    cache.find('/a');
    await cache.answer('/c', text('x'.repeat(100)));
    expect(cache.find('/b')).toBeUndefined();
    expect([cache.find('/a'), cache.find('/c')].every((answer) => answer !== undefined)).toBe(true);
    expect(cache.bytes).toBe(200);
  });

  test('does not keep an answer that was being composed when it was cleared', async () => {
    const cache = new PublishedCache();
    const { promise, resolve } = Promise.withResolvers<void>();
    const composing = cache.answer('/a', async () => {
      await promise;
      return { type: 'text/plain', body: 'old' };
    });
    cache.clear();
    resolve();
    expect(String((await composing).representations.identity.body)).toBe('old');
    expect(cache.find('/a')).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });

  test('composes anew an answer whose time has run out, counted from before it was composed', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    try {
      const cache = new PublishedCache();
      const compose = vi.fn(async () => {
        vi.setSystemTime(Date.now() + 10);
        return { type: 'text/plain', body: 'somebody', validForMs: 1000 };
      });
      await cache.answer('/a', compose);
      await cache.answer('/for-ever', text('page'));
      vi.setSystemTime(Date.now() + 989);
      expect(cache.find('/a')).toBeDefined();
      vi.setSystemTime(Date.now() + 1);
      expect(cache.find('/a')).toBeUndefined();
      expect(cache.bytes).toBe(4);
      expect(cache.find('/for-ever')).toBeDefined();
      await cache.answer('/a', compose);
      expect(compose).toHaveBeenCalledTimes(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test('keeps nothing when composing fails, and tries again', async () => {
    const cache = new PublishedCache();
    await expect(cache.answer('/a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await cache.answer('/a', text('yes'));
    expect(cache.size).toBe(1);
  });

  test('compresses at the first wish and counts the bytes', async () => {
    const cache = new PublishedCache();
    const answer = await cache.answer('/a', text('abc '.repeat(1000)));
    expect(chooseEncoding('gzip, br', answer)).toBe('br');
    const { body, etag } = await cache.represent('/a', answer, 'br');
    expect(String(brotliDecompressSync(body))).toBe('abc '.repeat(1000));
    expect(etag).not.toBe(answer.representations.identity.etag);
    expect(cache.bytes).toBe(4000 + body.length);
    expect(isUnchanged(etag, answer)).toBe(true);
    expect(isUnchanged('"other"', answer)).toBe(false);
  });

  test.each([
    [undefined, 'identity'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', 'identity'],
    ['deflate', 'identity'],
  ])('sends %s the encoding %s', async (accepted, encoding) => {
    const answer = await new PublishedCache().answer('/a', text('abc '.repeat(1000)));
    expect(chooseEncoding(accepted, answer)).toBe(encoding);
  });
});

describe('the service', () => {
  let server: TestServer;
  const address = '/fi/municipalities/500/2025';

  beforeAll(async () => {
    server = await testServer();
    await server.app.ready();
    await publishAnswers(server.database, { '500': all('yes') });
    await server.app.published.listening;
  });
  afterAll(() => server.close());

  const get = (url: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url, headers });

  test('sends the same bytes and headers from memory as when it composed them', async () => {
    const [first, second] = [await get(address), await get(address)];
    expect(second.body).toBe(first.body);
    for (const name of ['etag', 'content-type', 'content-security-policy', 'cache-control']) {
      expect(second.headers[name]).toBe(first.headers[name]);
    }
    expect(second.headers['content-length']).toBe(String(Buffer.byteLength(first.body)));
  });

  test('answers 304 to whoever has the newest, in any encoding', async () => {
    const { headers } = await get(address, { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBe('br');
    for (const encoding of ['br', 'identity']) {
      const again = await get(address, {
        'accept-encoding': encoding,
        'if-none-match': String(headers['etag']),
      });
      expect(again.statusCode).toBe(304);
      expect(again.body).toBe('');
    }
  });

  test('answers HEAD without a body, before and after it is in memory', async () => {
    server.app.published.cache.clear();
    for (const wasInMemory of [false, true]) {
      const head = await server.app.inject({ method: 'HEAD', url: address });
      expect(head.statusCode).toBe(200);
      expect(head.body, `in memory: ${wasInMemory}`).toBe('');
      expect(Number(head.headers['content-length'])).toBeGreaterThan(1000);
    }
  });

  test('does not let a visitor fill the memory with addresses of one’s own', async () => {
    await get('/api/v1/municipalities/500/results?year=2025');
    await get('/api/v1/compare?municipalities=500');
    const { size } = server.app.published.cache;
    for (let index = 0; index < 5; index += 1) {
      await get(`/api/v1/municipalities/500/results?year=2025&x${index}=1`);
      await get(`/fi/municipalities?q=a${index}`);
      await get(`/api/v1/municipalities/500/results/?year=2025`);
      await get(`/api/v1/municipalities/00${index}/results`);
      await get('/api/v1/compare?municipalities=500&year=2025');
    }
    expect(server.app.published.cache.size).toBe(size);
  });

  test('shows a new release made by anybody, without being asked to', async () => {
    expect((await get(address)).body).toContain('2025.1');
    await correctAnswers(server.database, { '500': { grants: 'no' } }, 'Korjattu.');
    await vi.waitFor(async () => expect((await get(address)).body).toContain('2025.2'), 5000);
  });

  test('shows a change of the register made by anybody, and keeps its memory without a change', async () => {
    const { operator } = server.database;
    const register = await readRegister();
    const store = (population: number) =>
      operator.transaction().execute((tx) =>
        storeRegister(tx, {
          ...register,
          'population.csv': register['population.csv'].map((row) =>
            row.code === '500' && row.year === 2024 ? { ...row, population } : row,
          ),
        }),
      );
    expect((await get(address)).body).not.toContain('87\u00a0654');
    await store(87_654);
    await vi.waitFor(async () => expect((await get(address)).body).toContain('87\u00a0654'), 5000);
    const heard = vi.spyOn(server.app.published.cache, 'clear');
    expect(await store(87_654)).toBe(0);
    await pause(200);
    expect(heard).not.toHaveBeenCalled();
    heard.mockRestore();
    await operator.transaction().execute((tx) => storeRegister(tx, register));
  });

  test('hears of releases again after its connection was lost', async () => {
    expect(await endListening()).toBe(1);
    await get(address);
    await correctAnswers(server.database, { '500': { grants: 'yes' } }, 'Palautettu.');
    await vi.waitFor(async () => expect((await get(address)).body).toContain('2025.3'), 10_000);
  });

  /** Ends the connections that listen, and says how many there were. */
  async function endListening(): Promise<number> {
    const ended = await server.database.asOwner((owner) =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity
        where query = 'listen release' and datname = current_database()`.execute(owner),
    );
    await pause(50);
    return ended.rows.length;
  }
});
