/** Tells the audit log what leaves no row anywhere. */
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { Round } from '../rounds/round.ts';

/** Part of the step it tells of: what is undone is not told. The database takes these two alone. */
export async function remark(
  tx: Tx,
  round: Round,
  action: 'audit.export' | 'release.judge_harmless',
  subject: string,
): Promise<void> {
  await sql`select audit_remark(${action}, ${round.region.code}, ${round.year}, ${subject})`.execute(
    tx,
  );
}
