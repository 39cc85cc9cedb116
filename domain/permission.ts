/** Who may do what: one table, read by the server's guard and by the buttons on the pages. */
import { isHandedOver, nextResponseState, nextRoundState } from './round.ts';
import type { ResponseState, ResponseStep, RoundState } from './round.ts';

export const roles = ['respondent', 'lead', 'coordinator', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A role and where it holds: a region for coordinators, a municipality for lead and respondents. */
export interface Grant {
  role: Role;
  regionCode: string | null;
  municipalityCode: string | null;
}

/** Actions on one municipality's response. */
export const responseActions = [
  'read',
  'answer',
  'submit',
  'take_back',
  'return',
  'approve',
  'reopen',
] as const;
export type ResponseAction = (typeof responseActions)[number];

/** Actions on a whole round. */
export const roundActions = ['read', 'open', 'close', 'publish'] as const;
export type RoundAction = (typeof roundActions)[number];

const responseRights: Record<Role, readonly ResponseAction[]> = {
  respondent: ['read', 'answer'],
  lead: ['read', 'answer', 'submit', 'take_back'],
  coordinator: ['read', 'return', 'approve', 'reopen'],
  admin: ['read', 'return', 'approve', 'reopen'],
};

const roundRights: Record<Role, readonly RoundAction[]> = {
  respondent: [],
  lead: [],
  coordinator: ['read', 'open', 'close', 'publish'],
  admin: ['read', 'open', 'close', 'publish'],
};

/** The grants that hold for this municipality of this region. */
function grantsFor(
  grants: readonly Grant[],
  place: { regionCode: string; municipalityCode: string | null },
): Grant[] {
  return grants.filter((grant) => {
    if (grant.role === 'admin') return true;
    if (grant.role === 'coordinator') return grant.regionCode === place.regionCode;
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
}

/**
 * What these grants allow on a response, in the situation it is in. A draft belongs to the
 * municipality: a coordinator reads its content once it has been submitted.
 */
export function mayOnResponse(
  grants: readonly Grant[],
  response: ResponseSituation,
): ResponseAction[] {
  const allowed = new Set<ResponseAction>();
  for (const grant of grantsFor(grants, response)) {
    const ofMunicipality = grant.role === 'respondent' || grant.role === 'lead';
    for (const action of responseRights[grant.role]) {
      if (action === 'read') {
        if (ofMunicipality || isHandedOver(response.state)) allowed.add(action);
        continue;
      }
      if (nextResponseState(response.state, action) === null) continue;
      if (isPossibleNow(action, response)) allowed.add(action);
    }
  }
  return responseActions.filter((action) => allowed.has(action));
}

/** What these grants allow on a round of the region, in the state it is in. */
export function mayOnRound(
  grants: readonly Grant[],
  round: { regionCode: string; state: RoundState },
): RoundAction[] {
  const place = { regionCode: round.regionCode, municipalityCode: null };
  const allowed = new Set(
    grantsFor(grants, place).flatMap((grant) =>
      roundRights[grant.role].filter(
        (action) => action === 'read' || nextRoundState(round.state, action) !== null,
      ),
    ),
  );
  return roundActions.filter((action) => allowed.has(action));
}

/** Actions on the people of a municipality as a whole, on one of them, and on a section. */
export const peopleActions = ['read', 'invite'] as const;
export type PeopleAction = (typeof peopleActions)[number];
export const memberActions = ['invite_again', 'hand_lead', 'remove'] as const;
export type MemberAction = (typeof memberActions)[number];
export const sectionActions = ['hand', 'take_back', 'done'] as const;
export type SectionAction = (typeof sectionActions)[number];

const peopleRights: Record<Role, readonly PeopleAction[]> = {
  respondent: ['read'],
  lead: ['read', 'invite'],
  coordinator: ['read', 'invite'],
  admin: ['read', 'invite'],
};

const memberRights: Record<Role, readonly MemberAction[]> = {
  respondent: [],
  lead: ['invite_again', 'hand_lead', 'remove'],
  coordinator: ['invite_again', 'hand_lead', 'remove'],
  admin: ['invite_again', 'hand_lead', 'remove'],
};

/** Who answers which section is the municipality's own affair. */
const sectionRights: Record<Role, readonly SectionAction[]> = {
  respondent: ['done'],
  lead: ['hand', 'take_back', 'done'],
  coordinator: [],
  admin: [],
};

/** A municipality and the regions whose rounds have asked it. */
export interface MunicipalityPlace {
  municipalityCode: string;
  regionCodes: readonly string[];
}

/** What these grants allow on the people of the municipality. */
export function mayOnPeople(grants: readonly Grant[], place: MunicipalityPlace): PeopleAction[] {
  const rolesThere = rolesAt(grants, place);
  return peopleActions.filter((action) =>
    rolesThere.some((role) => peopleRights[role].includes(action)),
  );
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
  return memberActions.filter((action) => {
    const entitled = rolesThere.filter((role) => memberRights[role].includes(action));
    if (action === 'hand_lead') return entitled.length > 0 && member.role === 'respondent';
    if (action === 'remove' && member.isLastLead) {
      return entitled.some((role) => role === 'coordinator' || role === 'admin');
    }
    return entitled.length > 0 && !(action === 'invite_again' && member.isOneself);
  });
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
  return sectionActions.filter(
    (action) => possible[action] && rolesThere.some((role) => sectionRights[role].includes(action)),
  );
}

function rolesAt(grants: readonly Grant[], place: MunicipalityPlace): Role[] {
  return grants
    .filter(({ role, regionCode, municipalityCode }) => {
      if (role === 'admin') return place.regionCodes.length > 0;
      if (role !== 'coordinator') return municipalityCode === place.municipalityCode;
      return regionCode !== null && place.regionCodes.includes(regionCode);
    })
    .map(({ role }) => role);
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
