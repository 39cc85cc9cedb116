/** One municipality's answers for the coordinator: read in words, approved, returned or reopened. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { softWarnings } from '#domain/soft-check.ts';
import type { ReopenRequest, SurveyResponse } from '#domain/survey.ts';
import { boardAddress, municipalityResultsAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { answersRead } from '../desk/answers-read.ts';
import { oddAnswers } from '../desk/odd-answers.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner, responseStateTag } from '../reading/states.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { telephoneAddress } from '../telephone/addresses.ts';
import { pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';
import './kt-reopen-dialog.ts';
import type { KtReopenDialog } from './kt-reopen-dialog.ts';

/**
 * @fires kt-approve - the answers are in order
 * @fires kt-return - {string} the municipality is asked to complete its answers
 * @fires kt-reopen - {ReopenRequest} the municipality may answer after closing
 */
export class KtResponseReview extends LitElement {
  static override properties = {
    place: { attribute: false },
    response: { attribute: false },
    isBusy: { attribute: false },
    error: { attribute: false },
    done: { attribute: false },
  };

  declare place: ResponsePlace;
  declare response: SurveyResponse;
  declare isBusy: boolean;
  declare error: unknown;
  declare done: string;

  constructor() {
    super();
    this.isBusy = false;
    this.error = null;
    this.done = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    if (this.response.people.may.includes('read')) void import('./kt-desk-people.ts');
  }

  /** The button that was pressed is gone; the reader goes on from the words that tell it is done. */
  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('done') || this.done === '') return;
    this.#reopenDialog?.close();
    this.querySelector<HTMLElement>('.done')?.focus();
  }

  protected override render(): TemplateResult {
    const { response, place } = this;
    const { name } = response.municipality;
    return html`${response.round.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${boardAddress(place)}>${response.round.region.name[pageLanguage]} ${place.year}</a>
      </p>
      <h1>${pageLanguage === 'sv' ? name.sv : name.fi} ${place.year}</h1>
      <p class="facts">
        ${responseStateTag(response.state, response.round.state)}
        <span
          >${t('form-progress', { answered: response.coreAnswered, asked: response.coreAsked })}</span
        >
        ${
          response.submittedAt === null
            ? nothing
            : html`<span
                >${t('form-submitted-at', { when: formatMoment(response.submittedAt) })}</span
              >`
        }
        ${response.toConfirm ? html`<strong class="tag due">${t('desk-to-confirm')}</strong>` : nothing}
        ${
          response.may.includes('telephone')
            ? html`<a href=${telephoneAddress(place)}>${t('desk-telephone')}</a>`
            : nothing
        }
        ${
          response.round.state === 'published'
            ? html`<a href=${municipalityResultsAddress(place.municipality, place.year)}
                >${t('desk-see-published')}</a
              >`
            : nothing
        }
      </p>
      ${
        response.reviewNote === null
          ? nothing
          : html`<div class="notice warning">
              <h2>${t('desk-returned-with')}</h2>
              <p class="said">${response.reviewNote}</p>
            </div>`
      }
      ${reopened(response)} ${this.#steps()}
      ${this.#reopenDialog?.isOpen === true ? nothing : failedAction(this.error)}
      <p class="done" role="status" tabindex="-1">${this.done}</p>
      ${this.#answers()}
      ${
        response.people.may.includes('read')
          ? html`<kt-desk-people .municipality=${place.municipality}></kt-desk-people>`
          : nothing
      }`;
  }

  #steps(): TemplateResult {
    const { may } = this.response;
    return html`<p class="actions">
        ${
          may.includes('approve')
            ? html`<button
                type="button"
                class=${this.response.reopened === null ? 'main' : nothing}
                ?disabled=${this.isBusy}
                @click=${() => this.dispatchEvent(new CustomEvent('kt-approve'))}
              >
                ${t('desk-approve')}
              </button>`
            : nothing
        }
        ${
          may.includes('return')
            ? html`<button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() => this.querySelector('kt-confirm-dialog')?.open()}
              >
                ${t('desk-return')}
              </button>`
            : nothing
        }
        ${
          may.includes('reopen')
            ? html`<button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() => this.#reopenDialog?.open()}
              >
                ${t(this.response.reopened === null ? 'desk-reopen' : 'desk-reopen-again')}
              </button>`
            : nothing
        }
      </p>
      <kt-confirm-dialog
        .heading=${t('desk-return-title')}
        .body=${html`<p>${t('desk-return-explained')}</p>`}
        .note=${{ label: t('desk-return-note'), help: t('desk-return-note-help'), maxLength: 5000 }}
        .confirmLabel=${t('desk-return')}
        @kt-confirm=${(event: CustomEvent<string | null>) =>
          this.dispatchEvent(new CustomEvent('kt-return', { detail: event.detail ?? '' }))}
      ></kt-confirm-dialog>
      <kt-reopen-dialog
        .response=${this.response}
        .isBusy=${this.isBusy}
        .error=${this.error}
        @kt-reopen=${(event: CustomEvent<ReopenRequest>) =>
          this.dispatchEvent(new CustomEvent('kt-reopen', { detail: event.detail }))}
      ></kt-reopen-dialog>`;
  }

  get #reopenDialog(): KtReopenDialog | null {
    return this.querySelector('kt-reopen-dialog');
  }

  #answers(): TemplateResult {
    const { response } = this;
    if (!response.may.includes('read')) {
      return html`<p>
        ${t(response.state === 'not_started' ? 'desk-not-started' : 'desk-still-a-draft')}
      </p>`;
    }
    const { questionnaire, answers, earlier, checkContext } = response;
    const given = Object.fromEntries(answers.map((answer) => [answer.question, answer]));
    const warnings = softWarnings(questionnaire, given, earlier, checkContext);
    return html`${oddAnswers(response, warnings)}${answersRead(response, warnings)}`;
  }
}

function reopened({ reopened: until }: SurveyResponse): TemplateResult | typeof nothing {
  return until === null
    ? nothing
    : html`<div class="notice warning">
        <h2>${t('desk-reopened', { until: formatMoment(until.until) })}</h2>
        <p class="said">${until.reason}</p>
      </div>`;
}

customElements.define('kt-response-review', KtResponseReview);

declare global {
  interface HTMLElementTagNameMap {
    'kt-response-review': KtResponseReview;
  }
}
