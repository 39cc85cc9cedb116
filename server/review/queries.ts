/** The threads about single answers: read with the response, asked, answered and settled. */
import { sql } from 'kysely';
import { mayOnAnswers, mayOnQuery } from '#domain/permission.ts';
import type { Grant, ReviewAction } from '#domain/rights.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { AnswerQuery, QueryState, Review } from '#domain/review-record.ts';
import type { ResponseState } from '#domain/round.ts';
import { lockResponse } from '../answering/response.ts';
import type { LockedResponse, ResponsePlace } from '../answering/response.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import { answerMarks } from './answer-marks.ts';
import { tellLeadsOfReview } from './tell-leads.ts';

interface Situation {
  regionCode: string;
  municipalityCode: string;
  state: ResponseState;
}

/** The threads that the person may see, and what may be done with each. */
export async function reviewOf(
  tx: Tx,
  grants: readonly Grant[],
  responseId: string,
  situation: Situation,
): Promise<Review> {
  const threads = await queriesOf(tx, [responseId]);
  return {
    may: mayOnQuery(grants, situation, null).includes('ask') ? ['ask'] : [],
    mayOnAnswers: mayOnAnswers(grants, situation),
    ...(await answerMarks(tx, responseId)),
    queries: (threads.get(responseId) ?? []).map((query) => ({
      ...query,
      may: mayOnQuery(grants, situation, query.state),
    })),
  };
}

/** The threads of each response, the first asked first; without anything that may be done. */
export async function queriesOf(
  tx: Tx,
  responseIds: readonly string[],
): Promise<Map<string, AnswerQuery[]>> {
  const rows = await tx
    .selectFrom('answer_query')
    .leftJoin('person', 'person.id', 'answer_query.settled_by')
    .select([
      'answer_query.id',
      'answer_query.response_id',
      'answer_query.question_key',
      'answer_query.state',
      'answer_query.settled_at',
      'answer_query.settled_version',
      sql<string | null>`coalesce(nullif(person.name, ''), person.email)`.as('settledBy'),
    ])
    .where(sql<boolean>`answer_query.response_id = any (${[...responseIds]}::bigint[])`)
    .orderBy('answer_query.id')
    .execute();
  if (rows.length === 0) return new Map();
  const messages = await tx
    .selectFrom('answer_query_message')
    .leftJoin('person', 'person.id', 'answer_query_message.written_by')
    .select([
      'answer_query_message.query_id',
      'answer_query_message.side',
      'answer_query_message.text',
      'answer_query_message.written_at',
      sql<string | null>`coalesce(nullif(person.name, ''), person.email)`.as('by'),
    ])
    .where(sql<boolean>`query_id = any (${rows.map(({ id }) => id)}::bigint[])`)
    .orderBy('answer_query_message.id')
    .execute();
  const messagesOf = Map.groupBy(messages, (message) => message.query_id);
  return new Map(
    [...Map.groupBy(rows, (row) => row.response_id)].map(([id, ofResponse]) => [
      id,
      ofResponse.map(asQuery),
    ]),
  );

  function asQuery(row: (typeof rows)[number]): AnswerQuery {
    return {
      id: row.id,
      question: row.question_key,
      state: row.state as QueryState,
      settledVersion: row.settled_version,
      settledBy: row.settledBy,
      settledAt: row.settled_at?.toISOString() ?? null,
      messages: (messagesOf.get(row.id) ?? []).map((message) => ({
        side: message.side as 'region' | 'municipality',
        text: message.text,
        by: message.by,
        at: message.written_at.toISOString(),
      })),
      may: [],
    };
  }
}

/**
 * Asks about one answer. Where the response cannot be returned any more, its leads get a letter with
 * the first question. Throws `response-not-found`, `forbidden`, `step-not-possible`, `not-found` (no
 * such question) and `question-open` where the thread about it has not been settled.
 */
