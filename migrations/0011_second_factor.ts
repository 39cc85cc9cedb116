/** The second factor: who runs or audits rounds proves more than reading a mailbox. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // How the session was begun, and what that proved: the same table as domain/sign-in-way.ts. The
  // strength follows from the way, and the way of a session never changes.
  await sql`alter table session
    add way text not null default 'letter' check (way in ('letter', 'printed_link', 'passkey',
      'password_and_code', 'recovery_code', 'demo_link')),
    add strength text not null generated always as (case
      when way in ('passkey', 'password_and_code', 'recovery_code', 'demo_link')
      then 'two_factor' else 'mailbox' end) stored,
    -- The browser and system of the session in a few words, for the list of one's own sessions.
    add browser text check (length(browser) <= 100)`.execute(db);
  await sql`revoke update on session from kuntatutka_service`.execute(db);
  await sql`grant update (last_seen_at, expires_at, ended_at) on session
    to kuntatutka_service`.execute(db);
  // Links are the operator's to make; the demo's stand for both factors.
  await sql`alter table sign_in_link add way text not null default 'printed_link'
    check (way in ('printed_link', 'demo_link'))`.execute(db);
  await sql`revoke insert, update on sign_in_link from kuntatutka_service`.execute(db);
  await sql`grant update (used_at) on sign_in_link to kuntatutka_service`.execute(db);

  // Set for one transaction by the server, beside who acts.
  await sql`create function acts_with_two_factors() returns boolean language sql stable as $$
    select coalesce(current_setting('kuntatutka.strength', true), '') = 'two_factor'
  $$`.execute(db);
  // The roles of a region hold with two factors and not otherwise.
  await sql`create or replace function acting_regions() returns text[] language sql stable
    security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(distinct region.code), '{}')
    from role_grant join region on role_grant.role = 'admin' or region.code = role_grant.region_code
    where acts_with_two_factors()
      and person_id = acting_person() and role in ('coordinator', 'admin')
      and ended_at is null and (expires_at is null or expires_at > now())
  $$`.execute(db);

  await sql`create table passkey (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    credential_id text not null unique check (length(credential_id) between 1 and 1400),
    public_key bytea not null,
    -- How often the authenticator says it was used; a copy of it would fall behind.
    counter bigint not null check (counter >= 0),
    transports text[] not null default '{}',
    added_at timestamptz not null default now(),
    used_at timestamptz
  )`.execute(db);
  await sql`create index on passkey (person_id)`.execute(db);

  // A password and an app that shows codes count together, never one of them alone.
  await sql`create table authenticator_app (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    -- Argon2id with its parameters; none until the app has shown a right code.
    password_hash text check (password_hash like '$argon2id$%'),
    secret bytea not null check (octet_length(secret) >= 20),
    -- The newest step of half a minute whose code was used: no code is used twice.
    last_step bigint,
    offered_at timestamptz not null default now(),
    confirmed_at timestamptz,
    ended_at timestamptz,
    check ((confirmed_at is null) = (password_hash is null)),
    check ((confirmed_at is null) = (last_step is null))
  )`.execute(db);
  await sql`create unique index authenticator_app_once on authenticator_app (person_id)
    where confirmed_at is not null and ended_at is null`.execute(db);

  await sql`create table recovery_code (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    code_hash bytea not null check (octet_length(code_hash) = 32),
    made_at timestamptz not null default now(),
    used_at timestamptz
  )`.execute(db);
  await sql`create index on recovery_code (person_id)`.execute(db);

  // Wrong passwords and codes, counted for all servers.
  await sql`create table second_factor_try (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    -- Apart: whoever knows an address alone cannot use up the tries of whoever reads its letters.
    after_letter boolean not null,
    tried_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index on second_factor_try (person_id, tried_at)`.execute(db);

  // What an authenticator signs: one use, five minutes, by the browser that was given it.
  await sql`create table passkey_challenge (
    challenge text primary key check (length(challenge) between 20 and 200),
    -- Whose passkey is being added; null where somebody signs in.
    person_id bigint references person on delete cascade,
    browser_hash bytea not null check (octet_length(browser_hash) = 32),
    made_at timestamptz not null default now()
  )`.execute(db);

  await sql`create function has_second_factor(whose bigint) returns boolean language sql stable
    security definer set search_path = public, pg_temp as $$
    select exists (select from passkey where person_id = whose)
      or exists (select from authenticator_app
        where person_id = whose and confirmed_at is not null and ended_at is null)
  $$`.execute(db);
  await sql`revoke execute on function has_second_factor(bigint) from public`.execute(db);
  await sql`grant execute on function has_second_factor(bigint)
    to kuntatutka_service, kuntatutka_operator`.execute(db);

  const tables = [
    'passkey',
    'authenticator_app',
    'recovery_code',
    'second_factor_try',
    'passkey_challenge',
  ];
  // Before signing in nobody acts yet, as with the letters of 0007.
  const own = sql`((select acting_person()) is null or person_id = (select acting_person()))`;
  // The first factor is set up by whoever reads the mailbox; every later one with the first.
  const mayAdd = sql`person_id = (select acting_person())
    and ((select acts_with_two_factors()) or not (select has_second_factor(acting_person())))`;
  for (const name of tables) {
    const table = sql.table(name);
    await sql`alter table ${table} enable row level security, force row level security`.execute(db);
    await sql`create policy operator on ${table} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`create policy read_by_own_functions on ${table} for select to current_user
      using (true)`.execute(db);
    await sql`create policy own on ${table} for select to kuntatutka_service
      using (${own})`.execute(db);
    await sql`grant select on ${table} to kuntatutka_service`.execute(db);
    await sql`grant select, insert, update, delete on ${table} to kuntatutka_operator`.execute(db);
  }
  for (const name of ['passkey', 'authenticator_app', 'recovery_code']) {
    await sql`create policy added_by_oneself on ${sql.table(name)} for insert
      to kuntatutka_service with check (${mayAdd})`.execute(db);
    await sql`create policy used_by_oneself on ${sql.table(name)} for update
      to kuntatutka_service using (${own}) with check (${own})`.execute(db);
  }
  await sql`create policy removed_by_oneself on passkey for delete to kuntatutka_service
    using (person_id = (select acting_person()) and (select acts_with_two_factors()))`.execute(db);
  await sql`create policy counted on second_factor_try for insert to kuntatutka_service
    with check (${own} and tried_at = now())`.execute(db);
  await sql`create policy made_fresh on passkey_challenge for insert to kuntatutka_service
    with check (${own} and made_at = now())`.execute(db);
  await sql`create policy used_up on passkey_challenge for delete to kuntatutka_service
    using (${own} or made_at < now() - interval '1 hour')`.execute(db);

  await sql`grant insert (person_id, credential_id, public_key, counter, transports),
    update (counter, used_at), delete on passkey to kuntatutka_service`.execute(db);
  await sql`grant insert (person_id, secret),
    update (password_hash, last_step, confirmed_at, ended_at)
    on authenticator_app to kuntatutka_service`.execute(db);
  await sql`grant insert (person_id, code_hash), update (used_at)
    on recovery_code to kuntatutka_service`.execute(db);
  await sql`grant insert (person_id, after_letter) on second_factor_try to kuntatutka_service`.execute(
    db,
  );
  await sql`grant insert (challenge, person_id, browser_hash), delete on passkey_challenge
    to kuntatutka_service`.execute(db);

  // A code that was used and an app that was replaced stay so; confirming needs the same right as
  // adding, because an offer confirmed is a factor added.
  await sql`create function second_factor_only_ages() returns trigger language plpgsql as $$
    begin
      if current_user <> 'kuntatutka_service' then return new; end if;
      if tg_table_name = 'recovery_code' then
        if old.used_at is not null then
          raise exception 'a recovery code is used once' using errcode = 'KT007';
        end if;
      else
        if old.ended_at is not null or (old.confirmed_at is not null
            and (new.password_hash, new.confirmed_at) is distinct from
                (old.password_hash, old.confirmed_at)) then
          raise exception 'an authenticator app is set up anew, not changed' using errcode = 'KT007';
        end if;
        if old.confirmed_at is not null and new.ended_at is null
            and new.last_step <= old.last_step then
          raise exception 'a code of the app is used once' using errcode = 'KT007';
        end if;
        if (old.confirmed_at is null and new.confirmed_at is not null
              or new.ended_at is not null)
            and not acts_with_two_factors() and has_second_factor(acting_person()) then
          raise exception 'another factor needs the first one' using errcode = '42501';
        end if;
      end if;
      return new;
    end $$`.execute(db);
  for (const name of ['recovery_code', 'authenticator_app']) {
    await sql`create trigger second_factor_only_ages before update on ${sql.table(name)}
      for each row execute function second_factor_only_ages()`.execute(db);
  }

  await sql`create function last_second_factor_stays() returns trigger language plpgsql as $$
    begin
      if current_user = 'kuntatutka_service' and not has_second_factor(old.person_id) then
        raise exception 'the last second factor stays' using errcode = 'KT008';
      end if;
      return null;
    end $$`.execute(db);
  await sql`create constraint trigger last_second_factor_stays after delete on passkey
    deferrable initially deferred for each row
    execute function last_second_factor_stays()`.execute(db);
}
