/** The types of the tables in the code are those of the migrated database. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testDatabase } from '../harness/database.ts';

// `npm run tables` runs this with -u, which writes the file.
test('server/tables.ts describes the migrated database', async () => {
  const database = await testDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'kuntatutka-tables-'));
  const file = join(folder, 'tables.ts');
  try {
    const options = ['--dialect', 'postgres', '--url', database.url, '--out-file', file];
    const shape = ['--exclude-pattern', '{kysely_*,graphile_worker.*}', '--date-parser', 'string'];
    execFileSync('node_modules/.bin/kysely-codegen', [...options, ...shape], { stdio: 'ignore' });
    await expect(readFileSync(file, 'utf8')).toMatchFileSnapshot('../../server/tables.ts');
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await database.close();
  }
});
