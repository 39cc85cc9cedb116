/** What the region did with single answers: corrections and checked evidence, of the answers as they stand. */
import { sql } from 'kysely';
import { mayOnAnswers } from '#domain/permission.ts';
import type { Review } from '#domain/review-record.ts';
import type { AnswerAction } from '#domain/rights.ts';
import type { LockedResponse, ResponsePlace } from '../answering/response.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';

/** Those of the newest versions; what was done with an older one is history. */
export async function answerMarks(
  tx: Tx,
  responseId: string,
): Promise<Pick<Review, 'corrections' | 'evidenceChecks'>> {
  const { rows } = await sql<{
    question: string;
    version: number;
    reason: string | null;
    by: string | null;
    at: Date;
  }>`
    select mark.question_key as question, mark.version, mark.reason,
      coalesce(nullif(person.name, ''), person.email) as by, mark.at
    from (
      select response_id, question_key, version, reason, corrected_by as person_id,
        corrected_at as at
      from answer_correction
      union all
      select response_id, question_key, version, null, checked_by, checked_at
      from evidence_check
    ) as mark
    join answer using (response_id, question_key, version)
    left join person on person.id = mark.person_id
    where mark.response_id = ${responseId}
    order by mark.at`.execute(tx);
  const marks = rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
  return {
    corrections: marks.flatMap(({ reason, ...mark }) =>
      reason === null ? [] : [{ ...mark, reason }],
    ),
    evidenceChecks: marks.flatMap(({ reason, ...mark }) => (reason === null ? [mark] : [])),
  };
}

/** Throws `forbidden`, or `step-not-possible` where the same person might in another situation. */
export function requireOnAnswers(
  person: Person,
  place: ResponsePlace,
  { regionCode, state }: LockedResponse,
  action: AnswerAction,
): void {
  const situation = { regionCode, municipalityCode: place.municipality, state };
  if (mayOnAnswers(person.grants, situation).includes(action)) {
    return void person.asked.add(`answer.${action}`);
  }
  const later = mayOnAnswers(person.grants, { ...situation, state: 'submitted' });
  throw later.includes(action)
    ? new Problem('step-not-possible', { state })
    : new Problem('forbidden');
}
