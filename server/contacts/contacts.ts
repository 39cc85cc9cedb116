/** The region's contacts: read, added, edited, removed, and made lead of their municipality. */
import { sql } from 'kysely';
import type { MemberRole } from '#domain/member.ts';
import { mayOnContacts } from '#domain/permission.ts';
import { judgeContact } from '#domain/region-contact.ts';
import type { ContactDetails, ContactDraft, WhoAnswers } from '#domain/region-contact.ts';
import type {
  AddContact,
  ContactHistory,
  EditContact,
  MunicipalityContacts,
  RegionContact,
  RoundContacts,
} from '#domain/region-contact-record.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { invite } from '../members/invite.ts';
import { languageOf } from '../members/people.ts';
import type { Round } from '../rounds/round.ts';

type Refused = RegionContact['refused'];

/** Every municipality of the round: who answers there, and whom the region knows. */
export async function roundContacts(tx: Tx, person: Person, round: Round): Promise<RoundContacts> {
  const { region, year, state, example } = round;
  const { rows } = await sql<{ code: string; name_fi: string; name_sv: string; who: WhoAnswers }>`
    select code, name_fi, name_sv, who
    from who_answers(${round.id}) join municipality on code = municipality_code
    order by name_fi collate "fi-x-icu"`.execute(tx);
  const refused = await refusedAddresses(tx, region.code);
  const contacts = await contactsOf(tx, round, refused);
  const people = await peopleOf(tx, round, refused);
  return {
    region,
    year,
    state,
    example,
    may: mayOnContacts(person.grants, region.code),
    municipalities: rows.map((row) => ({
      municipality: { code: row.code, name: { fi: row.name_fi, sv: row.name_sv } },
      who: row.who,
      people: people.get(row.code) ?? [],
      contacts: contacts.get(row.code) ?? [],
    })),
  };
}

/** Throws `contact-details` with every fault, `contact-twice`, and `not-found` for a municipality that the round does not ask. */
export async function addContact(
  tx: Tx,
  person: Person,
  round: Round,
  { municipality, ...draft }: AddContact,
): Promise<void> {
  await requireAsked(tx, round, municipality);
  await insertContact(tx, person, round, municipality, judged(draft));
}

/**
 * Throws `not-found`, `contact-details`, `contact-twice`, and `contact-changed` with the contact as
 * it is now where somebody else has changed it since.
 */
export async function editContact(
  tx: Tx,
  person: Person,
  round: Round,
  id: string,
  { version, ...draft }: EditContact,
): Promise<void> {
  const details = judged(draft);
  const stored = await storedContact(tx, round, id);
  if (stored.version !== version) {
    const contacts = await contactsOf(tx, round, new Map());
    const now = [...contacts.values()].flat().find((each) => each.id === id);
    throw new Problem('contact-changed', {}, { contact: now });
  }
  await updateContact(tx, person, id, details);
}

/** Nothing of the person stays, the history included. Throws `not-found`. */
export async function removeContact(tx: Tx, round: Round, id: string): Promise<void> {
  await storedContact(tx, round, id);
  await tx.deleteFrom('region_contact').where('id', '=', id).execute();
}

/** Invites the contact to lead the municipality. Throws as an invitation does, and `contact-needs-email`. */
export async function inviteContact(
  tx: Tx,
  person: Person,
  round: Round,
  id: string,
): Promise<void> {
  const contact = await storedContact(tx, round, id);
  if (contact.email === null) throw new Problem('contact-needs-email');
  const municipality = contact.municipality_code;
  await invite(tx, person, municipality, {
    email: contact.email,
    name: contact.name,
    language: await languageOf(tx, municipality),
    role: 'lead',
  });
}

/** What the contact was before, newest first. Throws `not-found`. */
export async function contactHistory(tx: Tx, round: Round, id: string): Promise<ContactHistory> {
  await storedContact(tx, round, id);
  const rows = await tx
    .selectFrom('region_contact_history as history')
    .leftJoin('person', 'person.id', 'history.written_by')
    .select(['history.name', 'job_title', 'history.email', 'phone', 'notes', 'is_current'])
    .select(['version', 'written_at', 'person.name as writer', 'person.email as writerEmail'])
    .where('contact_id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return {
    versions: rows.map((row) => ({
      ...detailsOf(row),
      version: row.version,
      writtenBy: row.writer || row.writerEmail,
      writtenAt: row.written_at.toISOString(),
    })),
  };
}

