/** Answering by telephone: the log of calls, whom to call next, and the call in which answers are typed. */
import { z } from 'zod';
import { isStorable } from './answer.ts';
import type { ResponseState } from './round.ts';
import { responseStates } from './round.ts';
import { handSectionSchema } from './survey.ts';

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

const instant = z.iso.datetime();
const text = (max: number) =>
  z
    .string()
    .refine(isStorable)
    .transform((given) => given.normalize('NFC').trim())
    .refine((given) => [...given].length <= max);
/** Without control characters: it stands in the middle of sentences and letters. */
const personName = text(200).refine((given) => given !== '' && !/\p{Cc}/u.test(given));
const note = text(2000)
  .transform((given) => given || null)
  .nullable()
  .default(null);

/** POST .../calls: a call that did not lead to answering. Answered with the log. */
export const callRequestSchema = z.strictObject({
  outcome: z.enum(['no_answer', 'call_back', 'refused']),
  talkedTo: personName.nullable().default(null),
  /** Needed for `call_back`, possible for `no_answer`. */
  callBackAt: instant.nullable().default(null),
  note,
});

/** GET .../calls: the region's own notes of its calls about one response, newest first. */
export const callLogSchema = z.strictObject({
  calls: z.array(
    z.strictObject({
      outcome: z.enum(callOutcomes),
      talkedTo: z.string().nullable(),
      callBackAt: instant.nullable(),
      note: z.string().nullable(),
      calledBy: z.string(),
      calledAt: instant,
    }),
  ),
});

/** GET /api/survey/rounds/:region/:year/calls: whom to call, the first one first. */
export const callListSchema = z.strictObject({
  example: z.boolean(),
  region: z.strictObject({
    code: z.string(),
    slug: z.string(),
    name: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
  }),
  turns: z.array(
    z.strictObject({
      municipality: z.strictObject({
        code: z.string(),
        name: z.strictObject({ fi: z.string(), sv: z.string() }),
      }),
      state: z.enum(responseStates),
      coreAnswered: z.int(),
      coreAsked: z.int(),
      lastOutcome: z.enum(callOutcomes).nullable(),
      lastCalledAt: instant.nullable(),
      lastNote: z.string().nullable(),
      callBackAt: instant.nullable(),
      /** Has the agreed moment come? */
      isDue: z.boolean(),
      /** Name or e-mail of who is on the telephone with the municipality now. */
      onCall: z.string().nullable(),
    }),
  ),
});

/** POST .../telephone: with whom one is on the telephone. Opens the draft to whoever typed it. */
export const openCallSchema = z.strictObject({ talkedTo: personName });

/**
 * POST .../telephone/finish: to whom the summary goes, a person of the municipality or somebody who
 * joins it now, and whether the answers are handed over on the municipality's behalf.
 */
export const finishCallSchema = z.strictObject({
  to: handSectionSchema.shape.to,
  submit: z.boolean(),
});

/** POST .../confirm: `savedAt` is that of the response as it was shown. */
export const confirmRequestSchema = z.strictObject({ savedAt: instant.nullable() });

export type CallRequest = z.input<typeof callRequestSchema>;
export type CallLog = z.infer<typeof callLogSchema>;
export type CallList = z.infer<typeof callListSchema>;
export type FinishCall = z.infer<typeof finishCallSchema>;
