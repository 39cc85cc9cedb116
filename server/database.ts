/** Opens the database: migrated, checked, and one pool of connections for each role that may enter. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Strength } from '#domain/sign-in-way.ts';
import type { Config } from './config.ts';
import type { Db, Tx } from './database/handles.ts';
import { connectOwner } from './database/owner.ts';
import { openPool, roles } from './database/pools.ts';
import type { Role } from './database/pools.ts';
import { demandDurability, demandVersion } from './database/requirements.ts';
import { logInRoles } from './database/role-logins.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { migrateToLatest } from './migrate.ts';
import { prepareJobs } from './database/job-schema.ts';
import type { DB } from './tables.ts';

export type { Db, Tx } from './database/handles.ts';

export interface Database {
  /** Acts for signed-in people: see `asPerson`. */
  service: Db;
  /** Reads what is released, the register, and nothing else. */
  public: Db;
  /** The command line: everything but changing history. */
  operator: Db;
  /** Sends letters, and reads what they tell. */
  worker: Db;
  /** The pools behind the four, for `@fastify/postgres`: see `sharedPool`. */
  pools: Readonly<Record<Role, pg.Pool>>;
  /** One connection of the owner, for migrations, backups and the doctor; never for requests. */
  asOwner<T>(work: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Told of what went wrong in the background, e.g. a lost connection that was idle. */
  warn?: (message: string, error?: unknown) => void;
  /** False accepts a server that may lose what it has confirmed; only for tests. */
  durable?: boolean;
}

/** Throws a StartFault when the database cannot be used as it is. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataDir'>,
  options: DatabaseOptions = {},
): Promise<Database> {
  const { warn = () => {}, durable = true } = options;
  const embedded =
    config.databaseUrl === null
      ? await startEmbeddedPostgres({ dataDir: config.dataDir, durable, warn })
      : null;
  const ownerUrl = config.databaseUrl ?? embedded!.ownerUrl;
  try {
    const urls = await prepare(ownerUrl, durable);
    return connect(ownerUrl, urls, warn, async () => embedded?.stop());
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/**
 * Runs the work in one transaction as this person, who has given two factors unless `strength` says
 * otherwise: row-level security shows what is theirs.
 */
export async function asPerson<T>(
  db: Db,
  personId: string | number,
  work: (tx: Tx) => Promise<T>,
  strength: Strength = 'two_factor',
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('kuntatutka.person', ${String(personId)}, true),
      set_config('kuntatutka.strength', ${strength}, true)`.execute(tx);
    return work(tx);
  });
}

/**
 * Options that make `@fastify/postgres` register the pool that is there instead of opening one of
 * its own: `app.register(fastifyPostgres, sharedPool(database, 'service'))` gives
 * `app.pg.service.pool`. Who opened the pool closes it, so the plugin's closing does nothing.
 */
export function sharedPool(database: Database, role: Role): { name: Role; pg: typeof pg } {
  const shared = new Proxy(database.pools[role], {
    get(pool, key) {
      if (key === 'end') return async (done?: () => void) => done?.();
      const value: unknown = Reflect.get(pool, key);
      return typeof value === 'function' ? value.bind(pool) : value;
    },
  });
  const Pool = function () {
    return shared;
  } as unknown as typeof pg.Pool;
  return { name: role, pg: { ...pg, Pool } };
}

async function prepare(ownerUrl: string, durable: boolean): Promise<Record<Role, string>> {
  const owner = await connectOwner(ownerUrl);
  try {
    await demandVersion(owner);
    if (durable) await demandDurability(owner);
    await migrateToLatest(owner);
    await prepareJobs(owner, ownerUrl);
    return await logInRoles(owner, ownerUrl);
  } finally {
    await owner.destroy();
  }
}

function connect(
  ownerUrl: string,
  urls: Record<Role, string>,
  warn: NonNullable<DatabaseOptions['warn']>,
  stopServer: () => Promise<void>,
): Database {
  const pools = Object.fromEntries(
    roles.map((role) => [role, openPool(role, urls[role], warn)]),
  ) as Record<Role, pg.Pool>;
  const [service, publicDb, operator, worker] = roles.map(
    (role) => new Kysely<DB>({ dialect: new PostgresDialect({ pool: pools[role] }) }),
  ) as [Db, Db, Db, Db];
  let closing: Promise<void> | null = null;
  return {
    service,
    public: publicDb,
    operator,
    worker,
    pools,
    async asOwner(work) {
      const owner = await connectOwner(ownerUrl);
      try {
        return await work(owner);
      } finally {
        await owner.destroy();
      }
    },
    close() {
      closing ??= Promise.all(roles.map((role) => pools[role].end())).then(stopServer);
      return closing;
    },
  };
}
