/** A program that publishes a correction of a round of a test database: `REGION YEAR NOTE`. */
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/database.ts';
import { publishRound } from '../../server/publishing/publish.ts';
import { findRound } from '../../server/rounds/round.ts';

const [region = '', year = '', note = ''] = process.argv.slice(2);
const database = await openDatabase(readConfig(), { durable: false });
await database.operator.transaction().execute(async (tx) => {
  await publishRound(tx, await findRound(tx, region, Number(year)), { note, publishedBy: null });
});
await database.close();
