/** Answering in earnest: unfinished answers, answers carried over, and the steps of a response. */
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

  // Every step with who took it, when and why; the columns of the response hold the newest alone.
  await sql`create table response_step (
    id bigint generated always as identity primary key,
    response_id bigint not null references response,
    step text not null check (step in ('submit', 'take_back', 'return', 'approve', 'reopen')),
    taken_by bigint not null references person,
    taken_at timestamptz not null default clock_timestamp(),
    -- What was said with it, and the last moment that a reopening gives.
    note text check (note <> '' and char_length(note) <= 5000),
    until timestamptz,
    check ((step in ('return', 'reopen')) = (note is not null)),
    check ((step = 'reopen') = (until is not null))
  )`.execute(db);
  await sql`create index on response_step (response_id)`.execute(db);
  await sql`create trigger is_append_only before update or delete on response_step
    for each row execute function is_append_only()`.execute(db);
  await sql`create trigger is_never_emptied before truncate on response_step
    for each statement execute function is_append_only()`.execute(db);
  await sql`alter table response_step enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy operator on response_step to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy of_visible_response on response_step for select to kuntatutka_service
    using (response_id in (select id from response))`.execute(db);
  // Handing over and taking back are the municipality's steps, all others the region's.
  await sql`create policy taken_by_oneself on response_step for insert to kuntatutka_service
    with check (taken_by = acting_person() and response_id in (select id from response
      where case when step in ('submit', 'take_back')
        then municipality_code = any ((select acting_municipalities())::text[])
        else region_code = any ((select acting_regions())::text[]) end))`.execute(db);
  await sql`grant select, insert on response_step
    to kuntatutka_service, kuntatutka_operator`.execute(db);

  await sql`create or replace function response_keeps_its_place() returns trigger
    language plpgsql as $$
    declare
      by_municipality boolean;
      by_region boolean;
    begin
      if (new.round_id, new.region_code, new.municipality_code) is distinct from
         (old.round_id, old.region_code, old.municipality_code) then
        raise exception 'round, region and municipality of a response never change'
          using errcode = 'KT002';
      end if;
      -- Only an import, the operator's, goes straight to approved.
      if current_user <> 'kuntatutka_service' then return new; end if;
      -- The steps of domain/round.ts, and whose they are.
      if new.state <> old.state then
        by_municipality := old.municipality_code = any (acting_municipalities())
          and (old.state, new.state) in (
            ('not_started', 'draft'), ('draft', 'submitted'), ('returned', 'submitted'),
            ('submitted', 'draft'));
        by_region := old.region_code = any (acting_regions())
          and (old.state, new.state) in (
            ('submitted', 'returned'), ('approved', 'returned'),
            ('submitted', 'approved'), ('returned', 'approved'));
        if not (by_municipality or by_region) then
          raise exception 'no step leads a response from % to %', old.state, new.state
            using errcode = 'KT003';
        end if;
      end if;
      -- Reopening is the region's, in its own name, after closing, and for a while.
      if (new.reopened_until, new.reopen_reason, new.reopened_by) is distinct from
         (old.reopened_until, old.reopen_reason, old.reopened_by)
         and not (old.region_code = any (acting_regions())
           and new.reopened_by = acting_person()
           and new.reopened_until > clock_timestamp()
           and exists (select from round where id = old.round_id
             and (state in ('closed', 'published')
               or (state = 'open' and closes_at <= clock_timestamp())))) then
        raise exception 'only the region reopens a response, after closing'
          using errcode = 'KT003';
      end if;
      return new;
    end $$`.execute(db);

  // An answer carried over says what the municipality's approved response of that year says.
  // Contained in each other: the options of a multiple choice may stand in another order today.
  await sql`create function carried_over_is_the_earlier_answer() returns trigger
    language plpgsql as $$
    begin
      if current_user = 'kuntatutka_service' and not exists (
        select from response
          join round on round.id = response.round_id
          join round as earlier_round on earlier_round.year = new.carried_from_year
            and earlier_round.year < round.year and earlier_round.example = round.example
          join response as earlier_response on earlier_response.round_id = earlier_round.id
            and earlier_response.municipality_code = response.municipality_code
            and earlier_response.state = 'approved'
          join answer as earlier on earlier.response_id = earlier_response.id
        where response.id = new.response_id and earlier.question_key = new.question_key
          and earlier.value @> new.value and new.value @> earlier.value) then
        raise exception 'an answer carried over equals the earlier one' using errcode = 'KT006';
      end if;
      return new;
    end $$`.execute(db);
  for (const table of ['answer', 'answer_history']) {
    await sql`create trigger carried_over_is_the_earlier_answer
      before insert or update on ${sql.table(table)}
      for each row when (new.source = 'carried_over')
      execute function carried_over_is_the_earlier_answer()`.execute(db);
  }

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
