/** What a response keeps of its review: the questions that the region has asked about single answers. */
import { z } from 'zod';
import { answerActions, queryActions, reviewActions } from './rights.ts';

const instant = z.iso.datetime();

/** Asked by the region, answered by the municipality, settled by the region; asking again goes back. */
export const queryStates = ['asked', 'answered', 'settled'] as const;
export type QueryState = (typeof queryStates)[number];

export const querySides = ['region', 'municipality'] as const;

/** A thread about one answer. */
export const answerQuerySchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  state: z.enum(queryStates),
  /** The version of the answer that was settled; null while the thread is open. */
  settledVersion: z.int().nullable(),
  settledBy: z.string().nullable(),
  settledAt: instant.nullable(),
  /** The oldest first. */
  messages: z.array(
    z.strictObject({
      side: z.enum(querySides),
      text: z.string(),
      /** Name or e-mail. */
      by: z.string().nullable(),
      at: instant,
    }),
  ),
  may: z.array(z.enum(queryActions)),
});

/** Something that somebody of the region did with one version of an answer. */
const answerMarkSchema = z.strictObject({
  question: z.string(),
  version: z.int(),
  /** Name or e-mail. */
  by: z.string().nullable(),
  at: instant,
});

export const reviewSchema = z.strictObject({
  may: z.array(z.enum(reviewActions)),
  mayOnAnswers: z.array(z.enum(answerActions)),
  /** Why answers that stand are not as the municipality gave them. */
  corrections: z.array(answerMarkSchema.extend({ reason: z.string() })),
  /** Answers whose evidence has been looked at, as they stand. */
  evidenceChecks: z.array(answerMarkSchema),
  /** In the order in which they were asked. */
  queries: z.array(answerQuerySchema),
});

export type AnswerQuery = z.infer<typeof answerQuerySchema>;
export type Correction = Review['corrections'][number];
export type Review = z.infer<typeof reviewSchema>;
