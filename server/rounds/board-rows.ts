/** Adds to the heads of a round's responses what the board shows of each municipality. */
import { sql } from 'kysely';
import { boardState, newestInstant } from '#domain/board.ts';
import { hasClosed } from '#domain/round.ts';
import type { WhoAnswers } from '#domain/region-contact.ts';
import type { BoardResponse, ResponseHead } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Round } from './round.ts';

interface Facts {
  municipality_code: string;
  is_invited: boolean;
  signed_in_at: Date | null;
  declined_at: Date | null;
  decline_reason: string | null;
}

/** The rows of the board. Whoever sees no round of the region is told nothing by the database. */
export async function boardRows(
  tx: Tx,
  round: Round,
  heads: readonly ResponseHead[],
  now: Date,
): Promise<BoardResponse[]> {
  const { rows } = await sql<Facts>`select * from board_facts(${round.id}::bigint)`.execute(tx);
  const whoOf = await whoAnswersIn(tx, round);
  const factsOf = new Map(rows.map((facts) => [facts.municipality_code, facts]));
  return heads.map((head) => {
    const facts = factsOf.get(head.municipality.code);
    const declinedAt = facts?.declined_at?.toISOString() ?? null;
    const signedInAt = facts?.signed_in_at?.toISOString() ?? null;
    return {
      ...head,
      board: {
        state: boardState({
          state: head.state,
          isOver: hasClosed(round, now) && head.reopened === null,
          isInvited: facts?.is_invited ?? false,
          hasSignedIn: signedInAt !== null,
          isDeclined: declinedAt !== null,
        }),
        who: whoOf.get(head.municipality.code) ?? 'unknown',
        lastActiveAt: newestInstant(signedInAt, head.savedAt, head.submittedAt),
        declined:
          declinedAt === null ? null : { at: declinedAt, reason: facts?.decline_reason ?? null },
      },
    };
  });
}

/** By municipality: its own people, somebody to ask, or nobody known. */
async function whoAnswersIn(tx: Tx, round: Round): Promise<ReadonlyMap<string, WhoAnswers>> {
  const { rows } = await sql<{ municipality_code: string; who: WhoAnswers }>`
    select municipality_code, who from who_answers(${round.id}::bigint)`.execute(tx);
  return new Map(rows.map((row) => [row.municipality_code, row.who]));
}
