/** A place of its own for one run: a temporary folder and a durable PostgreSQL in it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '../server/database.ts';
import type { Database } from '../server/database.ts';
import { startEmbeddedPostgres } from '../server/embedded-postgres.ts';
import { loadRegister } from '../server/register/load.ts';

export interface Scratch {
  folder: string;
  /** The folder of the cluster: a service started with it as DATA_DIR joins this PostgreSQL. */
  dataDir: string;
  /** The service's own database in it, migrated and with the register. */
  database: Database;
  /** Another database in the same cluster, made the same way, and its owner's address. */
  addDatabase(name: string): Promise<Database & { url: string }>;
  remove(): Promise<void>;
}

/** fsync, full_page_writes and synchronous_commit are on, as the service demands in production. */
export async function openScratch(): Promise<Scratch> {
  const folder = await mkdtemp(join(tmpdir(), 'kuntatutka-bench-'));
  const dataDir = join(folder, 'var');
  const postgres = await startEmbeddedPostgres({ dataDir });
  const opened: Database[] = [];

  async function open(databaseUrl: string): Promise<Database> {
    const database = await openDatabase({ databaseUrl, dataDir });
    opened.push(database);
    await loadRegister(database.operator);
    return database;
  }

  const database = await open(postgres.ownerUrl);
  return {
    folder,
    dataDir,
    database,
    async addDatabase(name) {
      await database.asOwner((owner) => sql`create database ${sql.id(name)}`.execute(owner));
      const url = new URL(postgres.ownerUrl);
      url.pathname = `/${name}`;
      return { ...(await open(url.href)), url: url.href };
    },
    async remove() {
      // A run that is given up may be in the middle of a transaction: it is not waited for.
      await Promise.race([Promise.all(opened.map((each) => each.close())), pause(3000)]);
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
