/** The service as a process: it starts, says one sentence when it cannot, and survives being killed. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../server/database.ts';
import { startEmbeddedPostgres } from '../../server/embedded-postgres.ts';
import { freePort, startProgram } from '../harness/process.ts';
import type { Program } from '../harness/process.ts';

let dataDir: string;
const started: Program[] = [];

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kuntatutka-test-start-'));
});
afterEach(async () => {
  for (const program of started.splice(0)) {
    program.child.kill('SIGKILL');
    await program.ended();
  }
  // Joins what a killed server has left behind, and stops it as the last one to leave.
  if (postgresRuns(dataDir)) await (await startEmbeddedPostgres({ dataDir })).stop();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function startService(env: Record<string, string> = {}): Promise<Program & { url: string }> {
  const port = await freePort();
  const program = startProgram(['server/main.ts'], {
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: 'silent',
    ...env,
  });
  started.push(program);
  return { ...program, url: `http://localhost:${port}` };
}

describe('the service', () => {
  test('starts on an empty folder, says where it is and stops in peace', async () => {
    const service = await startService();
    await service.says(`Kuntatutka serves at ${service.url}`);
    const answer = await fetch(`${service.url}/healthz`);
    expect(answer.status).toBe(200);
    await answer.text();
    service.child.kill('SIGTERM');
    expect(await service.ended()).toBe(0);
    expect(postgresRuns(dataDir)).toBe(false);
  });

  test('starts again by itself after being killed, and what was confirmed is there', async () => {
    const killed = await startService();
    await killed.says('serves at');
    await addPerson('killed.server@example.org');
    killed.child.kill('SIGKILL');
    expect(await killed.ended()).toBeNull();
    expect(postgresRuns(dataDir)).toBe(true);

    const again = await startService();
    await again.says('serves at');
    expect(await emails()).toContain('killed.server@example.org');
    expect((await fetch(`${again.url}/healthz`)).status).toBe(200);
  });

  test('starts again after its PostgreSQL was killed with it', async () => {
    const killed = await startService();
    await killed.says('serves at');
    await addPerson('killed.database@example.org');
    killed.child.kill('SIGKILL');
    process.kill(postgresProcess(dataDir), 'SIGKILL');
    await killed.ended();

    await (await startService()).says('serves at');
    expect(await emails()).toContain('killed.database@example.org');
  });

  test('goes on when its PostgreSQL alone is killed', async () => {
    const service = await startService();
    await service.says('serves at');
    process.kill(postgresProcess(dataDir), 'SIGKILL');
    await service.says('The embedded PostgreSQL is back.');
    await expect
      .poll(async () => (await fetch(`${service.url}/api/v1/regions`)).status, { timeout: 10_000 })
      .toBe(200);
  });

  test('lets a command work beside it, such as the doctor, who finds nothing wrong', async () => {
    const service = await startService();
    await service.says('serves at');
    const command = startProgram(['server/cli.ts', 'doctor'], { DATA_DIR: dataDir });
    started.push(command);
    expect(await command.ended(), command.said()).toBe(0);
    expect(command.said()).toMatch(/\nAll is well\.\n$/);
    expect((await fetch(`${service.url}/api/v1/regions`)).status).toBe(200);
  });
});

describe('one sentence stops the start', () => {
  test.each([
    { title: 'a wrong variable', env: { PORT: 'abc' }, says: /^PORT must be a whole number.*\n$/ },
    {
      title: 'a database that does not answer',
      env: { DATABASE_URL: 'postgres://owner:s3cret@127.0.0.1:1/kuntatutka' },
      says: /^No PostgreSQL answers at 127\.0\.0\.1:1 \(ECONNREFUSED\).*\n$/,
    },
    {
      title: 'a host that is not of this machine',
      env: { HOST: 'nowhere.invalid' },
      says: /^HOST nowhere\.invalid is not an address of this machine.*\n$/,
    },
  ])('for $title', async ({ env, says }) => {
    const service = await startService(env);
    expect(await service.ended()).toBe(1);
    expect(service.said()).toMatch(says);
    expect(service.said()).not.toContain('s3cret');
  });

  test('for a port that another program has', async () => {
    const first = await startService();
    await first.says('serves at');
    const second = await startService({ PORT: new URL(first.url).port });
    expect(await second.ended()).toBe(1);
    expect(second.said()).toMatch(/^PORT \d+ is taken by another program.*\n$/);
    expect((await fetch(`${first.url}/healthz`)).status).toBe(200);
  });
});

function postgresProcess(folder: string): number {
  const file = join(folder, 'postgres', 'data', 'postmaster.pid');
  return Number.parseInt(readFileSync(file, 'utf8'), 10);
}

function postgresRuns(folder: string): boolean {
  try {
    return process.kill(postgresProcess(folder), 0);
  } catch {
    return false;
  }
}

async function addPerson(email: string): Promise<void> {
  const database = await openDatabase({ databaseUrl: null, dataDir });
  await database.operator.insertInto('person').values({ email }).execute();
  await database.close();
}

async function emails(): Promise<string[]> {
  const database = await openDatabase({ databaseUrl: null, dataDir });
  const rows = await database.operator.selectFrom('person').select('email').execute();
  await database.close();
  return rows.map((row) => row.email);
}
