/** Opening the database: what it must be, what comes out of it, and what it survives. */
import { randomBytes } from 'node:crypto';
import fastifyPostgres from '@fastify/postgres';
import Fastify from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { asPerson, openDatabase, sharedPool } from '../../server/database.ts';
import type { Database } from '../../server/database.ts';
import { StartFault } from '../../server/database/start-fault.ts';
import { asOwner } from '../harness/cluster.ts';
import { newDatabase, testDatabase } from '../harness/database.ts';
import type { TestDatabase } from '../harness/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const open = (databaseUrl: string, options = { durable: false }) =>
  openDatabase({ databaseUrl, dataDir: '' }, options);

/** Opens a database that must be refused, and tells the sentence. */
const refusal = async (url: string, options?: { durable: boolean }): Promise<string> => {
  const fault: unknown = await open(url, options).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(StartFault);
  const { message } = fault as StartFault;
  expect(message).not.toContain('\n');
  expect(message).not.toContain(new URL(url).password);
  return message;
};

describe('opening', () => {
  test('migrates an empty database once, however many open it together', async () => {
    const empty = await newDatabase();
    const opened = await Promise.all([1, 2, 3].map(() => open(empty.url)));
    const { rows } = await opened[0]!.asOwner((owner) =>
      sql`select name from kysely_migration order by name`.execute(owner),
    );
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows[0]).toEqual({ name: '0001_register' });
    await Promise.all(opened.map((each) => each.close()));
    await empty.drop();
  });

  test('enters as a role of its own for each purpose', async () => {
    for (const role of ['service', 'public', 'operator'] as const) {
      const { rows } = await sql`select current_user as name`.execute(database[role]);
      expect(rows).toEqual([{ name: `kuntatutka_${role}` }]);
    }
  });

  test('lets no request of a person run for ever', async () => {
    for (const role of ['service', 'public'] as const) {
      const { rows } = await sql`select current_setting('statement_timeout') as statement,
        current_setting('idle_in_transaction_session_timeout') as idle`.execute(database[role]);
      expect(rows).toEqual([{ statement: '20s', idle: '30s' }]);
    }
  });
});

describe('one sentence refuses', () => {
  test('a PostgreSQL older than 15', async () => {
    const old = await newDatabase();
    await asOwner(old.url, async (owner) => {
      await owner.query('create schema old');
      await owner.query(`create function old.current_setting(name text) returns text language sql
        as $$ select case name when 'server_version_num' then '140012' else '14.12' end $$`);
    });
    const url = `${old.url}?options=${encodeURIComponent('-c search_path=old,pg_catalog,public')}`;
    expect(await refusal(url)).toBe(
      'PostgreSQL 15 or later is needed, and DATABASE_URL leads to 14.12.',
    );
    await old.drop();
  });

  test('a PostgreSQL that may lose what it has confirmed', async () => {
    const careless = await newDatabase();
    const name = new URL(careless.url).pathname.slice(1);
    await asOwner(careless.url, (owner) =>
      owner.query(`alter database ${name} set synchronous_commit = off`),
    );
    expect(await refusal(careless.url, { durable: true })).toMatch(
      /^PostgreSQL would lose confirmed answers in a crash, because its setting "\w+" is off/,
    );
    await careless.drop();
  });

  test('a database that a newer version has migrated', async () => {
    const newer = await newDatabase(inject('cluster').template);
    await asOwner(newer.url, (owner) =>
      owner.query(`insert into kysely_migration values ('9999_future', '2099-01-01')`),
    );
    expect(await refusal(newer.url)).toMatch(/migrated by a newer version .*\(9999_future\)/);
    await newer.drop();
  });

  test('a database that does not exist', async () => {
    const url = new URL(database.url);
    url.pathname = '/nowhere';
    expect(await refusal(url.href)).toMatch(/has no database "nowhere": create it/);
  });

  test('an owner who may not make the roles, and a user who does not own the database', async () => {
    const mine = await newDatabase();
    const name = new URL(mine.url).pathname.slice(1);
    const user = `limited_${randomBytes(4).toString('hex')}`;
    await asOwner(mine.url, async (owner) => {
      await owner.query(`create role ${user} login password 's3cret'`);
      await owner.query(`alter database ${name} owner to ${user}`);
    });
    const url = new URL(mine.url);
    url.username = user;
    url.password = 's3cret';
    expect(await refusal(url.href)).toMatch(
      /may not create roles: .* alter role "limited_\w+" createrole\.$/,
    );

    await asOwner(mine.url, async (owner) => {
      await owner.query(`alter role ${user} createrole`);
      await owner.query(`alter database ${name} owner to current_user`);
    });
    expect(await refusal(url.href)).toMatch(
      /does not own the database: .* owner to "limited_\w+"\.$/,
    );
    await mine.drop();
    await asOwner(inject('cluster').ownerUrl, (owner) => owner.query(`drop role ${user}`));
  });
});

