/** Publishing while fifty readers read: how long they wait, and whether anybody gets half a release. */
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { asPerson } from '../server/database.ts';
import type { Database } from '../server/database.ts';
import { publishRound } from '../server/publishing/publish.ts';
import { findRound } from '../server/rounds/round.ts';
import { figure, quantile } from './figure.ts';
import type { Figure } from './figure.ts';
import { makeLargeRounds, regionSlug } from './large-rounds.ts';
import { startProgram } from './program.ts';

const readers = 50;
const everyMs = 200;
const publications = 12;
const year = 2021;
const municipalities = 308;
const warmUpMs = 2000;
const restMs = 500;

const addresses = [
  `/api/v1/regions/${regionSlug}/rounds/${year}/results`,
  `/fi/regions/${regionSlug}/${year}`,
  `/fi/regions/${regionSlug}/${year}.csv`,
];

/**
 * Every release differs from the one before it in answers of every municipality. Whatever a reader
 * gets names its release; if two readers get different bytes of the same address and release, one
 * of them was a mixture. Reading counts from the moment at which it was due.
 */
export async function measureReaders(
  database: Database,
  env: { DATABASE_URL: string; DATA_DIR: string },
): Promise<Figure[]> {
  const coordinator = await makeLargeRounds(database, [{ municipalities, year }]);
  await publish(database, coordinator, 0);
  const service = await startProgram(
    'server/main.ts',
    { ...env, NODE_ENV: 'production' },
    '/readyz',
  );
  const waits: number[] = [];
  const bytesOf = new Map<string, Set<string>>();
  const begin = performance.now() + 200;
  const over = new AbortController();
  const reading = Array.from({ length: readers }, async (_, index) => {
    const address = addresses[index % addresses.length]!;
    for (let due = begin + (everyMs * index) / readers; !over.signal.aborted; due += everyMs) {
      await pause(Math.max(0, due - performance.now()));
      const answer = await fetch(service.origin + address);
      const body = await answer.text();
      if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
      if (due >= begin + warmUpMs) waits.push(performance.now() - due);
      const release = new RegExp(`${year}\\.\\d+`).exec(body)?.[0];
      if (release === undefined) throw new Error(`${address} names no release`);
      const key = `${address} ${release}`;
      const seen = bytesOf.get(key) ?? new Set();
      bytesOf.set(key, seen.add(createHash('sha256').update(body).digest('base64')));
    }
  });
  const times: number[] = [];
  try {
    await pause(warmUpMs);
    for (let number = 1; number <= publications; number++) {
      await changeAnswers(database, number);
      times.push(await publish(database, coordinator, number));
      await pause(restMs);
    }
  } finally {
    over.abort();
    await Promise.all(reading);
    await service.stop();
  }
  const mixed = [...bytesOf.values()].filter((bytes) => bytes.size > 1).length;
  const what = `Publishing ${municipalities} municipalities while ${readers} readers read`;
  return [
    figure('readers-publish', what, 's', times),
    figure('readers-p50', `${what}: half of the readers have it within`, 'ms', [
      quantile(waits, 0.5),
    ]),
    figure('readers-p99', `${what}: 99 of 100 have it within`, 'ms', [quantile(waits, 0.99)]),
    figure('readers-mixed', `${what}: answers that mix two releases`, 'answers', [mixed], {
      atMost: 0,
    }),
  ];
}

/** Seconds, the commit included. */
async function publish(database: Database, coordinator: string, earlier: number): Promise<number> {
  const start = performance.now();
  await asPerson(database.service, coordinator, async (tx) => {
    const note = earlier === 0 ? null : `Correction ${earlier}.`;
    await publishRound(tx, await findRound(tx, regionSlug, year), {
      note,
      publishedBy: coordinator,
    });
  });
  return (performance.now() - start) / 1000;
}

/** Every amount is another one, so every municipality and every sum of the region differs. */
async function changeAnswers(database: Database, by: number): Promise<void> {
  await database.asOwner(async (owner) => {
    await owner.transaction().execute(async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update answer set value = to_jsonb((value::text)::numeric + ${by}),
        version = version + 1 where jsonb_typeof(value) = 'number'`.execute(tx);
    });
  });
}
