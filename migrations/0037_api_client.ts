/** API clients: programs to which a region gives a key that reads what its scopes name, until a day. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table api_client (
    id bigint generated always as identity primary key,
    region_code text not null references region,
    -- The program, not a person.
    name text not null check (char_length(name) between 1 and 100),
    -- The same words as in domain/api-client.ts.
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['board']),
    -- SHA-256 of the key, which is kept nowhere; its last signs tell one key from another.
    key_hash bytea not null unique check (octet_length(key_hash) = 32),
    key_end text not null check (char_length(key_end) = 4),
    created_by bigint references person on delete set null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    last_used_on date,
    ended_at timestamptz,
    ended_by bigint references person on delete set null,
    -- A key ends; whoever goes on reading is given another.
    check (expires_at > created_at and expires_at <= created_at + interval '366 days'),
    check (ended_by is null or ended_at is not null)
  )`.execute(db);
  await sql`create index on api_client (region_code)`.execute(db);

  // Set for one transaction by act_as_client below, where no person acts.
  await sql`create function acting_client() returns bigint language sql stable as $$
    select nullif(current_setting('kuntatutka.api_client', true), '')::bigint
  $$`.execute(db);
  // Read-only by construction: no policy of writing asks this function. A person and a key never
  // act together.
  await sql`create function acting_client_regions(scope text) returns text[] language sql stable
    security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(region_code), '{}')
    from api_client
    where id = acting_client() and acting_person() is null and scope = any (scopes)
      and ended_at is null and expires_at > now()
  $$`.execute(db);
  // Begins the client's transaction; null where the key opens nothing. The day of its last use is
  // noted once a day, so that reading seldom writes.
  await sql`create function act_as_client(hash bytea) returns text[] language plpgsql
    security definer set search_path = public, pg_temp as $$
    declare
      client api_client;
      today date := (now() at time zone 'Europe/Helsinki')::date;
    begin
      select * into client from api_client
        where key_hash = hash and ended_at is null and expires_at > now();
      if client.id is null or acting_person() is not null then return null; end if;
      perform set_config('kuntatutka.api_client', client.id::text, true);
      update api_client set last_used_on = today
        where id = client.id and last_used_on is distinct from today;
      return client.scopes;
    end $$`.execute(db);
  for (const signature of [
    'acting_client()',
    'acting_client_regions(text)',
    'act_as_client(bytea)',
  ]) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(signature)} to kuntatutka_service`.execute(db);
  }

  // Much is open while nobody acts, because signing in begins there, and much follows from seeing a
  // response. So a key is kept from everything, and let in where its scope says so.
  const noClient = sql`((select acting_client()) is null)`;
  const { rows: guarded } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity
    order by relname`.execute(db);
  for (const { name } of guarded) {
    const table = sql.table(name);
    if (name !== 'round' && name !== 'response') {
      await sql`create policy closed_to_clients on ${table} as restrictive
        to kuntatutka_service using ${noClient} with check ${noClient}`.execute(db);
      continue;
    }
    await sql`create policy not_written_by_clients on ${table} as restrictive for insert
      to kuntatutka_service with check ${noClient}`.execute(db);
    await sql`create policy not_changed_by_clients on ${table} as restrictive for update
      to kuntatutka_service using ${noClient} with check ${noClient}`.execute(db);
    await sql`create policy not_removed_by_clients on ${table} as restrictive for delete
      to kuntatutka_service using ${noClient}`.execute(db);
    await sql`create policy read_by_client on ${table} for select to kuntatutka_service
      using (region_code = any ((select acting_client_regions('board'))::text[]))`.execute(db);
  }

  const ofOwnRegion = sql`region_code = any ((select acting_regions())::text[])`;
  await sql`alter table api_client enable row level security, force row level security`.execute(db);
  await sql`create policy kept_by_own_functions on api_client to current_user
    using (true) with check (true)`.execute(db);
  await sql`create policy operator on api_client to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy closed_to_clients on api_client as restrictive to kuntatutka_service
    using ${noClient} with check ${noClient}`.execute(db);
  await sql`create policy of_own_region on api_client for select to kuntatutka_service
    using (${ofOwnRegion})`.execute(db);
  await sql`create policy added_by_region on api_client for insert to kuntatutka_service
    with check (${ofOwnRegion} and created_by = (select acting_person()))`.execute(db);
  await sql`create policy ended_by_region on api_client for update to kuntatutka_service
    using (${ofOwnRegion} and ended_at is null)
    with check (${ofOwnRegion} and ended_at = now()
      and ended_by = (select acting_person()))`.execute(db);
  // The service looks no key up by itself, so it need not read the hashes.
  await sql`grant select (id, region_code, name, scopes, key_end, created_by, created_at,
      expires_at, last_used_on, ended_at, ended_by),
    insert (region_code, name, scopes, key_hash, key_end, created_by, expires_at),
    update (ended_at, ended_by) on api_client to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update, delete on api_client to kuntatutka_operator`.execute(db);

  // How far each municipality is, also for the clients that may read it. Who answers is the desk's.
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
      and round.region_code = any (acting_regions() || acting_audited_regions()
        || acting_client_regions('board'))
  $$`.execute(db);

  for (const [event, step, when] of [
    ['insert', 'add', 'true'],
    ['update', 'end', 'old.ended_at is null and new.ended_at is not null'],
  ] as const) {
    const name = sql.raw(`audit_of_api_client_${step}`);
    await sql`create function ${name}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform audit_note(${sql.lit(`api_client.${step}`)}, new.region_code, null, null, null,
          new.key_end, null);
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${name}() from public`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on api_client
      for each row when (${sql.raw(when)}) execute function ${name}()`.execute(db);
  }
}
