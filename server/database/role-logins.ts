/** Lets the four roles log in, with passwords that follow from the owner's. */
import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from './handles.ts';
import { roleName, roles } from './pools.ts';
import type { Role } from './pools.ts';
import { StartFault } from './start-fault.ts';

const attempts = 5;

/** Every process derives the same passwords, so none has to be kept or handed on. */
export async function logInRoles(owner: Db, ownerUrl: string): Promise<Record<Role, string>> {
  const addresses = roles.map((role) => [role, addressFor(role, ownerUrl)] as const);
  for (const [role, url] of addresses) await logIn(owner, role, url);
  return Object.fromEntries(addresses) as Record<Role, string>;
}

function addressFor(role: Role, ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const ownerPassword = decodeURIComponent(url.password);
  url.username = roleName(role);
  url.password = createHmac('sha256', ownerPassword).update(roleName(role)).digest('base64url');
  return url.href;
}

async function logIn(owner: Db, role: Role, url: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const refused = await refusedLogin(url);
    if (!refused) return;
    if (attempt === attempts) {
      throw new StartFault(
        `PostgreSQL does not let the role "${roleName(role)}" in: ${refused.message}.`,
        { cause: refused },
      );
    }
    await setPassword(owner, role, decodeURIComponent(new URL(url).password));
  }
}

async function refusedLogin(url: string): Promise<pg.DatabaseError | null> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return null;
  } catch (error) {
    // 28P01 wrong password, 28000 may not log in: what a new role says.
    if ((error as pg.DatabaseError).code?.startsWith('28')) return error as pg.DatabaseError;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function setPassword(owner: Db, role: Role, password: string): Promise<void> {
  try {
    await sql`alter role ${sql.id(roleName(role))} login password ${sql.lit(password)}`.execute(
      owner,
    );
  } catch (error) {
    const { code } = error as pg.DatabaseError;
    if (code === '42501') {
      throw new StartFault(
        `The owner in DATABASE_URL may not give "${roleName(role)}" a password: let a superuser ` +
          'give the owner CREATEROLE, or drop the role if it belongs to nobody else.',
        { cause: error },
      );
    }
    // "tuple concurrently updated": another start gives the same password at this moment.
    if (code !== 'XX000') throw error;
    await pause(50);
  }
}
