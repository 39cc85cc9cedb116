/** Stores a table of an earlier year as a round that is closed and whose answers are approved. */
import type { z } from 'zod';
import type { storeQuerySchema } from '#domain/import-record.ts';
import type { Tx } from '../database.ts';
import { storeImport } from '../exchange/import.ts';
import type { Sheet } from '../exchange/sheet.ts';
import { Problem } from '../http/problem.ts';
import { createRound, findRound, moveRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { judgeTable } from './judged-table.ts';

/**
 * Everything of the table, or nothing. Throws `import-faulty` where it has a fault, and
 * `import-outdated` where it would store something else than was looked at.
 */
export async function storeTable(
  tx: Tx,
  round: Round,
  query: z.infer<typeof storeQuerySchema>,
  sheet: Sheet,
  byPerson: string,
): Promise<void> {
  const { preview, answers, asked, notAsked, members } = await judgeTable(tx, round, query, sheet);
  if (preview.fingerprint === null) {
    throw new Problem('import-faulty', { count: preview.faultCount });
  }
  if (preview.fingerprint !== query.fingerprint) throw new Problem('import-outdated');
  const { region, example } = round;
  const { id } = await tx
    .insertInto('answer_import')
    .values({
      region_code: region.code,
      year: query.year,
      file_name: query.fileName,
      municipalities: preview.answered,
      answers: answers.length,
      imported_by: byPerson,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const roundId = await createRound(tx, {
    regionCode: region.code,
    year: query.year,
    questionnaire: { id: query.questionnaire, version: query.version },
    theme: null,
    municipalities: members,
    opensAt: null,
    closesAt: null,
    example,
    imported: { id, notAsked },
  });
  await moveRound(tx, await findRound(tx, region.slug, query.year), 'open');
  await storeImport(tx, roundId, { questionnaire: asked, answers, faults: [] });
  await moveRound(tx, await findRound(tx, region.slug, query.year), 'close');
}
