/** The queue of responses to review: what there is to look at in each, and approving several at once. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { findingKinds } from '#domain/review.ts';
import type { FindingKind } from '#domain/review.ts';
import type { ApprovedMany, QueuedResponse, ReviewQueue } from '#domain/review-queue.ts';
import { boardAddress, deskResponseAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { Loading } from '../loading.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { approveMany, getReviewQueue } from '../review-api.ts';
import { pageLanguage, t } from '../words.ts';

const kindWords: Record<FindingKind, string> = {
  missing: 'queue-missing',
  personal_data: 'queue-personal-data',
  contradiction: 'queue-contradiction',
  outlier_history: 'queue-outlier-history',
  outlier_region: 'queue-outlier-region',
  change: 'queue-change',
};

/** @fires kt-drawn - the queue has come, so its heading can be introduced */
export class KtReviewQueue extends LitElement {
  static override properties = {
    place: { attribute: false },
    chosen: { state: true },
    results: { state: true },
    isBusy: { state: true },
    error: { state: true },
  };

  declare place: RoundPlace;
  declare chosen: ReadonlySet<string>;
  declare results: ApprovedMany['results'] | null;
  declare isBusy: boolean;
  declare error: unknown;
  readonly #queue = new Loading<ReviewQueue>(this);
  #names = new Map<string, string>();

  constructor() {
    super();
    this.chosen = new Set();
    this.results = null;
    this.isBusy = false;
    this.error = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#queue.fetch(() => getReviewQueue(this.place));
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
    if (changed.has('results') && this.results !== null) {
      this.querySelector<HTMLElement>('#approved')?.focus();
    }
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#queue.state,
      (queue) => this.#drawn(queue),
      () => void this.#queue.fetch(() => getReviewQueue(this.place)),
    );
  }

  #drawn(queue: ReviewQueue): TemplateResult {
    const { responses } = queue;
    const approvable = responses.filter(({ may }) => may.includes('approve'));
    const clear = approvable.filter(
      (response) => isClear(response) && response.state === 'submitted',
    );
    return html`${queue.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${boardAddress(this.place)}>${queue.region.name[pageLanguage]} ${queue.year}</a>
      </p>
      <h1 data-title=${`${t('queue-title')}: ${queue.region.name[pageLanguage]} ${queue.year}`}>
        ${t('queue-title')}
      </h1>
      ${failedAction(this.error)} ${this.#told()}
      ${
        responses.length === 0
          ? html`<p>${t('queue-empty')}</p>`
          : html`<ul class="queue">
                ${responses.map((response) => this.#entry(response))}
              </ul>
              ${approvable.length === 0 ? nothing : this.#approving(clear)}`
      }`;
  }

  #entry(response: QueuedResponse): TemplateResult {
    const { municipality, may, findings, queries, changed, submittedAt, state } = response;
    const name = nameOf(response);
    const found = findingKinds.flatMap((kind) => {
      const count = findings[kind] ?? 0;
      return count === 0 ? [] : [t(kindWords[kind], { count })];
    });
    const said = [
      ...(queries.answered === 0 ? [] : [t('queue-answered', { count: queries.answered })]),
      ...(queries.asked === 0 ? [] : [t('queue-asked', { count: queries.asked })]),
    ];
    return html`<li class="card">
      <h2>
        <a href=${deskResponseAddress({ ...this.place, municipality: municipality.code })}
          >${name}</a
        >
      </h2>
      <p class="facts">
        <span class="tag" data-state=${state}
          >${t(state === 'returned' ? 'form-state-returned' : 'form-state-submitted')}</span
        >
        ${submittedAt === null ? nothing : html`<span>${formatMoment(submittedAt)}</span>`}
        <span>${t('queue-changed', { count: changed })}</span>
      </p>
      ${
        found.length + said.length === 0
          ? html`<p><span aria-hidden="true">✓ </span>${t('queue-clear')}</p>`
          : html`<ul>
              ${[...found, ...said].map((words) => html`<li>${words}</li>`)}
            </ul>`
      }
      ${
        may.includes('approve') && queries.asked + queries.answered === 0
          ? html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${this.chosen.has(municipality.code)}
                @change=${() => this.#choose(municipality.code)}
              />
              ${t('queue-choose', { name })}</label
            >`
          : nothing
      }
    </li>`;
  }

  #approving(clear: readonly QueuedResponse[]): TemplateResult {
    return html`<p class="actions">
      ${
        clear.length === 0
          ? nothing
          : html`<button
              type="button"
              ?disabled=${this.isBusy}
              @click=${() => {
                this.chosen = new Set(clear.map(({ municipality }) => municipality.code));
              }}
            >
              ${t('queue-choose-clear', { count: clear.length })}
            </button>`
      }
      <button
        type="button"
        class="main"
        ?disabled=${this.isBusy || this.chosen.size === 0}
        @click=${() => void this.#approve()}
      >
        ${t('queue-approve', { count: this.chosen.size })}
      </button>
    </p>`;
  }

  /** Who was approved, and who was not and why. */
  #told(): TemplateResult {
    const results = this.results ?? [];
    const failed = results.filter(({ isApproved }) => !isApproved);
    return html`<div id="approved" role="status" tabindex="-1">
      ${
        results.length === 0
          ? nothing
          : html`<p>${t('queue-approved', { count: results.length - failed.length })}</p>`
      }
      ${
        failed.length === 0
          ? nothing
          : html`<div class="notice error">
              <p>${t('queue-not-approved', { count: failed.length })}</p>
              <ul>
                ${failed.map(
                  ({ municipality, problem }) =>
                    html`<li>
                      <strong>${this.#names.get(municipality) ?? municipality}</strong>:
                      ${problem?.detail ?? nothing}
                    </li>`,
                )}
              </ul>
            </div>`
      }
    </div>`;
  }

  #choose(code: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(code)) chosen.add(code);
    this.chosen = chosen;
  }

  async #approve(): Promise<void> {
    const { state } = this.#queue;
    if (this.isBusy || state.name !== 'here') return;
    this.isBusy = true;
    this.error = null;
    this.results = null;
    try {
      const { responses } = state.thing;
      this.#names = new Map(responses.map((each) => [each.municipality.code, nameOf(each)]));
      const { results } = await approveMany(
        this.place,
        responses
          .filter(({ municipality }) => this.chosen.has(municipality.code))
          .map(({ municipality, savedAt }) => ({ municipality: municipality.code, savedAt })),
      );
      this.chosen = new Set();
      await this.#queue.fetch(() => getReviewQueue(this.place), { quietly: true });
      this.results = results;
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

/** Nothing is open: no finding, no question. */
function isClear({ findings, queries }: QueuedResponse): boolean {
  return Object.keys(findings).length === 0 && queries.asked + queries.answered === 0;
}

function nameOf({ municipality }: QueuedResponse): string {
  return pageLanguage === 'sv' ? municipality.name.sv : municipality.name.fi;
}

customElements.define('kt-review-queue', KtReviewQueue);

declare global {
  interface HTMLElementTagNameMap {
    'kt-review-queue': KtReviewQueue;
  }
}
