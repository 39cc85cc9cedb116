/** The board of one round: how many have handed over, every municipality, and the round's steps. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { rowsOfView, sortedBy } from '#domain/board.ts';
import type { BoardView } from '#domain/board.ts';
import type { BoardResponse, RoundBoard } from '#domain/survey.ts';
import { deskListAddress, publishingAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { boardQuery, boardViewOf } from '../desk/board-address.ts';
import { boardFilter } from '../desk/board-filter.ts';
import { BoardNews } from '../desk/board-news.ts';
import { boardTable } from '../desk/board-table.ts';
import { municipalityName } from '../desk/board-words.ts';
import { publishingHindrance } from '../desk/publishing-words.ts';
import { releases } from '../desk/releases.ts';
import { roundLinks } from '../desk/round-links.ts';
import { roundTimes } from '../desk/round-times.ts';
import { forgetQuery, writeQuery } from '../desk/view-address.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner, roundStateTag } from '../reading/states.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { roundPageAddress } from '../desk/round-pages.ts';
import { pageLanguage, pageLocale, t } from '../words.ts';
import './kt-confirm-dialog.ts';

/** What the coordinator asked for. */
export type BoardStep =
  | { name: 'open' | 'close' }
  | { name: 'approve'; municipality: string; savedAt: string | null };

/**
 * @fires kt-board-step - {BoardStep}
 * @fires kt-board-news - the board looks different now
 */
export class KtRoundBoard extends LitElement {
  static override properties = {
    place: { attribute: false },
    board: { attribute: false },
    isBusy: { attribute: false },
    error: { attribute: false },
    done: { attribute: false },
  };

  declare place: RoundPlace;
  declare board: RoundBoard;
  declare isBusy: boolean;
  declare error: unknown;
  /** What was just done, in words. */
  declare done: string;
  /** The municipality whose answers are being approved. */
  #approved: string | null = null;
  readonly #news = new BoardNews(this, () => this.dispatchEvent(new Event('kt-board-news')));
  #view: BoardView = boardViewOf(location.search);
  #rows = new Map<string, { text: string; response: BoardResponse }>();

