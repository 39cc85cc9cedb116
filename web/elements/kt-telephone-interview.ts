/** One question at a time while somebody tells the answers on the telephone, by keys or by mouse. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { offersUnknown } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { softWarnings } from '#domain/soft-check.ts';
import type { MunicipalityPeople, SurveyResponse } from '#domain/survey.ts';
import type { FinishCall } from '#domain/telephone.ts';
import type { ResponsePlace } from '../api.ts';
import type { AnswerKeeper } from '../answering/answer-keeper.ts';
import { earlierViews } from '../answering/earlier-answer.ts';
import type { EarlierView } from '../answering/earlier-answer.ts';
import { saveStatus, savingNotices } from '../answering/save-status.ts';
import { commentedAnswers, warningViews } from '../answering/soft-warnings.ts';
import type { Acting } from '../people/acting.ts';
import { askedQuestions, firstOpen, neighbourOf } from '../telephone/asked.ts';
import { callEnding } from '../telephone/ending.ts';
import { pressKey, tellKeys } from '../telephone/keys.ts';
import { questionList } from '../telephone/question-list.ts';
import { pageLanguage, t } from '../words.ts';
import './kt-question.ts';
import type { AnswerGiven, ConflictResolved } from './kt-question.ts';

const wide = window.matchMedia('(min-width: 1021px)');

/**
 * @fires kt-stop - the call ends for now
 * @fires kt-finish - {FinishCall} the call ends with a summary
 */
export class KtTelephoneInterview extends LitElement {
  static override properties = {
    place: { attribute: false },
    response: { attribute: false },
    keeper: { attribute: false },
    people: { attribute: false },
    acting: { attribute: false },
    current: { state: true },
    coreOnly: { state: true },
    areKeysOn: { state: true },
    to: { state: true },
  };

  declare place: ResponsePlace;
  declare response: SurveyResponse;
  declare keeper: AnswerKeeper;
  declare people: MunicipalityPeople;
  declare acting: Acting;
  /** The question on show; null for the end of the call. */
  declare current: string | null;
  declare coreOnly: boolean;
  declare areKeysOn: boolean;
  /** To whom the summary is to go; null until somebody is chosen. */
  declare to: string | null;
  #earlier: ReadonlyMap<string, EarlierView> = new Map();
  #heard: AnswerKeeper | null = null;
  /** Does the focus go to what has just been put on show? */
  #arrives = true;

  constructor() {
    super();
    this.coreOnly = true;
    this.areKeysOn = true;
    this.to = null;
    this.addEventListener('kt-answer', (event) => {
      const { question, draft, settled } = (event as CustomEvent<AnswerGiven>).detail;
      this.keeper.change(question, draft, settled);
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
    this.#heard?.removeEventListener('change', this.#redraw);
    this.#heard = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#heard !== this.keeper) {
      this.#heard?.removeEventListener('change', this.#redraw);
      this.keeper.addEventListener('change', this.#redraw);
      this.#heard = this.keeper;
      this.current = firstOpen(this.keeper, this.#asked)?.key ?? null;
      this.#arrives = true;
    }
    if (changed.has('response')) this.#earlier = earlierViews(this.response);
  }

  protected override updated(): void {
    void this.#settle();
  }

  protected override render(): TemplateResult {
    const asked = this.#asked;
    const question = this.#question;
    return html`${this.#head()} ${savingNotices(this.keeper)}
      <div class="interview">
        ${questionList({
          keeper: this.keeper,
          asked,
          current: this.current,
          coreOnly: this.coreOnly,
          isUnfolded: wide.matches,
          goTo: (key) => this.#goTo(key),
          chooseCore: (coreOnly) => {
            this.coreOnly = coreOnly;
          },
        })}
        <div>${question === null ? this.#ending() : this.#asking(question, asked)}</div>
      </div>`;
  }

  get #asked(): Question[] {
    return askedQuestions(this.keeper, this.coreOnly);
  }

  get #question(): Question | null {
    if (this.current === null) return null;
    return this.keeper.saverOf(this.current).question;
  }

  #head(): TemplateResult {
    const [call] = this.response.telephone.calls;
    const core = this.keeper.visible.filter(({ core }) => core);
    const { values } = this.keeper;
    const answered = core.filter(({ key }) => values[key] !== undefined).length;
    const progress = t('form-progress', { answered, asked: core.length });
    return html`<div class="call-head">
      <p>${t('telephone-on-line', { who: call?.talkedTo ?? '' })}</p>
      <p class="how-far">${progress}</p>
      <progress max=${core.length} value=${answered} aria-label=${progress}></progress>
      ${saveStatus(this.keeper, this.response.savedAt)}
      <p class="actions">
        <button type="button" @click=${() => this.#show(null)}>${t('telephone-to-end')}</button>
        <button
          type="button"
          ?disabled=${this.acting.isBusy}
          @click=${() => this.dispatchEvent(new CustomEvent('kt-stop'))}
        >
          ${t('telephone-stop')}
        </button>
      </p>
    </div>`;
  }

