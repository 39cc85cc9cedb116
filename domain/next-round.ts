/** Next year's round: whom it asks by the year's classification, and why that differs from this year. */
import { predecessorsOf, successorAt } from './merger.ts';
import type { Merger } from './merger.ts';

/** What the register knows, as far as a round of the year needs it. */
export interface RegisterForRound {
  /** The year of the classification below: that of the round, or the newest one before it. */
  classifiedYear: number;
  /** Municipality to region on 1 January of the classified year. */
  regionOf: ReadonlyMap<string, string>;
  /** The same for the year of this year's round; a region move shows as a difference. */
  regionBefore: ReadonlyMap<string, string>;
  mergers: readonly Merger[];
}

export const membershipChangeKinds = [
  /** Asked anew: it came from another region, */
  'moved_here',
  /** it was formed by a merger, */
  'formed',
  /** or it belongs to the region and was not asked this year. */
  'added',
  /** Asked no more: it is a part of another municipality now, */
  'merged',
  /** it went to another region, */
  'moved_away',
  /** or the register does not list it in any region. */
  'not_listed',
] as const;
export type MembershipChangeKind = (typeof membershipChangeKinds)[number];

export interface MembershipChange {
  code: string;
  kind: MembershipChangeKind;
  /** The municipalities that it became or was formed from. */
  municipalities: string[];
  /** The region that it came from or went to. */
  region: string | null;
}

export interface NextRoundPlan {
  year: number;
  classifiedYear: number;
  /** Everybody whom the round asks, by code. */
  members: string[];
  changes: MembershipChange[];
}

/**
 * Plans whom a region's round of the year asks, where `asked` were asked before. Without a
 * classification of the year the newest one holds, with the mergers that are known by then.
 */
export function planNextRound(
  place: { regionCode: string; year: number },
  asked: readonly string[],
  register: RegisterForRound,
): NextRoundPlan {
  const { regionCode, year } = place;
  const firstDay = `${year}-01-01`;
  const members = new Set<string>();
  for (const code of register.regionOf.keys()) {
    const today = successorAt(code, register.mergers, firstDay);
    if (regionAt(today, register) === regionCode) members.add(today);
  }
  const before = new Set(asked);
  const changes = [
    ...[...members].filter((code) => !before.has(code)).map((code) => joining(code)),
    ...[...before].filter((code) => !members.has(code)).map((code) => leaving(code)),
  ];
  return {
    year,
    classifiedYear: register.classifiedYear,
    members: [...members].toSorted(),
    changes: changes.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  };

  function joining(code: string): MembershipChange {
    const formedFrom = predecessorsOf(code, register.mergers)
      .filter(({ date }) => date <= firstDay)
      .map(({ predecessor }) => predecessor)
      .filter((predecessor) => register.regionBefore.has(predecessor));
    const cameFrom = register.regionBefore.get(code) ?? null;
    if (cameFrom !== null && cameFrom !== regionCode)
      return change(code, 'moved_here', [], cameFrom);
    if (cameFrom === null && formedFrom.length > 0) return change(code, 'formed', formedFrom, null);
    return change(code, 'added', [], null);
  }

  function leaving(code: string): MembershipChange {
    const successor = successorAt(code, register.mergers, firstDay);
    if (successor !== code) return change(code, 'merged', [successor], null);
    const wentTo = regionAt(code, register);
    return wentTo === null
      ? change(code, 'not_listed', [], null)
      : change(code, 'moved_away', [], wentTo);
  }
}

/** A municipality that merged away, and where its people could go on. */
export interface PeopleMove {
  from: string;
  to: string;
}

/**
 * Whose people go on in the successor, and whose wait for an invitation. They go on only where it
 * is certain who answers: one municipality became another that has nobody yet. Otherwise the
 * successor's own people would share their answers with others without having been asked.
 */
export function peopleMoves(
  plan: NextRoundPlan,
  havePeople: ReadonlySet<string>,
): { carried: PeopleMove[]; toInvite: PeopleMove[] } {
  const moves = plan.changes.flatMap(({ code, kind, municipalities }): PeopleMove[] => {
    const to = municipalities[0];
    const isAsked = kind === 'merged' && to !== undefined && plan.members.includes(to);
    return isAsked && havePeople.has(code) ? [{ from: code, to }] : [];
  });
  const mergedInto = Map.groupBy(
    plan.changes.filter(({ kind }) => kind === 'merged'),
    ({ municipalities }) => municipalities[0],
  );
  const isCertain = ({ to }: PeopleMove) => !havePeople.has(to) && mergedInto.get(to)?.length === 1;
  return {
    carried: moves.filter(isCertain),
    toInvite: moves.filter((move) => !isCertain(move)),
  };
}

/** A new municipality that no classification lists yet lies where the first that formed it lay. */
function regionAt(code: string, { regionOf, mergers }: RegisterForRound): string | null {
  const own = regionOf.get(code);
  if (own !== undefined) return own;
  const first = predecessorsOf(code, mergers).find(({ predecessor }) => regionOf.has(predecessor));
  return first === undefined ? null : regionOf.get(first.predecessor)!;
}

function change(
  code: string,
  kind: MembershipChangeKind,
  municipalities: string[],
  region: string | null,
): MembershipChange {
  return { code, kind, municipalities, region };
}
