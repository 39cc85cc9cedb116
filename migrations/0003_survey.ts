/** Questionnaires, rounds, responses and answers: what a municipality tells, and every change to it. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table questionnaire (
    id text not null,
    version text not null,
    content jsonb not null check (content ->> 'id' = id and content ->> 'version' = version),
    stored_at timestamptz not null default now(),
    primary key (id, version)
  )`.execute(db);

  await sql`create table round (
    id bigint generated always as identity primary key,
    region_code text not null references region,
    year integer not null check (year between 2000 and 2100),
    questionnaire_id text not null,
    questionnaire_version text not null,
    theme_question jsonb,
    state text not null default 'draft' check (state in ('draft', 'open', 'closed', 'published')),
    opens_at timestamptz,
    closes_at timestamptz,
    -- Are the answers invented to show the service? Never changes: see round_keeps_its_nature.
    example boolean not null default false,
    created_at timestamptz not null default now(),
    unique (region_code, year),
    unique (id, region_code),
    foreign key (questionnaire_id, questionnaire_version) references questionnaire (id, version),
    check (closes_at > opens_at)
  )`.execute(db);

  // A version that a round asks is frozen: what was asked can always be read as it was asked.
  await sql`create function questionnaire_is_frozen() returns trigger language plpgsql as $$
    begin
      if exists (select from round
          where questionnaire_id = old.id and questionnaire_version = old.version) then
        raise exception 'questionnaire % % is in use and frozen', old.id, old.version
          using errcode = 'KT001';
      end if;
      return case tg_op when 'DELETE' then old else new end;
    end $$`.execute(db);
  await sql`create trigger questionnaire_is_frozen before update or delete on questionnaire
    for each row execute function questionnaire_is_frozen()`.execute(db);

  await sql`create function round_keeps_its_nature() returns trigger language plpgsql as $$
    begin
      if (new.region_code, new.year, new.example) is distinct from
         (old.region_code, old.year, old.example) then
        raise exception 'region, year and example of a round never change' using errcode = 'KT002';
      end if;
      if old.state <> 'draft'
         and (new.questionnaire_id, new.questionnaire_version, new.theme_question)
             is distinct from
             (old.questionnaire_id, old.questionnaire_version, old.theme_question) then
        raise exception 'the questionnaire of an opened round is frozen' using errcode = 'KT001';
      end if;
      if not (new.state = old.state
          or (old.state = 'draft' and new.state = 'open')
          or (old.state = 'open' and new.state = 'closed')
          or (old.state = 'closed' and new.state = 'published')) then
        raise exception 'a round moves one step forward and never back' using errcode = 'KT003';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger round_keeps_its_nature before update on round
    for each row execute function round_keeps_its_nature()`.execute(db);

  // One row for every municipality of the round from the start: the rows are the membership.
  await sql`create table response (
    id bigint generated always as identity primary key,
    round_id bigint not null references round on delete cascade,
    region_code text not null references region,
    municipality_code text not null references municipality,
    state text not null default 'not_started'
      check (state in ('not_started', 'draft', 'submitted', 'returned', 'approved')),
    -- Core questions that apply and those of them with an answer, don't know included; the
    -- coordinator sees progress without seeing drafts.
    core_asked integer not null,
    core_answered integer not null default 0 check (core_answered between 0 and core_asked),
    saved_at timestamptz,
    submitted_at timestamptz,
    submitted_by bigint references person,
    reviewed_at timestamptz,
    reviewed_by bigint references person,
    -- What the coordinator asks when the response is returned.
    review_note text,
    unique (round_id, municipality_code),
    foreign key (round_id, region_code) references round (id, region_code) on delete cascade,
    check (state not in ('submitted', 'approved') or submitted_at is not null)
  )`.execute(db);
  await sql`create index on response (municipality_code)`.execute(db);

  await sql`create function response_keeps_its_place() returns trigger language plpgsql as $$
    begin
      if (new.round_id, new.region_code, new.municipality_code) is distinct from
         (old.round_id, old.region_code, old.municipality_code) then
        raise exception 'round, region and municipality of a response never change'
          using errcode = 'KT002';
      end if;
      -- The steps of domain/round.ts. Only an import, the operator's, goes straight to approved.
      if current_user = 'kuntatutka_service' and new.state <> old.state
         and (old.state, new.state) not in (
           ('not_started', 'draft'), ('draft', 'submitted'), ('returned', 'submitted'),
           ('submitted', 'draft'), ('submitted', 'returned'), ('approved', 'returned'),
           ('submitted', 'approved'), ('returned', 'approved')) then
        raise exception 'no step leads a response from % to %', old.state, new.state
          using errcode = 'KT003';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger response_keeps_its_place before update on response
    for each row execute function response_keeps_its_place()`.execute(db);

  // A cleared answer keeps its row with a null value, so that its version only ever grows.
  await sql`create table answer (
    response_id bigint not null references response on delete cascade,
    question_key text not null check (question_key ~ '^[a-z][a-z0-9_]*$'),
    value jsonb check (value <> 'null'::jsonb and value <> '""'::jsonb and value <> '[]'::jsonb),
    estimate boolean not null default false,
    comment text check (comment <> '' and char_length(comment) <= 10000),
    evidence_url text check (evidence_url ~* '^https?://'),
    version integer not null check (version >= 1),
    source text not null check (source in ('self', 'telephone', 'import', 'carried_over')),
    answered_by bigint references person,
    answered_at timestamptz not null default clock_timestamp(),
    primary key (response_id, question_key)
  )`.execute(db);

  await sql`create table answer_history (
    response_id bigint not null references response,
    question_key text not null,
    version integer not null,
    value jsonb,
    estimate boolean not null,
    comment text,
    evidence_url text,
    source text not null,
    answered_by bigint references person,
    answered_at timestamptz not null,
    -- The idempotency key of the request: the same request resent has one effect.
    request_id uuid,
    primary key (response_id, question_key, version)
  )`.execute(db);
  await sql`create unique index answer_history_request on answer_history (response_id, request_id)
    where request_id is not null`.execute(db);

  await sql`create function is_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'KT004';
    end $$`.execute(db);
  await sql`create trigger is_append_only before update or delete on answer_history
    for each row execute function is_append_only()`.execute(db);
  await sql`create trigger is_never_emptied before truncate on answer_history
    for each statement execute function is_append_only()`.execute(db);

  for (const table of ['round', 'response', 'answer', 'answer_history']) {
    await sql`alter table ${sql.table(table)} enable row level security,
      force row level security`.execute(db);
    await sql`create policy operator on ${sql.table(table)} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
  }

  await sql`create policy of_own_region on round to kuntatutka_service
    using (region_code = any ((select acting_regions())::text[]))
    with check (region_code = any ((select acting_regions())::text[]))`.execute(db);
  await sql`create policy of_own_municipality on round for select to kuntatutka_service
    using (id in (select round_id from response
      where municipality_code = any ((select acting_municipalities())::text[])))`.execute(db);

  await sql`create policy of_own_region on response to kuntatutka_service
    using (region_code = any ((select acting_regions())::text[]))
    with check (region_code = any ((select acting_regions())::text[]))`.execute(db);
  await sql`create policy of_own_municipality on response for select to kuntatutka_service
    using (municipality_code = any ((select acting_municipalities())::text[]))`.execute(db);
  // A municipality moves its response as far as handing it over; approving is not its own to do.
  await sql`create policy moved_by_own_municipality on response for update to kuntatutka_service
    using (municipality_code = any ((select acting_municipalities())::text[]))
    with check (municipality_code = any ((select acting_municipalities())::text[])
      and state in ('draft', 'submitted', 'returned'))`.execute(db);

  // Drafts belong to the municipality: the region reads answers once they have been handed over.
  for (const table of ['answer', 'answer_history']) {
    await sql`create policy of_own_municipality on ${sql.table(table)} for select
      to kuntatutka_service
      using (response_id in (select id from response
        where municipality_code = any ((select acting_municipalities())::text[])))`.execute(db);
    await sql`create policy of_own_region on ${sql.table(table)} for select to kuntatutka_service
      using (response_id in (select id from response
        where region_code = any ((select acting_regions())::text[])
          and state in ('submitted', 'returned', 'approved')))`.execute(db);
  }
  // People write their own answers in their own name, while the response is theirs to change.
  const ownWriting = sql`answered_by = acting_person() and source = 'self'
    and response_id in (select id from response
      where state in ('not_started', 'draft', 'returned')
        and municipality_code = any ((select acting_municipalities())::text[]))`;
  await sql`create policy written_by_own_municipality on answer for insert to kuntatutka_service
    with check (${ownWriting})`.execute(db);
  await sql`create policy changed_by_own_municipality on answer for update to kuntatutka_service
    using (response_id in (select id from response
      where municipality_code = any ((select acting_municipalities())::text[])))
    with check (${ownWriting})`.execute(db);
  await sql`create policy written_by_own_municipality on answer_history for insert
    to kuntatutka_service with check (${ownWriting})`.execute(db);

  await sql`grant select on questionnaire, round, response, answer, answer_history
    to kuntatutka_service, kuntatutka_operator`.execute(db);
  // Rounds and their responses are made by the operator; the service moves them along.
  await sql`grant update on round, response to kuntatutka_service`.execute(db);
  await sql`grant insert, update on answer to kuntatutka_service`.execute(db);
  await sql`grant insert, update on round, response, answer to kuntatutka_operator`.execute(db);
  await sql`grant insert on answer_history to kuntatutka_service, kuntatutka_operator`.execute(db);
  await sql`grant insert, update, delete on questionnaire to kuntatutka_operator`.execute(db);
}
