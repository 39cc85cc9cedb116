/** Starts the service, says where it is, and stops it when asked. */
import { ConfigError, readConfig } from './config.ts';
import { StartFault } from './database/start-fault.ts';
import { openReadyDatabase } from './ready-database.ts';
import { serve } from './serve.ts';
import { stopRequest } from './stop-request.ts';

try {
  const stopped = stopRequest();
  const config = readConfig();
  const database = await openReadyDatabase(config);
  try {
    const service = await serve(config, database);
    process.stdout.write(`Kuntatutka serves at ${config.publicUrl}\n`);
    await stopped;
    await service.close();
  } finally {
    await database.close();
  }
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StartFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
