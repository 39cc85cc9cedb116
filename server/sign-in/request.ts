/** Requests to sign in: one letter each, whose link and code are used up together. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { SignInWay } from '#domain/sign-in-way.ts';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';
import { makeCode } from './code.ts';
import { findPerson } from './user.ts';

/** How long the link and the code of a letter are good. */
export const requestMinutes = 10;
/** So many wrong codes end a request. */
export const wrongCodesAllowed = 5;
/** So many letters go to one address in an hour; the database counts them for all servers. */
export const lettersAnHour = 5;

export interface NewRequest {
  /** In lower case, as people are known by it. */
  email: string;
  browserToken: string;
  wantedPath: string | null;
}

/** What the letter says. Both secrets are known to the caller alone: the database has hashes. */
export interface LetterSecrets {
  to: string;
  language: Language;
  token: string;
  code: string;
}

/** Who may sign in, and where that person wanted to go. */
export interface Entry {
  personId: string;
  /** How the person got in. */
  way: SignInWay;
  wantedPath: string | null;
}

export type CodeAttempt =
  | ({ outcome: 'right' } & Entry)
  | { outcome: 'wrong'; triesLeft: number; wantedPath: string | null }
  | { outcome: 'closed' };

export type BrowserState =
  | { state: 'open'; wantedPath: string | null }
  /** Too many wrong codes, or else used, expired or never asked for. */
  | { state: 'spent' | 'closed'; wantedPath: string | null };

/**
 * Makes a request and returns the letter to be sent; null when nobody has the address or it has
 * had its letters for this hour. The same statements run in all three cases.
 */
export async function openRequest(tx: Tx, asked: NewRequest): Promise<LetterSecrets | null> {
  const addressHash = hashToken(asked.email);
  await forgetOldRequests(tx);
  // Two askings at the same moment must not both see the last free place.
  await sql`select pg_advisory_xact_lock(hashtextextended(encode(${addressHash}, 'hex'), 0))`.execute(
    tx,
  );
  const person = await findPerson(tx, asked.email);
  const isWithinLimit = (await lettersInLastHour(tx, addressHash)) < lettersAnHour;
  const token = randomBytes(32).toString('base64url');
  const code = makeCode();
  await tx
    .insertInto('sign_in_request')
    .values({
      person_id: isWithinLimit ? (person?.id ?? null) : null,
      address_hash: addressHash,
      browser_hash: hashToken(asked.browserToken),
      code_hash: hashCode(asked.browserToken, code),
      link_hash: hashToken(token),
      wanted_path: asked.wantedPath,
      within_limit: isWithinLimit,
      expires_at: sql`now() + make_interval(mins => ${requestMinutes})`,
    })
    .execute();
  if (person === undefined || !isWithinLimit) return null;
  return { to: asked.email, language: person.language, token, code };
}

/** How it stands with what this browser asked for. Looking changes nothing. */
export async function browserState(db: Db, browserToken: string): Promise<BrowserState> {
  const requests = await db
    .selectFrom('sign_in_request')
    .select(['wanted_path as wantedPath', 'wrong_codes as wrongCodes', isLiving.as('isLiving')])
    .where('browser_hash', '=', hashToken(browserToken))
    .orderBy('id', 'desc')
    .execute();
  const newest = requests[0];
  const wantedPath = newest?.wantedPath ?? null;
  if (requests.some((request) => request.isLiving)) return { state: 'open', wantedPath };
  const isSpent = (newest?.wrongCodes ?? 0) >= wrongCodesAllowed;
  return { state: isSpent ? 'spent' : 'closed', wantedPath };
}

/**
 * Tries a code against the living requests of this browser. The right one is used up with its link;
 * a wrong one counts on all of them. The rows are locked, so that tries at the same moment count.
 */
export async function tryCode(tx: Tx, browserToken: string, code: string): Promise<CodeAttempt> {
  const living = await tx
    .selectFrom('sign_in_request')
    .select(['id', 'person_id', 'code_hash', 'wanted_path', 'wrong_codes'])
    .where('browser_hash', '=', hashToken(browserToken))
    .where(isLiving)
    .orderBy('id', 'desc')
    .forUpdate()
    .execute();
  const newest = living[0];
  if (newest === undefined) return { outcome: 'closed' };
  const hash = hashCode(browserToken, code);
  const right = living.find((request) => timingSafeEqual(request.code_hash, hash));
  // Nobody was sent the code of an unknown address, so hitting it by chance is a wrong code too.
  if (right === undefined || right.person_id === null) {
    await tx
      .updateTable('sign_in_request')
      .set({ wrong_codes: sql`wrong_codes + 1` })
      .where(
        'id',
        'in',
        living.map(({ id }) => id),
      )
      .execute();
    const triesLeft = wrongCodesAllowed - 1 - newest.wrong_codes;
    return { outcome: 'wrong', triesLeft, wantedPath: newest.wanted_path };
  }
  await tx
    .updateTable('sign_in_request')
    .set({ used_at: sql`now()` })
    .where('id', '=', right.id)
    .execute();
  return {
    outcome: 'right',
    personId: right.person_id,
    way: 'letter',
    wantedPath: right.wanted_path,
  };
}

/** Is there a living request with this link? Looking changes nothing: mail scanners look too. */
export async function requestedLinkIsValid(db: Db, token: string): Promise<boolean> {
  const found = await db
    .selectFrom('sign_in_request')
    .select('id')
    .where('link_hash', '=', hashToken(token))
    .where('person_id', 'is not', null)
    .where(isLiving)
    .executeTakeFirst();
  return found !== undefined;
}

/** Uses up the request that has this link, its code included; undefined when it is not living. */
export async function useRequestedLink(tx: Tx, token: string): Promise<Entry | undefined> {
  const used = await tx
    .updateTable('sign_in_request')
    .set({ used_at: sql`now()` })
    .where('link_hash', '=', hashToken(token))
    .where('person_id', 'is not', null)
    .where(isLiving)
    .returning(['person_id', 'wanted_path'])
    .executeTakeFirst();
  if (used === undefined || used.person_id === null) return undefined;
  return { personId: used.person_id, way: 'letter', wantedPath: used.wanted_path };
}

const forgettingLock = 7_212_028;
const isLiving = sql<boolean>`used_at is null and wrong_codes < ${sql.lit(wrongCodesAllowed)} and expires_at > now()`;

/** Of fixed lengths, so the two parts cannot be confused. */
function hashCode(browserToken: string, code: string): Buffer {
  return hashToken(browserToken + code);
}

async function lettersInLastHour(tx: Tx, addressHash: Buffer): Promise<number> {
  const { count } = await tx
    .selectFrom('sign_in_request')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('address_hash', '=', addressHash)
    .where('within_limit', '=', true)
    .where('created_at', '>', sql<Date>`now() - interval '1 hour'`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** One asking at a time does this, some rows at a time; the others pass by. */
async function forgetOldRequests(tx: Tx): Promise<void> {
  const { rows } = await sql<{ isMine: boolean }>`
    select pg_try_advisory_xact_lock(${sql.lit(forgettingLock)}) as "isMine"`.execute(tx);
  if (rows[0]?.isMine !== true) return;
  await tx
    .deleteFrom('sign_in_request')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('sign_in_request')
        .select('id')
        .where('created_at', '<', sql<Date>`now() - interval '1 day'`)
        .limit(1000),
    )
    .execute();
}
