/** The private shape of publishing: previews, what is asked for, and where each release stands. */
import { z } from 'zod';
import { releaseActions, roundActions, secondPersonActions } from './rights.ts';
import { personalDataKinds } from './personal-data.ts';
import { municipalityStatuses, releaseReferenceSchema } from './published.ts';
import { releaseStandings } from './release-standing.ts';
import { writtenTextSchema } from './written-text.ts';
import { textSchema } from './language.ts';

const instant = z.iso.datetime();
const municipality = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

/** A release as its coordinator sees it. `publishedAt` may lie ahead. */
export const deskReleaseSchema = releaseReferenceSchema.extend({
  standing: z.enum(releaseStandings),
  /** Name or e-mail of who made it; null for the operator. */
  madeBy: z.string().nullable(),
  /** Set of one that has been withdrawn. */
  withdrawn: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  /** What the caller can do with it now. */
  may: z.array(z.enum(releaseActions)),
});

const countsSchema = z.strictObject({
  municipalities: z.int(),
  answers: z.int(),
  scores: z.int(),
});

/** One side of an answer that differs, in words; null where there is none. */
const answerSideSchema = z
  .strictObject({
    label: textSchema.nullable(),
    missing: z.string().nullable(),
    comment: z.string().nullable(),
  })
  .nullable();

export const differenceSchema = z.strictObject({
  municipality,
  before: z.enum(municipalityStatuses).nullable(),
  after: z.enum(municipalityStatuses).nullable(),
  scores: z.array(
    z.strictObject({
      label: textSchema.nullable(),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
  answers: z.array(
    z.strictObject({
      question: z.string(),
      label: textSchema,
      before: answerSideSchema,
      after: answerSideSchema,
    }),
  ),
});

/** What would become public now, or becomes public when the release in waiting does. */
export const previewSchema = z.strictObject({
  /** Names this content: send it back when publishing. */
  fingerprint: z.string(),
  name: z.string(),
  /** The release that this one corrects; it needs a note then. */
  corrects: z.string().nullable(),
  /** N and n */
  municipalities: z.int(),
  answered: z.int(),
  /** Municipalities that are published as not having answered. */
  silent: z.array(municipality),
  /** What readers see otherwise than now; null of a first release. */
  differences: z
    .strictObject({ counts: countsSchema, municipalities: z.array(differenceSchema) })
    .nullable(),
  /** Must be empty, or each entry judged to be no personal data. */
  personalData: z.array(
    z.strictObject({
      id: z.string(),
      municipality,
      question: z.string(),
      label: textSchema,
      place: z.enum(['answer', 'comment']),
      kind: z.enum(personalDataKinds),
      match: z.string(),
    }),
  ),
  /** Contact people that the pages would show with their consent. */
  contacts: z.array(z.strictObject({ municipality, name: z.string().nullable() })),
  /** Questions whose answers are public, in their order. */
  questions: z.array(z.strictObject({ key: z.string(), label: textSchema })),
  places: z.array(municipality),
});

/** GET /api/survey/rounds/:region/:year/publishing */
export const publishingSchema = z.strictObject({
  region: z.strictObject({ code: z.string(), slug: z.string(), name: textSchema }),
  year: z.int(),
  example: z.boolean(),
  /** The instant of the database's clock at which this was read. */
  now: instant,
  may: z.array(z.enum(roundActions)),
  releases: z.array(deskReleaseSchema),
  /** Set while a release waits for a person or a moment; then there is nothing else to publish. */
  inWaiting: z.string().nullable(),
  secondPerson: z.strictObject({
    isNeeded: z.boolean(),
    may: z.array(z.enum(secondPersonActions)),
  }),
  preview: previewSchema.nullable(),
  /** Why there is no preview: a problem of the catalogue in words. */
  hindrance: z.strictObject({ code: z.string(), detail: z.string() }).nullable(),
});

/**
 * POST /api/survey/rounds/:region/:year/publish. `fingerprint` is that of the preview which was
 * looked at: if anything has changed since, nothing is published (409 `preview-outdated`). A
 * correction needs a note.
 */
export const publishRequestSchema = z.strictObject({
  fingerprint: z.string().min(1).max(100),
  note: writtenTextSchema(2000).nullable().default(null),
  /** From when it is public; null for at once. */
  publicFrom: instant.nullable().default(null),
  /** Findings that are no personal data of anybody. */
  harmless: z.array(z.string().max(200)).max(10_000).default([]),
});

/** POST .../releases/:number/withdraw: why, for everybody to read. */
export const withdrawRequestSchema = z.strictObject({ reason: writtenTextSchema(2000) });

export type DeskRelease = z.infer<typeof deskReleaseSchema>;
export type Difference = z.infer<typeof differenceSchema>;
export type Preview = z.infer<typeof previewSchema>;
export type Publishing = z.infer<typeof publishingSchema>;
export type PublishRequest = z.input<typeof publishRequestSchema>;