/** Throws `contact-twice` where the municipality has a contact of the address already. */
export async function insertContact(
  tx: Tx,
  person: Person,
  round: Round,
  municipality: string,
  details: ContactDetails,
): Promise<void> {
  const made = await tx
    .insertInto('region_contact')
    .values({
      region_code: round.region.code,
      municipality_code: municipality,
      ...columnsOf(details),
      version: 1,
      written_by: person.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) throw new Problem('contact-twice', { email: details.email ?? '' });
}

/** Throws `contact-twice`, likewise. */
export async function updateContact(
  tx: Tx,
  person: Person,
  id: string,
  details: ContactDetails,
): Promise<void> {
  const twin = await tx
    .selectFrom('region_contact as own')
    .innerJoin('region_contact as other', (join) =>
      join
        .onRef('other.region_code', '=', 'own.region_code')
        .onRef('other.municipality_code', '=', 'own.municipality_code')
        .onRef('other.id', '<>', 'own.id'),
    )
    .select('other.id')
    .where('own.id', '=', id)
    .where('other.email', '=', details.email)
    .executeTakeFirst();
  if (twin !== undefined) throw new Problem('contact-twice', { email: details.email ?? '' });
  await tx
    .updateTable('region_contact')
    .set({ ...columnsOf(details), written_by: person.id })
    .where('id', '=', id)
    .execute();
}

/** By municipality, those of today first. */
export async function contactsOf(
  tx: Tx,
  round: Round,
  refused: ReadonlyMap<string, Refused>,
): Promise<Map<string, RegionContact[]>> {
  const rows = await tx
    .selectFrom('region_contact as contact')
    .leftJoin('person', 'person.id', 'contact.written_by')
    .select(['contact.id', 'municipality_code', 'contact.name', 'job_title', 'contact.email'])
    .select(['phone', 'notes', 'is_current', 'version', 'written_at'])
    .select(['person.name as writer', 'person.email as writerEmail'])
    .where('region_code', '=', round.region.code)
    .orderBy('is_current', 'desc')
    .orderBy(sql`coalesce(nullif(contact.name, ''), contact.email) collate "fi-x-icu"`)
    .orderBy('contact.id')
    .execute();
  return groupBy(rows, (row): RegionContact => ({
    id: row.id,
    ...detailsOf(row),
    version: row.version,
    writtenBy: row.writer || row.writerEmail,
    writtenAt: row.written_at.toISOString(),
    refused: refused.get(row.email ?? '') ?? null,
  }));
}

async function peopleOf(
  tx: Tx,
  round: Round,
  refused: ReadonlyMap<string, Refused>,
): Promise<Map<string, MunicipalityContacts['people']>> {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .innerJoin('response', 'response.municipality_code', 'role_grant.municipality_code')
    .select(['response.municipality_code', 'person.id', 'name', 'email', 'role'])
    .where('response.round_id', '=', round.id)
    .where('role_grant.ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .orderBy('role')
    .orderBy('person.id')
    .execute();
  return groupBy(rows, ({ id, name, email, role }) => ({
    id,
    name,
    email,
    role: role as MemberRole,
    refused: refused.get(email) ?? null,
  }));
}

async function refusedAddresses(tx: Tx, regionCode: string): Promise<Map<string, Refused>> {
  const { rows } = await sql<{ email: string; refused_at: Date; server_code: number | null }>`
    select email, refused_at, server_code from refused_addresses(${regionCode})`.execute(tx);
  return new Map(
    rows.map((row) => [
      row.email,
      { at: row.refused_at.toISOString(), serverCode: row.server_code },
    ]),
  );
}

/** Locked: whoever else edits it at once waits, and then sees that it has changed. */
async function storedContact(tx: Tx, round: Round, id: string) {
  const row = await tx
    .selectFrom('region_contact')
    .select(['id', 'municipality_code', 'name', 'email', 'version'])
    .where('id', '=', id)
    .where('region_code', '=', round.region.code)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return row;
}

async function requireAsked(tx: Tx, round: Round, municipality: string): Promise<void> {
  const asked = await tx
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', round.id)
    .where('municipality_code', '=', municipality)
    .executeTakeFirst();
  if (asked === undefined) throw new Problem('not-found');
}

function judged(draft: ContactDraft): ContactDetails {
  const result = judgeContact(draft);
  if (result.faults !== undefined) {
    throw new Problem('contact-details', {}, { faults: result.faults });
  }
  return result.details;
}

interface Columns {
  name: string;
  job_title: string;
  email: string | null;
  phone: string;
  notes: string;
  is_current: boolean;
}

function columnsOf({ jobTitle, isCurrent, ...rest }: ContactDetails): Columns {
  return { ...rest, job_title: jobTitle, is_current: isCurrent };
}

function detailsOf(row: Columns): ContactDetails {
  const { name, job_title: jobTitle, email, phone, notes, is_current: isCurrent } = row;
  return { name, jobTitle, email, phone, notes, isCurrent };
}

function groupBy<Row extends { municipality_code: string }, Thing>(
  rows: readonly Row[],
  make: (row: Row) => Thing,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const row of rows) {
    const group = groups.get(row.municipality_code) ?? [];
    group.push(make(row));
    groups.set(row.municipality_code, group);
  }
  return groups;
}
