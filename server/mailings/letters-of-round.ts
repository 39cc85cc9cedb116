/** The round whose letters a request is about, once the right to it has been asked for. */
import { mayOnLetters } from '#domain/permission.ts';
import type { LetterAction } from '#domain/rights.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { findRound } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { roundAddress } from '../rounds/rounds.routes.ts';

export const lettersAddress = `${roundAddress}/letters`;

/** The round of whose letters the person may do this. Throws `not-found` and `forbidden`. */
export async function roundFor(
  tx: Tx,
  person: Person,
  { region, year }: { region: string; year: number },
  action: LetterAction,
): Promise<Round> {
  const round = await findRound(tx, region, year);
  if (!mayOnLetters(person.grants, round.region.code).includes(action)) {
    throw new Problem('forbidden');
  }
  person.asked.add(`letter.${action}`);
  return round;
}
