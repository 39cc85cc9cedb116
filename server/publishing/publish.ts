/** Publishing: one transaction freezes scores, indicators and public answers into a release. */
import { sql } from 'kysely';
import type { AnswerSource, AnswerValue } from '#domain/answer.ts';
import { indicatorFigure } from '#domain/indicator.ts';
import type { MunicipalityAnswers } from '#domain/indicator.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { freezeMunicipality } from '#domain/release.ts';
import type { FrozenMunicipality, GivenAnswer } from '#domain/release.ts';
import { radarDimensions } from '#domain/questionnaire.ts';
import { spread } from '#domain/score.ts';
import type { Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { populationsOf } from '../register/register.ts';
import { lockForStep, questionnaireAsked } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { writeMunicipalities } from './frozen-rows.ts';

/** Municipalities read and written at a time; bounds the memory that a large round takes. */
const batchSize = 2000;

export interface Publication {
  /** The region's slug. */
  region: string;
  release: string;
  municipalities: number;
  answered: number;
}

/**
 * Publishes what has been approved; a municipality without an approved response is published as
 * one that did not answer. Publishing again is a correction and needs a public note. Throws
 * `step-not-possible`, `note-needed`, `unreviewed-responses`, `nothing-to-publish`.
 */
export async function publishRound(
  tx: Tx,
  round: Round,
  { note, publishedBy }: { note: string | null; publishedBy: string | null },
): Promise<Publication> {
  await lockForStep(tx, round.id, 'publish');
  const number = (await newestNumber(tx, round)) + 1;
  if (number > 1 && note === null) throw new Problem('note-needed');

  const questionnaire = await questionnaireAsked(tx, round.id);
  const responses = await lockResponses(tx, round.id);
  const answered = responses.filter(({ responded }) => responded).length;
  refuseFalseRelease(responses, answered);
  const { id: releaseId } = await tx
    .insertInto('release')
    .values({
      region_code: round.region.code,
      year: round.year,
      number,
      note,
      published_by: publishedBy,
      questionnaire: JSON.stringify(questionnaire),
      municipalities: responses.length,
      answered,
      example: round.example,
    })
    .returning('id')
    .executeTakeFirstOrThrow();

  const frozen = await freezeResponses(tx, releaseId, questionnaire, responses);
  await writeSpreads(tx, releaseId, questionnaire, frozen.scores);
  await writeIndicators(tx, releaseId, questionnaire, round.year, frozen.answers);
  await tx.updateTable('round').set({ state: 'published' }).where('id', '=', round.id).execute();
  return {
    region: round.region.slug,
    release: `${round.year}.${number}`,
    municipalities: responses.length,
    answered,
  };
}

interface RoundResponse {
  id: string;
  municipality: string;
  responded: boolean;
  /** Handed over by the municipality at some time, or reopened to it now, and not approved. */
  unreviewed: boolean;
}

/** Whoever has answered is not published as one that did not. */
function refuseFalseRelease(responses: readonly RoundResponse[], answered: number): void {
  const unreviewed = responses.filter((response) => response.unreviewed);
  if (unreviewed.length > 0) {
    const municipalities = unreviewed.map(({ municipality }) => municipality);
    throw new Problem('unreviewed-responses', { count: unreviewed.length }, { municipalities });
  }
  if (answered === 0) throw new Problem('nothing-to-publish');
}

async function newestNumber(tx: Tx, round: Round): Promise<number> {
  const row = await tx
    .selectFrom('release')
    .select((eb) => eb.fn.max('number').as('number'))
    .where('region_code', '=', round.region.code)
    .where('year', '=', round.year)
    .executeTakeFirstOrThrow();
  return row.number ?? 0;
}

/** Locked, so that nothing that is being published changes until it has been. */
async function lockResponses(tx: Tx, roundId: string): Promise<RoundResponse[]> {
  const rows = await tx
    .selectFrom('response')
    .select([
      'id',
      'municipality_code',
      'state',
      sql<boolean>`coalesce(reopened_until > clock_timestamp(), false)`.as('isReopened'),
    ])
    .where('round_id', '=', roundId)
    .orderBy('municipality_code')
    .forUpdate()
    .execute();
  return rows.map((row) => ({
    id: row.id,
    municipality: row.municipality_code,
    responded: row.state === 'approved',
    unreviewed:
      row.state === 'submitted' ||
      row.state === 'returned' ||
      (row.isReopened && row.state !== 'approved'),
  }));
}

type Scores = Pick<FrozenMunicipality, 'total' | 'scores'>;
type Answers = Pick<MunicipalityAnswers, 'code' | 'responded' | 'answers'>;

/** Freezes municipality by municipality; keeps of each only what the region's figures need. */
async function freezeResponses(
  tx: Tx,
  releaseId: string,
  questionnaire: Questionnaire,
  responses: readonly RoundResponse[],
): Promise<{ scores: Scores[]; answers: Answers[] }> {
  const scores: Scores[] = [];
  const answers: Answers[] = [];
  // PostgreSQL keeps the plan by which it checks foreign keys. Made while the tables are small, it
  // reads them whole for every row, and the time grows with the square of the round.
  await sql`set local enable_seqscan = off`.execute(tx);
  for (let start = 0; start < responses.length; start += batchSize) {
    const batch = responses.slice(start, start + batchSize);
    const given = await givenAnswers(tx, batch);
    const municipalities = batch.map(({ id, municipality, responded }) => {
      const ofMunicipality = given.get(id) ?? {};
      const frozen = freezeMunicipality(questionnaire, ofMunicipality, { responded });
      scores.push({ total: frozen.total, scores: frozen.scores });
      answers.push({
        code: municipality,
        responded,
        answers: Object.fromEntries(
          Object.entries(ofMunicipality).map(([key, answer]) => [key, answer.value]),
        ),
      });
      return { code: municipality, frozen };
    });
    await writeMunicipalities(tx, releaseId, municipalities);
  }
  await sql`set local enable_seqscan to default`.execute(tx);
  return { scores, answers };
}

async function givenAnswers(
  tx: Tx,
  responses: readonly RoundResponse[],
): Promise<Map<string, Record<string, GivenAnswer>>> {
  const responded = responses.filter((response) => response.responded).map(({ id }) => id);
  const rows = await tx
    .selectFrom('answer')
    .select(['response_id', 'question_key', 'value', 'estimate', 'comment', 'source'])
    .where(sql<boolean>`response_id = any (${responded}::bigint[])`)
    .where('value', 'is not', null)
    .execute();
  const given = new Map<string, Record<string, GivenAnswer>>();
  for (const row of rows) {
    const ofResponse = given.get(row.response_id) ?? {};
    ofResponse[row.question_key] = {
      value: row.value as AnswerValue,
      estimate: row.estimate,
      comment: row.comment,
      source: row.source as AnswerSource,
    };
    given.set(row.response_id, ofResponse);
  }
  return given;
}

async function writeSpreads(
  tx: Tx,
  releaseId: string,
  questionnaire: Questionnaire,
  municipalities: readonly Scores[],
): Promise<void> {
  const total = spread(municipalities.map((each) => each.total));
  const spreads = radarDimensions(questionnaire).map(({ key }, index) => ({
    dimension_key: key,
    ...spread(municipalities.map((each) => each.scores[index]?.score ?? null)),
  }));
  await tx
    .insertInto('release_spread')
    .values(
      [...spreads, { dimension_key: 'total', ...total }].map((row) => ({
        release_id: releaseId,
        ...row,
      })),
    )
    .execute();
}

async function writeIndicators(
  tx: Tx,
  releaseId: string,
  questionnaire: Questionnaire,
  year: number,
  answers: readonly Answers[],
): Promise<void> {
  if (questionnaire.indicators.length === 0) return;
  const populations = new Map([
    [year, await populationsOf(tx, year)],
    [year - 1, await populationsOf(tx, year - 1)],
  ]);
  const municipalities = answers.map((municipality) => ({
    ...municipality,
    population: (of: number) => populations.get(of)?.get(municipality.code) ?? null,
  }));
  const figures = questionnaire.indicators.map((indicator) => {
    const { N, options, ...figure } = indicatorFigure(
      indicator,
      questionnaire,
      municipalities,
      year,
    );
    return {
      release_id: releaseId,
      indicator_key: indicator.key,
      ...figure,
      municipalities: N,
      options: options === null ? null : JSON.stringify(options),
    };
  });
  await tx.insertInto('release_indicator').values(figures).execute();
}
