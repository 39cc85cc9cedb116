/** Sign-in links: one use, short life, and only their hash is kept. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';

/** A link asked for by e-mail. */
export const mailedLinkMinutes = 10;
/** A link that the operator prints and hands over by hand. */
export const printedLinkMinutes = 24 * 60;

/** Makes a link's token: 32 random bytes in base64url. It is known to the caller alone. */
export async function createLink(tx: Tx, personId: string, minutes: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('sign_in_link')
    .values({
      person_id: personId,
      token_hash: hashToken(token),
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
  const found = await db
    .selectFrom('sign_in_link')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return found !== undefined;
}

/** Uses the link up and tells whose it was; undefined when it is used, expired or unknown. */
export async function useLink(tx: Tx, token: string): Promise<string | undefined> {
  const used = await tx
    .updateTable('sign_in_link')
    .set({ used_at: sql`now()` })
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .returning('person_id')
    .executeTakeFirst();
  return used?.person_id;
}
