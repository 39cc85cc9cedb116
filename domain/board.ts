/** The board of a round: the state that each municipality is shown in, and how the board is looked through. */
import type { ResponseState } from './round.ts';

/** In the order in which a municipality goes through them; the last two are no answers. */
export const boardStates = [
  'not_invited',
  'invited',
  'opened',
  'drafting',
  'returned',
  'submitted',
  'approved',
  'declined',
  'unanswered',
] as const;
export type BoardState = (typeof boardStates)[number];

/** What decides the state that a municipality is shown in. */
export interface BoardFacts {
  state: ResponseState;
  /** Is the round's time for answering over, and has nobody reopened this response? */
  isOver: boolean;
  /** Has an invitation gone out to somebody who can answer? */
  isInvited: boolean;
  /** Has anybody who can answer signed in since the round opened? */
  hasSignedIn: boolean;
  /** Has the municipality said that it will not answer, and saved nothing since? */
  isDeclined: boolean;
}

/**
 * What has been handed over stands above everything, a refusal above every beginning; then the
 * furthest step counts. A refusal is published as not having answered, like silence.
 */
export function boardState(facts: BoardFacts): BoardState {
  if (facts.state === 'submitted' || facts.state === 'approved') return facts.state;
  if (facts.isDeclined) return 'declined';
  if (facts.state === 'returned') return 'returned';
  if (facts.state === 'draft') return 'drafting';
  if (facts.isOver) return 'unanswered';
  if (facts.hasSignedIn) return 'opened';
  return facts.isInvited ? 'invited' : 'not_invited';
}

/** The newest of the instants; null when nothing has happened. */
export function newestInstant(...instants: readonly (string | null)[]): string | null {
  return instants.reduce((newest, each) =>
    newest === null || (each !== null && each > newest) ? each : newest,
  );
}

export const boardSortings = [
  'municipality',
  'state',
  'progress',
  'activity',
  'submitted',
] as const;
export type BoardSorting = (typeof boardSortings)[number];

/** How somebody looks through the board. */
export interface BoardView {
  /** Shown are these; none means all. */
  states: readonly BoardState[];
  /** A part of the name. */
  name: string;
  sorting: BoardSorting;
  isDescending: boolean;
}

export const wholeBoard: BoardView = {
  states: [],
  name: '',
  sorting: 'municipality',
  isDescending: false,
};

/** What a row is found and put in order by. */
export interface BoardRow {
  municipality: string;
  state: BoardState;
  coreAnswered: number;
  coreAsked: number;
  lastActiveAt: string | null;
  submittedAt: string | null;
}

/**
 * The rows that the view shows, in its order. Whoever has no moment to sort by stands last in both
 * directions, and equal rows stand by name.
 */
export function rowsOfView<Row extends BoardRow>(
  rows: readonly Row[],
  view: BoardView,
  compareNames: (one: string, other: string) => number,
): Row[] {
  const wanted = folded(view.name);
  const turn = view.isDescending ? -1 : 1;
  return rows
    .filter((row) => view.states.length === 0 || view.states.includes(row.state))
    .filter((row) => folded(row.municipality).includes(wanted))
    .toSorted((one, other) => {
      const keyOf = sortingKeys[view.sorting];
      const [a, b] = [keyOf(one), keyOf(other)];
      const byName = compareNames(one.municipality, other.municipality);
      if (view.sorting === 'municipality') return turn * byName;
      if (a === null || b === null) return a === b ? byName : a === null ? 1 : -1;
      return a === b ? byName : turn * (a < b ? -1 : 1);
    });
}

/** How many rows there are in each state; states without any are left out. */
export function countsByState(
  rows: readonly Pick<BoardRow, 'state'>[],
): { state: BoardState; count: number }[] {
  return boardStates
    .map((state) => ({ state, count: rows.filter((row) => row.state === state).length }))
    .filter(({ count }) => count > 0);
}

/** Pressed once a column sorts, pressed again it turns around. */
export function sortedBy(view: BoardView, sorting: BoardSorting): BoardView {
  return { ...view, sorting, isDescending: view.sorting === sorting && !view.isDescending };
}

const sortingKeys: Record<BoardSorting, (row: BoardRow) => string | number | null> = {
  municipality: ({ municipality }) => municipality,
  state: ({ state }) => boardStates.indexOf(state),
  progress: ({ coreAnswered, coreAsked }) => (coreAsked === 0 ? null : coreAnswered / coreAsked),
  activity: ({ lastActiveAt }) => lastActiveAt,
  submitted: ({ submittedAt }) => submittedAt,
};

function folded(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
