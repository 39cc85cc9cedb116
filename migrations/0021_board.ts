/** The board of a round: where each municipality stands without telling of whom, and news of it for the desk. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // From when on a round is answered: the later of its planned moment and of somebody opening it.
  // Rounds that were opened before this was kept know their planned moment, if they had one.
  await sql`alter table round add opened_at timestamptz,
    add constraint draft_is_not_opened check (opened_at is null or state <> 'draft')`.execute(db);
  await sql`create function round_knows_its_opening() returns trigger language plpgsql as $$
    begin
      if new.state = 'open' and old.state = 'draft' then
        new.opened_at := clock_timestamp();
      else
        new.opened_at := old.opened_at;
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger round_knows_its_opening before update on round
    for each row execute function round_knows_its_opening()`.execute(db);

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
          and session.last_seen_at >= coalesce(
            greatest(round.opened_at, round.opens_at), round.created_at)) end,
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

  // May the holder of a session look at the boards of a region, by what is true now?
  await sql`create function session_reads_boards(session_id bigint, region text)
    returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from session join role_grant using (person_id)
      where session.id = session_id and session.ended_at is null and session.expires_at > now()
        and session.strength = 'two_factor'
        and role_grant.ended_at is null
        and (role_grant.expires_at is null or role_grant.expires_at > now())
        and (role_grant.role = 'admin'
          or role_grant.role in ('coordinator', 'auditor') and role_grant.region_code = region))
  $$`.execute(db);
  for (const signature of ['board_facts(bigint)', 'session_reads_boards(bigint, text)']) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(signature)} to kuntatutka_service`.execute(db);
  }

  // News: the number of a round whose board may look different now, or "rights" when somebody may
  // have to stop looking. An answer that changes no figure of the board is no news, because
  // announcing makes commits wait for each other.
  const announcements: [table: string, event: string, when: string, rounds: string][] = [
    ['round', 'update', 'true', 'select new.id'],
    ['response', 'insert', 'true', 'select new.round_id'],
    [
      'response',
      'update',
      `(old.state, old.core_answered, old.core_asked, old.submitted_at, old.reopened_until,
          old.saved_at::date) is distinct from
        (new.state, new.core_answered, new.core_asked, new.submitted_at, new.reopened_until,
          new.saved_at::date)
        or (new.state in ('submitted', 'returned', 'approved')
          and old.saved_at is distinct from new.saved_at)`,
      'select new.round_id',
    ],
    ['response', 'delete', 'true', 'select old.round_id'],
    [
      'letter',
      'insert',
      `new.kind = 'invitation'`,
      `select response.round_id from response join round on round.id = response.round_id
        where response.municipality_code = new.municipality_code
          and round.state in ('draft', 'open')`,
    ],
    [
      'letter',
      'update',
      `new.kind = 'invitation' and new.state <> old.state`,
      `select response.round_id from response join round on round.id = response.round_id
        where response.municipality_code = new.municipality_code
          and round.state in ('draft', 'open')`,
    ],
    [
      'telephone_call',
      'insert',
      'true',
      'select response.round_id from response where response.id = new.response_id',
    ],
    [
      'telephone_session',
      'update',
      '(old.typed_at is null) <> (new.typed_at is null)',
      'select response.round_id from response where response.id = new.response_id',
    ],
    [
      'telephone_confirmation',
      'insert',
      'true',
      'select response.round_id from response where response.id = new.response_id',
    ],
    [
      'session',
      'insert',
      'true',
      `select response.round_id from role_grant join response using (municipality_code)
        join round on round.id = response.round_id
        where role_grant.person_id = new.person_id and role_grant.ended_at is null
          and round.state = 'open'`,
    ],
    [
      'release',
      'insert',
      'true',
      `select round.id from round
        where round.region_code = new.region_code and round.year = new.year`,
    ],
    [
      'release_step',
      'insert',
      'true',
      `select round.id from round join release using (region_code, year)
        where release.id = new.release_id`,
    ],
    [
      'release_withdrawal',
      'insert',
      'true',
      `select round.id from round
        where round.region_code = new.region_code and round.year = new.year`,
    ],
  ];
  for (const [table, event, when, rounds] of announcements) {
    const name = `board_hears_of_${table}_${event}`;
    await sql`create function ${sql.raw(name)}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform pg_notify('board', heard.round::text)
          from (${sql.raw(rounds)}) as heard (round) where heard.round is not null;
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${sql.raw(name)}() from public`.execute(db);
    await sql`create trigger ${sql.raw(name)} after ${sql.raw(event)} on ${sql.table(table)}
      for each row when (${sql.raw(when)}) execute function ${sql.raw(name)}()`.execute(db);
  }

  await sql`create function rights_have_ended() returns trigger language plpgsql as $$
    begin
      perform pg_notify('board', 'rights');
      return null;
    end $$`.execute(db);
  for (const [table, event, when] of [
    ['session', 'update', 'new.ended_at is not null and old.ended_at is null'],
    ['session', 'delete', 'true'],
    ['role_grant', 'update', 'true'],
    ['role_grant', 'delete', 'true'],
  ] as const) {
    await sql`create trigger ${sql.raw(`rights_have_ended_by_${event}`)}
      after ${sql.raw(event)} on ${sql.table(table)} for each row when (${sql.raw(when)})
      execute function rights_have_ended()`.execute(db);
  }
}
