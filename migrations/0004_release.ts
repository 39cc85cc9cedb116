/** Releases: what was published, frozen. The public role sees these rows and nothing else. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table release (
    id bigint generated always as identity primary key,
    region_code text not null references region,
    year integer not null,
    -- 1 is the publication, every greater number a correction.
    number integer not null check (number >= 1),
    note text check (note <> ''),
    published_at timestamptz not null default now(),
    published_by bigint references person,
    -- The questionnaire as the round asked it, its theme question in place.
    questionnaire jsonb not null,
    municipalities integer not null check (municipalities > 0),
    answered integer not null check (answered between 0 and municipalities),
    example boolean not null,
    unique (region_code, year, number),
    check (number = 1 or note is not null)
  )`.execute(db);

  await sql`create table release_municipality (
    release_id bigint not null references release,
    municipality_code text not null references municipality,
    status text not null check (status in ('answered', 'did_not_answer')),
    total double precision check (total between 0 and 100),
    core_answered integer not null,
    core_asked integer not null,
    primary key (release_id, municipality_code),
    check (core_answered between 0 and core_asked),
    check (status = 'answered' or total is null)
  )`.execute(db);
  await sql`create index on release_municipality (municipality_code)`.execute(db);

  await sql`create table release_score (
    release_id bigint not null,
    municipality_code text not null,
    dimension_key text not null,
    score double precision check (score between 0 and 100),
    answered integer not null,
    "of" integer not null,
    primary key (release_id, municipality_code, dimension_key),
    foreign key (release_id, municipality_code) references release_municipality,
    check (answered between 0 and "of")
  )`.execute(db);

  // Every public question of every municipality: a value or a kind of missing, never both.
  await sql`create table release_answer (
    release_id bigint not null,
    municipality_code text not null,
    question_key text not null,
    value jsonb,
    estimate boolean not null,
    score double precision check (score between 0 and 100),
    missing text check (missing in
      ('not_asked', 'not_answered', 'dont_know', 'not_applicable', 'withheld')),
    comment text,
    source text,
    primary key (release_id, municipality_code, question_key),
    foreign key (release_id, municipality_code) references release_municipality,
    check ((value is null) = (missing is not null)),
    check (missing is null or score is null)
  )`.execute(db);

  // Median, least and greatest score of the municipalities that have one; 'total' is the whole.
  await sql`create table release_spread (
    release_id bigint not null references release,
    dimension_key text not null,
    median double precision,
    min double precision,
    max double precision,
    n integer not null,
    primary key (release_id, dimension_key),
    check ((n = 0) = (median is null))
  )`.execute(db);

  await sql`create table release_indicator (
    release_id bigint not null references release,
    indicator_key text not null,
    value double precision,
    count integer not null,
    n integer not null,
    municipalities integer not null,
    min double precision,
    max double precision,
    options jsonb,
    primary key (release_id, indicator_key),
    check (count <= n and n <= municipalities)
  )`.execute(db);

  // What a release holds is written in the transaction that makes it, and never added to later.
  await sql`create function release_is_whole_from_the_start() returns trigger language plpgsql as $$
    begin
      if exists (select from release
          where id in (select release_id from added) and xmin <> pg_current_xact_id()::xid) then
        raise exception 'a release is never added to' using errcode = 'KT004';
      end if;
      return null;
    end $$`.execute(db);

  const tables = [
    'release',
    'release_municipality',
    'release_score',
    'release_answer',
    'release_spread',
    'release_indicator',
  ];
  for (const name of tables) {
    const table = sql.table(name);
    await sql`create trigger is_append_only before update or delete on ${table}
      for each row execute function is_append_only()`.execute(db);
    await sql`create trigger is_never_emptied before truncate on ${table}
      for each statement execute function is_append_only()`.execute(db);
    if (name !== 'release') {
      await sql`create trigger is_whole_from_the_start after insert on ${table}
        referencing new table as added
        for each statement execute function release_is_whole_from_the_start()`.execute(db);
    }
    await sql`alter table ${table} enable row level security, force row level security`.execute(db);
    await sql`create policy released on ${table} for select
      to kuntatutka_public, kuntatutka_service using (true)`.execute(db);
    await sql`create policy operator on ${table} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    const ofOwnRegion =
      name === 'release'
        ? sql`region_code = any ((select acting_regions())::text[])`
        : sql`release_id in (select id from release
            where region_code = any ((select acting_regions())::text[]))`;
    await sql`create policy publish_own_region on ${table} for insert to kuntatutka_service
      with check (${ofOwnRegion})`.execute(db);
    await sql`grant select on ${table}
      to kuntatutka_public, kuntatutka_service, kuntatutka_operator`.execute(db);
    await sql`grant insert on ${table} to kuntatutka_service, kuntatutka_operator`.execute(db);
  }

  // Servers keep published pages in memory; a new release tells every one of them to read again.
  await sql`create function announce_release() returns trigger language plpgsql as $$
    begin
      perform pg_notify('release', new.region_code || ' ' || new.year);
      return null;
    end $$`.execute(db);
  await sql`create trigger announce_release after insert on release
    for each row execute function announce_release()`.execute(db);
}
