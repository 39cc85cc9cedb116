/** The region's log of calls: what came of each, and whom to call next. */
import { sql } from 'kysely';
import { mayOnCalls } from '#domain/permission.ts';
import type { CallAction } from '#domain/rights.ts';
import type { ResponseState } from '#domain/round.ts';
import { callBackFault, inCallingOrder, longestCallBackDays } from '#domain/calling.ts';
import type { CallOutcome } from '#domain/calling.ts';
import type { CallList, CallLog, callRequestSchema } from '#domain/telephone.ts';
import type { z } from 'zod';
import { lockResponse } from '../answering/response.ts';
import type { ResponsePlace } from '../answering/response.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { databaseNow } from '../rounds/board.ts';
import { findRound } from '../rounds/round.ts';

/**
 * Logs a call that did not lead to answering. Throws `response-not-found`, `forbidden` and
 * `call-back-moment`.
 */
export async function logCall(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  call: z.infer<typeof callRequestSchema>,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireCalls(person, response.regionCode, 'log');
  const at = call.callBackAt === null ? null : new Date(call.callBackAt);
  const fault = momentFault(call.outcome, at, response.now);
  if (fault !== null) {
    throw new Problem('call-back-moment', { days: longestCallBackDays }, { fault, field: 'day' });
  }
  await tx
    .insertInto('telephone_call')
    .values({
      response_id: response.id,
      called_by: person.id,
      outcome: call.outcome,
      talked_to: call.talkedTo,
      call_back_at: at,
      note: call.note,
    })
    .execute();
}

/** The calls about one response, newest first. Throws `response-not-found` and `forbidden`. */
export async function callsOf(tx: Tx, person: Person, place: ResponsePlace): Promise<CallLog> {
  const round = await findRound(tx, place.region, place.year);
  requireCalls(person, round.region.code, 'read');
  const rows = await tx
    .selectFrom('telephone_call')
    .innerJoin('response', 'response.id', 'telephone_call.response_id')
    .leftJoin('person', 'person.id', 'telephone_call.called_by')
    .select([
      'telephone_call.outcome',
      'telephone_call.talked_to',
      'telephone_call.call_back_at',
      'telephone_call.note',
      'telephone_call.called_at',
      'person.name',
      'person.email',
    ])
    .where('response.round_id', '=', round.id)
    .where('response.municipality_code', '=', place.municipality)
    .orderBy('telephone_call.id', 'desc')
    .execute();
  return {
    calls: rows.map((row) => ({
      outcome: row.outcome as CallOutcome,
      talkedTo: row.talked_to,
      callBackAt: row.call_back_at?.toISOString() ?? null,
      note: row.note,
      calledBy: (row.name || row.email) ?? '',
      calledAt: row.called_at.toISOString(),
    })),
  };
}

/** Whom to call in the round, the first one first. Throws `not-found` and `forbidden`. */
export async function callList(
  tx: Tx,
  person: Person,
  place: { region: string; year: number },
): Promise<CallList> {
  const round = await findRound(tx, place.region, place.year);
  requireCalls(person, round.region.code, 'read');
  const now = await databaseNow(tx);
  const rows = await tx
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('telephone_call')
          .select(['outcome', 'called_at', 'note', 'call_back_at'])
          .whereRef('telephone_call.response_id', '=', 'response.id')
          .orderBy('telephone_call.id', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('telephone_session')
          .leftJoin('person', 'person.id', 'telephone_session.opened_by')
          .select(sql<string>`coalesce(nullif(person.name, ''), person.email, '')`.as('who'))
          .whereRef('telephone_session.response_id', '=', 'response.id')
          .where('telephone_session.ended_at', 'is', null)
          .where('telephone_session.lasts_until', '>', sql<Date>`now()`)
          .as('open'),
      (join) => join.onTrue(),
    )
    .select([
      'municipality.code',
      'municipality.name_fi',
      'municipality.name_sv',
      'response.state',
      'response.core_answered',
      'response.core_asked',
      'last.outcome',
      'last.called_at',
      'last.note',
      'last.call_back_at',
      'open.who',
    ])
    .where('response.round_id', '=', round.id)
    .execute();
  const turns = rows.map((row) => ({
    name: row.name_fi,
    municipality: { code: row.code, name: { fi: row.name_fi, sv: row.name_sv } },
    state: row.state as ResponseState,
    coreAnswered: row.core_answered,
    coreAsked: row.core_asked,
    lastOutcome: row.outcome as CallOutcome | null,
    lastCalledAt: row.called_at?.toISOString() ?? null,
    lastNote: row.note,
    callBackAt: row.call_back_at?.toISOString() ?? null,
    isDue: row.call_back_at !== null && row.call_back_at <= now,
    onCall: row.who,
  }));
  return {
    example: round.example,
    region: round.region,
    turns: inCallingOrder(turns).map(({ name: _name, ...turn }) => turn),
  };
}

function momentFault(outcome: CallOutcome, at: Date | null, now: Date): string | null {
  if (at === null) return outcome === 'call_back' ? 'call-back-moment-needed' : null;
  return outcome === 'refused' ? 'call-back-moment-refused' : callBackFault(at, now);
}

function requireCalls(person: Person, regionCode: string, action: CallAction): void {
  if (!mayOnCalls(person.grants, regionCode).includes(action)) throw new Problem('forbidden');
  person.asked.add(`call.${action}`);
}
