/** What a coordinator sees of a round: how far every municipality is, and what can be done next. */
import { mayOnResponse } from '#domain/permission.ts';
import { mayOnRound } from '#domain/round-permission.ts';
import type { Grant } from '#domain/rights.ts';
import { hasClosed, isAnswerable, nextResponseState } from '#domain/round.ts';
import type { ResponseState } from '#domain/round.ts';
import type { Me, ResponseHead, RoundBoard, RoundHead } from '#domain/survey.ts';
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { sectionsHandedTo } from '../members/handed-sections.ts';
import { isOnCallColumn, toConfirmColumn } from '../telephone/on-call.ts';
import { boardRows } from './board-rows.ts';
import { deskReleases } from '../publishing/desk-releases.ts';
import { listRounds, roundSituation } from './round.ts';
import type { Round } from './round.ts';

/** The board of one round. */
export async function roundBoard(tx: Tx, person: Person, round: Round): Promise<RoundBoard> {
  const now = await databaseNow(tx);
  const responses = await boardRows(
    tx,
    round,
    await responseHeads(tx, person.grants, round, now),
    now,
  );
  return {
    ...roundHead(round),
    questionnaire: round.questionnaire,
    may: mayOnRound(person.grants, roundSituation(round)),
    municipalities: responses.length,
    submitted: responses.filter(({ state }) => state === 'submitted' || state === 'approved')
      .length,
    approved: responses.filter(({ state }) => state === 'approved').length,
    responses,
    releases: await deskReleases(tx, person, round, now),
  };
}

/** Everything a signed-in person can act on. */
export async function overview(tx: Tx, person: Person): Promise<Me> {
  const now = await databaseNow(tx);
  const own = new Set(person.grants.map((grant) => grant.municipalityCode));
  const responses: Me['responses'] = [];
  const rounds: Me['rounds'] = [];
  const handedTo = await sectionsHandedTo(tx, person.id);
  for (const round of await listRounds(tx)) {
    const may = mayOnRound(person.grants, roundSituation(round));
    if (may.length > 0) rounds.push({ ...roundHead(round), may });
    if (round.state === 'draft') continue;
    for (const response of await responseHeads(tx, person.grants, round, now)) {
      if (own.has(response.municipality.code)) {
        const handed = handedTo(round.id, response.municipality.code);
        responses.push({ round: roundHead(round), response, handed });
      }
    }
  }
  return {
    person: {
      id: person.id,
      email: person.email,
      name: person.name,
      language: person.language,
    },
    responses,
    rounds,
  };
}

export function roundHead(round: Round): RoundHead {
  return {
    region: round.region,
    year: round.year,
    state: round.state,
    opensAt: round.opensAt?.toISOString() ?? null,
    closesAt: round.closesAt?.toISOString() ?? null,
    example: round.example,
  };
}

/** The responses of the round that the caller can see, or the one of a municipality. */
export async function responseHeads(
  tx: Tx,
  grants: readonly Grant[],
  round: Round,
  now: Date,
  municipality?: string,
): Promise<ResponseHead[]> {
  const all = responseHeadQuery(tx).where('response.round_id', '=', round.id);
  const rows = await (
    municipality === undefined ? all : all.where('municipality.code', '=', municipality)
  )
    .orderBy(sql`municipality.name_fi collate "fi-x-icu"`)
    .execute();
  return rows.map((row) => responseHead(row, grants, round, now));
}

/** Everything that the head of a response is made of. */
export function responseHeadQuery(tx: Tx) {
  return tx
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select([
      'municipality.code as municipalityCode',
      'municipality.name_fi as municipalityFi',
      'municipality.name_sv as municipalitySv',
      'response.state as responseState',
      'response.core_answered',
      'response.core_asked',
      'response.saved_at',
      'response.submitted_at',
      'response.reopened_until',
      'response.reopen_reason',
      isOnCallColumn,
      toConfirmColumn,
    ]);
}

type ResponseHeadRow = Awaited<ReturnType<ReturnType<typeof responseHeadQuery>['execute']>>[number];

export function responseHead(
  row: ResponseHeadRow,
  grants: readonly Grant[],
  round: Round,
  now: Date,
): ResponseHead {
  const state = row.responseState as ResponseState;
  return {
    municipality: {
      code: row.municipalityCode,
      name: { fi: row.municipalityFi, sv: row.municipalitySv },
    },
    state,
    coreAnswered: row.core_answered,
    coreAsked: row.core_asked,
    savedAt: row.saved_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    toConfirm: row.toConfirm,
    reopened: reopening(row, round, now),
    may: mayOnResponse(grants, {
      regionCode: round.region.code,
      municipalityCode: row.municipalityCode,
      state,
      roundState: round.state,
      roundHasClosed: hasClosed(round, now),
      isAnswerable: isAnswerable(round, now, row.reopened_until),
      isOnCall: row.isOnCall,
      toConfirm: row.toConfirm,
    }),
  };
}

/** While the municipality may answer although the round has closed. */
function reopening(
  row: Pick<ResponseHeadRow, 'responseState' | 'reopened_until' | 'reopen_reason'>,
  round: Round,
  now: Date,
): ResponseHead['reopened'] {
  const { reopened_until: until, reopen_reason: reason } = row;
  if (until === null || reason === null || !hasClosed(round, now)) return null;
  const state = row.responseState as ResponseState;
  const mayAnswer = isAnswerable(round, now, until) && nextResponseState(state, 'answer') !== null;
  return mayAnswer ? { reason, until: until.toISOString() } : null;
}

/** The instant by the clock that judges opening and closing. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  return rows[0]!.now;
}
