/** One question of the form: its wording, help, field, remarks, and what happened to its answer. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { AnswerValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Consent, SavedAnswer } from '#domain/survey.ts';
import { conflictChoice } from '../answering/conflict-choice.ts';
import { consentState } from '../answering/consent-state.ts';
import type { Draft, DraftFault } from '../answering/draft.ts';
import { earlierBox } from '../answering/earlier-answer.ts';
import type { EarlierView } from '../answering/earlier-answer.ts';
import { fieldFor, isSingleBox } from '../answering/fields/fields.ts';
import { controlId } from '../answering/fields/field.ts';
import { asksWhatOther, commentField, evidenceField } from '../answering/remarks.ts';
import type { Remarks } from '../answering/remarks.ts';
import { softWarnings } from '../answering/soft-warnings.ts';
import type { WarningView } from '../answering/soft-warnings.ts';
import { pageLanguage, t } from '../words.ts';

export interface AnswerGiven {
  question: string;
  draft: Draft;
  /** The respondent has finished with the control; otherwise still typing. */
  settled: boolean;
}

export interface ConflictResolved {
  question: string;
  choice: 'mine' | 'theirs';
}

const noWarnings: readonly WarningView[] = [];

/**
 * @fires kt-carry-over - {string} the earlier answer still holds; the detail is the question's key
 * @fires kt-ask-consent - {string} the named person is to be asked; the detail is the question's key
 * @fires kt-answer - {AnswerGiven} the respondent changed something
 * @fires kt-resolve - {ConflictResolved} the respondent chose between two answers
 */
export class KtQuestion extends LitElement {
  static override properties = {
    question: { attribute: false },
    draft: { attribute: false },
    fault: { attribute: false },
    conflict: { attribute: false },
    refusal: { attribute: false },
    isWaiting: { attribute: false },
    earlier: { attribute: false },
    warnings: { attribute: false },
    consent: { attribute: false },
    typed: { state: true },
  };

  declare question: Question;
  declare draft: Draft;
  declare fault: DraftFault | null;
  declare conflict: SavedAnswer | null;
  declare refusal: string | null;
  declare isWaiting: boolean;
  declare earlier: EarlierView | null;
  declare warnings: readonly WarningView[];
  /** Where the named person's consent stands; null where none is needed. */
  declare consent: Consent | null;
  declare typed: string | null;
  /** Remarks that were there at first stand open; later the respondent opens and closes. */
  #opensRemarks = false;
  /** The value that the field gave last. */
  #given: AnswerValue | null = null;

  constructor() {
    super();
    this.fault = null;
    this.conflict = null;
    this.refusal = null;
    this.isWaiting = false;
    this.earlier = null;
    this.warnings = noWarnings;
    this.consent = null;
    this.typed = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // An answer from elsewhere takes the place of what was being typed.
    if (changed.has('draft') && this.draft.value !== this.#given) this.typed = null;
    if (!changed.has('question')) return;
    this.#opensRemarks =
      this.draft.evidenceUrl !== null ||
      (this.draft.comment !== null && !asksWhatOther(this.draft));
  }

  protected override render(): TemplateResult {
    const { question } = this;
    const wording = html`${question.wording[pageLanguage]}${
      question.core ? nothing : html` <small class="optional">${t('form-optional')}</small>`
    }${question.public ? nothing : html` <span class="tag">${t('form-tag-not-public')}</span>`}`;
    const content = html`${this.#helpLine()}${this.#earlierBox()}${fieldFor(this.#field())}${this.#messages()}${this.#remarks()}`;
    return isSingleBox(question)
      ? html`<div class="question" id=${`q-${question.key}`}>
          <label class="wording" for=${controlId(question)}>${wording}</label>
          ${content}
        </div>`
      : html`<fieldset
          class="question"
          id=${`q-${question.key}`}
          aria-describedby=${this.#describedBy || nothing}
        >
          <legend class="wording">${wording}</legend>
          ${content}
        </fieldset>`;
  }

  get #describedBy(): string {
    const ids = [];
    if (this.#helpTexts.length > 0) ids.push(`${this.question.key}-help`);
    if (this.fault?.field === 'value') ids.push(`${this.question.key}-fault`);
    if (this.warnings.some(({ isSettled }) => !isSettled)) ids.push(this.#warningsId);
    return ids.join(' ');
  }

  get #warningsId(): string {
    return `${this.question.key}-warnings`;
  }

  get #helpTexts(): string[] {
    const { question } = this;
    const texts = question.help === undefined ? [] : [question.help[pageLanguage]];
    if (question.type === 'multiple_choice') texts.push(t('form-choose-all'));
    if (question.consent) texts.push(t('form-needs-consent'));
    return texts;
  }

