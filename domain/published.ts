/** The public shape: what every reader of results gets, as the stable addresses of /api/v1 answer it. */
import { z } from 'zod';
import { answerSources, missingKinds } from './answer.ts';
import { contactSchema } from './contact.ts';
import { textSchema } from './language.ts';
import { comparabilities } from './questionnaire.ts';

const score = z.number().min(0).max(100).nullable();

export const bands = ['low', 'middle', 'high'] as const;

/** Is the data invented for showing the service? Then this sentence says so; otherwise null. */
const example = textSchema.nullable();

const municipalityNameSchema = z.strictObject({ fi: z.string(), sv: z.string() });

export const regionReferenceSchema = z.strictObject({
  code: z.string(),
  slug: z.string(),
  name: textSchema,
});

export const municipalityReferenceSchema = z.strictObject({
  code: z.string(),
  name: municipalityNameSchema,
});

export const regionsSchema = z.array(
  regionReferenceSchema.extend({
    /** Years with a release. */
    years: z.array(z.int()),
    /** Those of them whose answers are invented examples. */
    exampleYears: z.array(z.int()),
  }),
);

export const municipalitySchema = z.strictObject({
  code: z.string(),
  name: municipalityNameSchema,
  regionCode: z.string().nullable(),
  languageStatus: z.string().nullable(),
  urbanRural: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
});

export const releaseReferenceSchema = z.strictObject({
  /** Year and running number, as in "2025.1". */
  name: z.string(),
  number: z.int(),
  publishedAt: z.iso.datetime(),
  note: z.string().nullable(),
});

export const questionnaireReferenceSchema = z.strictObject({ id: z.string(), version: z.string() });

export const roundSummarySchema = z.strictObject({
  year: z.int(),
  state: z.enum(['draft', 'open', 'closed', 'published']),
  release: releaseReferenceSchema.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  /** N: the municipalities of the round. */
  municipalities: z.int(),
  /** n: those whose answers are in the release. */
  answered: z.int(),
  questionnaire: questionnaireReferenceSchema,
  example,
});

/** A region's change in one indicator against the compared round. */
export const indicatorChangeSchema = z.strictObject({
  year: z.int(),
  /** The compared value, over the municipalities present in both rounds. */
  value: z.number().nullable(),
  /** Percentage points; null for figures that are not shares. */
  points: z.number().nullable(),
  /** Municipalities more or fewer; null for figures that are not shares. */
  count: z.int().nullable(),
  comparable: z.boolean(),
  /** N now minus N then; 0 when the region has as many municipalities as before. */
  nChanged: z.int(),
  /** Behind the compared value, over the municipalities present in both rounds. */
  previousCount: z.int().nullable(),
  previousN: z.int().nullable(),
  /** This round's figure over the municipalities present in both rounds. */
  commonValue: z.number().nullable(),
  commonCount: z.int().nullable(),
  commonN: z.int().nullable(),
});

export const indicatorKinds = [
  'share',
  'given',
  'distribution',
  'sum',
  'mean',
  'per_inhabitant',
] as const;

