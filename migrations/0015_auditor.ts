/** The auditor: reads what a region's coordinator reads of rounds and answers, for a limited time. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table role_grant
    drop constraint role_grant_role_check,
    drop constraint role_grant_check,
    add constraint known_role
      check (role in ('respondent', 'lead', 'coordinator', 'admin', 'auditor')),
    add constraint role_holds_somewhere check (case
      when role = 'admin' then region_code is null and municipality_code is null
      when role in ('coordinator', 'auditor')
        then region_code is not null and municipality_code is null
      else region_code is null and municipality_code is not null
    end),
    -- An audit ends; whoever goes on is given the role again.
    add constraint audit_ends check (role <> 'auditor'
      or (expires_at is not null and expires_at <= granted_at + interval '1 year'))`.execute(db);

  // Read-only by construction: no policy of writing asks this function.
  await sql`create function acting_audited_regions() returns text[] language sql stable
    security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(region_code), '{}')
    from role_grant
    where acts_with_two_factors() and person_id = acting_person() and role = 'auditor'
      and ended_at is null and expires_at > now()
  $$`.execute(db);
  await sql`revoke execute on function acting_audited_regions() from public`.execute(db);
  await sql`grant execute on function acting_audited_regions()
    to kuntatutka_service, kuntatutka_operator`.execute(db);

  const inAuditedRegion = sql`region_code = any ((select acting_audited_regions())::text[])`;
  for (const table of ['round', 'response']) {
    await sql`create policy read_by_auditor on ${sql.table(table)} for select
      to kuntatutka_service using (${inAuditedRegion})`.execute(db);
  }
  // Drafts belong to the municipality: neither does an auditor read them.
  for (const table of ['answer', 'answer_history']) {
    await sql`create policy read_by_auditor on ${sql.table(table)} for select
      to kuntatutka_service
      using (response_id in (select id from response
        where ${inAuditedRegion} and state in ('submitted', 'returned', 'approved')))`.execute(db);
  }
}
