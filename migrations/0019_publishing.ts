/** Publishing with care: a moment to come, a second person, corrections that say what they correct, withdrawal. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // `published_at` is the moment from which a release is public, and may lie ahead. `corrects` is
  // the release that readers had when this one was made, or the last one that they had.
  await sql`alter table release
    add needs_second boolean not null default false,
    add corrects bigint references release`.execute(db);
  // An owner that is no superuser is bound by row-level security too.
  await sql`alter table release no force row level security, disable trigger is_append_only`.execute(
    db,
  );
  await sql`update release set corrects = earlier.id from release earlier
    where earlier.region_code = release.region_code and earlier.year = release.year
      and earlier.number = release.number - 1`.execute(db);
  await sql`alter table release force row level security, enable trigger is_append_only`.execute(
    db,
  );
  // A first release may have a greater number than 1: numbers of cancelled ones are not used again.
  await sql`alter table release drop constraint release_check1`.execute(db);
  await sql`alter table release add constraint correction_has_note
    check (corrects is null or note is not null)`.execute(db);
  await sql`create index on release (published_at)`.execute(db);

  // What happened to a release after it was made; withdrawing has a table of its own.
  await sql`create table release_step (
    release_id bigint not null references release,
    step text not null check (step in ('confirm', 'cancel')),
    taken_by bigint references person,
    taken_at timestamptz not null default now(),
    primary key (release_id, step)
  )`.execute(db);

  // The tombstone: everything that readers learn of a release that was taken away.
  await sql`create table release_withdrawal (
    release_id bigint primary key references release,
    region_code text not null references region,
    year integer not null,
    number integer not null,
    note text,
    published_at timestamptz not null,
    example boolean not null,
    municipalities text[] not null,
    answered integer not null,
    reason text not null check (reason <> '' and char_length(reason) <= 2000),
    withdrawn_by bigint references person,
    withdrawn_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index on release_withdrawal (region_code, year)`.execute(db);

  // How much a correction changed, counted when it was made.
  await sql`create table release_difference (
    release_id bigint primary key references release,
    municipalities integer not null check (municipalities >= 0),
    answers integer not null check (answers >= 0),
    scores integer not null check (scores >= 0)
  )`.execute(db);

  // The regions in which nobody publishes alone.
  await sql`create table second_person_rule (
    region_code text primary key references region,
    asked_by bigint references person,
    asked_at timestamptz not null default now()
  )`.execute(db);

  for (const name of ['release_step', 'release_withdrawal', 'release_difference']) {
    const table = sql.table(name);
    await sql`create trigger is_append_only before update or delete on ${table}
      for each row execute function is_append_only()`.execute(db);
    await sql`create trigger is_never_emptied before truncate on ${table}
      for each statement execute function is_append_only()`.execute(db);
  }
  await sql`create trigger is_whole_from_the_start after insert on release_difference
    referencing new table as added
    for each statement execute function release_is_whole_from_the_start()`.execute(db);

  const newTables = [
    'release_step',
    'release_withdrawal',
    'release_difference',
    'second_person_rule',
  ];
  for (const name of newTables) {
    const table = sql.table(name);
    await sql`alter table ${table} enable row level security, force row level security`.execute(db);
    await sql`create policy operator on ${table} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert on ${table} to kuntatutka_operator, kuntatutka_service`.execute(
      db,
    );
  }
  await sql`grant delete on second_person_rule to kuntatutka_operator, kuntatutka_service`.execute(
    db,
  );

  // From when a release is public; null while it waits for the second person, and when it never
  // will be or is no more. What it reads is hidden from the public, so it runs as its owner.
  for (const name of ['release', 'release_step', 'release_withdrawal']) {
    await sql`create policy read_by_own_functions on ${sql.table(name)} for select to current_user
      using (true)`.execute(db);
  }
  await sql`create function release_public_since(release bigint, published_at timestamptz,
      needs_second boolean)
    returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
    select case
      when exists (select from release_withdrawal where release_id = $1)
        or exists (select from release_step where release_id = $1 and step = 'cancel') then null
      when $3 then (select greatest($2, taken_at) from release_step
        where release_id = $1 and step = 'confirm')
      else $2
    end
  $$`.execute(db);
  // Servers keep pages in memory no longer than until then.
  await sql`create function next_release_moment() returns timestamptz
    language sql stable security definer set search_path = public, pg_temp as $$
    select min(release_public_since(id, published_at, needs_second))
    from release where published_at > now()
  $$`.execute(db);
  // The release that a new one corrects: the one that readers have, or else the last that they had.
  await sql`create function release_to_correct(region text, year integer) returns bigint
    language sql stable as $$
    select id from release left join release_withdrawal on release_id = id
    where release.region_code = $1 and release.year = $2
      and (release_id is not null
        or release_public_since(id, release.published_at, needs_second) <= now())
    order by release_id is null desc, release.number desc limit 1
  $$`.execute(db);
  // The one that has been made and is not public yet.
  await sql`create function release_in_waiting(region text, year integer) returns bigint
    language sql stable as $$
    select id from release
    where release.region_code = $1 and release.year = $2
      and coalesce(release_public_since(id, published_at, needs_second) > now(),
        not exists (select from release_withdrawal where release_id = id)
        and not exists (select from release_step where release_id = id and step = 'cancel'))
    limit 1
  $$`.execute(db);
  // While a preview is read, the region's coordinator sees what readers will: the releases that
  // are public, and the previewed one.
  await sql`create function previewed_release() returns bigint language sql stable as $$
    select nullif(current_setting('kuntatutka.previewed', true), '')::bigint
  $$`.execute(db);

  // By now(), the start of the transaction: all that a reader reads in one is of the same instant.
  await sql`alter policy released on release
    using (release_public_since(id, published_at, needs_second) <= now())`.execute(db);
  await sql`create policy of_own_region on release for select to kuntatutka_service
    using (region_code = any ((select acting_regions())::text[])
      and ((select previewed_release()) is null or id = (select previewed_release())))`.execute(db);
  await sql`alter policy publish_own_region on release
    with check (region_code = any ((select acting_regions())::text[])
      and published_by = (select acting_person()))`.execute(db);
  const contents = [
    'release_municipality',
    'release_score',
    'release_answer',
    'release_spread',
    'release_indicator',
  ];
  for (const name of contents) {
    await sql`alter policy released on ${sql.table(name)}
      using (release_id in (select id from release))`.execute(db);
  }
  await sql`create policy released on release_difference for select
    to kuntatutka_public, kuntatutka_service
    using (release_id in (select id from release))`.execute(db);
  const ofOwnRelease = sql`release_id in (select id from release
    where region_code = any ((select acting_regions())::text[]))`;
  await sql`create policy publish_own_region on release_difference for insert
    to kuntatutka_service with check (${ofOwnRelease})`.execute(db);
  await sql`grant select on release_difference to kuntatutka_public`.execute(db);

  await sql`create policy of_own_region on release_step for select to kuntatutka_service
    using (${ofOwnRelease})`.execute(db);
  await sql`create policy taken_by_oneself on release_step for insert to kuntatutka_service
    with check (taken_by = (select acting_person()) and ${ofOwnRelease})`.execute(db);

  const inOwnRegion = sql`region_code = any ((select acting_regions())::text[])`;
  await sql`create policy of_own_region on release_withdrawal for select to kuntatutka_service
    using (${inOwnRegion})`.execute(db);
  await sql`create policy withdrawn_by_oneself on release_withdrawal for insert
    to kuntatutka_service
    with check (withdrawn_by = (select acting_person()) and ${inOwnRegion})`.execute(db);
  // Not by whom: towards readers it is the association that withdraws.
  await sql`create policy tombstone on release_withdrawal for select to kuntatutka_public
    using (true)`.execute(db);
  await sql`grant select (release_id, region_code, year, number, note, published_at, example,
      municipalities, answered, reason, withdrawn_at)
    on release_withdrawal to kuntatutka_public`.execute(db);

  await sql`create policy of_own_region on second_person_rule for select to kuntatutka_service
    using (${inOwnRegion})`.execute(db);
  await sql`create policy asked_by_oneself on second_person_rule for insert to kuntatutka_service
    with check (asked_by = (select acting_person()) and ${inOwnRegion})`.execute(db);
  // Whoever could lift the rule alone would be bound by nothing.
  await sql`create policy lifted_by_admin on second_person_rule for delete to kuntatutka_service
    using ((select acts_with_two_factors()) and exists (select from role_grant
      where person_id = (select acting_person()) and role = 'admin' and ended_at is null
        and (expires_at is null or expires_at > now())))`.execute(db);

  // Whether an asked person is shown follows from the newest published answers: the one rule for
  // readers and for whoever previews what they will read.
  await sql`create function published_answer_names(municipality text, since integer, question text)
    returns boolean language sql stable as $$
    select exists (select from release_municipality where municipality_code = $1)
      and coalesce((
        select release_answer.missing is not distinct from 'withheld'
        from release_municipality
          join release on release.id = release_municipality.release_id
          left join release_answer on release_answer.release_id = release.id
            and release_answer.municipality_code = $1
            and release_answer.question_key = $3
        where release_municipality.municipality_code = $1
          and release_municipality.status = 'answered' and release.year >= $2
        order by release.year desc, release.number desc
        limit 1), true)
  $$`.execute(db);
  await sql`alter policy of_living_consents on contact_consent
    using (cardinality(fields) > 0 and superseded_at is null and expires_at > now()
      and published_answer_names(municipality_code, year, question_key))`.execute(db);

  // The owner writes when a backup is restored, and then everything is as it was.
  await sql`create function release_is_made_in_order() returns trigger language plpgsql as $$
    begin
      if current_user not in ('kuntatutka_service', 'kuntatutka_operator') then
        return new;
      end if;
      if new.published_at < now() then
        raise exception 'a release is not public before it is made' using errcode = 'KT190';
      end if;
      if release_in_waiting(new.region_code, new.year) is not null then
        raise exception 'a release of this round waits already' using errcode = 'KT191';
      end if;
      new.corrects = release_to_correct(new.region_code, new.year);
      new.needs_second = exists (select from second_person_rule
        where region_code = new.region_code);
      return new;
    end $$`.execute(db);
  await sql`create trigger release_is_made_in_order before insert on release
    for each row execute function release_is_made_in_order()`.execute(db);

  await sql`create function release_step_is_possible() returns trigger language plpgsql as $$
    declare
      made release;
    begin
      if current_user not in ('kuntatutka_service', 'kuntatutka_operator') then
        return new;
      end if;
      select * into made from release where id = new.release_id;
      if new.release_id is distinct from release_in_waiting(made.region_code, made.year) then
        raise exception 'the release waits no more' using errcode = 'KT192';
      end if;
      if new.step = 'confirm' and (not made.needs_second
          or new.taken_by is not distinct from made.published_by) then
        raise exception 'a release is confirmed by somebody other than who made it'
          using errcode = 'KT193';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger release_step_is_possible before insert on release_step
    for each row execute function release_step_is_possible()`.execute(db);

  await sql`create function withdrawal_is_of_public_release() returns trigger language plpgsql as $$
    declare
      made release;
    begin
      if current_user not in ('kuntatutka_service', 'kuntatutka_operator') then
        return new;
      end if;
      select * into made from release where id = new.release_id;
      if not coalesce(
          release_public_since(made.id, made.published_at, made.needs_second) <= now(), false) then
        raise exception 'only what is public is withdrawn' using errcode = 'KT192';
      end if;
      new.region_code = made.region_code;
      new.year = made.year;
      new.number = made.number;
      new.note = made.note;
      new.published_at = release_public_since(made.id, made.published_at, made.needs_second);
      new.example = made.example;
      new.answered = made.answered;
      new.municipalities = coalesce((select array_agg(municipality_code order by municipality_code)
        from release_municipality where release_id = made.id), '{}');
      return new;
    end $$`.execute(db);
  await sql`create trigger withdrawal_is_of_public_release before insert on release_withdrawal
    for each row execute function withdrawal_is_of_public_release()`.execute(db);

  // Servers keep published pages in memory; what is public has changed for all of them.
  await sql`create function announce_release_step() returns trigger language plpgsql as $$
    begin
      perform pg_notify('release', 'step');
      return null;
    end $$`.execute(db);
  for (const name of ['release_step', 'release_withdrawal']) {
    await sql`create trigger announce_release_step after insert on ${sql.table(name)}
      for each row execute function announce_release_step()`.execute(db);
  }
}
