/** The mark that somebody of the region has looked at what an answer's link shows. */
import { lockResponse } from '../answering/response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { requireOnAnswers } from './answer-marks.ts';

/**
 * Marks the answer as it was shown; twice is as good as once. Throws `response-not-found`,
 * `forbidden`, `step-not-possible`, `not-found` where the answer has no link, `response-changed`
 * where it is another one by now.
 */
export async function checkEvidence(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  question: string,
  version: number,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireOnAnswers(person, place, response, 'check_evidence');
  const answer = await tx
    .selectFrom('answer')
    .select(['version', 'evidence_url'])
    .where('response_id', '=', response.id)
    .where('question_key', '=', question)
    .executeTakeFirst();
  if (answer === undefined || answer.evidence_url === null) throw new Problem('not-found');
  if (answer.version !== version) throw new Problem('response-changed');
  await tx
    .insertInto('evidence_check')
    .values({ response_id: response.id, question_key: question, version, checked_by: person.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the mark away. Throws as above, but for what it needs of the answer. */
export async function uncheckEvidence(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  question: string,
  version: number,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireOnAnswers(person, place, response, 'check_evidence');
  await tx
    .deleteFrom('evidence_check')
    .where('response_id', '=', response.id)
    .where('question_key', '=', question)
    .where('version', '=', version)
    .execute();
}
