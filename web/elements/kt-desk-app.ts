/** The coordinator's app: rounds, the board of each, and the answers of every municipality. */
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Publishing } from '#domain/publishing.ts';
import { needsReview } from '#domain/review.ts';
import type { Me, ReopenRequest, RoundBoard, SurveyResponse } from '#domain/survey.ts';
import { deskResponseAddress } from '../addresses.ts';
import {
  ApiProblem,
  approveResponse,
  getMe,
  getResponse,
  getRoundBoard,
  moveRound,
  reopenResponse,
  returnResponse,
} from '../api.ts';
import type { ResponsePlace, RoundPlace } from '../api.ts';
import {
  getPublishing,
  publishRound,
  ruleSecondPerson,
  stepRelease,
  withdrawRelease,
} from '../desk/publishing-api.ts';
import { roundList } from '../desk/round-list.ts';
import { roundPageOf } from '../desk/round-pages.ts';
import { Loading } from '../loading.ts';
import { formatMoment } from '../local-format.ts';
import { Navigation } from '../navigation.ts';
import { whenHere } from '../reading/waiting-and-failed.ts';
import { telephoneOf } from '../telephone/addresses.ts';
import { pageLanguage, t } from '../words.ts';
import type { PublishingStep } from './kt-publishing.ts';
import type { BoardStep } from './kt-round-board.ts';
import './kt-response-review.ts';
import './kt-round-board.ts';

