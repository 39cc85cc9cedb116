/** Runs commands of the command line inside the test, against a database that is open already. */
import { runCommand } from '../../server/cli.ts';
import type { Config } from '../../server/config.ts';
import type { Database } from '../../server/database.ts';

export interface CommandResult {
  status: number;
  out: string;
  err: string;
}

/** `const run = commandLine(server); await run('register', 'check')` */
export function commandLine({ config, database }: { config: Config; database: Database }) {
  return async (...words: string[]): Promise<CommandResult> => {
    const out: string[] = [];
    const err: string[] = [];
    const status = await runCommand(words, {
      config,
      openDatabase: async () => database,
      print: (line) => out.push(line),
      printError: (line) => err.push(line),
      stopped: new AbortController().signal,
    });
    return { status, out: out.join('\n'), err: err.join('\n') };
  };
}
