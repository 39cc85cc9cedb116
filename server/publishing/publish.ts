/** Publishing: one transaction freezes what has been approved into a release, at once or for later. */
import { unsettledPersonalData, personalDataIn } from '#domain/personal-data.ts';
import { embargoFault, longestEmbargoDays } from '#domain/release-standing.ts';
import type { ReleaseStanding } from '#domain/release-standing.ts';
import { remark } from '../audit/remark.ts';
import type { Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { databaseNow } from '../rounds/board.ts';
import type { Round } from '../rounds/round.ts';
import { makeRelease } from './make-release.ts';
import type { ReleaseTerms } from './make-release.ts';

export interface Publication {
  /** The region's slug. */
  region: string;
  release: string;
  municipalities: number;
  answered: number;
  standing: Extract<ReleaseStanding, 'public' | 'waiting' | 'unconfirmed'>;
}

export interface PublishTerms extends Omit<ReleaseTerms, 'publicFrom'> {
  publicFrom?: Date | null;
  /**
   * What was looked at and judged beforehand. The operator names no preview, but judges the
   * personal data; examples are invented, so nobody need look at them.
   */
  seen?: { fingerprint?: string; harmless: readonly string[] | 'all' };
}

/**
 * Publishes what has been approved. Publishing again is a correction and needs a public note. The
 * release is public at once, from the moment named, or when somebody else has confirmed it.
 * Throws what `makeRelease` throws, and `embargo-moment`, `preview-outdated`, `personal-data-shown`.
 */
export async function publishRound(
  tx: Tx,
  round: Round,
  { note, publishedBy, publicFrom = null, seen }: PublishTerms,
): Promise<Publication> {
  const fault = publicFrom === null ? null : embargoFault(publicFrom, await databaseNow(tx));
  if (fault !== null) throw new Problem('embargo-moment', { days: longestEmbargoDays }, { fault });
  refusePersonalData(note);
  const made = await makeRelease(tx, round, { note, publishedBy, publicFrom });
  if (seen !== undefined) {
    // Whatever is not as it was looked at is undone with the transaction.
    const { fingerprint = made.fingerprint, harmless } = seen;
    if (fingerprint !== made.fingerprint) throw new Problem('preview-outdated');
    const judged = harmless === 'all' ? made.personalData.map(({ id }) => id) : harmless;
    const personalData = unsettledPersonalData(made.personalData, judged);
    if (personalData.length > 0) {
      throw new Problem('personal-data-shown', { count: personalData.length }, { personalData });
    }
    if (seen.fingerprint !== undefined && harmless !== 'all' && harmless.length > 0) {
      await remark(tx, round, 'release.judge_harmless', String(harmless.length));
    }
  }
  const isPublic = !made.needsSecond && publicFrom === null;
  if (isPublic) await tellPublished(tx, round.id);
  return {
    region: round.region.slug,
    release: `${round.year}.${made.number}`,
    municipalities: made.municipalities,
    answered: made.answered,
    standing: isPublic ? 'public' : made.needsSecond ? 'unconfirmed' : 'waiting',
  };
}

/** The round's own state; of a release for later it follows from the clock: see `asRound`. */
export async function tellPublished(tx: Tx, roundId: string): Promise<void> {
  await tx.updateTable('round').set({ state: 'published' }).where('id', '=', roundId).execute();
}

/** What is written for everybody to read names no details of anybody. */
export function refusePersonalData(text: string | null): void {
  const found = text === null ? [] : personalDataIn(text);
  if (found.length === 0) return;
  const matches = found.map(({ match }) => match).join(', ');
  throw new Problem('personal-data-written', { matches });
}
