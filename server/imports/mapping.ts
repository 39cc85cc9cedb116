/** Remembers what the headings and the words of a region's tables mean. */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { mergeMappings } from '#domain/import-mapping.ts';
import type { ImportMapping } from '#domain/import-mapping.ts';
import type { Tx } from '../database.ts';

const nothing: ImportMapping = { columns: [], words: [] };

export async function rememberedMapping(tx: Tx, regionCode: string): Promise<ImportMapping> {
  const row = await tx
    .selectFrom('import_mapping')
    .select(['columns', 'words'])
    .where('region_code', '=', regionCode)
    .executeTakeFirst();
  // What is kept was checked when it was saved.
  return row === undefined ? nothing : (row as unknown as ImportMapping);
}

/** Adds to what is remembered; the newer word counts. */
export async function rememberMapping(
  tx: Tx,
  regionCode: string,
  said: ImportMapping,
  byPerson: string,
): Promise<void> {
  const known = await rememberedMapping(tx, regionCode);
  const merged = mergeMappings(known, said);
  if (isDeepStrictEqual(known, merged)) return;
  const kept = {
    columns: JSON.stringify(merged.columns.slice(-mostKept)),
    words: JSON.stringify(merged.words.slice(-mostKept)),
    saved_by: byPerson,
  };
  await tx
    .insertInto('import_mapping')
    .values({ region_code: regionCode, ...kept })
    .onConflict((conflict) =>
      conflict.column('region_code').doUpdateSet({ ...kept, saved_at: sql`now()` }),
    )
    .execute();
}

/** What was said longest ago is forgotten first. */
const mostKept = 20_000;
