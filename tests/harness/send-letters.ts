/** A program that sends the letters of a test database until it is killed. */
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/database.ts';
import { startLetterWorker } from '../../server/letters/worker.ts';

const config = readConfig();
const database = await openDatabase(config, { durable: false });
const quiet = () => {};
await startLetterWorker({ config, database, log: { error: quiet, warn: quiet, debug: quiet } });
