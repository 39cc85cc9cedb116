/** The log of releases: publications, corrections with what they changed, and withdrawals. */
import type { ReleaseLog } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { allReleases, exampleText, releaseName, releaseReference } from './releases.ts';
import { tombstones } from './withdrawals.ts';

/** Whatever happened last comes first: a withdrawal stands where it was withdrawn. */
export async function releaseLog(db: Db): Promise<ReleaseLog> {
  const releases = await allReleases(db);
  const gone = await tombstones(db);
  const counted = await db
    .selectFrom('release_difference')
    .select(['release_id', 'municipalities', 'answers', 'scores'])
    .execute();
  const changesOf = new Map(counted.map(({ release_id, ...changes }) => [release_id, changes]));
  const nameOf = new Map([
    ...releases.map((release) => [release.id, releaseName(release)] as const),
    ...gone.map((release) => [release.id, releaseName(release)] as const),
  ]);
  const published = releases.map((release) => ({
    ...releaseReference(release),
    corrects: release.corrects === null ? null : (nameOf.get(release.corrects) ?? null),
    changes: changesOf.get(release.id) ?? null,
    withdrawn: null,
    region: release.region,
    year: release.year,
    municipalities: release.municipalities,
    answered: release.answered,
    example: exampleText(release.example),
  }));
  const withdrawn = gone.map((release) => ({
    ...releaseReference(release),
    corrects: null,
    changes: null,
    withdrawn: { at: release.withdrawnAt.toISOString(), reason: release.reason },
    region: release.region,
    year: release.year,
    municipalities: release.municipalities,
    answered: release.answered,
    example: exampleText(release.example),
  }));
  return [...published, ...withdrawn].toSorted(
    (a, b) => happenedAt(b).localeCompare(happenedAt(a)) || b.number - a.number,
  );
}

/** When readers last saw a change of it. */
export function happenedAt({ publishedAt, withdrawn }: ReleaseLog[number]): string {
  return withdrawn?.at ?? publishedAt;
}
