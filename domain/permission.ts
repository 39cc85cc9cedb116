/** What the grants of a person allow in a situation: the table of rights, narrowed down. */
import { isInWaiting } from './release-standing.ts';
import type { ReleaseStanding } from './release-standing.ts';
import { isHandedOver, nextResponseState } from './round.ts';
import type { ResponseState, ResponseStep, RoundState } from './round.ts';
import { actionsOf, grantsFor, isOfRegion, responseActions, rights } from './rights.ts';
import type {
  AnswerAction,
  ApiClientAction,
  AuditAction,
  CallAction,
  ContactAction,
  Grant,
  LetterAction,
  MemberAction,
  PeopleAction,
  ReleaseAction,
  ResponseAction,
  ReviewAction,
  Role,
  SecondPersonAction,
  SectionAction,
} from './rights.ts';

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

/** What these grants allow on the region's contacts. */
export function mayOnContacts(grants: readonly Grant[], regionCode: string): ContactAction[] {
  return actionsOf(rights.contact, rolesOfRegion(grants, regionCode));
}

/** What these grants allow on the region's letters. */
export function mayOnLetters(grants: readonly Grant[], regionCode: string): LetterAction[] {
  return actionsOf(rights.letter, rolesOfRegion(grants, regionCode));
}

/** What these grants allow on the region's API clients. */
export function mayOnApiClients(grants: readonly Grant[], regionCode: string): ApiClientAction[] {
  return actionsOf(rights.api_client, rolesOfRegion(grants, regionCode));
}

/** What these grants allow on the region's audit log. */
export function mayOnAudit(grants: readonly Grant[], regionCode: string): AuditAction[] {
  return actionsOf(rights.audit, rolesOfRegion(grants, regionCode));
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

/** What these grants allow on single answers of the response. They stay as they are while it is the municipality's to change. */
export function mayOnAnswers(
  grants: readonly Grant[],
  response: { regionCode: string; municipalityCode: string; state: ResponseState },
): AnswerAction[] {
  const held = grantsFor(grants, response).map(({ role }) => role);
  const possible: Record<AnswerAction, boolean> = {
    correct: response.state === 'submitted' || response.state === 'approved',
    check_evidence: isHandedOver(response.state),
  };
  return actionsOf(rights.answer, held).filter((action) => possible[action]);
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
