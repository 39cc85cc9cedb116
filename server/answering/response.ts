/** One municipality's response: reading it, and the steps it takes. */
import { sql } from 'kysely';
import { missingCoreQuestions } from '#domain/progress.ts';
import { mayOnResponse } from '#domain/permission.ts';
import type { ResponseAction } from '#domain/permission.ts';
import { fillYearsInQuestionnaire } from '#domain/questionnaire.ts';
import { isAnswerable, nextResponseState } from '#domain/round.ts';
import type { ResponseState, RoundState } from '#domain/round.ts';
import type { AnswerSource, AnswerValue } from '#domain/answer.ts';
import type { SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import { askForConsents } from '../consent/asking.ts';
import { consentsOn } from '../consent/standing.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { handedSections } from '../members/handed-sections.ts';
import { databaseNow, responseHeads, roundHead } from '../rounds/board.ts';
import { findRound, questionnaireAsked } from '../rounds/round.ts';
import { storedValues } from './progress.ts';

/** The address of a response: region's slug, year, municipality's code. */
export interface ResponsePlace {
  region: string;
  year: number;
  municipality: string;
}

/** A response locked for change, with what this person may do with it now. */
export interface LockedResponse {
  id: string;
  roundId: string;
  state: ResponseState;
  roundState: RoundState;
  may: ResponseAction[];
  /** Do municipalities answer at this moment, by the database's clock? */
  roundIsAnswerable: boolean;
  /** When an answer was last saved: what a reviewer has seen is as old as this. */
  savedAt: Date | null;
}

/**
 * Locks the response and judges, by the database's clock, what the person may do with it.
 * Throws `not-found` where the person can see no such response.
 */
export async function lockResponse(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
): Promise<LockedResponse> {
  const locked = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .innerJoin('region', 'region.code', 'round.region_code')
    .select('response.id')
    .where('region.slug', '=', place.region)
    .where('round.year', '=', place.year)
    .where('response.municipality_code', '=', place.municipality)
    .forUpdate('response')
    .executeTakeFirst();
  if (locked === undefined) throw new Problem('not-found');
  // Read after the lock is held: whoever held it before may have closed the round meanwhile.
  const row = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select([
      'response.round_id',
      'response.state',
      'response.saved_at',
      'round.region_code',
      'round.state as roundState',
      'round.opens_at',
      'round.closes_at',
      sql<Date>`clock_timestamp()`.as('now'),
    ])
    .where('response.id', '=', locked.id)
    .executeTakeFirstOrThrow();
  const state = row.state as ResponseState;
  const roundState = row.roundState as RoundState;
  const roundIsAnswerable = isAnswerable(
    { state: roundState, opensAt: row.opens_at, closesAt: row.closes_at },
    row.now,
  );
  return {
    id: locked.id,
    roundId: row.round_id,
    state,
    roundState,
    roundIsAnswerable,
    savedAt: row.saved_at,
    may: mayOnResponse(person.grants, {
      regionCode: row.region_code,
      municipalityCode: place.municipality,
      state,
      roundState,
      roundIsAnswerable,
    }),
  };
}

/** Throws the reason why the action is not allowed, if it is not. */
export function requireAction(
  person: Person,
  place: ResponsePlace,
  response: LockedResponse,
  action: ResponseAction,
): void {
  if (response.may.includes(action)) return;
  const ofMunicipality = person.grants.some(
    (grant) => grant.municipalityCode === place.municipality,
  );
  const isOwnWork = action === 'answer' || action === 'submit' || action === 'take_back';
  if (ofMunicipality && isOwnWork && !response.roundIsAnswerable) {
    throw new Problem('round-not-open');
  }
  if (action !== 'read' && nextResponseState(response.state, action) === null) {
    throw new Problem('step-not-possible', { state: response.state });
  }
  throw new Problem('forbidden');
}

/** The response with its questions and answers, as far as the person may read it. */
export async function readResponse(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
): Promise<SurveyResponse> {
  const round = await findRound(tx, place.region, place.year);
  const now = await databaseNow(tx);
  const [head] = await responseHeads(tx, person.grants, round, now, place.municipality);
  if (head === undefined) throw new Problem('not-found');
  const { id, review_note, reopened_until, reopen_reason } = await tx
    .selectFrom('response')
    .select(['id', 'review_note', 'reopened_until', 'reopen_reason'])
    .where('round_id', '=', round.id)
    .where('municipality_code', '=', place.municipality)
    .executeTakeFirstOrThrow();
  const questionnaire = await questionnaireAsked(tx, round.id);
  return {
    ...head,
    round: roundHead(round),
    viewer: { id: person.id, name: person.name, email: person.email },
    questionnaire: fillYearsInQuestionnaire(questionnaire, round.year),
    answers: head.may.includes('read') ? await savedAnswers(tx, id) : [],
    earlier: [],
    checkContext: { population: null, earlierPopulations: {}, regionPerInhabitant: {} },
    sections: head.may.includes('read') ? await handedSections(tx, id) : [],
    consents: head.may.includes('read')
      ? await consentsOn(
          tx,
          { municipality: place.municipality, example: round.example },
          questionnaire,
          (await storedValues(tx, [id])).get(id) ?? {},
        )
      : [],
    submittedBy: null,
    reviewNote: review_note,
    reopened:
      reopened_until === null
        ? null
        : { reason: reopen_reason!, until: reopened_until.toISOString() },
  };
}

/** Submits: every core question that applies has an answer, don't know included. */
export async function submitResponse(tx: Tx, person: Person, place: ResponsePlace): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'submit');
  const questionnaire = await questionnaireAsked(tx, response.roundId);
  const values = (await storedValues(tx, [response.id])).get(response.id)!;
  const questions = missingCoreQuestions(questionnaire, values).map(({ key }) => key);
  if (questions.length > 0) {
    throw new Problem('response-incomplete', { count: questions.length }, { questions });
  }
  await tx
    .updateTable('response')
    .set({ state: 'submitted', submitted_at: sql`clock_timestamp()`, submitted_by: person.id })
    .where('id', '=', response.id)
    .execute();
  await askForConsents(tx, person, place);
}

