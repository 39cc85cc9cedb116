/** Reads questionnaires back as they were stored, also those from before a part of the format. */
import type { Questionnaire } from '#domain/questionnaire.ts';

/** Parts of the format that came later, as every older version means them. */
const cameLater = { contradictions: [] } satisfies Partial<Questionnaire>;

/** What the database holds was checked when it was stored, so only what came later is filled in. */
export function storedQuestionnaire(content: unknown): Questionnaire {
  return { ...cameLater, ...(content as Questionnaire) };
}
