/** What has been told on the telephone about a response: the calls, the summary, the confirmation. */
import { sql } from 'kysely';
import type { Telephone } from '#domain/telephone-record.ts';
import type { Tx } from '../database.ts';

export async function telephoneOf(
  tx: Tx,
  responseId: string,
  personId: string,
): Promise<Telephone> {
  const sessions = await tx
    .selectFrom('telephone_session')
    .leftJoin('person', 'person.id', 'telephone_session.opened_by')
    .select([
      'telephone_session.talked_to',
      'telephone_session.opened_by',
      'telephone_session.opened_at',
      // One that has run out is over, whether or not anybody has closed it.
      sql<Date | null>`coalesce(ended_at, case when lasts_until <= now() then lasts_until end)`.as(
        'endedAt',
      ),
      'person.name',
      'person.email',
    ])
    .where('telephone_session.response_id', '=', responseId)
    .orderBy('telephone_session.id', 'desc')
    .execute();
  // Most responses come without a call, and nothing else can be there without one.
  if (sessions.length === 0) return { calls: [], summary: null, confirmed: null };
  return {
    calls: sessions.map((session) => ({
      talkedTo: session.talked_to,
      openedBy: session.name || session.email,
      openedAt: session.opened_at.toISOString(),
      endedAt: session.endedAt?.toISOString() ?? null,
      isOwn: session.opened_by === personId,
    })),
    summary: await newestSummary(tx, responseId),
    confirmed: await newestConfirmation(tx, responseId),
  };
}

async function newestSummary(tx: Tx, responseId: string): Promise<Telephone['summary']> {
  const row = await tx
    .selectFrom('telephone_summary')
    .leftJoin('person', 'person.id', 'telephone_summary.person_id')
    .select(['telephone_summary.sent_at', 'person.name', 'person.email'])
    .where('telephone_summary.response_id', '=', responseId)
    .where('telephone_summary.superseded_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { to: (row.name || row.email) ?? '', sentAt: row.sent_at.toISOString() };
}

async function newestConfirmation(tx: Tx, responseId: string): Promise<Telephone['confirmed']> {
  const row = await tx
    .selectFrom('telephone_confirmation')
    .leftJoin('person', 'person.id', 'telephone_confirmation.confirmed_by')
    .select(['telephone_confirmation.confirmed_at', 'person.name', 'person.email'])
    .where('telephone_confirmation.response_id', '=', responseId)
    .orderBy('telephone_confirmation.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { by: row.name || row.email, at: row.confirmed_at.toISOString() };
}
