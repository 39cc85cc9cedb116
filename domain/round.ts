/** The states of a round and of a response, and the steps between them. */

export const roundStates = ['draft', 'open', 'closed', 'published'] as const;
export type RoundState = (typeof roundStates)[number];

export const responseStates = [
  'not_started',
  'draft',
  'submitted',
  'returned',
  'approved',
] as const;
export type ResponseState = (typeof responseStates)[number];

/** What moves a round; each step is possible from the states named. */
export const roundSteps = {
  open: { from: ['draft'], to: 'open' },
  close: { from: ['open'], to: 'closed' },
  /** Publishing again is a correction: a new release, never a changed one. */
  publish: { from: ['closed', 'published'], to: 'published' },
} as const satisfies Record<string, { from: readonly RoundState[]; to: RoundState }>;
export type RoundStep = keyof typeof roundSteps;

export const responseSteps = {
  /** The first saved answer, and every one after it. */
  answer: { from: ['not_started', 'draft', 'returned'], to: null },
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  /** While the round is open a submission can be taken back by the municipality. */
  take_back: { from: ['submitted'], to: 'draft' },
  return: { from: ['submitted', 'approved'], to: 'returned' },
  /** Also of a returned response, which the municipality may be too late to complete. */
  approve: { from: ['submitted', 'returned'], to: 'approved' },
  /** After closing the region lets the municipality go on: what was handed over is returned. */
  reopen: { from: responseStates, to: null },
} as const satisfies Record<string, { from: readonly ResponseState[]; to: ResponseState | null }>;
export type ResponseStep = keyof typeof responseSteps;

/** The state after the step, or null where the step is not possible. */
export function nextRoundState(state: RoundState, step: RoundStep): RoundState | null {
  const { from, to } = roundSteps[step];
  return (from as readonly RoundState[]).includes(state) ? to : null;
}

/** The state after the step, or null where the step is not possible. */
export function nextResponseState(state: ResponseState, step: ResponseStep): ResponseState | null {
  const { from, to } = responseSteps[step];
  if (!(from as readonly ResponseState[]).includes(state)) return null;
  if (to !== null) return to;
  if (step === 'reopen') return isHandedOver(state) ? 'returned' : state;
  return state === 'not_started' ? 'draft' : state;
}

/** Has the municipality handed its answers over? Until then they are a draft and its own. */
export function isHandedOver(state: ResponseState): boolean {
  return state === 'submitted' || state === 'returned' || state === 'approved';
}

/** What decides when a round takes answers. */
export interface RoundTimes {
  state: RoundState;
  opensAt: Date | null;
  closesAt: Date | null;
}

/**
 * May a municipality answer at the instant `now`? The closing instant itself is already too late.
 * After it only a response that the region has reopened takes answers, and only before
 * `reopenedUntil`. The server judges by the database's clock inside the transaction that saves.
 */
export function isAnswerable(
  round: RoundTimes,
  now: Date,
  reopenedUntil: Date | null = null,
): boolean {
  if (hasClosed(round, now)) return reopenedUntil !== null && now < reopenedUntil;
  return round.state === 'open' && (round.opensAt === null || round.opensAt <= now);
}

/** Is the time for answering over, be it that the round was closed or that its end has passed? */
export function hasClosed(round: RoundTimes, now: Date): boolean {
  if (round.state === 'open') return round.closesAt !== null && round.closesAt <= now;
  return round.state === 'closed' || round.state === 'published';
}

/** So long at most is a response reopened at a time: a round is to be finished. */
export const longestReopeningDays = 60;

/** What is wrong with the last moment of a reopening; a key of the word catalogue, or null. */
export function reopeningFault(
  until: Date,
  now: Date,
): 'reopen-moment-past' | 'reopen-moment-too-far' | null {
  if (until <= now) return 'reopen-moment-past';
  const days = (until.getTime() - now.getTime()) / 86_400_000;
  return days > longestReopeningDays ? 'reopen-moment-too-far' : null;
}
