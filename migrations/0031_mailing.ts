/** Mailings: one kind of letter to all of a round whom it concerns, at a moment that was planned. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table mailing (
    id bigint generated always as identity primary key,
    round_id bigint not null references round on delete cascade,
    region_code text not null references region,
    kind text not null check (kind in ('invitation', 'reminder', 'results_out')),
    due_at timestamptz not null,
    planned_by bigint references person,
    planned_at timestamptz not null default clock_timestamp(),
    cancelled_at timestamptz,
    cancelled_by bigint references person,
    -- When its letters were put into the queue, and how many they were.
    queued_at timestamptz,
    letters integer check (letters >= 0),
    -- Why they were not, when it was time.
    hindrance text check (hindrance in ('round_not_open', 'results_not_public', 'restored')),
    check ((queued_at is null) = (letters is null)),
    check (cancelled_by is null or cancelled_at is not null),
    check (num_nonnulls(cancelled_at, queued_at, hindrance) <= 1)
  )`.execute(db);
  await sql`create index on mailing (round_id)`.execute(db);
  // Two coordinators who plan the same at once: one wins, the other is told.
  await sql`create unique index mailing_planned_once on mailing (round_id, kind)
    where num_nonnulls(cancelled_at, queued_at, hindrance) = 0`.execute(db);

  // No mailing writes twice to the same person about the same municipality.
  await sql`alter table letter
    add mailing_id bigint references mailing on delete set null,
    add person_id bigint references person on delete set null`.execute(db);
  await sql`create unique index letter_of_mailing_once
    on letter (mailing_id, person_id, municipality_code) nulls not distinct
    where mailing_id is not null and person_id is not null`.execute(db);

  await sql`alter table mailing enable row level security, force row level security`.execute(db);
  await sql`create policy kept_by_own_functions on mailing to current_user
    using (true) with check (true)`.execute(db);
  await sql`create policy kept_by_own_functions on letter to current_user
    using (true) with check (true)`.execute(db);
  await sql`create policy operator on mailing to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  const ofOwnRegion = sql`region_code = any ((select acting_regions())::text[])`;
  await sql`create policy of_own_region on mailing for select to kuntatutka_service
    using (${ofOwnRegion})`.execute(db);
  await sql`create policy planned_by_region on mailing for insert to kuntatutka_service
    with check (planned_by = (select acting_person()) and ${ofOwnRegion}
      and (round_id, region_code) in (select id, region_code from round))`.execute(db);
  await sql`create policy cancelled_by_region on mailing for update to kuntatutka_service
    using (${ofOwnRegion} and num_nonnulls(cancelled_at, queued_at, hindrance) = 0)
    with check (cancelled_by = (select acting_person()))`.execute(db);
  await sql`grant select on mailing to kuntatutka_service`.execute(db);
  await sql`grant insert (round_id, region_code, kind, due_at, planned_by) on mailing
    to kuntatutka_service`.execute(db);
  await sql`grant update (cancelled_at, cancelled_by) on mailing to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update, delete on mailing to kuntatutka_operator`.execute(db);

  // A call in which the municipality said that it will not answer, if nothing has overtaken it.
  await sql`create function refusal_of(of_response bigint) returns table (
      called_at timestamptz, note text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select last.called_at, last.note
    from response
    cross join lateral (select telephone_call.called_at, outcome, telephone_call.note
      from telephone_call
      where telephone_call.response_id = response.id and outcome <> 'no_answer'
      order by telephone_call.id desc limit 1) last
    where response.id = of_response
      and last.outcome = 'refused'
      and last.called_at > coalesce(response.saved_at, '-infinity')
      and response.state in ('not_started', 'draft', 'returned')
  $$`.execute(db);
  await sql`create or replace function board_facts(of_round bigint) returns table (
      municipality_code text, is_invited boolean, signed_in_at timestamptz,
      declined_at timestamptz, decline_reason text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select response.municipality_code,
      exists (select from letter
        where letter.kind = 'invitation'
          and letter.municipality_code = response.municipality_code
          and letter.region_code = response.region_code
          and letter.queued_at >= round.created_at
          and letter.state in ('waiting', 'sending', 'sent', 'uncertain'))
        and exists (select from role_grant
          where role_grant.municipality_code = response.municipality_code
            and role_grant.ended_at is null
            and (role_grant.expires_at is null or role_grant.expires_at > now())),
      case when round.state <> 'draft' then (select max(session.last_seen_at)
        from session join role_grant using (person_id)
        where role_grant.municipality_code = response.municipality_code
          and role_grant.ended_at is null
          and session.last_seen_at >= coalesce(
            greatest(round.opened_at, round.opens_at), round.created_at)) end,
      refusal.called_at,
      case when round.region_code = any (acting_regions()) then refusal.note end
    from round
    join response on response.round_id = round.id
    left join lateral refusal_of(response.id) refusal on true
    where round.id = of_round
      and round.region_code = any (acting_regions() || acting_audited_regions())
  $$`.execute(db);

  // Has the region something to wait for from the municipality?
  await sql`create function waits_for_municipality(of_response bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select response.state in ('not_started', 'draft', 'returned')
      and round.state = 'open'
      and coalesce(round.closes_at > now(), true) and coalesce(round.opens_at <= now(), true)
      and not exists (select from refusal_of(response.id))
    from response join round on round.id = response.round_id
    where response.id = of_response
  $$`.execute(db);
  // When readers have results of the round: a moment that has been or, under an embargo, will be.
  await sql`create function results_public_from(of_round bigint) returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select min(release_public_since(release.id, published_at, needs_second))
    from release join round using (region_code, year) where round.id = of_round
  $$`.execute(db);

  // To whom a mailing of the kind goes now: of each municipality its leads, or its respondents
  // where nobody leads; news of the results go to everybody who has a role there.
  await sql`create function mailing_recipients(of_round bigint, of_kind text) returns table (
      municipality_code text, person_id bigint, email text, language text, role text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with holder as (
      select response.municipality_code, response.id as response_id, response.state,
        role_grant.person_id, role_grant.role, person.email, person.language,
        bool_or(role_grant.role = 'lead') over (partition by response.municipality_code) as is_led
      from response
      join role_grant using (municipality_code)
      join person on person.id = role_grant.person_id
      where response.round_id = of_round and role_grant.ended_at is null
        and (role_grant.expires_at is null or role_grant.expires_at > now()))
    select holder.municipality_code, holder.person_id, holder.email, holder.language, holder.role
    from holder
    where case of_kind
      when 'results_out' then true
      when 'reminder' then (role = 'lead' or not is_led) and waits_for_municipality(response_id)
      when 'invitation' then (role = 'lead' or not is_led) and state in ('not_started', 'draft')
        and not exists (select from letter join round on round.id = of_round
          where letter.kind = 'invitation'
            and letter.municipality_code = holder.municipality_code
            and letter.region_code = round.region_code
            and letter.recipient = holder.email
            and letter.queued_at >= coalesce(round.opened_at, round.created_at)
            and letter.state in ('waiting', 'sending', 'sent', 'uncertain'))
      else false end
    order by holder.municipality_code, holder.email
  $$`.execute(db);
  // The same for the region that plans it, without the people.
  await sql`create function mailing_preview(of_round bigint, of_kind text) returns table (
      municipality_code text, people integer, has_anybody boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select response.municipality_code,
      (select count(*)::integer from mailing_recipients(of_round, of_kind) as each
        where each.municipality_code = response.municipality_code),
      exists (select from role_grant
        where role_grant.municipality_code = response.municipality_code
          and role_grant.ended_at is null
          and (role_grant.expires_at is null or role_grant.expires_at > now()))
    from response join round on round.id = response.round_id
    where response.round_id = of_round and round.region_code = any (acting_regions())
  $$`.execute(db);

  // Puts the letters of a mailing that is due into the queue, all in one transaction and once:
  // a process that dies before the commit has queued none, and one that comes later finds it done.
  await sql`create function queue_mailing(which bigint) returns void language plpgsql
    security definer set search_path = public, pg_temp as $$
    declare
      due mailing;
      of_round round;
      public_from timestamptz;
      count integer;
    begin
      select * into due from mailing where id = which
        and num_nonnulls(cancelled_at, queued_at, hindrance) = 0
        and due_at <= clock_timestamp() for update;
      if not found then return; end if;
      select * into of_round from round where id = due.round_id;
      if due.kind = 'results_out' then
        public_from := results_public_from(due.round_id);
        if public_from > clock_timestamp() then
          update mailing set due_at = public_from where id = which;
          return;
        elsif public_from is null then
          update mailing set hindrance = 'results_not_public' where id = which;
          return;
        end if;
      elsif of_round.state <> 'open'
          or of_round.opens_at > clock_timestamp() or of_round.closes_at <= clock_timestamp() then
        update mailing set hindrance = 'round_not_open' where id = which;
        return;
      end if;
      insert into letter (kind, recipient, language, params, region_code, municipality_code,
          queued_by, mailing_id, person_id)
        select 'invitation', email, language,
          jsonb_build_object('municipality', municipality_code, 'year', of_round.year, 'role', role),
          of_round.region_code, municipality_code, due.planned_by, which, person_id
        from mailing_recipients(due.round_id, 'invitation') where due.kind = 'invitation'
        union all
        -- One letter a person, also of whoever looks after several municipalities.
        select due.kind, min(email), min(language),
          jsonb_build_object('municipalities', jsonb_agg(municipality_code), 'year', of_round.year),
          of_round.region_code,
          case when count(*) = 1 then min(municipality_code) end, due.planned_by, which, person_id
        from mailing_recipients(due.round_id, due.kind) where due.kind <> 'invitation'
        group by person_id;
      get diagnostics count = row_count;
      update mailing set queued_at = clock_timestamp(), letters = count where id = which;
    end $$`.execute(db);
  await sql`create function queue_due_mailings() returns void language sql
    security definer set search_path = public, pg_temp as $$
    select queue_mailing(id) from mailing
    where num_nonnulls(cancelled_at, queued_at, hindrance) = 0 and due_at <= clock_timestamp()
  $$`.execute(db);
  await sql`create function mailing_has_a_job() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform graphile_worker.add_job('queue_mailing', json_build_object('mailing', new.id::text),
        run_at => new.due_at, job_key => 'mailing-' || new.id);
      return null;
    end $$`.execute(db);
  await sql`create trigger mailing_has_a_job after insert or update of due_at on mailing
    for each row execute function mailing_has_a_job()`.execute(db);

  // A person decides about a letter that will not go out by itself: it is to go out, again if need
  // be, or it has reached its reader by other means. False where its state does not allow it.
  await sql`create function settle_letter(which bigint, goes_out boolean) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      settled letter;
    begin
      update letter set
        state = case when goes_out then 'waiting' else 'sent' end,
        settled_at = case when goes_out then null else now() end,
        waiting_since = case when goes_out then now() else waiting_since end,
        next_attempt_at = case when goes_out then now() else next_attempt_at end
      where id = which and state in ('waiting', 'failed', 'uncertain', 'outdated')
        and (recipient is not null or not goes_out)
        and (session_user <> 'kuntatutka_service' or region_code = any (acting_regions()))
      returning * into settled;
      if not found then return false; end if;
      perform audit_note('letter.settle', settled.region_code, null, settled.municipality_code,
        null, settled.kind, settled.person_id);
      return true;
    end $$`.execute(db);

  for (const [signature, ...callers] of [
    ['refusal_of(bigint)'],
    ['waits_for_municipality(bigint)', 'worker', 'service', 'operator'],
    ['results_public_from(bigint)', 'worker', 'service', 'operator'],
    ['mailing_recipients(bigint, text)'],
    ['mailing_preview(bigint, text)', 'service'],
    ['queue_mailing(bigint)', 'worker', 'service'],
    ['queue_due_mailings()', 'worker'],
    ['mailing_has_a_job()'],
    ['settle_letter(bigint, boolean)', 'service', 'operator'],
  ] as const) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    for (const caller of callers) {
      await sql`grant execute on function ${sql.raw(signature)}
        to ${sql.raw(`kuntatutka_${caller}`)}`.execute(db);
    }
  }

  for (const [event, when, step, actor] of [
    ['insert', 'true', 'plan', 'acting_person()'],
    [
      'update',
      'old.cancelled_at is null and new.cancelled_at is not null',
      'cancel',
      'new.cancelled_by',
    ],
  ] as const) {
    const name = sql.raw(`audit_of_mailing_${step}`);
    await sql`create function ${name}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform audit_note(${sql.lit(`letter.${step}`)}, new.region_code, round.year, null, null,
            new.kind, null, ${sql.raw(actor)})
          from round where round.id = new.round_id;
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${name}() from public`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on mailing
      for each row when (${sql.raw(when)}) execute function ${name}()`.execute(db);
  }
}
