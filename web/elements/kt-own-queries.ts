/** The coordinator's questions to a municipality, each with its answer box, and corrections of its answers. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findQuestion } from '#domain/questionnaire.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { correctionMade } from '../reading/correction-made.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-query-thread.ts';

await loadWords(
  import.meta.glob<string>('../../domain/words/*/correction.ftl', {
    query: '?raw',
    import: 'default',
  }),
);

export class KtOwnQueries extends LitElement {
  static override properties = {
    place: { attribute: false },
    response: { attribute: false },
    question: { attribute: false },
  };

  declare place: ResponsePlace;
  declare response: SurveyResponse;
  /** Beside one answer only its own thread is shown; null shows all that are open. */
  declare question: string | null;

  constructor() {
    super();
    this.question = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { response, question } = this;
    const queries = response.review.queries.filter((query) =>
      question === null ? query.state !== 'settled' : query.question === question,
    );
    const threads = repeat(
      queries,
      ({ id }) => id,
      (query) => {
        const asked = findQuestion(response.questionnaire, query.question);
        const wording = asked?.wording[pageLanguage] ?? query.question;
        return html`${
            question === null && asked !== undefined
              ? html`<h3>
                  <a href=${`${answerAddress(this.place, asked.dimension)}#q-${asked.key}`}
                    >${wording}</a
                  >
                </h3>`
              : nothing
          }<kt-query-thread
            .place=${this.place}
            .question=${query.question}
            .wording=${wording}
            .query=${query}
          ></kt-query-thread>`;
      },
    );
    const corrected = this.#corrections();
    if (queries.length === 0) return corrected;
    if (question !== null) {
      return html`${corrected}
        <div class="notice beside">
          <p><strong>${t('query-about-this')}</strong></p>
          ${threads}
        </div>`;
    }
    const count = queries.filter(({ state }) => state === 'asked').length;
    return html`${corrected}
      <section class="notice warning">
        <h2>${count === 0 ? t('query-all-answered') : t('query-waiting', { count })}</h2>
        ${threads}
      </section>`;
  }

  /** Beside its answer a correction is told whole; all together they are named. */
  #corrections(): TemplateResult | typeof nothing {
    const { response, question } = this;
    const corrections = response.review.corrections.filter(
      (each) => question === null || each.question === question,
    );
    if (corrections.length === 0) return nothing;
    if (question !== null) {
      return html`<div class="notice beside">${corrections.map(correctionMade)}</div>`;
    }
    return html`<section class="notice">
      <h2>${t('query-corrected', { count: corrections.length })}</h2>
      ${corrections.map((correction) => {
        const asked = findQuestion(response.questionnaire, correction.question);
        return html`<h3>
            ${
              asked === undefined
                ? correction.question
                : html`<a href=${`${answerAddress(this.place, asked.dimension)}#q-${asked.key}`}
                    >${asked.wording[pageLanguage]}</a
                  >`
            }
          </h3>
          ${correctionMade(correction)}`;
      })}
    </section>`;
  }
}

customElements.define('kt-own-queries', KtOwnQueries);

declare global {
  interface HTMLElementTagNameMap {
    'kt-own-queries': KtOwnQueries;
  }
}