/** Takes a submission back to a draft. */
export async function takeBackResponse(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'take_back');
  const state = nextResponseState(response.state, 'take_back')!;
  await tx.updateTable('response').set({ state }).where('id', '=', response.id).execute();
}

/** What a reviewer decides about the response as it was seen; a return says what to complete. */
export type Review = { savedAt: string | null } & (
  | { step: 'approve' }
  | { step: 'return'; note: string }
);

/** Approves or returns. Throws `response-changed` when it is no longer what the reviewer saw. */
export async function reviewResponse(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  review: Review,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, review.step);
  if ((response.savedAt?.toISOString() ?? null) !== review.savedAt) {
    throw new Problem('response-changed');
  }
  await tx
    .updateTable('response')
    .set({
      state: nextResponseState(response.state, review.step)!,
      reviewed_at: sql`clock_timestamp()`,
      reviewed_by: person.id,
      review_note: review.step === 'return' ? review.note : null,
    })
    .where('id', '=', response.id)
    .execute();
}

async function savedAnswers(tx: Tx, responseId: string): Promise<SavedAnswer[]> {
  const rows = await savedAnswerQuery(tx)
    .where('answer.response_id', '=', responseId)
    .orderBy('answer.question_key')
    .execute();
  return rows.map(asSavedAnswer);
}

export function savedAnswerQuery(tx: Tx) {
  return tx
    .selectFrom('answer')
    .leftJoin('person', 'person.id', 'answer.answered_by')
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
    answeredBy: row.name || row.email,
    answeredAt: row.answered_at.toISOString(),
  };
}
