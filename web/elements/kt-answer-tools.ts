/** What the desk did and can do with one answer: correct it with a reason, and mark its link as checked. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { AnswerValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';
import { draftFault, draftOf, emptyDraft } from '../answering/draft.ts';
import type { Draft } from '../answering/draft.ts';
import { controlId } from '../answering/fields/field.ts';
import { fieldFor, isSingleBox } from '../answering/fields/fields.ts';
import { textOf } from '../answering/fields/typed-text.ts';
import { newKey } from '../answering/idempotency-key.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { correctionMade } from '../reading/correction-made.ts';
import { formatMoment } from '../local-format.ts';
import { checkEvidence, correctAnswer, uncheckEvidence } from '../review-api.ts';
import { loadWords, pageLanguage, t } from '../words.ts';

await loadWords(
  import.meta.glob<string>('../../domain/words/*/correction.ftl', {
    query: '?raw',
    import: 'default',
  }),
);

const longestReason = 2000;

/** @fires kt-reviewed - {SurveyResponse} the response after a step */
export class KtAnswerTools extends LitElement {
  static override properties = {
    place: { attribute: false },
    question: { attribute: false },
    response: { attribute: false },
    draft: { state: true },
    isOpen: { state: true },
    fault: { state: true },
    isBusy: { state: true },
    error: { state: true },
    done: { state: true },
  };

  declare place: ResponsePlace;
  declare question: Question;
  declare response: SurveyResponse;
  declare draft: Draft;
  declare isOpen: boolean;
  declare fault: { field: 'value' | 'reason'; words: string } | null;
  declare isBusy: boolean;
  declare error: unknown;
  declare done: string;
  #typed: string | null = null;
  #reason = '';
  /** Of the correction that is being written; it stays the same until one has been stored. */
  #key = newKey();

  constructor() {
    super();
    this.draft = emptyDraft;
    this.isOpen = false;
    this.fault = null;
    this.isBusy = false;
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
    const { corrections, mayOnAnswers } = this.response.review;
    const correction = corrections.find(({ question }) => question === this.question.key);
    return html`${correction === undefined ? nothing : correctionMade(correction)}
      ${this.#evidence()} ${failedAction(this.error)}
      <p class="done" role="status" tabindex="-1">${this.done}</p>
      ${
        mayOnAnswers.includes('correct') && this.question.type !== 'contact'
          ? html`<details
              class="correcting"
              .open=${this.isOpen}
              @toggle=${(event: Event) => this.#toggle((event.target as HTMLDetailsElement).open)}
            >
              <summary>
                ${t('correction-open')}<span class="unseen">: ${this.#wording}</span>
              </summary>
              ${this.isOpen ? this.#form() : nothing}
            </details>`
          : nothing
      }`;
  }

  get #wording(): string {
    return this.question.wording[pageLanguage];
  }

  get #answer(): SavedAnswer | null {
    return this.response.answers.find(({ question }) => question === this.question.key) ?? null;
  }

  #evidence(): TemplateResult | typeof nothing {
    const { evidenceChecks, mayOnAnswers } = this.response.review;
    const answer = this.#answer;
    if (answer === null || answer.evidenceUrl === null) return nothing;
    const check = evidenceChecks.find(({ question }) => question === this.question.key);
    const may = mayOnAnswers.includes('check_evidence');
    const button = (words: string, done: string, step: typeof checkEvidence): TemplateResult =>
      html`<button
        type="button"
        ?disabled=${this.isBusy}
        @click=${() =>
          this.#act(t(done), () => step(this.place, this.question.key, answer.version))}
      >
        ${t(words)}<span class="unseen">: ${this.#wording}</span>
      </button>`;
    return html`<p class="evidence-check">
      ${
        check === undefined
          ? nothing
          : html`<span
              ><span aria-hidden="true">✓ </span>${t('evidence-checked', {
                when: formatMoment(check.at),
                who: check.by ?? '–',
              })}</span
            >`
      }
      ${
        !may
          ? nothing
          : check === undefined
            ? button('evidence-check', 'evidence-done-check', checkEvidence)
            : button('evidence-uncheck', 'evidence-done-uncheck', uncheckEvidence)
      }
    </p>`;
  }

