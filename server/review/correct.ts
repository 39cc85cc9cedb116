/** Correcting an answer on a municipality's behalf, with a reason that it reads. */
import { sql } from 'kysely';
import { findQuestion } from '#domain/questionnaire.ts';
import type { CorrectionRequest } from '#domain/review-queue.ts';
import { checkChange, invalidAnswer } from '../answering/answer-change.ts';
import type { AskedQuestionnaires } from '../answering/asked-questionnaires.ts';
import type { ChangeBase } from '../answering/change-base.ts';
import { lockResponse } from '../answering/response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import { answerBefore, isSameChange, requireSeen, writeAnswer } from '../answering/write-answer.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { requireOnAnswers } from './answer-marks.ts';
import { tellLeadsOfReview } from './tell-leads.ts';

/**
 * The municipality's comment and link stay with the answer, its own answer in the history, and its
 * leads get a letter. Contact details are the business of the person named. Throws
 * `response-not-found`, `forbidden`, `step-not-possible`, `not-found` (unknown question),
 * `invalid-answer`, `answer-changed` with the `current` answer, `key-reused`.
 */
export async function correctAnswer(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  person: Person,
  place: ResponsePlace,
  questionKey: string,
  base: ChangeBase,
  { value, estimate = false, reason }: CorrectionRequest,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireOnAnswers(person, place, response, 'correct');
  const round = { id: response.roundId, state: response.roundState };
  const questionnaire = await questionnaires.of(tx, round);
  const question = findQuestion(questionnaire, questionKey);
  if (question === undefined) throw new Problem('not-found');
  if (question.type === 'contact') throw new Problem('forbidden');
  if (value === undefined || value === null) throw invalidAnswer('answer-empty');
  const before = await answerBefore(tx, response.id, questionKey, base.requestId);
  const { comment, evidenceUrl } = before;
  const change = checkChange(question, {
    value,
    carriedOver: false,
    estimate,
    comment,
    evidenceUrl,
  });
  if (before.repeated !== null) {
    if (!isSameChange(before.repeated, questionKey, change)) throw new Problem('key-reused');
    return;
  }
  await requireSeen(tx, response.id, questionKey, before, base);
  const isTold = await wasCorrectedOfLate(tx, response.id);
  await tx
    .insertInto('answer_correction')
    .values({
      response_id: response.id,
      question_key: questionKey,
      version: base.version + 1,
      reason,
      corrected_by: person.id,
    })
    .execute();
  await writeAnswer(tx, person, response, questionnaire, question, base, change, {
    source: 'corrected',
    call: null,
    carriedFromYear: null,
  });
  if (!isTold) {
    await tellLeadsOfReview(tx, person, place, response.regionCode, { isCorrected: true });
  }
}

/** Several corrections of a day are told by the first letter: whoever follows it finds all of them. */
async function wasCorrectedOfLate(tx: Tx, responseId: string): Promise<boolean> {
  const { isTold } = await tx
    .selectNoFrom((eb) =>
      eb
        .exists(
          eb
            .selectFrom('answer_correction')
            .select('version')
            .where('response_id', '=', responseId)
            .where('corrected_at', '>', sql<Date>`now() - interval '12 hours'`),
        )
        .as('isTold'),
    )
    .executeTakeFirstOrThrow();
  return Boolean(isTold);
}
