/** What can happen to a release once it is made: confirming, cancelling and withdrawing. */
import { sql } from 'kysely';
import { heldOnReleases } from '#domain/permission.ts';
import type { ReleaseAction } from '#domain/rights.ts';
import type { DeskRelease } from '#domain/publishing.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { databaseNow } from '../rounds/board.ts';
import type { Round } from '../rounds/round.ts';
import { deskReleases } from './desk-releases.ts';
import { refusePersonalData, tellPublished } from './publish.ts';

/**
 * Somebody else than who made the release confirms it: it is public from its moment on, or at once
 * where that has passed. Throws `not-found`, `forbidden`, `another-person-confirms`,
 * `release-step-too-late`.
 */
export async function confirmRelease(
  tx: Tx,
  person: Person,
  round: Round,
  number: number,
): Promise<void> {
  const release = await releaseForStep(tx, person, round, number, 'confirm');
  await takeStep(tx, person, release.id, 'confirm');
  if (release.publishedAt <= release.now) await tellPublished(tx, round.id);
}

/** A release that is not public yet never will be. Throws `not-found`, `release-step-too-late`. */
export async function cancelRelease(
  tx: Tx,
  person: Person,
  round: Round,
  number: number,
): Promise<void> {
  const release = await releaseForStep(tx, person, round, number, 'cancel');
  await takeStep(tx, person, release.id, 'cancel');
}

/**
 * Takes a public release away from its readers; what they had before it holds again. Throws
 * `not-found`, `release-step-too-late`, `personal-data-written`.
 */
export async function withdrawRelease(
  tx: Tx,
  person: Person,
  round: Round,
  { number, reason }: { number: number; reason: string },
): Promise<void> {
  const release = await releaseForStep(tx, person, round, number, 'withdraw');
  refusePersonalData(reason);
  // What else the tombstone tells is written by the database, from the release itself.
  await sql`insert into release_withdrawal (release_id, reason, withdrawn_by)
    values (${release.id}, ${reason}, ${person.id})`.execute(tx);
}

/** The release, with its round locked, so that two steps at once become one after the other. */
async function releaseForStep(
  tx: Tx,
  person: Person,
  round: Round,
  number: number,
  action: ReleaseAction,
): Promise<{ id: string; publishedAt: Date; now: Date }> {
  if (!heldOnReleases(person.grants, round.region.code).includes(action)) {
    throw new Problem('forbidden');
  }
  await tx.selectFrom('round').select('id').where('id', '=', round.id).forUpdate().execute();
  const now = await databaseNow(tx);
  const release = (await deskReleases(tx, person, round, now)).find(
    (each) => each.number === number,
  );
  if (release === undefined) throw new Problem('not-found');
  refuseStep(release, action);
  person.asked.add(`release.${action}`);
  const { id, published_at } = await tx
    .selectFrom('release')
    .select(['id', 'published_at'])
    .where('region_code', '=', round.region.code)
    .where('year', '=', round.year)
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { id, publishedAt: published_at, now };
}

function refuseStep({ may, standing }: DeskRelease, action: ReleaseAction): void {
  if (may.includes(action)) return;
  if (action === 'confirm' && standing === 'unconfirmed') {
    throw new Problem('another-person-confirms');
  }
  throw new Problem('release-step-too-late');
}

async function takeStep(
  tx: Tx,
  person: Person,
  releaseId: string,
  step: 'confirm' | 'cancel',
): Promise<void> {
  await tx
    .insertInto('release_step')
    .values({ release_id: releaseId, step, taken_by: person.id })
    .execute();
}
