/** Who is on the telephone about a response, and whether what was told is confirmed: columns of its queries. */
import { sql } from 'kysely';

/** Has the acting person an open call about the response? The database's own function decides. */
export const isOnCallColumn = sql<boolean>`
  response.id = any ((select acting_calls())::bigint[])`.as('isOnCall');

/** The person's own open call about the response. */
export const openCallOf = (personId: string) =>
  sql<string | null>`(select telephone_session.id from telephone_session
    where telephone_session.response_id = response.id and telephone_session.ended_at is null
      and telephone_session.opened_by = ${personId}
      and response.id = any ((select acting_calls())::bigint[]))`.as('callId');

/** Was something told on the telephone since the municipality confirmed last? */
export const toConfirmColumn = sql<boolean>`
  exists (select from telephone_session
    where telephone_session.response_id = response.id
      and telephone_session.typed_at > coalesce((select max(confirmed_at)
        from telephone_confirmation
        where telephone_confirmation.response_id = response.id), '-infinity'))`.as('toConfirm');
