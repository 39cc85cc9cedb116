/** The embedded PostgreSQL: who starts it, who joins it, who stops it, and as which user it runs. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StartFault } from '../../server/database/start-fault.ts';
import { startEmbeddedPostgres } from '../../server/embedded-postgres.ts';
import { startProgram } from '../harness/process.ts';

const isRoot = process.getuid?.() === 0;
const nobody = 65534;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kuntatutka-test-postgres-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Not durable: these tests are about lives, not about losses. */
const start = (dataDir: string) => startEmbeddedPostgres({ dataDir, durable: false });
const postmasterFile = (dataDir: string) => join(dataDir, 'postgres', 'data', 'postmaster.pid');

describe('the embedded PostgreSQL', () => {
  test('is PostgreSQL 18 with UTF-8 and an order of letters that does not hang on the machine', async () => {
    const postgres = await start(join(folder, 'one'));
    const { rows } = await ask(
      postgres.ownerUrl,
      `select current_setting('server_version_num')::int / 10000 as version,
        current_setting('server_encoding') as encoding, datlocprovider as provider,
        (select string_agg(name, ' ' order by name)
          from unnest(array['Öja', 'Ähtäri', 'Vaasa', 'Åbo', 'Espoo']) as name) as sorted
      from pg_database where datname = current_database()`,
    );
    expect(rows).toEqual([
      { version: 18, encoding: 'UTF8', provider: 'i', sorted: 'Espoo Vaasa Åbo Ähtäri Öja' },
    ]);
    await postgres.stop();
    expect(existsSync(postmasterFile(join(folder, 'one')))).toBe(false);
  });

  test('keeps its password in a file that only its user can read', async () => {
    const file = join(folder, 'one', 'postgres', 'owner-password');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toMatch(/^[\w-]{32}$/);
  });

  test('lets nobody in without the password, and listens on loopback alone', async () => {
    const postgres = await start(join(folder, 'one'));
    const wrong = new URL(postgres.ownerUrl);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    const { rows } = await ask(postgres.ownerUrl, 'show listen_addresses');
    expect(rows).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await postgres.stop();
  });

  test('is one for all who need it, and is stopped by the last', async () => {
    const dataDir = join(folder, 'shared');
    const all = await Promise.all([1, 2, 3].map(() => start(dataDir)));
    expect(new Set(all.map(({ ownerUrl }) => ownerUrl)).size).toBe(1);
    expect((await readdir(dataDir)).toSorted()).toEqual(['postgres']);
    const [first, ...others] = all;
    for (const other of others) await other.stop();
    expect((await ask(first!.ownerUrl, 'select 1 as here')).rows).toEqual([{ here: 1 }]);
    await first!.stop();
    await expect(ask(first!.ownerUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('starts although its process number of before a crash belongs to another program', async () => {
    const dataDir = join(folder, 'one');
    const lines = [
      process.pid,
      join(dataDir, 'postgres', 'data'),
      1_700_000_000,
      1,
      '',
      '127.0.0.1',
    ];
    await writeFile(postmasterFile(dataDir), `${lines.join('\n')}\n`);
    if (isRoot) await sameOwner(postmasterFile(dataDir), join(dataDir, 'postgres', 'data'));
    const postgres = await start(dataDir);
    expect((await ask(postgres.ownerUrl, 'select 1 as here')).rows).toEqual([{ here: 1 }]);
    await postgres.stop();
  });

  test('begins anew where a first start was cut off', async () => {
    const dataDir = join(folder, 'cut');
    await mkdir(join(dataDir, 'postgres.new-abc', 'data'), { recursive: true });
    const postgres = await start(dataDir);
    await postgres.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  test('says in one sentence that the folder cannot be used', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const attempt = start(join(file, 'var'));
    await expect(attempt).rejects.toThrow(StartFault);
    await expect(attempt).rejects.toThrow(/could not be set up in/);
  });
});

const program = `
  import { startEmbeddedPostgres } from '${new URL('../../server/embedded-postgres.ts', import.meta.url)}';
  const postgres = await startEmbeddedPostgres({ dataDir: process.argv[1], durable: false });
  await postgres.stop();
  console.log('came and went');`;

async function comeAndGo(
  dataDir: string,
  env: Record<string, string> = {},
  user: { uid?: number; gid?: number } = {},
): Promise<string> {
  const words = ['--input-type=module-typescript', '--eval', program, dataDir];
  const started = startProgram(words, env, user);
  await started.ended();
  return started.said();
}

describe.runIf(isRoot)('started by root', () => {
  test('runs in a folder that only root can enter', async () => {
    const closed = join(folder, 'closed');
    await mkdir(closed, { mode: 0o700 });
    expect(await comeAndGo(join(closed, 'var'))).toBe('came and went\n');
  });

  test('runs where user namespaces are refused, and goes on with the same data where not', async () => {
    const programs = join(folder, 'programs');
    await mkdir(programs);
    for (const name of ['setpriv', 'sh', 'mkdir', 'rmdir']) {
      symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(programs, name));
    }
    const dataDir = join(folder, 'closed', 'no-namespaces');
    expect(await comeAndGo(dataDir, { PATH: programs })).toBe('came and went\n');
    expect(await comeAndGo(dataDir)).toBe('came and went\n');
  });

  test('runs for another user as that user', async () => {
    const dataDir = join(folder, 'of-nobody');
    await mkdir(dataDir);
    await chown(dataDir, nobody, nobody);
    await chown(folder, nobody, nobody);
    const said = await comeAndGo(dataDir, {}, { uid: nobody, gid: nobody });
    expect(said).toBe('came and went\n');
    expect(statSync(join(dataDir, 'postgres', 'data')).uid).toBe(nobody);
  });

  test("refuses another user's folder in one sentence", async () => {
    const said = await comeAndGo(join(folder, 'one'), {}, { uid: nobody, gid: nobody });
    expect(said).toContain(`DATA_DIR (${join(folder, 'one')}) cannot be used by this user`);
  });
});

async function ask(url: string, query: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return await client.query(query);
  } finally {
    await client.end();
  }
}

async function sameOwner(file: string, as: string): Promise<void> {
  const { uid, gid } = statSync(as);
  await chown(file, uid, gid);
}
