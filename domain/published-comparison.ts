/** The public shape of a comparison: several municipalities of one year, and how far they compare. */
import { z } from 'zod';
import { municipalityResultsSchema } from './published.ts';

/** Why a comparison has to be read with care. */
const weaknessReasons = [
  'did_not_answer',
  'other_version',
  'other_questions',
  'too_few_answers',
  'few_answers',
] as const;

const weaknessSchema = z.strictObject({
  reason: z.enum(weaknessReasons),
  /** Key of a dimension, or "total"; null when it is about the whole comparison. */
  dimension: z.string().nullable(),
  /** Codes of the municipalities that it is about. */
  municipalities: z.array(z.string()),
});

/** GET /compare */
export const comparisonSchema = z.strictObject({
  example: municipalityResultsSchema.shape.example,
  year: z.int(),
  municipalities: z.array(municipalityResultsSchema),
  /** Reasons to be careful; empty when there are none. */
  weaknesses: z.array(weaknessSchema),
});

export type Weakness = z.infer<typeof weaknessSchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
