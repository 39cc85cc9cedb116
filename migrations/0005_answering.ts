/** Answering in earnest: half-finished answers, answers carried over, and responses reopened. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What stands in a field and is not an answer yet: a web address half typed, a sum over its
  // limit. It is kept like everything else, counts nowhere, and blocks submitting.
  for (const table of ['answer', 'answer_history']) {
    await sql`alter table ${sql.table(table)}
      add unfinished jsonb check (unfinished <> 'null'::jsonb),
      add carried_from_year integer,
      add check (value is null or unfinished is null),
      add check ((source = 'carried_over') = (carried_from_year is not null))`.execute(db);
  }

  // After closing only the coordinator lets a municipality go on, with a reason and a last moment.
  await sql`alter table response
    add reopened_until timestamptz,
    add reopen_reason text check (reopen_reason <> ''),
    add reopened_by bigint references person,
    add check ((reopened_until is null) = (reopen_reason is null))`.execute(db);

  // An answer carried over is the person's own act too.
  const ownWriting = sql`answered_by = acting_person() and source in ('self', 'carried_over')
    and response_id in (select id from response
      where state in ('not_started', 'draft', 'returned')
        and municipality_code = any ((select acting_municipalities())::text[]))`;
  await sql`alter policy written_by_own_municipality on answer with check (${ownWriting})`.execute(
    db,
  );
  await sql`alter policy changed_by_own_municipality on answer with check (${ownWriting})`.execute(
    db,
  );
  await sql`alter policy written_by_own_municipality on answer_history
    with check (${ownWriting})`.execute(db);
}
