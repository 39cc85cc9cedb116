/** `questionnaire store`: keeps a new version, so that coordinators' next rounds ask it. */
import { parseArgs } from 'node:util';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { storeQuestionnaire } from './store.ts';
import { readTemplate } from './templates.ts';

export const command: Command = {
  usage: 'FILE',
  summary: 'Store a questionnaire; rounds made from an earlier version of it ask this one next.',
  async run(args, context) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) {
      throw new CommandError('Give one file, for example: questionnaire store kuntatutka-2026');
    }
    const questionnaire = await readTemplate(file);
    const { operator } = await context.openDatabase();
    const done = await operator
      .transaction()
      .execute((tx) => storeQuestionnaire(tx, questionnaire));
    context.print(`Questionnaire ${questionnaire.id} ${questionnaire.version}: ${done}.`);
    return 0;
  },
};
