/** Composes what the municipalities of a round answered to one question. */
import { optionLabel, valueLabel } from '#domain/answer-label.ts';
import type { AnswerValue, MissingKind } from '#domain/answer.ts';
import { indicatorFigure } from '#domain/indicator.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import type { IndicatorResult, RegionReference, ReleaseReference } from '#domain/published.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';
import { frozenMunicipalities } from './frozen-answers.ts';
import { allNewestReleases, exampleText, questionnairesOf, releaseReference } from './releases.ts';
import type { Release } from './releases.ts';

export interface QuestionResults {
  example: Text | null;
  region: RegionReference;
  year: number;
  release: ReleaseReference;
  question: { key: string; label: Text; help: Text | null; dimension: Text; core: boolean };
  /** Municipalities with a known answer, and all of the round. */
  n: number;
  N: number;
  /** Count and share of every option; null of a question without options. */
  options: IndicatorResult['options'];
  answers: {
    code: string;
    name: { fi: string; sv: string };
    value: AnswerValue | null;
    valueLabel: Text | null;
    missing: MissingKind | null;
    comment: string | null;
  }[];
}

/** Where a question has been asked, newest round first. */
export async function roundsOfQuestion(
  db: Db,
  key: string,
): Promise<{ region: RegionReference; year: number }[]> {
  const releases = await allNewestReleases(db);
  const asked = await questionnairesOf(db, releases);
  return releases
    .filter((release) => {
      const questionnaire = asked.get(release.id);
      return questionnaire !== undefined && findQuestion(questionnaire, key)?.public === true;
    })
    .toSorted((a, b) => b.year - a.year)
    .map(({ region, year }) => ({ region, year }));
}

/** Null where the round did not ask it or its answers are not public. */
export async function questionResults(
  db: Db,
  key: string,
  slug: string,
  year: number,
): Promise<QuestionResults | null> {
  const release = (await allNewestReleases(db)).find(
    (each) => each.region.slug === slug && each.year === year,
  );
  if (release === undefined) return null;
  const questionnaire = (await questionnairesOf(db, [release])).get(release.id);
  const question = questionnaire && findQuestion(questionnaire, key);
  if (questionnaire === undefined || question === undefined || !question.public) return null;
  const figure = indicatorFigure(
    { kind: 'distribution', key, label: question.wording, question: key },
    questionnaire,
    await frozenMunicipalities(db, release.id, questionnaire),
    year,
  );
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
    n: figure.n,
    N: figure.N,
    options:
      question.options.length === 0
        ? null
        : (figure.options ?? []).map(({ key: option, count, value }) => ({
            key: option,
            label: labelOf(question, option, year),
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
): Promise<QuestionResults['answers']> {
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
