/** The region's letters that have not gone out, or of which nobody knows: read, handed over, settled. */
import { sql } from 'kysely';
import { readableLetterKinds } from '#domain/mailing.ts';
import type { LetterState } from '#domain/mailing.ts';
import type { LetterWords, OutboxLetter } from '#domain/mailing-record.ts';
import type { Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { settleLetter, wordsOfLetter } from '../letters/standing.ts';
import type { Round } from '../rounds/round.ts';

/** More than a region's mailing has; what is beyond comes once these are settled. */
const mostShown = 300;

/** Newest first. */
export async function outboxOf(
  tx: Tx,
  round: Round,
): Promise<{ outbox: OutboxLetter[]; hasMore: boolean }> {
  const rows = await tx
    .selectFrom('letter')
    .leftJoin('municipality', 'municipality.code', 'letter.municipality_code')
    .select(['letter.id', 'kind', 'state', 'recipient', 'queued_at', 'attempts', 'server_code'])
    .select(['municipality.code', 'name_fi', 'name_sv'])
    .where('letter.region_code', '=', round.region.code)
    .where('state', 'in', ['waiting', 'sending', 'failed', 'uncertain'])
    .where('recipient', 'is not', null)
    .orderBy(sql`state in ('waiting', 'sending')`)
    .orderBy('letter.id', 'desc')
    .limit(mostShown + 1)
    .execute();
  return {
    outbox: rows.slice(0, mostShown).map((row) => ({
      id: row.id,
      kind: row.kind,
      state: row.state as LetterState,
      municipality:
        row.code === null ? null : { code: row.code, name: { fi: row.name_fi!, sv: row.name_sv! } },
      to: row.recipient!,
      queuedAt: row.queued_at.toISOString(),
      attempts: row.attempts,
      serverCode: row.server_code,
      isReadable: readableLetterKinds.includes(row.kind),
    })),
    hasMore: rows.length > mostShown,
  };
}

/**
 * The words of a letter that waits, to be handed over. Throws `not-found`, `letter-is-private` for
 * one that opens something or is a municipality's own affair, and `letter-outdated`.
 */
export async function readLetter(
  tx: Tx,
  publicUrl: string,
  round: Round,
  id: string,
): Promise<LetterWords> {
  const row = await tx
    .selectFrom('letter')
    .select(['kind', 'recipient'])
    .where('id', '=', id)
    .where('region_code', '=', round.region.code)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  if (!readableLetterKinds.includes(row.kind)) throw new Problem('letter-is-private');
  const words = await wordsOfLetter(tx, publicUrl, id);
  if (words === null) throw new Problem('letter-outdated');
  return { to: row.recipient, subject: words.subject, text: words.text };
}

/** Throws `not-found`, and `letter-settled` where it has gone out or somebody else has decided. */
export async function settle(tx: Tx, round: Round, id: string, goesOut: boolean): Promise<void> {
  const there = await tx
    .selectFrom('letter')
    .select('id')
    .where('id', '=', id)
    .where('region_code', '=', round.region.code)
    .executeTakeFirst();
  if (there === undefined) throw new Problem('not-found');
  if (!(await settleLetter(tx, id, goesOut))) throw new Problem('letter-settled');
}
