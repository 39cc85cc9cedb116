/** What the region and the municipality say to each other about one answer, and the next thing to say. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { AnswerQuery } from '#domain/review-record.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';
import { textOf } from '../answering/fields/typed-text.ts';
import { formatMoment } from '../local-format.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { askAbout, settleThread, writeToThread } from '../review-api.ts';
import { loadWords, t } from '../words.ts';

/** The element is fetched where somebody has been asked, and its words with it. */
await loadWords(
  import.meta.glob<string>('../../domain/words/*/query.ftl', { query: '?raw', import: 'default' }),
);

const longestText = 2000;

const states = {
  asked: 'query-state-asked',
  answered: 'query-state-answered',
  settled: 'query-state-settled',
} as const;

/** @fires kt-reviewed - {SurveyResponse} the response after a step */
export class KtQueryThread extends LitElement {
  static override properties = {
    place: { attribute: false },
    question: { attribute: false },
    wording: { attribute: false },
    query: { attribute: false },
    version: { attribute: false },
    isBusy: { state: true },
    isFaulty: { state: true },
    error: { state: true },
    done: { state: true },
  };

  declare place: ResponsePlace;
  declare question: string;
  /** Names the fields for whoever does not see beside what they stand. */
  declare wording: string;
  /** Null: nothing has been asked, and something can be. */
  declare query: AnswerQuery | null;
  /** Of the answer as it is shown. */
  declare version: number;
  declare isBusy: boolean;
  declare isFaulty: boolean;
  declare error: unknown;
  declare done: string;
  #text = '';

  constructor() {
    super();
    this.query = null;
    this.version = 0;
    this.isBusy = false;
    this.isFaulty = false;
    this.error = null;
    this.done = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What was pressed may be gone; the reader goes on from the words that tell it is done. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('done') && this.done !== '') this.querySelector<HTMLElement>('.done')?.focus();
  }

  protected override render(): TemplateResult {
    const { query } = this;
    const may = query?.may ?? ['ask'];
    return html`<div class="thread">
      ${query === null ? nothing : this.#said(query)} ${failedAction(this.error)}
      <p class="done" role="status" tabindex="-1">${this.done}</p>
      ${
        may.includes('answer')
          ? this.#writing('answer')
          : may.includes('ask')
            ? html`<details>
                <summary>${t(query === null ? 'query-ask-about' : 'query-ask-again')}</summary>
                ${this.#writing('ask')}
              </details>`
            : nothing
      }
      ${
        query !== null && may.includes('settle')
          ? html`<p class="actions">
              <button type="button" ?disabled=${this.isBusy} @click=${() => this.#settle(query)}>
                ${t('query-settle')}<span class="unseen">: ${this.wording}</span>
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #said({ state, messages, settledAt, settledBy }: AnswerQuery): TemplateResult {
    return html`<p class="facts">
        <span class="tag" data-state=${state}>${t(states[state])}</span>
        ${
          settledAt === null
            ? nothing
            : html`<span
                >${t('query-settled', { who: settledBy ?? t('query-region'), when: formatMoment(settledAt) })}</span
              >`
        }
      </p>
      <ol class="messages">
        ${messages.map(
          ({ side, text, by, at }) =>
            html`<li data-side=${side}>
              <strong>${t(side === 'region' ? 'query-region' : 'query-municipality')}</strong>
              <small>${by === null ? nothing : `${by}, `}${formatMoment(at)}</small>
              <p class="said">${text}</p>
            </li>`,
        )}
      </ol>`;
  }

  #writing(action: 'ask' | 'answer'): TemplateResult {
    const id = `query-${this.question}-${action}`;
    return html`<div class="remark">
      <label for=${id}
        >${t(action === 'ask' ? 'query-ask-label' : 'query-answer-label')}<span class="unseen"
          >: ${this.wording}</span
        ></label
      >
      <p class="help" id=${`${id}-help`}>
        ${t(action === 'ask' ? 'query-ask-help' : 'query-answer-help')}
      </p>
      <textarea
        id=${id}
        rows="3"
        maxlength=${longestText}
        aria-describedby=${`${id}-help ${id}-fault`}
        aria-invalid=${this.isFaulty ? 'true' : nothing}
        @input=${(event: Event) => {
          this.#text = textOf(event).trim();
        }}
      ></textarea>
      <div id=${`${id}-fault`} role="alert">
        ${this.isFaulty ? html`<p class="fault">${t('query-text-needed')}</p>` : nothing}
      </div>
      <p class="actions">
        <button type="button" ?disabled=${this.isBusy} @click=${() => this.#write(action)}>
          ${t(action === 'ask' ? 'query-ask' : 'query-answer')}<span class="unseen"
            >: ${this.wording}</span
          >
        </button>
      </p>
    </div>`;
  }

  #write(action: 'ask' | 'answer'): void {
    this.isFaulty = this.#text === '';
    const box = this.querySelector('textarea');
    if (this.isFaulty) {
      box?.focus();
      return;
    }
    const { place, question, query } = this;
    const text = this.#text;
    void this.#act(t(action === 'ask' ? 'query-done-ask' : 'query-done-answer'), async () => {
      const response = await (query === null || query.state === 'settled'
        ? askAbout(place, { question, text })
        : writeToThread(place, query.id, action, text));
      this.#text = '';
      if (box !== null) box.value = '';
      return response;
    });
  }

  #settle({ id }: AnswerQuery): void {
    void this.#act(t('query-done-settle'), () => settleThread(this.place, id, this.version));
  }

  async #act(done: string, step: () => Promise<SurveyResponse>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.error = null;
    this.done = '';
    try {
      const detail = await step();
      this.dispatchEvent(new CustomEvent('kt-reviewed', { detail, bubbles: true, composed: true }));
      this.done = done;
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

customElements.define('kt-query-thread', KtQueryThread);

declare global {
  interface HTMLElementTagNameMap {
    'kt-query-thread': KtQueryThread;
  }
}
