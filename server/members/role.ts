/** Gives and ends the roles of a municipality; what has ended stays in the table as history. */
import { sql } from 'kysely';
import type { MemberRole } from '#domain/member.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';

/** Roles of one municipality change one after the other. */
export async function lockMembers(tx: Tx, municipalityCode: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('members'), ${municipalityCode}::integer)`.execute(
    tx,
  );
}

export interface NewRole {
  personId: string;
  municipalityCode: string;
  role: MemberRole;
  /** When the letter about it went out; null for none. */
  invitedAt: Date | null;
}

/** Gives the role in the acting person's name, in place of one that the person has held so far. */
export async function giveRole(tx: Tx, actor: Person, given: NewRole): Promise<void> {
  await endRole(tx, actor, given);
  await insertRole(tx, actor, given);
}

/** Makes a respondent of a lead who acts: the new role comes first, as only a lead may give it. */
export async function stepDown(
  tx: Tx,
  actor: Person,
  lead: { grantId: string; id: string },
  municipalityCode: string,
): Promise<void> {
  await insertRole(tx, actor, {
    personId: lead.id,
    municipalityCode,
    role: 'respondent',
    invitedAt: null,
  });
  await endedBy(tx, actor).where('id', '=', lead.grantId).execute();
}

/** Ends whatever role the person holds there, also one that has run out. */
export async function endRole(
  tx: Tx,
  actor: Person,
  held: { personId: string; municipalityCode: string },
): Promise<void> {
  await endedBy(tx, actor)
    .where('person_id', '=', held.personId)
    .where('municipality_code', '=', held.municipalityCode)
    .where('ended_at', 'is', null)
    .execute();
}

async function insertRole(tx: Tx, actor: Person, given: NewRole): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      person_id: given.personId,
      municipality_code: given.municipalityCode,
      role: given.role,
      granted_by: actor.id,
      invited_at: given.invitedAt,
    })
    .execute();
}

function endedBy(tx: Tx, actor: Person) {
  return tx.updateTable('role_grant').set({ ended_at: sql`now()`, ended_by: actor.id });
}
