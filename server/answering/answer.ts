/** Saving one answer: checked, versioned, repeated without harm, and never silently overwritten. */
import { sql } from 'kysely';
import { checkAnswer, defaultMaxLength, isStorable, isWebAddress } from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { nextResponseState } from '#domain/round.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { storedProgress } from './progress.ts';
import { asSavedAnswer, lockResponse, requireAction, savedAnswerQuery } from './response.ts';
import type { LockedResponse, ResponsePlace } from './response.ts';

/** What a caller wants to be the answer; `null` clears it. */
export interface AnswerChange {
  value: unknown;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
}

/** The version the caller has seen (0 for none) and the key that makes a resent request harmless. */
export interface ChangeBase {
  version: number;
  requestId: string;
}

/** Gives what the round asks; kept in memory by the caller, since an opened round is frozen. */
export type QuestionnaireOf = (tx: Tx, roundId: string) => Promise<Questionnaire>;

interface CheckedChange {
  value: AnswerValue | null;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
}

/**
 * Saves the answer and its history in the caller's transaction. Throws `round-not-open`,
 * `forbidden`, `not-found` (unknown question), `invalid-answer` with the fault, `answer-changed`
 * with the `current` answer when somebody saved in between, `key-reused`.
 */
export async function saveAnswer(
  tx: Tx,
  questionnaireOf: QuestionnaireOf,
  person: Person,
  place: ResponsePlace,
  questionKey: string,
  base: ChangeBase,
  change: AnswerChange,
): Promise<SavedAnswer> {
  const response = await lockResponse(tx, person, place);
  // What a draft round asks may still change.
  if (response.roundState === 'draft') requireAction(person, place, response, 'answer');
  const questionnaire = await questionnaireOf(tx, response.roundId);
  const question = findQuestion(questionnaire, questionKey);
  if (question === undefined) throw new Problem('not-found');
  const checked = checkChange(question, change);

  const before = await answerBefore(tx, response.id, questionKey, base.requestId);
  if (before.repeated !== null) {
    if (!isSameChange(before.repeated, questionKey, checked)) throw new Problem('key-reused');
    return currentAnswer(tx, response.id, questionKey);
  }
  requireAction(person, place, response, 'answer');
  if (before.version !== base.version) {
    const current = before.version === 0 ? null : await currentAnswer(tx, response.id, questionKey);
    throw new Problem('answer-changed', {}, { current });
  }
  return writeAnswer(tx, person, response, questionnaire, question, base, checked);
}

/** Shape and meaning of everything in the change; the stored form of it. */
function checkChange(question: Question, change: AnswerChange): CheckedChange {
  const comment = change.comment?.normalize('NFC').trim() || null;
  const evidenceUrl = change.evidenceUrl?.trim() || null;
  if (comment !== null && !isStorable(comment)) {
    throw invalid('answer-wrong-type', { expected: 'text' });
  }
  if (comment !== null && [...comment].length > defaultMaxLength) {
    throw invalid('answer-too-long', { max: defaultMaxLength });
  }
  if (evidenceUrl !== null && !isWebAddress(evidenceUrl)) throw invalid('answer-not-a-web-address');
  if (change.estimate && !question.estimate) throw invalid('answer-no-estimate');
  if (change.value === null) return { value: null, estimate: false, comment, evidenceUrl };
  const result = checkAnswer(question, change.value);
  if (result.fault !== undefined) throw invalid(result.fault.code, result.fault.params);
  return { value: result.value, estimate: change.estimate, comment, evidenceUrl };
}

function invalid(fault: string, params: Record<string, string | number> = {}): Problem {
  return new Problem('invalid-answer', params, { fault });
}

interface Before {
  version: number;
  /** What the same request did earlier, if it has been here before. */
  repeated: (CheckedChange & { questionKey: string }) | null;
}

async function answerBefore(
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
      'repeated.question_key as repeatedQuestion',
      'repeated.value as repeatedValue',
      'repeated.estimate as repeatedEstimate',
      'repeated.comment as repeatedComment',
      'repeated.evidence_url as repeatedEvidenceUrl',
    ])
    .where('response.id', '=', responseId)
    .executeTakeFirstOrThrow();
  return {
    version: row.version ?? 0,
    repeated:
      row.repeatedQuestion === null
        ? null
        : {
            questionKey: row.repeatedQuestion,
            value: row.repeatedValue as AnswerValue | null,
            estimate: row.repeatedEstimate ?? false,
            comment: row.repeatedComment,
            evidenceUrl: row.repeatedEvidenceUrl,
          },
  };
}

function isSameChange(
  repeated: NonNullable<Before['repeated']>,
  questionKey: string,
  change: CheckedChange,
): boolean {
  return (
    repeated.questionKey === questionKey &&
    sortedJson(repeated.value) === sortedJson(change.value) &&
    repeated.estimate === change.estimate &&
    repeated.comment === change.comment &&
    repeated.evidenceUrl === change.evidenceUrl
  );
}

/** jsonb keeps no order of members, so members are compared in alphabetical order. */
function sortedJson(value: AnswerValue | null): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

async function writeAnswer(
  tx: Tx,
  person: Person,
  response: LockedResponse,
  questionnaire: Questionnaire,
  question: Question,
  base: ChangeBase,
  change: CheckedChange,
): Promise<SavedAnswer> {
  const row = {
    value: change.value === null ? null : JSON.stringify(change.value),
    estimate: change.estimate,
    comment: change.comment,
    evidence_url: change.evidenceUrl,
    version: base.version + 1,
    source: 'self' as const,
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
      state: nextResponseState(response.state, 'answer')!,
      saved_at: answered_at,
      core_answered: progress.answered,
      core_asked: progress.asked,
    })
    .where('id', '=', response.id)
    .execute();
  return {
    question: question.key,
    value: change.value,
    unfinished: null,
    estimate: change.estimate,
    comment: change.comment,
    evidenceUrl: change.evidenceUrl,
    version: row.version,
    source: row.source,
    answeredBy: person.name || person.email,
    answeredAt: answered_at.toISOString(),
  };
}

async function currentAnswer(
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
