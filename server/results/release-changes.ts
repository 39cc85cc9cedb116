/** One release as its readers see it: what it corrected, and what that changed for them. */
import type { Difference } from '#domain/publishing.ts';
import type { Db } from '../database.ts';
import { differencesInWords, municipalityNames } from './differences-in-words.ts';
import { differencesBetween } from './released-rows.ts';
import { allReleases, questionnairesOf, releaseName } from './releases.ts';
import type { Release } from './releases.ts';

export interface ReleaseChanges {
  release: Release;
  /** The release that holds now, if it is a newer one. */
  replacedBy: number | null;
  corrects: string | null;
  /** Null where the corrected release has been withdrawn, and nobody reads it any more. */
  differences: Difference[] | null;
}

/** Null where there is no such public release. */
export async function releaseChanges(
  db: Db,
  { slug, year, number }: { slug: string; year: number; number: number },
): Promise<ReleaseChanges | null> {
  const ofRound = (await allReleases(db)).filter(
    (each) => each.region.slug === slug && each.year === year,
  );
  const release = ofRound.find((each) => each.number === number);
  if (release === undefined) return null;
  const corrected = ofRound.find(({ id }) => id === release.corrects);
  const newest = Math.max(...ofRound.map((each) => each.number));
  return {
    release,
    replacedBy: newest > number ? newest : null,
    corrects: corrected === undefined ? null : releaseName(corrected),
    differences: corrected === undefined ? null : await inWords(db, corrected, release),
  };
}

async function inWords(db: Db, before: Release, after: Release): Promise<Difference[]> {
  const questionnaire = (await questionnairesOf(db, [after])).get(after.id)!;
  const differences = await differencesBetween(db, before.id, after.id);
  const names = await municipalityNames(
    db,
    differences.map(({ code }) => code),
  );
  return differencesInWords(differences, questionnaire, after.year, (code) => ({
    code,
    name: names.get(code) ?? { fi: code, sv: code },
  }));
}
