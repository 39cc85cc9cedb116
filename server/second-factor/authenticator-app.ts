/** An app that shows codes, with the password that goes with it: set up, tried, and replaced. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import type { Db, Tx } from '../database.ts';
import { isPasswordOf } from './password.ts';

/** RFC 6238 with what every app takes: SHA-1, six digits, half a minute. */
const period = 30;
const digits = 6;
/** An offer that nobody confirms is forgotten after half an hour. */
const isFresh = sql<boolean>`offered_at > now() - interval '30 minutes'`;

export interface Offer {
  id: string;
  /** For typing into an app: base32 in groups of four. */
  key: string;
  /** The same for a camera: an SVG drawing. */
  drawing: string;
}

/** Makes a new secret for the person's app, or shows again the one that waits for its first code. */
export async function offerApp(tx: Tx, person: { id: string; email: string }): Promise<Offer> {
  const waiting = await waitingOffer(tx, person.id);
  const offered = waiting ?? (await makeOffer(tx, person.id));
  const address = totp(offered.secret, person.email).toString();
  const key = new Secret({ buffer: bytesOf(offered.secret) }).base32;
  return {
    id: offered.id,
    key: key.replaceAll(/(.{4})(?=.)/g, '$1 '),
    drawing: renderSVG(address, { border: 2 }),
  };
}

/**
 * Takes the offered app into use once it has shown a right code; one that was used before ends.
 * False where the code is wrong or nothing is offered.
 */
export async function confirmApp(
  tx: Tx,
  personId: string,
  { code, passwordHash }: { code: string; passwordHash: string },
): Promise<boolean> {
  const offered = await waitingOffer(tx, personId);
  const step = offered === undefined ? null : stepOf(offered.secret, code);
  if (offered === undefined || step === null) return false;
  await tx
    .updateTable('authenticator_app')
    .set({ ended_at: sql`now()` })
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .updateTable('authenticator_app')
    .set({ confirmed_at: sql`now()`, password_hash: passwordHash, last_step: String(step) })
    .where('id', '=', offered.id)
    .execute();
  return true;
}

/**
 * Are both the password and the code of the person's app right? The code is used up. The row is
 * locked, so that two at once cannot use the same code.
 */
export async function giveAppCode(
  tx: Tx,
  personId: string | null,
  { password, code }: { password: string; code: string },
): Promise<boolean> {
  const app =
    personId === null ? undefined : await usedApp(tx, personId).forUpdate().executeTakeFirst();
  // Worked out in any case: how long it takes tells nothing.
  const isRight = await isPasswordOf(password, app?.password_hash ?? null);
  const step = app === undefined ? null : stepOf(app.secret, code);
  if (app === undefined || !isRight || step === null || step <= Number(app.last_step)) return false;
  await tx
    .updateTable('authenticator_app')
    .set({ last_step: String(step) })
    .where('id', '=', app.id)
    .execute();
  return true;
}

/** A code as it was typed, without its gaps. */
const bare = (code: string): string => code.normalize('NFKC').replaceAll(/[\s\p{Pd}]/gu, '');

/** The step of half a minute that the code belongs to; null where it belongs to none near now. */
function stepOf(secret: Buffer, code: string): number | null {
  const token = bare(code);
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = Date.now();
  const delta = totp(secret, '').validate({ token, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1000 / period) + delta;
}

function totp(secret: Buffer, label: string): TOTP {
  return new TOTP({
    issuer: 'Kuntatutka',
    label,
    algorithm: 'SHA1',
    digits,
    period,
    secret: new Secret({ buffer: bytesOf(secret) }),
  });
}

/** The bytes alone: a Buffer may be a view of a larger pool. */
function bytesOf(secret: Buffer): ArrayBuffer {
  return new Uint8Array(secret).buffer;
}

function usedApp(db: Db, personId: string) {
  return db
    .selectFrom('authenticator_app')
    .select(['id', 'secret', 'password_hash', 'last_step'])
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null);
}

function waitingOffer(db: Db, personId: string) {
  return db
    .selectFrom('authenticator_app')
    .select(['id', 'secret'])
    .where('person_id', '=', personId)
    .where('confirmed_at', 'is', null)
    .where(isFresh)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

function makeOffer(tx: Tx, personId: string) {
  return tx
    .insertInto('authenticator_app')
    .values({ person_id: personId, secret: randomBytes(20) })
    .returning(['id', 'secret'])
    .executeTakeFirstOrThrow();
}
