/**
 * Runs a PostgreSQL of our own for as long as somebody needs it: the first process starts it, others
 * (a command beside the service) join it, the last one to leave stops it. A server left behind by a
 * killed process is joined like any other.
 */
import { mkdir, readFile, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { findPostgresBinaries } from './database/postgres-binaries.ts';
import type { PostgresBinaries } from './database/postgres-binaries.ts';
import {
  portInUse,
  postgresOwner,
  preparePostgresFolder,
  removeLeftovers,
} from './database/postgres-folder.ts';
import type { PostgresFolder } from './database/postgres-folder.ts';
import { StartFault } from './database/start-fault.ts';

export interface EmbeddedPostgres {
  /** The address of the database `kuntatutka`, with its owner's password. */
  ownerUrl: string;
  /** Leaves, after every other connection has been closed; the last to leave stops the server. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** False keeps nothing safe from a crash of the machine; only for tests. */
  durable?: boolean;
  warn?: (message: string, error?: unknown) => void;
}

const database = 'kuntatutka';
const startLimitMs = 60_000;
/** Held shared by everyone who needs the server; who gets it alone may stop the server. */
const presenceLock = 7_212_026;
const logLimitBytes = 10_000_000;

export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const { dataDir, durable = true, warn = () => {} } = options;
  let binaries: PostgresBinaries;
  let folder: PostgresFolder;
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    binaries = await findPostgresBinaries(dataDir);
    folder = await preparePostgresFolder(dataDir, binaries, durable);
  } catch (error) {
    throw explained(error, dataDir);
  }

  let leaving = false;
  let presence = await enter(null);
  const port = presence.port;
  await createDatabase(presence);
  await removeLeftovers(dataDir);

  /** Joins the server that works on the folder, or starts one at the wanted port. */
  async function enter(wantedPort: number | null): Promise<pg.Client> {
    const deadline = Date.now() + startLimitMs;
    for (let failures = 0; ; await pause(20)) {
      const joined = await join(await portInUse(folder), folder.password);
      if (joined) return watched(joined);
      if ((await portInUse(folder)) !== null) {
        if (Date.now() > deadline) throw new StartFault(await whyNot(folder));
        continue;
      }
      try {
        await start(wantedPort ?? (await freePort()));
      } catch (error) {
        // Another process may have been faster: then there is a server to join in the next turn.
        if (++failures === 5) throw new StartFault(await whyNot(folder), { cause: error });
      }
    }
  }

  async function start(wantedPort: number): Promise<void> {
    await binaries.adopt(folder.data);
    const logSize = await stat(folder.log).then(
      (log) => log.size,
      () => 0,
    );
    if (logSize > logLimitBytes) await truncate(folder.log);
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      log_min_error_statement: 'panic',
      ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
    };
    const words = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
    await binaries.run('pg_ctl', [
      'start',
      '--silent',
      '--no-wait',
      `--pgdata=${folder.data}`,
      `--log=${folder.log}`,
      `--options=-p ${wantedPort} ${words.join(' ')}`,
    ]);
    await appearance(folder);
  }

  /** A server that dies under us is started again where everybody expects it. */
  function watched(client: pg.Client): pg.Client {
    client.on('error', () => {});
    client.on('end', () => {
      if (leaving) return;
      warn('The embedded PostgreSQL went away; starting it again.');
      void returnOf(port);
    });
    return client;
  }

  async function returnOf(samePort: number): Promise<void> {
    for (;;) {
      if (leaving) return;
      try {
        const client = await enter(samePort);
        if (leaving) return await client.end();
        presence = client;
        return warn('The embedded PostgreSQL is back.');
      } catch (error) {
        warn('The embedded PostgreSQL does not start again; trying on.', error);
        await pause(1000, undefined, { ref: false });
      }
    }
  }

  async function stop(): Promise<void> {
    if (leaving) return;
    leaving = true;
    try {
      await presence.query('select pg_advisory_unlock_shared($1)', [presenceLock]);
      const alone = await presence.query('select pg_try_advisory_lock($1) as alone', [
        presenceLock,
      ]);
      if (!alone.rows[0].alone) return;
      const mode = durable ? 'fast' : 'immediate';
      await binaries.run('pg_ctl', [
        'stop',
        '--silent',
        `--mode=${mode}`,
        `--pgdata=${folder.data}`,
      ]);
    } catch (error) {
      warn('The embedded PostgreSQL was not stopped.', error);
    } finally {
      await presence.end().catch(() => {});
    }
  }

  const address = `127.0.0.1:${port}/${database}`;
  return { ownerUrl: `postgres://${postgresOwner}:${folder.password}@${address}`, stop };
}

/** A connection that says "I need this server", or null when it cannot be had (now). */
async function join(port: number | null, password: string): Promise<pg.Client | null> {
  if (port === null) return null;
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: postgresOwner,
    password,
    database: 'postgres',
    application_name: 'kuntatutka presence',
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const got = await client.query('select pg_try_advisory_lock_shared($1) as present', [
      presenceLock,
    ]);
    if (got.rows[0].present) return client;
  } catch {
    // Not there yet, recovering or going down: the caller looks again.
  }
  await client.end().catch(() => {});
  return null;
}

async function createDatabase(presence: pg.Client): Promise<void> {
  const found = await presence.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount) return;
  try {
    await presence.query(`create database ${database}`);
  } catch (error) {
    const code = (error as pg.DatabaseError).code;
    // Two first starts at once: the other one has made it, or is copying the same template.
    if (code === '42P04' || code === '23505') return;
    if (code !== '55006') throw error;
    await pause(100);
    await createDatabase(presence);
  }
}

/** Waits until the started server has written who it is, which it does first of all. */
async function appearance(folder: PostgresFolder): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 10) {
    if ((await portInUse(folder)) !== null) return;
    await pause(10);
  }
  throw new Error('the server has not appeared');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port on loopback');
  return address.port;
}

async function whyNot(folder: PostgresFolder): Promise<string> {
  const log = await readFile(folder.log, 'utf8').catch(() => '');
  const reason = log
    .trim()
    .split('\n')
    .findLast((line) => / (FATAL|PANIC): /.test(line));
  return (
    `The embedded PostgreSQL does not start${reason ? `: ${reason}` : ''}. ` +
    `Its log is ${folder.log}.`
  );
}

function explained(error: unknown, dataDir: string): unknown {
  if (error instanceof StartFault) return error;
  const { code, stderr, message } = error as NodeJS.ErrnoException & { stderr?: string };
  if (code === 'EACCES' || code === 'EPERM') {
    return new StartFault(
      `DATA_DIR (${dataDir}) cannot be used by this user: give it to the user who starts the ` +
        'service, or name another folder, e.g. DATA_DIR=./var.',
      { cause: error },
    );
  }
  const reason = stderr?.trim().split('\n').at(-1) ?? message;
  return new StartFault(`The embedded PostgreSQL could not be set up in ${dataDir}: ${reason}`, {
    cause: error,
  });
}
