/** What was told on the telephone, for the municipality: the calls, each answer's origin, and confirming. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SurveyResponse } from '#domain/survey.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { Acting } from '../people/acting.ts';
import { confirmTold } from '../telephone/telephone-api.ts';
import { loadWords, pageLanguage, t } from '../words.ts';

export class KtTold extends LitElement {
  static override properties = {
    place: { attribute: false },
    response: { attribute: false },
  };

  declare place: ResponsePlace;
  declare response: SurveyResponse;
  readonly #acting = new Acting(this);
  /** As it is after confirming; the page around it learns of it when it is opened next. */
  #after: SurveyResponse | null = null;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const response = this.#after ?? this.response;
    const { calls, confirmed } = response.telephone;
    return html`<section class=${response.toConfirm ? 'notice warning' : 'notice'}>
      <h2>${t(response.toConfirm ? 'telephone-told-to-confirm' : 'telephone-told-title')}</h2>
      <ul>
        ${calls.map(
          (call) =>
            html`<li>
              ${t(call.endedAt === null ? 'telephone-told-now' : 'telephone-told-call', {
                when: formatMoment(call.openedAt),
                typist: call.openedBy ?? t('form-somebody'),
                teller: call.talkedTo,
              })}
            </li>`,
        )}
      </ul>
      ${
        confirmed === null
          ? nothing
          : html`<p>
              ${t('telephone-confirmed', {
                who: confirmed.by ?? t('form-somebody'),
                when: formatMoment(confirmed.at),
              })}
            </p>`
      }
      ${this.#answers(response)} ${this.#acting.told('told')}
      ${
        response.may.includes('confirm')
          ? html`<p>${t('telephone-told-read-first')}</p>
              <p class="actions">
                <button
                  type="button"
                  ?disabled=${this.#acting.isBusy}
                  @click=${() => void this.#confirm(response)}
                >
                  ${t('telephone-told-confirm')}
                </button>
              </p>`
          : nothing
      }
    </section>`;
  }

  #answers({ answers, questionnaire }: SurveyResponse): TemplateResult | typeof nothing {
    const told = questionnaire.questions.flatMap((question) => {
      const answer = answers.find((each) => each.question === question.key);
      return !answer || answer.toldBy === null || answer.value === null ? [] : { question, answer };
    });
    if (told.length === 0) return nothing;
    return html`<details>
      <summary>${t('telephone-told-answers', { count: told.length })}</summary>
      <ul class="gaps">
        ${told.map(
          ({ question, answer }) =>
            html`<li>
              <a href=${`${answerAddress(this.place, question.dimension)}#q-${question.key}`}
                >${question.wording[pageLanguage]}</a
              ><br />${t('telephone-told-answer', {
                when: formatMoment(answer.answeredAt),
                typist: answer.answeredBy ?? t('form-somebody'),
                teller: answer.toldBy ?? '',
              })}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  async #confirm({ savedAt }: SurveyResponse): Promise<void> {
    await this.#acting.run('told', async () => {
      this.#after = await confirmTold(this.place, savedAt);
      return t('telephone-told-confirmed');
    });
  }
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/telephone.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-told', KtTold);

declare global {
  interface HTMLElementTagNameMap {
    'kt-told': KtTold;
  }
}
