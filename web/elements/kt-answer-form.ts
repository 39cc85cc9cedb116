/** The form of one municipality: its start page, its sections, and the page that hands it over. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question } from '#domain/questionnaire.ts';
import { softWarnings } from '#domain/soft-check.ts';
import type { Consent, SurveyResponse } from '#domain/survey.ts';
import { reviewPage } from '../addresses.ts';
import { ApiProblem } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import type { AnswerKeeper } from '../answering/answer-keeper.ts';
import { earlierViews } from '../answering/earlier-answer.ts';
import type { EarlierView } from '../answering/earlier-answer.ts';
import { emptyDraft } from '../answering/draft.ts';
import { errorSummary } from '../answering/error-summary.ts';
import type { Summary } from '../answering/error-summary.ts';
import { formHead, municipalityName } from '../answering/form-head.ts';
import { HeadHeight } from '../answering/head-height.ts';
import { PointerRest } from '../answering/pointer-rest.ts';
import type * as ReviewPage from '../answering/review-page.ts';
import { ownQueries } from '../answering/own-queries.ts';
import { savingNotices } from '../answering/save-status.ts';
import { sectionNav } from '../answering/section-nav.ts';
import { sectionQuestions, sectionTurns } from '../answering/section-page.ts';
import { gapsOf, sectionsOf } from '../answering/sections.ts';
import type { Section } from '../answering/sections.ts';
import { commentedAnswers, warningViews } from '../answering/soft-warnings.ts';
import type { WarningView } from '../answering/soft-warnings.ts';
import { startPage } from '../answering/start-page.ts';
import { Loading } from '../loading.ts';
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
    carried: { state: true },
  };

  declare place: ResponsePlace;
  declare response: SurveyResponse;
  declare keeper: AnswerKeeper;
  /** The section on show, or the page before submitting; null for the start page. */
  declare dimension: string | null;
  declare isBusy: boolean;
  /** Why the last step failed. */
  declare error: unknown;
  declare summary: Summary | null;
  /** Questions that "unchanged" has just filled on this page. */
  declare carried: readonly string[];
  #heard: AnswerKeeper | null = null;
  #earlier: ReadonlyMap<string, EarlierView> = new Map();
  #consents: ReadonlyMap<string, Consent> = new Map();
  #warnings: ReadonlyMap<string, readonly WarningView[]> = new Map();
  /** Checks look at answers, and while somebody types there is none yet. */
  #isTyping = false;
  #checksAreOld = true;
  readonly #review = new Loading<typeof ReviewPage>(this);
  readonly #rest: PointerRest = new PointerRest(this);
  /** Where the focus goes when the page has been drawn. */
  #focusOn: string | null = null;

  constructor() {
    super();
    this.isBusy = false;
    this.error = null;
    this.summary = null;
    this.carried = [];
    this.addController(new HeadHeight(this));
    this.addEventListener('kt-answer', (event) => {
      const { question, draft, settled } = (event as CustomEvent<AnswerGiven>).detail;
      this.#isTyping = !settled;
      this.keeper.change(question, draft, settled);
      this.#isTyping = false;
    });
    this.addEventListener('kt-resolve', (event) => {
      const { question, choice } = (event as CustomEvent<ConflictResolved>).detail;
      this.keeper.resolve(question, choice);
    });
    this.addEventListener('kt-carry-over', (event) => {
      this.keeper.carryOver((event as CustomEvent<string>).detail);
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
    this.#heard?.removeEventListener('change', this.#answersChanged);
    this.#heard = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#heard !== this.keeper) {
      this.#heard?.removeEventListener('change', this.#answersChanged);
      this.keeper.addEventListener('change', this.#answersChanged);
      this.#heard = this.keeper;
      this.#checksAreOld = true;
    }
    if (changed.has('response')) {
      if (this.response.telephone.calls.length > 0) void import('./kt-told.ts');
      const { queries, corrections } = this.response.review;
      if (queries.length + corrections.length > 0) void import('./kt-own-queries.ts');
      this.#earlier = earlierViews(this.response);
      this.#consents = new Map(this.response.consents.map((each) => [each.question, each]));
      this.#checksAreOld = true;
    }
    const isMoved = changed.get('response')?.state !== this.response.state;
    if (changed.has('dimension') || (changed.has('response') && isMoved)) {
      this.summary = null;
      this.carried = [];
      this.keeper.leaveFields();
      if (this.dimension === reviewPage) void this.#fetchReview();
    }
    if (changed.has('error')) this.#summarizeRefusal();
    if (this.#checksAreOld) this.#check();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('summary') && this.summary !== null) this.#focusOn = 'error-summary';
    if (this.#focusOn === null) return;
    this.querySelector<HTMLElement>(`#${this.#focusOn}`)?.focus();
    this.#focusOn = null;
  }

  protected override render(): TemplateResult {
    const { keeper, response, place, dimension } = this;
    const sections = sectionsOf(keeper);
    const section = sections.find((each) => each.dimension.key === dimension) ?? null;
    const isReview = dimension === reviewPage && response.may.includes('answer');
    return html`${response.round.example ? exampleBanner() : nothing}
      ${formHead({ response, keeper, sections })}
      <div class="stage">
        ${sectionNav({
          place,
          response,
          keeper,
          sections,
          current: isReview ? reviewPage : (section?.dimension.key ?? null),
          isUnfolded: wide.matches,
        })}
        <div>
          ${this.#heading(isReview ? t('form-overview') : (section?.dimension.label[pageLanguage] ?? null))}
          ${savingNotices(keeper)} ${section === null ? ownQueries(place, response, null) : nothing}
          ${this.summary === null ? nothing : errorSummary(place, this.summary)}
          ${this.summary === null ? failedAction(this.error) : nothing}
          ${
            isReview
              ? this.#reviewPage(sections)
              : section === null
                ? this.#startPage(sections)
                : this.#section(sections, section)
          }
        </div>
      </div>`;
  }

  #heading(part: string | null): TemplateResult {
    const whole = t('form-overview-title', {
      municipality: municipalityName(this.response),
      year: String(this.place.year),
    });
    return html`<h1 data-title=${part === null ? whole : `${part}: ${whole}`}>
      ${part ?? whole}
    </h1>`;
  }

  #startPage(sections: readonly Section[]): TemplateResult {
    const { place, response, keeper, isBusy } = this;
    const takeBack = () => this.dispatchEvent(new CustomEvent('kt-take-back'));
    return startPage({ place, response, keeper, sections, isBusy, takeBack });
  }

  #section(sections: readonly Section[], section: Section): TemplateResult {
    const page = {
      place: this.place,
      response: this.response,
      keeper: this.keeper,
      sections,
      section,
      earlier: this.#earlier,
      warnings: this.#warnings,
      consents: this.#consents,
      carried: this.carried,
      carryOverAll: (questions: readonly string[]) => this.#carryOverAll(questions),
      undoCarrying: () => this.#undoCarrying(),
    };
    return html`${sectionQuestions(page)} ${sectionTurns(page)}`;
  }

  #reviewPage(sections: readonly Section[]): TemplateResult {
    const { place, response, keeper, isBusy } = this;
    const { state } = this.#review;
    if (state.name === 'waiting')
      return html`<p class="wait" role="status">${t('form-loading')}</p>`;
    if (state.name === 'failed') {
      return html`${failedAction(state.error)}
        <button type="button" @click=${() => void this.#fetchReview()}>
          ${t('form-try-again')}
        </button>`;
    }
    const submit = () => this.#submit();
    return state.thing.reviewPage({ place, response, keeper, sections, isBusy, submit });
  }

  #fetchReview(): Promise<void> {
    return this.#review.fetch(() => import('../answering/review-page.ts'), {
      quietly: this.#review.state.name === 'here',
    });
  }

  #carryOverAll(questions: readonly string[]): void {
    for (const key of questions) this.keeper.carryOver(key);
    this.carried = questions;
    this.#focusOn = 'undo-carrying';
  }

  /** What has been answered otherwise since stays. */
  #undoCarrying(): void {
    for (const key of this.carried) {
      const { draft } = this.keeper.saverOf(key);
      if (draft.carriedOver === true) this.keeper.change(key, emptyDraft, true);
    }
    this.carried = [];
    this.#focusOn = 'carry-over-all';
  }

  #submit(): void {
    const { keeper } = this;
    const gaps = sectionsOf(keeper).flatMap((section) => gapsOf(section, keeper));
    const questions = [...new Set([...keeper.stuck, ...keeper.unfinished, ...gaps])];
    this.#summarize(questions);
    if (questions.length === 0) this.dispatchEvent(new CustomEvent('kt-submit'));
  }

  /** The service knows of something that this page has not seen. */
  #summarizeRefusal(): void {
    if (!(this.error instanceof ApiProblem)) return;
    const keys = this.error.members['questions'];
    if (!Array.isArray(keys)) return;
    this.#summarize(
      keys.flatMap((key) => findQuestion(this.response.questionnaire, String(key)) ?? []),
    );
  }

  #summarize(questions: readonly Question[]): void {
    this.summary =
      questions.length === 0
        ? null
        : { title: t('form-cannot-submit', { count: questions.length }), questions };
  }

  #check(): void {
    const { questionnaire, earlier, checkContext } = this.response;
    const answers = commentedAnswers(this.keeper);
    const found = softWarnings(questionnaire, answers, earlier, checkContext);
    this.#warnings = warningViews(found, questionnaire.questions, this.place);
    this.#checksAreOld = false;
  }

  readonly #answersChanged = (): void => {
    if (!this.#isTyping) this.#checksAreOld = true;
    this.#redraw();
  };

  /** What is drawn anew may move what is below, so it waits until nothing is being pressed. */
  readonly #redraw = (): void => this.#rest.whenUp(() => this.requestUpdate());
}

customElements.define('kt-answer-form', KtAnswerForm);

declare global {
  interface HTMLElementTagNameMap {
    'kt-answer-form': KtAnswerForm;
  }
}
