/** Sending letters: where each one stands, who may know what to write it, and the job that sends it. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letter
    add state text not null default 'waiting'
      -- sending: an attempt is written down and its outcome is not known yet
      -- uncertain: the outcome will never be known, so nothing sends it again by itself
      -- outdated: it waited too long, or what it says is not true any more
      check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'outdated')),
    add waiting_since timestamptz not null default now(),
    add next_attempt_at timestamptz not null default now(),
    add attempts integer not null default 0 check (attempts >= 0),
    -- The same for every attempt: whoever gets the letter twice can tell that it is one.
    add message_id text unique,
    add attempted_at timestamptz,
    add settled_at timestamptz,
    -- What the mail server answered last, e.g. 550; its sentence may name people and is not kept.
    add server_code integer check (server_code between 200 and 599),
    -- When recipient and params were removed, so that old letters tell of nobody.
    add forgotten_at timestamptz,
    alter recipient drop not null,
    add check ((recipient is null) = (forgotten_at is not null)),
    add check (forgotten_at is null or (params = '{}' and state not in ('waiting', 'sending'))),
    add check ((attempts = 0) = (message_id is null)),
    add check ((attempts = 0) = (attempted_at is null)),
    add check (state <> 'sending' or attempts > 0),
    add check ((state in ('waiting', 'sending')) = (settled_at is null))`.execute(db);
  await sql`create index on letter (state) where state <> 'sent'`.execute(db);

  // A letter that waits has a job, made in the transaction that makes it wait. Who queues a letter
  // gets no right on jobs, only this function does; a newer job takes the place of an older one.
  await sql`create function letter_has_a_job() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
    begin
      perform graphile_worker.add_job('send_letter', json_build_object('letter', new.id::text),
        run_at => new.next_attempt_at, job_key => 'letter-' || new.id);
      return null;
    end $$`.execute(db);
  await sql`revoke execute on function letter_has_a_job() from public`.execute(db);
  await sql`create trigger letter_has_a_job after insert or update of state, next_attempt_at
    on letter for each row when (new.state = 'waiting')
    execute function letter_has_a_job()`.execute(db);

  // Queueing is all that the service does: it cannot say that a letter has been sent.
  await sql`revoke insert on letter from kuntatutka_service`.execute(db);
  await sql`grant insert
    (kind, recipient, language, params, region_code, municipality_code, queued_by)
    on letter to kuntatutka_service`.execute(db);

  await sql`create policy worker on letter to kuntatutka_worker
    using (true) with check (true)`.execute(db);
  await sql`grant select on letter to kuntatutka_worker`.execute(db);
  await sql`grant update (recipient, params, state, next_attempt_at, attempts, message_id,
    attempted_at, settled_at, server_code, forgotten_at) on letter to kuntatutka_worker`.execute(
    db,
  );

  // What letters tell: of the round and the response as a whole, never an answer.
  await sql`grant select on region, municipality, questionnaire, round, response
    to kuntatutka_worker`.execute(db);
  for (const table of ['round', 'response']) {
    await sql`create policy worker on ${sql.table(table)} for select to kuntatutka_worker
      using (true)`.execute(db);
  }
  // Who runs the round is named in its letters and gets the replies; who submitted, in the receipt.
  await sql`grant select on role_grant to kuntatutka_worker`.execute(db);
  await sql`create policy worker on role_grant for select to kuntatutka_worker
    using (role = 'coordinator')`.execute(db);
  await sql`grant select (id, name, email) on person to kuntatutka_worker`.execute(db);
  await sql`create policy worker on person for select to kuntatutka_worker
    using (exists (select from role_grant where role_grant.person_id = person.id)
      or exists (select from response where response.submitted_by = person.id))`.execute(db);
  await sql`grant execute on function consent_gets_link(bigint, bytea)
    to kuntatutka_worker`.execute(db);
}
