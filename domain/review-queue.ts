/** The shape of the review's requests and answers: the queue, threads, and approving several. */
import { z } from 'zod';
import { regionReferenceSchema } from './published.ts';
import { findingKinds } from './review.ts';
import { responseStates } from './round.ts';
import { responseHeadSchema } from './survey.ts';
import { writtenTextSchema } from './written-text.ts';

/** GET /api/survey/rounds/:region/:year/review: the responses to look at, the longest waiting first. */
export const reviewQueueSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  example: z.boolean(),
  responses: z.array(
    responseHeadSchema.extend({
      state: z.enum(responseStates),
      /** Open findings by kind; a kind without any is left out. */
      findings: z.partialRecord(z.enum(findingKinds), z.int()),
      /** Answers that differ from last time. */
      changed: z.int(),
      queries: z.strictObject({ asked: z.int(), answered: z.int(), settled: z.int() }),
    }),
  ),
});

/** POST .../queries asks about one answer; answered with the response. */
export const askRequestSchema = z.strictObject({
  question: z.string().regex(/^[a-z][a-z0-9_]{0,59}$/),
  text: writtenTextSchema(2000),
});

/** POST .../queries/:query/messages: the municipality answers, or the region asks again. */
export const messageRequestSchema = z.strictObject({ text: writtenTextSchema(2000) });

/** POST .../queries/:query/settle: of the answer as it was shown. */
export const settleRequestSchema = z.strictObject({ version: z.int().min(0) });

/** PUT .../answers/:question/correction: the answer, and why it is not the municipality's. */
export const correctionRequestSchema = z.strictObject({
  value: z.unknown(),
  estimate: z.boolean().default(false),
  reason: writtenTextSchema(2000),
});

/** PUT and DELETE .../answers/:question/evidence-check, of the answer as it was shown. */
export const evidenceCheckRequestSchema = z.strictObject({ version: z.int().min(1) });

/** POST /api/survey/rounds/:region/:year/approve: each as it was shown. */
export const approveManySchema = z.strictObject({
  responses: z
    .array(
      z.strictObject({
        municipality: z.string().regex(/^\d{3}$/),
        savedAt: z.iso.datetime().nullable(),
      }),
    )
    .min(1)
    .max(400),
});

/** What became of each, in the order asked for; the failure of one leaves the others approved. */
export const approvedManySchema = z.strictObject({
  results: z.array(
    z.strictObject({
      municipality: z.string(),
      isApproved: z.boolean(),
      /** Code and sentence of the problem; null for an approved one. */
      problem: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
    }),
  ),
});

export type ReviewQueue = z.infer<typeof reviewQueueSchema>;
export type QueuedResponse = ReviewQueue['responses'][number];
export type ApprovedMany = z.infer<typeof approvedManySchema>;
export type CorrectionRequest = z.input<typeof correctionRequestSchema>;
export type AskRequest = z.input<typeof askRequestSchema>;
