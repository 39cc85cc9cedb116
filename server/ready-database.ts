/** Opens a database that is ready for work: the register of municipalities is in it. */
import type { Config } from './config.ts';
import { openDatabase } from './database.ts';
import type { Database, DatabaseOptions } from './database.ts';
import { loadRegister, registerIsLoaded } from './register/load.ts';

export async function openReadyDatabase(
  config: Config,
  options: DatabaseOptions = {},
): Promise<Database> {
  const database = await openDatabase(config, { warn: warnAloud, ...options });
  try {
    if (!(await registerIsLoaded(database.operator))) await loadRegister(database.operator);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

function warnAloud(message: string, error?: unknown): void {
  const reason = error instanceof Error ? ` (${error.message})` : '';
  process.stderr.write(`${message}${reason}\n`);
}
