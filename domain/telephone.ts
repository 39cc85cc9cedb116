/** The private shape of calls: their log, whom to call next, and the call in which answers are typed. */
import { z } from 'zod';
import { isStorable } from './answer.ts';
import { callOutcomes } from './calling.ts';
import { responseStates } from './round.ts';
import { handSectionSchema } from './survey.ts';

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
