/** The people of a municipality: who invites and removes whom, and who is handed which section. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant
    add granted_by bigint references person,
    add ended_by bigint references person,
    -- When a letter last invited the person to this role: another follows an hour later at most.
    add invited_at timestamptz,
    add check (ended_by is null or ended_at is not null),
    -- One role a person and municipality. Judged at the end of the transaction: whoever hands over
    -- the lead gives up one role and takes another.
    add constraint one_role_in_a_municipality
      exclude (person_id with =, municipality_code with =)
      where (ended_at is null) deferrable initially deferred`.execute(db);
  await sql`create index on role_grant (municipality_code)`.execute(db);

  // What the policies below ask about roles is answered by functions that read them as their
  // owner: a policy of role_grant that read role_grant itself would never end.
  await sql`create policy read_by_own_functions on role_grant for select to current_user
    using (true)`.execute(db);
  await sql`create function acting_led_municipalities() returns text[] language sql stable as $$
    select coalesce(array_agg(municipality_code), '{}')
    from role_grant
    where person_id = acting_person() and role = 'lead'
      and ended_at is null and (expires_at is null or expires_at > now())
  $$`.execute(db);
  for (const name of ['acting_municipalities', 'acting_led_municipalities', 'acting_regions']) {
    await sql`alter function ${sql.raw(name)}() security definer
      set search_path = public, pg_temp`.execute(db);
    await sql`revoke execute on function ${sql.raw(name)}() from public`.execute(db);
    await sql`grant execute on function ${sql.raw(name)}()
      to kuntatutka_service, kuntatutka_operator`.execute(db);
  }

  const inOwnMunicipality = sql`municipality_code = any ((select acting_municipalities())::text[])`;
  const inLedMunicipality = sql`municipality_code = any ((select acting_led_municipalities())::text[])`;
  // A region's municipalities are those that any of its rounds has asked.
  const inOwnRegion = sql`municipality_code in (select municipality_code from response
    where region_code = any ((select acting_regions())::text[]))`;

  // Seen by the municipality's people and the region's coordinator, and the coordinator by those
  // whom the region asks. Ended roles too: who answered last year is no secret to who answers now.
  await sql`drop policy own_grants on role_grant`.execute(db);
  await sql`create policy of_own_places on role_grant for select to kuntatutka_service
    using (person_id = (select acting_person())
      or ${inOwnMunicipality}
      or region_code = any ((select acting_regions())::text[])
      or ${inOwnRegion}
      or region_code in (select region_code from response where ${inOwnMunicipality}))`.execute(db);
  await sql`create policy given_by_lead_or_region on role_grant for insert to kuntatutka_service
    with check (role in ('respondent', 'lead') and granted_by = (select acting_person())
      and ended_at is null and (${inLedMunicipality} or ${inOwnRegion}))`.execute(db);
  await sql`create policy ended_by_lead_or_region on role_grant for update to kuntatutka_service
    using (role in ('respondent', 'lead') and ended_at is null
      and (${inLedMunicipality} or ${inOwnRegion}))
    with check (ended_at is null or ended_by = (select acting_person()))`.execute(db);
  await sql`grant insert (person_id, role, municipality_code, granted_by, invited_at) on role_grant
    to kuntatutka_service`.execute(db);
  await sql`grant update (ended_at, ended_by, invited_at) on role_grant
    to kuntatutka_service`.execute(db);

  // Judged at the end of the transaction, for the same reason as above. Only the coordinator of
  // a region that asks the municipality leaves it without anybody who submits its answers.
  await sql`create function municipality_keeps_a_lead() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      if acting_person() is not null
        and not exists (select from role_grant where municipality_code = old.municipality_code
          and role = 'lead' and ended_at is null and (expires_at is null or expires_at > now()))
        and cardinality(acting_regions()) = 0 then
        raise exception 'the last lead of a municipality stays' using errcode = 'KT005';
      end if;
      return null;
    end $$`.execute(db);
  await sql`create constraint trigger municipality_keeps_a_lead after update on role_grant
    deferrable initially deferred for each row
    when (old.role = 'lead' and old.ended_at is null and new.ended_at is not null)
    execute function municipality_keeps_a_lead()`.execute(db);

  // The section of a response that a person is responsible for, and until when. Another day or
  // another person is another row; what has ended stays.
  await sql`create table section_handover (
    id bigint generated always as identity primary key,
    response_id bigint not null references response on delete cascade,
    dimension text not null check (dimension ~ '^[a-z][a-z0-9_]*$'),
    person_id bigint not null references person,
    due_on date,
    note text check (note <> '' and char_length(note) <= 2000),
    handed_by bigint references person,
    handed_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz,
    ended_by bigint references person,
    end_reason text check (end_reason in ('done', 'taken_back', 'handed_on', 'removed')),
    check ((ended_at is null) = (end_reason is null)),
    check (ended_by is null or ended_at is not null)
  )`.execute(db);
  await sql`create unique index section_handover_once on section_handover (response_id, dimension)
    where ended_at is null`.execute(db);

  await sql`alter table section_handover enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy operator on section_handover to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy of_visible_response on section_handover for select to kuntatutka_service
    using (response_id in (select id from response))`.execute(db);
  // By the lead, to somebody who may answer.
  await sql`create policy handed_by_lead on section_handover for insert to kuntatutka_service
    with check (handed_by = (select acting_person()) and ended_at is null
      and exists (select from response join role_grant using (municipality_code)
        where response.id = response_id and ${inLedMunicipality}
          and role_grant.person_id = section_handover.person_id
          and role_grant.ended_at is null))`.execute(db);
  // Ended by the lead, by whoever holds it once it is done, and with the role of a removed person.
  await sql`create policy ended_by_lead_or_holder on section_handover for update
    to kuntatutka_service
    using (ended_at is null and response_id in (select id from response
      where ${inLedMunicipality} or region_code = any ((select acting_regions())::text[])
        or (person_id = (select acting_person()) and ${inOwnMunicipality})))
    with check (ended_by = (select acting_person())
      and case end_reason when 'done' then person_id = (select acting_person())
        else response_id in (select id from response
          where ${inLedMunicipality} or region_code = any ((select acting_regions())::text[])) end)`.execute(
    db,
  );
  await sql`grant select on section_handover to kuntatutka_service`.execute(db);
  await sql`grant insert (response_id, dimension, person_id, due_on, note, handed_by)
    on section_handover to kuntatutka_service`.execute(db);
  await sql`grant update (ended_at, ended_by, end_reason) on section_handover
    to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update, delete on section_handover
    to kuntatutka_operator`.execute(db);

  // Addresses are personal data: one sees oneself, who has or had a role where one has one, and
  // who did something with a response that one sees. Where nobody is signed in yet, the sign-in
  // looks a person up by the address.
  await sql`alter table person enable row level security, force row level security`.execute(db);
  await sql`create policy operator on person to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy of_own_places on person for select to kuntatutka_service
    using ((select acting_person()) is null
      or id = (select acting_person())
      or id in (select person_id from role_grant)
      or id in (select granted_by from role_grant)
      or id in (select unnest(array[submitted_by, reviewed_by, reopened_by]) from response)
      or id in (select answered_by from answer))`.execute(db);
  await sql`create policy made_at_sign_in on person for insert to kuntatutka_service
    with check ((select acting_person()) is null)`.execute(db);
  await sql`create policy changed_by_oneself on person for update to kuntatutka_service
    using ((select acting_person()) is null or id = (select acting_person()))
    with check ((select acting_person()) is null or id = (select acting_person()))`.execute(db);

  // Whoever invites may not look addresses up, so the person of an address is found here. A name
  // is taken over only where there is none: it is the person's own.
  await sql`create policy kept_by_own_functions on person to current_user
    using (true) with check (true)`.execute(db);
  await sql`create function invited_person(address text, full_name text, its_language text)
    returns table (id bigint, language text)
    language plpgsql security definer set search_path = public, pg_temp as $$
    #variable_conflict use_column
    begin
      if cardinality(acting_led_municipalities()) = 0 and cardinality(acting_regions()) = 0 then
        raise exception 'only leads and coordinators invite' using errcode = '42501';
      end if;
      insert into person (email, name, language) values (address, full_name, its_language)
        on conflict (email) do nothing;
      update person set name = full_name where email = address and name = '' and full_name <> '';
      return query select id, language from person where email = address;
    end $$`.execute(db);
  await sql`revoke execute on function invited_person(text, text, text) from public`.execute(db);
  await sql`grant execute on function invited_person(text, text, text) to kuntatutka_service`.execute(
    db,
  );
}
