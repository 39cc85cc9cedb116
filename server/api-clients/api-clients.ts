/** A region's API clients: the list, a new one with its key, and the end of one. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { judgeApiClient } from '#domain/api-client.ts';
import type { ClientScope } from '#domain/api-client.ts';
import type { AddApiClient, ApiClient, ApiClients } from '#domain/api-client-record.ts';
import { mayOnApiClients } from '#domain/permission.ts';
import type { Tx } from '../database.ts';
import { keyPrefix } from '../http/client.ts';
import { hashToken } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import type { Round } from '../rounds/round.ts';

/** The clients of the round's region; they belong to no round. */
export async function apiClients(tx: Tx, person: Person, round: Round): Promise<ApiClients> {
  const rows = await tx
    .selectFrom('api_client as client')
    .leftJoin('person', 'person.id', 'client.created_by')
    .select(['client.id', 'client.name', 'scopes', 'key_end', 'client.created_at'])
    .select(['client.expires_at', 'client.ended_at'])
    .select(['person.name as maker', 'person.email as makerEmail'])
    .select(sql<string | null>`last_used_on::text`.as('lastUsedOn'))
    .select(
      sql<ApiClient['state']>`case when client.ended_at is not null then 'ended'
        when client.expires_at <= now() then 'expired' else 'living' end`.as('state'),
    )
    .where('region_code', '=', round.region.code)
    .orderBy(sql`client.ended_at is null and client.expires_at > now()`, 'desc')
    .orderBy('client.id', 'desc')
    .execute();
  return {
    region: round.region,
    year: round.year,
    example: round.example,
    may: mayOnApiClients(person.grants, round.region.code),
    clients: rows.map((row) => ({
      id: row.id,
      name: row.name,
      scopes: row.scopes as ClientScope[],
      keyEnd: row.key_end,
      createdBy: row.maker || row.makerEmail,
      createdAt: row.created_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      lastUsedOn: row.lastUsedOn,
      endedAt: row.ended_at?.toISOString() ?? null,
      state: row.state,
    })),
  };
}

/** Gives the key, which cannot be had again. Throws `api-client-details`. */
export async function addApiClient(
  tx: Tx,
  person: Person,
  round: Round,
  draft: AddApiClient,
): Promise<string> {
  const judged = judgeApiClient(draft);
  if (judged.faults !== undefined) {
    throw new Problem('api-client-details', {}, { faults: judged.faults });
  }
  const { details } = judged;
  const key = keyPrefix + randomBytes(32).toString('base64url');
  await tx
    .insertInto('api_client')
    .values({
      region_code: round.region.code,
      name: details.name,
      scopes: details.scopes,
      key_hash: hashToken(key),
      key_end: key.slice(-4),
      created_by: person.id,
      // The end of its last day in Finland.
      expires_at: sql`((now() at time zone 'Europe/Helsinki')::date + ${details.days}::integer)
        ::timestamp at time zone 'Europe/Helsinki'`,
    })
    .execute();
  return key;
}

/** One that has ended already stays as it is. Throws `not-found`. */
export async function endApiClient(
  tx: Tx,
  person: Person,
  round: Round,
  id: string,
): Promise<void> {
  const stored = await tx
    .selectFrom('api_client')
    .select('id')
    .where('id', '=', id)
    .where('region_code', '=', round.region.code)
    .executeTakeFirst();
  if (stored === undefined) throw new Problem('not-found');
  await tx
    .updateTable('api_client')
    .set({ ended_at: sql`now()`, ended_by: person.id })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}
