/** Whom something of a municipality goes to: one of its people, or a colleague who joins it by it. */
import type { MemberRole } from '#domain/member.ts';
import type { HandSection } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { inputFault } from './input-fault.ts';
import { databaseTime, personInvited } from './invite.ts';
import type { InvitedPerson } from './invite.ts';
import { livingMembers } from './people.ts';
import { giveRole } from './role.ts';

/**
 * Whoever is named; a new colleague gets the role. The letter that goes to them says so, and no
 * invitation goes out besides. Throws `invalid-input` and `too-many-requests`.
 */
export async function receiverOf(
  tx: Tx,
  actor: Person,
  municipalityCode: string,
  to: HandSection['to'],
  role: MemberRole,
): Promise<InvitedPerson> {
  const members = await livingMembers(tx, municipalityCode);
  if ('person' in to) {
    const member = members.find(({ id }) => id === to.person);
    if (member === undefined) throw inputFault('people-fault-person', 'person');
    return member;
  }
  const invited = await personInvited(tx, actor, to);
  if (!members.some(({ id }) => id === invited.id)) {
    await giveRole(tx, actor, {
      personId: invited.id,
      municipalityCode,
      role,
      invitedAt: await databaseTime(tx),
    });
  }
  return invited;
}
