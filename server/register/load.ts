/** Makes the register in the database what the register's files say. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { readRegister } from './read-register.ts';
import type { Register } from './rows.ts';

/** Loads the project's own register. Done again it changes nothing. */
export async function loadRegister(db: Db): Promise<void> {
  const register = await readRegister();
  await db.transaction().execute((tx) => storeRegister(tx, register));
}

export async function registerIsLoaded(db: Db): Promise<boolean> {
  const row = await db.selectFrom('municipality_year').select('year').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** The municipalities of the database that the files leave out. A municipality never vanishes. */
export async function vanishedMunicipalities(tx: Tx, register: Register): Promise<string[]> {
  const kept = new Set(register['municipalities.csv'].map((row) => row.code));
  const rows = await tx.selectFrom('municipality').select(['code', 'name_fi']).execute();
  return rows.filter((row) => !kept.has(row.code)).map((row) => `${row.code} ${row.name_fi}`);
}

/**
 * Stores the files' rows and answers how many rows changed. What hangs on a municipality (years,
 * populations, mergers, moves) becomes exactly what the files say; regions and municipalities are
 * only added and corrected, because rounds hang on them. Servers that keep finished pages in memory
 * hear of a change as they hear of a release, when the transaction is committed.
 */
export async function storeRegister(tx: Tx, register: Register): Promise<number> {
  const forms = new Map(register['name-forms.csv'].map((row) => [row.code, row]));
  const municipalities = register['municipalities.csv'].map((row) => ({
    ...row,
    genitive_fi: forms.get(row.code)?.genitive ?? null,
    locative_fi: forms.get(row.code)?.locative ?? null,
  }));

  let changed = 0;
  changed += await upsert(tx, {
    table: 'region',
    key: ['code'],
    columns: { code: 'text', slug: 'text', name_fi: 'text', name_sv: 'text', name_en: 'text' },
    rows: register['regions.csv'],
  });
  changed += await upsert(tx, {
    table: 'municipality',
    key: ['code'],
    columns: {
      code: 'text',
      name_fi: 'text',
      name_sv: 'text',
      genitive_fi: 'text',
      locative_fi: 'text',
      lat: 'double precision',
      lon: 'double precision',
      valid_from: 'date',
      valid_to: 'date',
    },
    rows: municipalities,
  });
  changed += await replace(tx, {
    table: 'municipality_year',
    key: ['year', 'municipality_code'],
    columns: {
      year: 'integer',
      municipality_code: 'text',
      region_code: 'text',
      language_status: 'text',
      urban_rural: 'text',
    },
    rows: register['classification_by_year.csv'].map((row) => ({
      ...row,
      municipality_code: row.code,
    })),
  });
  changed += await replace(tx, {
    table: 'municipality_population',
    key: ['municipality_code', 'year'],
    columns: { municipality_code: 'text', year: 'integer', population: 'integer' },
    rows: register['population.csv'].map((row) => ({ ...row, municipality_code: row.code })),
  });
  changed += await replace(tx, {
    table: 'municipality_merger',
    key: ['predecessor_code', 'successor_code'],
    columns: { predecessor_code: 'text', successor_code: 'text', date: 'date' },
    rows: register['mergers.csv'].map((row) => ({
      date: row.date,
      predecessor_code: row.from_code,
      successor_code: row.to_code,
    })),
  });
  changed += await replace(tx, {
    table: 'region_change',
    key: ['date', 'municipality_code'],
    columns: {
      date: 'date',
      municipality_code: 'text',
      from_region_code: 'text',
      to_region_code: 'text',
    },
    rows: register['region_changes.csv'].map((row) => ({ ...row, municipality_code: row.code })),
  });
  if (changed > 0) await sql`select pg_notify('release', 'register')`.execute(tx);
  return changed;
}

interface Rows {
  table: string;
  key: string[];
  /** Column names and their types in PostgreSQL. */
  columns: Record<string, string>;
  rows: object[];
}

/** One statement for all rows: they travel as one JSON text, and equal rows are left alone. */
async function upsert(tx: Tx, rows: Rows): Promise<number> {
  const names = Object.keys(rows.columns);
  const others = names.filter((name) => !rows.key.includes(name));
  const set = others.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  const stored = others.map((name) => sql.ref(`${rows.table}.${name}`));
  const given = others.map((name) => sql`excluded.${sql.ref(name)}`);
  const whenConflict =
    others.length === 0
      ? sql`do nothing`
      : sql`do update set ${sql.join(set)}
          where (${sql.join(stored)}) is distinct from (${sql.join(given)})`;
  const result = await sql`
    insert into ${sql.table(rows.table)} (${columnList(names)})
    select ${columnList(names)} from ${recordset(rows)}
    on conflict (${columnList(rows.key)}) ${whenConflict}`.execute(tx);
  return Number(result.numAffectedRows ?? 0);
}

/** As `upsert`, and rows that the files leave out are taken away. */
async function replace(tx: Tx, rows: Rows): Promise<number> {
  const same = rows.key.map((name) => sql`given.${sql.ref(name)} = ${sql.ref(`kept.${name}`)}`);
  const result = await sql`
    delete from ${sql.table(rows.table)} as kept
    where not exists (select from ${recordset(rows)} where ${sql.join(same, sql` and `)})`.execute(
    tx,
  );
  return Number(result.numAffectedRows ?? 0) + (await upsert(tx, rows));
}

function recordset({ columns, rows }: Rows): RawBuilder<unknown> {
  const names = Object.keys(columns);
  const picked = rows.map((row) =>
    Object.fromEntries(names.map((name) => [name, (row as Record<string, unknown>)[name]])),
  );
  const types = names.map((name) => sql`${sql.ref(name)} ${sql.raw(columns[name] ?? 'text')}`);
  return sql`jsonb_to_recordset(${JSON.stringify(picked)}::jsonb) as given (${sql.join(types)})`;
}

function columnList(names: string[]): RawBuilder<unknown> {
  return sql.join(names.map((name) => sql.ref(name)));
}