export async function askAbout(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  { question, text }: { question: string; text: string },
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  requireOnQuery(person, place, response, null, 'ask');
  const questionnaire = await questionnaireAsked(tx, response.roundId);
  if (findQuestion(questionnaire, question) === undefined) throw new Problem('not-found');
  const open = await tx
    .selectFrom('answer_query')
    .select(['question_key', 'state'])
    .where('response_id', '=', response.id)
    .where('state', '!=', 'settled')
    .execute();
  if (open.some(({ question_key }) => question_key === question)) {
    throw new Problem('question-open');
  }
  const { id } = await tx
    .insertInto('answer_query')
    .values({ response_id: response.id, question_key: question, asked_by: person.id })
    .returning('id')
    .executeTakeFirstOrThrow();
  await write(tx, person, id, 'region', text);
  const isFirst = open.every(({ state }) => state !== 'asked');
  if (isFirst && !response.may.includes('return')) {
    await tellLeadsOfReview(tx, person, place, response.regionCode);
  }
}

/** The municipality answers, or the region asks again. Throws as above. */
export async function writeToThread(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  queryId: string,
  action: 'ask' | 'answer',
  text: string,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  const { state } = await lockQuery(tx, response, queryId);
  requireOnQuery(person, place, response, state, action);
  await write(tx, person, queryId, action === 'ask' ? 'region' : 'municipality', text);
  await tx
    .updateTable('answer_query')
    .set({ state: action === 'ask' ? 'asked' : 'answered' })
    .where('id', '=', queryId)
    .execute();
}

/**
 * Settles a thread about the answer as it was shown. Throws as above, and `response-changed` where
 * the answer is another one by now.
 */
export async function settleQuery(
  tx: Tx,
  person: Person,
  place: ResponsePlace,
  queryId: string,
  version: number,
): Promise<void> {
  const response = await lockResponse(tx, person, place);
  const { state, question } = await lockQuery(tx, response, queryId);
  requireOnQuery(person, place, response, state, 'settle');
  const answer = await tx
    .selectFrom('answer')
    .select('version')
    .where('response_id', '=', response.id)
    .where('question_key', '=', question)
    .executeTakeFirst();
  if ((answer?.version ?? 0) !== version) throw new Problem('response-changed');
  await tx
    .updateTable('answer_query')
    .set({
      state: 'settled',
      settled_by: person.id,
      settled_at: sql`clock_timestamp()`,
      settled_version: version,
    })
    .where('id', '=', queryId)
    .execute();
}

/** How many threads of the response wait: for the municipality, and for the region. */
export async function openQueries(
  tx: Tx,
  responseId: string,
): Promise<{ asked: number; answered: number }> {
  const rows = await tx
    .selectFrom('answer_query')
    .select('state')
    .where('response_id', '=', responseId)
    .execute();
  const count = (state: QueryState) => rows.filter((row) => row.state === state).length;
  return { asked: count('asked'), answered: count('answered') };
}

async function lockQuery(
  tx: Tx,
  response: LockedResponse,
  queryId: string,
): Promise<{ state: QueryState; question: string }> {
  // The response's lock holds off whoever else would move one of its threads.
  const row = await tx
    .selectFrom('answer_query')
    .select(['state', 'question_key'])
    .where('id', '=', queryId)
    .where('response_id', '=', response.id)
    .executeTakeFirst();
  if (row === undefined) throw new Problem('not-found');
  return { state: row.state as QueryState, question: row.question_key };
}

async function write(
  tx: Tx,
  person: Person,
  queryId: string,
  side: 'region' | 'municipality',
  text: string,
): Promise<void> {
  await tx
    .insertInto('answer_query_message')
    .values({ query_id: queryId, side, text, written_by: person.id })
    .execute();
}

function requireOnQuery(
  person: Person,
  place: ResponsePlace,
  response: LockedResponse,
  query: QueryState | null,
  action: ReviewAction,
): void {
  const { regionCode, state } = response;
  const situation = { regionCode, municipalityCode: place.municipality, state };
  if (mayOnQuery(person.grants, situation, query).includes(action)) {
    return void person.asked.add(`review.${action}`);
  }
  // In another situation the same person might.
  const anySituation = (['submitted', 'draft'] as const).flatMap((each) =>
    ([null, 'asked', 'answered'] as const).flatMap((thread) =>
      mayOnQuery(person.grants, { ...situation, state: each }, thread),
    ),
  );
  if (anySituation.includes(action)) throw new Problem('question-step-too-late');
  throw new Problem('forbidden');
}
