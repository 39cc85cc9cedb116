/** Makes a release out of what has been approved: the one way, for publishing and for its preview. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { AnswerSource, AnswerValue } from '#domain/answer.ts';
import { indicatorFigure } from '#domain/indicator.ts';
import type { MunicipalityAnswers } from '#domain/indicator.ts';
import { personalDataIn, personalDataShown } from '#domain/personal-data.ts';
import type { PublicText, ShownPersonalData } from '#domain/personal-data.ts';
import { findQuestion, radarDimensions } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { countDifferences, municipalityDifference } from '#domain/release-difference.ts';
import type { MunicipalityDifference } from '#domain/release-difference.ts';
import { freezeMunicipality } from '#domain/release.ts';
import type { FrozenMunicipality, GivenAnswer } from '#domain/release.ts';
import { spread } from '#domain/score.ts';
import type { Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { populationsOf } from '../register/register.ts';
import { lockForStep, questionnaireAsked } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { consentedContacts } from './consented-contacts.ts';
import { writeMunicipalities } from './frozen-rows.ts';
import { codesInRelease, releasedMunicipalities } from '../results/released-rows.ts';

/** Municipalities read and written at a time; bounds the memory that a large round takes. */
const batchSize = 2000;

export interface MadeRelease {
  id: string;
  number: number;
  /** Waits for somebody else's confirmation. */
  needsSecond: boolean;
  /** Names the content: the same exactly when readers would see the same. */
  fingerprint: string;
  /** The release that this one corrects. */
  corrects: string | null;
  municipalities: number;
  answered: number;
  /** Against the corrected release; empty of a first one. */
  differences: MunicipalityDifference[];
  /** What looks like personal data in the public texts, but for consented contact details. */
  personalData: ShownPersonalData[];
}

export interface ReleaseTerms {
  /** What is public of a correction; a preview keeps the place of one that is not written yet. */
  note: string | null;
  noteToCome?: string;
  publishedBy: string | null;
  /** From when it is public; null for at once. */
  publicFrom: Date | null;
}

/**
 * Freezes the round into the rows of a release. A municipality without an approved response is
 * published as one that did not answer. Throws `step-not-possible`, `release-waiting`,
 * `note-needed`, `unreviewed-responses`, `nothing-to-publish`.
 */
export async function makeRelease(
  tx: Tx,
  round: Round,
  { note, noteToCome, publishedBy, publicFrom }: ReleaseTerms,
): Promise<MadeRelease> {
  await lockForStep(tx, round.id, 'publish');
  const { number, corrects, inWaiting } = await standingOf(tx, round);
  if (inWaiting !== null) throw new Problem('release-waiting');
  const publicNote = note ?? (corrects === null ? null : (noteToCome ?? null));
  if (corrects !== null && publicNote === null) throw new Problem('note-needed');

  const questionnaire = await questionnaireAsked(tx, round.id);
  const responses = await lockResponses(tx, round.id);
  const answered = responses.filter(({ responded }) => responded).length;
  refuseFalseRelease(responses, answered);
  const head = {
    region_code: round.region.code,
    year: round.year,
    number,
    questionnaire: JSON.stringify(questionnaire),
    municipalities: responses.length,
    answered,
    example: round.example,
  };
  const seal = createHash('sha256');
  const add = (part: unknown): void => void seal.update(`${JSON.stringify(part)}\n`);
  add({ ...head, corrects });

  const { id, needs_second: needsSecond } = await tx
    .insertInto('release')
    .values({
      ...head,
      note: publicNote,
      corrects,
      published_by: publishedBy,
      ...(publicFrom !== null && { published_at: publicFrom }),
    })
    .returning(['id', 'needs_second'])
    .executeTakeFirstOrThrow();
  const frozen = await freezeResponses(tx, { id, corrects }, questionnaire, responses, add);
  add(await writeSpreads(tx, id, questionnaire, frozen.scores));
  add(await writeIndicators(tx, id, questionnaire, round.year, frozen.answers));
  const codes = responses.map(({ municipality }) => municipality);
  const differences = [
    ...frozen.differences,
    ...(corrects === null ? [] : await differencesOfLeft(tx, corrects, codes)),
  ];
  if (corrects !== null) {
    await tx
      .insertInto('release_difference')
      .values({ release_id: id, ...countDifferences(differences) })
      .execute();
  }
  await readAsReadersWill(tx, id);
  const contacts = await consentedContacts(tx, codes, round.example);
  await readAsReadersWill(tx, null);
  return {
    id,
    number,
    needsSecond,
    fingerprint: seal.digest('base64url'),
    corrects,
    municipalities: responses.length,
    answered,
    differences,
    personalData: personalDataShown(frozen.texts, contacts),
  };
}

/**
 * From now on the transaction reads what readers will once this release is public; with null, all
 * that belongs to the acting person's regions again. The operator sees everything anyway.
 */
