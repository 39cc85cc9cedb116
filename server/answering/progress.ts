/** Reads how far responses are; kept with each response, since a draft's answers are its own. */
import { sql } from 'kysely';
import type { AnswerValue } from '#domain/answer.ts';
import { coreProgress } from '#domain/progress.ts';
import type { CoreProgress } from '#domain/progress.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { Tx } from '../database.ts';

/** The values that are stored for each response, by its id. */
export async function storedValues(
  tx: Tx,
  responseIds: readonly string[],
): Promise<Map<string, Record<string, AnswerValue>>> {
  const rows = await tx
    .selectFrom('answer')
    .select(['response_id', 'question_key', 'value'])
    .where(sql<boolean>`response_id = any (${responseIds}::bigint[])`)
    .where('value', 'is not', null)
    .execute();
  const values = new Map<string, Record<string, AnswerValue>>(responseIds.map((id) => [id, {}]));
  for (const row of rows) values.get(row.response_id)![row.question_key] = row.value as AnswerValue;
  return values;
}

/** The progress of each response, by its id. */
export async function storedProgress(
  tx: Tx,
  questionnaire: Questionnaire,
  responseIds: readonly string[],
): Promise<Map<string, CoreProgress>> {
  const values = await storedValues(tx, responseIds);
  return new Map(
    [...values].map(([id, answers]) => [id, coreProgress(questionnaire, answers)] as const),
  );
}