export const indicatorResultSchema = z.strictObject({
  key: z.string(),
  label: textSchema,
  kind: z.enum(indicatorKinds),
  question: z.string(),
  /** share, given: exact fraction 0-1. Amounts: euros or pieces. distribution: null. */
  value: z.number().nullable(),
  /** Municipalities that count into the figure. */
  count: z.int(),
  /** Municipalities with a known answer. */
  n: z.int(),
  /** Municipalities of the round. */
  N: z.int(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Only of a distribution. */
  options: z
    .array(
      z.strictObject({
        key: z.string(),
        label: textSchema,
        count: z.int(),
        value: z.number().nullable(),
      }),
    )
    .nullable(),
  change: indicatorChangeSchema.nullable(),
});

const spreadSchema = z.strictObject({
  median: score,
  min: score,
  max: score,
  /** Municipalities with a score. */
  n: z.int(),
});

export const municipalityStatuses = ['answered', 'did_not_answer'] as const;

export const regionResultsSchema = z.strictObject({
  example,
  region: regionReferenceSchema,
  year: z.int(),
  release: releaseReferenceSchema,
  questionnaire: questionnaireReferenceSchema,
  /** N */
  municipalities: z.int(),
  /** n */
  answered: z.int(),
  dimensions: z.array(spreadSchema.extend({ key: z.string(), label: textSchema })),
  total: spreadSchema,
  indicators: z.array(indicatorResultSchema),
  /** Who came into the round and who is no longer in it since the compared year. */
  membership: z
    .strictObject({
      year: z.int(),
      joined: z.array(municipalityReferenceSchema),
      left: z.array(municipalityReferenceSchema),
    })
    .nullable(),
  municipalityResults: z.array(
    z.strictObject({
      code: z.string(),
      name: municipalityNameSchema,
      status: z.enum(municipalityStatuses),
      total: score,
      dimensions: z.record(z.string(), score),
    }),
  ),
});

/** What happened to a score since the compared year. Under 5 points is `unchanged`. */
export const changeDirections = ['up', 'down', 'unchanged'] as const;

export const publishedAnswerSchema = z.strictObject({
  question: z.string(),
  label: textSchema,
  dimension: z.string(),
  value: z.union([z.string(), z.number(), z.array(z.string()), contactSchema]).nullable(),
  /** The value in words: chosen options, or the amount or text itself. Null when missing. */
  valueLabel: textSchema.nullable(),
  estimate: z.boolean(),
  score,
  missing: z.enum(missingKinds).nullable(),
  comment: z.string().nullable(),
  /** How the answer was given. Null when there is none. */
  source: z.enum(answerSources).nullable(),
  comparability: z.enum(comparabilities),
});

export const municipalityResultsSchema = z.strictObject({
  example,
  municipality: z.strictObject({
    code: z.string(),
    name: municipalityNameSchema,
    /** "Muuramen", "Muuramessa"; null where no form is known. */
    genitive: z.string().nullable(),
    locative: z.string().nullable(),
    population: z.int().nullable(),
    /** Municipalities that ended by merging into this one. */
    predecessors: z.array(
      z.strictObject({ code: z.string(), name: municipalityNameSchema, date: z.iso.date() }),
    ),
    /** The municipality that this one merged into. */
    successor: z
      .strictObject({ code: z.string(), name: municipalityNameSchema, date: z.iso.date() })
      .nullable(),
    /** Its moves from a region to another, oldest first. */
    regionMoves: z.array(
      z.strictObject({
        date: z.iso.date(),
        from: regionReferenceSchema,
        to: regionReferenceSchema,
      }),
    ),
  }),
  region: regionReferenceSchema,
  year: z.int(),
  /** Years with a release for this municipality, oldest first. */
  years: z.array(z.int()),
  release: releaseReferenceSchema,
  questionnaire: questionnaireReferenceSchema,
  status: z.enum(municipalityStatuses),
  /** Core questions with an answer, don't know included, of those asked. */
  coreAnswered: z.int(),
  coreAsked: z.int(),
  /** Of those answered, the ones whose answer is "don't know". */
  coreDontKnow: z.int(),
  total: score,
  dimensions: z.array(
    z.strictObject({
      key: z.string(),
      label: textSchema,
      score,
      band: z.enum(bands).nullable(),
      /** Scored core questions that have a score, of those the dimension has. */
      answered: z.int(),
      of: z.int(),
      regionMedian: score,
      regionMin: score,
      regionMax: score,
      /** Municipalities of the region with a score: what the median and the range are over. */
      regionN: z.int(),
      previous: z
        .strictObject({
          year: z.int(),
          score,
          /** Exact difference; null when either is missing or they are not comparable. */
          change: z.number().nullable(),
          direction: z.enum(changeDirections).nullable(),
          comparable: z.boolean(),
          /** Questions whose wording changed in between, meaning kept. */
          reworded: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  answers: z.array(publishedAnswerSchema),
});

export const trendPointSchema = z.strictObject({
  year: z.int(),
  score,
  /** Why there is no score; null when there is one. */
  missing: z.enum(['did_not_answer', 'too_few_answers', 'not_in_region']).nullable(),
  release: z.string().nullable(),
  /** The questions changed: this point is not comparable with the one before it. */
  breakBefore: z.boolean(),
  /** Questions reworded since the point before, meaning kept. */
  rewordedBefore: z.array(z.string()),
});

export const trendSchema = z.strictObject({
  example,
  municipality: z.strictObject({ code: z.string(), name: municipalityNameSchema }),
  years: z.array(z.int()),
  dimensions: z.array(
    z.strictObject({ key: z.string(), label: textSchema, points: z.array(trendPointSchema) }),
  ),
  total: z.array(trendPointSchema),
});

/** GET /municipalities/{code}/contact: live, in no release, and gone when a consent ends. */
export const municipalityContactsSchema = z.strictObject({
  municipality: municipalityReferenceSchema,
  contacts: z.array(
    z.strictObject({
      question: z.string(),
      label: textSchema,
      /** Null: not given, or the person has not consented to its being shown. */
      name: z.string().nullable(),
      title: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      /** When the consent ends, unless the person withdraws it before. */
      validUntil: z.iso.datetime(),
    }),
  ),
  example,
});

/** GET /releases: withdrawn ones are listed too, with why; nothing else of them can be read. */
export const releaseLogSchema = z.array(
  releaseReferenceSchema.extend({
    /** The release that this one corrected; null of a first one. */
    corrects: z.string().nullable(),
    /** How much the correction changed for readers; null where it was not counted. */
    changes: z
      .strictObject({ municipalities: z.int(), answers: z.int(), scores: z.int() })
      .nullable(),
    withdrawn: z.strictObject({ at: z.iso.datetime(), reason: z.string() }).nullable(),
    region: regionReferenceSchema,
    year: z.int(),
    municipalities: z.int(),
    answered: z.int(),
    example,
  }),
);

export type Band = (typeof bands)[number];
export type RegionReference = z.infer<typeof regionReferenceSchema>;
export type ReleaseReference = z.infer<typeof releaseReferenceSchema>;
export type Regions = z.infer<typeof regionsSchema>;
export type PublishedMunicipality = z.infer<typeof municipalitySchema>;
export type RoundSummary = z.infer<typeof roundSummarySchema>;
export type IndicatorResult = z.infer<typeof indicatorResultSchema>;
export type MunicipalityReference = z.infer<typeof municipalityReferenceSchema>;
export type IndicatorChange = z.infer<typeof indicatorChangeSchema>;
export type RegionResults = z.infer<typeof regionResultsSchema>;
export type MunicipalityResults = z.infer<typeof municipalityResultsSchema>;
export type PublishedAnswer = z.infer<typeof publishedAnswerSchema>;
export type TrendPoint = z.infer<typeof trendPointSchema>;
export type MunicipalityContacts = z.infer<typeof municipalityContactsSchema>;
export type Trend = z.infer<typeof trendSchema>;
export type ReleaseLog = z.infer<typeof releaseLogSchema>;
