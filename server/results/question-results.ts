/** Composes what the municipalities of a round answered to one question, and what they did in its other years. */
import { optionLabel, valueLabel } from '#domain/answer-label.ts';
import type { AnswerValue, MissingKind } from '#domain/answer.ts';
import { comparabilityBetween, mayCompareReleases } from '#domain/comparison.ts';
import { indicatorFigure } from '#domain/indicator.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import type { IndicatorResult, RegionReference, ReleaseReference } from '#domain/published.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Comparability, Question, Questionnaire } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';
import { frozenMunicipalities } from './frozen-answers.ts';
import {
  allNewestReleases,
  exampleText,
  lineageOf,
  newestReleasesOfRegion,
  questionnairesOf,
  releaseReference,
} from './releases.ts';
import type { Release } from './releases.ts';

interface MunicipalityAnswer {
  code: string;
  name: { fi: string; sv: string };
  value: AnswerValue | null;
  valueLabel: Text | null;
  missing: MissingKind | null;
  comment: string | null;
}

/** What one round answered. */
interface RoundAnswers {
  /** Municipalities with a known answer, and all of the round. */
  n: number;
  N: number;
  /** Count and share of every option; null of a question without options. */
  options: IndicatorResult['options'];
  answers: MunicipalityAnswer[];
}

/** A round of the region that asked the question, as it asked it then. */
export interface QuestionYear extends RoundAnswers {
  year: number;
  release: ReleaseReference;
  wording: Text;
  /** How the question relates to that of the year on show; `same` in that year itself. */
  comparability: Comparability;
}

export interface QuestionResults extends RoundAnswers {
  example: Text | null;
  region: RegionReference;
  year: number;
  release: ReleaseReference;
  question: { key: string; label: Text; help: Text | null; dimension: Text; core: boolean };
  /** Every year of the region that asked it, newest first, the year on show among them. */
  years: QuestionYear[];
  /** Years of the region that did not ask it, newest first. */
  yearsNotAsked: number[];
}

/** Where a question has been asked, newest round first. */
export async function roundsOfQuestion(
  db: Db,
  key: string,
): Promise<{ region: RegionReference; year: number }[]> {
  const releases = await allNewestReleases(db);
  const asked = await questionnairesOf(db, releases);
  return releases
    .filter((release) => publicQuestion(asked.get(release.id), key) !== null)
    .toSorted((a, b) => b.year - a.year)
    .map(({ region, year }) => ({ region, year }));
}

/**
 * Null where the round did not ask it or its answers are not public. Invented answers have only
 * years of invented answers beside them, and real ones only real.
 */
export async function questionResults(
  db: Db,
  key: string,
  slug: string,
  year: number,
): Promise<QuestionResults | null> {
  const all = await newestReleasesOfRegion(db, slug);
  const release = all.find((each) => each.year === year);
  if (release === undefined) return null;
  const series = all.filter((each) => mayCompareReleases(each, release)).toReversed();
  const asked = await questionnairesOf(db, series);
  const questionnaire = asked.get(release.id);
  const question = publicQuestion(questionnaire, key);
  if (questionnaire === undefined || question === null) return null;
  const lineage = await lineageOf(db, questionnaire.id);
  const years: QuestionYear[] = [];
  for (const one of series) {
    const then = asked.get(one.id);
    const askedThen = publicQuestion(then, key);
    if (then === undefined || askedThen === null) continue;
    years.push({
      year: one.year,
      release: releaseReference(one),
      wording: fillYearsInText(askedThen.wording, one.year),
      comparability: comparabilityOf(key, [release, questionnaire], [one, then], lineage),
      ...(await roundAnswers(db, one, then, askedThen)),
    });
  }
  const { n, N, options, answers } = years.find((each) => each.year === year)!;
  const dimension = questionnaire.dimensions.find((each) => each.key === question.dimension);
  return {
    example: exampleText(release.example),
    region: release.region,
    year,
    release: releaseReference(release),
    question: {
      key,
      label: fillYearsInText(question.wording, year),
      help: question.help === undefined ? null : fillYearsInText(question.help, year),
      dimension: dimension?.label ?? question.wording,
      core: question.core,
    },
    n,
    N,
    options,
    answers,
    years,
    yearsNotAsked: series
      .map((each) => each.year)
      .filter((each) => !years.some((askedIn) => askedIn.year === each)),
  };
}

type Asked = readonly [release: Release, questionnaire: Questionnaire];

function comparabilityOf(
  key: string,
  [shown, questionnaire]: Asked,
  [other, then]: Asked,
  lineage: readonly Questionnaire[],
): Comparability {
  if (other.year === shown.year) return 'same';
  return other.year < shown.year
    ? comparabilityBetween(key, questionnaire, then, lineage)
    : comparabilityBetween(key, then, questionnaire, lineage);
}

function publicQuestion(questionnaire: Questionnaire | undefined, key: string): Question | null {
  const question = questionnaire && findQuestion(questionnaire, key);
  return question?.public === true ? question : null;
}

async function roundAnswers(
  db: Db,
  release: Release,
  questionnaire: Questionnaire,
  question: Question,
): Promise<RoundAnswers> {
  const { key } = question;
  const { n, N, options } = indicatorFigure(
    { kind: 'distribution', key, label: question.wording, question: key },
    questionnaire,
    await frozenMunicipalities(db, release.id, questionnaire),
    release.year,
  );
  return {
    n,
    N,
    options:
      question.options.length === 0
        ? null
        : (options ?? []).map(({ key: option, count, value }) => ({
            key: option,
            label: labelOf(question, option, release.year),
            count,
            value,
          })),
    answers: await readAnswers(db, release, question),
  };
}

function labelOf(question: Question, key: string, year: number): Text {
  const option = question.options.find((each) => each.key === key);
  return option === undefined ? fillYearsInText(question.wording, year) : optionLabel(option, year);
}

async function readAnswers(
  db: Db,
  release: Release,
  question: Question,
): Promise<MunicipalityAnswer[]> {
  const rows = await db
    .selectFrom('release_answer')
    .innerJoin('municipality', 'municipality.code', 'release_answer.municipality_code')
    .select(['code', 'name_fi', 'name_sv', 'value', 'missing', 'comment'])
    .where('release_id', '=', release.id)
    .where('question_key', '=', question.key)
    .orderBy('code')
    .execute();
  return rows.map((row) => {
    const value = row.value as AnswerValue | null;
    return {
      code: row.code,
      name: { fi: row.name_fi, sv: row.name_sv },
      value,
      valueLabel: value === null ? null : valueLabel(question, value, release.year),
      missing: row.missing as MissingKind | null,
      comment: row.comment,
    };
  });
}
