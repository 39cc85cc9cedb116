/** What can be imported into a region, and what has been. */
import { sql } from 'kysely';
import { mayUndoImport } from '#domain/import-permission.ts';
import type { ImportStays } from '#domain/import-permission.ts';
import type { Imports } from '#domain/import-record.ts';
import type { Text } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import type { Round } from '../rounds/round.ts';

export async function listImports(tx: Tx, person: Person, round: Round): Promise<Imports> {
  const { region, year, example } = round;
  return {
    region,
    year,
    example,
    years: await yearsWithoutRound(tx, round),
    questionnaires: await questionnairesFor(tx, round),
    imports: await importsOf(tx, person, region.code),
  };
}

async function yearsWithoutRound(tx: Tx, { region, year }: Round): Promise<number[]> {
  const rows = await tx
    .selectFrom('municipality_year')
    .select('year')
    .distinct()
    .where('region_code', '=', region.code)
    .where('year', '<', year)
    .where('year', 'not in', (eb) =>
      eb.selectFrom('round').select('round.year').where('round.region_code', '=', region.code),
    )
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

async function questionnairesFor(
  tx: Tx,
  { questionnaire }: Round,
): Promise<Imports['questionnaires']> {
  const rows = await tx
    .selectFrom('questionnaire')
    .select(['id', 'version', sql<Text>`content -> 'title'`.as('title')])
    .orderBy(sql`(id, version) = (${questionnaire.id}, ${questionnaire.version})`, 'desc')
    .orderBy('stored_at', 'desc')
    .execute();
  return rows;
}

async function importsOf(tx: Tx, person: Person, regionCode: string): Promise<Imports['imports']> {
  const rows = await tx
    .selectFrom('answer_import')
    .selectAll()
    .select(sql<ImportStays | null>`import_stays_because(id)`.as('stays'))
    .where('region_code', '=', regionCode)
    .orderBy('id', 'desc')
    .execute();
  const people = rows.flatMap((row) => [row.imported_by, row.undone_by ?? []].flat());
  const names = await sql<{ id: string; name: string }>`
    select id, name from audit_names(${regionCode}, ${people}::bigint[])
    union all select id, coalesce(nullif(name, ''), email) from person
      where id = any (${people}::bigint[])`.execute(tx);
  const nameOf = new Map(names.rows.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const isUndone = row.undone_at !== null;
    return {
      id: row.id,
      year: row.year,
      fileName: row.file_name,
      municipalities: row.municipalities,
      answers: row.answers,
      importedAt: row.imported_at.toISOString(),
      importedBy: nameOf.get(row.imported_by) ?? '',
      undoneAt: row.undone_at?.toISOString() ?? null,
      undoneBy: row.undone_by === null ? null : (nameOf.get(row.undone_by) ?? ''),
      mayUndo: mayUndoImport(person.grants, { regionCode, isUndone, stays: row.stays }),
      stays: isUndone ? null : row.stays,
    };
  });
}
