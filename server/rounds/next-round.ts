/** Next year's round, from this year's: shown before anything is stored, then made in one step. */
import { sql } from 'kysely';
import { newestVersion } from '#domain/questionnaire-version.ts';
import type { CreateNext, NextRound } from '#domain/round-planning.ts';
import type { Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';
import { carryLetterTexts } from '../mailings/texts.ts';
import {
  carryPeople,
  membershipOfPlan,
  municipalitiesAsked,
  planRound,
  requireSeen,
} from './membership.ts';
import { createRound } from './round.ts';
import type { Round } from './round.ts';
import { judgedTimes } from './round-details.ts';

/** What the next round would be. */
export async function previewNext(tx: Tx, round: Round): Promise<NextRound> {
  const { region, year, example, questionnaire } = round;
  return {
    region,
    from: year,
    example,
    questionnaire: {
      id: questionnaire.id,
      version: await newestStoredVersion(tx, questionnaire),
      versionBefore: questionnaire.version,
    },
    membership: await membershipOfPlan(tx, await planNext(tx, round)),
  };
}

/**
 * Makes the round of the next year as a draft. Throws `plan-changed` where the register names
 * others than were shown, `round-times`, and `round-exists` where a colleague was faster.
 */
export async function createNext(
  tx: Tx,
  round: Round,
  request: CreateNext,
  byPerson: string,
): Promise<void> {
  const { region, year, example, questionnaire } = round;
  const plan = await planNext(tx, round);
  requireSeen(plan, request.members);
  const times = await judgedTimes(tx, request, { state: 'draft', opensAt: null });
  try {
    const next = await createRound(tx, {
      regionCode: region.code,
      year: plan.year,
      questionnaire: {
        id: questionnaire.id,
        version: await newestStoredVersion(tx, questionnaire),
      },
      theme: null,
      classifiedYear: plan.classifiedYear,
      municipalities: plan.members,
      ...times,
      example,
    });
    await carryLetterTexts(tx, round.id, next, byPerson);
  } catch (error) {
    if (error instanceof Problem && error.code === 'round-exists') {
      throw new Problem('round-exists', { region: region.name.fi, year: String(year + 1) });
    }
    throw error;
  }
  await carryPeople(tx, plan, byPerson);
}

async function planNext(tx: Tx, { id, region, year }: Round) {
  const place = { regionCode: region.code, year: year + 1 };
  return planRound(tx, place, await municipalitiesAsked(tx, id));
}

async function newestStoredVersion(
  tx: Tx,
  { id, version }: { id: string; version: string },
): Promise<string> {
  const rows = await tx
    .selectFrom('questionnaire')
    .select(['version', sql<string | null>`content ->> 'previousVersion'`.as('previousVersion')])
    .where('id', '=', id)
    .orderBy('stored_at')
    .execute();
  return newestVersion(version, rows);
}
