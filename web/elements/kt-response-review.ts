/** One municipality's answers for the coordinator: read in words, approved, returned or reopened. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { answerChanges } from '#domain/answer-change.ts';
import { valuesOf } from '#domain/response-check.ts';
import { reviewFindings } from '#domain/review.ts';
import type { ReopenRequest, SurveyResponse } from '#domain/survey.ts';
import { boardAddress, municipalityResultsAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import { answersRead, questionPlace } from '../desk/answers-read.ts';
import { linkOnPage } from '../desk/link-on-page.ts';
import { openQuestions, reviewFindingsList } from '../desk/review-findings.ts';
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
 * @fires kt-return - {string | null} the municipality is asked to complete its answers
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
    void import('./kt-answer-tools.ts');
    void import('./kt-query-thread.ts');
    void import('./kt-review-turns.ts');
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
      <kt-review-turns .place=${place}></kt-review-turns>
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
    const { may, review } = this.response;
    const asked = review.queries.filter(({ state }) => state === 'asked').length;
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
        .body=${html`<p>${t('desk-return-explained')}</p>
          ${asked === 0 ? nothing : html`<p>${t('finding-return-questions', { count: asked })}</p>`}`}
        .note=${
          asked === 0
            ? { label: t('desk-return-note'), help: t('desk-return-note-help'), maxLength: 5000 }
            : null
        }
        .confirmLabel=${t('desk-return')}
        @kt-confirm=${(event: CustomEvent<string | null>) =>
          this.dispatchEvent(new CustomEvent('kt-return', { detail: event.detail }))}
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
    const findings = reviewFindings({ ...response, queries: response.review.queries });
    const warnings = findings.flatMap(({ warning }) => warning ?? []);
    const isFolded = openQuestions(response, findings).length > 0;
    return html`${reviewFindingsList(this.place, response, findings)} ${changes(response)}
      <details class="all-answers" ?open=${!isFolded}>
        <summary>${t('finding-all-answers')}</summary>
        ${answersRead(this.place, response, warnings)}
      </details>
      ${settledThreads(this.place, response)}`;
  }
}

/** Which answers are others than last time, folded. */
function changes({ questionnaire, answers, earlier }: SurveyResponse): TemplateResult {
  const changed = answerChanges(questionnaire, valuesOf(answers), earlier).filter(
    ({ kind }) => kind === 'changed',
  );
  if (changed.length === 0) return html``;
  return html`<details class="changed">
    <summary>${t('finding-changes', { count: changed.length })}</summary>
    <ul class="gaps">
      ${changed.map(
        ({ question }) =>
          html`<li>
            ${linkOnPage(
              questionPlace(question),
              findQuestion(questionnaire, question)?.wording[pageLanguage] ?? question,
            )}
          </li>`,
      )}
    </ul>
  </details>`;
}

/** What was asked and settled, to be read again. */
function settledThreads(place: ResponsePlace, response: SurveyResponse): TemplateResult {
  const settled = response.review.queries.filter(({ state }) => state === 'settled');
  if (settled.length === 0) return html``;
  return html`<details class="settled-threads">
    <summary>${t('finding-settled', { count: settled.length })}</summary>
    ${settled.map((query) => {
      const wording =
        findQuestion(response.questionnaire, query.question)?.wording[pageLanguage] ??
        query.question;
      return html`<h3>${linkOnPage(questionPlace(query.question), wording)}</h3>
        <kt-query-thread
          .place=${place}
          .question=${query.question}
          .wording=${wording}
          .query=${query}
        ></kt-query-thread>`;
    })}
  </details>`;
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