  constructor() {
    super();
    this.isBusy = false;
    this.error = null;
    this.done = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    // Drawn after the table, which is what the page is for.
    void import('./kt-response-curve.ts');
    super.connectedCallback();
    this.#view = boardViewOf(location.search);
    writeQuery(boardQuery(this.#view));
    window.addEventListener('popstate', this.#readView);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#readView);
    forgetQuery();
    super.disconnectedCallback();
  }

  readonly #readView = (): void => {
    this.#view = boardViewOf(location.search);
    this.requestUpdate();
  };

  /** A response that is as it was stays the same object, so that its row is not drawn anew. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#news.follow(this.place);
    if (!changed.has('board')) return;
    const before = this.#rows;
    this.#rows = new Map(
      this.board.responses.map((response) => {
        const text = JSON.stringify(response);
        const known = before.get(response.municipality.code);
        return [
          response.municipality.code,
          known?.text === text ? known : { text, response },
        ] as const;
      }),
    );
  }

  /** What was pressed may be gone now; the reader goes on from the same place. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.isBusy || (this.done === '' && this.error === null)) return;
    const code = this.#approved;
    this.#approved = null;
    if (code !== null) {
      const row = document.getElementById(`m-${code}`);
      (row?.querySelector('button') ?? row?.querySelector('a'))?.focus();
    } else if (changed.has('done') && this.done !== '') {
      this.querySelector<HTMLElement>('.done')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { board, place } = this;
    return html`${board.example ? exampleBanner() : nothing}
      <p class="crumbs"><a href=${deskListAddress()}>${t('desk-list-title')}</a></p>
      <h1>${board.region.name[pageLanguage]} ${place.year}</h1>
      <p class="facts">${roundStateTag(board.state)} ${roundTimes(board)}</p>
      ${roundLinks(place, board)}
      <p class="so-far">
        ${t('board-handed-over', { count: board.submitted, all: board.municipalities })}
      </p>
      ${
        board.state === 'draft'
          ? nothing
          : html`<kt-response-curve .place=${place} .board=${board}></kt-response-curve>`
      }
      ${this.#liveness()}
      <p class="as-of">${t('board-as-of', { when: formatMoment(Date.now()) })}</p>
      ${this.#steps()} ${failedAction(this.error)}
      <p class="done" role="status" tabindex="-1">${this.done}</p>
      ${
        board.responses.length === 0
          ? html`<p>${t('desk-no-municipalities')}</p>`
          : this.#municipalities()
      }
      ${releases(place, board.releases)} ${this.#closing()}`;
  }

  #liveness(): TemplateResult {
    const { isLive } = this.#news;
    return html`<p class=${isLive === false ? 'notice' : 'live'} role="status">
      ${isLive === null ? '' : isLive ? t('board-live') : t('board-not-live')}
    </p>`;
  }

  #municipalities(): TemplateResult {
    const rows = [...this.#rows.values()].map(({ response }) => ({
      response,
      municipality: municipalityName(response),
      state: response.board.state,
      coreAnswered: response.coreAnswered,
      coreAsked: response.coreAsked,
      lastActiveAt: response.board.lastActiveAt,
      submittedAt: response.submittedAt,
    }));
    const { compare } = new Intl.Collator(pageLocale);
    const shown = rowsOfView(rows, this.#view, compare);
    const change = (view: BoardView): void => {
      this.#view = view;
      writeQuery(boardQuery(view));
      this.requestUpdate();
    };
    return html`${boardFilter({ rows, shown: shown.length, view: this.#view, change })}
    ${boardTable({
      place: this.place,
      responses: shown.map(({ response }) => response),
      view: this.#view,
      isBusy: this.isBusy,
      sort: (sorting) => change(sortedBy(this.#view, sorting)),
      approve: ({ municipality, savedAt }) => {
        this.#approved = municipality.code;
        this.#ask({ name: 'approve', municipality: municipality.code, savedAt });
      },
    })}`;
  }

  #steps(): TemplateResult {
    const { may, state } = this.board;
    const hindrance = may.includes('publish') ? publishingHindrance(this.board) : null;
    const toReview = this.board.responses.filter(({ state }) => state === 'submitted').length;
    return html`<p class="actions">
        ${
          toReview === 0
            ? nothing
            : html`<a class="button main" href=${roundPageAddress(this.place, 'review')}
                >${t('queue-to-review', { count: toReview })}</a
              >`
        }
        ${
          may.includes('open')
            ? html`<button
                type="button"
                class="main"
                ?disabled=${this.isBusy}
                @click=${() => this.#ask({ name: 'open' })}
              >
                ${t('desk-open')}
              </button>`
            : nothing
        }
        ${
          may.includes('close')
            ? html`<button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() => this.querySelector('kt-confirm-dialog')?.open()}
              >
                ${t('desk-close')}
              </button>`
            : nothing
        }
        ${
          may.includes('publish') && hindrance === null
            ? html`<a class="button main" href=${publishingAddress(this.place)}>
                ${state === 'published' ? t('desk-publish-correction') : t('desk-publish')}
              </a>`
            : nothing
        }
      </p>
      ${hindrance === null ? nothing : html`<p class="notice">${hindrance}</p>`}`;
  }

  #closing(): TemplateResult {
    return html`<kt-confirm-dialog
      .heading=${t('desk-close-title')}
      .body=${html`<p>${t('desk-close-explained')}</p>`}
      .confirmLabel=${t('desk-close')}
      @kt-confirm=${() => this.#ask({ name: 'close' })}
    ></kt-confirm-dialog>`;
  }

  #ask(step: BoardStep): void {
    this.dispatchEvent(new CustomEvent<BoardStep>('kt-board-step', { detail: step }));
  }
}

customElements.define('kt-round-board', KtRoundBoard);

declare global {
  interface HTMLElementTagNameMap {
    'kt-round-board': KtRoundBoard;
  }
}
