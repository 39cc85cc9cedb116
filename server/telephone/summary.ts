/** The summary of a call: queued to the official, and found again by the link in its letter. */
import { sql } from 'kysely';
import type { LockedResponse, ResponsePlace } from '../answering/response.ts';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';
import type { Person } from '../http/person.ts';
import { queueLetter } from '../letters/queue.ts';
import type { InvitedPerson } from '../members/invite.ts';

/** Queues the letter; what an earlier one asked to confirm is superseded, and so is its link. */
export async function sendSummary(
  tx: Tx,
  person: Person,
  sent: {
    response: LockedResponse;
    callId: string;
    place: ResponsePlace;
    receiver: InvitedPerson;
  },
): Promise<void> {
  const { response, callId, place, receiver } = sent;
  await tx
    .updateTable('telephone_summary')
    .set({ superseded_at: sql`clock_timestamp()` })
    .where('response_id', '=', response.id)
    .where('superseded_at', 'is', null)
    .execute();
  const { id } = await tx
    .insertInto('telephone_summary')
    .values({
      response_id: response.id,
      session_id: callId,
      municipality_code: place.municipality,
      person_id: receiver.id,
      sent_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await queueLetter(tx, {
    kind: 'telephone_summary',
    to: receiver.email,
    language: receiver.language,
    params: { summaryId: id, municipality: place.municipality },
    regionCode: response.regionCode,
    municipalityCode: place.municipality,
    queuedBy: person.id,
  });
}

/** What a link leads to. Whose link is open is nobody's business but the database's. */
export type FoundSummary =
  | { link: 'open'; id: string; responseId: string; personId: string; lastsUntil: Date }
  | { link: 'confirmed'; at: Date }
  | { link: 'superseded' | 'expired' | 'unknown' };

/** The summary behind a link. Looking changes nothing: mail scanners look too. */
export async function summaryOf(db: Db, token: string): Promise<FoundSummary> {
  const { rows } = await sql<{
    id: string;
    response_id: string;
    person_id: string;
    lasts_until: Date;
    is_superseded: boolean;
    is_expired: boolean;
    confirmed_at: Date | null;
  }>`select * from telephone_summary_of_token(${hashToken(token)})`.execute(db);
  const row = rows[0];
  if (row === undefined) return { link: 'unknown' };
  if (row.is_superseded) return { link: 'superseded' };
  if (row.is_expired) return { link: 'expired' };
  if (row.confirmed_at !== null) return { link: 'confirmed', at: row.confirmed_at };
  const { id, response_id, person_id, lasts_until } = row;
  return {
    link: 'open',
    id,
    responseId: response_id,
    personId: person_id,
    lastsUntil: lasts_until,
  };
}
