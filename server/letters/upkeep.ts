/** Keeps the letters' states true while time passes: attempts that died, letters grown old. */
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { letterLock, patienceDays } from './send.ts';

/** So long a letter tells who got it; then it says that there was one, and no more. */
const memoryMonths = 12;

/** Every few minutes, and at start. */
export async function lookAfterLetters(db: Db): Promise<void> {
  await giveUpLostAttempts(db);
  // Those whose job was lost with its process.
  await sql`select queue_due_mailings()`.execute(db);
  await db
    .updateTable('letter')
    .set({ state: 'outdated', settled_at: sql`now()` })
    .where('state', '=', 'waiting')
    .where('waiting_since', '<', sql<Date>`now() - make_interval(days => ${patienceDays})`)
    .execute();
  await db
    .updateTable('letter')
    .set({ recipient: null, params: '{}', forgotten_at: sql`now()` })
    .where('forgotten_at', 'is', null)
    .where('state', 'not in', ['waiting', 'sending'])
    .where('queued_at', '<', sql<Date>`now() - make_interval(months => ${memoryMonths})`)
    .execute();
}

/** Letters whose sender has died: nobody will ever know whether the mail server took them. */
export async function giveUpLostAttempts(db: Db): Promise<void> {
  const onTheirWay = await db
    .selectFrom('letter')
    .select(['id', 'attempts'])
    .where('state', '=', 'sending')
    .execute();
  for (const { id, attempts } of onTheirWay) {
    await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ isFree: boolean }>`
        select pg_try_advisory_xact_lock(${letterLock(id)}) as "isFree"`.execute(tx);
      if (!rows[0]!.isFree) return;
      await tx
        .updateTable('letter')
        .set({ state: 'uncertain', settled_at: sql`now()` })
        .where('id', '=', id)
        .where('state', '=', 'sending')
        .where('attempts', '=', attempts)
        .execute();
    });
  }
}

/** At start every waiting letter gets a job anew: the one it had may have died with its process. */
export async function callWaitingLetters(db: Db): Promise<void> {
  await db
    .updateTable('letter')
    .set({ next_attempt_at: sql`now()` })
    .where('state', '=', 'waiting')
    .execute();
}

/**
 * After a restore nobody knows which of the letters that waited when the backup was written have
 * gone out since, so none of them goes out by itself, and no mailing that was planned then. Returns
 * how many letters there are.
 */
export async function holdRestoredLetters(tx: Tx): Promise<number> {
  await tx
    .updateTable('mailing')
    .set({ hindrance: 'restored' })
    .where('queued_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('hindrance', 'is', null)
    .execute();
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ state: 'uncertain', settled_at: sql`now()` })
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
