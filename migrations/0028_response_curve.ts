/** When each municipality first handed its answers over: the curve of a round, beside earlier ones. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // What an import brings was handed over elsewhere, at a moment that nobody knows. Of responses
  // from before this was kept the newest moment is known, which is the first of nearly all.
  await sql`alter table response add first_submitted_at timestamptz,
    add constraint first_submitted_by_then
      check (first_submitted_at is null or first_submitted_at <= submitted_at)`.execute(db);
  await sql`update response set first_submitted_at = submitted_at
    where submitted_by is not null`.execute(db);

  await sql`create function response_knows_its_first_submitting() returns trigger
    language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.first_submitted_at is not null then
        new.first_submitted_at := old.first_submitted_at;
      elsif new.state = 'submitted' and new.submitted_by is not null then
        new.first_submitted_at := new.submitted_at;
      else
        new.first_submitted_at := null;
      end if;
      return new;
    end $$`.execute(db);
  await sql`create trigger response_knows_its_first_submitting
    before insert or update on response
    for each row execute function response_knows_its_first_submitting()`.execute(db);
}
