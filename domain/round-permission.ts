/** What may be done with a round, in the situation it is in. */
import { actionsOf, grantsFor, rights, roundActions } from './rights.ts';
import type { Grant, RoundAction } from './rights.ts';
import { nextRoundState } from './round.ts';
import type { RoundState } from './round.ts';

/** The situation of a round that decides what can be done with it. */
export interface RoundSituation {
  regionCode: string;
  state: RoundState;
  /** Has the region a round of a later year? */
  hasNext: boolean;
}

/** What these grants allow on a round of the region, in the state it is in. */
export function mayOnRound(grants: readonly Grant[], round: RoundSituation): RoundAction[] {
  const place = { regionCode: round.regionCode, municipalityCode: null };
  const allowed = new Set(
    grantsFor(grants, place).flatMap((grant) =>
      actionsOf(rights.round, [grant.role]).filter((action) => isPossibleOnRound(action, round)),
    ),
  );
  return roundActions.filter((action) => allowed.has(action));
}

/** Does the round's situation allow the action? Who may take it is in the table above. */
export function isPossibleOnRound(
  action: RoundAction,
  { state, hasNext }: Omit<RoundSituation, 'regionCode'>,
): boolean {
  switch (action) {
    case 'read':
      return true;
    // A preview shows beforehand what publishing would do.
    case 'preview':
      return nextRoundState(state, 'publish') !== null;
    case 'edit':
      return state === 'draft' || state === 'open';
    case 'create_next':
      return state !== 'draft' && !hasNext;
    default:
      return nextRoundState(state, action) !== null;
  }
}
