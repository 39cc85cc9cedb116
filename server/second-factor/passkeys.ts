/** Passkeys: added by a person, given instead of a letter and a password (WebAuthn Level 2). */
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';

export interface OwnPasskey {
  id: string;
  addedAt: Date;
  usedAt: Date | null;
}

/** What the browser is asked for when a passkey is added. It is found later without an address. */
export async function passkeyToAdd(
  tx: Tx,
  publicUrl: string,
  browser: string,
  person: { id: string; email: string; name: string },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await tx
    .selectFrom('passkey')
    .select('credential_id')
    .where('person_id', '=', person.id)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: 'Kuntatutka',
    rpID: hostOf(publicUrl),
    userName: person.email,
    userDisplayName: person.name || person.email,
    userID: new TextEncoder().encode(`person ${person.id}`),
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id: id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(tx, options.challenge, { browser, personId: person.id });
  return options;
}

/** Adds the passkey that the browser made. False where it does not answer what was asked. */
export async function addPasskey(
  tx: Tx,
  publicUrl: string,
  asker: { browser: string; personId: string },
  response: RegistrationResponseJSON,
): Promise<boolean> {
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(tx, challenge, asker),
    expectedOrigin: publicUrl,
    expectedRPID: hostOf(publicUrl),
    requireUserVerification: true,
  }).catch(unlessDatabase);
  if (verified?.verified !== true) return false;
  const { credential } = verified.registrationInfo;
  const added = await tx
    .insertInto('passkey')
    .values({
      person_id: asker.personId,
      credential_id: credential.id,
      public_key: Buffer.from(credential.publicKey),
      counter: String(credential.counter),
      transports: credential.transports ?? [],
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** What the browser is asked for when somebody signs in; whoever it is, is told by the passkey. */
export async function passkeyToGive(
  tx: Tx,
  publicUrl: string,
  browser: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(publicUrl),
    userVerification: 'required',
  });
  await keepChallenge(tx, options.challenge, { browser, personId: null });
  return options;
}

/** Whose passkey it is; null where it is nobody's, or does not answer what was asked. */
export async function givePasskey(
  tx: Tx,
  publicUrl: string,
  browser: string,
  response: AuthenticationResponseJSON,
): Promise<string | null> {
  const passkey = await tx
    .selectFrom('passkey')
    .select(['id', 'person_id', 'credential_id', 'public_key', 'counter', 'transports'])
    .where('credential_id', '=', response.id)
    .forUpdate()
    .executeTakeFirst();
  if (passkey === undefined) return null;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: (challenge) => useChallenge(tx, challenge, { browser, personId: null }),
    expectedOrigin: publicUrl,
    expectedRPID: hostOf(publicUrl),
    requireUserVerification: true,
    // A counter that has not grown is that of a copy: the library refuses it.
    credential: {
      id: passkey.credential_id,
      publicKey: new Uint8Array(passkey.public_key),
      counter: Number(passkey.counter),
      transports: passkey.transports,
    },
  }).catch(unlessDatabase);
  if (verified?.verified !== true) return null;
  await tx
    .updateTable('passkey')
    .set({ counter: String(verified.authenticationInfo.newCounter), used_at: sql`now()` })
    .where('id', '=', passkey.id)
    .execute();
  return passkey.person_id;
}

export async function ownPasskeys(db: Db, personId: string): Promise<OwnPasskey[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'added_at', 'used_at'])
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ id: row.id, addedAt: row.added_at, usedAt: row.used_at }));
}

/** Removes one of the person's passkeys; the database keeps the last factor. */
export async function removePasskey(tx: Tx, personId: string, id: string): Promise<void> {
  await tx.deleteFrom('passkey').where('person_id', '=', personId).where('id', '=', id).execute();
}

const hostOf = (publicUrl: string): string => new URL(publicUrl).hostname;

/** The browser that a challenge is for, and the person whose passkey it adds. */
interface Asker {
  browser: string;
  personId: string | null;
}

async function keepChallenge(
  tx: Tx,
  challenge: string,
  { browser, personId }: Asker,
): Promise<void> {
  await tx
    .deleteFrom('passkey_challenge')
    .where('made_at', '<', sql<Date>`now() - interval '1 hour'`)
    .execute();
  await tx
    .insertInto('passkey_challenge')
    .values({ challenge, person_id: personId, browser_hash: hashToken(browser) })
    .execute();
}

/** Is it a challenge of ours, for this browser, of the last five minutes? It is used up. */
async function useChallenge(
  tx: Tx,
  challenge: string,
  { browser, personId }: Asker,
): Promise<boolean> {
  const used = await tx
    .deleteFrom('passkey_challenge')
    .where('challenge', '=', challenge)
    .where('person_id', 'is not distinct from', personId)
    .where('browser_hash', '=', hashToken(browser))
    .where('made_at', '>', sql<Date>`now() - interval '5 minutes'`)
    .returning('challenge')
    .executeTakeFirst();
  return used !== undefined;
}

/** What the library does not accept is a wrong passkey; a fault of the database is a fault. */
function unlessDatabase(error: unknown): undefined {
  if (error instanceof Error && 'severity' in error) throw error;
  return undefined;
}
