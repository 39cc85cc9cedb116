/** A person's own sessions: where one is signed in, and how each is ended. */
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import type { Person } from '../http/person.ts';

export interface OwnSession {
  id: string;
  /** `Firefox, Windows`; null where the browser did not tell. */
  browser: string | null;
  begunAt: Date;
  usedAt: Date;
  isThis: boolean;
}

/** The living sessions of the person, the one in use first, then the newest. */
export async function ownSessions(db: Db, person: Person): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'browser', 'created_at', 'last_seen_at'])
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('last_seen_at', 'desc')
    .execute();
  return rows
    .map((row) => ({
      id: row.id,
      browser: row.browser,
      begunAt: row.created_at,
      usedAt: row.last_seen_at,
      isThis: row.id === person.sessionId,
    }))
    .toSorted((one, other) => Number(other.isThis) - Number(one.isThis));
}

/** Ends the other sessions of the person, or the one of them that is named. */
export async function endOtherSessions(tx: Tx, person: Person, id?: string): Promise<void> {
  const others = tx
    .updateTable('session')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', person.id)
    .where('ended_at', 'is', null)
    .where('id', '<>', person.sessionId);
  await (id === undefined ? others : others.where('id', '=', id)).execute();
}
