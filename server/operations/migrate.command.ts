/** `migrate`: brings the database to the newest migration without starting the service. */
import { parseArgs } from 'node:util';
import type { Command } from '../command.ts';
import { migrationState } from '../migrate.ts';

export const command: Command = {
  usage: '',
  summary: 'Bring the database to the newest migration (the start of the service does so too).',
  async run(args, context) {
    parseArgs({ args, options: {} });
    const database = await context.openDatabase();
    const { done } = await database.asOwner(migrationState);
    context.print(`The database is at its newest migration, ${done.at(-1)}.`);
    return 0;
  },
};
