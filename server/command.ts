/** What a command of the command line is, and what it is given to work with. */
import type { Config } from './config.ts';
import type { Database } from './database.ts';

/**
 * A file with one command exports it as `command`; a file with several names each export by the
 * command's last word (`round open` is `open`). `cli.ts` lists them all.
 */
export interface Command {
  /** The arguments after the command's name, e.g. `--region SLUG --year YEAR [--note TEXT]`. */
  usage: string;
  /** One line that says what it does. */
  summary: string;
  /** Reads `args` with `parseArgs` of node:util (its faults are shown with the usage). */
  run(args: string[], context: CommandContext): Promise<number>;
}

export interface CommandContext {
  config: Config;
  /** The migrated database with the register in it; opened once, closed when the command ends. */
  openDatabase(): Promise<Database>;
  print(line: string): void;
  printError(line: string): void;
  /** Aborted when the operator presses Ctrl-C; a command that serves returns then. */
  stopped: AbortSignal;
}

/** An expected fault: its message is shown as it is and the exit status is 1. */
export class CommandError extends Error {
  override name = 'CommandError';
}
