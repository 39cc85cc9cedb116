/** The region's contacts: whom its coordinator calls and writes to in a municipality, from year to year. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  const details = sql`
    name text not null check (char_length(name) <= 200),
    job_title text not null check (char_length(job_title) <= 200),
    email text check (email like '%_@_%' and char_length(email) <= 254),
    phone text not null check (char_length(phone) <= 50),
    notes text not null check (char_length(notes) <= 2000),
    -- Still to be asked? Who was asked last year stays on the list as somebody of the past.
    is_current boolean not null,
    version integer not null check (version > 0),
    written_by bigint references person,
    written_at timestamptz not null default clock_timestamp()`;
  // They belong to no round, so the next one finds them as they are.
  await sql`create table region_contact (
    id bigint generated always as identity primary key,
    region_code text not null references region,
    municipality_code text not null references municipality,
    ${details},
    check (name <> '' or email is not null or phone <> '')
  )`.execute(db);
  await sql`create index on region_contact (region_code, municipality_code)`.execute(db);
  await sql`create unique index region_contact_once
    on region_contact (region_code, municipality_code, email)`.execute(db);

  // What a contact was before; it goes with the contact when that is removed, because it is
  // personal data that nobody needs then.
  await sql`create table region_contact_history (
    contact_id bigint not null references region_contact on delete cascade,
    ${details},
    primary key (contact_id, version)
  )`.execute(db);
  await sql`create function region_contact_keeps_history() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      insert into region_contact_history (contact_id, name, job_title, email, phone, notes,
          is_current, version, written_by, written_at)
        values (old.id, old.name, old.job_title, old.email, old.phone, old.notes,
          old.is_current, old.version, old.written_by, old.written_at);
      new.version := old.version + 1;
      new.written_at := clock_timestamp();
      return new;
    end $$`.execute(db);
  await sql`revoke execute on function region_contact_keeps_history() from public`.execute(db);
  await sql`create trigger region_contact_keeps_history before update on region_contact
    for each row execute function region_contact_keeps_history()`.execute(db);
  await sql`create trigger is_not_changed before update on region_contact_history
    for each row execute function is_append_only()`.execute(db);

  const ofOwnRegion = sql`region_code = any ((select acting_regions())::text[])`;
  for (const name of ['region_contact', 'region_contact_history']) {
    const table = sql.table(name);
    await sql`alter table ${table} enable row level security, force row level security`.execute(db);
    await sql`create policy kept_by_own_functions on ${table} to current_user
      using (true) with check (true)`.execute(db);
    await sql`create policy operator on ${table} to kuntatutka_operator
      using (true) with check (true)`.execute(db);
    await sql`grant select, insert, update, delete on ${table} to kuntatutka_operator`.execute(db);
    await sql`grant select on ${table} to kuntatutka_service`.execute(db);
  }
  await sql`create policy of_own_region on region_contact for select to kuntatutka_service
    using (${ofOwnRegion})`.execute(db);
  await sql`create policy of_own_region on region_contact_history for select to kuntatutka_service
    using (contact_id in (select id from region_contact))`.execute(db);
  await sql`create policy written_by_region on region_contact for insert to kuntatutka_service
    with check (${ofOwnRegion} and written_by = (select acting_person())
      and (municipality_code, region_code) in
        (select municipality_code, region_code from response))`.execute(db);
  await sql`create policy changed_by_region on region_contact for update to kuntatutka_service
    using (${ofOwnRegion}) with check (${ofOwnRegion}
      and written_by = (select acting_person()))`.execute(db);
  await sql`create policy removed_by_region on region_contact for delete to kuntatutka_service
    using (${ofOwnRegion})`.execute(db);
  await sql`grant insert (region_code, municipality_code, name, job_title, email, phone, notes,
      is_current, version, written_by)
    on region_contact to kuntatutka_service`.execute(db);
  await sql`grant update (name, job_title, email, phone, notes, is_current, written_by)
    on region_contact to kuntatutka_service`.execute(db);
  await sql`grant delete on region_contact to kuntatutka_service`.execute(db);

  // Who answers for each municipality of a round: its own people, or at least somebody to ask.
  await sql`create function who_answers(of_round bigint) returns table (
      municipality_code text, who text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select response.municipality_code, case
      when exists (select from role_grant
        where role_grant.municipality_code = response.municipality_code
          and ended_at is null and (expires_at is null or expires_at > now())) then 'people'
      when exists (select from region_contact
        where region_contact.municipality_code = response.municipality_code
          and region_contact.region_code = response.region_code
          and is_current and (email is not null or phone <> '')) then 'contact'
      else 'unknown' end
    from round join response on response.round_id = round.id
    where round.id = of_round
      and round.region_code = any (acting_regions() || acting_audited_regions())
  $$`.execute(db);
  // The last letter of the region to an address, if the mail server refused it for good.
  await sql`create function refused_addresses(of_region text) returns table (
      email text, refused_at timestamptz, server_code integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select recipient, settled_at, letter.server_code
    from (select distinct on (recipient) recipient, state, settled_at, server_code from letter
      where region_code = of_region and recipient is not null and state in ('sent', 'failed')
      order by recipient, id desc) as letter
    where state = 'failed' and of_region = any (acting_regions())
  $$`.execute(db);
  for (const signature of ['who_answers(bigint)', 'refused_addresses(text)']) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(signature)} to kuntatutka_service`.execute(db);
  }

  for (const [event, row, step] of [
    ['insert', 'new', 'add'],
    ['update', 'new', 'edit'],
    ['delete', 'old', 'remove'],
  ] as const) {
    const name = sql.raw(`audit_of_region_contact_${step}`);
    const of = sql.raw(row);
    await sql`create function ${name}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform audit_note(${sql.lit(`contact.${step}`)}, ${of}.region_code, null,
          ${of}.municipality_code, null, null, null);
        perform pg_notify('board', round.id::text)
          from round join response on response.round_id = round.id
          where response.municipality_code = ${of}.municipality_code
            and round.region_code = ${of}.region_code and round.state in ('draft', 'open');
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${name}() from public`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on region_contact
      for each row execute function ${name}()`.execute(db);
  }
}
