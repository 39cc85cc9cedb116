/** Finds what was published last of all. */
import type { RegionResults } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { regionResults } from './region-results.ts';
import { allNewestReleases } from './releases.ts';

/**
 * Results of the newest round that was published last; a real one goes before any example. Null
 * where nothing is published.
 */
export async function newestResults(db: Db): Promise<RegionResults | null> {
  const [newest] = (await allNewestReleases(db)).toSorted(
    (a, b) =>
      Number(a.example) - Number(b.example) ||
      b.year - a.year ||
      b.publishedAt.getTime() - a.publishedAt.getTime(),
  );
  return newest === undefined ? null : regionResults(db, newest.region.slug, newest.year);
}
