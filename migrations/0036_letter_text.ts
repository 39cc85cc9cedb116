/** Letter texts: the coordinator's own opening words of a round's mailings, one text a language. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table letter_text (
    round_id bigint not null references round on delete cascade,
    region_code text not null references region,
    kind text not null check (kind in ('invitation', 'reminder', 'results_out')),
    language text not null check (language in ('fi', 'sv', 'en')),
    -- Null: the service's own subject.
    subject text check (char_length(subject) between 1 and 150 and subject !~ '[[:cntrl:]]'),
    -- Null: taken away. The row stays, so that its version only ever grows and whoever has an old
    -- one open cannot overwrite what happened meanwhile.
    body text check (char_length(body) between 1 and 3000),
    version integer not null default 1 check (version > 0),
    written_by bigint references person on delete set null,
    written_at timestamptz not null default clock_timestamp(),
    primary key (round_id, kind, language),
    check (subject is null or body is not null)
  )`.execute(db);

  await sql`alter table letter_text enable row level security, force row level security`.execute(
    db,
  );
  const ofOwnRegion = sql`region_code = any ((select acting_regions())::text[])`;
  const byOneself = sql`written_by = (select acting_person())`;
  await sql`create policy operator on letter_text to kuntatutka_operator
    using (true) with check (true)`.execute(db);
  await sql`create policy read_for_writing on letter_text for select to kuntatutka_worker
    using (true)`.execute(db);
  await sql`create policy of_own_region on letter_text for select to kuntatutka_service
    using (${ofOwnRegion})`.execute(db);
  await sql`create policy written_by_region on letter_text for insert to kuntatutka_service
    with check (${byOneself} and ${ofOwnRegion}
      and (round_id, region_code) in (select id, region_code from round))`.execute(db);
  await sql`create policy changed_by_region on letter_text for update to kuntatutka_service
    using (${ofOwnRegion}) with check (${byOneself} and ${ofOwnRegion})`.execute(db);
  await sql`grant select on letter_text to kuntatutka_service, kuntatutka_worker`.execute(db);
  await sql`grant insert (round_id, region_code, kind, language, subject, body, written_by)
    on letter_text to kuntatutka_service`.execute(db);
  await sql`grant update (subject, body, written_by) on letter_text
    to kuntatutka_service`.execute(db);
  await sql`grant select, insert, update, delete on letter_text to kuntatutka_operator`.execute(db);

  // Nobody says which version theirs is, nor when they wrote it.
  await sql`create function letter_text_grows() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
    begin
      new.version := old.version + 1;
      new.written_at := clock_timestamp();
      return new;
    end $$`.execute(db);
  await sql`create trigger letter_text_grows before update of subject, body on letter_text
    for each row execute function letter_text_grows()`.execute(db);

  // Those that came with the round are told by its making.
  await sql`create function audit_of_letter_text() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      perform audit_note('letter.write', new.region_code, round.year, null, null,
          new.kind || ' ' || new.language, null)
        from round where round.id = new.round_id and round.created_at <> now();
      return null;
    end $$`.execute(db);
  await sql`create trigger audit_of_letter_text after insert or update of subject, body
    on letter_text for each row execute function audit_of_letter_text()`.execute(db);
  for (const name of ['letter_text_grows()', 'audit_of_letter_text()']) {
    await sql`revoke execute on function ${sql.raw(name)} from public`.execute(db);
  }
}
