/** Consent of the person named in an answer: asked in person, given field by field, never for ever. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // Region, year and example of a round never change, so an asking may carry them along.
  await sql`alter table round add unique (id, region_code, year, example)`.execute(db);

  // One row for every asking. What may be shown are columns of their own, so that the public role
  // can be granted them and nothing else.
  await sql`create table contact_consent (
    id bigint generated always as identity primary key,
    round_id bigint not null,
    municipality_code text not null references municipality,
    region_code text not null references region,
    year integer not null,
    example boolean not null,
    question_key text not null check (question_key ~ '^[a-z][a-z0-9_]*$'),
    -- As they stood in the answer when the person was asked.
    name text not null,
    title text not null,
    email text not null check (email like '%_@_%'),
    phone text not null,
    language text not null check (language in ('fi', 'sv', 'en')),
    asked_at timestamptz not null default clock_timestamp(),
    asked_by bigint references person,
    -- Made when the letter is worded; only the hash of the newest letter's token opens the page.
    token_hash bytea unique check (octet_length(token_hash) = 32),
    decided_at timestamptz,
    fields text[] not null default '{}',
    refused_at timestamptz,
    withdrawn_at timestamptz,
    expires_at timestamptz,
    -- Set when the details change or the person is asked anew: nothing is shown and no link opens.
    superseded_at timestamptz,
    shown_name text generated always as (case when 'name' = any (fields) then name end) stored,
    shown_title text generated always as (case when 'title' = any (fields) then title end) stored,
    shown_email text generated always as (case when 'email' = any (fields) then email end) stored,
    shown_phone text generated always as (case when 'phone' = any (fields) then phone end) stored,
    foreign key (round_id, municipality_code) references response (round_id, municipality_code)
      on delete cascade,
    foreign key (round_id, region_code, year, example)
      references round (id, region_code, year, example) on delete cascade,
    check (fields <@ array['name', 'title', 'email', 'phone']),
    check (shown_name <> '' and shown_title <> '' and shown_phone <> ''),
    -- Undecided, or exactly one of given, refused and withdrawn.
    check (num_nonnulls(expires_at, refused_at, withdrawn_at) = num_nonnulls(decided_at)),
    check ((expires_at is not null) = (cardinality(fields) > 0)),
    -- In UTC, so that the rule means the same whatever the time zone of who restores a backup.
    check (expires_at = (decided_at at time zone 'UTC' + interval '15 months') at time zone 'UTC')
  )`.execute(db);
  await sql`create unique index contact_consent_once
    on contact_consent (municipality_code, question_key, example)
    where superseded_at is null`.execute(db);
  await sql`create index on contact_consent (lower(email), asked_at)`.execute(db);
  await sql`create index on contact_consent (round_id, municipality_code)`.execute(db);

  await sql`alter table contact_consent enable row level security,
    force row level security`.execute(db);
  await sql`create policy operator on contact_consent to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`grant select, insert, delete,
      update (token_hash, decided_at, fields, refused_at, withdrawn_at, expires_at, superseded_at)
    on contact_consent to kuntatutka_operator`.execute(db);

  // The municipality asks about what stands in its answer, in the asker's own name, and cannot
  // decide for the person. The region sees it with the answers, once they have been handed over.
  const inOwnMunicipality = sql`municipality_code = any ((select acting_municipalities())::text[])`;
  await sql`create policy of_own_municipality on contact_consent for select to kuntatutka_service
    using (${inOwnMunicipality})`.execute(db);
  await sql`create policy of_own_region on contact_consent for select to kuntatutka_service
    using (region_code = any ((select acting_regions())::text[])
      and exists (select from response
        where response.round_id = contact_consent.round_id
          and response.municipality_code = contact_consent.municipality_code
          and response.state in ('submitted', 'returned', 'approved')))`.execute(db);
  await sql`create policy asked_by_own_municipality on contact_consent for insert
    to kuntatutka_service
    with check (asked_by = (select acting_person()) and ${inOwnMunicipality}
      and exists (select from response join answer on answer.response_id = response.id
        where response.round_id = contact_consent.round_id
          and response.municipality_code = contact_consent.municipality_code
          and answer.question_key = contact_consent.question_key
          and answer.value = jsonb_build_object('name', name, 'title', title,
            'email', email, 'phone', phone)))`.execute(db);
  await sql`create policy superseded_by_own_municipality on contact_consent for update
    to kuntatutka_service
    using (${inOwnMunicipality} and superseded_at is null)
    with check (${inOwnMunicipality} and superseded_at is not null)`.execute(db);
  // Never token_hash: whoever knew it could not use it, and nobody needs it.
  await sql`grant select (id, round_id, municipality_code, region_code, year, example,
      question_key, name, title, email, phone, language, asked_at, asked_by, decided_at, fields,
      refused_at, withdrawn_at, expires_at, superseded_at),
    insert (round_id, municipality_code, region_code, year, example, question_key,
      name, title, email, phone, language, asked_by),
    update (superseded_at)
    on contact_consent to kuntatutka_service`.execute(db);

  // The public sees what may be shown of living consents, by the clock of the database, where the
  // municipality has results; and not where its newest published answers name nobody any more.
  await sql`create policy of_living_consents on contact_consent for select to kuntatutka_public
    using (cardinality(fields) > 0 and superseded_at is null and expires_at > now()
      and exists (select from release_municipality
        where release_municipality.municipality_code = contact_consent.municipality_code)
      and coalesce((
        select release_answer.missing is not distinct from 'withheld'
        from release_municipality
          join release on release.id = release_municipality.release_id
          left join release_answer on release_answer.release_id = release.id
            and release_answer.municipality_code = contact_consent.municipality_code
            and release_answer.question_key = contact_consent.question_key
        where release_municipality.municipality_code = contact_consent.municipality_code
          and release_municipality.status = 'answered' and release.year >= contact_consent.year
        order by release.year desc, release.number desc
        limit 1), true))`.execute(db);
  await sql`grant select (municipality_code, year, example, question_key,
      shown_name, shown_title, shown_email, shown_phone, expires_at)
    on contact_consent to kuntatutka_public`.execute(db);

  // Details that change in an answer supersede: in the round that asked and in every later one.
  // An answer that is not there yet changes nothing; one that is taken away does.
  await sql`create function consent_follows_answer() returns trigger language plpgsql as $$
    begin
      update contact_consent set superseded_at = clock_timestamp()
      from response join round on round.id = response.round_id
      where response.id = new.response_id
        and contact_consent.municipality_code = response.municipality_code
        and contact_consent.question_key = new.question_key
        and contact_consent.example = round.example
        and contact_consent.year <= round.year
        and contact_consent.superseded_at is null
        and new.value is distinct from jsonb_build_object('name', contact_consent.name,
          'title', contact_consent.title, 'email', contact_consent.email,
          'phone', contact_consent.phone)
        and (new.value is not null or contact_consent.round_id = round.id
          or old.value = jsonb_build_object('name', contact_consent.name,
            'title', contact_consent.title, 'email', contact_consent.email,
            'phone', contact_consent.phone));
      return null;
    end $$`.execute(db);
  await sql`create trigger consent_follows_first_answer after insert on answer
    for each row when (jsonb_typeof(new.value) = 'object')
    execute function consent_follows_answer()`.execute(db);
  await sql`create trigger consent_follows_answer after update on answer
    for each row when (old.value is distinct from new.value
      and (jsonb_typeof(old.value) = 'object' or jsonb_typeof(new.value) = 'object'))
    execute function consent_follows_answer()`.execute(db);

  // Servers keep public pages in memory: what may be shown has changed for all of them.
  await sql`create function announce_consent() returns trigger language plpgsql as $$
    begin
      perform pg_notify('release', 'consent');
      return null;
    end $$`.execute(db);
  await sql`create trigger announce_consent after insert or delete on contact_consent
    for each row execute function announce_consent()`.execute(db);
  await sql`create trigger announce_changed_consent after update on contact_consent
    for each row when ((old.fields, old.expires_at, old.superseded_at)
      is distinct from (new.fields, new.expires_at, new.superseded_at))
    execute function announce_consent()`.execute(db);

  // Whoever holds the letter's link is the person asked. Nobody acts then, so the service finds
  // and changes the row by functions that know the hash and nothing else.
  await sql`create policy kept_by_own_functions on contact_consent to current_user
    using (true) with check (true)`.execute(db);
  await sql`create function consent_is_open(contact_consent) returns boolean
    language sql stable as $$
    select $1.superseded_at is null
      and coalesce($1.withdrawn_at, $1.decided_at, $1.asked_at) + interval '15 months' > now()
  $$`.execute(db);
  await sql`create function consent_of_token(hash bytea) returns table (
      municipality_code text, region_code text, year integer, example boolean,
      name text, title text, email text, phone text, asked_at timestamptz, decided_at timestamptz,
      fields text[], refused_at timestamptz, withdrawn_at timestamptz, expires_at timestamptz,
      is_superseded boolean, is_open boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select c.municipality_code, c.region_code, c.year, c.example, c.name, c.title, c.email,
      c.phone, c.asked_at, c.decided_at, c.fields, c.refused_at, c.withdrawn_at, c.expires_at,
      c.superseded_at is not null, consent_is_open(c)
    from contact_consent c where c.token_hash = $1
  $$`.execute(db);
  // With fields: given. Without: refused, or withdrawn by whoever had consented. Tells whether the
  // link is still good.
  await sql`create function decide_consent(hash bytea, shown text[]) returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      update contact_consent c set
        fields = shown,
        decided_at = case when cardinality(shown) > 0 or c.decided_at is null then now()
          else c.decided_at end,
        expires_at = case when cardinality(shown) > 0
          then (now() at time zone 'UTC' + interval '15 months') at time zone 'UTC' end,
        refused_at = case when cardinality(shown) = 0 and c.decided_at is null then now()
          when cardinality(shown) = 0 then c.refused_at end,
        withdrawn_at = case when cardinality(shown) = 0 and cardinality(c.fields) > 0 then now()
          when cardinality(shown) = 0 then c.withdrawn_at end
      where c.token_hash = hash and consent_is_open(c);
      return found;
    end $$`.execute(db);
  // How many letters an address has been asked by within the hour, whoever asked.
  await sql`create function consents_asked_lately(address text) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::integer from contact_consent
    where lower(email) = lower($1) and asked_at > now() - interval '1 hour'
  $$`.execute(db);
  // Whoever words the letter gives the asking a link and learns whom it concerns, not the details.
  // No row: the details have changed or the person has decided.
  await sql`create function consent_gets_link(consent bigint, hash bytea) returns table (
      municipality_code text, year integer, example boolean)
    language sql security definer set search_path = public, pg_temp as $$
    update contact_consent c set token_hash = $2
    where c.id = $1 and c.superseded_at is null and c.decided_at is null
    returning c.municipality_code, c.year, c.example
  $$`.execute(db);
  for (const [signature, caller] of [
    ['consent_of_token(bytea)', 'kuntatutka_service'],
    ['decide_consent(bytea, text[])', 'kuntatutka_service'],
    ['consents_asked_lately(text)', 'kuntatutka_service'],
    ['consent_gets_link(bigint, bytea)', 'kuntatutka_operator'],
  ] as const) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(signature)} to ${sql.raw(caller)}`.execute(db);
  }
}