describe('what comes out', () => {
  test('is a day as text, so that no time zone moves it', async () => {
    const merger = await database.public
      .selectFrom('municipality_merger')
      .select('date')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect(merger.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('is a row number as text, so that no digit is lost', async () => {
    const { rows } = await sql`select 9007199254740993::bigint as id`.execute(database.service);
    expect(rows).toEqual([{ id: '9007199254740993' }]);
  });
});

describe('a transaction of a person', () => {
  test('is undone whole when anything in it fails', async () => {
    const attempt = asPerson(database.operator, 1, async (tx) => {
      await tx.insertInto('person').values({ email: 'gone@example.org' }).execute();
      throw new Error('changed my mind');
    });
    await expect(attempt).rejects.toThrow('changed my mind');
    const found = await database.operator
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'gone@example.org')
      .execute();
    expect(found).toEqual([]);
  });
});

describe('the pools', () => {
  test('survive the loss of their connections, at rest and at work', async () => {
    const warnings: string[] = [];
    const other: Database = await openDatabase(
      { databaseUrl: database.url, dataDir: '' },
      { durable: false, warn: (message) => warnings.push(message) },
    );
    await sql`select 1`.execute(other.service);
    const atWork = sql`select pg_sleep(10)`.execute(other.public);
    const lost = expect(atWork).rejects.toThrow(/terminat/);
    await expect.poll(countSleepers, { timeout: 10_000 }).toBe(1);
    await terminate(['kuntatutka_service', 'kuntatutka_public']);
    await lost;
    const held = (): number => other.pools.service.totalCount + other.pools.public.totalCount;
    await expect.poll(held).toBe(0);
    expect(warnings.length).toBeGreaterThan(0);
    expect((await sql`select 1 as here`.execute(other.service)).rows).toEqual([{ here: 1 }]);
    expect((await sql`select 1 as here`.execute(other.public)).rows).toEqual([{ here: 1 }]);
    await other.close();
  });

  test('complain of no connection that goes while they close', async () => {
    const warnings: string[] = [];
    const other = await openDatabase(
      { databaseUrl: database.url, dataDir: '' },
      { durable: false, warn: (message) => warnings.push(message) },
    );
    const held = await other.pools.operator.connect();
    const { rows } = await held.query('select pg_backend_pid() as pid');
    const closing = other.close();
    const gone = new Promise((resolve) => held.once('error', resolve));
    await sql`select pg_terminate_backend(${rows[0].pid})`.execute(database.operator);
    await gone;
    held.release(true);
    await closing;
    expect(warnings).toEqual([]);
  });

  test('are those that @fastify/postgres registers, and outlive the application', async () => {
    const app = Fastify();
    await app.register(fastifyPostgres, sharedPool(database, 'service'));
    await app.register(fastifyPostgres, sharedPool(database, 'public'));
    const { rows } = await app.pg['public']!.query('select current_user as name');
    expect(rows).toEqual([{ name: 'kuntatutka_public' }]);
    expect(app.pg['service']!.pool.totalCount).toBe(database.pools.service.totalCount);
    await app.close();
    expect((await sql`select 1 as here`.execute(database.service)).rows).toEqual([{ here: 1 }]);
  });

  test('are closed once, however often that is asked', async () => {
    const other = await open(database.url);
    await Promise.all([other.close(), other.close()]);
    await expect(sql`select 1`.execute(other.service)).rejects.toThrow();
  });
});

async function countSleepers(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where datname = current_database() and state = 'active' and query = 'select pg_sleep(10)'
      and usename = 'kuntatutka_public'`.execute(database.public);
  return rows[0]!.n;
}

/** Ends the connections of these roles to this database. */
async function terminate(users: string[]): Promise<void> {
  await database.asOwner((owner) =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = any (${users}::text[])`.execute(owner),
  );
}
