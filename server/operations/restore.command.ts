/** `restore`: a backup into a new database. */
import type { Command } from '../command.ts';
import { oneFile } from './backup.command.ts';
import { restoreBackup } from './restore.ts';

export const command: Command = {
  usage: 'FILE',
  summary: 'Put a backup into a new, empty database: all of it or nothing.',
  async run(args, context) {
    const file = oneFile(args, 'restore kuntatutka.backup');
    const manifest = await restoreBackup(await context.openDatabase(), file);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    context.print(
      `Restored ${rows} rows of ${manifest.tables.length} tables, as they were at ${manifest.writtenAt}.`,
    );
    return 0;
  },
};
