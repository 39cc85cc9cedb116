/** Signing in through the organisation's own provider of accounts (OpenID Connect). */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Two ways more, as in domain/sign-in-way.ts. What a column is generated from cannot be changed
  // in PostgreSQL 15, so it is made anew; the ways of earlier sessions give the same as before.
  await sql`alter table session
    drop constraint session_way_check,
    add constraint session_way_check check (way in ('letter', 'printed_link', 'passkey',
      'password_and_code', 'recovery_code', 'oidc', 'oidc_two_factor', 'demo_link')),
    drop column strength`.execute(db);
  await sql`alter table session
    add strength text not null generated always as (case
      when way in ('passkey', 'password_and_code', 'recovery_code', 'oidc_two_factor', 'demo_link')
      then 'two_factor' else 'mailbox' end) stored`.execute(db);

  // Whoever has gone to the provider, until they come back. Only hashes are kept; the nonce and the
  // code verifier follow from the browser's own 32 random bytes, which are nowhere here.
  await sql`create table oidc_request (
    state_hash bytea primary key check (octet_length(state_hash) = 32),
    browser_hash bytea not null check (octet_length(browser_hash) = 32),
    language text not null check (language in ('fi', 'sv', 'en')),
    -- Where to go afterwards: a page of our own, without its language.
    wanted_path text check (length(wanted_path) <= 200 and wanted_path ~ '^(/[A-Za-z0-9_-]+)+/?$'),
    made_at timestamptz not null default now()
  )`.execute(db);
  await sql`create index on oidc_request (made_at)`.execute(db);

  // Which account of the provider a person came with first. An address may be given to somebody
  // else one day; what the provider calls an account by, never is.
  await sql`create table oidc_account (
    id bigint generated always as identity primary key,
    person_id bigint not null references person on delete cascade,
    issuer text not null check (length(issuer) between 1 and 500),
    subject text not null check (length(subject) between 1 and 255),
    linked_at timestamptz not null default now(),
    unique (issuer, subject),
    unique (person_id, issuer)
  )`.execute(db);

  for (const name of ['oidc_request', 'oidc_account']) {
    const table = sql.table(name);
    await sql`alter table ${table} enable row level security, force row level security`.execute(db);
    await sql`create policy operator on ${table} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert, update, delete on ${table} to kuntatutka_operator`.execute(db);
  }
  // Nobody acts yet while somebody is on the way; a request is made fresh and used up.
  const nobodyActs = sql`(select acting_person()) is null`;
  await sql`create policy seen_before_signing_in on oidc_request for select to kuntatutka_service
    using (${nobodyActs})`.execute(db);
  await sql`create policy made_fresh on oidc_request for insert to kuntatutka_service
    with check (${nobodyActs} and made_at = now())`.execute(db);
  await sql`create policy used_up on oidc_request for delete to kuntatutka_service
    using (${nobodyActs})`.execute(db);
  await sql`grant select, insert (state_hash, browser_hash, language, wanted_path), delete
    on oidc_request to kuntatutka_service`.execute(db);
  // An account is linked once, to whoever signs in with it; only the operator parts them again.
  await sql`create policy own on oidc_account for select to kuntatutka_service
    using (person_id = (select acting_person()))`.execute(db);
  await sql`create policy linked_to_oneself on oidc_account for insert to kuntatutka_service
    with check (person_id = (select acting_person()) and linked_at = now())`.execute(db);
  await sql`grant select, insert (person_id, issuer, subject) on oidc_account
    to kuntatutka_service`.execute(db);

  // What befalls an account stands in the audit log, as in 0030_audit_log.ts.
  for (const [event, row, action, about, actor] of [
    ['insert', 'new', 'person.link_account', 'null', 'new.person_id'],
    ['delete', 'old', 'person.unlink_account', 'old.person_id', 'acting_person()'],
  ] as const) {
    const name = sql.raw(`audit_of_oidc_account_${event}`);
    await sql`create function ${name}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform audit_note('${sql.raw(action)}', places.region, null, places.municipality, null, null,
            ${sql.raw(about)}, ${sql.raw(actor)})
          from audit_places(${sql.raw(row)}.person_id) as places (region, municipality);
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${name}() from public`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on oidc_account
      for each row execute function ${name}()`.execute(db);
  }
}
