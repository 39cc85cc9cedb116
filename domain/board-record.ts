/** The private shape of the board: what it tells of a municipality besides the head of its response. */
import { z } from 'zod';
import { boardStates } from './board.ts';
import { whoAnswers } from './region-contact.ts';

const instant = z.iso.datetime();

/** What the board tells of a municipality besides the head of its response. */
export const boardPlaceSchema = z.strictObject({
  state: z.enum(boardStates),
  /** When somebody of the municipality last signed in, saved or submitted; null: never yet. */
  lastActiveAt: instant.nullable(),
  /** Its own people, somebody to ask, or nobody known. */
  who: z.enum(whoAnswers),
  /** That it will not answer this year, said on the telephone; the reason if one was noted. */
  declined: z.strictObject({ at: instant, reason: z.string().nullable() }).nullable(),
});
