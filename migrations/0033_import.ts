/** Imports of earlier years: what a region has remembered of its tables, and each import as a thing that can be undone. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What the headings and the words of a region's tables mean; domain/import-mapping.ts has the
  // shape. The newest word counts.
  await sql`create table import_mapping (
    region_code text primary key references region,
    columns jsonb not null check (jsonb_typeof(columns) = 'array'),
    words jsonb not null check (jsonb_typeof(words) = 'array'),
    saved_by bigint not null references person,
    saved_at timestamptz not null default now()
  )`.execute(db);

  await sql`create table answer_import (
    id bigint generated always as identity primary key,
    region_code text not null references region,
    year integer not null,
    file_name text not null check (file_name <> '' and char_length(file_name) <= 200),
    municipalities integer not null check (municipalities > 0),
    answers integer not null check (answers > 0),
    imported_by bigint not null references person,
    -- The instant of the transaction that stores it: nothing is added to an import later.
    imported_at timestamptz not null default now(),
    undone_by bigint references person,
    undone_at timestamptz,
    unique (id, region_code, year),
    check ((undone_by is null) = (undone_at is null))
  )`.execute(db);

  // The round that an import made, and the questions of its questionnaire that were not asked then:
  // a table has no column for them. Missing for that reason is not the same as unanswered.
  await sql`alter table round
    add import_id bigint unique,
    add not_asked text[] not null default '{}',
    add constraint made_by_import foreign key (import_id, region_code, year)
      references answer_import (id, region_code, year),
    add constraint only_an_import_knows check (import_id is not null or not_asked = '{}')`.execute(
    db,
  );
  await sql`create function round_keeps_its_import() returns trigger language plpgsql as $$
    begin
      if (new.import_id, new.not_asked) is distinct from (old.import_id, old.not_asked) then
        raise exception 'what an import made of a round never changes' using errcode = 'KT002';
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger round_keeps_its_import before update on round
    for each row execute function round_keeps_its_import()`.execute(db);

  for (const table of ['import_mapping', 'answer_import']) {
    await sql`alter table ${sql.table(table)} enable row level security,
      force row level security`.execute(db);
    await sql`create policy operator on ${sql.table(table)} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert, update, delete on ${sql.table(table)}
      to kuntatutka_operator`.execute(db);
    await sql`create policy read_by_own_region on ${sql.table(table)} for select
      to kuntatutka_service
      using (region_code = any ((select acting_regions())::text[]))`.execute(db);
  }
  const savedByOneself = sql`saved_by = (select acting_person())
    and region_code = any ((select acting_regions())::text[])`;
  await sql`create policy kept_by_own_region on import_mapping for insert to kuntatutka_service
    with check (${savedByOneself})`.execute(db);
  await sql`create policy changed_by_own_region on import_mapping for update to kuntatutka_service
    using (region_code = any ((select acting_regions())::text[]))
    with check (${savedByOneself})`.execute(db);
  await sql`grant select, insert (region_code, columns, words, saved_by),
    update (columns, words, saved_by, saved_at) on import_mapping to kuntatutka_service`.execute(
    db,
  );
  await sql`create policy made_by_own_region on answer_import for insert to kuntatutka_service
    with check (imported_by = (select acting_person())
      and region_code = any ((select acting_regions())::text[]))`.execute(db);
  await sql`grant select, insert (region_code, year, file_name, municipalities, answers, imported_by)
    on answer_import to kuntatutka_service`.execute(db);

  // What the caller imports in this very transaction. Only then may the service make a round of an
  // earlier year, write its answers and approve them.
  await sql`create function importing() returns bigint[] language sql stable as $$
    select coalesce(array_agg(id), '{}') from answer_import
    where imported_by = acting_person() and imported_at = now() and undone_at is null
  $$`.execute(db);
  await sql`revoke execute on function importing() from public`.execute(db);
  await sql`grant execute on function importing() to kuntatutka_service, kuntatutka_operator`.execute(
    db,
  );

  await sql`create or replace function round_follows_another() returns trigger language plpgsql as $$
    begin
      if current_user <> 'kuntatutka_service' then return new; end if;
      if tg_op = 'INSERT' and new.import_id is not null then
        -- A year before one that the region has asked, of the same nature.
        if not (new.import_id = any (importing())) or not exists (select from round as later
            where later.region_code = new.region_code and later.year > new.year
              and later.example = new.example) then
          raise exception 'an import makes a round of an earlier year' using errcode = '42501';
        end if;
      elsif tg_op = 'INSERT' and not exists (select from round as earlier
          where earlier.region_code = new.region_code and earlier.year = new.year - 1
            and earlier.example = new.example and earlier.state <> 'draft') then
        raise exception 'a round follows one of the year before' using errcode = '42501';
      end if;
      if (tg_op = 'INSERT' or new.classified_year is distinct from old.classified_year)
        and coalesce(new.classified_year, new.year) is distinct from
          (select max(year) from municipality_year where year <= new.year) then
        raise exception 'a round asks by the newest classification' using errcode = '42501';
      end if;
      return new;
    end $$`.execute(db);
  await sql`grant insert (import_id, not_asked) on round to kuntatutka_service`.execute(db);

  const ofImport = sql`response_id in (select response.id from response
    join round on round.id = response.round_id
    where round.import_id = any ((select importing())::bigint[]))`;
  for (const table of ['answer', 'answer_history']) {
    await sql`create policy imported_by_own_region on ${sql.table(table)} for insert
      to kuntatutka_service
      with check (source = 'import' and answered_by is null and ${ofImport})`.execute(db);
    await sql`create policy read_while_importing on ${sql.table(table)} for select
      to kuntatutka_service using (${ofImport})`.execute(db);
  }
  await sql`create function moved_by_import(old response, new response) returns boolean
    language sql stable as $$
    select old.state = 'not_started' and new.state = 'approved'
      and (old.id, old.round_id, old.region_code, old.municipality_code)
        = (new.id, new.round_id, new.region_code, new.municipality_code)
      and new.reopened_until is null
      and exists (select from round
        where id = old.round_id and import_id = any (importing()))
  $$`.execute(db);
  await sql`drop trigger response_keeps_its_place on response`.execute(db);
  await sql`create trigger response_keeps_its_place before update on response for each row
    when (not (old.state <> new.state
      and (moved_in_open_call(old, new) or moved_by_import(old, new))))
    execute function response_keeps_its_place()`.execute(db);

  // Why an import stays: its round has a release, or people have worked with its answers. Asked as
  // the caller, who sees all of that in the own region.
  await sql`create function import_stays_because(which bigint) returns text language sql stable as $$
    select case
      when exists (select from release join round using (region_code, year)
        where round.import_id = which) then 'published'
      when exists (select from response join round on round.id = response.round_id
        where round.import_id = which and (
          exists (select from response_step where response_id = response.id)
          or exists (select from answer where response_id = response.id and source <> 'import')
          or exists (select from contact_consent
            where contact_consent.round_id = response.round_id
              and contact_consent.municipality_code = response.municipality_code)))
        then 'worked_on'
    end
  $$`.execute(db);
  await sql`revoke execute on function import_stays_because(bigint) from public`.execute(db);
  await sql`grant execute on function import_stays_because(bigint) to kuntatutka_service`.execute(
    db,
  );
  await sql`create policy undone_by_own_region on answer_import for update to kuntatutka_service
    using (undone_at is null and region_code = any ((select acting_regions())::text[])
      and import_stays_because(id) is null)
    with check (undone_by = (select acting_person()) and undone_at = now())`.execute(db);
  await sql`grant update (undone_by, undone_at) on answer_import to kuntatutka_service`.execute(db);

  // Undoing takes the round away with all that the import brought into it, its part of the history
  // included; the import itself and the audit log go on telling of it. Nothing else is ever deleted.
  await sql`create policy read_by_own_functions on answer_import for select to current_user
    using (true)`.execute(db);
  const undoneNow = sql`(select id from answer_import where undone_at = now())`;
  const ofUndone = sql`(select id from round where import_id in ${undoneNow})`;
  const undone = sql`source = 'import' and response_id in (select id from response
    where round_id in ${ofUndone})`;
  await sql`create policy undone_by_own_functions on round for delete to current_user
    using (import_id in ${undoneNow})`.execute(db);
  await sql`create policy undone_by_own_functions on response for delete to current_user
    using (round_id in ${ofUndone})`.execute(db);
  for (const table of ['answer', 'answer_history']) {
    for (const command of ['select', 'delete']) {
      await sql`create policy ${sql.id(`${command}_of_undone_import`)} on ${sql.table(table)}
        for ${sql.raw(command)} to current_user using (${undone})`.execute(db);
    }
  }
  await sql`create function history_goes_with_its_import() returns trigger language plpgsql as $$
    begin
      if old.source = 'import' and exists (select from response
          join round on round.id = response.round_id
          join answer_import on answer_import.id = round.import_id
          where response.id = old.response_id and answer_import.undone_at = now()) then
        return old;
      end if;
      raise exception 'rows of % are never changed or deleted', tg_table_name
        using errcode = 'KT004';
    end $$`.execute(db);
  await sql`drop trigger is_append_only on answer_history`.execute(db);
  await sql`create trigger is_append_only before update on answer_history
    for each row execute function is_append_only()`.execute(db);
  await sql`create trigger goes_with_its_import before delete on answer_history
    for each row execute function history_goes_with_its_import()`.execute(db);
  await sql`create function round_goes_with_its_import() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      delete from answer_history where response_id in (select response.id from response
        join round on round.id = response.round_id where round.import_id = new.id);
      delete from answer where response_id in (select response.id from response
        join round on round.id = response.round_id where round.import_id = new.id);
      delete from round where import_id = new.id;
      return null;
    end $$`.execute(db);
  await sql`revoke execute on function round_goes_with_its_import() from public`.execute(db);
  await sql`create trigger round_goes_with_its_import after update on answer_import
    for each row when (old.undone_at is null and new.undone_at is not null)
    execute function round_goes_with_its_import()`.execute(db);

  // In the audit log: see 0030_audit_log.ts.
  const entries = [
    {
      on: 'import_mapping',
      event: 'insert or update',
      note: `'import.map', new.region_code, null, null, null, null, null`,
    },
    {
      on: 'answer_import',
      event: 'insert',
      note: `'import.store', new.region_code, new.year, null, null, new.answers::text, null`,
    },
    {
      on: 'answer_import',
      event: 'update',
      when: 'old.undone_at is null and new.undone_at is not null',
      note: `'import.undo', new.region_code, new.year, null, null, new.answers::text, null`,
    },
  ];
  for (const [index, { on, event, when = 'true', note }] of entries.entries()) {
    const name = sql.raw(`audit_of_${on}_${index + 1}`);
    await sql`create function ${name}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform audit_note(${sql.raw(note)});
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${name}() from public`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on ${sql.table(on)}
      for each row when (${sql.raw(when)}) execute function ${name}()`.execute(db);
  }
}
