/** From one response to review to the next: where one is in the queue, and the ways on. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { QueuedResponse, ReviewQueue } from '#domain/review-queue.ts';
import { deskResponseAddress } from '../addresses.ts';
import { roundPageAddress } from '../desk/round-pages.ts';
import type { ResponsePlace } from '../api.ts';
import { Loading } from '../loading.ts';
import { getReviewQueue } from '../review-api.ts';
import { pageLanguage, t } from '../words.ts';

export class KtReviewTurns extends LitElement {
  static override properties = { place: { attribute: false } };

  declare place: ResponsePlace;
  /** The order stays as it was when the reviewer began, so that the next one is the next one. */
  readonly #queue = new Loading<ReviewQueue>(this);

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#queue.fetch(() => getReviewQueue(this.place));
  }

  protected override render(): TemplateResult {
    const { state } = this.#queue;
    const queue = state.name === 'here' ? state.thing.responses : [];
    const at = queue.findIndex(({ municipality }) => municipality.code === this.place.municipality);
    return html`<nav class="turns" aria-label=${t('queue-title')}>
      ${this.#turn(queue[at - 1], 'queue-previous')}
      <a href=${roundPageAddress(this.place, 'review')}
        >${
          at < 0 ? t('queue-title') : t('queue-position', { place: at + 1, count: queue.length })
        }</a
      >
      ${this.#turn(queue[at + 1], 'queue-next')}
    </nav>`;
  }

  #turn(
    response: QueuedResponse | undefined,
    words: 'queue-previous' | 'queue-next',
  ): TemplateResult | typeof nothing {
    if (response === undefined) return nothing;
    const { code, name } = response.municipality;
    return html`<a class="button" href=${deskResponseAddress({ ...this.place, municipality: code })}
      >${t(words, { name: pageLanguage === 'sv' ? name.sv : name.fi })}</a
    >`;
  }
}

customElements.define('kt-review-turns', KtReviewTurns);

declare global {
  interface HTMLElementTagNameMap {
    'kt-review-turns': KtReviewTurns;
  }
}
