/** Saving one answer: checked, versioned, repeated without harm, and never silently overwritten. */
import { sql } from 'kysely';
import type { AnswerSource, AnswerValue } from '#domain/answer.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { nextResponseState } from '#domain/round.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { checkChange, invalidAnswer, sameValue } from './answer-change.ts';
import type { AnswerChange, CheckedChange } from './answer-change.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';
import { yearCarriedFrom } from './carried-over.ts';
import { storedProgress } from './progress.ts';
import { lockResponse, requireAction } from './response.ts';
import type { LockedResponse, ResponsePlace } from './response.ts';
import { asSavedAnswer, savedAnswerQuery } from './saved-answer.ts';

/** The version the caller has seen (0 for none) and the key that makes a resent request harmless. */
export interface ChangeBase {
  version: number;
  requestId: string;
}

/**
 * Saves the answer and its history in the caller's transaction. Throws `response-not-found`,
 * `round-not-open`, `forbidden`, `not-found` (unknown question), `invalid-answer` with the fault,
 * `answer-changed` with the `current` answer when somebody saved in between, `key-reused`.
 */
export async function saveAnswer(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  person: Person,
  place: ResponsePlace,
  questionKey: string,
  base: ChangeBase,
  change: AnswerChange,
): Promise<SavedAnswer> {
  const response = await lockResponse(tx, person, place);
  // What a draft round asks may still change.
  if (response.roundState === 'draft') requireAction(person, place, response, 'answer');
  const round = { id: response.roundId, state: response.roundState };
  const questionnaire = await questionnaires.of(tx, round);
  const question = findQuestion(questionnaire, questionKey);
  if (question === undefined) throw new Problem('not-found');
  const checked = checkChange(question, change);

  const before = await answerBefore(tx, response.id, questionKey, base.requestId);
  if (before.repeated !== null) {
    if (!isSameChange(before.repeated, questionKey, checked)) throw new Problem('key-reused');
    // It was asked when the answer was stored; nothing is stored now.
    person.asked.add('response.answer');
    return currentAnswer(tx, response.id, questionKey);
  }
  requireAction(person, place, response, 'answer');
  if (before.version !== base.version) {
    const current = before.version === 0 ? null : await currentAnswer(tx, response.id, questionKey);
    throw new Problem('answer-changed', {}, { current });
  }
  // Clearing is an act of its own: a remark alone never takes an answer away.
  if (checked.isRemark && before.hasAnswer) throw invalidAnswer('answer-empty');
  const { municipality, year } = place;
  const present = { municipality, year, example: response.example, questionnaire };
  const carriedFromYear = checked.carriedOver
    ? await yearCarriedFrom(tx, questionnaires, present, question, checked.value)
    : null;
  const row = { ...checked, carriedFromYear };
  return writeAnswer(tx, person, response, questionnaire, question, base, row);
}

interface Before {
  version: number;
  /** Is there anything to lose: an answer, or something that was to become one? */
  hasAnswer: boolean;
  /** What the same request did earlier, if it has been here before. */
  repeated: (Omit<CheckedChange, 'isRemark'> & { questionKey: string }) | null;
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

function isSameChange(
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

async function writeAnswer(
  tx: Tx,
  person: Person,
  response: LockedResponse,
  questionnaire: Questionnaire,
  question: Question,
  base: ChangeBase,
  change: CheckedChange & { carriedFromYear: number | null },
): Promise<SavedAnswer> {
  const call = response.callId === null ? null : await typedIn(tx, response.callId);
  const row = {
    value: stored(change.value),
    unfinished: stored(change.unfinished),
    carried_from_year: change.carriedFromYear,
    estimate: change.estimate,
    comment: change.comment,
    evidence_url: change.evidenceUrl,
    version: base.version + 1,
    source: sourceOf(change, call),
    telephone_session_id: response.callId,
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
    unfinished: change.unfinished,
    estimate: change.estimate,
    comment: change.comment,
    evidenceUrl: change.evidenceUrl,
    version: row.version,
    source: row.source,
    toldBy: call?.talked_to ?? null,
    answeredBy: person.name || person.email,
    answeredAt: answered_at.toISOString(),
  };
}

/** "Unchanged" stays what it says, also when it was said on the telephone. */
function sourceOf({ carriedFromYear }: { carriedFromYear: number | null }, call: object | null) {
  const source: AnswerSource = call === null ? 'self' : 'telephone';
  return carriedFromYear === null ? source : ('carried_over' as const);
}

/** Marks that something was typed in the call; tells who is on the telephone. */
async function typedIn(tx: Tx, callId: string): Promise<{ talked_to: string }> {
  return tx
    .updateTable('telephone_session')
    .set({ typed_at: sql`clock_timestamp()` })
    .where('id', '=', callId)
    .returning('talked_to')
    .executeTakeFirstOrThrow();
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

function stored(value: AnswerValue | null): string | null {
  return value === null ? null : JSON.stringify(value);
}
