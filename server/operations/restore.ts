/** Puts a backup into a new database: all of it or nothing. */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import { CommandError } from '../command.ts';
import type { Database, Db, Tx } from '../database.ts';
import { holdRestoredLetters } from '../letters/upkeep.ts';
import { migrationState } from '../migrate.ts';
import { damaged, readBackupFile } from './backup-file.ts';
import type { Manifest } from './backup-file.ts';
import { tablesInOrder } from './catalogue.ts';
import type { TableShape } from './catalogue.ts';

const rowsAtOnce = 500;

/** Every new database has the register from the project's files; the backup's takes its place. */
export const registerTables: readonly string[] = [
  'region',
  'municipality',
  'municipality_year',
  'municipality_population',
  'municipality_merger',
  'region_change',
];

export async function restoreBackup(database: Database, file: string): Promise<Manifest> {
  let restored: Manifest | null = null;
  await database.asOwner(async (owner) => {
    const { done } = await migrationState(owner);
    await readBackupFile(file, async (manifest, rows) => {
      refuseOtherMigrations(manifest, done, file);
      await inOneGo(owner, file, async (tx) => {
        const tables = await tablesInOrder(tx);
        const forced = tables.filter((table) => table.forced);
        // Row-level security binds the owner too; it is lifted for this transaction alone.
        for (const { name } of forced) {
          await sql`alter table ${sql.table(name)} no force row level security`.execute(tx);
        }
        await refuseFilledDatabase(tx, tables);
        await clearRegister(tx, tables);
        for (const entry of manifest.tables) {
          const table = tables.find(({ name }) => name === entry.name);
          const columns = table?.columns.map((column) => column.name);
          if (!table || !isDeepStrictEqual(columns, entry.columns)) throw damaged(file);
          await insertRows(tx, table, entry.rows, rows, file);
          await continueNumbers(tx, table);
        }
        await holdRestoredLetters(tx);
        // Reading on to the end proves the seal, without which nothing is committed.
        if (!(await rows.next()).done) throw damaged(file);
        for (const { name } of forced) {
          await sql`alter table ${sql.table(name)} force row level security`.execute(tx);
        }
      });
      restored = manifest;
    });
  });
  return restored!;
}

/** A value that PostgreSQL refuses was not written by a backup. */
async function inOneGo(owner: Db, file: string, work: (tx: Tx) => Promise<void>): Promise<void> {
  try {
    await owner.transaction().execute(work);
  } catch (error) {
    const refusedValue = /^2[23]/;
    if (error instanceof pg.DatabaseError && refusedValue.test(error.code ?? '')) {
      throw damaged(file);
    }
    throw error;
  }
}

function refuseOtherMigrations(manifest: Manifest, done: string[], file: string): void {
  if (isDeepStrictEqual(manifest.migrations, done)) return;
  throw new CommandError(
    `${file} comes from another version of this program: its newest migration is ` +
      `${manifest.migrations.at(-1) ?? 'none'} and here it is ${done.at(-1) ?? 'none'}. ` +
      'Restore it with the version that wrote it, then start this one.',
  );
}

async function refuseFilledDatabase(tx: Tx, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) {
    if (registerTables.includes(name)) continue;
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(tx);
    if (rows.length > 0) {
      throw new CommandError(
        `The database is not empty (there are rows in ${name}): restore into a new one, ` +
          'e.g. with DATA_DIR=./var-restored, or an empty database in DATABASE_URL.',
      );
    }
  }
}

async function clearRegister(tx: Tx, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables.toReversed()) {
    if (registerTables.includes(name)) await sql`delete from ${sql.table(name)}`.execute(tx);
  }
}

async function insertRows(
  tx: Tx,
  table: TableShape,
  count: number,
  rows: AsyncGenerator<string>,
  file: string,
): Promise<void> {
  for (let left = count; left > 0;) {
    const lines: string[] = [];
    while (lines.length < Math.min(rowsAtOnce, left)) {
      const next = await rows.next();
      if (next.done) throw damaged(file);
      lines.push(next.value);
    }
    await insertLines(tx, table, lines);
    left -= lines.length;
  }
}

async function insertLines(tx: Tx, table: TableShape, lines: string[]): Promise<void> {
  const names = table.columns.map((column) => sql.id(column.name));
  const values = table.columns.map(
    (column, index) => sql`(line::json ->> ${sql.lit(index)})::${sql.raw(column.type)}`,
  );
  await sql`insert into ${sql.table(table.name)} (${sql.join(names)}) overriding system value
    select ${sql.join(values)} from unnest(${lines}::text[]) as line`.execute(tx);
}

/** The next row gets a number after the greatest that was restored. */
async function continueNumbers(tx: Tx, table: TableShape): Promise<void> {
  for (const column of table.columns.filter(({ identity }) => identity)) {
    const name = sql.id(column.name);
    await sql`select setval(
        pg_get_serial_sequence(${sql.lit(`public.${table.name}`)}, ${sql.lit(column.name)}),
        coalesce(max(${name}), 1), max(${name}) is not null)
      from ${sql.table(table.name)}`.execute(tx);
  }
}
