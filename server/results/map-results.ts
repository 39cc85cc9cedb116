/** Composes a map of findings: how the municipalities of a round answered, or their scores, on tiles. */
import type { MissingKind } from '#domain/answer.ts';
import {
  answerClasses,
  classOfAnswer,
  classOfScore,
  classicMaps,
  isMapped,
  scoreClasses,
} from '#domain/map-class.ts';
import type { MapClass } from '#domain/map-class.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import type { RegionReference, ReleaseReference } from '#domain/published.ts';
import { findQuestion, radarDimensions } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { onPlane, tileMap } from '#domain/tile-map.ts';
import type { TileMap, TilePlace } from '#domain/tile-map.ts';
import type { Db } from '../database.ts';
import { questionResults } from './question-results.ts';
import { regionResults } from './region-results.ts';
import {
  allNewestReleases,
  exampleText,
  newestReleasesOfRegion,
  questionnairesOf,
  releaseReference,
} from './releases.ts';

/** What a map shows; a dimension's label is null where it is all of them, the total. */
export type Shown =
  | { kind: 'question'; key: string; label: Text; dimension: string }
  | { kind: 'score'; key: string; label: Text | null };

/** Why a tile has no class. */
export type Untold = MissingKind | 'did_not_answer' | 'too_few_answers';

export interface Tile extends TilePlace {
  code: string;
  name: { fi: string; sv: string };
  /** The key of its class; null where the answer is missing. */
  class: string | null;
  untold: Untold | null;
  /** The answer in words, or the exact score. */
  answer: Text | null;
  score: number | null;
}

export interface MapResults {
  example: Text | null;
  region: RegionReference;
  year: number;
  release: ReleaseReference;
  shown: Shown;
  /** Everything that the round has a map of. */
  maps: Shown[];
  /** Years in which the region has a map of the same, oldest first. */
  years: number[];
  /** Municipalities with a known answer or a score, and all of the round. */
  n: number;
  N: number;
  /** All of them, strongest first, also those that nobody falls into. */
  classes: (MapClass & { municipalities: number })[];
  /** Only kinds that there are. */
  untold: { key: Untold; municipalities: number }[];
  columns: number;
  rows: number;
  /** Row by row from the north, each from the west. */
  tiles: Tile[];
}

/** What a round of this questionnaire has maps of: its scores, then its questions in their order. */
export function mapsOf(questionnaire: Questionnaire, year: number): Shown[] {
  const questions = questionnaire.questions.filter(isMapped).map((question): Shown => ({
    kind: 'question',
    key: question.key,
    label: fillYearsInText(question.wording, year),
    dimension: question.dimension,
  }));
  const dimensions = radarDimensions(questionnaire).map(({ key, label }): Shown => ({
    kind: 'score',
    key,
    label,
  }));
  const total: Shown[] =
    dimensions.length === 0 ? [] : [{ kind: 'score', key: 'total', label: null }];
  // In an address a key is a question's before it is a dimension's.
  const scores = [...total, ...dimensions].filter(
    ({ key }) => !questions.some((question) => question.key === key),
  );
  return [...scores, ...questions];
}

/** The classic maps among these, in their order. */
export function classicOf(maps: readonly Shown[]): Shown[] {
  return classicMaps.flatMap((key) => maps.find((map) => map.key === key) ?? []);
}

/** The map that is shown when nobody says which: the first classic one, else the first of all. */
export function firstOf(maps: readonly Shown[]): Shown | undefined {
  return classicOf(maps)[0] ?? maps[0];
}

/** The newest year of every region whose round has a map. */
export async function newestMaps(db: Db): Promise<{ slug: string; year: number }[]> {
  const releases = await allNewestReleases(db);
  const newest = [...new Map(releases.map((each) => [each.region.code, each])).values()];
  const asked = await questionnairesOf(db, newest);
  return newest
    .filter(({ id, year }) => {
      const questionnaire = asked.get(id);
      return questionnaire !== undefined && mapsOf(questionnaire, year).length > 0;
    })
    .map(({ region, year }) => ({ slug: region.slug, year }));
}

