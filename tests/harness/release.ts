/** A release with a row in each table of its content, put there as the operator does. */
import type { Tx } from '../../server/database.ts';

/** Muurame of Central Finland; the values are those that a careless copy would change. */
export async function insertRelease(tx: Tx, year: number, note: string | null): Promise<void> {
  const { id } = await tx
    .insertInto('release')
    .values({ ...releaseRow(year), note })
    .returning('id')
    .executeTakeFirstOrThrow();
  const place = { release_id: id, municipality_code: '500' };
  await tx
    .insertInto('release_municipality')
    .values({ ...place, status: 'answered', total: 100 / 3, core_answered: 1, core_asked: 4 })
    .execute();
  await tx
    .insertInto('release_score')
    .values({ ...place, dimension_key: 'a', score: 0.1 + 0.2, answered: 1, of: 1 })
    .execute();
  await tx
    .insertInto('release_answer')
    .values([
      { ...place, question_key: 'a', value: '12500.50', estimate: false },
      { ...place, question_key: 'b', missing: 'dont_know', estimate: false },
    ])
    .execute();
  await tx
    .insertInto('release_spread')
    .values({ release_id: id, dimension_key: 'a', median: 1e-7, min: 0, max: 100, n: 1 })
    .execute();
  await tx
    .insertInto('release_difference')
    .values({ release_id: id, municipalities: 1, answers: 2, scores: 3 })
    .execute();
  await tx
    .insertInto('release_indicator')
    .values({
      release_id: id,
      indicator_key: 'a',
      value: 2 / 3,
      count: 1,
      n: 1,
      municipalities: 22,
    })
    .execute();
}

export function releaseRow(year: number, regionCode = '13') {
  return {
    region_code: regionCode,
    year,
    number: 1,
    questionnaire: 'null',
    municipalities: 22,
    answered: 1,
    example: true,
  };
}
