/** A database of one's own for a test file: a copy of the migrated one with the register in it. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { openDatabase } from '../../server/database.ts';
import type { Database } from '../../server/database.ts';
import { asOwner, besides } from './cluster.ts';

export interface TestDatabase extends Database {
  /** The owner's address, for whoever wants to open it once more. */
  url: string;
}

/** Closing it drops it. */
export async function testDatabase(): Promise<TestDatabase> {
  const { template } = inject('cluster');
  const copy = await newDatabase(template);
  const database = await openDatabase({ databaseUrl: copy.url, dataDir: '' }, { durable: false });
  return {
    ...database,
    url: copy.url,
    async close() {
      await database.close();
      await copy.drop();
    },
  };
}

/** How many transactions wait for another's lock: what a test of a race waits for. */
export async function waitingForLocks({ operator }: Database): Promise<number> {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::integer as waiting from pg_locks where not granted`.execute(operator);
  return rows[0]!.waiting;
}

/** The address of an empty database, or of a copy of another one that nobody is using. */
export async function newDatabase(
  copyOf = 'template0',
): Promise<{ url: string; drop(): Promise<void> }> {
  const { ownerUrl, template } = inject('cluster');
  const name = `${template}_${randomBytes(6).toString('hex')}`;
  await asOwner(ownerUrl, (owner) => owner.query(`create database ${name} template ${copyOf}`));
  return {
    url: besides(ownerUrl, name),
    async drop() {
      await asOwner(ownerUrl, (owner) => owner.query(`drop database ${name} with (force)`));
    },
  };
}
