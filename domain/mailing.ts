/** Mailings and the letters that go out of the desk: their kinds, their states, and when one may go. */
import { afterQuietPeriod, quietPeriodAt } from './quiet-period.ts';
import type { QuietPeriod } from './quiet-period.ts';
import { asTyped, typedInstant } from './round-times.ts';
import type { TimesFault, TypedMoment } from './round-times.ts';

/** A typed moment lasts until its minute is over. */
const minute = 60_000;

/** In the order of a round. */
export const mailingKinds = ['invitation', 'reminder', 'results_out'] as const;
export type MailingKind = (typeof mailingKinds)[number];

export const mailingHindrances = ['round_not_open', 'results_not_public', 'restored'] as const;
export type MailingHindrance = (typeof mailingHindrances)[number];

export const letterStates = [
  'waiting',
  'sending',
  'sent',
  'failed',
  'uncertain',
  'outdated',
] as const;
export type LetterState = (typeof letterStates)[number];

/** The letters whose words the region may read: the rest hold a link, or are a municipality's own affair. */
export const readableLetterKinds: readonly string[] = [
  'invitation',
  'reminder',
  'results_out',
  'receipt',
  'reopened',
  'review',
  'lead_handed',
];

/** What is wrong with the moment that was typed: a key of the words and what fills it. */
export interface MomentFault {
  fault: TimesFault['fault'] | 'mailing-moment-missing' | `mailing-quiet-${QuietPeriod}`;
  /** The next moment that is as good, for the fields. */
  next: TypedMoment | null;
}

/**
 * When a mailing is due, or why not then. Null is now. A quiet period is kept unless its planner
 * insists. Instants are milliseconds since 1970.
 */
export function judgeDue(
  typed: TypedMoment | null,
  insists: boolean,
  now: number,
): { dueAt: number; fault?: undefined } | MomentFault {
  const dueAt = typed === null ? now : typedInstant(typed);
  if (dueAt === 'round-moment-unreadable') return { fault: 'mailing-moment-missing', next: null };
  if (typeof dueAt !== 'number') return { fault: dueAt, next: null };
  if (typed !== null && dueAt < now - minute) return { fault: 'round-moment-past', next: null };
  const quiet = insists ? null : quietPeriodAt(dueAt);
  if (quiet === null) return { dueAt };
  return { fault: `mailing-quiet-${quiet}`, next: asTyped(afterQuietPeriod(dueAt)) };
}
