/** One municipality's response, locked for change, and what may be done with it. */
import { sql } from 'kysely';
import { mayOnResponse } from '#domain/permission.ts';
import type { ResponseAction } from '#domain/rights.ts';
import { hasClosed, isAnswerable, nextResponseState } from '#domain/round.ts';
import type { ResponseState, RoundState } from '#domain/round.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { openCallOf, toConfirmColumn } from '../telephone/on-call.ts';

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
  example: boolean;
  regionCode: string;
  state: ResponseState;
  roundState: RoundState;
  may: ResponseAction[];
  /** Does the municipality answer at this moment, by the database's clock? */
  isAnswerable: boolean;
  /** The person's own open call about the response. */
  callId: string | null;
  /** Has something been told on the telephone that the municipality has not confirmed? */
  toConfirm: boolean;
  /** When an answer was last saved: what a reviewer has seen is as old as this. */
  savedAt: Date | null;
  /** The instant of the lock by the database's clock, by which everything here is judged. */
  now: Date;
}

/**
 * Locks the response and judges, by the database's clock, what the person may do with it.
 * Throws `response-not-found` where the person can see no such response.
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
  if (locked === undefined) throw new Problem('response-not-found');
  // Read after the lock is held: whoever held it before may have closed the round meanwhile.
  const row = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select([
      'response.round_id',
      'response.state',
      'response.saved_at',
      'response.reopened_until',
      'round.region_code',
      'round.state as roundState',
      'round.opens_at',
      'round.closes_at',
      'round.example',
      openCallOf(person.id),
      toConfirmColumn,
      sql<Date>`clock_timestamp()`.as('now'),
    ])
    .where('response.id', '=', locked.id)
    .executeTakeFirstOrThrow();
  const state = row.state as ResponseState;
  const times = {
    state: row.roundState as RoundState,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
  };
  const situation = {
    regionCode: row.region_code,
    municipalityCode: place.municipality,
    state,
    roundState: times.state,
    roundHasClosed: hasClosed(times, row.now),
    isAnswerable: isAnswerable(times, row.now, row.reopened_until),
    isOnCall: row.callId !== null,
    toConfirm: row.toConfirm,
  };
  return {
    id: locked.id,
    roundId: row.round_id,
    example: row.example,
    regionCode: row.region_code,
    state,
    roundState: times.state,
    isAnswerable: situation.isAnswerable,
    callId: row.callId,
    toConfirm: row.toConfirm,
    savedAt: row.saved_at,
    now: row.now,
    may: mayOnResponse(person.grants, situation),
  };
}

/** Throws the reason why the action is not allowed, if it is not. */
export function requireAction(
  person: Person,
  place: ResponsePlace,
  response: LockedResponse,
  action: ResponseAction,
): void {
  if (response.may.includes(action)) return void person.asked.add(`response.${action}`);
  const isOwnWork = action === 'answer' || action === 'submit' || action === 'take_back';
  const answersNow = isOfMunicipality(person, place.municipality) || response.callId !== null;
  const needsTime = (answersNow && isOwnWork) || action === 'telephone';
  if (needsTime && !response.isAnswerable) throw new Problem('round-not-open');
  if (action === 'confirm' && isOfMunicipality(person, place.municipality)) {
    throw new Problem('nothing-to-confirm');
  }
  const step = action === 'telephone' ? 'answer' : action;
  if (step !== 'read' && step !== 'confirm') {
    if (nextResponseState(response.state, step) === null) {
      throw new Problem('step-not-possible', { state: response.state });
    }
    // A call that has ended takes the draft with it.
    if (response.may.includes('telephone') && step === 'answer') throw new Problem('call-needed');
  }
  throw new Problem('forbidden');
}

/** Does the person answer for the municipality, whatever else they do? */
export function isOfMunicipality(person: Person, municipality: string): boolean {
  return person.grants.some((grant) => grant.municipalityCode === municipality);
}
