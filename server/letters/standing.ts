/** Where the letters stand, and what somebody does with those that will not go out by themselves. */
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { isKnownKind, writeLetter } from './wording.ts';
import type { WrittenLetter } from './writer.ts';

/** The states of a letter that somebody has to look at. */
const unsettled = ['waiting', 'sending', 'failed', 'uncertain'] as const;
/** A letter that has waited this long is not just on its way. */
const longWaitMinutes = 60;

export interface LetterStanding {
  id: string;
  kind: string;
  /** Null when it has been forgotten. */
  recipient: string | null;
  state: string;
  queuedAt: Date;
  attempts: number;
  /** What the mail server answered last. */
  serverCode: number | null;
}

/** Newest first: what has not been sent, or with `all` every letter. */
export async function letterStandings(
  db: Db,
  { all = false, id }: { all?: boolean; id?: string } = {},
): Promise<LetterStanding[]> {
  let query = db
    .selectFrom('letter')
    .select(['id', 'kind', 'recipient', 'state', 'attempts'])
    .select(['queued_at as queuedAt', 'server_code as serverCode'])
    .orderBy('id', 'desc');
  if (!all && id === undefined) query = query.where('state', 'in', unsettled);
  if (id !== undefined) query = query.where('id', '=', id);
  return query.execute();
}

/** How many letters wait for longer than a hindrance of the moment, and how many need a person. */
export async function letterTrouble(
  db: Db,
): Promise<{ late: number; failed: number; uncertain: number }> {
  const { rows } = await sql<{ late: number; failed: number; uncertain: number }>`
    select
      (count(*) filter (where state = 'waiting'
        and waiting_since < now() - make_interval(mins => ${longWaitMinutes})))::integer as late,
      (count(*) filter (where state = 'failed'))::integer as failed,
      (count(*) filter (where state = 'uncertain'))::integer as uncertain
    from letter`.execute(db);
  return rows[0]!;
}

/**
 * The words that the letter would go out with now, to be handed over by hand. Null when what it
 * says is not true any more, or nobody knows to whom it went. A link that a letter brings with it is
 * made now and takes the place of the one before.
 */
export async function wordsOfLetter(
  tx: Tx,
  publicUrl: string,
  id: string,
): Promise<WrittenLetter | null> {
  const row = await tx
    .selectFrom('letter')
    .select(['kind', 'recipient', 'language', 'params', 'region_code'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.recipient === null || !isKnownKind(row.kind)) return null;
  return writeLetter(tx, publicUrl, row);
}

/**
 * Somebody decides about a letter: it goes out, again if need be, or it has reached its reader by
 * other means. False when its state does not allow it, or it is another region's.
 */
export async function settleLetter(tx: Tx, id: string, goesOut: boolean): Promise<boolean> {
  const { rows } = await sql<{ is_settled: boolean }>`
    select settle_letter(${id}, ${goesOut}) as is_settled`.execute(tx);
  return rows[0]!.is_settled;
}
