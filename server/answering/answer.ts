/** Saving one answer: checked, versioned, repeated without harm, and never silently overwritten. */
import { sql } from 'kysely';
import type { AnswerSource } from '#domain/answer.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { checkChange, invalidAnswer } from './answer-change.ts';
import type { AnswerChange } from './answer-change.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';
import { yearCarriedFrom } from './carried-over.ts';
import type { ChangeBase } from './change-base.ts';
import { lockResponse, requireAction } from './response.ts';
import type { ResponsePlace } from './response.ts';
import {
  answerBefore,
  currentAnswer,
  isSameChange,
  requireSeen,
  writeAnswer,
} from './write-answer.ts';

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
  await requireSeen(tx, response.id, questionKey, before, base);
  // Clearing is an act of its own: a remark alone never takes an answer away.
  if (checked.isRemark && before.hasAnswer) throw invalidAnswer('answer-empty');
  const { municipality, year } = place;
  const present = { municipality, year, example: response.example, questionnaire };
  const carriedFromYear = checked.carriedOver
    ? await yearCarriedFrom(tx, questionnaires, present, question, checked.value)
    : null;
  const call = response.callId === null ? null : await typedIn(tx, response.callId);
  return writeAnswer(tx, person, response, questionnaire, question, base, checked, {
    source: sourceOf(carriedFromYear, call),
    call,
    carriedFromYear,
  });
}

/** "Unchanged" stays what it says, also when it was said on the telephone. */
function sourceOf(carriedFromYear: number | null, call: object | null): AnswerSource {
  if (carriedFromYear !== null) return 'carried_over';
  return call === null ? 'self' : 'telephone';
}

/** Marks that something was typed in the call; tells who is on the telephone. */
async function typedIn(tx: Tx, id: string): Promise<{ id: string; talkedTo: string }> {
  return tx
    .updateTable('telephone_session')
    .set({ typed_at: sql`clock_timestamp()` })
    .where('id', '=', id)
    .returning(['id', 'talked_to as talkedTo'])
    .executeTakeFirstOrThrow();
}
