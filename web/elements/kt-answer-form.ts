/** The form of one municipality: its sections, one page each, and the page that hands it over. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';
import type { AnswerKeeper } from '../answering/answer-keeper.ts';
import { errorSummary } from '../answering/error-summary.ts';
import type { Summary } from '../answering/error-summary.ts';
import { overview } from '../answering/overview-page.ts';
import { saveStatus, savingNotices } from '../answering/save-status.ts';
import { sectionNav } from '../answering/section-nav.ts';
import { sectionQuestions, sectionTurns } from '../answering/section-page.ts';
import { faultyOf, gapsOf, sectionsOf } from '../answering/sections.ts';
import type { Section } from '../answering/sections.ts';
import { formatMoment } from '../local-format.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerGiven, ConflictResolved } from './kt-question.ts';

const wide = window.matchMedia('(min-width: 821px)');

/**
 * @fires kt-submit - the response is complete and is to be handed over
 * @fires kt-take-back - the response is to be taken back for mending
 */
export class KtAnswerForm extends LitElement {
  static override properties = {
    place: { attribute: false },
    response: { attribute: false },
    keeper: { attribute: false },
    dimension: { attribute: false },
    isBusy: { attribute: false },
    error: { attribute: false },
    summary: { state: true },
  };

  declare place: ResponsePlace;
  declare response: SurveyResponse;
  declare keeper: AnswerKeeper;
  /** The section on show; null for the overview. */
  declare dimension: string | null;
  declare isBusy: boolean;
  /** Why the last step failed. */
  declare error: unknown;
  declare summary: Summary | null;
  #heard: AnswerKeeper | null = null;

  constructor() {
    super();
    this.isBusy = false;
    this.error = null;
    this.summary = null;
    this.addEventListener('kt-answer', (event) => {
      const { question, draft, settled } = (event as CustomEvent<AnswerGiven>).detail;
      this.keeper.change(question, draft, settled);
    });
    this.addEventListener('kt-resolve', (event) => {
      const { question, choice } = (event as CustomEvent<ConflictResolved>).detail;
      this.keeper.resolve(question, choice);
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    wide.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    wide.removeEventListener('change', this.#redraw);
    this.#heard?.removeEventListener('change', this.#redraw);
    this.#heard = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#heard !== this.keeper) {
      this.#heard?.removeEventListener('change', this.#redraw);
      this.keeper.addEventListener('change', this.#redraw);
      this.#heard = this.keeper;
    }
    const isMoved = changed.get('response')?.state !== this.response.state;
    if (changed.has('dimension') || (changed.has('response') && isMoved)) {
      this.summary = null;
      this.keeper.leaveFields();
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('summary') && this.summary !== null) {
      this.querySelector<HTMLElement>('#error-summary')?.focus();
    }
  }

  protected override render(): TemplateResult {
    const { keeper, response, place, dimension } = this;
    const sections = sectionsOf(keeper);
    const section = sections.find((each) => each.dimension.key === dimension) ?? null;
    return html`${response.round.example ? exampleBanner() : nothing} ${this.#deadline()}
      <div class="stage">
        ${sectionNav(place, sections, section?.dimension.key ?? null, {
          keeper,
          mayAnswer: response.may.includes('answer'),
          isUnfolded: wide.matches,
        })}
        <div>
          <h1>
            ${section === null ? t('form-overview-title', this.#names()) : section.dimension.label[pageLanguage]}
          </h1>
          ${this.#progress(sections)} ${savingNotices(keeper)}
          ${this.summary === null ? nothing : errorSummary(place, this.summary)}
          ${failedAction(this.error)}
          ${section === null ? this.#overview(sections) : this.#section(sections, section)}
        </div>
      </div>`;
  }

  #deadline(): TemplateResult {
    const { round } = this.response;
    return html`<p class="context">
      <strong>${this.#names().municipality}</strong> · ${t('form-survey-of', this.#names())}
      ${
        round.state === 'open' && round.closesAt !== null
          ? html` · ${t('form-open-until', { when: formatMoment(round.closesAt) })}`
          : nothing
      }
    </p>`;
  }

  #names(): { municipality: string; year: string } {
    const { name } = this.response.municipality;
    return {
      municipality: pageLanguage === 'sv' ? name.sv : name.fi,
      year: String(this.place.year),
    };
  }

  #progress(sections: readonly Section[]): TemplateResult {
    const answered = sections.reduce((sum, section) => sum + section.coreAnswered, 0);
    const asked = sections.reduce((sum, section) => sum + section.coreAsked, 0);
    return html`<div class="progress">
      <label for="progress">${t('form-progress', { answered, asked })}</label>
      ${saveStatus(this.keeper, this.response.savedAt)}
      <progress id="progress" value=${answered} max=${asked}></progress>
    </div>`;
  }

  #overview(sections: readonly Section[]): TemplateResult {
    return overview({
      place: this.place,
      response: this.response,
      keeper: this.keeper,
      sections,
      isBusy: this.isBusy,
      submit: () => this.#submit(),
      takeBack: () => this.dispatchEvent(new CustomEvent('kt-take-back')),
    });
  }

  #section(sections: readonly Section[], section: Section): TemplateResult {
    const page = {
      place: this.place,
      keeper: this.keeper,
      sections,
      section,
      mayAnswer: this.response.may.includes('answer'),
      leave: (event: Event) => {
        const questions = faultyOf(section, this.keeper);
        if (questions.length === 0) return;
        event.preventDefault();
        this.summary = { title: t('form-mend-first'), questions };
      },
    };
    const { definition, timeReference } = this.response.questionnaire;
    return html`<details class="definition">
        <summary>${t('form-definition-title')}</summary>
        <p>${definition[pageLanguage]}</p>
        <p>${timeReference[pageLanguage]}</p>
      </details>
      ${sectionQuestions(page)} ${sectionTurns(page)}`;
  }

  #submit(): void {
    const { keeper } = this;
    const gaps = sectionsOf(keeper).flatMap((section) => gapsOf(section, keeper));
    const questions = [...new Set([...keeper.stuck, ...keeper.unfinished, ...gaps])];
    this.summary =
      questions.length === 0
        ? null
        : { title: t('form-cannot-submit', { count: questions.length }), questions };
    if (questions.length === 0) this.dispatchEvent(new CustomEvent('kt-submit'));
  }

  readonly #redraw = (): void => this.requestUpdate();
}

customElements.define('kt-answer-form', KtAnswerForm);

declare global {
  interface HTMLElementTagNameMap {
    'kt-answer-form': KtAnswerForm;
  }
}
