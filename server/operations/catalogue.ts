/** What PostgreSQL says of the tables that hold what this installation knows. */
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import { roleName } from '../database/pools.ts';

export interface TableShape {
  name: string;
  /** Those that hold something of their own: generated ones follow from them. */
  columns: { name: string; type: string; identity: boolean }[];
  primaryKey: string[];
  /** Does row-level security bind even the table's owner? */
  forced: boolean;
}

/** Kysely's own account of migrations travels in the backup's first line instead. */
const ofKysely = ['kysely_migration', 'kysely_migration_lock'];

/** Every table, each after those it refers to. */
export async function tablesInOrder(db: Db): Promise<TableShape[]> {
  const { rows } = await sql<TableShape & { refersTo: string[] }>`
    select relname as name, relforcerowsecurity and relrowsecurity as forced,
      (select json_agg(json_build_object('name', attname,
          'type', format_type(atttypid, atttypmod), 'identity', attidentity <> '') order by attnum)
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
          and attgenerated = '') as columns,
      (select coalesce(json_agg(attname order by array_position(conkey, attnum)), '[]')
        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = any (conkey)
        where conrelid = c.oid and contype = 'p') as "primaryKey",
      (select coalesce(json_agg(distinct target.relname), '[]')
        from pg_constraint join pg_class target on target.oid = confrelid
        where conrelid = c.oid and contype = 'f' and confrelid <> c.oid) as "refersTo"
    from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
      and relname <> all (${ofKysely}::text[])
    order by relname`.execute(db);
  const waiting = new Map(rows.map(({ refersTo, ...table }) => [table.name, { table, refersTo }]));
  const ordered: TableShape[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ refersTo }) =>
      refersTo.every((name) => !waiting.has(name)),
    );
    if (ready.length === 0)
      throw new Error(`tables refer to each other: ${[...waiting.keys()].join(', ')}`);
    for (const { table } of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}

/** Tables of which the operator would silently see only some rows, or none; 0 is everybody. */
export async function tablesHiddenFromOperator(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relrowsecurity
      and not exists (select from pg_policy where polrelid = c.oid and polpermissive
        and polcmd in ('*', 'r') and pg_get_expr(polqual, polrelid) = 'true'
        and ${roleName('operator')}::regrole = any (polroles))
      or exists (select from pg_policy where polrelid = c.oid and not polpermissive
        and polroles && array[0, ${roleName('operator')}::regrole]::oid[])
    order by relname`.execute(db);
  return rows.map((row) => row.name);
}
