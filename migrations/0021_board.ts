/** The board of a round: who was invited, has signed in or has declined, told without telling who. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['round', 'response', 'letter', 'telephone_call']) {
    await sql`create policy read_by_board on ${sql.table(table)} for select to current_user
      using (true)`.execute(db);
  }
  // Of every municipality of a round: an invitation that may have arrived while somebody can
  // answer, the last sign-in since the round opened, and a refusal that nothing has overtaken.
  // It reads tables that its callers cannot, and names nobody. An auditor reads no notes of calls.
  await sql`create function board_facts(of_round bigint) returns table (
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
          and session.last_seen_at >= coalesce(round.opens_at, round.created_at)) end,
      refusal.called_at,
      case when round.region_code = any (acting_regions()) then refusal.note end
    from round
    join response on response.round_id = round.id
    left join lateral (select called_at, outcome, note from telephone_call
      where telephone_call.response_id = response.id and outcome <> 'no_answer'
      order by telephone_call.id desc limit 1) refusal
      on refusal.outcome = 'refused'
        and refusal.called_at > coalesce(response.saved_at, '-infinity')
        and response.state in ('not_started', 'draft', 'returned')
    where round.id = of_round
      and round.region_code = any (acting_regions() || acting_audited_regions())
  $$`.execute(db);
  await sql`revoke execute on function board_facts(bigint) from public`.execute(db);
  await sql`grant execute on function board_facts(bigint) to kuntatutka_service`.execute(db);
}
