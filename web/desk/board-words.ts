/** What the board calls its states and its municipalities. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { BoardState } from '#domain/board.ts';
import type { ResponseHead } from '#domain/survey.ts';
import { pageLanguage, t } from '../words.ts';

const stateWords: Record<BoardState, string> = {
  not_invited: 'board-state-not-invited',
  invited: 'board-state-invited',
  opened: 'board-state-opened',
  drafting: 'board-state-drafting',
  returned: 'board-state-returned',
  submitted: 'board-state-submitted',
  approved: 'board-state-approved',
  declined: 'board-state-declined',
  unanswered: 'board-state-unanswered',
};

export function boardStateName(state: BoardState): string {
  return t(stateWords[state]);
}

export function boardStateTag(state: BoardState): TemplateResult {
  return html`<span class="tag" data-state=${state}>${boardStateName(state)}</span>`;
}

export function municipalityName({ municipality }: Pick<ResponseHead, 'municipality'>): string {
  return pageLanguage === 'sv' ? municipality.name.sv : municipality.name.fi;
}
