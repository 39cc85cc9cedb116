/** The private shape of imports: what a table holds, what storing it would do, and what was imported. */
import { z } from 'zod';
import { isStorable } from './answer.ts';
import { importStays } from './import-permission.ts';
import { textSchema } from './language.ts';
import { regionReferenceSchema } from './published.ts';
import { keySchema, questionTypes } from './questionnaire.ts';

const instant = z.iso.datetime();
const version = z.strictObject({ id: z.string(), version: z.string() });
const municipality = z.strictObject({
  code: z.string(),
  name: z.strictObject({ fi: z.string(), sv: z.string() }),
});

/** GET /api/survey/rounds/:region/:year/imports */
export const importsSchema = z.strictObject({
  region: regionReferenceSchema,
  year: z.int(),
  example: z.boolean(),
  /** Earlier years of which the region has no round, newest first. */
  years: z.array(z.int()),
  /** What can have been asked; the first is what the round itself asks. */
  questionnaires: z.array(version.extend({ title: textSchema })),
  imports: z.array(
    z.strictObject({
      id: z.string(),
      year: z.int(),
      fileName: z.string(),
      municipalities: z.int(),
      answers: z.int(),
      importedAt: instant,
      importedBy: z.string(),
      undoneAt: instant.nullable(),
      undoneBy: z.string().nullable(),
      mayUndo: z.boolean(),
      /** Why it cannot be undone, of one that stands. */
      stays: z.enum(importStays).nullable(),
    }),
  ),
});
export type Imports = z.infer<typeof importsSchema>;

/** The query beside a file: of which year it is, and what was asked then. */
export const importQuerySchema = z.strictObject({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  questionnaire: z.string().max(100),
  version: z.string().max(100),
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

export const storeQuerySchema = importQuerySchema.extend({
  /** What was looked at: anything else is not stored. */
  fingerprint: z.string().regex(/^[\da-f]{64}$/),
  fileName: z.string().trim().min(1).max(200).refine(isStorable),
});

export const mappingSchema = z.strictObject({
  columns: z
    .array(
      z.strictObject({
        heading: z.string().max(2000).refine(isStorable),
        means: z.string().max(60).nullable(),
      }),
    )
    .max(500),
  words: z
    .array(
      z.strictObject({
        question: keySchema,
        text: z.string().max(500).refine(isStorable),
        means: z.string().max(60),
      }),
    )
    .max(5000),
});

/** POST …/imports/columns: what the table holds, and what it seems to mean. */
export const importColumnsSchema = z.strictObject({
  year: z.int(),
  /** Rows with something in them. */
  rows: z.int(),
  columns: z.array(
    z.strictObject({
      /** As a spreadsheet names it: B. */
      column: z.string(),
      heading: z.string(),
      means: z.string().nullable(),
      /** What stands in it, most often first. */
      texts: z.array(
        z.strictObject({
          text: z.string(),
          count: z.int(),
          /** Can it be read as an amount? */
          isAmount: z.boolean(),
        }),
      ),
    }),
  ),
  questions: z.array(
    z.strictObject({
      key: z.string(),
      type: z.enum(questionTypes),
      wording: textSchema,
      options: z.array(z.strictObject({ key: z.string(), label: textSchema })),
    }),
  ),
  /** What the region has said of words before. */
  words: mappingSchema.shape.words,
});
export type ImportColumns = z.infer<typeof importColumnsSchema>;

/** One thing that is wrong with the table; `code` and `params` are words' keys and arguments. */
const tableFaultSchema = z.strictObject({
  /** "B7"; null: the table as a whole. */
  cell: z.string().nullable(),
  municipality: municipality.nullable(),
  question: z.strictObject({ key: z.string(), wording: textSchema }).nullable(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** POST …/imports/preview: what storing the table would do; nothing is stored. */
export const importPreviewSchema = z.strictObject({
  year: z.int(),
  /** Names what is shown; null where the table has faults and cannot be stored. */
  fingerprint: z.string().nullable(),
  /** Those of the year, of which some may have no row with answers. */
  municipalities: z.int(),
  answered: z.int(),
  without: z.array(municipality),
  answers: z.int(),
  questions: z.array(
    z.strictObject({
      key: z.string(),
      wording: textSchema,
      column: z.string(),
      answers: z.int(),
      unknown: z.int(),
      /** Answers to it that do not apply, given the other answers of their municipality. */
      notApplicable: z.int(),
    }),
  ),
  /** Questions that the year was not asked. */
  notAsked: z.array(z.strictObject({ key: z.string(), wording: textSchema })),
  /** Headings of columns that are not used. */
  unused: z.array(z.string()),
  /** The first of them, */
  faults: z.array(tableFaultSchema),
  /** of so many. */
  faultCount: z.int(),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
