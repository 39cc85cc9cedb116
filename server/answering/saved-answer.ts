/** Reads saved answers, as the municipality itself sees them and as everybody else does. */
import type { AnswerSource, AnswerValue } from '#domain/answer.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { valuesOf } from '#domain/response-check.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import type { Tx } from '../database.ts';

/** Everything that has been saved in the response, cleared answers with their versions included. */
export async function savedAnswers(tx: Tx, responseId: string): Promise<SavedAnswer[]> {
  const rows = await savedAnswerQuery(tx)
    .where('answer.response_id', '=', responseId)
    .orderBy('answer.question_key')
    .execute();
  return rows.map(asSavedAnswer);
}

/** The answers saved at `since` or later. */
export async function answersSavedSince(
  tx: Tx,
  responseId: string,
  since: Date,
): Promise<SavedAnswer[]> {
  const rows = await savedAnswerQuery(tx)
    .where('answer.response_id', '=', responseId)
    .where('answer.answered_at', '>=', since)
    .orderBy('answer.question_key')
    .execute();
  return rows.map(asSavedAnswer);
}

/**
 * What the municipality has handed over: nothing unfinished, and no answer to a question that does
 * not apply. Those are kept aside for the municipality alone.
 */
export function handedOverAnswers(
  questionnaire: Questionnaire,
  answers: readonly SavedAnswer[],
): SavedAnswer[] {
  const asked = new Set(visibleQuestions(questionnaire, valuesOf(answers)).map(({ key }) => key));
  return answers.filter(({ question, unfinished }) => asked.has(question) && unfinished === null);
}

export function savedAnswerQuery(tx: Tx) {
  return tx
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.answered_by')
    .leftJoin('telephone_session', 'telephone_session.id', 'answer.telephone_session_id')
    .select([
      'answer.question_key',
      'answer.value',
      'answer.unfinished',
      'answer.estimate',
      'answer.comment',
      'answer.evidence_url',
      'answer.version',
      'answer.source',
      'answer.answered_at',
      'telephone_session.talked_to',
      'person.name',
      'person.email',
    ]);
}

export function asSavedAnswer(
  row: Awaited<ReturnType<ReturnType<typeof savedAnswerQuery>['execute']>>[number],
): SavedAnswer {
  return {
    question: row.question_key,
    value: row.value as AnswerValue | null,
    unfinished: row.unfinished as AnswerValue | null,
    estimate: row.estimate,
    comment: row.comment,
    evidenceUrl: row.evidence_url,
    version: row.version,
    source: row.source as AnswerSource,
    toldBy: row.talked_to,
    answeredBy: row.name || row.email,
    answeredAt: row.answered_at.toISOString(),
  };
}
