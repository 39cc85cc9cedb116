/** The tables of graphile-worker: made by the owner, worked with by the role that sends letters. */
import { sql } from 'kysely';
import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Db } from './handles.ts';
import { roleName } from './pools.ts';

const jobsLock = 7_212_028;

/**
 * Brings the schema `graphile_worker` to the version of the package. Its tables have row-level
 * security without a policy, so that only their owner gets in; the worker, which owns nothing,
 * gets a policy for each. Nobody else may even name the schema: what others queue, a trigger does.
 */
export async function prepareJobs(owner: Db, ownerUrl: string): Promise<void> {
  await sql`select pg_advisory_lock(${sql.lit(jobsLock)})`.execute(owner);
  try {
    await migrateJobs(ownerUrl);
    await letWorkerIn(owner);
  } finally {
    await sql`select pg_advisory_unlock(${sql.lit(jobsLock)})`.execute(owner);
  }
}

async function migrateJobs(ownerUrl: string): Promise<void> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    application_name: 'kuntatutka owner',
    connectionTimeoutMillis: 10_000,
    max: 1,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  try {
    await runMigrations({ pgPool: pool, maxPoolSize: 1, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
}

/** Changes nothing when nothing is missing: a policy is made under a lock that stops all work. */
async function letWorkerIn(owner: Db): Promise<void> {
  const worker = roleName('worker');
  const { rows } = await sql<{ name: string; walled: boolean }>`
    select relname as name, relrowsecurity as walled from pg_class c
    where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r'
      and not (has_schema_privilege(${worker}, 'graphile_worker', 'usage')
        and has_table_privilege(${worker}, c.oid, 'select')
        and (not relrowsecurity or exists (select from pg_policy where polrelid = c.oid)))
  `.execute(owner);
  if (rows.length === 0) return;
  await sql`grant usage on schema graphile_worker to ${sql.id(worker)}`.execute(owner);
  for (const { name, walled } of rows) {
    const table = sql.id('graphile_worker', name);
    // The account of its migrations is the one table without the wall.
    const rights = sql.raw(walled ? 'select, insert, update, delete' : 'select');
    await sql`grant ${rights} on ${table} to ${sql.id(worker)}`.execute(owner);
    if (!walled) continue;
    await sql`create policy worker on ${table} to ${sql.id(worker)}
      using (true) with check (true)`.execute(owner);
  }
}
