/** Composes the public results of a region's round from its newest release. */
import { optionLabel } from '#domain/answer-label.ts';
import { comparabilityBetween } from '#domain/comparison.ts';
import { indicatorChange } from '#domain/indicator.ts';
import type { IndicatorFigure, MunicipalityAnswers } from '#domain/indicator.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { IndicatorChange, IndicatorResult, RegionResults } from '#domain/published.ts';
import { findQuestion, radarDimensions } from '#domain/questionnaire.ts';
import type { Indicator, Questionnaire } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';
import { frozenMunicipalities } from './frozen-answers.ts';
import {
  comparedRelease,
  exampleText,
  lineageOf,
  newestReleasesOfRegion,
  questionnairesOf,
  releaseReference,
} from './releases.ts';
import type { Release } from './releases.ts';

/** One side of a comparison between two rounds. */
interface Side {
  year: number;
  questionnaire: Questionnaire;
  municipalities: MunicipalityAnswers[];
  figures: Map<string, IndicatorFigure>;
}

/** Results of the region in that year, or in its newest year; null when nothing is released. */
export async function regionResults(
  db: Db,
  slug: string,
  year?: number,
): Promise<RegionResults | null> {
  const releases = await newestReleasesOfRegion(db, slug);
  const release = year === undefined ? releases.at(-1) : releases.find((one) => one.year === year);
  if (release === undefined) return null;
  const previous = comparedRelease(releases, release);

  const asked = await questionnairesOf(db, previous ? [release, previous] : [release]);
  const questionnaire = asked.get(release.id);
  if (questionnaire === undefined) return null;
  const now = await readSide(db, release, questionnaire);
  const before = previous && asked.get(previous.id);
  const then = previous && before ? await readSide(db, previous, before) : null;
  const lineage = then === null ? [] : await lineageOf(db, questionnaire.id);
  const spreads = await readSpreads(db, release.id);

  return {
    example: exampleText(release.example),
    region: release.region,
    year: release.year,
    release: releaseReference(release),
    questionnaire: release.questionnaire,
    municipalities: release.municipalities,
    answered: release.answered,
    dimensions: radarDimensions(questionnaire).map(({ key, label }) => ({
      key,
      label,
      ...(spreads.get(key) ?? noSpread),
    })),
    total: spreads.get('total') ?? noSpread,
    indicators: questionnaire.indicators.flatMap((indicator) => {
      const figure = now.figures.get(indicator.key);
      if (figure === undefined) return [];
      return [indicatorResult(indicator, figure, now, changeOf(indicator, now, then, lineage))];
    }),
    membership: previous === undefined ? null : await readMembership(db, release.id, previous),
    municipalityResults: await readMunicipalityResults(db, release.id, questionnaire),
  };
}

const noSpread = { median: null, min: null, max: null, n: 0 };

function indicatorResult(
  indicator: Indicator,
  figure: IndicatorFigure,
  { questionnaire, year }: Side,
  change: IndicatorChange | null,
): IndicatorResult {
  const question = findQuestion(questionnaire, indicator.question);
  return {
    key: indicator.key,
    label: fillYearsInText(indicator.label, year),
    kind: indicator.kind,
    question: indicator.question,
    value: figure.value,
    count: figure.count,
    n: figure.n,
    N: figure.N,
    min: figure.min,
    max: figure.max,
    options:
      figure.options?.map(({ key, count, value }) => {
        const option = question?.options.find((each) => each.key === key);
        const label =
          option === undefined ? fillYearsInText(indicator.label, year) : optionLabel(option, year);
        return { key, label, count, value };
      }) ?? null,
    change,
  };
}

function changeOf(
  indicator: Indicator,
  now: Side,
  then: Side | null,
  lineage: readonly Questionnaire[],
): IndicatorChange | null {
  const figureNow = now.figures.get(indicator.key);
  const figureThen = then?.figures.get(indicator.key);
  if (then === null || figureNow === undefined || figureThen === undefined) return null;
  const comparability = comparabilityBetween(
    indicator.question,
    now.questionnaire,
    then.questionnaire,
    lineage,
  );
  return indicatorChange(
    indicator,
    { ...now, figure: figureNow },
    { ...then, figure: figureThen },
    comparability === 'same' || comparability === 'reworded',
  );
}

async function readSide(db: Db, release: Release, questionnaire: Questionnaire): Promise<Side> {
  const rows = await db
    .selectFrom('release_indicator')
    .select(['indicator_key', 'value', 'count', 'n', 'municipalities', 'min', 'max', 'options'])
    .where('release_id', '=', release.id)
    .execute();
  return {
    year: release.year,
    questionnaire,
    municipalities: await frozenMunicipalities(db, release.id, questionnaire),
    figures: new Map(
      rows.map((row) => [
        row.indicator_key,
        {
          value: row.value,
          count: row.count,
          n: row.n,
          N: row.municipalities,
          min: row.min,
          max: row.max,
          options: row.options as IndicatorFigure['options'],
        },
      ]),
    ),
  };
}

async function readSpreads(db: Db, releaseId: string) {
  const rows = await db
    .selectFrom('release_spread')
    .select(['dimension_key', 'median', 'min', 'max', 'n'])
    .where('release_id', '=', releaseId)
    .execute();
  return new Map(rows.map(({ dimension_key, ...spread }) => [dimension_key, spread]));
}

/** The municipalities that are in one of the two rounds only. */
async function readMembership(
  db: Db,
  releaseId: string,
  previous: Release,
): Promise<RegionResults['membership']> {
  const rows = await db
    .selectFrom('release_municipality')
    .innerJoin('municipality', 'municipality.code', 'release_municipality.municipality_code')
    .select(['code', 'name_fi', 'name_sv', 'release_id'])
    .where('release_id', 'in', [releaseId, previous.id])
    .orderBy('code')
    .execute();
  const rounds = Map.groupBy(rows, ({ code }) => code);
  const onlyIn = (id: string) =>
    [...rounds.values()].flatMap(([row, ...more]) =>
      row !== undefined && more.length === 0 && row.release_id === id
        ? [{ code: row.code, name: { fi: row.name_fi, sv: row.name_sv } }]
        : [],
    );
  return { year: previous.year, joined: onlyIn(releaseId), left: onlyIn(previous.id) };
}

async function readMunicipalityResults(
  db: Db,
  releaseId: string,
  questionnaire: Questionnaire,
): Promise<RegionResults['municipalityResults']> {
  const municipalities = await db
    .selectFrom('release_municipality')
    .innerJoin('municipality', 'municipality.code', 'release_municipality.municipality_code')
    .select(['code', 'name_fi', 'name_sv', 'status', 'total'])
    .where('release_id', '=', releaseId)
    .orderBy('code')
    .execute();
  const scores = await db
    .selectFrom('release_score')
    .select(['municipality_code', 'dimension_key', 'score'])
    .where('release_id', '=', releaseId)
    .execute();
  const scoreOf = new Map(
    scores.map((row) => [`${row.municipality_code} ${row.dimension_key}`, row.score]),
  );
  return municipalities.map((row) => ({
    code: row.code,
    name: { fi: row.name_fi, sv: row.name_sv },
    status: row.status as 'answered' | 'did_not_answer',
    total: row.total,
    dimensions: Object.fromEntries(
      radarDimensions(questionnaire).map(({ key }) => [
        key,
        scoreOf.get(`${row.code} ${key}`) ?? null,
      ]),
    ),
  }));
}
