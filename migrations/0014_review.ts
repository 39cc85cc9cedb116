/** The review: a thread of questions about one answer, and returning with questions alone. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Asked by the region, answered by the municipality, settled by the region.
  await sql`create table answer_query (
    id bigint generated always as identity primary key,
    response_id bigint not null references response on delete cascade,
    question_key text not null check (question_key ~ '^[a-z][a-z0-9_]*$'),
    state text not null default 'asked' check (state in ('asked', 'answered', 'settled')),
    asked_by bigint not null references person,
    asked_at timestamptz not null default clock_timestamp(),
    settled_by bigint references person,
    settled_at timestamptz,
    -- The version of the answer that was looked at; 0 where there was none. A newer one is not settled.
    settled_version integer check (settled_version >= 0),
    check ((state = 'settled') = (settled_by is not null)),
    check ((state = 'settled') = (settled_at is not null)),
    check ((state = 'settled') = (settled_version is not null))
  )`.execute(db);
  await sql`create unique index answer_query_once on answer_query (response_id, question_key)
    where state <> 'settled'`.execute(db);
  await sql`create index on answer_query (response_id)`.execute(db);

  await sql`create table answer_query_message (
    id bigint generated always as identity primary key,
    query_id bigint not null references answer_query on delete cascade,
    side text not null check (side in ('region', 'municipality')),
    text text not null check (text <> '' and char_length(text) <= 2000),
    written_by bigint not null references person,
    written_at timestamptz not null default clock_timestamp()
  )`.execute(db);
  await sql`create index on answer_query_message (query_id)`.execute(db);
  await sql`create trigger is_append_only before update on answer_query_message
    for each row execute function is_append_only()`.execute(db);

  for (const table of ['answer_query', 'answer_query_message']) {
    await sql`alter table ${sql.table(table)} enable row level security,
      force row level security`.execute(db);
    await sql`create policy operator on ${sql.table(table)} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.table(table)}
      to kuntatutka_operator`.execute(db);
  }

  const ownMunicipality = sql`municipality_code = any ((select acting_municipalities())::text[])`;
  const ownRegion = sql`region_code = any ((select acting_regions())::text[])`;
  const handedOver = sql`state in ('submitted', 'returned', 'approved')`;

  // Others than the municipality see a thread with the answers it is about: once handed over.
  await sql`create policy of_visible_response on answer_query for select to kuntatutka_service
    using (response_id in (select id from response
      where ${ownMunicipality} or ${handedOver}))`.execute(db);
  await sql`create policy asked_by_own_region on answer_query for insert to kuntatutka_service
    with check (asked_by = (select acting_person()) and state = 'asked'
      and response_id in (select id from response
        where ${ownRegion} and state in ('submitted', 'returned')))`.execute(db);
  await sql`create policy moved_by_either_side on answer_query for update to kuntatutka_service
    using (state <> 'settled' and response_id in (select id from response
      where ${ownMunicipality} or (${ownRegion} and ${handedOver})))
    with check (settled_by is null or settled_by = (select acting_person()))`.execute(db);
  await sql`grant select, insert (response_id, question_key, asked_by),
    update (state, settled_by, settled_at, settled_version) on answer_query
    to kuntatutka_service`.execute(db);

  await sql`create policy of_visible_query on answer_query_message for select
    to kuntatutka_service using (query_id in (select id from answer_query))`.execute(db);
  await sql`create policy written_by_oneself on answer_query_message for insert
    to kuntatutka_service
    with check (written_by = (select acting_person()) and query_id in (
      select answer_query.id from answer_query
        join response on response.id = answer_query.response_id
      where answer_query.state <> 'settled' and case side
        when 'municipality' then response.${ownMunicipality}
        else response.${ownRegion} and response.state in ('submitted', 'returned') end))`.execute(
    db,
  );
  await sql`grant select, insert (query_id, side, text, written_by) on answer_query_message
    to kuntatutka_service`.execute(db);

  // Each step is that of one side, and says what its newest message says.
  await sql`create function answer_query_moves_on() returns trigger language plpgsql as $$
    declare
      newest answer_query_message;
      place response;
    begin
      if current_user <> 'kuntatutka_service' then return new; end if;
      select * into newest from answer_query_message
        where query_id = old.id order by id desc limit 1;
      select * into place from response where id = old.response_id;
      if new.state = 'answered' and place.municipality_code = any (acting_municipalities())
          and newest.side = 'municipality' and newest.written_by = acting_person()
        or old.state = 'answered' and new.state = 'asked'
          and place.region_code = any (acting_regions())
          and newest.side = 'region' and newest.written_by = acting_person()
        or new.state = 'settled' and place.region_code = any (acting_regions()) then
        return new;
      end if;
      raise exception 'no step leads a question from % to %', old.state, new.state
        using errcode = 'KT003';
    end $$`.execute(db);
  await sql`create trigger answer_query_moves_on before update on answer_query
    for each row execute function answer_query_moves_on()`.execute(db);

  // Nothing is approved while a question about it is open.
  await sql`create function approved_without_questions() returns trigger language plpgsql as $$
    begin
      if exists (select from answer_query where response_id = new.id and state <> 'settled') then
        raise exception 'a response with open questions is not approved' using errcode = 'KT003';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger approved_without_questions before update on response
    for each row when (new.state = 'approved' and old.state <> 'approved')
    execute function approved_without_questions()`.execute(db);

  // A return says what is to be completed, or its open questions do.
  await sql`alter table response_step drop constraint response_step_check,
    add constraint reason_where_one_is_told check (case step
      when 'reopen' then note is not null when 'return' then true else note is null end)`.execute(
    db,
  );

  // The letter of a return tells how many questions wait, and none of them.
  await sql`create policy worker on answer_query for select to kuntatutka_worker
    using (true)`.execute(db);
  await sql`grant select (response_id, state) on answer_query to kuntatutka_worker`.execute(db);
}
