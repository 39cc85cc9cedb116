/** Where a release stands: waiting for a person or a moment, before readers, or taken away from them. */

/**
 * `replaced`: readers have a newer release of the round. `cancelled`: it never was public and will
 * not be.
 */
export const releaseStandings = [
  'unconfirmed',
  'waiting',
  'public',
  'replaced',
  'withdrawn',
  'cancelled',
] as const;
export type ReleaseStanding = (typeof releaseStandings)[number];

export interface ReleaseFacts {
  number: number;
  needsSecond: boolean;
  isConfirmed: boolean;
  isCancelled: boolean;
  isWithdrawn: boolean;
  /** The moment from which it is to be public. */
  publishedAt: Date;
}

/** The standing at the instant `now`, which is the database's; `newest` is the greatest public number. */
export function releaseStanding(
  release: ReleaseFacts,
  now: Date,
  newest: number | null,
): ReleaseStanding {
  if (release.isWithdrawn) return 'withdrawn';
  if (release.isCancelled) return 'cancelled';
  if (release.needsSecond && !release.isConfirmed) return 'unconfirmed';
  if (release.publishedAt > now) return 'waiting';
  return newest !== null && newest > release.number ? 'replaced' : 'public';
}

/** Is it made and not public yet? Then no other release of its round can be made. */
export function isInWaiting(standing: ReleaseStanding): boolean {
  return standing === 'unconfirmed' || standing === 'waiting';
}

/** So far ahead at most: what waits for longer is forgotten, and its answers grow old. */
export const longestEmbargoDays = 180;

/** What is wrong with the moment from which a release is to be public; a key of the words, or null. */
export function embargoFault(
  publicFrom: Date,
  now: Date,
): 'embargo-moment-past' | 'embargo-moment-too-far' | null {
  if (publicFrom <= now) return 'embargo-moment-past';
  const days = (publicFrom.getTime() - now.getTime()) / 86_400_000;
  return days > longestEmbargoDays ? 'embargo-moment-too-far' : null;
}
