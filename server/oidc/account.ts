/** Whose account of the provider it is here: a person with a role, and always the same account. */
import { sql } from 'kysely';
import type { SignInWay } from '#domain/sign-in-way.ts';
import type { Tx } from '../database.ts';
import { findPerson } from '../sign-in/user.ts';
import type { Account } from './provider.ts';

export type Recognised =
  | { outcome: 'known'; personId: string; way: SignInWay }
  /** Nobody with a role has the address, or another account has come with it before. */
  | { outcome: 'unknown' | 'other-account' };

/**
 * The person of the account's address. The first account of an address is linked to its person; an
 * address that changes hands at the provider opens nothing here. Whoever is not let in leaves no
 * trace.
 */
export async function recognise(
  tx: Tx,
  { issuer, subject, hasSecondFactor }: Account,
  email: string,
): Promise<Recognised> {
  const person = await findPerson(tx, email);
  if (person === undefined || !(await hasRole(tx, person.id))) return { outcome: 'unknown' };
  const personId = person.id;
  // Not linked where person or account is linked already; two at once are judged by the database.
  await tx
    .insertInto('oidc_account')
    .values({ person_id: personId, issuer, subject })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const linked = await tx
    .selectFrom('oidc_account')
    .select('subject')
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirst();
  if (linked?.subject !== subject) return { outcome: 'other-account' };
  return { outcome: 'known', personId, way: hasSecondFactor ? 'oidc_two_factor' : 'oidc' };
}

/** Has the person a role that holds, an invitation included? From here on the person acts. */
async function hasRole(tx: Tx, personId: string): Promise<boolean> {
  await sql`select set_config('kuntatutka.person', ${personId}, true)`.execute(tx);
  const held = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .limit(1)
    .executeTakeFirst();
  return held !== undefined;
}
