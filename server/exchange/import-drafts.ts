/** Guards drafts: an import approves a response whole, and a draft belongs to the municipality. */
import type { Db } from '../database.ts';
import type { ImportFault } from './import-faults.ts';
import type { ImportedAnswer } from './import-rows.ts';

/**
 * A fault for each municipality of the file that has answers of its own outside the file and has
 * not handed them over: importing would approve them unseen.
 */
export async function draftFaults(
  db: Db,
  roundId: string,
  answers: readonly ImportedAnswer[],
): Promise<ImportFault[]> {
  const byMunicipality = Map.groupBy(answers, (answer) => answer.municipality);
  if (byMunicipality.size === 0) return [];
  const drafted = await db
    .selectFrom('answer')
    .innerJoin('response', 'response.id', 'answer.response_id')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select(['municipality.code', 'municipality.name_fi', 'answer.question_key'])
    .where('response.round_id', '=', roundId)
    .where('response.municipality_code', 'in', [...byMunicipality.keys()])
    .where('response.state', 'in', ['draft', 'returned'])
    .where('answer.value', 'is not', null)
    .where('answer.source', '!=', 'import')
    .execute();
  const draftOf = Map.groupBy(drafted, ({ code }) => code);
  return [...byMunicipality].flatMap(([code, imported]) => {
    const given = new Set(imported.map(({ question }) => question.key));
    const own = (draftOf.get(code) ?? []).filter(({ question_key }) => !given.has(question_key));
    const [first] = imported;
    if (own[0] === undefined || first === undefined) return [];
    const params = { name: own[0].name_fi, count: own.length };
    return [{ row: first.row, column: null, code: 'draft-of-its-own' as const, params }];
  });
}
