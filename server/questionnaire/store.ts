/** Questionnaires in the database: kept once for each version, frozen as soon as a round asks one. */
import { isDeepStrictEqual } from 'node:util';
import { questionnaireSchema } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { CommandError } from '../command.ts';
import type { Db, Tx } from '../database.ts';

/** The version is in use with other content, and what was asked never changes. */
export class QuestionnaireFrozen extends CommandError {
  override name = 'QuestionnaireFrozen';

  constructor({ id, version }: Questionnaire) {
    super(
      `A round already asks the questionnaire ${id} ${version}, so it is frozen. ` +
        'Copy the file, give the copy a new version and name this one as its previousVersion.',
    );
  }
}

/** Stores a version, or replaces it while no round asks it. Throws QuestionnaireFrozen. */
export async function storeQuestionnaire(
  tx: Tx,
  questionnaire: Questionnaire,
): Promise<'stored' | 'unchanged' | 'replaced'> {
  const { id, version } = questionnaire;
  const content = JSON.stringify(questionnaire);
  const inserted = await tx
    .insertInto('questionnaire')
    .values({ id, version, content })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 1n) return 'stored';
  const stored = await loadQuestionnaire(tx, id, version);
  if (isDeepStrictEqual(stored, questionnaire)) return 'unchanged';
  // Waits for a round that is just being created with this version, so that the trigger sees it.
  await tx
    .selectFrom('questionnaire')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .forUpdate()
    .execute();
  try {
    await tx
      .updateTable('questionnaire')
      .set({ content })
      .where('id', '=', id)
      .where('version', '=', version)
      .execute();
  } catch (error) {
    if ((error as { code?: unknown }).code === 'KT001')
      throw new QuestionnaireFrozen(questionnaire);
    throw error;
  }
  return 'replaced';
}

export async function loadQuestionnaire(
  db: Db | Tx,
  id: string,
  version: string,
): Promise<Questionnaire | null> {
  const row = await db
    .selectFrom('questionnaire')
    .select('content')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return row === undefined ? null : questionnaireSchema.parse(row.content);
}
