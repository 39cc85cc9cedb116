/** Letters: queued in the transaction of the step that causes them, so that none is lost. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Letters are sent by a fourth role. It comes before the tables that later migrations let it
  // read; like the other three it belongs to the whole cluster and gets its password at start.
  await sql`
    do $$
    begin
      create role kuntatutka_worker nologin noinherit;
    exception when duplicate_object or unique_violation then null;
    end $$`.execute(db);
  await sql`grant usage on schema public to kuntatutka_worker`.execute(db);

  await sql`create table letter (
    id bigint generated always as identity primary key,
    kind text not null check (kind ~ '^[a-z][a-z_]*$'),
    recipient text not null check (recipient like '%_@_%'),
    language text not null check (language in ('fi', 'sv', 'en')),
    -- What its words need. A letter is written when it is sent, so no secret is ever in here.
    params jsonb not null default '{}',
    -- Whose affair it is: the coordinator of the region sees it, and nobody else.
    region_code text not null references region,
    municipality_code text references municipality,
    queued_at timestamptz not null default now(),
    queued_by bigint references person
  )`.execute(db);

  await sql`alter table letter enable row level security, force row level security`.execute(db);
  await sql`create policy operator on letter to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy of_own_region on letter for select to kuntatutka_service
    using (region_code = any ((select acting_regions())::text[]))`.execute(db);
  await sql`create policy queued_by_oneself on letter for insert to kuntatutka_service
    with check (queued_by = acting_person()
      and (municipality_code = any ((select acting_municipalities())::text[])
        or region_code = any ((select acting_regions())::text[])))`.execute(db);
  await sql`grant select, insert on letter to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update, delete on letter to kuntatutka_operator`.execute(db);
}
