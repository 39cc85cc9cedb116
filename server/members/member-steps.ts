/** What happens to a person of a municipality: the role ends, or becomes that of the lead. */
import { sql } from 'kysely';
import { mayOnMember } from '#domain/permission.ts';
import type { MemberAction } from '#domain/rights.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { queueLetter } from '../letters/queue.ts';
import { databaseTime, newestRound } from './invite.ts';
import { livingMembers, placeOf, situationOf } from './people.ts';
import type { Member } from './people.ts';
import { endRole, giveRole, lockMembers, stepDown } from './role.ts';

/** A person in a municipality, as the address names them. */
export interface MemberPlace {
  municipality: string;
  person: string;
}

/**
 * Ends the person's role and the sections that the person holds. Throws `not-found`, `forbidden`
 * and `last-lead`.
 */
export async function removeMember(tx: Tx, actor: Person, place: MemberPlace): Promise<void> {
  const { member } = await memberFor(tx, actor, place, 'remove');
  await tx
    .updateTable('section_handover')
    .set({ ended_at: sql`clock_timestamp()`, ended_by: actor.id, end_reason: 'removed' })
    .where('person_id', '=', member.id)
    .where('ended_at', 'is', null)
    .where('response_id', 'in', (eb) =>
      eb.selectFrom('response').select('id').where('municipality_code', '=', place.municipality),
    )
    .execute();
  await endRole(tx, actor, { personId: member.id, municipalityCode: place.municipality });
}

/**
 * Makes the person the lead. A lead who hands over goes on as a respondent; when a coordinator
 * decides, so does every lead so far. Throws `not-found`, `forbidden` and `already-lead`.
 */
export async function handLead(tx: Tx, actor: Person, place: MemberPlace): Promise<void> {
  const { member, members } = await memberFor(tx, actor, place, 'hand_lead');
  const { municipality: municipalityCode } = place;
  const now = await databaseTime(tx);
  await giveRole(tx, actor, {
    personId: member.id,
    municipalityCode,
    role: 'lead',
    invitedAt: now,
  });
  const leads = members.filter(({ role }) => role === 'lead');
  const own = leads.filter(({ id }) => id === actor.id);
  for (const lead of own.length > 0 ? own : leads) {
    await stepDown(tx, actor, lead, municipalityCode);
  }
  const { regionCode, year } = await newestRound(tx, municipalityCode);
  await queueLetter(tx, {
    kind: 'lead_handed',
    to: member.email,
    language: member.language,
    params: { municipality: municipalityCode, year, handedBy: actor.name || actor.email },
    regionCode,
    municipalityCode,
    queuedBy: actor.id,
  });
}

/** The member, locked together with the others, if the actor may take the step. */
async function memberFor(
  tx: Tx,
  actor: Person,
  { municipality, person }: MemberPlace,
  step: MemberAction,
): Promise<{ member: Member; members: Member[] }> {
  await lockMembers(tx, municipality);
  const members = await livingMembers(tx, municipality);
  const member = members.find(({ id }) => id === person);
  if (member === undefined) throw new Problem('not-found');
  const situation = situationOf(member, members, actor);
  const may = mayOnMember(actor.grants, await placeOf(tx, municipality), situation);
  if (may.includes(step)) {
    actor.asked.add(`member.${step}`);
    return { member, members };
  }
  const isLead = actor.grants.some(
    (grant) => grant.role === 'lead' && grant.municipalityCode === municipality,
  );
  if (isLead && step === 'remove') throw new Problem('last-lead');
  if (step === 'hand_lead' && member.role === 'lead') throw new Problem('already-lead');
  throw new Problem('forbidden');
}