export class KtDeskApp extends LitElement {
  readonly #me = new Loading<Me>(this);
  readonly #board = new Loading<RoundBoard>(this);
  readonly #response = new Loading<SurveyResponse>(this);
  readonly #publishing = new Loading<Publishing>(this);
  readonly #page = new Loading<unknown>(this);
  readonly #navigation: Navigation = new Navigation(this, 'desk', () => {
    this.#done = '';
    this.#error = null;
    this.#fetch();
  });
  #isBusy = false;
  #error: unknown = null;
  /** What was just done, said once. */
  #done = '';

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { view } = this.#navigation;
    const tryAgain = (): void => this.#fetch();
    if (view.name === 'list') return whenHere(this.#me.state, roundList, tryAgain);
    const page = roundPageOf(view);
    const call = telephoneOf(view);
    const drawn = (): void => this.requestUpdate();
    if (page !== null) {
      const go = (address: string): void => this.#navigation.go(address);
      // Another page is drawn anew; the same in another language keeps what was typed into it.
      const address = location.pathname.slice(pageLanguage.length + 1);
      return html`<div @kt-drawn=${drawn}>
        ${whenHere(this.#page.state, () => html`${keyed(address, page.draw(page.place, go))}`, tryAgain)}
      </div>`;
    }
    if (call !== null) return html`<kt-telephone .place=${call} @kt-drawn=${drawn}></kt-telephone>`;
    if (view.name === 'round') {
      return whenHere(this.#board.state, (board) => this.#drawBoard(view.place, board), tryAgain);
    }
    if (view.name === 'publishing') {
      return whenHere(
        this.#publishing.state,
        (publishing) => this.#drawPublishing(view.place, publishing),
        tryAgain,
      );
    }
    return whenHere(
      this.#response.state,
      (response) => this.#drawResponse(view.place, response),
      tryAgain,
    );
  }

  #drawBoard(place: RoundPlace, board: RoundBoard): TemplateResult {
    return html`<kt-round-board
      .place=${place}
      .board=${board}
      .isBusy=${this.#isBusy}
      .error=${this.#error}
      .done=${this.#done}
      @kt-board-news=${() => this.#board.refresh(() => getRoundBoard(place))}
      @kt-board-step=${(event: CustomEvent<BoardStep>) => this.#stepRound(place, event.detail)}
    ></kt-round-board>`;
  }

  #drawPublishing(place: RoundPlace, publishing: Publishing): TemplateResult {
    return html`<kt-publishing
      .place=${place}
      .publishing=${publishing}
      .isBusy=${this.#isBusy}
      .error=${this.#error}
      .done=${this.#done}
      @kt-publishing-step=${(event: CustomEvent<PublishingStep>) =>
        this.#stepPublishing(place, event.detail)}
    ></kt-publishing>`;
  }

  #drawResponse(place: ResponsePlace, response: SurveyResponse): TemplateResult {
    return html`<kt-response-review
      .place=${place}
      .response=${response}
      .isBusy=${this.#isBusy}
      .error=${this.#error}
      .done=${this.#done}
      @kt-reviewed=${(event: CustomEvent<SurveyResponse>) => this.#response.take(event.detail)}
      @kt-approve=${() =>
        this.#act(async () => {
          this.#response.take(await approveResponse(place, response.savedAt));
          return t('desk-done-approve');
        })}
      @kt-return=${(event: CustomEvent<string | null>) =>
        this.#act(async () => {
          this.#response.take(await returnResponse(place, event.detail, response.savedAt));
          return t('desk-done-return');
        })}
      @kt-reopen=${(event: CustomEvent<ReopenRequest>) =>
        this.#act(async () => {
          this.#response.take(await reopenResponse(place, event.detail));
          return t('desk-done-reopen', { until: formatMoment(event.detail.until) });
        })}
    ></kt-response-review>`;
  }

  /** `quietly`: what is on the page stays in sight until the newer one is here. */
  #fetch({ quietly = false } = {}): void {
    const { view } = this.#navigation;
    const page = roundPageOf(view);
    if (page !== null) return void this.#page.fetch(page.load);
    if (telephoneOf(view) !== null) return void import('./kt-telephone.ts');
    if (view.name === 'list') void this.#me.fetch(getMe, { quietly });
    else if (view.name === 'round') {
      void this.#board.fetch(() => getRoundBoard(view.place), { quietly });
    } else if (view.name === 'publishing') {
      void this.#publishing.fetch(() => fetchPublishing(view.place), { quietly });
    } else void this.#response.fetch(() => getResponse(view.place), { quietly });
  }

  #stepRound(place: RoundPlace, step: BoardStep): Promise<void> {
    return this.#act(async () => {
      switch (step.name) {
        case 'open':
          this.#board.take(await moveRound(place, 'open'));
          return t('desk-done-open');
        case 'close':
          this.#board.take(await moveRound(place, 'close'));
          return t('desk-done-close');
        case 'approve':
          if (await this.#goesToReview({ ...place, municipality: step.municipality })) return '';
          await approveResponse({ ...place, municipality: step.municipality }, step.savedAt);
          this.#board.take(await getRoundBoard(place));
          return t('desk-done-approve');
      }
    });
  }

  /** Where something should be looked at first, the reader is taken there instead. */
  async #goesToReview(place: ResponsePlace): Promise<boolean> {
    const response = await getResponse(place);
    const isDue = needsReview({ ...response, queries: response.review.queries });
    if (isDue) this.#navigation.go(deskResponseAddress(place));
    return isDue;
  }

  #stepPublishing(place: RoundPlace, step: PublishingStep): Promise<void> {
    return this.#act(async () => {
      switch (step.name) {
        case 'publish':
          await publishRound(place, step.request);
          break;
        case 'confirm':
        case 'cancel':
          await stepRelease(place, step.number, step.name);
          break;
        case 'withdraw':
          await withdrawRelease(place, step.number, step.reason);
          break;
        case 'second-person':
          await ruleSecondPerson(place, step.isNeeded);
      }
      this.#publishing.take(await getPublishing(place));
      return step.done;
    });
  }

  /** One action at a time. What has changed meanwhile is fetched anew. Its words or its failure stand on the page afterwards. */
  async #act(action: () => Promise<string>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#error = null;
    this.#done = '';
    this.requestUpdate();
    try {
      this.#done = await action();
    } catch (error) {
      this.#error = error;
      if (error instanceof ApiProblem && error.status === 409) this.#fetch({ quietly: true });
    } finally {
      this.#isBusy = false;
      this.requestUpdate();
    }
  }
}

/** The page of publishing comes with its first visit. */
async function fetchPublishing(place: RoundPlace): Promise<Publishing> {
  const [publishing] = await Promise.all([getPublishing(place), import('./kt-publishing.ts')]);
  return publishing;
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-desk-app': KtDeskApp;
  }
}
