/** Asking to sign in: a letter with a link for any browser and a code for the one that asked. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Addresses that nobody here has get a row too, so that the answer and its cost are the same.
  // Only hashes are kept. A code is short, so its hash covers the browser's own 32 random bytes,
  // which are nowhere here: whoever reads the table cannot try codes against it.
  await sql`create table sign_in_request (
    id bigint generated always as identity primary key,
    person_id bigint references person on delete cascade,
    address_hash bytea not null check (octet_length(address_hash) = 32),
    browser_hash bytea not null check (octet_length(browser_hash) = 32),
    code_hash bytea not null check (octet_length(code_hash) = 32),
    link_hash bytea not null unique check (octet_length(link_hash) = 32),
    -- Where to go afterwards: a page of our own, without its language.
    wanted_path text check (length(wanted_path) <= 200 and wanted_path ~ '^(/[A-Za-z0-9_-]+)+/?$'),
    -- False when the address had had its share of letters: none went out, and nobody can use this.
    within_limit boolean not null,
    wrong_codes smallint not null default 0 check (wrong_codes between 0 and 5),
    created_at timestamptz not null default now(),
    expires_at timestamptz not null check (expires_at > created_at),
    used_at timestamptz,
    check (person_id is null or within_limit),
    check (used_at is null or person_id is not null)
  )`.execute(db);
  await sql`create index on sign_in_request (address_hash, created_at)`.execute(db);
  await sql`create index on sign_in_request (browser_hash)`.execute(db);
  await sql`create index on sign_in_request (created_at)`.execute(db);

  // Nobody acts yet when somebody signs in, so the walls are those of time: the service makes
  // requests that live ten minutes, moves living ones alone, and forgets only what is a day old;
  // it cannot take back a wrong code or a letter that counts.
  await sql`alter table sign_in_request enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy operator on sign_in_request to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy seen_by_service on sign_in_request for select to kuntatutka_service
    using (true)`.execute(db);
  await sql`create policy made_fresh on sign_in_request for insert to kuntatutka_service
    with check (wrong_codes = 0 and used_at is null
      and created_at = now() and expires_at <= now() + interval '10 minutes')`.execute(db);
  await sql`create policy moved_while_living on sign_in_request for update to kuntatutka_service
    using (used_at is null and wrong_codes < 5 and expires_at > now())
    with check (true)`.execute(db);
  await sql`create policy forgotten_after_a_day on sign_in_request for delete to kuntatutka_service
    using (created_at < now() - interval '1 day')`.execute(db);
  await sql`grant select, insert, delete, update (wrong_codes, used_at) on sign_in_request
    to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update, delete on sign_in_request
    to kuntatutka_operator`.execute(db);
}
