/** People and the roles they are given. */
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { Role } from '#domain/rights.ts';
import type { Db, Tx } from '../database.ts';

export interface RolePlace {
  role: Role;
  regionCode: string | null;
  municipalityCode: string | null;
  /** The last day of the role in Finland, `2026-12-31`; null where it has no end. */
  lastDay?: string | null;
}

/** The person of an e-mail address, made if there is none yet. Returns the person's id. */
export async function ensurePerson(tx: Tx, email: string, name = ''): Promise<string> {
  await tx
    .insertInto('person')
    .values({ email, name })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Gives a role in a place, as the operator. Giving it again changes its last day and nothing else;
 * in a municipality it takes the place of the other role, since one holds one at a time.
 */
export async function grantRole(tx: Tx, personId: string, place: RolePlace): Promise<void> {
  const held = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', place.role)
    .where('region_code', 'is not distinct from', place.regionCode)
    .where('municipality_code', 'is not distinct from', place.municipalityCode)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const expiresAt = endOfDay(place.lastDay ?? null);
  if (held !== undefined) {
    await tx
      .updateTable('role_grant')
      .set({ expires_at: expiresAt })
      .where('id', '=', held.id)
      .execute();
    return;
  }
  await tx
    .updateTable('role_grant')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('municipality_code', '=', place.municipalityCode)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .insertInto('role_grant')
    .values({
      person_id: personId,
      role: place.role,
      region_code: place.regionCode,
      municipality_code: place.municipalityCode,
      expires_at: expiresAt,
    })
    .execute();
}

/** The person of an e-mail address, if there is one. */
export async function findPerson(
  db: Db,
  email: string,
): Promise<{ id: string; language: Language } | undefined> {
  const row = await db
    .selectFrom('person')
    .select(['id', 'language'])
    .where('email', '=', email)
    .executeTakeFirst();
  return row && { id: row.id, language: row.language as Language };
}

/** Where a person lands after signing in: who runs or audits rounds at the desk, others at answering. */
export async function landingPlace(tx: Tx, personId: string): Promise<'answer' | 'desk'> {
  await sql`select set_config('kuntatutka.person', ${personId}, true)`.execute(tx);
  const coordinates = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', 'in', ['coordinator', 'admin', 'auditor'])
    .where('ended_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return coordinates === undefined ? 'answer' : 'desk';
}

function endOfDay(day: string | null) {
  return sql<Date | null>`((${day}::date + 1)::timestamp at time zone 'Europe/Helsinki')`;
}
