/** Wrong passwords and codes of a person, counted in the database for all servers. */
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';

/** So many wrong tries, and the rest of so many minutes has to be waited for. */
export const triesAllowed = { times: 10, minutes: 15 };

/** Who tries: a person, before or after a letter has been read. */
export interface Trier {
  personId: string;
  afterLetter: boolean;
}

/** Has the person tries left? */
export async function hasTriesLeft(db: Db, { personId, afterLetter }: Trier): Promise<boolean> {
  const { count } = await db
    .selectFrom('second_factor_try')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('after_letter', '=', afterLetter)
    .where('tried_at', '>', sql<Date>`now() - make_interval(mins => ${triesAllowed.minutes})`)
    .executeTakeFirstOrThrow();
  return Number(count) < triesAllowed.times;
}

/** Tries of one person at a time: those at the same moment must not both see the last one left. */
export async function oneAtATime(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('second factor', ${personId}::bigint))`.execute(
    tx,
  );
}

export async function countWrongTry(tx: Tx, { personId, afterLetter }: Trier): Promise<void> {
  await tx
    .insertInto('second_factor_try')
    .values({ person_id: personId, after_letter: afterLetter })
    .execute();
}
