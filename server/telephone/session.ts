/** The open call in which a coordinator reads and types a draft: opened, stopped, finished. */
import { sql } from 'kysely';
import type { FinishCall } from '#domain/telephone.ts';
import { lockResponse, requireAction } from '../answering/response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import { handOver } from '../answering/response-steps.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { livingMembers } from '../members/people.ts';
import { receiverOf } from '../members/receiver.ts';
import { lockMembers } from '../members/role.ts';
import { sendSummary } from './summary.ts';

/**
 * Opens the municipality's draft to the person until the call ends, and logs the call. A call that
 * somebody else left open ends by it: one keeps typing at a time. Throws `response-not-found`,
 * `forbidden`, `round-not-open` and `step-not-possible`.
 */
export async function openCall(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  talkedTo: string,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'telephone');
  if (response.callId !== null) {
    await endCall(tx, person, response.callId, 'stopped');
  }
  await tx
    .updateTable('telephone_session')
    .set({
      ended_at: sql`clock_timestamp()`,
      ended_by: person.id,
      end_reason: sql`case when lasts_until > now() then 'taken_over' else 'ran_out' end`,
    })
    .where('response_id', '=', response.id)
    .where('ended_at', 'is', null)
    .execute();
  await tx
    .insertInto('telephone_session')
    .values({
      response_id: response.id,
      region_code: response.regionCode,
      opened_by: person.id,
      talked_to: talkedTo,
    })
    .execute();
  await tx
    .insertInto('telephone_call')
    .values({
      response_id: response.id,
      called_by: person.id,
      outcome: 'answered',
      talked_to: talkedTo,
    })
    .execute();
}

/** Ends the call, to go on another time. Without an open call it does nothing. */
export async function stopCall(tx: Tx, person: Person, place: ResponsePlace): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'telephone');
  if (response.callId !== null) await endCall(tx, person, response.callId, 'stopped');
}

/**
 * Ends the call with a summary to the official, who confirms or corrects it; on request the answers
 * are handed over on the municipality's behalf, and the step keeps the call. Throws `call-needed`,
 * `response-incomplete` and `invalid-input`.
 */
export async function finishCall(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  { to, submit }: FinishCall,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireAction(person, place, response, 'telephone');
  const { callId } = response;
  if (callId === null) throw new Problem('call-needed');
  await lockMembers(tx, place.municipality);
  const members = await livingMembers(tx, place.municipality);
  // Whoever corrects has to hand over again, and a municipality without a lead could not.
  const role = members.some((member) => member.role === 'lead') ? 'respondent' : 'lead';
  const receiver = await receiverOf(tx, person, place.municipality, to, role);
  if (submit) {
    requireAction(person, place, response, 'answer');
    await handOver(tx, person, response, callId);
  }
  await sendSummary(tx, person, { response, callId, place, receiver });
  await endCall(tx, person, callId, 'finished');
}

async function endCall(
  tx: Tx,
  person: Person,
  callId: string,
  reason: 'stopped' | 'finished',
): Promise<void> {
  await tx
    .updateTable('telephone_session')
    .set({ ended_at: sql`clock_timestamp()`, ended_by: person.id, end_reason: reason })
    .where('id', '=', callId)
    .execute();
}
