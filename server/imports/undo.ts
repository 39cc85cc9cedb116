/** Undoes an import as a whole: the database takes its round away with it. */
import { sql } from 'kysely';
import type { ImportStays } from '#domain/import-permission.ts';
import { mayImport } from '#domain/import-permission.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import type { Round } from '../rounds/round.ts';

/**
 * Throws `forbidden`, `not-found`, `import-undone`, and where its answers are out of the importer's
 * hands `import-published` or `import-worked-on`.
 */
export async function undoImport(
  tx: Tx,
  person: Person,
  { region }: Round,
  id: string,
): Promise<void> {
  if (!mayImport(person.grants, region.code).includes('undo')) throw new Problem('forbidden');
  person.asked.add('import.undo');
  // Publishing holds the round's lock too, so that only one of the two can happen.
  await tx
    .selectFrom('round')
    .select('id')
    .where('import_id', '=', id)
    .where('region_code', '=', region.code)
    .forUpdate()
    .execute();
  const found = await tx
    .selectFrom('answer_import')
    .select(['undone_at', sql<ImportStays | null>`import_stays_because(id)`.as('stays')])
    .where('id', '=', id)
    .where('region_code', '=', region.code)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('not-found');
  if (found.undone_at !== null) throw new Problem('import-undone');
  if (found.stays === 'published') throw new Problem('import-published');
  if (found.stays === 'worked_on') throw new Problem('import-worked-on');
  await tx
    .updateTable('answer_import')
    .set({ undone_by: person.id, undone_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}
