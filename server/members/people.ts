/** The people of a municipality: who holds which of its roles, and what the reader may do with whom. */
import { sql } from 'kysely';
import { majorityLanguage } from '#domain/member.ts';
import type { MemberRole } from '#domain/member.ts';
import type { Language } from '#domain/language.ts';
import { mayOnMember, mayOnPeople } from '#domain/permission.ts';
import type { MunicipalityPlace } from '#domain/permission.ts';
import type { Grant } from '#domain/rights.ts';
import type { MunicipalityPeople } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { findMunicipality } from '../register/register.ts';

/** A role that somebody holds in a municipality now. */
export interface Member {
  grantId: string;
  id: string;
  name: string;
  email: string;
  language: Language;
  role: MemberRole;
  invitedBy: string | null;
  since: Date;
  invitedAt: Date | null;
  /** A day of the calendar in Finland, `2026-11-25`. */
  lastSeenOn: string | null;
}

/**
 * The municipality with its people, as the person may see them. Throws `not-found` to whoever has
 * no business there.
 */
export async function readPeople(
  tx: Tx,
  person: Person,
  municipalityCode: string,
): Promise<Omit<MunicipalityPeople, 'sendsLetters'>> {
  const members = await livingMembers(tx, municipalityCode);
  const grants = grantsAfterSteps(person, municipalityCode, members);
  const place = await placeOf(tx, municipalityCode);
  const may = mayOnPeople(grants, place);
  if (!may.includes('read')) throw new Problem('not-found');
  person.asked.add('people.read');
  const municipality = (await findMunicipality(tx, municipalityCode))!;
  return {
    municipality: {
      code: municipalityCode,
      name: { fi: municipality.nameFi, sv: municipality.nameSv },
    },
    language: await languageOf(tx, municipalityCode),
    people: members.map((member) => ({
      id: member.id,
      name: member.name,
      email: member.email,
      language: member.language,
      role: member.role,
      isOneself: member.id === person.id,
      invitedBy: member.invitedBy,
      since: member.since.toISOString(),
      invitedAt: member.invitedAt?.toISOString() ?? null,
      lastSeenOn: member.lastSeenOn,
      may: mayOnMember(grants, place, situationOf(member, members, person)),
    })),
    may,
  };
}

/** What decides which steps a member's row offers. */
export function situationOf(member: Member, members: readonly Member[], person: Person) {
  const leads = members.filter(({ role }) => role === 'lead');
  return {
    role: member.role,
    isOneself: member.id === person.id,
    isLastLead: member.role === 'lead' && leads.length === 1,
  };
}

/** Everybody who holds a role of the municipality now, leads first. */
export async function livingMembers(tx: Tx, municipalityCode: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .leftJoin('person as inviter', 'inviter.id', 'role_grant.granted_by')
    .select([
      'role_grant.id as grantId',
      'role_grant.role',
      'role_grant.granted_at',
      'role_grant.invited_at',
      'person.id',
      'person.name',
      'person.email',
      'person.language',
      'inviter.name as inviterName',
      'inviter.email as inviterEmail',
      sql<string | null>`(select (max(last_seen_at) at time zone 'Europe/Helsinki')::date::text
        from session where session.person_id = person.id)`.as('lastSeenOn'),
    ])
    .where('role_grant.municipality_code', '=', municipalityCode)
    .where('role_grant.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('role_grant.expires_at', 'is', null),
        eb('role_grant.expires_at', '>', sql<Date>`now()`),
      ]),
    )
    .orderBy('role_grant.role')
    .orderBy(sql`coalesce(nullif(person.name, ''), person.email) collate "fi-x-icu"`)
    .execute();
  return rows.map((row) => ({
    grantId: row.grantId,
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language as Language,
    role: row.role as MemberRole,
    invitedBy: row.inviterName || row.inviterEmail,
    since: row.granted_at,
    invitedAt: row.invited_at,
    lastSeenOn: row.lastSeenOn,
  }));
}

/** The municipality and the regions whose rounds have asked it, as far as the caller sees them. */
export async function placeOf(tx: Tx, municipalityCode: string): Promise<MunicipalityPlace> {
  const rows = await tx
    .selectFrom('response')
    .select('region_code')
    .distinct()
    .where('municipality_code', '=', municipalityCode)
    .execute();
  return { municipalityCode, regionCodes: rows.map((row) => row.region_code) };
}

/** The language of the municipality's majority, by the newest year of the register. */
export async function languageOf(tx: Tx, municipalityCode: string): Promise<Language> {
  const row = await tx
    .selectFrom('municipality_year')
    .select('language_status')
    .where('municipality_code', '=', municipalityCode)
    .orderBy('year', 'desc')
    .limit(1)
    .executeTakeFirst();
  return majorityLanguage(row?.language_status ?? 'fi');
}

/** A step of this very transaction may have changed the reader's own role. */
function grantsAfterSteps(
  person: Person,
  municipalityCode: string,
  members: readonly Member[],
): Grant[] {
  const own = members
    .filter(({ id }) => id === person.id)
    .map(({ role }) => ({ role, regionCode: null, municipalityCode }));
  return [...person.grants.filter((grant) => grant.municipalityCode !== municipalityCode), ...own];
}
