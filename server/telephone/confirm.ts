/** The municipality confirms that what was told on the telephone has been written down right. */
import { askForConsents } from '../consent/asking.ts';
import { lockResponse, requireAction } from '../answering/response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';

/**
 * Confirms what was seen: an answer saved since would be confirmed unread. People named in answers
 * that have been handed over are asked for their consent now, by the municipality and not by the
 * region. Throws `forbidden`, `nothing-to-confirm` and `response-changed`.
 */
export async function confirmTold(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  seen: { savedAt: string | null; summaryId: string | null },
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'confirm');
  if ((response.savedAt?.toISOString() ?? null) !== seen.savedAt) {
    throw new Problem('response-changed');
  }
  await keepConfirmation(tx, person, response.id, seen.summaryId);
  if (response.state === 'submitted' || response.state === 'approved') {
    await askForConsents(tx, person, place);
  }
}

export async function keepConfirmation(
  tx: Tx,
  person: Person,
  responseId: string,
  summaryId: string | null,
): Promise<void> {
  await tx
    .insertInto('telephone_confirmation')
    .values({ response_id: responseId, confirmed_by: person.id, summary_id: summaryId })
    .execute();
}
