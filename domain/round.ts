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
  return state === 'not_started' ? 'draft' : state;
}

/**
 * May municipalities answer at the instant `now`? The closing instant itself is already too late.
 * The server judges by the database's clock inside the transaction that saves.
 */
export function isAnswerable(
  round: { state: RoundState; opensAt: Date | null; closesAt: Date | null },
  now: Date,
): boolean {
  return (
    round.state === 'open' &&
    (round.opensAt === null || round.opensAt <= now) &&
    (round.closesAt === null || now < round.closesAt)
  );
}