export async function readAsReadersWill(tx: Tx, releaseId: string | null): Promise<void> {
  await sql`select set_config('kuntatutka.previewed', ${releaseId ?? ''}, true)`.execute(tx);
}

interface Standing {
  number: number;
  corrects: string | null;
  inWaiting: string | null;
}

/** Read after the round has been locked: two who publish at once make one release after the other. */
async function standingOf(tx: Tx, { region, year }: Round): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select (select coalesce(max(number), 0) + 1 from release
        where region_code = ${region.code} and year = ${year}) as number,
      release_to_correct(${region.code}, ${year}) as corrects,
      release_in_waiting(${region.code}, ${year}) as "inWaiting"`.execute(tx);
  return rows[0]!;
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

/** What is kept of the municipalities when their rows have been written. */
interface Frozen {
  scores: Scores[];
  answers: Answers[];
  differences: MunicipalityDifference[];
  texts: PublicText[];
}

/** Freezes municipality by municipality; keeps of each only what is needed of all together. */
async function freezeResponses(
  tx: Tx,
  { id: releaseId, corrects }: { id: string; corrects: string | null },
  questionnaire: Questionnaire,
  responses: readonly RoundResponse[],
  add: (part: unknown) => void,
): Promise<Frozen> {
  const all: Frozen = { scores: [], answers: [], differences: [], texts: [] };
  // PostgreSQL keeps the plan by which it checks foreign keys. Made while the tables are small, it
  // reads them whole for every row, and the time grows with the square of the round.
  await sql`set local enable_seqscan = off`.execute(tx);
  for (let start = 0; start < responses.length; start += batchSize) {
    const batch = responses.slice(start, start + batchSize);
    const given = await givenAnswers(tx, batch);
    const codes = batch.map(({ municipality }) => municipality);
    const corrected = corrects === null ? null : await releasedMunicipalities(tx, corrects, codes);
    const municipalities = batch.map(({ id, municipality: code, responded }) => {
      const ofMunicipality = given.get(id) ?? {};
      const frozen = freezeMunicipality(questionnaire, ofMunicipality, { responded });
      add({ code, frozen });
      all.scores.push({ total: frozen.total, scores: frozen.scores });
      all.answers.push({
        code,
        responded,
        answers: Object.fromEntries(
          Object.entries(ofMunicipality).map(([key, answer]) => [key, answer.value]),
        ),
      });
      all.texts.push(...publicTexts(code, questionnaire, frozen));
      const difference = corrected && municipalityDifference(code, corrected.get(code), frozen);
      if (difference !== null) all.differences.push(difference);
      return { code, frozen };
    });
    await writeMunicipalities(tx, releaseId, municipalities);
  }
  await sql`set local enable_seqscan to default`.execute(tx);
  return all;
}

/** The municipalities that are in the corrected release and not in this one. */
async function differencesOfLeft(
  tx: Tx,
  corrects: string,
  codes: readonly string[],
): Promise<MunicipalityDifference[]> {
  const left = (await codesInRelease(tx, corrects)).filter((code) => !codes.includes(code));
  const released = await releasedMunicipalities(tx, corrects, left);
  return left.flatMap((code) => municipalityDifference(code, released.get(code), undefined) ?? []);
}

/** What people have written and everybody will read, and which looks like somebody's details. */
function publicTexts(
  municipality: string,
  questionnaire: Questionnaire,
  { answers }: FrozenMunicipality,
): PublicText[] {
  return answers.flatMap(({ questionKey: question, value, comment }): PublicText[] => {
    const isText =
      typeof value === 'string' && findQuestion(questionnaire, question)?.type === 'text';
    return [
      ...(isText ? [{ municipality, question, place: 'answer' as const, text: value }] : []),
      ...(comment === null
        ? []
        : [{ municipality, question, place: 'comment' as const, text: comment }]),
    ].filter(({ text }) => personalDataIn(text).length > 0);
  });
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
): Promise<unknown> {
  const total = spread(municipalities.map((each) => each.total));
  const spreads = radarDimensions(questionnaire).map(({ key }, index) => ({
    dimension_key: key,
    ...spread(municipalities.map((each) => each.scores[index]?.score ?? null)),
  }));
  const rows = [...spreads, { dimension_key: 'total', ...total }];
  await tx
    .insertInto('release_spread')
    .values(rows.map((row) => ({ release_id: releaseId, ...row })))
    .execute();
  return rows;
}

async function writeIndicators(
  tx: Tx,
  releaseId: string,
  questionnaire: Questionnaire,
  year: number,
  answers: readonly Answers[],
): Promise<unknown> {
  if (questionnaire.indicators.length === 0) return [];
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
      indicator_key: indicator.key,
      ...figure,
      municipalities: N,
      options: options === null ? null : JSON.stringify(options),
    };
  });
  await tx
    .insertInto('release_indicator')
    .values(figures.map((row) => ({ release_id: releaseId, ...row })))
    .execute();
  return figures;
}
