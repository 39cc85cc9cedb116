/** Answers that the region corrects on a municipality's behalf, and the evidence that it has looked at. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table answer drop constraint answer_source_check,
    add constraint known_source check (source in
      ('self', 'telephone', 'import', 'carried_over', 'corrected'))`.execute(db);

  // Why the answer of this version is not the municipality's own words. The version before it
  // stands in the history as the municipality gave it.
  await sql`create table answer_correction (
    response_id bigint not null references response on delete cascade,
    question_key text not null check (question_key ~ '^[a-z][a-z0-9_]*$'),
    version integer not null check (version >= 1),
    reason text not null check (reason <> '' and char_length(reason) <= 2000),
    corrected_by bigint not null references person,
    corrected_at timestamptz not null default clock_timestamp(),
    primary key (response_id, question_key, version)
  )`.execute(db);
  // Somebody of the region has looked at what the answer's link shows; a newer answer is unchecked.
  await sql`create table evidence_check (
    response_id bigint not null references response on delete cascade,
    question_key text not null,
    version integer not null,
    checked_by bigint not null references person,
    checked_at timestamptz not null default clock_timestamp(),
    primary key (response_id, question_key, version)
  )`.execute(db);
  await sql`create trigger is_append_only before update on answer_correction
    for each row execute function is_append_only()`.execute(db);

  const ofRegion = sql`region_code = any ((select acting_regions())::text[])`;
  for (const table of ['answer_correction', 'evidence_check']) {
    await sql`alter table ${sql.table(table)} enable row level security,
      force row level security`.execute(db);
    await sql`create policy operator on ${sql.table(table)} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.table(table)}
      to kuntatutka_operator`.execute(db);
    // Whoever sees the answers sees what was done with them.
    await sql`create policy of_visible_response on ${sql.table(table)} for select
      to kuntatutka_service
      using (response_id in (select id from response
        where municipality_code = any ((select acting_municipalities())::text[])
          or state in ('submitted', 'returned', 'approved')))`.execute(db);
  }

  // Only what was handed over and is with the region.
  const withRegion = sql`response_id in (select id from response
    where ${ofRegion} and state in ('submitted', 'approved'))`;
  await sql`create policy corrected_by_own_region on answer_correction for insert
    to kuntatutka_service
    with check (corrected_by = (select acting_person()) and ${withRegion})`.execute(db);
  await sql`grant select, insert (response_id, question_key, version, reason, corrected_by)
    on answer_correction to kuntatutka_service`.execute(db);
  for (const table of ['answer', 'answer_history']) {
    const corrected = sql`answered_by = acting_person() and source = 'corrected' and ${withRegion}
      and exists (select from answer_correction
        where answer_correction.response_id = ${sql.table(table)}.response_id
          and answer_correction.question_key = ${sql.table(table)}.question_key
          and answer_correction.version = ${sql.table(table)}.version
          and answer_correction.corrected_by = acting_person())`;
    await sql`create policy corrected_by_own_region on ${sql.table(table)} for insert
      to kuntatutka_service with check (${corrected})`.execute(db);
    if (table === 'answer') {
      await sql`create policy changed_by_own_region on answer for update to kuntatutka_service
        using (${withRegion}) with check (${corrected})`.execute(db);
    }
  }

  await sql`create policy checked_by_own_region on evidence_check for insert to kuntatutka_service
    with check (checked_by = (select acting_person())
      and response_id in (select id from response
        where ${ofRegion} and state in ('submitted', 'returned', 'approved'))
      and exists (select from answer
        where answer.response_id = evidence_check.response_id
          and answer.question_key = evidence_check.question_key
          and answer.version = evidence_check.version and answer.evidence_url is not null))`.execute(
    db,
  );
  await sql`create policy unchecked_by_own_region on evidence_check for delete
    to kuntatutka_service
    using (response_id in (select id from response where ${ofRegion}))`.execute(db);
  await sql`grant select, insert (response_id, question_key, version, checked_by), delete
    on evidence_check to kuntatutka_service`.execute(db);
}
