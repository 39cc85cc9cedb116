/** People, what they may act on, and how they sign in. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table person (
    id bigint generated always as identity primary key,
    email text not null unique check (email = lower(email) and email like '%_@_%'),
    name text not null default '',
    language text not null default 'fi' check (language in ('fi', 'sv', 'en')),
    created_at timestamptz not null default now()
  )`.execute(db);

  // A role holds somewhere: a coordinator in a region, a lead or respondent in a municipality.
  await sql`create table role_grant (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    role text not null check (role in ('respondent', 'lead', 'coordinator', 'admin')),
    region_code text references region,
    municipality_code text references municipality,
    granted_at timestamptz not null default now(),
    expires_at timestamptz,
    ended_at timestamptz,
    check (case role
      when 'admin' then region_code is null and municipality_code is null
      when 'coordinator' then region_code is not null and municipality_code is null
      else region_code is null and municipality_code is not null
    end)
  )`.execute(db);
  await sql`create unique index role_grant_once on role_grant
    (person_id, role, coalesce(region_code, ''), coalesce(municipality_code, ''))
    where ended_at is null`.execute(db);

  // Only a hash is kept, so nobody who reads the table can sign in with what it holds.
  await sql`create table sign_in_link (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at timestamptz
  )`.execute(db);

  await sql`create table session (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    token_hash bytea not null unique check (octet_length(token_hash) = 32),
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at timestamptz not null,
    ended_at timestamptz
  )`.execute(db);

  // Who acts is set for one transaction by the server: set_config('kuntatutka.person', id, true).
  await sql`create function acting_person() returns bigint language sql stable as $$
    select nullif(current_setting('kuntatutka.person', true), '')::bigint
  $$`.execute(db);
  await sql`create function acting_municipalities() returns text[] language sql stable as $$
    select coalesce(array_agg(municipality_code), '{}')
    from role_grant
    where person_id = acting_person() and role in ('respondent', 'lead')
      and ended_at is null and (expires_at is null or expires_at > now())
  $$`.execute(db);
  await sql`create function acting_regions() returns text[] language sql stable as $$
    select coalesce(array_agg(distinct region.code), '{}')
    from role_grant join region on role_grant.role = 'admin' or region.code = role_grant.region_code
    where person_id = acting_person() and role in ('coordinator', 'admin')
      and ended_at is null and (expires_at is null or expires_at > now())
  $$`.execute(db);

  await sql`alter table role_grant enable row level security, force row level security`.execute(db);
  await sql`create policy own_grants on role_grant for select to kuntatutka_service
    using (person_id = acting_person())`.execute(db);
  await sql`create policy operator on role_grant to kuntatutka_operator
    using (true) with check (true)`.execute(db);

  await sql`grant select, insert, update on person, sign_in_link, session
    to kuntatutka_service, kuntatutka_operator`.execute(db);
  await sql`grant select on role_grant to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update on role_grant to kuntatutka_operator`.execute(db);
  await sql`grant delete on person, role_grant, sign_in_link, session
    to kuntatutka_operator`.execute(db);
}
