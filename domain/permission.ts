/** Who may do what: one table, read by the server's guard and by the buttons on the pages. */
import { nextResponseState, nextRoundState } from './round.ts';
import type { ResponseState, RoundState } from './round.ts';

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
] as const;
export type ResponseAction = (typeof responseActions)[number];

/** Actions on a whole round. */
export const roundActions = ['read', 'open', 'close', 'publish'] as const;
export type RoundAction = (typeof roundActions)[number];

const responseRights: Record<Role, readonly ResponseAction[]> = {
  respondent: ['read', 'answer'],
  lead: ['read', 'answer', 'submit', 'take_back'],
  coordinator: ['read', 'return', 'approve'],
  admin: ['read', 'return', 'approve'],
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

/**
 * What these grants allow on a response, in the situation it is in. A draft belongs to the
 * municipality: a coordinator reads its content once it has been submitted.
 */
export function mayOnResponse(
  grants: readonly Grant[],
  response: {
    regionCode: string;
    municipalityCode: string;
    state: ResponseState;
    roundIsAnswerable: boolean;
    roundState: RoundState;
  },
): ResponseAction[] {
  const allowed = new Set<ResponseAction>();
  for (const grant of grantsFor(grants, response)) {
    const ofMunicipality = grant.role === 'respondent' || grant.role === 'lead';
    for (const action of responseRights[grant.role]) {
      if (action === 'read') {
        if (ofMunicipality || isShared(response.state)) allowed.add(action);
        continue;
      }
      if (nextResponseState(response.state, action) === null) continue;
      if (ofMunicipality) {
        if (response.roundIsAnswerable) allowed.add(action);
      } else if (action === 'return') {
        // A municipality that could not answer any more is not asked to.
        if (response.roundState === 'open') allowed.add(action);
      } else if (response.roundState !== 'draft') {
        allowed.add(action);
      }
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

/** Has the municipality handed its answers over to the coordinator? */
function isShared(state: ResponseState): boolean {
  return state === 'submitted' || state === 'approved' || state === 'returned';
}
