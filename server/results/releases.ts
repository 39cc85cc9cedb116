/** Finds the newest release of every region and year, which is all that readers are shown. */
import { sql } from 'kysely';
import { mayCompareReleases } from '#domain/comparison.ts';
import { exampleNotice } from '#domain/example.ts';
import type { Text } from '#domain/language.ts';
import type { RegionReference, ReleaseReference } from '#domain/published.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { Db } from '../database.ts';
import { storedQuestionnaire } from '../questionnaire/stored-questionnaire.ts';

export interface Release {
  id: string;
  region: RegionReference;
  year: number;
  number: number;
  note: string | null;
  /** The id of the release that this one corrects; null of a first one. */
  corrects: string | null;
  publishedAt: Date;
  questionnaire: { id: string; version: string };
  /** N and n */
  municipalities: number;
  answered: number;
  example: boolean;
}

/** Every release ever made, oldest year and lowest number first. */
export async function allReleases(db: Db): Promise<Release[]> {
  const rows = await releaseQuery(db)
    .orderBy('release.region_code')
    .orderBy('release.year')
    .orderBy('release.number')
    .execute();
  return rows.map(toRelease);
}

/** The newest release of every region and year. */
export async function allNewestReleases(db: Db): Promise<Release[]> {
  const rows = await releaseQuery(db)
    .distinctOn(['release.region_code', 'release.year'])
    .orderBy('release.region_code')
    .orderBy('release.year')
    .orderBy('release.number', 'desc')
    .execute();
  return rows.map(toRelease);
}

/** The newest release of every year of a region, oldest year first. */
export async function newestReleasesOfRegion(db: Db, slug: string): Promise<Release[]> {
  const rows = await releaseQuery(db)
    .distinctOn('release.year')
    .where('region.slug', '=', slug)
    .orderBy('release.year')
    .orderBy('release.number', 'desc')
    .execute();
  return rows.map(toRelease);
}

/** The newest releases that hold the municipality, one a year, oldest year first. */
export async function newestReleasesOfMunicipality(db: Db, code: string): Promise<Release[]> {
  const rows = await releaseQuery(db)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('release_municipality')
          .select(sql<number>`1`.as('one'))
          .whereRef('release_municipality.release_id', '=', 'release.id')
          .where('release_municipality.municipality_code', '=', code),
      ),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('release as later')
            .select(sql<number>`1`.as('one'))
            .whereRef('later.region_code', '=', 'release.region_code')
            .whereRef('later.year', '=', 'release.year')
            .whereRef('later.number', '>', 'release.number'),
        ),
      ),
    )
    .orderBy('release.year')
    .orderBy('release.id')
    .execute();
  return [...new Map(rows.map((row) => [row.year, toRelease(row)])).values()];
}

/** The newest release of an earlier year that this one is compared with, of one release a year. */
export function comparedRelease(
  releases: readonly Release[],
  release: Release,
): Release | undefined {
  return releases
    .filter((one) => one.year < release.year && mayCompareReleases(one, release))
    .toSorted((a, b) => a.year - b.year)
    .at(-1);
}

/** The questionnaires of these releases as their rounds asked them, by release. */
export async function questionnairesOf(
  db: Db,
  releases: readonly Release[],
): Promise<Map<string, Questionnaire>> {
  if (releases.length === 0) return new Map();
  const rows = await db
    .selectFrom('release')
    .select(['id', 'questionnaire'])
    .where(
      'id',
      'in',
      releases.map((release) => release.id),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, storedQuestionnaire(row.questionnaire)]));
}

/** Every released version of a survey: the chain that comparability is followed along. */
export async function lineageOf(db: Db, questionnaireId: string): Promise<Questionnaire[]> {
  const rows = await db
    .selectFrom('release')
    .distinctOn(sql`questionnaire ->> 'version'`)
    .select('questionnaire')
    .where(sql<string>`questionnaire ->> 'id'`, '=', questionnaireId)
    .orderBy(sql`questionnaire ->> 'version'`)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => storedQuestionnaire(row.questionnaire));
}

export function releaseReference(
  release: Pick<Release, 'year' | 'number' | 'publishedAt' | 'note'>,
): ReleaseReference {
  return {
    name: releaseName(release),
    number: release.number,
    publishedAt: release.publishedAt.toISOString(),
    note: release.note,
  };
}

export function releaseName(release: Pick<Release, 'year' | 'number'>): string {
  return `${release.year}.${release.number}`;
}

/** The sentence that goes with invented answers; null beside real ones. */
export function exampleText(isExample: boolean): Text | null {
  return isExample ? exampleNotice : null;
}

function releaseQuery(db: Db) {
  return (
    db
      .selectFrom('release')
      .innerJoin('region', 'region.code', 'release.region_code')
      .select([
        'release.id',
        'release.year',
        'release.number',
        'release.note',
        'release.corrects',
        'release.municipalities',
        'release.answered',
        'release.example',
        'region.code',
        'region.slug',
        'region.name_fi',
        'region.name_sv',
        'region.name_en',
      ])
      // Confirmed later than its moment, it has been public since then. In a preview it is not yet.
      .select(
        sql<Date>`coalesce(release_public_since(release.id, release.published_at,
        release.needs_second), release.published_at)`.as('published_at'),
      )
      .select(sql<string>`release.questionnaire ->> 'id'`.as('questionnaire_id'))
      .select(sql<string>`release.questionnaire ->> 'version'`.as('questionnaire_version'))
  );
}

type ReleaseQueryRow = Awaited<ReturnType<ReturnType<typeof releaseQuery>['execute']>>[number];

function toRelease(row: ReleaseQueryRow): Release {
  return {
    id: row.id,
    region: {
      code: row.code,
      slug: row.slug,
      name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
    },
    year: row.year,
    number: row.number,
    note: row.note,
    corrects: row.corrects,
    publishedAt: row.published_at,
    questionnaire: { id: row.questionnaire_id, version: row.questionnaire_version },
    municipalities: row.municipalities,
    answered: row.answered,
    example: row.example,
  };
}