  #toggle(isOpen: boolean): void {
    if (isOpen === this.isOpen) return;
    this.isOpen = isOpen;
    if (!isOpen) return;
    this.draft = draftOf(this.#answer);
    this.#typed = null;
    this.#reason = '';
    this.#key = newKey();
    this.fault = null;
  }

  #form(): TemplateResult {
    const { question } = this;
    const id = `correction-${question.key}`;
    const isFaulty = this.fault?.field === 'value';
    const field = fieldFor({
      question,
      draft: this.draft,
      describedBy: isFaulty ? `${id}-value-fault` : '',
      isFaulty,
      typed: this.#typed,
      give: (value: AnswerValue | null, _settled, typed) => {
        this.#typed = typed ?? null;
        this.draft = {
          ...this.draft,
          value,
          estimate: typeof value === 'number' && this.draft.estimate,
        };
      },
      markEstimate: (estimate) => {
        this.draft = { ...this.draft, estimate };
      },
    });
    return html`<div class="remark">
      <p class="help">${t('correction-help')}</p>
      ${
        isSingleBox(question)
          ? html`<label class="wording" for=${controlId(question)}>${this.#wording}</label>${field}`
          : html`<fieldset class="question">
              <legend class="wording">${this.#wording}</legend>
              ${field}
            </fieldset>`
      }
      <div id=${`${id}-value-fault`} role="alert">${this.#faultAt('value')}</div>
      <label for=${id}>${t('correction-reason')}</label>
      <p class="help" id=${`${id}-help`}>${t('correction-reason-help')}</p>
      <textarea
        id=${id}
        rows="3"
        maxlength=${longestReason}
        aria-describedby=${`${id}-help ${id}-fault`}
        aria-invalid=${this.fault?.field === 'reason' ? 'true' : nothing}
        .value=${this.#reason}
        @input=${(event: Event) => {
          this.#reason = textOf(event);
        }}
      ></textarea>
      <div id=${`${id}-fault`} role="alert">${this.#faultAt('reason')}</div>
      <p class="actions">
        <button type="button" class="main" ?disabled=${this.isBusy} @click=${() => this.#save()}>
          ${t('correction-save')}<span class="unseen">: ${this.#wording}</span>
        </button>
      </p>
    </div>`;
  }

  #faultAt(field: 'value' | 'reason'): TemplateResult | typeof nothing {
    return this.fault?.field === field ? html`<p class="fault">${this.fault.words}</p>` : nothing;
  }

  #save(): void {
    const { question, draft } = this;
    this.fault = this.#whatIsMissing();
    if (this.fault !== null) {
      const isReason = this.fault.field === 'reason';
      this.querySelector<HTMLElement>(
        isReason ? '.remark > textarea' : '.remark :is(input, textarea)',
      )?.focus();
      return;
    }
    const request = { value: draft.value, estimate: draft.estimate, reason: this.#reason };
    const seen = { version: this.#answer?.version ?? 0, idempotencyKey: this.#key };
    void this.#act(t('correction-done'), async () => {
      const response = await correctAnswer(this.place, question.key, request, seen);
      this.isOpen = false;
      return response;
    });
  }

  #whatIsMissing(): KtAnswerTools['fault'] {
    const { question, draft } = this;
    if (draft.value === null) return { field: 'value', words: t('correction-value-needed') };
    const faulty = draftFault(question, { ...draft, evidenceUrl: null });
    if (faulty !== null) {
      return { field: 'value', words: t(faulty.fault.code, faulty.fault.params) };
    }
    return this.#reason.trim() === ''
      ? { field: 'reason', words: t('correction-reason-needed') }
      : null;
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

customElements.define('kt-answer-tools', KtAnswerTools);

declare global {
  interface HTMLElementTagNameMap {
    'kt-answer-tools': KtAnswerTools;
  }
}
