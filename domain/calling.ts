/** How calls end, when the next one is agreed for, and whom to call first. */
import type { ResponseState } from './round.ts';

/** How a call ended that did not become a session of answering; `answered` opened one. */
export const callOutcomes = ['answered', 'no_answer', 'call_back', 'refused'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

/** A call is agreed on for this many days ahead at most: a round is to be finished. */
export const longestCallBackDays = 180;

/** What is wrong with the moment to call back at; a key of the word catalogue, or null. */
export function callBackFault(
  at: Date,
  now: Date,
): 'call-back-moment-past' | 'call-back-moment-too-far' | null {
  if (at <= now) return 'call-back-moment-past';
  const days = (at.getTime() - now.getTime()) / 86_400_000;
  return days > longestCallBackDays ? 'call-back-moment-too-far' : null;
}

/** What decides whose turn it is. */
export interface CallTurn {
  name: string;
  state: ResponseState;
  lastOutcome: CallOutcome | null;
  callBackAt: string | null;
}

/**
 * Whom to call first: the agreed moments in their order, then those whom nobody has called, then
 * those who did not answer, and last those who refused. Whoever has handed over is not called.
 */
export function inCallingOrder<Turn extends CallTurn>(turns: readonly Turn[]): Turn[] {
  return turns
    .filter(({ state }) => isCalled(state))
    .toSorted((one, other) => {
      const rank = rankOf(one) - rankOf(other);
      if (rank !== 0) return rank;
      const when = compare(one.callBackAt ?? '', other.callBackAt ?? '');
      return when === 0 ? compare(one.name, other.name) : when;
    });
}

function isCalled(state: ResponseState): boolean {
  return state === 'not_started' || state === 'draft' || state === 'returned';
}

function rankOf({ callBackAt, lastOutcome }: CallTurn): number {
  if (callBackAt !== null) return 0;
  if (lastOutcome === 'refused') return 3;
  return lastOutcome === null ? 1 : 2;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
