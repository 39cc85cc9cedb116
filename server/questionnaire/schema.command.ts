/** `questionnaire schema`: writes the JSON Schema beside the templates after the format has changed. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { questionnaireJsonSchema } from './json-schema.ts';
import { shownPath } from './read.ts';
import { templateFolder } from './templates.ts';

export const command: Command = {
  usage: '',
  summary: 'Write survey-templates/questionnaire.schema.json anew.',
  async run(args, context) {
    parseArgs({ args });
    const path = join(templateFolder, 'questionnaire.schema.json');
    await writeFile(path, questionnaireJsonSchema());
    context.print(`${shownPath(path)} is up to date.`);
    return 0;
  },
};
