/** The command `import`: a coordinator's table of answers into a round, whole or not at all. */
import { parseArgs } from 'node:util';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Db } from '../database.ts';
import { faultSentence } from './import-faults.ts';
import { isChange, planImport } from './import-plan.ts';
import type { MunicipalityPlan } from './import-plan.ts';
import { changeLine, municipalityLine } from './import-report.ts';
import { ImportRefused, readImport, storeImport } from './import.ts';
import type { ImportSource } from './import.ts';
import { readSheetFile } from './read-sheet.ts';
import { roundOf, roundOptions } from '../rounds/round-options.ts';

export const command: Command = {
  usage: '--region REGION --year YEAR FILE [--dry-run]',
  summary:
    'Import reviewed answers (.csv or .xlsx: municipality_code, question_key, value, comment); they count as approved.',
  async run(args, { openDatabase, print, printError }) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...roundOptions, 'dry-run': { type: 'boolean', default: false } },
    });
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new CommandError('Give one file to import.');
    const sheet = await readSheetFile(file);
    const { operator } = await openDatabase();
    const round = await roundOf(operator, values);
    const source = await readImport(operator, round, sheet);
    const isTrial = values['dry-run'];
    let plan: MunicipalityPlan[];
    try {
      plan = await carryOut(operator, round.id, source, isTrial);
    } catch (error) {
      if (!(error instanceof ImportRefused)) throw error;
      const rows = new Set(error.faults.map((fault) => fault.row)).size;
      printError(`Nothing was imported. ${file} has faults on ${rows} ${plural(rows, 'row')}:`);
      for (const fault of error.faults) printError(`  ${faultSentence(fault)}`);
      return 1;
    }
    for (const municipality of plan) {
      print(municipalityLine(municipality));
      if (isTrial) for (const change of municipality.changes) print(`    ${changeLine(change)}`);
    }
    print(total(plan));
    if (isTrial) print('Nothing was stored: this was a dry run.');
    else if (round.state === 'published' && plan.some(isChange)) {
      print(
        `The round is published. Readers see the change after a correction: round publish --region ${round.region.slug} --year ${round.year} --note TEXT.`,
      );
    }
    return 0;
  },
};

/** Stores what the file brings, or in a trial only tells what would change. */
async function carryOut(
  operator: Db,
  roundId: string,
  source: ImportSource,
  isTrial: boolean,
): Promise<MunicipalityPlan[]> {
  if (source.faults.length > 0) throw new ImportRefused(source.faults);
  if (isTrial) return planImport(operator, roundId, source.questionnaire, source.answers);
  return operator.transaction().execute((tx) => storeImport(tx, roundId, source));
}

function total(plan: readonly MunicipalityPlan[]): string {
  const changes = plan.flatMap((each) => each.changes);
  const added = changes.filter((change) => change.before === null).length;
  const unchanged = plan.reduce((sum, each) => sum + each.unchanged, 0);
  const places = `${plan.length} ${plan.length === 1 ? 'municipality' : 'municipalities'}`;
  return `${places}: ${added} new, ${changes.length - added} changed, ${unchanged} unchanged answers.`;
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}
