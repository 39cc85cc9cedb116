/** The letter that tells the leads of a municipality that the region asks for something or has corrected something. */
import { sql } from 'kysely';
import type { Language } from '#domain/language.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { queueLetter } from '../letters/queue.ts';

/** One to each lead; it is worded from what is open when it goes. */
export async function tellLeadsOfReview(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  regionCode: string,
  about: { isCorrected?: true } = {},
): Promise<void> {
  for (const lead of await leadsOf(tx, place.municipality)) {
    await queueLetter(tx, {
      kind: 'review',
      to: lead.email,
      language: lead.language,
      params: {
        municipality: place.municipality,
        region: place.region,
        year: place.year,
        ...about,
      },
      regionCode,
      municipalityCode: place.municipality,
      queuedBy: person.id,
    });
  }
}

/** Those who hand the municipality's answers over, by address. */
export async function leadsOf(
  tx: Tx,
  municipality: string,
): Promise<{ email: string; language: Language }[]> {
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.email', 'person.language'])
    .where('role_grant.municipality_code', '=', municipality)
    .where('role_grant.role', '=', 'lead')
    .where('role_grant.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('role_grant.expires_at', 'is', null),
        eb('role_grant.expires_at', '>', sql<Date>`now()`),
      ]),
    )
    .orderBy('person.email')
    .execute();
  return rows.map(({ email, language }) => ({ email, language: language as Language }));
}
