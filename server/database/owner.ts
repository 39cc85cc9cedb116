/** The owner's connection, for what must happen before or beside the service. */
import { setTimeout as pause } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Db } from './handles.ts';
import type { DB } from '../tables.ts';
import { valueTypes } from './pools.ts';
import { StartFault } from './start-fault.ts';

const startingUp = '57P03';
const patienceMs = 30_000;

/** One connection, so that a lock taken in it is held until it is destroyed. */
export async function connectOwner(ownerUrl: string): Promise<Db> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    application_name: 'kuntatutka owner',
    connectionTimeoutMillis: 10_000,
    max: 1,
    idleTimeoutMillis: 0,
    types: valueTypes,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      (await pool.connect()).release();
      return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
    } catch (error) {
      if ((error as pg.DatabaseError).code === startingUp && Date.now() < deadline) {
        await pause(200);
        continue;
      }
      await pool.end();
      throw refusal(error, new URL(ownerUrl));
    }
  }
}

/** Says in one sentence why PostgreSQL did not let the owner in; never with the password. */
function refusal(error: unknown, url: URL): StartFault {
  const { code, message } = error as pg.DatabaseError;
  const place = `${url.hostname}:${url.port || 5432}`;
  const owner = decodeURIComponent(url.username);
  const database = decodeURIComponent(url.pathname.slice(1));
  const cause = { cause: error };
  switch (code) {
    case '28P01':
      return new StartFault(
        `PostgreSQL at ${place} refuses the password that DATABASE_URL has for "${owner}".`,
        cause,
      );
    case '3D000':
      return new StartFault(
        `PostgreSQL at ${place} has no database "${database}": create it, ` +
          `e.g. create database "${database}" owner "${owner}", or mend DATABASE_URL.`,
        cause,
      );
    case undefined:
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
      return new StartFault(
        `No PostgreSQL answers at ${place} (${code ?? message}): start it or mend DATABASE_URL.`,
        cause,
      );
    default:
      return new StartFault(`PostgreSQL at ${place} refuses "${owner}": ${message}.`, cause);
  }
}
