/** Imports the answers of a file into a round: all of them, or none. */
import { sql } from 'kysely';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { storedProgress } from '../answering/progress.ts';
import type { Db, Tx } from '../database.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { draftFaults } from './import-drafts.ts';
import { readAnswers } from './import-rows.ts';
import type { ImportedAnswer } from './import-rows.ts';
import type { ImportFault } from './import-faults.ts';
import { isChange, planImport } from './import-plan.ts';
import type { MunicipalityPlan } from './import-plan.ts';
import type { Sheet } from './sheet.ts';

export interface ImportSource {
  questionnaire: Questionnaire;
  answers: ImportedAnswer[];
  faults: ImportFault[];
}

/** A file is refused whole, for these faults. */
export class ImportRefused extends Error {
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super('import refused');
    this.faults = faults;
  }
}

/** Reads the sheet against the round. With a single fault nothing of it may be stored. */
export async function readImport(db: Db, round: Round, sheet: Sheet): Promise<ImportSource> {
  const questionnaire = await questionnaireAsked(db, round.id);
  const members = await db
    .selectFrom('response')
    .select('municipality_code')
    .where('round_id', '=', round.id)
    .execute();
  const names = await db.selectFrom('municipality').select(['code', 'name_fi']).execute();
  const read = readAnswers(sheet, {
    year: round.year,
    example: round.example,
    questionnaire,
    municipalities: new Set(members.map((row) => row.municipality_code)),
    names: new Map(names.map((row) => [row.code, row.name_fi])),
  });
  if (read.faults.length > 0) return { questionnaire, ...read };
  // Only a file whose every row is read says which answers of a draft it holds.
  const faults = await draftFaults(db, round.id, read.answers);
  return { questionnaire, answers: read.answers, faults };
}

/**
 * Stores what changes and approves the responses in the file, in the caller's transaction. Answers
 * that are as they were keep their version, time and source. Returns what was done. Throws
 * `ImportRefused` when a municipality has drafted answers of its own since the file was read.
 */
export async function storeImport(
  tx: Tx,
  roundId: string,
  { questionnaire, answers }: ImportSource,
): Promise<MunicipalityPlan[]> {
  // Publishing waits for the import or the import for publishing; nobody saves in between.
  await tx.selectFrom('round').select('id').where('id', '=', roundId).forUpdate().execute();
  await tx
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', roundId)
    .orderBy('id')
    .forUpdate()
    .execute();
  const faults = await draftFaults(tx, roundId, answers);
  if (faults.length > 0) throw new ImportRefused(faults);
  const plan = await planImport(tx, roundId, questionnaire, answers);
  await storeAnswers(tx, plan);
  await approve(tx, plan.filter(isChange), questionnaire);
  return plan;
}

/** All answers and their history in one statement: the rows travel as an array for each column. */
async function storeAnswers(tx: Tx, plan: readonly MunicipalityPlan[]): Promise<void> {
  const rows = plan.flatMap(({ responseId, changes }) =>
    changes.map(({ question, after }) => ({ responseId, question, after })),
  );
  if (rows.length === 0) return;
  await sql`
    with stored as (
      insert into answer
        (response_id, question_key, value, estimate, comment, evidence_url, version, source)
      select response_id, question_key, value, estimate, comment, evidence_url, 1, 'import'
      from unnest(
        ${rows.map(({ responseId }) => responseId)}::bigint[],
        ${rows.map(({ question }) => question)}::text[],
        ${rows.map(({ after: { value } }) => (value === null ? null : JSON.stringify(value)))}::jsonb[],
        ${rows.map(({ after }) => after.estimate)}::boolean[],
        ${rows.map(({ after }) => after.comment)}::text[],
        ${rows.map(({ after }) => after.evidenceUrl)}::text[]
      ) as given (response_id, question_key, value, estimate, comment, evidence_url)
      on conflict (response_id, question_key) do update set
        value = excluded.value,
        estimate = excluded.estimate,
        comment = excluded.comment,
        evidence_url = excluded.evidence_url,
        version = answer.version + 1,
        source = 'import',
        answered_by = null,
        answered_at = clock_timestamp()
      returning *
    )
    insert into answer_history
      (response_id, question_key, version, value, estimate, comment, evidence_url, source,
       answered_at)
    select response_id, question_key, version, value, estimate, comment, evidence_url, source,
      answered_at
    from stored`.execute(tx);
}

/** An import comes from the coordinator's own reviewed material, so it needs no second review. */
async function approve(
  tx: Tx,
  plan: readonly MunicipalityPlan[],
  questionnaire: Questionnaire,
): Promise<void> {
  if (plan.length === 0) return;
  const ids = plan.map((each) => each.responseId);
  const progress = [...(await storedProgress(tx, questionnaire, ids))];
  const changed = plan.filter(({ changes }) => changes.length > 0);
  await sql`
    update response set
      state = 'approved',
      core_answered = progress.answered,
      core_asked = progress.asked,
      saved_at = case when id = any (${changed.map((each) => each.responseId)}::bigint[])
        then clock_timestamp() else saved_at end,
      submitted_at = coalesce(submitted_at, clock_timestamp()),
      reviewed_at = clock_timestamp(),
      reviewed_by = null,
      review_note = null
    from unnest(
      ${progress.map(([id]) => id)}::bigint[],
      ${progress.map(([, each]) => each.answered)}::integer[],
      ${progress.map(([, each]) => each.asked)}::integer[]
    ) as progress (response_id, answered, asked)
    where response.id = progress.response_id`.execute(tx);
}
