/** The steps that a response takes: submitted, taken back, approved, returned and reopened. */
import { sql } from 'kysely';
import { whatBlocksSubmitting } from '#domain/response-check.ts';
import { longestReopeningDays, nextResponseState, reopeningFault } from '#domain/round.ts';
import type { ResponseStep } from '#domain/round.ts';
import { askForConsents } from '../consent/asking.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { queueLetter } from '../letters/queue.ts';
import { openQueries } from '../review/queries.ts';
import { leadsOf, tellLeadsOfReview } from '../review/tell-leads.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import { keepConfirmation } from '../telephone/confirm.ts';
import { lockResponse, requireAction } from './response.ts';
import type { LockedResponse, ResponsePlace } from './response.ts';
import { savedAnswers } from './saved-answer.ts';

/**
 * Submits, and queues the receipt to whoever did. Throws `response-incomplete` with the core
 * `questions` that have no answer and those whose answer is `unfinished`.
 */
export async function submitResponse(tx: Tx, person: Person, place: ResponsePlace): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'submit');
  await handOver(tx, person, response, null);
  // Whoever hands everything over has read what was told on the telephone too.
  if (response.toConfirm) await keepConfirmation(tx, person, response.id, null);
  await askForConsents(tx, person, place);
  await queueLetter(tx, {
    kind: 'receipt',
    to: person.email,
    language: person.language,
    params: { municipality: place.municipality, region: place.region, year: place.year },
    regionCode: response.regionCode,
    municipalityCode: place.municipality,
    queuedBy: person.id,
  });
}

/**
 * Moves a complete response on and keeps the step; `callId` is the call in which the municipality
 * agreed to it. Throws `response-incomplete`.
 */
export async function handOver(
  tx: Tx,
  person: Person,
  response: LockedResponse,
  callId: string | null,
): Promise<void> {
  const questionnaire = await questionnaireAsked(tx, response.roundId);
  const blocks = whatBlocksSubmitting(questionnaire, await savedAnswers(tx, response.id));
  const questions = blocks.missing.map(({ key }) => key);
  const unfinished = blocks.unfinished.map(({ key }) => key);
  if (questions.length > 0 || unfinished.length > 0) {
    throw new Problem(
      'response-incomplete',
      { count: questions.length, unfinished: unfinished.length },
      { questions, unfinished },
    );
  }
  await tx
    .updateTable('response')
    .set({ state: 'submitted', submitted_at: sql`clock_timestamp()`, submitted_by: person.id })
    .where('id', '=', response.id)
    .execute();
  await keepStep(tx, person, response, { step: 'submit', callId });
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
  await keepStep(tx, person, response, { step: 'take_back' });
}

/** What a reviewer decides about the response as it was seen; a return says what to complete. */
export type Review = { savedAt: string | null } & (
  | { step: 'approve' }
  | { step: 'return'; note: string | null }
);

/**
 * Approves or returns; a return tells the leads. Throws `response-changed` when it is no longer what
 * the reviewer saw, `questions-open` where something that was asked is not settled, and
 * `note-needed` for a return that says nothing.
 */
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
  const open = await openQueries(tx, response.id);
  if (review.step === 'approve' && open.asked + open.answered > 0) {
    throw new Problem('questions-open', { count: open.asked + open.answered });
  }
  if (review.step === 'return' && review.note === null && open.asked === 0) {
    throw new Problem('note-needed');
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
  const note = review.step === 'return' ? review.note : null;
  await keepStep(tx, person, response, { step: review.step, note });
  if (review.step === 'return') await tellLeadsOfReview(tx, person, place, response.regionCode);
}

/**
 * Lets the municipality answer after the round has closed, until the moment named, and tells its
 * leads. Reopening again moves the moment. Throws `reopen-moment` when it is past or too far.
 */
export async function reopenResponse(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  { reason, until }: { reason: string; until: string },
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'reopen');
  const moment = new Date(until);
  const fault = reopeningFault(moment, response.now);
  if (fault !== null) throw new Problem('reopen-moment', { days: longestReopeningDays }, { fault });
  await tx
    .updateTable('response')
    .set({
      state: nextResponseState(response.state, 'reopen')!,
      reopened_until: moment,
      reopen_reason: reason,
      reopened_by: person.id,
      // What an earlier return asked for has been answered since, unless it was too late for that.
      ...(response.state === 'returned' ? {} : { review_note: null }),
    })
    .where('id', '=', response.id)
    .execute();
  await keepStep(tx, person, response, { step: 'reopen', note: reason, until: moment });
  for (const lead of await leadsOf(tx, place.municipality)) {
    await queueLetter(tx, {
      kind: 'reopened',
      to: lead.email,
      language: lead.language,
      params: {
        municipality: place.municipality,
        region: place.region,
        year: place.year,
        reason,
        until: moment.toISOString(),
      },
      regionCode: response.regionCode,
      municipalityCode: place.municipality,
      queuedBy: person.id,
    });
  }
}

/** Every step is kept for good; the response itself holds the newest alone. */
async function keepStep(
  tx: Tx,
  person: Person,
  response: LockedResponse,
  kept: {
    step: Exclude<ResponseStep, 'answer'>;
    note?: string | null;
    until?: Date;
    callId?: string | null;
  },
): Promise<void> {
  await tx
    .insertInto('response_step')
    .values({
      response_id: response.id,
      step: kept.step,
      taken_by: person.id,
      note: kept.note ?? null,
      until: kept.until ?? null,
      telephone_session_id: kept.callId ?? null,
    })
    .execute();
}
