/** Answering by telephone: the open call that lets a coordinator type, the log of calls, the summary to be confirmed. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Drafts belong to the municipality. The coordinator reads and writes one while somebody of the
  // municipality is on the telephone, in a session that says with whom and that ends by itself.
  await sql`create table telephone_session (
    id bigint generated always as identity primary key,
    response_id bigint not null references response on delete cascade,
    region_code text not null references region,
    opened_by bigint not null references person,
    talked_to text not null check (talked_to <> '' and char_length(talked_to) <= 200),
    opened_at timestamptz not null default clock_timestamp(),
    -- Whoever forgets to close a session keeps the right no longer than a call may last.
    lasts_until timestamptz not null default clock_timestamp() + interval '3 hours',
    -- When an answer was typed last.
    typed_at timestamptz,
    ended_at timestamptz,
    ended_by bigint references person,
    end_reason text check (end_reason in ('stopped', 'finished', 'taken_over', 'ran_out')),
    unique (response_id, id),
    check ((ended_at is null) = (end_reason is null)),
    check ((ended_at is null) = (ended_by is null))
  )`.execute(db);
  await sql`create unique index telephone_session_once on telephone_session (response_id)
    where ended_at is null`.execute(db);
  await sql`create index on telephone_session (opened_by) where ended_at is null`.execute(db);

  // The region's own notes of its calls; nothing of them is the municipality's.
  await sql`create table telephone_call (
    id bigint generated always as identity primary key,
    response_id bigint not null references response on delete cascade,
    called_by bigint not null references person,
    called_at timestamptz not null default clock_timestamp(),
    outcome text not null check (outcome in ('answered', 'no_answer', 'call_back', 'refused')),
    talked_to text check (talked_to <> '' and char_length(talked_to) <= 200),
    call_back_at timestamptz,
    note text check (note <> '' and char_length(note) <= 2000),
    check (case outcome when 'call_back' then call_back_at is not null
      when 'no_answer' then true else call_back_at is null end),
    check (outcome <> 'answered' or talked_to is not null)
  )`.execute(db);
  await sql`create index on telephone_call (response_id)`.execute(db);

  // What was typed is mailed to the official; the newest summary alone can be confirmed.
  await sql`create table telephone_summary (
    id bigint generated always as identity primary key,
    response_id bigint not null,
    session_id bigint not null,
    municipality_code text not null references municipality,
    person_id bigint not null references person,
    sent_by bigint not null references person,
    sent_at timestamptz not null default clock_timestamp(),
    lasts_until timestamptz not null default clock_timestamp() + interval '720 hours',
    -- Made when the letter is worded; only the hash of the newest letter's token opens the page.
    token_hash bytea unique check (octet_length(token_hash) = 32),
    superseded_at timestamptz,
    unique (response_id, id),
    foreign key (response_id, session_id) references telephone_session (response_id, id)
      on delete cascade
  )`.execute(db);
  await sql`create unique index telephone_summary_once on telephone_summary (response_id)
    where superseded_at is null`.execute(db);

  await sql`create table telephone_confirmation (
    id bigint generated always as identity primary key,
    response_id bigint not null references response on delete cascade,
    confirmed_by bigint not null references person,
    confirmed_at timestamptz not null default clock_timestamp(),
    -- The summary whose link was used; null for somebody who had signed in.
    summary_id bigint,
    foreign key (response_id, summary_id) references telephone_summary (response_id, id)
      on delete cascade
  )`.execute(db);
  await sql`create index on telephone_confirmation (response_id)`.execute(db);

  for (const table of ['telephone_call', 'telephone_confirmation']) {
    await sql`create trigger is_append_only before update on ${sql.table(table)}
      for each row execute function is_append_only()`.execute(db);
  }
  for (const table of [
    'telephone_session',
    'telephone_call',
    'telephone_summary',
    'telephone_confirmation',
  ]) {
    await sql`alter table ${sql.table(table)} enable row level security,
      force row level security`.execute(db);
    await sql`create policy operator on ${sql.table(table)} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.table(table)}
      to kuntatutka_operator`.execute(db);
  }

  // Responses that the acting coordinator has an open call about.
  await sql`create policy kept_by_own_functions on telephone_session to current_user
    using (true) with check (true)`.execute(db);
  await sql`create function acting_calls() returns bigint[] language sql stable
    security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(response_id), '{}') from telephone_session
    where opened_by = acting_person() and ended_at is null and lasts_until > now()
      and region_code = any (acting_regions())
  $$`.execute(db);
  await sql`revoke execute on function acting_calls() from public`.execute(db);
  await sql`grant execute on function acting_calls()
    to kuntatutka_service, kuntatutka_operator`.execute(db);

  const ofOpenCall = sql`response_id = any ((select acting_calls())::bigint[])`;
  const inOwnRegion = sql`response_id in (select id from response
    where region_code = any ((select acting_regions())::text[]))`;
  const visible = sql`response_id in (select id from response)`;

  // Opened in one's own name, about a response that can still change; its people see it.
  await sql`create policy of_visible_response on telephone_session for select
    to kuntatutka_service using (${visible})`.execute(db);
  await sql`create policy opened_by_own_region on telephone_session for insert
    to kuntatutka_service
    with check (opened_by = (select acting_person()) and ended_at is null
      and exists (select from response where response.id = response_id
        and response.region_code = telephone_session.region_code
        and response.region_code = any ((select acting_regions())::text[])
        and response.state in ('not_started', 'draft', 'returned')))`.execute(db);
  await sql`create policy ended_by_own_region on telephone_session for update
    to kuntatutka_service
    using (ended_at is null and region_code = any ((select acting_regions())::text[]))
    with check (ended_at is null or ended_by = (select acting_person()))`.execute(db);
  await sql`grant select, insert (response_id, region_code, opened_by, talked_to),
    update (typed_at, ended_at, ended_by, end_reason) on telephone_session
    to kuntatutka_service`.execute(db);

  await sql`create policy of_own_region on telephone_call for select to kuntatutka_service
    using (${inOwnRegion})`.execute(db);
  await sql`create policy logged_by_oneself on telephone_call for insert to kuntatutka_service
    with check (called_by = (select acting_person()) and ${inOwnRegion})`.execute(db);
  await sql`grant select, insert (response_id, called_by, outcome, talked_to, call_back_at, note)
    on telephone_call to kuntatutka_service`.execute(db);

  // To somebody who answers for the municipality, and by whoever has been on the telephone.
  await sql`create policy of_visible_response on telephone_summary for select
    to kuntatutka_service using (${visible})`.execute(db);
  await sql`create policy sent_from_open_call on telephone_summary for insert
    to kuntatutka_service
    with check (sent_by = (select acting_person()) and ${ofOpenCall}
      and exists (select from response
        where response.id = response_id
          and response.municipality_code = telephone_summary.municipality_code)
      and exists (select from role_grant
        where role_grant.person_id = telephone_summary.person_id
          and role_grant.municipality_code = telephone_summary.municipality_code
          and role_grant.ended_at is null))`.execute(db);
  await sql`create policy superseded_by_own_region on telephone_summary for update
    to kuntatutka_service
    using (superseded_at is null and ${inOwnRegion})
    with check (superseded_at is not null)`.execute(db);
  await sql`grant select (id, response_id, session_id, municipality_code, person_id, sent_by,
      sent_at, lasts_until, superseded_at),
    insert (response_id, session_id, municipality_code, person_id, sent_by),
    update (superseded_at) on telephone_summary to kuntatutka_service`.execute(db);

  // Nobody but the municipality confirms what was written down for it.
  await sql`create policy of_visible_response on telephone_confirmation for select
    to kuntatutka_service using (${visible})`.execute(db);
  await sql`create policy given_by_own_municipality on telephone_confirmation for insert
    to kuntatutka_service
    with check (confirmed_by = (select acting_person()) and response_id in (select id from response
      where municipality_code = any ((select acting_municipalities())::text[])))`.execute(db);
  await sql`grant select, insert (response_id, confirmed_by, summary_id)
    on telephone_confirmation to kuntatutka_service`.execute(db);

  // An answer told on the telephone keeps its call, in its history too.
  for (const table of ['answer', 'answer_history']) {
    await sql`alter table ${sql.table(table)}
      add telephone_session_id bigint,
      add constraint told_in_a_call_of_the_response
        foreign key (response_id, telephone_session_id)
        references telephone_session (response_id, id),
      add constraint telephone_has_its_call check (
        source <> 'telephone' or telephone_session_id is not null)`.execute(db);
  }
  // Whoever answers in another way has not told it on the telephone; and no answer is put into a
  // call but by the person who has it open.
  await sql`create function answer_of_a_call() returns trigger language plpgsql as $$
    begin
      if new.source not in ('telephone', 'carried_over') then
        new.telephone_session_id := null;
      elsif current_user = 'kuntatutka_service' and new.telephone_session_id is not null
        and not exists (select from telephone_session
          where id = new.telephone_session_id and new.answered_by = acting_person()
            and response_id = any (acting_calls()) and ended_at is null) then
        raise exception 'an answer of a call is typed by whoever has it open'
          using errcode = '42501';
      end if;
      return new;
    end $$`.execute(db);
  for (const table of ['answer', 'answer_history']) {
    await sql`create trigger answer_of_a_call before insert or update on ${sql.table(table)}
      for each row when (new.telephone_session_id is not null)
      execute function answer_of_a_call()`.execute(db);
  }
  const typedInOpenCall = sql`answered_by = acting_person()
    and source in ('telephone', 'carried_over') and telephone_session_id is not null
    and ${ofOpenCall}
    and response_id in (select id from response where state in ('not_started', 'draft', 'returned'))`;
  for (const table of ['answer', 'answer_history']) {
    await sql`create policy of_open_call on ${sql.table(table)} for select to kuntatutka_service
      using (${ofOpenCall})`.execute(db);
    await sql`create policy typed_in_open_call on ${sql.table(table)} for insert
      to kuntatutka_service with check (${typedInOpenCall})`.execute(db);
  }
  await sql`create policy changed_in_open_call on answer for update to kuntatutka_service
    using (${ofOpenCall}) with check (${typedInOpenCall})`.execute(db);

  // Handing over on the municipality's behalf is a step with the call that it was agreed in.
  await sql`alter table response_step
    add telephone_session_id bigint,
    add constraint taken_in_a_call_of_the_response foreign key (response_id, telephone_session_id)
      references telephone_session (response_id, id),
    add constraint only_submitted_in_a_call check (
      telephone_session_id is null or step = 'submit')`.execute(db);
  await sql`create policy submitted_in_open_call on response_step for insert to kuntatutka_service
    with check (taken_by = acting_person() and step = 'submit'
      and telephone_session_id is not null and ${ofOpenCall})`.execute(db);

  // The steps of the municipality that are taken in an open call. Nothing else may change with them.
  await sql`create function moved_in_open_call(old response, new response) returns boolean
    language sql stable as $$
    select current_user = 'kuntatutka_service'
      and (old.state, new.state) in (('not_started', 'draft'), ('draft', 'submitted'),
        ('returned', 'submitted'))
      and old.id = any (acting_calls())
      and (new.state <> 'submitted' or new.submitted_by = acting_person())
      and to_jsonb(old) - array['state', 'saved_at', 'core_asked', 'core_answered',
          'submitted_at', 'submitted_by']
        = to_jsonb(new) - array['state', 'saved_at', 'core_asked', 'core_answered',
          'submitted_at', 'submitted_by']
  $$`.execute(db);
  await sql`drop trigger response_keeps_its_place on response`.execute(db);
  await sql`create trigger response_keeps_its_place before update on response for each row
    when (not (old.state <> new.state and moved_in_open_call(old, new)))
    execute function response_keeps_its_place()`.execute(db);

  // Details of a contact person that change while they are typed end a consent as always.
  const ofCalledMunicipality = sql`municipality_code in (select municipality_code from response
    where id = any ((select acting_calls())::bigint[]))`;
  await sql`create policy of_called_municipality on contact_consent for select
    to kuntatutka_service using (${ofCalledMunicipality})`.execute(db);
  await sql`create policy superseded_in_open_call on contact_consent for update
    to kuntatutka_service
    using (${ofCalledMunicipality} and superseded_at is null)
    with check (${ofCalledMunicipality} and superseded_at is not null)`.execute(db);

  // Whoever holds the letter's link is the person it was sent to, while the person answers for the
  // municipality. Nobody acts then, so functions that know the hash and nothing else look it up.
  await sql`create policy kept_by_own_functions on telephone_summary to current_user
    using (true) with check (true)`.execute(db);
  await sql`create policy read_by_own_functions on telephone_confirmation for select
    to current_user using (true)`.execute(db);
  await sql`create function answers_for_municipality(person bigint, municipality text)
    returns boolean language sql stable as $$
    select exists (select from role_grant
      where person_id = person and municipality_code = municipality
        and ended_at is null and (expires_at is null or expires_at > now()))
  $$`.execute(db);
  await sql`create function telephone_summary_of_token(hash bytea) returns table (
      id bigint, response_id bigint, person_id bigint, lasts_until timestamptz,
      is_superseded boolean, is_expired boolean, confirmed_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.id, s.response_id, s.person_id, s.lasts_until, s.superseded_at is not null,
      s.lasts_until <= now() or not answers_for_municipality(s.person_id, s.municipality_code),
      (select max(c.confirmed_at) from telephone_confirmation c
        where c.response_id = s.response_id and c.confirmed_at > s.sent_at)
    from telephone_summary s where s.token_hash = $1
  $$`.execute(db);
  await sql`create function telephone_summary_gets_link(summary bigint, hash bytea)
    returns table (response_id bigint, talked_to text, typed_by bigint, opened_at timestamptz,
      lasts_until timestamptz)
    language sql security definer set search_path = public, pg_temp as $$
    update telephone_summary s set token_hash = $2
    from telephone_session t
    where s.id = $1 and t.id = s.session_id and s.superseded_at is null
      and s.lasts_until > now() and answers_for_municipality(s.person_id, s.municipality_code)
      and not exists (select from telephone_confirmation c
        where c.response_id = s.response_id and c.confirmed_at > s.sent_at)
    returning s.response_id, t.talked_to, t.opened_by, t.opened_at, s.lasts_until
  $$`.execute(db);
  for (const [signature, callers] of [
    ['answers_for_municipality(bigint, text)', 'kuntatutka_operator'],
    ['telephone_summary_of_token(bytea)', 'kuntatutka_service'],
    ['telephone_summary_gets_link(bigint, bytea)', 'kuntatutka_operator, kuntatutka_worker'],
  ] as const) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(signature)} to ${sql.raw(callers)}`.execute(db);
  }
}
