/** What a PostgreSQL must be and promise before it is trusted with answers. */
import { sql } from 'kysely';
import type { Db } from './handles.ts';
import { StartFault } from './start-fault.ts';

const leastVersion = 15;

export async function demandVersion(db: Db): Promise<void> {
  const { number, text } = await serverVersion(db);
  if (number < leastVersion * 10_000) {
    throw new StartFault(
      `PostgreSQL ${leastVersion} or later is needed, and DATABASE_URL leads to ${text}.`,
    );
  }
}

export async function demandDurability(db: Db): Promise<void> {
  const [setting] = await settingsThatLoseData(db);
  if (setting) {
    throw new StartFault(
      `PostgreSQL would lose confirmed answers in a crash, because its setting "${setting}" is ` +
        `off: switch it on (alter system set ${setting} = on; select pg_reload_conf()).`,
    );
  }
}

export async function serverVersion(db: Db): Promise<{ number: number; text: string }> {
  const { rows } = await sql<{ number: number; text: string }>`
    select current_setting('server_version_num')::int as number,
      current_setting('server_version') as text`.execute(db);
  return rows[0]!;
}

/** Settings as this role sees them: one role may be told to be careless. */
export async function settingsThatLoseData(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(array['fsync', 'full_page_writes', 'synchronous_commit']) as name
    where current_setting(name) = 'off' order by name`.execute(db);
  return rows.map((row) => row.name);
}
