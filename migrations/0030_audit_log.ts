/** The audit log: who did what and when, written by the tables themselves and changed by nobody. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // People are numbers here, so that forgetting somebody takes the name away and leaves the deed;
  // no subject names anybody. Answers are not copied: answer_history is their part of the log.
  await sql`create table audit_entry (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null default clock_timestamp(),
    -- thing.step, e.g. response.approve
    action text not null check (action ~ '^[a-z_]+\\.[a-z_]+$'),
    -- Null: nobody had signed in, e.g. whoever opened the link of a letter.
    acted_by bigint,
    acted_as text not null check (acted_as in ('service', 'operator', 'worker')),
    region_code text references region,
    year integer,
    municipality_code text references municipality,
    question_key text,
    subject text check (subject <> '' and char_length(subject) <= 200),
    about_person bigint,
    -- The municipality's own affair, which the region does not read.
    own_affair boolean not null default false
  )`.execute(db);
  await sql`create index on audit_entry (region_code, happened_at desc, id desc)`.execute(db);
  await sql`create index on audit_entry (region_code, acted_by)`.execute(db);
  await sql`create index on audit_entry (region_code, about_person)`.execute(db);
  await sql`create trigger is_append_only before update or delete on audit_entry
    for each row execute function is_append_only()`.execute(db);
  await sql`create trigger is_never_emptied before truncate on audit_entry
    for each statement execute function is_append_only()`.execute(db);

  await sql`create function acts_as_admin() returns boolean language sql stable
    security definer set search_path = public, pg_temp as $$
    select acts_with_two_factors() and exists (select from role_grant
      where person_id = acting_person() and role = 'admin' and ended_at is null
        and (expires_at is null or expires_at > now()))
  $$`.execute(db);

  // No role has a right to insert: entries come from the functions below, which run as the owner.
  await sql`alter table audit_entry enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy kept_by_own_functions on audit_entry to current_user
    using (true) with check (true)`.execute(db);
  await sql`create policy operator on audit_entry for select to kuntatutka_operator
    using (true)`.execute(db);
  await sql`create policy of_own_region on audit_entry for select to kuntatutka_service
    using (not own_affair and (region_code = any ((select acting_regions())::text[])
      or region_code = any ((select acting_audited_regions())::text[])
      or region_code is null and (select acts_as_admin())))`.execute(db);
  await sql`grant select on audit_entry to kuntatutka_service, kuntatutka_operator`.execute(db);

  // Writes an entry for whoever is logged in. The owner's own work is none: migrations, and restoring
  // a backup, which brings its entries along.
  await sql`create function audit_note(action text, region text, of_year integer,
      municipality text, question text, subject text, about bigint,
      actor bigint default acting_person(), own_affair boolean default false)
    returns void language sql security definer set search_path = public, pg_temp as $$
    insert into audit_entry (action, acted_by, acted_as, region_code, year, municipality_code,
        question_key, subject, about_person, own_affair)
      select $1, $8, substr(session_user, 12), $2, $3, $4, $5, nullif($6, ''), $7, $9
      where session_user in ('kuntatutka_service', 'kuntatutka_operator', 'kuntatutka_worker')
  $$`.execute(db);
  // What leaves no row anywhere is told by the service, which can tell nothing else.
  await sql`create function audit_remark(action text, region text, of_year integer, subject text)
    returns void language plpgsql security definer set search_path = public, pg_temp as $$
    begin
      if action not in ('audit.export', 'release.judge_harmless')
          or not (region = any (acting_regions() || acting_audited_regions())) then
        raise exception 'no remark of this kind is made here' using errcode = '42501';
      end if;
      perform audit_note(action, region, of_year, null, null, subject, null);
    end $$`.execute(db);
  // The regions and the municipality that somebody's own steps concern; none: only the admins'.
  await sql`create function audit_places(whose bigint) returns table (
      region text, municipality text)
    language sql stable security definer set search_path = public, pg_temp as $$
    with held as (
      select role, region_code as of_region, municipality_code from role_grant
        where person_id = whose and ended_at is null and role in ('coordinator', 'auditor')
      union
      select role, (select response.region_code from response
          where response.municipality_code = role_grant.municipality_code
          order by response.id desc limit 1), municipality_code
        from role_grant
        where person_id = whose and ended_at is null and municipality_code is not null)
    select of_region, case when count(*) = 1 then min(municipality_code) end
      from held group by of_region
    union all
    select null, null where not exists (select from held)
  $$`.execute(db);
  // Names of those who stand in the log of a region that the caller reads.
  await sql`create function audit_names(of_region text, people bigint[]) returns table (
      id bigint, name text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select person.id, person.name from person
    where person.id = any (people)
      and case when of_region is null then acts_as_admin()
        else of_region = any (acting_regions() || acting_audited_regions()) end
      and exists (select from audit_entry
        where not audit_entry.own_affair
          and (audit_entry.region_code = of_region or audit_entry.region_code is null)
          and person.id in (audit_entry.acted_by, audit_entry.about_person))
  $$`.execute(db);
  const anyArguments = 'text, text, integer, text, text, text, bigint, bigint, boolean';
  for (const [signature, caller] of [
    [`audit_note(${anyArguments})`, null],
    ['audit_remark(text, text, integer, text)', 'kuntatutka_service'],
    ['audit_places(bigint)', null],
    ['audit_names(text, bigint[])', 'kuntatutka_service'],
    ['acts_as_admin()', 'kuntatutka_service'],
  ] as const) {
    await sql`revoke execute on function ${sql.raw(signature)} from public`.execute(db);
    if (caller !== null) {
      await sql`grant execute on function ${sql.raw(signature)} to ${sql.raw(caller)}`.execute(db);
    }
  }
  await sql`create policy read_by_own_functions on answer_query for select to current_user
    using (true)`.execute(db);

  // What is written where: the table, what befalls its row, and when that counts.
  const entries: {
    on: string;
    event: string;
    when?: string;
    /** The arguments of audit_note, */
    note: string;
    /** and the rows that they are read from. */
    from?: string;
  }[] = [
    {
      on: 'round',
      event: 'insert',
      note: `'round.create', new.region_code, new.year, null, null, null, null`,
    },
    {
      on: 'round',
      event: 'delete',
      note: `'round.delete', old.region_code, old.year, null, null, null, null`,
    },
    {
      on: 'round',
      event: 'update',
      when: `old.state <> new.state and new.state in ('open', 'closed')`,
      note: `case new.state when 'open' then 'round.open' else 'round.close' end,
        new.region_code, new.year, null, null, null, null`,
    },
    {
      on: 'round',
      event: 'update',
      when: '(old.opens_at, old.closes_at) is distinct from (new.opens_at, new.closes_at)',
      note: `'round.edit', new.region_code, new.year, null, null, 'times', null`,
    },
    {
      on: 'round',
      event: 'update',
      when: `(old.questionnaire_id, old.questionnaire_version, old.theme_question)
        is distinct from (new.questionnaire_id, new.questionnaire_version, new.theme_question)`,
      note: `'round.edit', new.region_code, new.year, null, null, 'questionnaire', null`,
    },
    {
      // Those that came with the round are told by its making.
      on: 'response',
      event: 'insert',
      note: `'round.add_municipality', ${at}, null, null, null`,
      from: `${place('new.id')}
        and round.created_at <> now()`,
    },
    {
      // Those that went with the round are told by its end.
      on: 'response',
      event: 'delete',
      note: `'round.remove_municipality', region_code, year, old.municipality_code, null, null, null`,
      from: 'from round where id = old.round_id',
    },
    {
      // No person's step leads there; those are told by response_step.
      on: 'response',
      event: 'update',
      when: `old.state = 'not_started' and new.state = 'approved'`,
      note: `'response.import', ${at}, null, null, null`,
      from: place('new.id'),
    },
    {
      on: 'response_step',
      event: 'insert',
      note: `'response.' || new.step, ${at}, null, null, null, new.taken_by`,
      from: place('new.response_id'),
    },
    {
      on: 'answer_correction',
      event: 'insert',
      note: `'answer.correct', ${at}, new.question_key, null, null`,
      from: place('new.response_id'),
    },
    {
      on: 'evidence_check',
      event: 'insert',
      note: `'answer.check_evidence', ${at}, new.question_key, null, null`,
      from: place('new.response_id'),
    },
    {
      on: 'evidence_check',
      event: 'delete',
      note: `'answer.uncheck_evidence', ${at}, old.question_key, null, null`,
      from: place('old.response_id'),
    },
    {
      on: 'answer_query_message',
      event: 'insert',
      note: `case new.side when 'region' then 'review.ask' else 'review.answer' end, ${at},
        answer_query.question_key, null, null`,
      from: `from answer_query join response on response.id = answer_query.response_id
          join round on round.id = response.round_id
        where answer_query.id = new.query_id`,
    },
    {
      on: 'answer_query',
      event: 'update',
      when: `old.state <> 'settled' and new.state = 'settled'`,
      note: `'review.settle', ${at}, new.question_key, null, null`,
      from: place('new.response_id'),
    },
    {
      on: 'telephone_session',
      event: 'insert',
      note: `'call.begin', ${at}, null, null, null`,
      from: place('new.response_id'),
    },
    {
      on: 'telephone_session',
      event: 'update',
      when: 'old.ended_at is null and new.ended_at is not null',
      note: `'call.end', ${at}, null, new.end_reason, null`,
      from: place('new.response_id'),
    },
    {
      on: 'telephone_call',
      event: 'insert',
      note: `'call.log', ${at}, null, new.outcome, null`,
      from: place('new.response_id'),
    },
    {
      on: 'telephone_confirmation',
      event: 'insert',
      note: `'response.confirm', ${at}, null, null, null, new.confirmed_by`,
      from: place('new.response_id'),
    },
    {
      on: 'release',
      event: 'insert',
      note: `'release.publish', new.region_code, new.year, null, null,
        new.year || '.' || new.number, null, coalesce(acting_person(), new.published_by)`,
    },
    {
      on: 'release_step',
      event: 'insert',
      note: `'release.' || new.step, region_code, year, null, null, year || '.' || number, null`,
      from: 'from release where id = new.release_id',
    },
    {
      on: 'release_withdrawal',
      event: 'insert',
      note: `'release.withdraw', new.region_code, new.year, null, null,
        new.year || '.' || new.number, null`,
    },
    {
      on: 'second_person_rule',
      event: 'insert',
      note: `'second_person.ask', new.region_code, null, null, null, null, null`,
    },
    {
      on: 'second_person_rule',
      event: 'delete',
      note: `'second_person.lift', old.region_code, null, null, null, null, null`,
    },
    {
      on: 'role_grant',
      event: 'insert',
      note: `'member.add', ${ofGrant('new')}, null, new.role, new.person_id`,
    },
    {
      on: 'role_grant',
      event: 'update',
      when: 'old.ended_at is null and new.ended_at is not null',
      note: `'member.remove', ${ofGrant('new')}, null, new.role, new.person_id`,
    },
    {
      on: 'role_grant',
      event: 'update',
      when: 'old.invited_at is distinct from new.invited_at',
      note: `'member.invite_again', ${ofGrant('new')}, null, new.role, new.person_id`,
    },
    {
      on: 'role_grant',
      event: 'delete',
      note: `'member.remove', ${ofGrant('old')}, null, old.role, old.person_id`,
    },
    {
      on: 'section_handover',
      event: 'insert',
      note: `'section.hand', ${at}, null, new.dimension, new.person_id, acting_person(), true`,
      from: place('new.response_id'),
    },
    {
      on: 'section_handover',
      event: 'update',
      when: 'old.ended_at is null and new.ended_at is not null',
      note: `'section.end', ${at}, null, new.dimension, new.person_id, acting_person(), true`,
      from: place('new.response_id'),
    },
    {
      on: 'contact_consent',
      event: 'insert',
      note: `'consent.ask', new.region_code, new.year, new.municipality_code, new.question_key, null, null`,
    },
    {
      on: 'contact_consent',
      event: 'update',
      when: '(old.decided_at, old.withdrawn_at) is distinct from (new.decided_at, new.withdrawn_at)',
      note: `case when new.withdrawn_at is not null then 'consent.withdraw'
          when new.refused_at is not null then 'consent.refuse' else 'consent.give' end,
        new.region_code, new.year, new.municipality_code, new.question_key, null, null`,
    },
    {
      on: 'session',
      event: 'insert',
      note: `'session.begin', ${here}, null, new.way, null, new.person_id`,
      from: ofOneself('new.person_id'),
    },
    {
      on: 'session',
      event: 'update',
      when: 'old.ended_at is null and new.ended_at is not null',
      note: `'session.end', ${here}, null, new.way, new.person_id`,
      from: ofOneself('new.person_id'),
    },
    {
      on: 'passkey',
      event: 'insert',
      note: `'second_factor.add', ${here}, null, 'passkey', null, new.person_id`,
      from: ofOneself('new.person_id'),
    },
    {
      on: 'passkey',
      event: 'delete',
      note: `'second_factor.remove', ${here}, null, 'passkey', old.person_id`,
      from: ofOneself('old.person_id'),
    },
    {
      on: 'authenticator_app',
      event: 'update',
      when: 'old.confirmed_at is null and new.confirmed_at is not null',
      note: `'second_factor.add', ${here}, null, 'app', null, new.person_id`,
      from: ofOneself('new.person_id'),
    },
    {
      on: 'authenticator_app',
      event: 'update',
      when: 'old.ended_at is null and new.ended_at is not null and new.confirmed_at is not null',
      note: `'second_factor.remove', ${here}, null, 'app', new.person_id`,
      from: ofOneself('new.person_id'),
    },
    {
      on: 'recovery_code',
      event: 'update',
      when: 'old.used_at is null and new.used_at is not null',
      note: `'second_factor.use_recovery_code', ${here}, null, null, null, new.person_id`,
      from: ofOneself('new.person_id'),
    },
    {
      on: 'person',
      event: 'update',
      when: '(old.name, old.email, old.language) is distinct from (new.name, new.email, new.language)',
      note: `'person.edit', ${here}, null, concat_ws(' ',
          case when old.name <> new.name then 'name' end,
          case when old.email <> new.email then 'email' end,
          case when old.language <> new.language then 'language' end), new.id`,
      from: ofOneself('new.id'),
    },
    {
      on: 'person',
      event: 'delete',
      note: `'person.forget', null, null, null, null, null, old.id`,
    },
    {
      on: 'questionnaire',
      event: 'insert or update',
      note: `'questionnaire.store', null, null, null, null, new.id || ' ' || new.version, null`,
    },
  ];
  for (const [index, { on, event, when = 'true', note, from = '' }] of entries.entries()) {
    const name = sql.raw(`audit_of_${on}_${index + 1}`);
    await sql`create function ${name}() returns trigger language plpgsql
      security definer set search_path = public, pg_temp as $$
      begin
        perform audit_note(${sql.raw(note)}) ${sql.raw(from)};
        return null;
      end $$`.execute(db);
    await sql`revoke execute on function ${name}() from public`.execute(db);
    await sql`create trigger ${name} after ${sql.raw(event)} on ${sql.table(on)}
      for each row when (${sql.raw(when)}) execute function ${name}()`.execute(db);
  }
}

const at = 'round.region_code, round.year, response.municipality_code';

/** Where the place of a response is read from. */
function place(response: string): string {
  return `from response join round on round.id = response.round_id where response.id = ${response}`;
}

const here = 'places.region, null, places.municipality';

function ofOneself(person: string): string {
  return `from audit_places(${person}) as places (region, municipality)`;
}

/** A role in a municipality concerns the region that asked it last; no year. */
function ofGrant(row: string): string {
  return `coalesce(${row}.region_code, (select response.region_code from response
        where response.municipality_code = ${row}.municipality_code
        order by response.id desc limit 1)), null::integer, ${row}.municipality_code`;
}