  #asking(question: Question, asked: readonly Question[]): TemplateResult {
    const { keeper } = this;
    const saver = keeper.saverOf(question.key);
    const number = asked.findIndex(({ key }) => key === question.key) + 1;
    const dimension = keeper.questionnaire.dimensions.find(({ key }) => key === question.dimension);
    const count =
      number === 0
        ? t('telephone-extra-question')
        : t('telephone-question-of', { number, count: asked.length });
    return html`<section
      class=${this.areKeysOn ? 'asking keys-on' : 'asking'}
      tabindex="-1"
      aria-label=${`${count}: ${question.wording[pageLanguage]}`}
      @keydown=${(event: KeyboardEvent) => this.#press(event)}
      @click=${(event: MouseEvent) => this.#followLink(event)}
    >
      <p class="asking-number">${count} · ${dimension?.label[pageLanguage]}</p>
      ${keyed(
        question.key,
        html`<kt-question
          .question=${question}
          .draft=${saver.draft}
          .fault=${saver.shownFault}
          .conflict=${saver.conflict}
          .refusal=${saver.refusal}
          .isWaiting=${saver.isWaiting}
          .earlier=${this.#earlier.get(question.key) ?? null}
          .warnings=${this.#warnings(question)}
        ></kt-question>`,
      )}
      <p class="actions turns">
        <button type="button" @click=${() => this.#turn(-1)}>${t('telephone-back')}</button>
        <button type="button" class="main" @click=${() => this.#turn(1)}>
          ${t('telephone-next')}
        </button>
      </p>
      ${this.#keys(question)}
    </section>`;
  }

  /** The keys that do something here. */
  #keys(question: Question): TemplateResult {
    const options = question.options.filter(({ key }) => key !== 'unknown').length;
    const keys: [string, string][] = [
      ...(options > 0
        ? [[options > 9 ? '1–9, 0' : `1–${options}`, t('telephone-key-choose')]]
        : []),
      ...(this.#earlier.get(question.key)?.isCarryable === true
        ? [['U', t('form-unchanged')]]
        : []),
      ...(offersUnknown(question) ? [['?', t('form-dont-know')]] : []),
      ['N', t('telephone-key-note')],
    ] as [string, string][];
    return html`<div class="keys">
      <dl>
        <div>
          <dt>Enter</dt>
          <dd>${t('telephone-key-next')}</dd>
        </div>
        <div>
          <dt>${t('telephone-shift-enter')}</dt>
          <dd>${t('telephone-key-back')}</dd>
        </div>
        ${
          this.areKeysOn
            ? keys.map(
                ([key, words]) =>
                  html`<div>
                    <dt>${key}</dt>
                    <dd>${words}</dd>
                  </div>`,
              )
            : nothing
        }
      </dl>
      <p class="help">${t('telephone-key-escape')}</p>
      <label class="option">
        <input
          type="checkbox"
          .checked=${this.areKeysOn}
          @change=${(event: Event) => {
            this.areKeysOn = (event.target as HTMLInputElement).checked;
          }}
        />
        <span>${t('telephone-keys-on')}</span>
      </label>
    </div>`;
  }

  #ending(): TemplateResult {
    const { keeper, people, acting } = this;
    const { values } = keeper;
    const missing = keeper.visible.filter(({ key, core }) => core && values[key] === undefined);
    return callEnding({
      people,
      acting,
      gaps: [...new Set([...missing, ...keeper.unfinished])],
      talkedTo: this.response.telephone.calls[0]?.talkedTo ?? '',
      to: this.to ?? people.people[0]?.id ?? 'new',
      choose: (to) => {
        this.to = to;
      },
      goTo: ({ key }) => this.#goTo(key),
      back: () => this.#goTo(this.#asked.at(-1)?.key ?? null),
      finish: (how) => {
        this.dispatchEvent(new CustomEvent<FinishCall>('kt-finish', { detail: how }));
      },
    });
  }

  #warnings({ key }: Question) {
    const { questionnaire, earlier, checkContext } = this.response;
    const found = softWarnings(questionnaire, commentedAnswers(this.keeper), earlier, checkContext);
    return warningViews(found, questionnaire.questions, this.place).get(key) ?? [];
  }

  #press(event: KeyboardEvent): void {
    const region = event.currentTarget as HTMLElement;
    pressKey(event, region, {
      areOn: this.areKeysOn,
      next: () => this.#turn(1),
      back: () => this.#turn(-1),
    });
  }

  #turn(step: 1 | -1): void {
    if (this.current === null) return;
    const next = neighbourOf(this.keeper, this.#asked, this.current, step);
    if (next === null && step === -1) return;
    this.#show(next?.key ?? null);
  }

  #goTo(key: string | null): void {
    if (key !== null && !this.#asked.some((each) => each.key === key)) this.coreOnly = false;
    this.#show(key);
  }

  #show(key: string | null): void {
    if (this.current !== null) this.keeper.saverOf(this.current).leave();
    this.#arrives = true;
    this.current = key;
    this.requestUpdate();
  }

  /** A warning speaks of other questions; they are asked here too. */
  #followLink(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#q-"]');
    if (link === null) return;
    event.preventDefault();
    this.#goTo(link.hash.replace('#q-', ''));
  }

  /** What is put on show gets the focus: a box that is typed into at once, or the question. */
  async #settle(): Promise<void> {
    const region = this.querySelector<HTMLElement>('.asking');
    await this.querySelector('kt-question')?.updateComplete;
    if (region !== null) tellKeys(region, this.areKeysOn);
    if (!this.#arrives) return;
    this.#arrives = false;
    const box = region?.querySelector<HTMLElement>(
      ':is(.amount input[type="text"], .contact input, .question > :is(textarea, input))',
    );
    (box ?? region ?? this.querySelector<HTMLElement>('#ending-title'))?.focus();
    region?.scrollIntoView({ block: 'nearest' });
  }

  readonly #redraw = (): void => this.requestUpdate();
}

customElements.define('kt-telephone-interview', KtTelephoneInterview);

declare global {
  interface HTMLElementTagNameMap {
    'kt-telephone-interview': KtTelephoneInterview;
  }
}
