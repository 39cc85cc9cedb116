/** The private shape: what signed-in officials and coordinators get and send under /api/survey. */
import { z } from 'zod';
import { answerSources } from './answer.ts';
import { contactSchema } from './contact.ts';
import { languageSchema } from './language.ts';
import { regionReferenceSchema, releaseReferenceSchema } from './published.ts';
import { questionnaireSchema } from './questionnaire.ts';
import { responseActions, roundActions } from './permission.ts';
import { responseStates, roundStates } from './round.ts';

const municipalityReferenceSchema = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

const instant = z.iso.datetime();

/** What every view of a response carries; `may` is what this person can do with it now. */
const responseHeadSchema = z.strictObject({
  municipality: municipalityReferenceSchema,
  state: z.enum(responseStates),
  coreAnswered: z.int(),
  coreAsked: z.int(),
  savedAt: instant.nullable(),
  submittedAt: instant.nullable(),
  may: z.array(z.enum(responseActions)),
});

const roundHeadSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  state: z.enum(roundStates),
  opensAt: instant.nullable(),
  closesAt: instant.nullable(),
  /** Are the answers of the round invented to show the service? */
  example: z.boolean(),
});

/** GET /api/survey/me */
export const meSchema = z.strictObject({
  person: z.strictObject({ email: z.string(), name: z.string(), language: languageSchema }),
  /** Responses of one's own municipalities, newest round first. */
  responses: z.array(z.strictObject({ round: roundHeadSchema, response: responseHeadSchema })),
  /** Rounds of the regions that one coordinates, newest first. */
  rounds: z.array(roundHeadSchema.extend({ may: z.array(z.enum(roundActions)) })),
});

/** GET /api/survey/rounds/:region/:year and the answer of every step of a round. */
export const roundBoardSchema = roundHeadSchema.extend({
  questionnaire: z.strictObject({ id: z.string(), version: z.string() }),
  may: z.array(z.enum(roundActions)),
  /** N */
  municipalities: z.int(),
  /** Responses that have been handed over: submitted or approved. */
  submitted: z.int(),
  approved: z.int(),
  responses: z.array(responseHeadSchema),
  releases: z.array(releaseReferenceSchema),
});

/** POST /api/survey/rounds/:region/:year/publish; a correction needs a note. */
export const publishRequestSchema = z.strictObject({
  note: z.string().trim().min(1).max(2000).nullable().default(null),
});

export const savedAnswerSchema = z.strictObject({
  question: z.string(),
  /** Null: cleared. */
  value: z.union([z.string(), z.number(), z.array(z.string()), contactSchema]).nullable(),
  estimate: z.boolean(),
  comment: z.string().nullable(),
  evidenceUrl: z.string().nullable(),
  /** Grows by one with every change of the answer; send it back as If-Match. */
  version: z.int(),
  source: z.enum(answerSources),
  /** Name or e-mail of who answered; null for the service itself. */
  answeredBy: z.string().nullable(),
  answeredAt: instant,
});

/** GET /api/survey/responses/:region/:year/:municipality */
export const responseSchema = responseHeadSchema.extend({
  round: roundHeadSchema,
  /** As the round asks it: years written out, the theme question in its place. */
  questionnaire: questionnaireSchema,
  answers: z.array(savedAnswerSchema),
  reviewNote: z.string().nullable(),
});

/**
 * PUT /api/survey/responses/:region/:year/:municipality/answers/:question
 * Headers: `If-Match: "3"` (the version one has seen, "0" for none), `Idempotency-Key: <uuid>`.
 * Answers 200 with the saved answer; 412 with `current` when somebody else saved in between.
 * DELETE on the same address, with the same headers, clears the answer.
 */
export const answerRequestSchema = z.strictObject({
  /** Checked against the question by `checkAnswer`, never coerced. */
  value: z.unknown(),
  estimate: z.boolean().default(false),
  comment: z.string().max(10_000).nullable().default(null),
  evidenceUrl: z.string().max(2000).nullable().default(null),
});

/**
 * POST .../approve. `savedAt` is that of the response as it was shown: what has been saved since
 * was not seen, so it is not approved (409 `response-changed`).
 */
export const approveRequestSchema = z.strictObject({ savedAt: instant.nullable() });

/** POST .../return: what the municipality is asked to complete. */
export const returnRequestSchema = approveRequestSchema.extend({
  note: z.string().trim().min(1).max(5000),
});

export type Me = z.infer<typeof meSchema>;
export type RoundHead = z.infer<typeof roundHeadSchema>;
export type RoundBoard = z.infer<typeof roundBoardSchema>;
export type ResponseHead = z.infer<typeof responseHeadSchema>;
export type SurveyResponse = z.infer<typeof responseSchema>;
export type SavedAnswer = z.infer<typeof savedAnswerSchema>;
export type AnswerRequest = z.input<typeof answerRequestSchema>;
