/** Whom a round asks by the register, in words' reach, and the people of municipalities that merged. */
import { sql } from 'kysely';
import { peopleMoves, planNextRound } from '#domain/next-round.ts';
import type { NextRoundPlan, PeopleMove, RegisterForRound } from '#domain/next-round.ts';
import type { Membership, PlannedMunicipality } from '#domain/round-planning.ts';
import type { Tx } from '../database.ts';
import { Problem } from '../http/problem.ts';

/** Plans whom the region's round of the year asks, where the round given asked those before. */
export async function planRound(
  tx: Tx,
  place: { regionCode: string; year: number },
  asked: readonly string[],
): Promise<NextRoundPlan> {
  return planNextRound(place, asked, await registerFor(tx, place.year));
}

/** The municipalities that the round asks. */
export async function municipalitiesAsked(tx: Tx, roundId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('response')
    .select('municipality_code')
    .where('round_id', '=', roundId)
    .orderBy('municipality_code')
    .execute();
  return rows.map((row) => row.municipality_code);
}

/** The plan with names, and what happens to the people of municipalities that merged. */
export async function membershipOfPlan(tx: Tx, plan: NextRoundPlan): Promise<Membership> {
  const municipalities = new Map(
    (
      await tx
        .selectFrom('municipality')
        .select(['code', 'name_fi', 'name_sv'])
        .orderBy(sql`name_fi collate "fi-x-icu"`)
        .execute()
    ).map(({ code, name_fi: fi, name_sv: sv }) => [code, { code, name: { fi, sv } }]),
  );
  const regions = new Map(
    (await tx.selectFrom('region').select(['code', 'name_fi', 'name_sv', 'name_en']).execute()).map(
      ({ code, name_fi: fi, name_sv: sv, name_en: en }) => [code, { fi, sv, en }],
    ),
  );
  const named = (code: string): PlannedMunicipality =>
    municipalities.get(code) ?? { code, name: { fi: code, sv: code } };
  const members = new Set(plan.members);
  const { carried, toInvite } = peopleMoves(plan, await havePeople(tx, plan));
  const moved = ({ from, to }: PeopleMove) => ({ from: named(from), to: named(to) });
  return {
    year: plan.year,
    classifiedYear: plan.classifiedYear,
    members: [...municipalities.values()].filter(({ code }) => members.has(code)),
    changes: plan.changes.map(({ code, kind, municipalities, region }) => ({
      municipality: named(code),
      kind,
      municipalities: municipalities.map(named),
      region: region === null ? null : (regions.get(region) ?? null),
    })),
    carried: carried.map(moved),
    toInvite: toInvite.map(moved),
  };
}

/** Throws `plan-changed` where the register names others than those who were shown. */
export function requireSeen(plan: NextRoundPlan, seen: readonly string[]): void {
  if (JSON.stringify(seen.toSorted()) !== JSON.stringify(plan.members)) {
    throw new Problem('plan-changed');
  }
}

/**
 * Gives the people of a municipality that merged their role in the successor, where it is certain
 * who answers there: domain/next-round.ts says when. They keep the role in what they answered.
 */
export async function carryPeople(tx: Tx, plan: NextRoundPlan, byPerson: string): Promise<void> {
  const { carried } = peopleMoves(plan, await havePeople(tx, plan));
  for (const { from, to } of carried) {
    await tx
      .insertInto('role_grant')
      .columns(['person_id', 'role', 'municipality_code', 'granted_by'])
      .expression((eb) =>
        eb
          .selectFrom('role_grant')
          .select([
            'person_id',
            'role',
            sql<string>`${to}::text`.as('to'),
            sql<string>`${byPerson}::bigint`.as('by'),
          ])
          .where('municipality_code', '=', from)
          .where('ended_at', 'is', null)
          .where('expires_at', 'is', null),
      )
      .execute();
  }
}

/** The register for a round: the newest classification up to its year, and that of the year before. */
async function registerFor(tx: Tx, year: number): Promise<RegisterForRound> {
  const classifiedYear = await newestClassified(tx, year);
  const mergers = await tx
    .selectFrom('municipality_merger')
    .select([
      sql<string>`date::text`.as('date'),
      'predecessor_code as predecessor',
      'successor_code as successor',
    ])
    .orderBy('date')
    .execute();
  return {
    classifiedYear,
    regionOf: await regionsIn(tx, classifiedYear),
    regionBefore: await regionsIn(tx, await newestClassified(tx, year - 1)),
    mergers,
  };
}

async function newestClassified(tx: Tx, upTo: number): Promise<number> {
  const { year } = await tx
    .selectFrom('municipality_year')
    .select((eb) => eb.fn.max('year').as('year'))
    .where('year', '<=', upTo)
    .executeTakeFirstOrThrow();
  return year;
}

async function regionsIn(tx: Tx, year: number): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('municipality_year')
    .select(['municipality_code', 'region_code'])
    .where('year', '=', year)
    .execute();
  return new Map(rows.map((row) => [row.municipality_code, row.region_code]));
}

/** Those of the plan's municipalities that have somebody who answers. */
async function havePeople(tx: Tx, plan: NextRoundPlan): Promise<Set<string>> {
  const codes = plan.changes.flatMap(({ code, municipalities }) => [code, ...municipalities]);
  if (codes.length === 0) return new Set();
  const rows = await tx
    .selectFrom('role_grant')
    .select('municipality_code')
    .distinct()
    .where('municipality_code', 'in', codes)
    .where('ended_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .execute();
  return new Set(rows.map((row) => row.municipality_code!));
}
