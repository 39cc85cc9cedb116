/** Brings the database to the newest migration, one process at a time. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sql } from 'kysely';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import type pg from 'pg';
import type { Db } from './database/handles.ts';
import { StartFault } from './database/start-fault.ts';

const migrationLock = 7_212_027;
const provider = new FileMigrationProvider({
  fs,
  path,
  migrationFolder: fileURLToPath(new URL('../migrations', import.meta.url)),
  import: (file) => import(pathToFileURL(file).href),
});

export interface MigrationState {
  done: string[];
  pending: string[];
  /** Done here, but not known to this program: a newer one has been at work. */
  unknown: string[];
}

/** The connection must be a single one of the owner. Returns the names of what was done now. */
export async function migrateToLatest(owner: Db): Promise<string[]> {
  await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(owner);
  try {
    const state = await migrationState(owner);
    if (state.unknown.length > 0) {
      throw new StartFault(
        `The database has been migrated by a newer version of this program (${state.unknown.join(', ')}): ` +
          'start that version, or restore a backup into a new database.',
      );
    }
    if (state.pending.length === 0) return [];
    if (state.done.length === 0) await demandRights(owner);
    const { error, results } = await new Migrator({ db: owner, provider }).migrateToLatest();
    if (error) throw error;
    return (results ?? []).map((result) => result.migrationName);
  } finally {
    await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(owner);
  }
}

export async function migrationState(owner: Db): Promise<MigrationState> {
  const known = Object.keys(await provider.getMigrations()).toSorted();
  const done = await doneMigrations(owner);
  return {
    done,
    pending: known.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !known.includes(name)),
  };
}

async function doneMigrations(owner: Db): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name`.execute(owner);
    return rows.map((row) => row.name);
  } catch (error) {
    const undefinedTable = '42P01';
    if ((error as pg.DatabaseError).code === undefinedTable) return [];
    throw error;
  }
}

/** The first migration makes roles and closes the schema; better to say so than to fail in it. */
async function demandRights(owner: Db): Promise<void> {
  const { rows } = await sql<{ name: string; database: string; roles: boolean; schema: boolean }>`
    select current_user as name, current_database() as database,
      rolsuper or rolcreaterole as roles,
      pg_has_role(current_user, (select nspowner from pg_namespace where nspname = 'public'), 'usage')
        as schema
    from pg_roles where rolname = current_user`.execute(owner);
  const { name, database, roles, schema } = rows[0]!;
  if (!roles) {
    throw new StartFault(
      `The owner in DATABASE_URL may not create roles: let a superuser run ` +
        `alter role "${name}" createrole.`,
    );
  }
  if (!schema) {
    throw new StartFault(
      `The user in DATABASE_URL does not own the database: let a superuser run ` +
        `alter database "${database}" owner to "${name}".`,
    );
  }
}
