/** Lists what there is to read: regions, their rounds, municipalities, and the log of releases. */
import { languages } from '#domain/language.ts';
import { predecessorsOf } from '#domain/merger.ts';
import type { Merger } from '#domain/merger.ts';
import type {
  PublishedMunicipality,
  RegionReference,
  Regions,
  RoundSummary,
} from '#domain/published.ts';
import type { Db } from '../database.ts';
import { exampleText, newestReleasesOfRegion, releaseReference } from './releases.ts';

/** All regions in the order of their codes, with the years that have a release. */
export async function regions(db: Db): Promise<Regions> {
  const rows = await db
    .selectFrom('region')
    .select(['code', 'slug', 'name_fi', 'name_sv', 'name_en'])
    .orderBy('code')
    .execute();
  const released = await db
    .selectFrom('release')
    .distinctOn(['region_code', 'year'])
    .select(['region_code', 'year', 'example'])
    .orderBy('region_code')
    .orderBy('year')
    .orderBy('number', 'desc')
    .execute();
  return rows.map((row) => {
    const own = released.filter((release) => release.region_code === row.code);
    return {
      code: row.code,
      slug: row.slug,
      name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
      years: own.map((release) => release.year),
      exampleYears: own.filter((release) => release.example).map((release) => release.year),
    };
  });
}

/** One region, or null for an unknown slug. */
async function findRegion(db: Db, slug: string): Promise<RegionReference | null> {
  const row = await db
    .selectFrom('region')
    .select(['code', 'slug', 'name_fi', 'name_sv', 'name_en'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    code: row.code,
    slug: row.slug,
    name: { fi: row.name_fi, sv: row.name_sv, en: row.name_en },
  };
}

/** The published rounds of a region, oldest first; null for an unknown slug. */
export async function regionRounds(db: Db, slug: string): Promise<RoundSummary[] | null> {
  if ((await findRegion(db, slug)) === null) return null;
  const releases = await newestReleasesOfRegion(db, slug);
  return releases.map((release) => ({
    year: release.year,
    state: 'published' as const,
    release: releaseReference(release),
    publishedAt: release.publishedAt.toISOString(),
    municipalities: release.municipalities,
    answered: release.answered,
    questionnaire: release.questionnaire,
    example: exampleText(release.example),
  }));
}

/**
 * Municipalities by code. With a year: those that existed on its first day, with that year's
 * region and classes. Without: all that the register knows, each with its newest ones.
 */
export async function municipalities(db: Db, year?: number): Promise<PublishedMunicipality[]> {
  const rows = await db
    .selectFrom('municipality')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('municipality_year')
          .select(['year', 'region_code', 'language_status', 'urban_rural'])
          .whereRef('municipality_year.municipality_code', '=', 'municipality.code')
          .$if(year !== undefined, (query) => query.where('year', '=', year ?? 0))
          .orderBy('year', 'desc')
          .limit(1)
          .as('class'),
      (join) => join.onTrue(),
    )
    .select([
      'municipality.code',
      'municipality.name_fi',
      'municipality.name_sv',
      'municipality.lat',
      'municipality.lon',
      'municipality.valid_from',
      'municipality.valid_to',
      'class.region_code',
      'class.language_status',
      'class.urban_rural',
    ])
    .$if(year !== undefined, (query) => query.where('class.year', 'is not', null))
    .orderBy('municipality.code')
    .execute();
  return rows.map((row) => ({
    code: row.code,
    name: { fi: row.name_fi, sv: row.name_sv },
    regionCode: row.region_code,
    languageStatus: row.language_status,
    urbanRural: row.urban_rural,
    lat: row.lat,
    lon: row.lon,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  }));
}

export interface MunicipalityLink {
  code: string;
  name: { fi: string; sv: string };
  regionSlug: string;
  /** Years in which the municipality is in a newest release, newest first. */
  years: number[];
  /** Municipalities that have become a part of it, oldest merger first. */
  former: { code: string; name: { fi: string; sv: string } }[];
}

/** The municipalities that have results, in the order of their Finnish names. */
export async function municipalitiesWithResults(db: Db): Promise<MunicipalityLink[]> {
  const rows = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('release')
        .distinctOn(['region_code', 'year'])
        .select(['id', 'region_code', 'year'])
        .orderBy('region_code')
        .orderBy('year')
        .orderBy('number', 'desc')
        .as('newest'),
    )
    .innerJoin('release_municipality', 'release_municipality.release_id', 'newest.id')
    .innerJoin('municipality', 'municipality.code', 'release_municipality.municipality_code')
    .innerJoin('region', 'region.code', 'newest.region_code')
    .select([
      'municipality.code',
      'municipality.name_fi',
      'municipality.name_sv',
      'region.slug',
      'newest.year',
    ])
    .orderBy('newest.year', 'desc')
    .execute();
  const mergers = await allMergers(db);
  const named = new Map(mergers.map(({ predecessor, name }) => [predecessor, name]));
  const collator = new Intl.Collator(languages[0]);
  return [...Map.groupBy(rows, (row) => row.code).values()]
    .flatMap(([newest, ...older]) =>
      newest === undefined
        ? []
        : [
            {
              code: newest.code,
              name: { fi: newest.name_fi, sv: newest.name_sv },
              regionSlug: newest.slug,
              years: [newest.year, ...older.map((row) => row.year)],
              former: predecessorsOf(newest.code, mergers).map(({ predecessor }) => ({
                code: predecessor,
                name: named.get(predecessor)!,
              })),
            },
          ],
    )
    .toSorted((a, b) => collator.compare(a.name.fi, b.name.fi));
}

async function allMergers(db: Db): Promise<(Merger & { name: { fi: string; sv: string } })[]> {
  const rows = await db
    .selectFrom('municipality_merger')
    .innerJoin('municipality', 'municipality.code', 'predecessor_code')
    .select(['date', 'predecessor_code', 'successor_code', 'name_fi', 'name_sv'])
    .orderBy('date')
    .orderBy('predecessor_code')
    .execute();
  return rows.map((row) => ({
    date: row.date,
    predecessor: row.predecessor_code,
    successor: row.successor_code,
    name: { fi: row.name_fi, sv: row.name_sv },
  }));
}
