/** API clients: what the key of a program opens, and what can be wrong with a new one. */
import { readName } from './member.ts';

/**
 * What each scope opens: addresses of reading alone, read by the server's guard and by the page on
 * which a key is made. It stands beside the table of rights and not in it, because a right is one of
 * people: it is narrowed by what they may do next, and several routes share it. A key has no next
 * step, and opens the routes that are named here and no others.
 */
export const clientScopes = {
  /** How far each municipality of the region's rounds is. */
  board: ['/api/survey/rounds/:region/:year', '/api/survey/rounds/:region/:year/response-curves'],
} as const satisfies Record<string, readonly string[]>;

export type ClientScope = keyof typeof clientScopes;
export const clientScopeNames = Object.keys(clientScopes) as [ClientScope, ...ClientScope[]];

/** The scopes any of which opens a route. */
export function scopesThatOpen(route: string): ClientScope[] {
  return clientScopeNames.filter((scope) =>
    (clientScopes[scope] as readonly string[]).includes(route),
  );
}

export const longestClientName = 100;
export const mostClientDays = 365;

export interface ApiClientDetails {
  /** The program: "Alueen tilastosivusto". */
  name: string;
  /** For how many days the key opens anything, today included. */
  days: number;
  scopes: ClientScope[];
}

/** As filled in; null: no number. */
export interface ApiClientDraft {
  name: string;
  days: number | null;
  scopes: readonly string[];
}

export const emptyApiClient: ApiClientDraft = {
  name: '',
  days: mostClientDays,
  scopes: clientScopeNames,
};

/** A fault of one field: a key of the words. */
export interface ApiClientFault {
  field: 'name' | 'days' | 'scopes';
  fault: 'api-client-fault-name' | 'api-client-fault-days' | 'api-client-fault-scopes';
  params: Record<string, number>;
}

/** The details as they are kept, or every fault. */
export function judgeApiClient(
  draft: ApiClientDraft,
): { details: ApiClientDetails; faults?: undefined } | { faults: ApiClientFault[] } {
  const faults: ApiClientFault[] = [];
  const name = readName(draft.name);
  if (name === null || name === '' || [...name].length > longestClientName) {
    const params = { most: longestClientName };
    faults.push({ field: 'name', fault: 'api-client-fault-name', params });
  }
  const { days } = draft;
  if (days === null || !Number.isInteger(days) || days < 1 || days > mostClientDays) {
    const params = { most: mostClientDays };
    faults.push({ field: 'days', fault: 'api-client-fault-days', params });
  }
  const scopes = clientScopeNames.filter((scope) => draft.scopes.includes(scope));
  if (scopes.length === 0 || scopes.length < draft.scopes.length) {
    faults.push({ field: 'scopes', fault: 'api-client-fault-scopes', params: {} });
  }
  if (faults.length > 0) return { faults };
  return { details: { name: name!, days: days!, scopes } };
}
