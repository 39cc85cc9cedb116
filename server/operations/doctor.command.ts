/** `doctor`: what is wrong with this installation. */
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { StartFault } from '../database/start-fault.ts';
import type { CommandContext } from '../command.ts';
import { examineDatabase, examineSurroundings } from './doctor.ts';
import type { Finding } from './doctor.ts';

export const command: Command = {
  usage: '',
  summary: 'Say what is wrong with this installation.',
  async run(args, context) {
    parseArgs({ args, options: {} });
    const findings = [...(await examineSurroundings(context.config)), ...(await database(context))];
    for (const { what, fault } of findings) {
      context.print(fault === null ? `ok     ${what}` : `wrong  ${what}: ${fault}`);
    }
    const wrong = findings.filter(({ fault }) => fault !== null).length;
    if (wrong === 0) {
      context.print('All is well.');
      return 0;
    }
    context.printError(`${wrong} of ${findings.length} findings are wrong.`);
    return 1;
  },
};

async function database(context: CommandContext): Promise<Finding[]> {
  try {
    return await examineDatabase(await context.openDatabase());
  } catch (error) {
    if (!(error instanceof StartFault)) throw error;
    return [{ what: 'The database', fault: error.message }];
  }
}
