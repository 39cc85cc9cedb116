/** The pools of connections, one for each database role. */
import pg from 'pg';

export const roles = ['service', 'public', 'operator', 'worker'] as const;
export type Role = (typeof roles)[number];

/** The role's name in PostgreSQL, where roles belong to the whole cluster. */
export function roleName(role: Role): string {
  return `kuntatutka_${role}`;
}

/** A page must fail before its reader gives up; a command may take the time it needs. */
const limits: Record<Role, pg.PoolConfig> = {
  service: {
    max: 10,
    statement_timeout: 20_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  },
  public: {
    max: 6,
    statement_timeout: 20_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 30_000,
  },
  operator: { max: 4 },
  // One that listens, one for every letter on its way, and one to write down what became of it.
  worker: { max: 6, idle_in_transaction_session_timeout: 30_000 },
};

/** A date is a day in the calendar, not an instant: as a Date it would shift with the time zone. */
const dayType = 1082;
export const valueTypes = new pg.TypeOverrides();
valueTypes.setTypeParser(dayType, (day) => day);

export function openPool(
  role: Role,
  url: string,
  warn: (message: string, error?: unknown) => void,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: `kuntatutka ${role}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: valueTypes,
    ...limits[role],
  });
  // What goes while the pool closes is not lost: a server that stops may be faster than goodbyes.
  const lost = (message: string, error: Error): void => {
    if (!pool.ending) warn(message, error);
  };
  // Both are needed: without them a lost connection ends the process, at rest or at work.
  pool.on('error', (error) => lost(`A resting database connection (${role}) was lost.`, error));
  pool.on('connect', (client) => {
    client.on('error', (error) => lost(`A database connection (${role}) was lost.`, error));
  });
  return pool;
}
