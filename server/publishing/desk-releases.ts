/** The releases of a round as its coordinator sees them: where each stands, and what can be done. */
import { sql } from 'kysely';
import { mayOnRelease } from '#domain/permission.ts';
import type { DeskRelease } from '#domain/publishing.ts';
import { releaseStanding } from '#domain/release-standing.ts';
import type { ReleaseFacts } from '#domain/release-standing.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import type { Round } from '../rounds/round.ts';

/** Newest first, those that never were or are no more public too. */
export async function deskReleases(
  tx: Tx,
  person: Person,
  round: Round,
  now: Date,
): Promise<DeskRelease[]> {
  const rows = await tx
    .selectFrom('release')
    .leftJoin('release_withdrawal', 'release_withdrawal.release_id', 'release.id')
    .leftJoin('person', 'person.id', 'release.published_by')
    .select([
      'release.number',
      'release.note',
      'release.needs_second as needsSecond',
      'release.published_by',
      'release_withdrawal.withdrawn_at',
      'release_withdrawal.reason',
      'person.name',
      'person.email',
      sql<Date>`coalesce(release_public_since(release.id, release.published_at,
        release.needs_second), release_withdrawal.published_at, release.published_at)`.as(
        'publishedAt',
      ),
    ])
    .select([stepTaken('confirm').as('isConfirmed'), stepTaken('cancel').as('isCancelled')])
    .where('release.region_code', '=', round.region.code)
    .where('release.year', '=', round.year)
    .orderBy('release.number', 'desc')
    .execute();
  const releases = rows.map((row) => ({ ...row, isWithdrawn: row.withdrawn_at !== null }));
  const newest = newestPublic(releases, now);
  return releases.map((row) => {
    const standing = releaseStanding(row, now, newest);
    return {
      name: `${round.year}.${row.number}`,
      number: row.number,
      publishedAt: row.publishedAt.toISOString(),
      note: row.note,
      standing,
      madeBy: row.name || row.email,
      withdrawn:
        row.withdrawn_at === null || row.reason === null
          ? null
          : { at: row.withdrawn_at.toISOString(), reason: row.reason },
      may: mayOnRelease(person.grants, {
        regionCode: round.region.code,
        standing,
        isOneselfs: row.published_by === person.id,
      }),
    };
  });
}

function newestPublic(releases: readonly ReleaseFacts[], now: Date): number | null {
  const numbers = releases
    .filter((release) => releaseStanding(release, now, null) === 'public')
    .map(({ number }) => number);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

function stepTaken(step: 'confirm' | 'cancel') {
  return sql<boolean>`exists (select from release_step
    where release_step.release_id = release.id and step = ${step})`;
}
