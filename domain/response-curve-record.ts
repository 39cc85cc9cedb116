/** The private shape of the response curves of a board. */
import { z } from 'zod';

const responseCurveSchema = z.strictObject({
  year: z.int(),
  municipalities: z.int(),
  lastDay: z.int(),
  steps: z.array(z.strictObject({ day: z.int(), count: z.int() })),
});

/** The round's own curve, which a draft has not, and those of earlier years, the newest first. */
export const responseCurvesSchema = z.strictObject({
  current: responseCurveSchema.nullable(),
  earlier: z.array(responseCurveSchema),
});
export type ResponseCurves = z.infer<typeof responseCurvesSchema>;
