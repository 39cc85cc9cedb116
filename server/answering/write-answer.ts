/** One answer in its tables: what stands there before a change, and the change with its history. */
import { sql } from 'kysely';
import type { AnswerSource, AnswerValue } from '#domain/answer.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { nextResponseState } from '#domain/round.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { sameValue } from './answer-change.ts';
import type { CheckedChange } from './answer-change.ts';
import type { ChangeBase } from './change-base.ts';
import { storedProgress } from './progress.ts';
import type { LockedResponse } from './response.ts';
import { asSavedAnswer, savedAnswerQuery } from './saved-answer.ts';

/** What stands there before a change. */
export interface Before {
  version: number;
  comment: string | null;
  evidenceUrl: string | null;
  /** Is there anything to lose: an answer, or something that was to become one? */
  hasAnswer: boolean;
  /** What the same request did earlier, if it has been here before. */
  repeated: (Omit<CheckedChange, 'isRemark'> & { questionKey: string }) | null;
}

/** The answer as it is, and what the request did earlier if it comes a second time. */
export async function answerBefore(
  tx: Tx,
  responseId: string,
  questionKey: string,
  requestId: string,
): Promise<Before> {
  const row = await tx
    .selectFrom('response')
    .leftJoin('answer', (join) =>
      join
        .onRef('answer.response_id', '=', 'response.id')
        .on('answer.question_key', '=', questionKey),
    )
    .leftJoin('answer_history as repeated', (join) =>
      join
        .onRef('repeated.response_id', '=', 'response.id')
        .on('repeated.request_id', '=', requestId),
    )
    .select([
      'answer.version',
      'answer.comment',
      'answer.evidence_url',
      sql<boolean>`coalesce(answer.value, answer.unfinished) is not null`.as('hasAnswer'),
      'repeated.question_key as repeatedQuestion',
      'repeated.value as repeatedValue',
      'repeated.unfinished as repeatedUnfinished',
      'repeated.estimate as repeatedEstimate',
      'repeated.comment as repeatedComment',
      'repeated.evidence_url as repeatedEvidenceUrl',
      'repeated.source as repeatedSource',
    ])
    .where('response.id', '=', responseId)
    .executeTakeFirstOrThrow();
  return {
    version: row.version ?? 0,
    comment: row.comment,
    evidenceUrl: row.evidence_url,
    hasAnswer: row.hasAnswer,
    repeated:
      row.repeatedQuestion === null
        ? null
        : {
            questionKey: row.repeatedQuestion,
            value: row.repeatedValue as AnswerValue | null,
            unfinished: row.repeatedUnfinished as AnswerValue | null,
            carriedOver: row.repeatedSource === 'carried_over',
            estimate: row.repeatedEstimate ?? false,
            comment: row.repeatedComment,
            evidenceUrl: row.repeatedEvidenceUrl,
          },
  };
}

/** Was the same asked for when the request came first? */
export function isSameChange(
  repeated: NonNullable<Before['repeated']>,
  questionKey: string,
  change: CheckedChange,
): boolean {
  return (
    repeated.questionKey === questionKey &&
    sameValue(repeated.value, change.value) &&
    sameValue(repeated.unfinished, change.unfinished) &&
    repeated.carriedOver === change.carriedOver &&
    repeated.estimate === change.estimate &&
    repeated.comment === change.comment &&
    repeated.evidenceUrl === change.evidenceUrl
  );
}

/** How the answer came, where that is not the municipality's own writing. */
export interface Origin {
  source: AnswerSource;
  call: { id: string; talkedTo: string } | null;
  carriedFromYear: number | null;
}

/** Writes the answer, its history and how far the response is, and takes the response along. */
export async function writeAnswer(
  tx: Tx,
  person: Person,
  response: LockedResponse,
  questionnaire: Questionnaire,
  question: Question,
  base: ChangeBase,
  change: CheckedChange,
  { source, call, carriedFromYear }: Origin,
): Promise<SavedAnswer> {
  const row = {
    value: stored(change.value),
    unfinished: stored(change.unfinished),
    carried_from_year: carriedFromYear,
    estimate: change.estimate,
    comment: change.comment,
    evidence_url: change.evidenceUrl,
    version: base.version + 1,
    source,
    telephone_session_id: call?.id ?? null,
    answered_by: person.id,
  };
  const { answered_at } = await tx
    .insertInto('answer')
    .values({ response_id: response.id, question_key: question.key, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(['response_id', 'question_key'])
        .doUpdateSet({ ...row, answered_at: sql`clock_timestamp()` }),
    )
    .returning('answered_at')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('answer_history')
    .values({
      response_id: response.id,
      question_key: question.key,
      ...row,
      answered_at,
      request_id: base.requestId,
    })
    .execute();
  const progress = (await storedProgress(tx, questionnaire, [response.id])).get(response.id)!;
  await tx
    .updateTable('response')
    .set({
      // A correction leaves what was handed over where it is.
      state: nextResponseState(response.state, 'answer') ?? response.state,
      saved_at: answered_at,
      core_answered: progress.answered,
      core_asked: progress.asked,
    })
    .where('id', '=', response.id)
    .execute();
  return {
    question: question.key,
    value: change.value,
    unfinished: change.unfinished,
    estimate: change.estimate,
    comment: change.comment,
    evidenceUrl: change.evidenceUrl,
    version: row.version,
    source: row.source,
    toldBy: call?.talkedTo ?? null,
    answeredBy: person.name || person.email,
    answeredAt: answered_at.toISOString(),
  };
}

/** Throws `answer-changed` with the `current` answer where it is not the one that was seen. */
export async function requireSeen(
  tx: Tx,
  responseId: string,
  questionKey: string,
  before: Before,
  base: ChangeBase,
): Promise<void> {
  if (before.version === base.version) return;
  const current = before.version === 0 ? null : await currentAnswer(tx, responseId, questionKey);
  throw new Problem('answer-changed', {}, { current });
}

export async function currentAnswer(
  tx: Tx,
  responseId: string,
  questionKey: string,
): Promise<SavedAnswer> {
  const row = await savedAnswerQuery(tx)
    .where('answer.response_id', '=', responseId)
    .where('answer.question_key', '=', questionKey)
    .executeTakeFirstOrThrow();
  return asSavedAnswer(row);
}

function stored(value: AnswerValue | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
