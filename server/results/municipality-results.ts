/** Composes one municipality's public results of a year from the newest release that holds it. */
import { valueLabel } from '#domain/answer-label.ts';
import type { AnswerValue, MissingKind } from '#domain/answer.ts';
import { comparabilityBetween, dimensionComparability, scoreChange } from '#domain/comparison.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { MunicipalityResults, PublishedAnswer } from '#domain/published.ts';
import { radarDimensions } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { bandOf } from '#domain/score.ts';
import type { Db } from '../database.ts';
import { municipalityFacts } from './municipality-facts.ts';
import {
  comparedRelease,
  exampleText,
  lineageOf,
  newestReleasesOfMunicipality,
  questionnairesOf,
  releaseReference,
} from './releases.ts';
import type { Release } from './releases.ts';

/** A release, what its round asked, and its scores of the municipality. */
interface Side {
  release: Release;
  questionnaire: Questionnaire;
  scores: Map<string, { score: number | null; answered: number; of: number }>;
}

/** Results in that year, or in the newest year there is; null when there are none. */
export async function municipalityResults(
  db: Db,
  code: string,
  year?: number,
): Promise<MunicipalityResults | null> {
  const releases = await newestReleasesOfMunicipality(db, code);
  const release = year === undefined ? releases.at(-1) : releases.find((one) => one.year === year);
  if (release === undefined) return null;
  const previous = comparedRelease(releases, release);

  const asked = await questionnairesOf(db, previous ? [release, previous] : [release]);
  const now = await readSide(db, release, asked, code);
  const then = previous ? await readSide(db, previous, asked, code) : null;
  const lineage = then === null ? [] : await lineageOf(db, now.questionnaire.id);
  const answers = await publishedAnswers(db, code, now, then, lineage);
  const head = await db
    .selectFrom('release_municipality')
    .select(['status', 'total', 'core_answered', 'core_asked'])
    .where('release_id', '=', release.id)
    .where('municipality_code', '=', code)
    .executeTakeFirstOrThrow();

  return {
    example: exampleText(release.example),
    municipality: await municipalityFacts(db, code, release.year),
    region: release.region,
    year: release.year,
    years: releases.map((one) => one.year),
    release: releaseReference(release),
    questionnaire: release.questionnaire,
    status: head.status as MunicipalityResults['status'],
    coreAnswered: head.core_answered,
    coreAsked: head.core_asked,
    coreDontKnow: countDontKnow(answers, now.questionnaire),
    total: head.total,
    dimensions: await dimensionResults(db, now, then, lineage),
    answers,
  };
}

function countDontKnow(answers: PublishedAnswer[], { questions }: Questionnaire): number {
  const core = new Set(questions.filter((question) => question.core).map(({ key }) => key));
  return answers.filter(({ question, missing }) => core.has(question) && missing === 'dont_know')
    .length;
}

async function dimensionResults(
  db: Db,
  now: Side,
  then: Side | null,
  lineage: readonly Questionnaire[],
): Promise<MunicipalityResults['dimensions']> {
  const rows = await db
    .selectFrom('release_spread')
    .select(['dimension_key', 'median', 'min', 'max', 'n'])
    .where('release_id', '=', now.release.id)
    .execute();
  const spreads = new Map(rows.map((row) => [row.dimension_key, row]));
  return radarDimensions(now.questionnaire).map(({ key, label }) => {
    const own = now.scores.get(key);
    const spread = spreads.get(key);
    const score = own?.score ?? null;
    return {
      key,
      label,
      score,
      band: score === null ? null : bandOf(score),
      answered: own?.answered ?? 0,
      of: own?.of ?? 0,
      regionMedian: spread?.median ?? null,
      regionMin: spread?.min ?? null,
      regionMax: spread?.max ?? null,
      regionN: spread?.n ?? 0,
      previous: then === null ? null : previousScore(key, score, now, then, lineage),
    };
  });
}

function previousScore(
  key: string,
  score: number | null,
  now: Side,
  then: Side,
  lineage: readonly Questionnaire[],
): MunicipalityResults['dimensions'][number]['previous'] {
  const before = then.scores.get(key)?.score ?? null;
  const { comparable, reworded } = dimensionComparability(
    key,
    now.questionnaire,
    then.questionnaire,
    lineage,
  );
  return {
    year: then.release.year,
    score: before,
    ...scoreChange(score, before, comparable),
    comparable,
    reworded,
  };
}

async function publishedAnswers(
  db: Db,
  code: string,
  now: Side,
  then: Side | null,
  lineage: readonly Questionnaire[],
): Promise<PublishedAnswer[]> {
  const rows = await db
    .selectFrom('release_answer')
    .select(['question_key', 'value', 'estimate', 'score', 'missing', 'comment', 'source'])
    .where('release_id', '=', now.release.id)
    .where('municipality_code', '=', code)
    .execute();
  const frozen = new Map(rows.map((row) => [row.question_key, row]));
  return now.questionnaire.questions.flatMap((question) => {
    const row = frozen.get(question.key);
    if (row === undefined || !question.public) return [];
    const value = row.value as AnswerValue | null;
    return [
      {
        question: question.key,
        label: fillYearsInText(question.wording, now.release.year),
        dimension: question.dimension,
        value,
        valueLabel: value === null ? null : valueLabel(question, value, now.release.year),
        estimate: row.estimate,
        score: row.score,
        missing: row.missing as MissingKind | null,
        comment: row.comment,
        source: row.source as PublishedAnswer['source'],
        comparability:
          then === null
            ? question.comparability
            : comparabilityBetween(question.key, now.questionnaire, then.questionnaire, lineage),
      },
    ];
  });
}

async function readSide(
  db: Db,
  release: Release,
  asked: Map<string, Questionnaire>,
  code: string,
): Promise<Side> {
  const questionnaire = asked.get(release.id);
  if (questionnaire === undefined) throw new Error(`release ${release.id} has no questionnaire`);
  const rows = await db
    .selectFrom('release_score')
    .select(['dimension_key', 'score', 'answered', 'of'])
    .where('release_id', '=', release.id)
    .where('municipality_code', '=', code)
    .execute();
  return {
    release,
    questionnaire,
    scores: new Map(rows.map(({ dimension_key, ...score }) => [dimension_key, score])),
  };
}
