/** The folder of an embedded PostgreSQL: how it comes to be, and who is at work in it. */
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresBinaries } from './postgres-binaries.ts';

/** Another start that lost the race may still be writing into the folder. */
const whileInUse = { recursive: true, force: true, maxRetries: 20, retryDelay: 100 };

export const postgresOwner = 'kuntatutka_owner';

export interface PostgresFolder {
  /** What PostgreSQL calls its data directory. */
  data: string;
  log: string;
  password: string;
}

/**
 * Finds the folder or makes it. It is made aside and moved into place whole: a start that was cut
 * off leaves nothing half made, and of two starts at once the slower takes what the faster made.
 */
export async function preparePostgresFolder(
  dataDir: string,
  binaries: PostgresBinaries,
  durable: boolean,
): Promise<PostgresFolder> {
  const place = join(dataDir, 'postgres');
  if (!existsSync(place)) await makeFolder(dataDir, place, binaries, durable);
  const data = await realpath(join(place, 'data'));
  return {
    data,
    log: join(data, 'server.log'),
    password: await readFile(join(place, 'owner-password'), 'utf8'),
  };
}

async function makeFolder(
  dataDir: string,
  place: string,
  binaries: PostgresBinaries,
  durable: boolean,
): Promise<void> {
  const aside = await mkdtemp(join(dataDir, 'postgres.new-'));
  try {
    await mkdir(join(aside, 'data'), { mode: 0o700 });
    await binaries.adopt(join(aside, 'data'));
    const passwordFile = join(aside, 'owner-password');
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await binaries.run('initdb', [
      `--pgdata=${join(aside, 'data')}`,
      `--username=${postgresOwner}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // The system's own locales differ from machine to machine; ICU sorts å, ä, ö alike on all.
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=fi',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    await rename(aside, place);
  } catch (error) {
    await rm(aside, whileInUse);
    if (!existsSync(place)) throw error;
  }
}

/** Removes what a start that was cut off has left aside; for a process that is at work inside. */
export async function removeLeftovers(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    if (name.startsWith('postgres.new-')) {
      await rm(join(dataDir, name), whileInUse);
    }
  }
}

/** The port at which a server works on this data, or null when none does. */
export async function portInUse(folder: PostgresFolder): Promise<number | null> {
  const file = join(folder.data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const [processId, port] = [Number(lines[0]), Number(lines[3])];
  if (!processId || !isAlive(processId)) return null;
  if (process.platform !== 'linux') return port || null;
  const at = await workingFolder(processId);
  if (at === folder.data || at === 'hidden') return port || null;
  // After a crash of the machine the number may belong to another program, for which PostgreSQL
  // would wait for ever. Its own children must be gone too before the file may be removed.
  const others = await Promise.all((await readdir('/proc')).map(workingFolder));
  if (!others.includes(folder.data)) await rm(file, { force: true });
  return null;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Where a process of Linux is at work: null when it has ended, hidden when we may not know. */
async function workingFolder(processId: number | string): Promise<string | null> {
  const status = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  if (status === '' || /\) [ZX] /.test(status)) return null;
  return readlink(`/proc/${processId}/cwd`).catch((error: NodeJS.ErrnoException) =>
    error.code === 'ENOENT' ? null : 'hidden',
  );
}
