/** How the board is looked through, as the query of an address. */
import { boardSortings, boardStates, wholeBoard } from '#domain/board.ts';
import type { BoardView } from '#domain/board.ts';

/** The view as the query of an address; empty for the whole board. */
export function boardQuery(view: BoardView): string {
  const query = new URLSearchParams();
  if (view.states.length > 0) {
    query.set('state', boardStates.filter((state) => view.states.includes(state)).join('.'));
  }
  if (view.name !== '') query.set('name', view.name);
  if (view.sorting !== wholeBoard.sorting) query.set('sort', view.sorting);
  if (view.isDescending) query.set('order', 'desc');
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/** The view that the query of an address asks for; what it cannot mean is passed over. */
export function boardViewOf(search: string): BoardView {
  const query = new URLSearchParams(search);
  const named = (query.get('state') ?? '').split('.');
  return {
    states: boardStates.filter((state) => named.includes(state)),
    name: query.get('name') ?? '',
    sorting: boardSortings.find((each) => each === query.get('sort')) ?? wholeBoard.sorting,
    isDescending: query.get('order') === 'desc',
  };
}
