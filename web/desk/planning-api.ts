/** The private API of planning: the next round, and the details of a round. */
import type { CreateNext, NextRound, RoundDetails } from '#domain/round-planning.ts';
import type { TypedTimes } from '#domain/round-times.ts';
import type { ThemeDraft } from '#domain/theme-draft.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

/** What the round after this one would be; nothing is stored. */
export function getNextRound(place: RoundPlace): Promise<NextRound> {
  return ask('GET', `${roundAddress(place)}/next`);
}

export function createNextRound(place: RoundPlace, body: CreateNext): Promise<RoundDetails> {
  return ask('POST', `${roundAddress(place)}/next`, { body });
}

export function getRoundDetails(place: RoundPlace): Promise<RoundDetails> {
  return ask('GET', `${roundAddress(place)}/details`);
}

export function saveTimes(place: RoundPlace, body: TypedTimes): Promise<RoundDetails> {
  return ask('PUT', `${roundAddress(place)}/times`, { body });
}

export function saveTheme(place: RoundPlace, theme: ThemeDraft | null): Promise<RoundDetails> {
  return ask('PUT', `${roundAddress(place)}/theme`, { body: { theme } });
}

/** Asks those whom the register names now; `members` are the codes that were shown. */
export function updateMembership(
  place: RoundPlace,
  members: readonly string[],
): Promise<RoundDetails> {
  return ask('POST', `${roundAddress(place)}/membership`, { body: { members } });
}
