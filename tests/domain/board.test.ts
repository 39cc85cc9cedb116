/** The board: one state for every municipality, found, counted and put in order. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  boardSortings,
  boardState,
  boardStates,
  countsByState,
  newestInstant,
  rowsOfView,
  sortedBy,
  wholeBoard,
} from '#domain/board.ts';
import type { BoardFacts, BoardRow, BoardView } from '#domain/board.ts';
import { responseStates } from '#domain/round.ts';

const untouched: BoardFacts = {
  state: 'not_started',
  isOver: false,
  isInvited: false,
  hasSignedIn: false,
  isDeclined: false,
};

describe('the state that a municipality is shown in', () => {
  test.each([
    ['nobody is invited', {}, 'not_invited'],
    ['an invitation is out', { isInvited: true }, 'invited'],
    ['somebody has signed in', { isInvited: true, hasSignedIn: true }, 'opened'],
    ['somebody signed in without a letter', { hasSignedIn: true }, 'opened'],
    ['there is an answer', { state: 'draft', isInvited: true, hasSignedIn: true }, 'drafting'],
    ['it was handed over', { state: 'submitted' }, 'submitted'],
    ['it was returned', { state: 'returned' }, 'returned'],
    ['it was approved', { state: 'approved' }, 'approved'],
    ['it said no', { isInvited: true, isDeclined: true }, 'declined'],
    ['it said no over a draft', { state: 'draft', isDeclined: true }, 'declined'],
    ['it said no to completing', { state: 'returned', isDeclined: true }, 'declined'],
    ['it said no and time is over', { isDeclined: true, isOver: true }, 'declined'],
    ['time is over without a word', { isInvited: true, isOver: true }, 'unanswered'],
    ['time is over on a draft', { state: 'draft', isOver: true }, 'drafting'],
    ['time is over after handing over', { state: 'submitted', isOver: true }, 'submitted'],
  ] as const)('%s', (_, facts, state) => {
    expect(boardState({ ...untouched, ...facts })).toBe(state);
  });

  test('never hides what was handed over, whatever else is true', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const shown = boardState(facts);
        const isHanded = facts.state === 'submitted' || facts.state === 'approved';
        expect(isHanded ? shown === facts.state : !['submitted', 'approved'].includes(shown)).toBe(
          true,
        );
      }),
    );
  });
});

describe('looking through the board', () => {
  test('shows every municipality once, in any order, and none that was not asked for', () => {
    fc.assert(
      fc.property(fc.array(anyRow), anyView, (rows, view) => {
        const shown = rowsOfView(rows, view, compareNames);
        expect(new Set(shown).size).toBe(shown.length);
        const isWanted = (row: BoardRow) =>
          (view.states.length === 0 || view.states.includes(row.state)) &&
          row.municipality.toLowerCase().includes(view.name.trim().toLowerCase());
        expect(new Set(shown)).toEqual(new Set(rows.filter(isWanted)));
      }),
    );
  });

  test('whoever has no moment stands last in both directions', () => {
    const rows = [
      row('Äänekoski', null),
      row('Joutsa', '2026-10-02'),
      row('Kinnula', '2026-10-01'),
    ];
    const inOrder = (isDescending: boolean) =>
      rowsOfView(rows, { ...wholeBoard, sorting: 'activity', isDescending }, compareNames).map(
        ({ municipality }) => municipality,
      );
    expect(inOrder(false)).toEqual(['Kinnula', 'Joutsa', 'Äänekoski']);
    expect(inOrder(true)).toEqual(['Joutsa', 'Kinnula', 'Äänekoski']);
  });

  test('names are found by a part, in either case, with spaces around', () => {
    const rows = [row('Äänekoski', null), row('Joutsa', null)];
    for (const name of ['ÄÄNE', ' koski ', 'A\u0308a\u0308ne']) {
      expect(rowsOfView(rows, { ...wholeBoard, name }, compareNames)).toEqual([rows[0]]);
    }
  });

  test('a column that is pressed again turns around, another one begins ascending', () => {
    const once = sortedBy(wholeBoard, 'state');
    expect(once).toMatchObject({ sorting: 'state', isDescending: false });
    expect(sortedBy(once, 'state')).toMatchObject({ sorting: 'state', isDescending: true });
    expect(sortedBy(sortedBy(once, 'state'), 'activity').isDescending).toBe(false);
  });

  test('the counts of the states add up to all municipalities', () => {
    fc.assert(
      fc.property(fc.array(anyRow), (rows) => {
        const sum = countsByState(rows).reduce((all, { count }) => all + count, 0);
        expect(sum).toBe(rows.length);
      }),
    );
  });
});

test('the newest instant is null only where there is none', () => {
  expect(newestInstant(null, null)).toBe(null);
  expect(newestInstant(null, '2026-01-02', '2026-01-01')).toBe('2026-01-02');
});

const anyFacts = fc.record({
  state: fc.constantFrom(...responseStates),
  isOver: fc.boolean(),
  isInvited: fc.boolean(),
  hasSignedIn: fc.boolean(),
  isDeclined: fc.boolean(),
});

const anyInstant = fc.option(fc.constantFrom('2026-10-01', '2026-10-02', '2026-10-03'));
const anyRow: fc.Arbitrary<BoardRow> = fc.record({
  municipality: fc.constantFrom('Joutsa', 'Kinnula', 'Äänekoski', 'Muurame'),
  state: fc.constantFrom(...boardStates),
  coreAnswered: fc.integer({ min: 0, max: 20 }),
  coreAsked: fc.integer({ min: 0, max: 20 }),
  lastActiveAt: anyInstant,
  submittedAt: anyInstant,
});
const anyView: fc.Arbitrary<BoardView> = fc.record({
  states: fc.subarray([...boardStates]),
  name: fc.constantFrom('', 'a', ' jo', 'KOSKI', 'nowhere'),
  sorting: fc.constantFrom(...boardSortings),
  isDescending: fc.boolean(),
});

function row(municipality: string, lastActiveAt: string | null): BoardRow {
  return {
    municipality,
    state: 'drafting',
    coreAnswered: 1,
    coreAsked: 20,
    lastActiveAt,
    submittedAt: null,
  };
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, 'fi');
}
