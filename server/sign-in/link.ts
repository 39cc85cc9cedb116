/** Sign-in links, mailed or printed: one use, short life, and only their hash is kept. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { SignInWay } from '#domain/sign-in-way.ts';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';
import { requestedLinkIsValid, useRequestedLink } from './request.ts';
import type { Entry } from './request.ts';

/** A link that the operator prints and hands over by hand. */
export const printedLinkMinutes = 24 * 60;

/**
 * Makes a printed link's token: 32 random bytes in base64url. It is known to the caller alone. Only
 * the demo's link stands for two factors.
 */
export async function createLink(
  tx: Tx,
  personId: string,
  minutes: number,
  way: Extract<SignInWay, 'printed_link' | 'demo_link'> = 'printed_link',
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('sign_in_link')
    .values({
      person_id: personId,
      token_hash: hashToken(token),
      way,
      expires_at: sql`now() + make_interval(mins => ${minutes})`,
    })
    .execute();
  return token;
}

/** The address that a person opens; opening it signs nobody in, pressing its button does. */
export function linkAddress(publicUrl: string, language: Language, token: string): string {
  return `${publicUrl}/${language}/sign-in/${token}`;
}

/** Is the link still good? Looking changes nothing: mail scanners look too. */
export async function linkIsValid(db: Db, token: string): Promise<boolean> {
  if (await requestedLinkIsValid(db, token)) return true;
  const printed = await db
    .selectFrom('sign_in_link')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return printed !== undefined;
}

/** Uses the link up and tells whose it was; undefined when it is used, expired or unknown. */
export async function useLink(tx: Tx, token: string): Promise<Entry | undefined> {
  const requested = await useRequestedLink(tx, token);
  if (requested !== undefined) return requested;
  const printed = await tx
    .updateTable('sign_in_link')
    .set({ used_at: sql`now()` })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning(['person_id as personId', 'way'])
    .executeTakeFirst();
  return (
    printed && {
      personId: printed.personId,
      way: printed.way as SignInWay,
      wantedPath: null,
    }
  );
}
