/** `backup`: the whole database in one file. */
import { parseArgs } from 'node:util';
import { CommandError } from '../command.ts';
import type { Command } from '../command.ts';
import { writeBackup } from './backup.ts';

export const command: Command = {
  usage: 'FILE',
  summary: 'Write all that the database holds into one new file; the service may go on.',
  async run(args, context) {
    const file = oneFile(args, 'backup kuntatutka.backup');
    const manifest = await writeBackup(await context.openDatabase(), file);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    context.print(`${file} holds ${rows} rows of ${manifest.tables.length} tables.`);
    context.print('It holds personal data: keep it as safe as the database itself.');
    return 0;
  },
};

export function oneFile(args: string[], example: string): string {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) {
    throw new CommandError(`Give one file, for example: ${example}`);
  }
  return file;
}
