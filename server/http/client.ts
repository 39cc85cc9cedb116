/** Programs that read with a key: the guard of what a key opens, and the transaction in which it does. */
import type { FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { scopesThatOpen } from '#domain/api-client.ts';
import type { Tx } from '../database.ts';
import { asSignedIn, cookieName, hashToken } from './person.ts';
import type { Person } from './person.ts';
import { noteSignedIn, policyOf } from './policy.ts';
import { Problem } from './problem.ts';

/** A key can be recognised as one, also by those who look for keys in the wrong places. */
export const keyPrefix = 'ktk_';

/**
 * Refuses a key wherever no scope opens the route, before anything else is looked at. A key and a
 * cookie together are nobody: the one must not lend its reach to the other.
 */
export async function guardKeys(request: FastifyRequest): Promise<void> {
  if (keyOf(request) === null) return;
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  // What is public is so for everybody.
  if (isReading && policyOf(request) === 'anyone') return;
  if (request.cookies[cookieName(request.server.config.publicUrl)] !== undefined) {
    throw new Problem('key-not-accepted');
  }
  if (!isReading || scopesOfRoute(request).length === 0) throw new Problem('key-not-enough');
}

/**
 * Runs `client` where the request came with a key and `person` where it came with a session, each
 * in a transaction in which the database knows who reads.
 */
export function asReader<ForPerson, ForClient>(
  request: FastifyRequest,
  read: {
    person: (tx: Tx, person: Person) => Promise<ForPerson>;
    client: (tx: Tx) => Promise<ForClient>;
  },
): Promise<ForPerson | ForClient> {
  const key = keyOf(request);
  if (key === null) return asSignedIn(request, read.person);
  return request.server.db.service.transaction().execute(async (tx) => {
    const { rows } = await sql<{ scopes: string[] | null }>`
      select act_as_client(${hashToken(key)}) as scopes`.execute(tx);
    const scopes = rows[0]?.scopes ?? null;
    if (scopes === null) throw new Problem('key-not-accepted');
    if (!scopesOfRoute(request).some((scope) => scopes.includes(scope))) {
      throw new Problem('key-not-enough');
    }
    noteSignedIn(request);
    return read.client(tx);
  });
}

/** The key that came in the header, the one place where it counts; null for none. */
function keyOf(request: FastifyRequest): string | null {
  const found = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return found?.startsWith(keyPrefix) === true ? found : null;
}

function scopesOfRoute(request: FastifyRequest) {
  return scopesThatOpen(request.routeOptions.url ?? '');
}
