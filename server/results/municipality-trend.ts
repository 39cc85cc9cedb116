/** Composes a municipality's scores year over year from the newest release of each year. */
import { mayCompareReleases } from '#domain/comparison.ts';
import type { Trend } from '#domain/published.ts';
import { radarDimensions } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { trendPoints } from '#domain/trend.ts';
import type { TrendYear } from '#domain/trend.ts';
import type { Db } from '../database.ts';
import {
  exampleText,
  lineageOf,
  newestReleasesOfMunicipality,
  newestReleasesOfRegion,
  questionnairesOf,
  releaseName,
} from './releases.ts';
import type { Release } from './releases.ts';

/**
 * The series that the year belongs to, or the newest year: all of it real or all of it invented,
 * with its newest questionnaire's dimensions; null when there are no results.
 */
export async function municipalityTrend(
  db: Db,
  code: string,
  year?: number,
): Promise<Trend | null> {
  const all = await newestReleasesOfMunicipality(db, code);
  const own = year === undefined ? all.at(-1) : all.find((release) => release.year === year);
  if (own === undefined) return null;
  const releases = all.filter((release) => mayCompareReleases(release, own));
  const newest = releases.at(-1) ?? own;
  const { name_fi, name_sv } = await db
    .selectFrom('municipality')
    .select(['name_fi', 'name_sv'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const asked = await questionnairesOf(db, releases);
  const questionnaire = asked.get(newest.id);
  if (questionnaire === undefined) throw new Error(`release ${newest.id} has no questionnaire`);
  const lineage = await lineageOf(db, questionnaire.id);
  const years = withAbsences(
    await readYears(db, code, releases, asked),
    await yearsOfRegions(db, releases),
    questionnaire,
  );
  return {
    example: exampleText(own.example),
    municipality: { code, name: { fi: name_fi, sv: name_sv } },
    years: years.map(({ year }) => year),
    dimensions: radarDimensions(questionnaire).map(({ key, label }) => ({
      key,
      label,
      points: trendPoints({ dimension: key }, years, lineage),
    })),
    total: trendPoints('total', years, lineage),
  };
}

async function readYears(
  db: Db,
  code: string,
  releases: readonly Release[],
  asked: ReadonlyMap<string, Questionnaire>,
): Promise<TrendYear[]> {
  const ids = releases.map((release) => release.id);
  const heads = await db
    .selectFrom('release_municipality')
    .select(['release_id', 'status', 'total'])
    .where('municipality_code', '=', code)
    .where('release_id', 'in', ids)
    .execute();
  const scores = await db
    .selectFrom('release_score')
    .select(['release_id', 'dimension_key', 'score'])
    .where('municipality_code', '=', code)
    .where('release_id', 'in', ids)
    .execute();
  const headOf = new Map(heads.map((row) => [row.release_id, row]));
  const scoresOf = Map.groupBy(scores, (row) => row.release_id);
  return releases.flatMap((release) => {
    const head = headOf.get(release.id);
    const questionnaire = asked.get(release.id);
    if (head === undefined || questionnaire === undefined) return [];
    return [
      {
        year: release.year,
        release: releaseName(release),
        questionnaire,
        status: head.status as TrendYear['status'],
        scores: Object.fromEntries(
          (scoresOf.get(release.id) ?? []).map((row) => [row.dimension_key, row.score]),
        ),
        total: head.total,
      },
    ];
  });
}

/** The years of these releases' regions that belong to the same series. */
async function yearsOfRegions(db: Db, releases: readonly Release[]): Promise<Set<number>> {
  const years = new Set<number>();
  for (const slug of new Set(releases.map((release) => release.region.slug))) {
    for (const one of await newestReleasesOfRegion(db, slug)) {
      if (releases.every((release) => mayCompareReleases(one, release))) years.add(one.year);
    }
  }
  return years;
}

/** Years between the municipality's own in which it was in no round: a gap with a reason. */
function withAbsences(
  years: readonly TrendYear[],
  ofRegions: ReadonlySet<number>,
  questionnaire: Questionnaire,
): TrendYear[] {
  const own = new Map(years.map((each) => [each.year, each]));
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  return [...new Set([...own.keys(), ...ofRegions])]
    .filter((year) => year >= first && year <= last)
    .toSorted((a, b) => a - b)
    .map(
      (year) =>
        own.get(year) ?? {
          year,
          release: null,
          questionnaire,
          status: null,
          scores: {},
          total: null,
        },
    );
}
