/**
 * Sends one letter. Each attempt is written down before the mail server hears of it, and its
 * outcome after; of a process that dies in between an attempt without an outcome is left, and such
 * a letter is never sent again by itself.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { isKnownKind, writeLetter } from './wording.ts';
import type { WrittenLetter } from './writer.ts';
import type { LetterTransport, Outcome } from './transport.ts';

export interface Post {
  worker: Db;
  transport: LetterTransport;
  publicUrl: string;
  /** Told of what an operator should know, without names or addresses. */
  warn(facts: object, message: string): void;
}

/** A letter that could not be sent for so long stays: a year-old invitation surprises nobody. */
export const patienceDays = 14;
const longestPauseMinutes = 6 * 60;

interface Attempt {
  id: string;
  number: number;
  kind: string;
  to: string;
  messageId: string;
  letter: WrittenLetter;
}

/** Does nothing to a letter that does not wait. Throws when it cannot be written; it waits on. */
export async function sendLetter(post: Post, id: string): Promise<void> {
  await post.worker.connection().execute(async (db) => {
    // Held while the letter is on its way, by this connection: it goes when the process does.
    await sql`select pg_advisory_lock(${letterLock(id)})`.execute(db);
    try {
      const attempt = await db.transaction().execute((tx) => beginAttempt(tx, post.publicUrl, id));
      if (attempt === null) return;
      const outcome = await post.transport.hand(attempt.letter, attempt);
      await keepOutcome(post.worker, attempt, outcome);
      if (outcome.state !== 'sent') {
        const { kind, number } = attempt;
        post.warn({ letter: id, kind, attempt: number, ...outcome }, 'a letter was not sent');
      }
    } finally {
      await sql`select pg_advisory_unlock(${letterLock(id)})`.execute(db);
    }
  });
}

/** The lock of a letter that is on its way. */
export function letterLock(id: string) {
  return sql`hashtextextended(${`letter-${id}`}, 0)`;
}

/** Writes the letter and the attempt down; null when there is nothing to send. */
async function beginAttempt(tx: Tx, publicUrl: string, id: string): Promise<Attempt | null> {
  const row = await tx
    .selectFrom('letter')
    .selectAll()
    .select(
      sql<boolean>`waiting_since < now() - make_interval(days => ${patienceDays})`.as('is_old'),
    )
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined || row.recipient === null) return null;
  if (!isKnownKind(row.kind)) throw new Error(`letter ${id}: no wording for "${row.kind}"`);
  const letter = row.is_old ? null : await writeLetter(tx, publicUrl, row);
  if (letter === null) {
    await tx
      .updateTable('letter')
      .set({ state: 'outdated', settled_at: sql`clock_timestamp()` })
      .where('id', '=', id)
      .execute();
    return null;
  }
  const messageId =
    row.message_id ?? `<letter-${id}.${randomUUID()}@${new URL(publicUrl).hostname}>`;
  await tx
    .updateTable('letter')
    .set({
      state: 'sending',
      attempts: row.attempts + 1,
      message_id: messageId,
      attempted_at: sql`clock_timestamp()`,
    })
    .where('id', '=', id)
    .execute();
  return { id, number: row.attempts + 1, kind: row.kind, to: row.recipient, messageId, letter };
}

/** Of this attempt and no other; also when it was given up for lost while it was on its way. */
async function keepOutcome(worker: Db, attempt: Attempt, outcome: Outcome): Promise<void> {
  const pause = Math.min(2 ** (attempt.number - 1), longestPauseMinutes);
  await worker
    .updateTable('letter')
    .set({
      state: outcome.state,
      server_code: outcome.code,
      ...(outcome.state === 'waiting'
        ? {
            settled_at: null,
            next_attempt_at: sql`clock_timestamp() + make_interval(mins => ${pause})`,
          }
        : { settled_at: sql`clock_timestamp()` }),
    })
    .where('id', '=', attempt.id)
    .where('attempts', '=', attempt.number)
    .where('state', 'in', ['sending', 'uncertain'])
    .execute();
}
