/** Reads the log in one order: entries of steps, and saved answers from their own history. */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { AuditFilter } from '#domain/audit.ts';
import type { Tx } from '../database.ts';
import type { Round } from '../rounds/round.ts';

export interface AuditRow {
  /** The entry by its number, or the answer by response, version and question. */
  ref: string;
  happened_at: Date;
  /** `happened_at` to the microsecond, which a Date loses. */
  moment: string;
  action: string;
  acted_by: string | null;
  acted_as: 'service' | 'operator' | 'worker';
  year: number | null;
  municipality_code: string | null;
  question_key: string | null;
  subject: string | null;
  about_person: string | null;
}

/** A place in the log: the row that was read last. */
export interface AuditPlace {
  moment: string;
  ref: string;
}

/** The rows of the view, newest first, after a place in it; all of them where no limit is given. */
export async function auditRows(
  tx: Tx,
  round: Round,
  filter: AuditFilter,
  { after = null, limit = null }: { after?: AuditPlace | null; limit?: number | null } = {},
): Promise<AuditRow[]> {
  const parts = [stepsOf(round, filter)];
  if (filter.thing === null || filter.thing === 'answer') parts.push(savesOf(round, filter));
  const { rows } = await sql<AuditRow>`
    select *, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as moment
    from (${sql.join(parts, sql` union all `)}) as log
    where ${
      after === null
        ? sql`true`
        : sql`(happened_at, ref) < (${after.moment}::timestamptz, ${after.ref} collate "C")`
    }
    order by happened_at desc, ref desc
    ${limit === null ? sql`` : sql`limit ${limit}`}`.execute(tx);
  return rows;
}

/** Row-level security leaves out what the caller may not read: other regions, own affairs, drafts. */
function stepsOf(round: Round, filter: AuditFilter): RawBuilder<unknown> {
  const { thing, person } = filter;
  const conditions = [
    filter.of === 'round'
      ? sql`region_code = ${round.region.code} and year = ${round.year}`
      : sql`(region_code = ${round.region.code} or region_code is null)`,
    ...within(filter, sql.ref('happened_at'), sql.ref('municipality_code')),
    ...(thing === null ? [] : [sql`action like ${`${thing.replaceAll('_', '\\_')}.%`}`]),
    ...(person === null ? [] : [sql`${person}::bigint in (acted_by, about_person)`]),
  ];
  return sql`select ('e' || id) collate "C" as ref, happened_at, action, acted_by, acted_as, year,
      municipality_code, question_key, subject, about_person
    from audit_entry where ${sql.join(conditions, sql` and `)}`;
}

/** A correction and an import are steps of their own, told once. */
function savesOf(round: Round, filter: AuditFilter): RawBuilder<unknown> {
  const { person } = filter;
  const conditions = [
    sql`round.region_code = ${round.region.code}`,
    sql`answer_history.source not in ('corrected', 'import')`,
    ...(filter.of === 'round' ? [sql`round.year = ${round.year}`] : []),
    ...within(filter, sql.ref('answer_history.answered_at'), sql.ref('response.municipality_code')),
    ...(person === null ? [] : [sql`answer_history.answered_by = ${person}::bigint`]),
  ];
  return sql`select ('a' || response.id || '_' || answer_history.version || '_'
        || answer_history.question_key) collate "C",
      answer_history.answered_at, 'answer.save', answer_history.answered_by, 'service', round.year,
      response.municipality_code, answer_history.question_key, answer_history.source, null
    from answer_history
      join response on response.id = answer_history.response_id
      join round on round.id = response.round_id
    where ${sql.join(conditions, sql` and `)}`;
}

/** The days are those of Finland, whatever the time zone of the server. */
function within(
  { municipality, from, until }: AuditFilter,
  moment: RawBuilder<unknown>,
  code: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  return [
    ...(municipality === null ? [] : [sql`${code} = ${municipality}`]),
    ...(from === null ? [] : [sql`${moment} >= ${dayBegins(sql`${from}::date`)}`]),
    ...(until === null ? [] : [sql`${moment} < ${dayBegins(sql`${until}::date + 1`)}`]),
  ];
}

function dayBegins(day: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(${day})::timestamp at time zone 'Europe/Helsinki'`;
}

/** Everybody who stands in the region's log, as far as the caller reads it. */
export async function peopleInLog(tx: Tx, round: Round): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select acted_by as id from audit_entry
      where region_code = ${round.region.code} and acted_by is not null
    union select about_person from audit_entry
      where region_code = ${round.region.code} and about_person is not null
    union select answered_by from answer_history
      where answered_by is not null and response_id in (select id from response
        where region_code = ${round.region.code})`.execute(tx);
  return rows.map(({ id }) => id);
}
