/** What a program reads of a round: how far each municipality is, without people and their words. */
import type { ClientBoard } from '#domain/api-client-record.ts';
import type { Tx } from '../database.ts';
import { databaseNow, responseHeads, roundHead } from '../rounds/board.ts';
import { boardRows } from '../rounds/board-rows.ts';
import type { Round } from '../rounds/round.ts';

export async function clientBoard(tx: Tx, round: Round): Promise<ClientBoard> {
  const now = await databaseNow(tx);
  const rows = await boardRows(tx, round, await responseHeads(tx, [], round, now), now);
  return {
    ...roundHead(round),
    questionnaire: round.questionnaire,
    municipalities: rows.length,
    submitted: rows.filter(({ state }) => state === 'submitted' || state === 'approved').length,
    approved: rows.filter(({ state }) => state === 'approved').length,
    responses: rows.map((row) => ({
      municipality: row.municipality,
      state: row.state,
      boardState: row.board.state,
      coreAnswered: row.coreAnswered,
      coreAsked: row.coreAsked,
      savedAt: row.savedAt,
      submittedAt: row.submittedAt,
    })),
  };
}
