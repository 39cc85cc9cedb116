/** Invites somebody to a role of a municipality: the person, the role and the letter. */
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import { readEmail, readName } from '#domain/member.ts';
import { mayOnPeople } from '#domain/permission.ts';
import type { Invitation } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { queueLetter } from '../letters/queue.ts';
import { inputFault } from './input-fault.ts';
import { livingMembers, placeOf } from './people.ts';
import { giveRole, lockMembers } from './role.ts';

/** One person invites no more than this in a day: enough for a region, too few for a flood. */
const mostADay = 200;
/** An address gets the same invitation again after this long. */
const restMs = 60 * 60 * 1000;

/** Somebody who has been found or made by an address. */
export interface InvitedPerson {
  id: string;
  email: string;
  language: Language;
}

/**
 * Gives the role and queues the letter. Inviting somebody who holds it already sends the letter
 * again. Throws `not-found`, `forbidden`, `invalid-input`, `already-lead`, `invited-recently` and
 * `too-many-requests`.
 */
export async function invite(
  tx: Tx,
  actor: Person,
  municipalityCode: string,
  invitation: Invitation,
): Promise<void> {
  const may = mayOnPeople(actor.grants, await placeOf(tx, municipalityCode));
  if (may.length === 0) throw new Problem('not-found');
  if (!may.includes('invite')) throw new Problem('forbidden');
  actor.asked.add('people.invite');
  await lockMembers(tx, municipalityCode);
  const { role } = invitation;
  const invited = await personInvited(tx, actor, invitation);
  const held = (await livingMembers(tx, municipalityCode)).find(({ id }) => id === invited.id);
  if (held?.role === 'lead' && role === 'respondent') throw new Problem('already-lead');

  const now = await databaseTime(tx);
  const lastLetter = await lastInvited(tx, invited.id, municipalityCode, role);
  const isRecent = lastLetter !== null && now.getTime() - lastLetter.getTime() < restMs;
  if (held?.role === role) {
    if (isRecent) throw new Problem('invited-recently');
    await tx
      .updateTable('role_grant')
      .set({ invited_at: now })
      .where('id', '=', held.grantId)
      .execute();
  } else {
    const invitedAt = isRecent ? lastLetter : now;
    await giveRole(tx, actor, { personId: invited.id, municipalityCode, role, invitedAt });
  }
  if (isRecent) return;
  const { regionCode, year } = await newestRound(tx, municipalityCode);
  await queueLetter(tx, {
    kind: 'invitation',
    to: invited.email,
    language: invited.language,
    params: { municipality: municipalityCode, year, role },
    regionCode,
    municipalityCode,
    queuedBy: actor.id,
  });
}

/**
 * The person of the address, made if there is none yet. A name or language that the person has
 * chosen stays. Throws `invalid-input` at the field that is wrong.
 */
export async function personInvited(
  tx: Tx,
  actor: Person,
  given: { email: string; name: string; language: Language },
): Promise<InvitedPerson> {
  const email = readEmail(given.email);
  if (email === null) throw inputFault('people-fault-email', 'email');
  const name = readName(given.name);
  if (name === null) throw inputFault('people-fault-name', 'name');
  await refuseFloods(tx, actor);
  // Whoever has just been made is seen by nobody before holding a role: the function tells.
  const { rows } = await sql<{ id: string; language: string }>`
    select id, language from invited_person(${email}, ${name}, ${given.language})`.execute(tx);
  const { id, language } = rows[0]!;
  return { id, email, language: language as Language };
}

/** The region and year that a letter to the municipality is about: the newest round, an open one first. */
export async function newestRound(
  tx: Tx,
  municipalityCode: string,
): Promise<{ regionCode: string; year: number | null }> {
  const asked = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select(['round.region_code', 'round.year'])
    .where('response.municipality_code', '=', municipalityCode)
    .orderBy(sql`round.state = 'open'`, 'desc')
    .orderBy('round.year', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (asked !== undefined) return { regionCode: asked.region_code, year: asked.year };
  const { region_code } = await tx
    .selectFrom('municipality_year')
    .select('region_code')
    .where('municipality_code', '=', municipalityCode)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { regionCode: region_code, year: null };
}

export async function databaseTime(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  return rows[0]!.now;
}

async function lastInvited(
  tx: Tx,
  personId: string,
  municipalityCode: string,
  role: string,
): Promise<Date | null> {
  const { last } = await tx
    .selectFrom('role_grant')
    .select((eb) => eb.fn.max('invited_at').as('last'))
    .where('person_id', '=', personId)
    .where('municipality_code', '=', municipalityCode)
    .where('role', '=', role)
    .executeTakeFirstOrThrow();
  return last;
}

async function refuseFloods(tx: Tx, actor: Person): Promise<void> {
  const { count } = await tx
    .selectFrom('role_grant')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('granted_by', '=', actor.id)
    .where('granted_at', '>', sql<Date>`now() - interval '1 day'`)
    .executeTakeFirstOrThrow();
  if (Number(count) >= mostADay) throw new Problem('too-many-requests');
}
