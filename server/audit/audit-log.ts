/** The audit log as people read it: rows with names of people, municipalities and questions. */
import { sql } from 'kysely';
import type { AuditFilter } from '#domain/audit.ts';
import type { AuditEntry, AuditLog } from '#domain/audit-record.ts';
import type { Text } from '#domain/language.ts';
import type { RoundState } from '#domain/round.ts';
import type { AskedQuestionnaires } from '../answering/asked-questionnaires.ts';
import type { Tx } from '../database.ts';
import type { Round } from '../rounds/round.ts';
import { auditRows, peopleInLog } from './audit-rows.ts';
import type { AuditPlace, AuditRow } from './audit-rows.ts';

/** Entries of a page. */
const pageLength = 100;

/** A page of the log, after the place that the page before named as its `next`. */
export async function auditLog(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  round: Round,
  filter: AuditFilter,
  after: string | undefined,
): Promise<AuditLog> {
  const rows = await auditRows(tx, round, filter, {
    after: after === undefined ? null : placeOf(after),
    limit: pageLength + 1,
  });
  const shown = rows.slice(0, pageLength);
  const last = shown.at(-1);
  const people = await namesOf(tx, round, await peopleInLog(tx, round));
  return {
    region: round.region,
    year: round.year,
    example: round.example,
    entries: await entriesOf(tx, questionnaires, round, shown),
    next: rows.length > pageLength && last !== undefined ? `${last.moment}_${last.ref}` : null,
    people: [...people]
      .map(([id, name]) => ({ id, name }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'fi')),
    municipalities: await municipalitiesOf(tx, round),
  };
}

/** Every entry of the view, for a file. */
export async function wholeAuditLog(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  round: Round,
  filter: AuditFilter,
): Promise<AuditEntry[]> {
  return entriesOf(tx, questionnaires, round, await auditRows(tx, round, filter));
}

function placeOf(next: string): AuditPlace {
  const end = next.indexOf('_');
  return { moment: next.slice(0, end), ref: next.slice(end + 1) };
}

async function entriesOf(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  round: Round,
  rows: readonly AuditRow[],
): Promise<AuditEntry[]> {
  const people = await namesOf(tx, round, [
    ...new Set(rows.flatMap((row) => [row.acted_by, row.about_person].filter((id) => id !== null))),
  ]);
  const municipalities = await municipalityNames(tx, rows);
  const wordings = await wordingsOf(tx, questionnaires, round, rows);
  const nameOf = (id: string | null): AuditEntry['about'] =>
    id === null ? null : { id, name: people.get(id) ?? '' };
  return rows.map((row) => ({
    id: row.ref,
    happenedAt: row.happened_at.toISOString(),
    action: row.action,
    actedBy: nameOf(row.acted_by),
    actedAs: row.acted_as,
    year: row.year,
    municipality:
      row.municipality_code === null ? null : municipalities.get(row.municipality_code)!,
    question:
      row.question_key === null
        ? null
        : {
            key: row.question_key,
            wording: wordings.get(row.year ?? 0)?.get(row.question_key) ?? null,
          },
    subject: row.subject,
    about: nameOf(row.about_person),
  }));
}

/**
 * Names by number: of those whom the caller sees anyway, by their address where they have given no
 * name, and of others who stand in the region's log.
 */
async function namesOf(
  tx: Tx,
  round: Round,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from audit_names(${round.region.code}, ${ids}::bigint[])
    union all
    select id, coalesce(nullif(name, ''), email) from person
      where id = any (${ids}::bigint[])`.execute(tx);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Municipality = NonNullable<AuditEntry['municipality']>;

async function municipalityNames(
  tx: Tx,
  rows: readonly AuditRow[],
): Promise<ReadonlyMap<string, Municipality>> {
  const codes = [...new Set(rows.flatMap((row) => row.municipality_code ?? []))];
  if (codes.length === 0) return new Map();
  const found = await tx
    .selectFrom('municipality')
    .select(['code', 'name_fi', 'name_sv'])
    .where('code', 'in', codes)
    .execute();
  return new Map(found.map((row) => [row.code, asMunicipality(row)]));
}

/** Those that the round asks. */
async function municipalitiesOf(tx: Tx, round: Round): Promise<Municipality[]> {
  const rows = await tx
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select(['code', 'name_fi', 'name_sv'])
    .where('round_id', '=', round.id)
    .orderBy(sql`name_fi collate "fi-x-icu"`)
    .execute();
  return rows.map(asMunicipality);
}

function asMunicipality(row: { code: string; name_fi: string; name_sv: string }): Municipality {
  return { code: row.code, name: { fi: row.name_fi, sv: row.name_sv } };
}

/** What each question asked in the round of its year. */
async function wordingsOf(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  round: Round,
  rows: readonly AuditRow[],
): Promise<ReadonlyMap<number, ReadonlyMap<string, Text>>> {
  const years = [...new Set(rows.flatMap((row) => (row.question_key === null ? [] : row.year!)))];
  if (years.length === 0) return new Map();
  const rounds = await tx
    .selectFrom('round')
    .select(['id', 'year', 'state'])
    .where('region_code', '=', round.region.code)
    .where('year', 'in', years)
    .execute();
  const wordings = new Map<number, ReadonlyMap<string, Text>>();
  for (const { id, year, state } of rounds) {
    const { questions } = await questionnaires.of(tx, { id, state: state as RoundState });
    wordings.set(year, new Map(questions.map(({ key, wording }) => [key, wording])));
  }
  return wordings;
}
