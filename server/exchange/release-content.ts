/** Reads everything that a download of a region's round holds, from its newest release. */
import { valueLabel } from '#domain/answer-label.ts';
import type { AnswerSource, AnswerValue, MissingKind } from '#domain/answer.ts';
import { comparabilityBetween } from '#domain/comparison.ts';
import { fillYearsInQuestionnaire } from '#domain/questionnaire.ts';
import type { Comparability, Question, Questionnaire } from '#domain/questionnaire.ts';
import type { PublishedAnswer, RegionResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { regionResults } from '../results/region-results.ts';
import {
  comparedRelease,
  lineageOf,
  newestReleasesOfRegion,
  questionnairesOf,
} from '../results/releases.ts';
import type { AnswersOfMunicipality } from './answers-table.ts';

export interface ReleaseContent {
  results: RegionResults;
  /** As it was asked, years written out. */
  questionnaire: Questionnaire;
  municipalities: AnswersOfMunicipality[];
}

/** The newest release of the region and year as the database's public role sees it, or null. */
export async function readReleaseContent(
  db: Db,
  regionSlug: string,
  year: number,
): Promise<ReleaseContent | null> {
  const results = await regionResults(db, regionSlug, year);
  if (results === null) return null;
  const releases = await newestReleasesOfRegion(db, regionSlug);
  const release = releases.find((one) => one.year === year);
  if (release === undefined) return null;
  const previous = comparedRelease(releases, release);
  const asked = await questionnairesOf(db, previous ? [release, previous] : [release]);
  const questionnaire = asked.get(release.id);
  if (questionnaire === undefined) return null;
  const older = previous && asked.get(previous.id);
  const lineage = older ? await lineageOf(db, questionnaire.id) : [];
  const comparabilityOf = (question: Question) =>
    older
      ? comparabilityBetween(question.key, questionnaire, older, lineage)
      : question.comparability;
  const filled = fillYearsInQuestionnaire(questionnaire, year);
  return {
    results,
    questionnaire: filled,
    municipalities: await readAnswers(db, release.id, filled, year, comparabilityOf),
  };
}

async function readAnswers(
  db: Db,
  releaseId: string,
  questionnaire: Questionnaire,
  year: number,
  comparabilityOf: (question: Question) => Comparability,
): Promise<AnswersOfMunicipality[]> {
  const municipalities = await db
    .selectFrom('release_municipality')
    .innerJoin('municipality', 'municipality.code', 'release_municipality.municipality_code')
    .select(['municipality.code', 'municipality.name_fi', 'municipality.name_sv'])
    .where('release_id', '=', releaseId)
    .orderBy('municipality.code')
    .execute();
  const rows = await db
    .selectFrom('release_answer')
    .select([
      'municipality_code',
      'question_key',
      'value',
      'estimate',
      'score',
      'missing',
      'comment',
      'source',
    ])
    .where('release_id', '=', releaseId)
    .execute();
  const rowOf = new Map(rows.map((row) => [`${row.municipality_code} ${row.question_key}`, row]));
  const asked = questionnaire.questions
    .filter((question) => question.public)
    .map((question) => ({ question, comparability: comparabilityOf(question) }));
  return municipalities.map(({ code, name_fi, name_sv }) => ({
    municipality: { code, name: { fi: name_fi, sv: name_sv } },
    answers: asked.flatMap(({ question, comparability }): PublishedAnswer[] => {
      const row = rowOf.get(`${code} ${question.key}`);
      if (row === undefined) return [];
      const value = row.value as AnswerValue | null;
      return [
        {
          question: question.key,
          label: question.wording,
          dimension: question.dimension,
          value,
          valueLabel: value === null ? null : valueLabel(question, value, year),
          estimate: row.estimate,
          score: row.score,
          missing: row.missing as MissingKind | null,
          comment: row.comment,
          source: row.source as AnswerSource | null,
          comparability,
        },
      ];
    }),
  }));
}
