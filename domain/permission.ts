/** Who may do what: one table, read by the server's guard and by the buttons on the pages. */
import { isInWaiting } from './release-standing.ts';
import type { ReleaseStanding } from './release-standing.ts';
import { isHandedOver, nextResponseState } from './round.ts';
import type { ResponseState, ResponseStep, RoundState } from './round.ts';

export const roles = ['respondent', 'lead', 'coordinator', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/**
 * A role and where it holds: a region for coordinators and auditors, a municipality for lead and
 * respondents, everywhere for an admin. An auditor reads, and only until a day that is set.
 */
export interface Grant {
  role: Role;
  regionCode: string | null;
  municipalityCode: string | null;
}

const municipality = ['respondent', 'lead'] as const;
const desk = ['coordinator', 'admin'] as const;
const readers = [...desk, 'auditor'] as const;

/** Does the role hold in a region? */
export function isOfRegion(role: Role): boolean {
  return role === 'coordinator' || role === 'auditor';
}

/** Does the role hold only with two factors? They are the roles that reach beyond one municipality. */
export function needsTwoFactors(role: Role): boolean {
  return role === 'admin' || isOfRegion(role);
}

/**
 * Who may do what, where their grant holds: the thing, the action, the roles. The situation narrows
 * it further down. Each route of the service names the right that it asks for.
 */
export const rights = {
  /** A whole round. */
  round: {
    read: readers,
    open: desk,
    close: desk,
    preview: desk,
    publish: desk,
    /** Its times and, before it opens, its theme question and whom it asks. */
    edit: desk,
    /** The round of the year after it. */
    create_next: desk,
  },
  /** One release of a round. */
  release: {
    confirm: desk,
    cancel: desk,
    withdraw: desk,
  },
  /** That nobody publishes alone in a region. Whoever could lift it alone would be bound by nothing. */
  second_person: {
    ask: desk,
    lift: ['admin'],
  },
  /** One municipality's response. */
  response: {
    read: [...municipality, ...readers],
    /** The desk while it is on the telephone with the municipality. */
    answer: [...municipality, ...desk],
    submit: ['lead'],
    take_back: ['lead'],
    return: desk,
    approve: desk,
    reopen: desk,
    /** Typing while the municipality tells its answers, and handing them over on its behalf. */
    telephone: desk,
    /** That what was told on the telephone is as it was written down. */
    confirm: municipality,
  },
  /** A thread about one answer. */
  review: {
    ask: desk,
    answer: municipality,
    settle: desk,
  },
  /** The region's own notes of its calls. */
  call: {
    read: desk,
    log: desk,
  },
  /** The people of a municipality as a whole, */
  people: {
    read: [...municipality, ...desk],
    invite: ['lead', ...desk],
  },
  /** and one of them. */
  member: {
    invite_again: ['lead', ...desk],
    hand_lead: ['lead', ...desk],
    remove: ['lead', ...desk],
  },
  /** A section of a response: who answers it is the municipality's own affair. */
  section: {
    hand: ['lead'],
    take_back: ['lead'],
    done: municipality,
  },
  /** The consent of a contact person who is named in an answer. */
  consent: {
    ask: municipality,
  },
} as const satisfies Record<string, Record<string, readonly Role[]>>;

type Rights = typeof rights;
export type RoundAction = keyof Rights['round'];
export type ReleaseAction = keyof Rights['release'];
export type SecondPersonAction = keyof Rights['second_person'];
export type ResponseAction = keyof Rights['response'];
export type ReviewAction = keyof Rights['review'];
export type CallAction = keyof Rights['call'];
export type PeopleAction = keyof Rights['people'];
export type MemberAction = keyof Rights['member'];
export type SectionAction = keyof Rights['section'];

/** A right by its name: `response.approve`. */
export type Right = {
  [Thing in keyof Rights]: `${Thing}.${keyof Rights[Thing] & string}`;
}[keyof Rights];

/** The actions of a thing, in the order of the table. */
export const roundActions = Object.keys(rights.round) as RoundAction[];
export const releaseActions = Object.keys(rights.release) as ReleaseAction[];
export const secondPersonActions = Object.keys(rights.second_person) as SecondPersonAction[];
export const responseActions = Object.keys(rights.response) as ResponseAction[];
/** What can be done with a response as a whole, */
export const reviewActions = ['ask'] as const satisfies readonly ReviewAction[];
/** and with a thread that is there. */
export const queryActions = Object.keys(rights.review) as ReviewAction[];
export const peopleActions = Object.keys(rights.people) as PeopleAction[];
export const memberActions = Object.keys(rights.member) as MemberAction[];
export const sectionActions = Object.keys(rights.section) as SectionAction[];

/** Every right that there is, in the order of the table. */
export const allRights = Object.entries(rights).flatMap(([thing, actions]) =>
  Object.keys(actions).map((action) => `${thing}.${action}` as Right),
);

/** The actions that the table gives one of these roles. */
export function actionsOf<Action extends string>(
  table: Readonly<Record<Action, readonly Role[]>>,
  held: readonly Role[],
): Action[] {
  return (Object.keys(table) as Action[]).filter((action) =>
    held.some((role) => table[action].includes(role)),
  );
}

/** The grants that hold for this municipality of this region. */
export function grantsFor(
  grants: readonly Grant[],
  place: { regionCode: string; municipalityCode: string | null },
): Grant[] {
  return grants.filter((grant) => {
    if (grant.role === 'admin') return true;
    if (isOfRegion(grant.role)) return grant.regionCode === place.regionCode;
    return place.municipalityCode !== null && grant.municipalityCode === place.municipalityCode;
  });
}

/** The situation of a response that decides what can be done with it. */
export interface ResponseSituation {
  regionCode: string;
  municipalityCode: string;
  state: ResponseState;
  roundState: RoundState;
  /** Is the round's time for answering over? */
  roundHasClosed: boolean;
  /** May this municipality answer now: in the round's time, or because it was reopened? */
  isAnswerable: boolean;
  /** Has the person an open call to the municipality? */
  isOnCall: boolean;
  /** Were answers told on the telephone that the municipality has not confirmed? */
  toConfirm: boolean;
}

/**
 * What these grants allow on a response, in the situation it is in. A draft belongs to the
 * municipality: the region reads its content once it has been submitted, and its coordinator reads
 * and writes it while on the telephone with the municipality.
 */
export function mayOnResponse(
  grants: readonly Grant[],
  response: ResponseSituation,
): ResponseAction[] {
  const allowed = new Set<ResponseAction>();
  for (const grant of grantsFor(grants, response)) {
    const ofMunicipality = grant.role === 'respondent' || grant.role === 'lead';
    for (const action of actionsOf(rights.response, [grant.role])) {
      const isTheirs = ofMunicipality || response.isOnCall;
      if (action === 'read') {
        if (isTheirs || isHandedOver(response.state)) allowed.add(action);
      } else if (action === 'confirm') {
        if (response.toConfirm) allowed.add(action);
      } else if (action === 'telephone') {
        // Whoever has a call open can always end it.
        if (response.isOnCall || canBeAnswered(response)) allowed.add(action);
      } else if (action !== 'answer' || isTheirs) {
        if (nextResponseState(response.state, action) === null) continue;
        if (isPossibleNow(action, response)) allowed.add(action);
      }
    }
  }
  return responseActions.filter((action) => allowed.has(action));
}

/** The rights that these grants give over the region's releases, whatever their situation. */
export function heldOnReleases(grants: readonly Grant[], regionCode: string): ReleaseAction[] {
  return actionsOf(rights.release, rolesOfRegion(grants, regionCode));
}

/** What these grants allow on a release of the region. Nobody confirms what they made themselves. */
export function mayOnRelease(
  grants: readonly Grant[],
  release: { regionCode: string; standing: ReleaseStanding; isOneselfs: boolean },
): ReleaseAction[] {
  const { standing } = release;
  const possible: Record<ReleaseAction, boolean> = {
    confirm: standing === 'unconfirmed' && !release.isOneselfs,
    cancel: isInWaiting(standing),
    withdraw: standing === 'public' || standing === 'replaced',
  };
  return heldOnReleases(grants, release.regionCode).filter((action) => possible[action]);
}

/** What these grants allow on the rule that nobody publishes alone in the region. */
export function mayOnSecondPerson(
  grants: readonly Grant[],
  rule: { regionCode: string; isNeeded: boolean },
): SecondPersonAction[] {
  return actionsOf(rights.second_person, rolesOfRegion(grants, rule.regionCode)).filter(
    (action) => (action === 'lift') === rule.isNeeded,
  );
}

function rolesOfRegion(grants: readonly Grant[], regionCode: string): Role[] {
  return grantsFor(grants, { regionCode, municipalityCode: null }).map(({ role }) => role);
}

/** A municipality and the regions whose rounds have asked it. */
export interface MunicipalityPlace {
  municipalityCode: string;
  regionCodes: readonly string[];
}

/** What these grants allow on the people of the municipality. */
export function mayOnPeople(grants: readonly Grant[], place: MunicipalityPlace): PeopleAction[] {
  return actionsOf(rights.people, rolesAt(grants, place));
}

/**
 * What these grants allow on one person who holds a role of the municipality. The last lead leaves
 * by handing the lead over; only the coordinator leaves a municipality without one.
 */
export function mayOnMember(
  grants: readonly Grant[],
  place: MunicipalityPlace,
  member: { role: 'lead' | 'respondent'; isOneself: boolean; isLastLead: boolean },
): MemberAction[] {
  const rolesThere = rolesAt(grants, place);
  const isOfDesk = rolesThere.some((role) => role === 'coordinator' || role === 'admin');
  const possible: Record<MemberAction, boolean> = {
    invite_again: !member.isOneself,
    hand_lead: member.role === 'respondent',
    remove: !member.isLastLead || isOfDesk,
  };
  return actionsOf(rights.member, rolesThere).filter((action) => possible[action]);
}

/** What these grants allow on a section of a response. */
export function mayOnSection(
  grants: readonly Grant[],
  section: {
    regionCode: string;
    municipalityCode: string;
    /** Can the response be answered now? */
    isAnswerable: boolean;
    /** Who has been handed the section. */
    holder: 'oneself' | 'another' | null;
  },
): SectionAction[] {
  const rolesThere = rolesAt(grants, { ...section, regionCodes: [section.regionCode] });
  const possible: Record<SectionAction, boolean> = {
    hand: section.isAnswerable,
    take_back: section.holder !== null,
    done: section.holder === 'oneself',
  };
  return actionsOf(rights.section, rolesThere).filter((action) => possible[action]);
}

/** May these grants ask for the consent of whoever a municipality names in its answers? */
export function mayAskConsent(grants: readonly Grant[], place: MunicipalityPlace): boolean {
  return actionsOf(rights.consent, rolesAt(grants, place)).includes('ask');
}

function rolesAt(grants: readonly Grant[], place: MunicipalityPlace): Role[] {
  return grants
    .filter(({ role, regionCode, municipalityCode }) => {
      if (role === 'admin') return place.regionCodes.length > 0;
      if (!isOfRegion(role)) return municipalityCode === place.municipalityCode;
      return regionCode !== null && place.regionCodes.includes(regionCode);
    })
    .map(({ role }) => role);
}

function canBeAnswered(response: ResponseSituation): boolean {
  return nextResponseState(response.state, 'answer') !== null && response.isAnswerable;
}

/** What these grants allow on the region's calls. */
export function mayOnCalls(grants: readonly Grant[], regionCode: string): CallAction[] {
  const held = grantsFor(grants, { regionCode, municipalityCode: null });
  return actionsOf(
    rights.call,
    held.map(({ role }) => role),
  );
}

/**
 * What these grants allow on a thread about an answer of the response; null for one that is not
 * there yet. The region asks about what was handed over and is not approved.
 */
export function mayOnQuery(
  grants: readonly Grant[],
  response: { regionCode: string; municipalityCode: string; state: ResponseState },
  query: 'asked' | 'answered' | 'settled' | null,
): ReviewAction[] {
  const held = grantsFor(grants, response).map(({ role }) => role);
  const isWithRegion = response.state === 'submitted' || response.state === 'returned';
  const isOpen = query === 'asked' || query === 'answered';
  const possible: Record<ReviewAction, boolean> = {
    ask: isWithRegion && (query === null || query === 'answered'),
    answer: query === 'asked' || query === 'answered',
    settle: isOpen && isHandedOver(response.state),
  };
  return actionsOf(rights.review, held).filter((action) => possible[action]);
}

/** Does the time allow the action? Who may take it is in the table above. */
function isPossibleNow(action: ResponseStep, response: ResponseSituation): boolean {
  switch (action) {
    case 'answer':
    case 'submit':
      return response.isAnswerable;
    // Only in the round's own time: a reopened response that is taken back might stay a draft.
    case 'take_back':
      return response.isAnswerable && !response.roundHasClosed;
    // A municipality that could not answer any more is not asked to.
    case 'return':
      return response.roundState === 'open' && !response.roundHasClosed;
    case 'approve':
      return response.roundState !== 'draft';
    case 'reopen':
      return response.roundHasClosed;
  }
}
