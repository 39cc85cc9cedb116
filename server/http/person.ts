/** Who is asking: the session cookie, and the transaction in which a signed-in person acts. */
import { createHash, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import { needsTwoFactors } from '#domain/rights.ts';
import type { Grant, Right } from '#domain/rights.ts';
import type { SignInWay, Strength } from '#domain/sign-in-way.ts';
import type { Db, Tx } from '../database.ts';
import { browserName } from './browser-name.ts';
import { checkAsked, noteSignedIn } from './policy.ts';
import { Problem } from './problem.ts';

export interface Person {
  id: string;
  email: string;
  name: string;
  language: Language;
  /** The session that the request came with; null where there is none. */
  sessionId: string | null;
  /** What was proved on the way in. */
  strength: Strength;
  /** The roles that hold in this session, */
  grants: Grant[];
  /** and are there roles that a second factor would bring? */
  hasWithheldRoles: boolean;
  /** The rights that have been asked for in this request, and were there. */
  asked: Set<Right>;
}

/** A session ends after this long without use; each use moves the end. */
const idleHours = 12;

/**
 * Runs `act` in one transaction in which the database knows who acts, so that row-level security
 * lets through what belongs to this person's municipalities and regions and nothing else. Nothing
 * is stored by a step that has not asked for the right which its route names.
 * Throws `not-signed-in` where there is no living session, and `second-factor-needed` where a role
 * that needs a second factor might have let the person through.
 */
export function asSignedIn<Result>(
  request: FastifyRequest,
  act: (tx: Tx, person: Person) => Promise<Result>,
): Promise<Result> {
  const token = request.cookies[cookieName(request.server.config.publicUrl)];
  if (token === undefined) throw new Problem('not-signed-in');
  return request.server.db.service.transaction().execute(async (tx) => {
    const person = await beginAs(tx, token);
    noteSignedIn(request);
    const result = await act(tx, person).catch((error: unknown) => {
      if (!person.hasWithheldRoles || !(error instanceof Problem)) throw error;
      throw refusals.has(error.code) ? new Problem('second-factor-needed') : error;
    });
    checkAsked(request, person.asked);
    return result;
  });
}

const refusals: ReadonlySet<string> = new Set(['forbidden', 'not-found', 'response-not-found']);

/** Starts a session for the person and sets its cookie; one that the browser had before ends. */
export async function startSession(
  tx: Tx,
  reply: FastifyReply,
  personId: string,
  way: SignInWay,
): Promise<void> {
  await endSessionOf(tx, reply.request);
  const token = randomBytes(32).toString('base64url');
  await tx
    .insertInto('session')
    .values({
      person_id: personId,
      token_hash: hashToken(token),
      way,
      browser: browserName(reply.request.headers['user-agent']),
      expires_at: sql`now() + make_interval(hours => ${idleHours})`,
    })
    .execute();
  const { publicUrl } = reply.server.config;
  void reply.setCookie(cookieName(publicUrl), token, cookieOptions(publicUrl));
}

/** Ends the caller's session, if there is one, and clears its cookie. */
export async function endSession(
  db: Db,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  await endSessionOf(db, request);
  const { publicUrl } = request.server.config;
  void reply.clearCookie(cookieName(publicUrl), cookieOptions(publicUrl));
}

/** Only the hash of a token is stored. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Over https the cookie is bound to this host and can be set by no other. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-kuntatutka' : 'kuntatutka';
}

function cookieOptions(publicUrl: string) {
  return {
    path: '/',
    httpOnly: true,
    sameSite: 'lax' as const,
    secure: publicUrl.startsWith('https:'),
  };
}

async function endSessionOf(db: Db, request: FastifyRequest): Promise<void> {
  const token = request.cookies[cookieName(request.server.config.publicUrl)];
  if (token === undefined) return;
  await db
    .updateTable('session')
    .set({ ended_at: sql`now()` })
    .where('token_hash', '=', hashToken(token))
    .where('ended_at', 'is', null)
    .execute();
}

async function beginAs(tx: Tx, token: string): Promise<Person> {
  const found = await tx
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .select((eb) => [
      'session.id as sessionId',
      'session.strength',
      'person.id',
      'person.email',
      'person.name',
      'person.language',
      sql<boolean>`session.last_seen_at < now() - interval '5 minutes'`.as('isStale'),
      eb
        .fn<string>('set_config', [
          sql.lit('kuntatutka.person'),
          sql`person.id::text`,
          sql.lit(true),
        ])
        .as('acting'),
      eb
        .fn<string>('set_config', [
          sql.lit('kuntatutka.strength'),
          sql.ref('session.strength'),
          sql.lit(true),
        ])
        .as('actingStrength'),
    ])
    .where('session.token_hash', '=', hashToken(token))
    .where('session.ended_at', 'is', null)
    .where('session.expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('not-signed-in');
  if (found.isStale) {
    await tx
      .updateTable('session')
      .set({
        last_seen_at: sql`now()`,
        expires_at: sql`now() + make_interval(hours => ${idleHours})`,
      })
      .where('id', '=', found.sessionId)
      .execute();
  }
  return withGrants(tx, found, { id: found.sessionId, strength: found.strength as Strength });
}

/**
 * The person of this id, in a transaction that acts for them without a session: whoever holds a
 * letter's link. Throws `not-found`.
 */
export async function personActing(tx: Tx, id: string): Promise<Person> {
  const found = await tx
    .selectFrom('person')
    .select(['id', 'email', 'name', 'language'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined) throw new Problem('not-found');
  return withGrants(tx, found, { id: null, strength: 'mailbox' });
}

async function withGrants(
  tx: Tx,
  found: { id: string; email: string; name: string; language: string },
  session: { id: string | null; strength: Strength },
): Promise<Person> {
  const grants = await tx
    .selectFrom('role_grant')
    .select(['role', 'region_code as regionCode', 'municipality_code as municipalityCode'])
    .where('person_id', '=', found.id)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .execute();
  const { strength } = session;
  const held = (grants as Grant[]).filter(
    ({ role }) => strength === 'two_factor' || !needsTwoFactors(role),
  );
  return {
    id: found.id,
    email: found.email,
    name: found.name,
    language: found.language as Language,
    sessionId: session.id,
    strength,
    grants: held,
    hasWithheldRoles: held.length < grants.length,
    asked: new Set(),
  };
}
