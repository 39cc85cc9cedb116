/** Planning a mailing, cancelling it, and where those of a round stand. */
import { sql } from 'kysely';
import { judgeDue } from '#domain/mailing.ts';
import type { LetterState, MailingHindrance, MailingKind } from '#domain/mailing.ts';
import type { MailingEntry, MailingPreview, PlanMailing } from '#domain/mailing-record.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { databaseNow } from '../rounds/board.ts';
import type { Round } from '../rounds/round.ts';

/**
 * Plans the mailing; what is due at once is queued in the same transaction. Throws
 * `mailing-moment` with what is wrong at the moment, `mailing-planned` where one of the kind waits
 * already, and `mailing-hindered` where it is due at once and its letters would not be true.
 */
export async function planMailing(
  tx: Tx,
  person: Person,
  round: Round,
  { kind, due, insists }: PlanMailing,
): Promise<void> {
  const judged = judgeDue(due, insists, (await databaseNow(tx)).getTime());
  if (judged.fault !== undefined) {
    const { fault, next } = judged;
    const params = { time: due?.time ?? '', next: next?.time ?? '' };
    throw new Problem('mailing-moment', params, { fault, next });
  }
  const made = await tx
    .insertInto('mailing')
    .values({
      round_id: round.id,
      region_code: round.region.code,
      kind,
      // The database's clock may be read again before the service's has gone on.
      due_at: due === null ? sql<Date>`now()` : new Date(judged.dueAt),
      planned_by: person.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) throw new Problem('mailing-planned', { kind });
  if (due !== null) return;
  await sql`select queue_mailing(${made.id})`.execute(tx);
  const { hindrance } = await tx
    .selectFrom('mailing')
    .select('hindrance')
    .where('id', '=', made.id)
    .executeTakeFirstOrThrow();
  if (hindrance !== null) throw new Problem('mailing-hindered', { hindrance });
}

/** Throws `not-found`, and `mailing-gone` where it has been queued or cancelled already. */
export async function cancelMailing(
  tx: Tx,
  person: Person,
  round: Round,
  id: string,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('mailing')
    .set({ cancelled_at: sql`clock_timestamp()`, cancelled_by: person.id })
    .where('id', '=', id)
    .where('round_id', '=', round.id)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const there = await tx
    .selectFrom('mailing')
    .select('id')
    .where('id', '=', id)
    .where('round_id', '=', round.id)
    .executeTakeFirst();
  throw new Problem(there === undefined ? 'not-found' : 'mailing-gone');
}

/** To whom a mailing of the kind would go now, and what would hinder it. */
export async function previewMailing(
  tx: Tx,
  round: Round,
  kind: MailingKind,
): Promise<MailingPreview> {
  const { rows } = await sql<{
    code: string;
    name_fi: string;
    name_sv: string;
    people: number;
    has_anybody: boolean;
  }>`select code, name_fi, name_sv, people, has_anybody
    from mailing_preview(${round.id}, ${kind}) join municipality on code = municipality_code
    order by name_fi collate "fi-x-icu"`.execute(tx);
  const publicFrom = kind === 'results_out' ? await resultsPublicFrom(tx, round) : null;
  const without = rows.filter(({ has_anybody }) => !has_anybody);
  return {
    kind,
    letters: rows.reduce((sum, { people }) => sum + people, 0),
    municipalities: rows.filter(({ people }) => people > 0).length,
    without: without.map((row) => ({
      code: row.code,
      name: { fi: row.name_fi, sv: row.name_sv },
    })),
    hindrance: hindranceNow(round, kind, publicFrom, await databaseNow(tx)),
    publicFrom: publicFrom?.toISOString() ?? null,
  };
}

/** The mailings of the round, newest first. */
export async function mailingsOf(tx: Tx, round: Round): Promise<MailingEntry[]> {
  const rows = await tx
    .selectFrom('mailing')
    .leftJoin('person', 'person.id', 'mailing.planned_by')
    .select(['mailing.id', 'kind', 'due_at', 'cancelled_at', 'queued_at', 'hindrance'])
    .select(['person.name', 'person.email'])
    .where('round_id', '=', round.id)
    .orderBy('mailing.id', 'desc')
    .execute();
  const counts = await letterCounts(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as MailingKind,
    state:
      row.cancelled_at !== null
        ? 'cancelled'
        : row.queued_at !== null
          ? 'queued'
          : row.hindrance !== null
            ? 'hindered'
            : 'planned',
    dueAt: row.due_at.toISOString(),
    plannedBy: row.name || row.email,
    hindrance: row.hindrance as MailingHindrance | null,
    letters: counts.get(row.id) ?? {},
  }));
}

type Counts = MailingEntry['letters'];

async function letterCounts(tx: Tx, mailings: readonly string[]): Promise<Map<string, Counts>> {
  const counts = new Map<string, Counts>();
  if (mailings.length === 0) return counts;
  const rows = await tx
    .selectFrom('letter')
    .select(['mailing_id', 'state', (eb) => eb.fn.countAll<string>().as('count')])
    .where('mailing_id', 'in', mailings)
    .groupBy(['mailing_id', 'state'])
    .execute();
  for (const { mailing_id: id, state, count } of rows) {
    const before = counts.get(id!) ?? {};
    counts.set(id!, { ...before, [state as LetterState]: Number(count) });
  }
  return counts;
}

/** From when readers have the round's results; null: nobody has published any. */
async function resultsPublicFrom(tx: Tx, round: Round): Promise<Date | null> {
  const { rows } = await sql<{ since: Date | null }>`
    select results_public_from(${round.id}) as since`.execute(tx);
  return rows[0]!.since;
}

function hindranceNow(
  round: Round,
  kind: MailingKind,
  publicFrom: Date | null,
  now: Date,
): MailingHindrance | null {
  if (kind === 'results_out') return publicFrom === null ? 'results_not_public' : null;
  const isInTime =
    round.state === 'open' &&
    (round.opensAt === null || round.opensAt <= now) &&
    (round.closesAt === null || round.closesAt > now);
  return isInTime ? null : 'round_not_open';
}
