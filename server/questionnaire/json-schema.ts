/** The JSON Schema with which editors complete and check a questionnaire file while it is written. */
import { z } from 'zod';
import { questionnaireSchema } from '#domain/questionnaire.ts';

/** The text of survey-templates/questionnaire.schema.json. */
export function questionnaireJsonSchema(): string {
  // Draft 7 is the one that YAML editors know.
  const schema = z.toJSONSchema(questionnaireSchema, {
    io: 'input',
    target: 'draft-7',
    reused: 'ref',
  });
  return `${JSON.stringify({ ...schema, title: 'Questionnaire' }, null, 2)}\n`;
}
