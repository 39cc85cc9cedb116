/**
 * One PostgreSQL for a whole test run, with a migrated database to copy for each test file: an
 * embedded one, or the external one whose owner TEST_DATABASE_URL names.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { readConfig } from '../../server/config.ts';
import { startEmbeddedPostgres } from '../../server/embedded-postgres.ts';
import { openReadyDatabase } from '../../server/ready-database.ts';

export interface Cluster {
  /** The owner's address of a database that exists; others are reached beside it. */
  ownerUrl: string;
  /** The migrated database with the register in it; every copy's name begins with its name. */
  template: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    cluster: Cluster;
  }
}

interface RunningCluster extends Cluster {
  users: number;
  stop(): Promise<void>;
}

const folderPrefix = 'kuntatutka-tests-';

/** Several projects ask for the cluster; the first starts it and the last stops it. */
const shared = globalThis as { kuntatutkaCluster?: Promise<RunningCluster> };

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.kuntatutkaCluster ??= start();
  const cluster = await shared.kuntatutkaCluster;
  cluster.users += 1;
  project.provide('cluster', { ownerUrl: cluster.ownerUrl, template: cluster.template });
  return async () => {
    cluster.users -= 1;
    if (cluster.users === 0) await cluster.stop();
  };
}

async function start(): Promise<RunningCluster> {
  const external = process.env['TEST_DATABASE_URL'];
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`));
  const embedded = external
    ? null
    : await startEmbeddedPostgres({ dataDir: folder, durable: false });
  const ownerUrl = external || embedded!.ownerUrl;
  const template = `kuntatutka_test_${process.pid}`;
  await asOwner(ownerUrl, (owner) => owner.query(`create database ${template}`));
  const config = readConfig({ DATABASE_URL: besides(ownerUrl, template), DATA_DIR: folder });
  const database = await openReadyDatabase(config, { durable: false });
  await database.close();

  return {
    ownerUrl,
    template,
    users: 0,
    async stop() {
      if (embedded) await embedded.stop();
      else await asOwner(ownerUrl, (owner) => dropAll(owner, template));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A run that was killed leaves its folder, and perhaps its PostgreSQL, behind. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(folderPrefix)) continue;
    if (isAlive(Number.parseInt(name.slice(folderPrefix.length), 10))) continue;
    const folder = join(tmpdir(), name);
    if (existsSync(join(folder, 'postgres', 'data', 'postmaster.pid'))) {
      await (await startEmbeddedPostgres({ dataDir: folder, durable: false })).stop();
    }
    await rm(folder, { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function dropAll(owner: pg.Client, template: string): Promise<void> {
  const { rows } = await owner.query(
    'select datname from pg_database where starts_with(datname, $1)',
    [template],
  );
  for (const { datname } of rows) await owner.query(`drop database ${datname} with (force)`);
}

/** The address of another database of the same cluster. */
export function besides(ownerUrl: string, database: string): string {
  const url = new URL(ownerUrl);
  url.pathname = `/${database}`;
  return url.href;
}

export async function asOwner<T>(
  ownerUrl: string,
  work: (owner: pg.Client) => Promise<T>,
): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
