/** Whose answers somebody reads and writes is looked up once for a statement, and not through the rights to responses anew. */
import { sql } from 'kysely';
import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // The rules of 0003, 0005, 0015, 0018, 0029 and 0033. Each looked for its responses in the table
  // itself, so that the rights to responses, by now eight, were planned into every one of them: an
  // answer's insert was a plan of five hundred lines. These read as the owner, and hold the same.
  for (const [name, isTheirs] of [
    ['own_responses', `municipality_code = any ((select acting_municipalities())::text[])`],
    ['region_responses', `region_code = any ((select acting_regions())::text[])`],
    ['called_responses', `id = any ((select acting_calls())::bigint[])`],
    ['audited_responses', `region_code = any ((select acting_audited_regions())::text[])`],
  ] as const) {
    await sql`create function ${sql.raw(name)}(in_states text[]) returns setof bigint
      language plpgsql stable security definer set search_path = public, pg_temp as $$
      begin
        return query select id from response
          where ${sql.raw(isTheirs)} and state = any (in_states);
      end $$`.execute(db);
  }
  await sql`create function imported_responses() returns setof bigint
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    begin
      return query select response.id from response join round on round.id = response.round_id
        where round.import_id = any ((select importing())::bigint[]);
    end $$`.execute(db);
  for (const one of [
    'own_responses(text[])',
    'region_responses(text[])',
    'called_responses(text[])',
    'audited_responses(text[])',
    'imported_responses()',
  ]) {
    await sql`revoke execute on function ${sql.raw(one)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(one)} to kuntatutka_service`.execute(db);
  }

  const unfinished = ['not_started', 'draft', 'returned'];
  const handedOver = ['submitted', 'returned', 'approved'];
  const everything = [...unfinished, 'submitted', 'approved'];
  const imported = sql`response_id in (select imported_responses())`;
  const corrected = (table: string) => sql`answered_by = acting_person() and source = 'corrected'
    and ${among('region', ['submitted', 'approved'])}
    and exists (select from answer_correction
      where answer_correction.response_id = ${sql.table(table)}.response_id
        and answer_correction.question_key = ${sql.table(table)}.question_key
        and answer_correction.version = ${sql.table(table)}.version
        and answer_correction.corrected_by = acting_person())`;
  const ownWriting = sql`answered_by = acting_person() and source in ('self', 'carried_over')
    and ${among('own', unfinished)}`;
  const typed = sql`answered_by = acting_person() and source in ('telephone', 'carried_over')
    and telephone_session_id is not null and ${among('called', unfinished)}`;

  for (const table of ['answer', 'answer_history']) {
    const alter = (policy: string, rule: ReturnType<typeof sql>) =>
      sql`alter policy ${sql.id(policy)} on ${sql.table(table)} ${rule}`.execute(db);
    await alter('of_own_municipality', sql`using (${among('own', everything)})`);
    await alter('of_own_region', sql`using (${among('region', handedOver)})`);
    await alter('read_by_auditor', sql`using (${among('audited', handedOver)})`);
    await alter('read_while_importing', sql`using (${imported})`);
    await alter('written_by_own_municipality', sql`with check (${ownWriting})`);
    await alter('typed_in_open_call', sql`with check (${typed})`);
    await alter('corrected_by_own_region', sql`with check (${corrected(table)})`);
    await alter(
      'imported_by_own_region',
      sql`with check (source = 'import' and answered_by is null and ${imported})`,
    );
  }
  await sql`alter policy changed_by_own_municipality on answer
    using (${among('own', everything)}) with check (${ownWriting})`.execute(db);
  await sql`alter policy changed_in_open_call on answer with check (${typed})`.execute(db);
  await sql`alter policy changed_by_own_region on answer
    using (${among('region', ['submitted', 'approved'])})
    with check (${corrected('answer')})`.execute(db);
}

function among(which: 'own' | 'region' | 'called' | 'audited', states: readonly string[]) {
  return sql`response_id in (select ${sql.raw(which)}_responses(${sql.lit(`{${states.join()}}`)}))`;
}
