/** `questionnaire check`: names every fault of a questionnaire file by line and key. */
import { parseArgs } from 'node:util';
import { languages } from '#domain/language.ts';
import { radarDimensions } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { faultLine, readQuestionnaireFile, shownPath } from './read.ts';
import { findTemplate } from './templates.ts';

export const command: Command = {
  usage: 'FILE',
  summary: 'Check a questionnaire file and name file, line and key of every fault.',
  async run(args, context) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) {
      throw new CommandError(
        'Give one file, for example: questionnaire check survey-templates/kuntatutka-2026.yaml',
      );
    }
    const path = await findTemplate(file);
    const read = await readQuestionnaireFile(path);
    if (read.faults === undefined) {
      context.print(`${shownPath(path)} has no faults: ${summary(read.questionnaire)}.`);
      return 0;
    }
    for (const fault of read.faults) context.printError(faultLine(fault));
    context.printError(`${read.faults.length} ${read.faults.length === 1 ? 'fault' : 'faults'}.`);
    return 1;
  },
};

function summary(questionnaire: Questionnaire): string {
  const core = questionnaire.questions.filter((question) => question.core);
  return [
    `${questionnaire.questions.length} questions`,
    `${core.length} core`,
    `${radarDimensions(questionnaire).length} radar dimensions`,
    `${questionnaire.indicators.length} indicators`,
    `${languages.length} languages`,
  ].join(', ');
}