  #helpLine(): TemplateResult | typeof nothing {
    const texts = this.#helpTexts;
    return texts.length === 0
      ? nothing
      : html`<p class="help" id=${`${this.question.key}-help`}>${texts.join(' ')}</p>`;
  }

  #earlierBox(): TemplateResult | typeof nothing {
    const { question, earlier } = this;
    return earlier === null
      ? nothing
      : earlierBox(question, earlier, this.draft, () => {
          this.typed = null;
          this.#fire('kt-carry-over', question.key);
        });
  }

  #field(): Parameters<typeof fieldFor>[0] {
    return {
      question: this.question,
      draft: this.draft,
      describedBy: this.#describedBy,
      isFaulty: this.fault?.field === 'value',
      typed: this.typed,
      give: (value, settled, typed) => {
        this.typed = typed ?? null;
        this.#given = value;
        // Only an amount can be an estimate.
        this.#change({ value, ...(typeof value === 'number' ? {} : { estimate: false }) }, settled);
      },
      markEstimate: (estimate) => this.#change({ estimate }, true),
    };
  }

  #messages(): TemplateResult {
    const { question, fault, refusal } = this;
    const isUnreadable =
      typeof this.draft.value === 'string' &&
      (question.type === 'number' || question.type === 'money_eur');
    return html`${
      fault?.field === 'value'
        ? html`<p class="fault" id=${`${question.key}-fault`}>
            ${
              isUnreadable
                ? t(
                    question.type === 'money_eur'
                      ? 'form-unreadable-euros'
                      : 'form-unreadable-number',
                  )
                : t(fault.fault.code, fault.fault.params)
            }
            ${t('form-fault-is-kept')}
          </p>`
        : nothing
    }${refusal === null ? nothing : html`<p class="fault">${refusal}</p>`}${
      this.isWaiting ? html`<p class="waiting">${t('form-answer-waits')}</p>` : nothing
    }${
      this.conflict === null
        ? nothing
        : conflictChoice(question, this.draft, this.conflict, (choice) => {
            this.#fire('kt-resolve', { question: question.key, choice } satisfies ConflictResolved);
          })
    }${
      this.consent === null
        ? nothing
        : consentState(question, this.draft, this.consent, () => {
            this.#fire('kt-ask-consent', question.key);
          })
    }${softWarnings(this.#warningsId, this.warnings)}`;
  }

  #remarks(): TemplateResult {
    const { question, draft } = this;
    const remarks: Remarks = {
      question,
      draft,
      fault: this.fault,
      isAsked: this.warnings.length > 0,
      change: (part, settled) => this.#change(part, settled),
    };
    const asksComment = this.warnings.length > 0 || asksWhatOther(draft);
    return html`${asksComment ? commentField(remarks) : nothing}
      <div class="more">
        <details ?open=${this.#opensRemarks}>
          <summary>${asksComment ? t('form-add-evidence') : t('form-add-comment')}</summary>
          ${asksComment ? nothing : commentField(remarks)}${evidenceField(remarks)}
        </details>
        ${
          question.why === undefined
            ? nothing
            : html`<details>
                <summary>${t('form-why')}</summary>
                <p>${question.why[pageLanguage]}</p>
              </details>`
        }
        ${
          draft.value === null
            ? nothing
            : html`<button
                type="button"
                class="quiet"
                aria-describedby=${`${question.key}-cleared`}
                @click=${() => this.#clear()}
              >
                ${t('form-clear')}
              </button>`
        }
        <span class="unseen" id=${`${question.key}-cleared`}
          >${question.wording[pageLanguage]}</span
        >
      </div>`;
  }

  #clear(): void {
    this.typed = null;
    const empty: { value: AnswerValue | null; estimate: boolean } = {
      value: null,
      estimate: false,
    };
    this.#change({ ...empty, comment: null, evidenceUrl: null }, true);
    // The button is gone now; the reader goes on from the question it belonged to.
    this.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  #change(part: Partial<Draft>, settled: boolean): void {
    const draft = { ...this.draft, ...part };
    this.#fire('kt-answer', { question: this.question.key, draft, settled } satisfies AnswerGiven);
  }

  #fire(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

customElements.define('kt-question', KtQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'kt-question': KtQuestion;
  }
}
