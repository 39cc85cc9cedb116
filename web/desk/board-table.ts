/** The municipalities of a round, each with where its answers stand, under headers that sort. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { wallClockAt } from '#domain/helsinki-time.ts';
import type { BoardSorting, BoardView } from '#domain/board.ts';
import type { BoardResponse } from '#domain/survey.ts';
import { deskResponseAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { pageLanguage, t } from '../words.ts';
import { boardStateTag, municipalityName } from './board-words.ts';
import { roundPageAddress } from './round-pages.ts';

export interface BoardTable {
  place: RoundPlace;
  /** In the order in which they are shown. */
  responses: readonly BoardResponse[];
  view: BoardView;
  isBusy: boolean;
  sort: (sorting: BoardSorting) => void;
  approve: (response: BoardResponse) => void;
}

const columns: readonly { sorting: BoardSorting; words: string }[] = [
  { sorting: 'municipality', words: 'desk-municipality' },
  { sorting: 'state', words: 'desk-state' },
  { sorting: 'progress', words: 'desk-core-answers' },
  { sorting: 'activity', words: 'board-last-active' },
  { sorting: 'submitted', words: 'desk-submitted' },
];

/**
 * Roles are written out because narrow screens stack the cells, which would take them away. A row
 * is drawn anew only when its own response has changed; sorting moves rows as they are.
 */
export function boardTable(table: BoardTable): TemplateResult {
  return html`<table class="board" role="table">
    <caption class="unseen">
      ${t('desk-table-caption')}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((column) => header(column, table))}
        <th role="columnheader" scope="col"><span class="plain">${t('desk-actions')}</span></th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${repeat(
        table.responses,
        ({ municipality }) => municipality.code,
        (response) => row(response, table),
      )}
    </tbody>
  </table>`;
}

function header(
  { sorting, words }: (typeof columns)[number],
  { view, sort }: BoardTable,
): TemplateResult {
  const isSorted = view.sorting === sorting;
  const direction = isSorted ? (view.isDescending ? 'descending' : 'ascending') : undefined;
  return html`<th role="columnheader" scope="col" aria-sort=${direction ?? nothing}>
    <button type="button" class="sorts" @click=${() => sort(sorting)}>
      ${t(words)}<span class="arrow" aria-hidden="true"
        >${isSorted ? (view.isDescending ? '▼' : '▲') : ''}</span
      >
    </button>
  </th>`;
}

function row(response: BoardResponse, table: BoardTable): TemplateResult {
  const { code } = response.municipality;
  return html`<tr role="row" id=${`m-${code}`}>
    ${guard([response, table.isBusy, pageLanguage, table.place], () => cells(response, table))}
  </tr>`;
}

function cells(response: BoardResponse, table: BoardTable): TemplateResult {
  const { municipality, may, reopened, board } = response;
  const name = municipalityName(response);
  const address = deskResponseAddress({ ...table.place, municipality: municipality.code });
  return html`<th role="rowheader" scope="row">
      <a href=${address}>${name}</a>
    </th>
    <td role="cell">
      ${boardStateTag(board.state)} ${nextStep(response, table)}
      ${response.toConfirm ? html`<strong class="tag due">${t('desk-to-confirm')}</strong>` : nothing}
      ${
        board.declined === null || board.state !== 'declined'
          ? nothing
          : html`<p class="reopened">
              ${t('board-declined-by-telephone', { when: formatMoment(board.declined.at) })}
              <span class="said">${board.declined.reason ?? ''}</span>
            </p>`
      }
      ${
        reopened === null
          ? nothing
          : html`<p class="reopened">
              <strong>${t('desk-reopened', { until: formatMoment(reopened.until) })}</strong>
              <span class="said">${reopened.reason}</span>
            </p>`
      }
    </td>
    <td role="cell">
      <span class="cell-name" aria-hidden="true">${t('desk-core-answers')}</span>
      ${response.coreAnswered}/${response.coreAsked}
    </td>
    <td role="cell">
      <span class="cell-name" aria-hidden="true">${t('board-last-active')}</span>
      ${board.lastActiveAt === null ? notYet() : sinceThen(board.lastActiveAt)}
    </td>
    <td role="cell">
      <span class="cell-name" aria-hidden="true">${t('desk-submitted')}</span>
      ${response.submittedAt === null ? notYet() : formatMoment(response.submittedAt)}
    </td>
    <td role="cell">
      ${
        may.includes('approve')
          ? html`<button
              type="button"
              ?disabled=${table.isBusy}
              @click=${() => table.approve(response)}
            >
              ${t('desk-approve')}<span class="unseen">: ${name}</span>
            </button>`
          : nothing
      }
    </td>`;
}

/** Nobody can answer until somebody is known there, and has been invited. */
function nextStep(
  { board, may, municipality }: BoardResponse,
  { place }: BoardTable,
): TemplateResult | typeof nothing {
  const { who, state } = board;
  if (who === 'people' || state !== 'not_invited' || !may.includes('telephone')) return nothing;
  const address = `${roundPageAddress(place, 'contacts')}#contacts-${municipality.code}`;
  return html`<a class="next-step" href=${address}>${t(`board-who-${who}`)}</a>`;
}

function sinceThen(instant: string): TemplateResult {
  const days = daysSince(instant);
  const words = days === 0 ? t('board-today') : t('board-days-ago', { days });
  return html`<time datetime=${instant} title=${formatMoment(instant)}>${words}</time>`;
}

/** Whole days from the day of the instant until today, where the municipality is. */
function daysSince(instant: string): number {
  const [then, today] = [Date.parse(instant), Date.now()].map((each) =>
    Date.parse(wallClockAt(each).day),
  ) as [number, number];
  return Math.max(0, Math.round((today - then) / 86_400_000));
}

function notYet(): TemplateResult {
  return html`<span role="img" aria-label=${t('desk-not-yet')}>–</span>`;
}
