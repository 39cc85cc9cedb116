/** Narrows the board down to states and to a part of a name, with the count of each state. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { countsByState, wholeBoard } from '#domain/board.ts';
import type { BoardRow, BoardState, BoardView } from '#domain/board.ts';
import { t } from '../words.ts';
import { boardStateName } from './board-words.ts';

export interface BoardFilter {
  rows: readonly BoardRow[];
  /** How many rows the view shows. */
  shown: number;
  view: BoardView;
  change: (view: BoardView) => void;
}

export function boardFilter({ rows, shown, view, change }: BoardFilter): TemplateResult {
  const isNarrowed = view.states.length > 0 || view.name !== '';
  const counts = countsByState(rows);
  // A state that is asked for stays there to be unchecked, also when nobody is in it any more.
  const empty = view.states.filter((state) => counts.every((each) => each.state !== state));
  return html`<search class="board-filter" aria-label=${t('board-filter')}>
    <fieldset>
      <legend>${t('board-filter-states')}</legend>
      ${[...counts, ...empty.map((state) => ({ state, count: 0 }))].map(
        ({ state, count }) =>
          html`<label class="state-count">
            <input
              type="checkbox"
              .checked=${view.states.includes(state)}
              @change=${() => change(withState(view, state))}
            />
            <span>${boardStateName(state)} <b>${count}</b></span>
          </label>`,
      )}
    </fieldset>
    <p class="board-name">
      <label for="board-name">${t('board-filter-name')}</label>
      <input
        id="board-name"
        type="search"
        autocomplete="off"
        .value=${view.name}
        @input=${(event: InputEvent) =>
          change({ ...view, name: (event.target as HTMLInputElement).value })}
      />
    </p>
    <p class="shown">
      <span role="status">
        ${shown === 0 ? t('board-none-shown') : t('board-shown', { count: shown, all: rows.length })}
      </span>
      ${
        isNarrowed
          ? html`<button
              type="button"
              @click=${() => change({ ...view, states: wholeBoard.states, name: wholeBoard.name })}
            >
              ${t('board-filter-clear')}
            </button>`
          : nothing
      }
    </p>
  </search>`;
}

function withState(view: BoardView, state: BoardState): BoardView {
  const states = view.states.includes(state)
    ? view.states.filter((each) => each !== state)
    : [...view.states, state];
  return { ...view, states };
}