/** Null where the region has no release of the year or the round no such map. */
export async function mapResults(
  db: Db,
  slug: string,
  year: number,
  show?: string,
): Promise<MapResults | null> {
  const releases = await newestReleasesOfRegion(db, slug);
  const release = releases.find((each) => each.year === year);
  if (release === undefined) return null;
  const asked = await questionnairesOf(db, releases);
  const questionnaire = asked.get(release.id);
  const maps = questionnaire === undefined ? [] : mapsOf(questionnaire, year);
  const shown = show === undefined ? firstOf(maps) : maps.find(({ key }) => key === show);
  if (questionnaire === undefined || shown === undefined) return null;
  const question = findQuestion(questionnaire, shown.key);
  const classes =
    question === undefined || shown.kind === 'score' ? scoreClasses : answerClasses(question, year);
  const told =
    question === undefined || shown.kind === 'score'
      ? await tellScores(db, slug, year, shown.key)
      : await tellAnswers(db, slug, year, question);
  const map = await placesOf(
    db,
    release.region.code,
    told.map(({ code }) => code),
  );
  return {
    example: exampleText(release.example),
    region: release.region,
    year,
    release: releaseReference(release),
    shown,
    maps,
    years: releases
      .filter(({ id, year: other }) => {
        const questions = asked.get(id);
        return questions && mapsOf(questions, other).some((each) => isSame(each, shown));
      })
      .map((each) => each.year),
    n: told.filter((tile) => tile.class !== null).length,
    N: release.municipalities,
    classes: classes.map((each) => ({
      ...each,
      municipalities: told.filter((tile) => tile.class === each.key).length,
    })),
    untold: [...Map.groupBy(told, ({ untold }) => untold)].flatMap(([key, tiles]) =>
      key === null ? [] : [{ key, municipalities: tiles.length }],
    ),
    columns: map.columns,
    rows: map.rows,
    tiles: told
      .map((tile) => ({ ...tile, ...map.places.get(tile.code)! }))
      .toSorted((a, b) => a.row - b.row || a.column - b.column),
  };
}

function isSame(one: Shown, other: Shown): boolean {
  return one.kind === other.kind && one.key === other.key;
}

type Told = Omit<Tile, keyof TilePlace>;

async function tellAnswers(
  db: Db,
  slug: string,
  year: number,
  question: Question,
): Promise<Told[]> {
  const results = await questionResults(db, question.key, slug, year);
  return (results?.answers ?? []).map(({ code, name, value, valueLabel, missing }) => ({
    code,
    name,
    class: value === null ? null : classOfAnswer(question, value),
    untold: value === null ? (missing ?? 'not_answered') : null,
    answer: valueLabel,
    score: null,
  }));
}

async function tellScores(db: Db, slug: string, year: number, key: string): Promise<Told[]> {
  const results = await regionResults(db, slug, year);
  return (results?.municipalityResults ?? []).map(({ code, name, status, total, dimensions }) => {
    const score = key === 'total' ? total : (dimensions[key] ?? null);
    const reason = status === 'did_not_answer' ? status : 'too_few_answers';
    return {
      code,
      name,
      class: score === null ? null : classOfScore(score),
      untold: score === null ? reason : null,
      answer: null,
      score,
    };
  });
}

/**
 * Laid out from all that the register has ever counted to the region, so that the maps of all
 * years are alike; whoever is in the round besides is there too.
 */
async function placesOf(db: Db, regionCode: string, codes: readonly string[]): Promise<TileMap> {
  const points = await db
    .selectFrom('municipality')
    .select(['code', 'lat', 'lon'])
    .where((eb) =>
      eb.or([
        eb('code', 'in', codes),
        eb(
          'code',
          'in',
          eb
            .selectFrom('municipality_year')
            .select('municipality_code')
            .where('region_code', '=', regionCode),
        ),
      ]),
    )
    .execute();
  return tileMap(points.map((point) => ({ key: point.code, ...onPlane(point) })));
}
