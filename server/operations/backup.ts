/** Writes all that the database holds, as it is at one instant, into one file. */
import { sql } from 'kysely';
import { CommandError } from '../command.ts';
import type { Database, Db, Tx } from '../database.ts';
import { migrationState } from '../migrate.ts';
import { writeBackupFile } from './backup-file.ts';
import type { Manifest } from './backup-file.ts';
import { tablesHiddenFromOperator, tablesInOrder } from './catalogue.ts';
import type { TableShape } from './catalogue.ts';

const rowsAtOnce = 1000;

/** The service may go on: the backup holds what was committed when it began. */
export async function writeBackup(database: Database, file: string): Promise<Manifest> {
  const hidden = await tablesHiddenFromOperator(database.operator);
  if (hidden.length > 0) {
    throw new CommandError(
      `The backup would lack rows: the operator cannot see all of ${hidden.join(', ')}.`,
    );
  }
  const { done } = await database.asOwner(migrationState);
  return database.operator
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await speakPlainly(tx);
      const tables = await tablesInOrder(tx);
      const manifest: Manifest = {
        format: 'kuntatutka-backup',
        formatVersion: 1,
        writtenAt: new Date().toISOString(),
        migrations: done,
        tables: [],
      };
      for (const { name, columns } of tables) {
        const rows = await countRows(tx, name);
        manifest.tables.push({ name, columns: columns.map((column) => column.name), rows });
      }
      await writeBackupFile(file, lines(tx, manifest, tables));
      return manifest;
    });
}

async function* lines(
  tx: Tx,
  manifest: Manifest,
  tables: readonly TableShape[],
): AsyncGenerator<string> {
  yield JSON.stringify(manifest);
  for (const table of tables) {
    const values = table.columns.map((column) => sql`${sql.id(column.name)}::text`);
    const order = sql.join(table.primaryKey.map((column) => sql.id(column)));
    await sql`declare backup_rows no scroll cursor for
      select json_build_array(${sql.join(values)})::text as line
      from ${sql.table(table.name)} order by ${order}`.execute(tx);
    for (;;) {
      const { rows } = await sql<{ line: string }>`
        fetch ${sql.lit(rowsAtOnce)} from backup_rows`.execute(tx);
      if (rows.length === 0) break;
      for (const row of rows) yield row.line;
    }
    await sql`close backup_rows`.execute(tx);
  }
}

async function countRows(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]!.count);
}

/** The words for a value must not depend on how a server or a role is set up. */
async function speakPlainly(tx: Tx): Promise<void> {
  await sql`select set_config(name, value, true) from (values ('datestyle', 'ISO, YMD'),
    ('timezone', 'UTC'), ('intervalstyle', 'iso_8601'), ('bytea_output', 'hex'),
    ('extra_float_digits', '1')) as setting (name, value)`.execute(tx);
}
