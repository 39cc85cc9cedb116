/** The page of publishing: the releases of the round, and what would become public next. */
import { mayOnSecondPerson } from '#domain/permission.ts';
import { mayOnRound } from '#domain/round-permission.ts';
import { isInWaiting } from '#domain/release-standing.ts';
import type { Publishing } from '#domain/publishing.ts';
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem, problemBody } from '../http/problem.ts';
import { databaseNow } from '../rounds/board.ts';
import { roundSituation } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { deskReleases } from './desk-releases.ts';
import { openPreview, releaseInWaiting } from './preview.ts';
import { previewContent } from './preview-content.ts';
import { differencesBetween } from '../results/released-rows.ts';
import { isSecondPersonNeeded } from './second-person.ts';

/** To be read in a transaction that is undone: the preview is made in it. */
export async function publishingView(
  tx: Tx,
  person: Person,
  round: Round,
  language: Language,
): Promise<Publishing> {
  const now = await databaseNow(tx);
  const releases = await deskReleases(tx, person, round, now);
  const isNeeded = await isSecondPersonNeeded(tx, round.region.code);
  const { preview, hindrance } = await previewOrWhyNot(tx, person, round, language);
  return {
    region: round.region,
    year: round.year,
    example: round.example,
    now: now.toISOString(),
    may: mayOnRound(person.grants, roundSituation(round)),
    releases,
    inWaiting: releases.find(({ standing }) => isInWaiting(standing))?.name ?? null,
    secondPerson: {
      isNeeded,
      may: mayOnSecondPerson(person.grants, { regionCode: round.region.code, isNeeded }),
    },
    preview,
    hindrance,
  };
}

/** What hinders publishing is told instead of a preview; nothing else is caught. */
async function previewOrWhyNot(
  tx: Tx,
  person: Person,
  round: Round,
  language: Language,
): Promise<Pick<Publishing, 'preview' | 'hindrance'>> {
  try {
    // Before the preview is open: afterwards nobody sees what was withdrawn.
    const waiting = await releaseInWaiting(tx, round);
    const waitingDifferences =
      waiting === null || waiting.corrects === null
        ? []
        : await differencesBetween(tx, waiting.corrects, waiting.id);
    const names = new Map(await releaseNames(tx, round));
    const previewed = await openPreview(tx, person, round, language);
    const corrects =
      previewed.made === null ? (waiting?.corrects ?? null) : previewed.made.corrects;
    const corrected =
      corrects === null
        ? null
        : {
            name: names.get(corrects) ?? '',
            differences: previewed.made?.differences ?? waitingDifferences,
          };
    return { preview: await previewContent(tx, round, previewed, corrected), hindrance: null };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, detail } = problemBody(error, language);
    return { preview: null, hindrance: { code, detail } };
  }
}

async function releaseNames(
  tx: Tx,
  { region, year }: Round,
): Promise<[id: string, name: string][]> {
  const rows = await tx
    .selectFrom('release')
    .select(['id', 'number'])
    .where('region_code', '=', region.code)
    .where('year', '=', year)
    .execute();
  return rows.map(({ id, number }) => [id, `${year}.${number}`]);
}
