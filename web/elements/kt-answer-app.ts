/** The respondent's app: the list of one's municipalities, and the form of each. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me, ResponseChanges, SurveyResponse } from '#domain/survey.ts';
import { isOfDesk, answerAddress } from '../addresses.ts';
import { getMe, getResponse, moveResponse, placeName } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import { AnswerKeeper } from '../answering/answer-keeper.ts';
import { answerWire } from '../answering/answer-wire.ts';
import type { Background, Opened } from '../answering/background.ts';
import type { OutboxEntry } from '../answering/outbox-storage.ts';
import { responseList } from '../answering/response-list.ts';
import { UnsavedGuard } from '../answering/unsaved-guard.ts';
import { Loading } from '../loading.ts';
import { Navigation } from '../navigation.ts';
import { whenHere } from '../reading/waiting-and-failed.ts';
import { t } from '../words.ts';
import './kt-answer-form.ts';

export class KtAnswerApp extends LitElement {
  readonly #me = new Loading<Me>(this);
  readonly #response = new Loading<SurveyResponse>(this);
  readonly #navigation: Navigation = new Navigation(this, 'answer', () => this.#fetch());
  #opened: Opened | null = null;
  /** The response that is here or on its way. */
  #place: ResponsePlace | null = null;
  #isBusy = false;
  #error: unknown = null;
  /** What waits in this browser for other forms than the one on the page. */
  #left: readonly OutboxEntry[] = [];
  #background: Promise<Background> | null = null;

  constructor() {
    super();
    this.addController(new UnsavedGuard(() => this.#opened?.keeper ?? null));
    document.addEventListener('submit', this.#signOut);
    document.addEventListener('kt-language', () => {
      this.#error = null;
    });
    // The connection may have been lost before the outbox's own script was here.
    window.addEventListener('online', () => {
      const opened = this.#opened;
      if (this.#background !== null || opened === null) return;
      void this.#inBackground((background) => background.serve(opened.response.viewer.id, opened));
    });
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { view } = this.#navigation;
    if (isOfDesk(view)) {
      return whenHere(
        this.#me.state,
        (me) => html`${this.#leftBehind(this.#left, me.responses)}${responseList(me)}`,
        () => this.#fetch(),
      );
    }
    if (view.name === 'people') {
      return html`<kt-people
        .place=${view.place}
        @kt-drawn=${() => this.requestUpdate()}
      ></kt-people>`;
    }
    const { place } = view;
    return html`${whenHere(
      this.#response.state,
      (response) =>
        html`<kt-answer-form
          .place=${place}
          .response=${response}
          .keeper=${this.#opened?.keeper}
          .dimension=${view.name === 'section' ? view.dimension : null}
          .isBusy=${this.#isBusy}
          .error=${this.#error}
          @kt-reviewed=${(event: CustomEvent<SurveyResponse>) =>
            this.#response.take({ ...response, review: event.detail.review })}
          @kt-submit=${() => this.#step('submit')}
          @kt-take-back=${() => this.#step('take-back')}
        ></kt-answer-form>`,
      () => this.#fetch(),
    )}${
      this.#response.state.name === 'failed'
        ? this.#leftBehind(
            this.#left.filter((entry) => placeName(entry.place) === placeName(place)),
          )
        : nothing
    }`;
  }

  #leftBehind(
    entries: readonly OutboxEntry[],
    responses: Me['responses'] = [],
  ): TemplateResult | typeof nothing {
    return entries.length === 0
      ? nothing
      : html`<kt-waiting-answers .entries=${entries} .responses=${responses}></kt-waiting-answers>`;
  }

  /** Fetches what the address asks for; going from page to page of one form fetches nothing. */
  #fetch(): void {
    const { view } = this.#navigation;
    if (isOfDesk(view)) {
      this.#leave(null);
      void this.#me.fetch(() => this.#list());
      return;
    }
    if (view.name === 'people') {
      void import('./kt-people.ts');
      // Answers that an earlier page left are sent from here too.
      if (this.#opened === null) this.#list().catch(() => {});
      return;
    }
    const { place } = view;
    const isSame = this.#place !== null && placeName(this.#place) === placeName(place);
    if (isSame && this.#response.state.name !== 'failed') return;
    this.#leave(place);
    void this.#response.fetch(async () => {
      try {
        const response = await getResponse(place);
        this.#keep(place, response);
        return response;
      } catch (error) {
        // What this browser still holds for the response is offered to be copied.
        this.#list().catch(() => {});
        throw error;
      }
    });
  }

  async #list(): Promise<Me> {
    const me = await getMe();
    void this.#inBackground((background) => background.serve(me.person.id, null));
    return me;
  }

  /** What was typed last is sent; what that does not reach, the outbox keeps. */
  #leave(place: ResponsePlace | null): void {
    const keeper = this.#opened?.keeper;
    void keeper?.saveAll();
    keeper?.close();
    this.#opened = null;
    this.#place = place;
    this.#left = [];
  }

  #keep(place: ResponsePlace, response: SurveyResponse): void {
    this.#opened?.keeper.close();
    const wire = answerWire(place, (answer) => {
      void this.#inBackground((background) => background.saved(place, answer));
    });
    const opened = { place, response, keeper: new AnswerKeeper(response, wire) };
    this.#opened = opened;
    void this.#inBackground((background) => background.serve(response.viewer.id, opened));
  }

  /**
   * Does something with it once it is there, in the order asked; without it answers are saved all
   * the same. Tells whether it was there.
   */
  async #inBackground(act: (background: Background) => unknown): Promise<boolean> {
    this.#background ??= this.#startBackground();
    const background = await this.#background.catch(() => null);
    if (background === null) {
      this.#background = null;
      return false;
    }
    await act(background);
    return true;
  }

  /** Fetched once the page can be answered, so that it takes no time from that. */
  async #startBackground(): Promise<Background> {
    await this.updateComplete;
    const { Background } = await import('../answering/background.ts');
    return Background.start({
      take: (changes) => void this.#take(changes),
      showWaiting: (entries) => {
        this.#left = entries;
        this.requestUpdate();
      },
      hasSaved: () => {
        if (this.#opened === null) void this.#me.fetch(getMe, { quietly: true });
      },
      forget: () => this.#leave(null),
    });
  }

  /** Others have moved the response on, or handed its sections around. */
  async #take({ state, may, sections }: ResponseChanges): Promise<void> {
    const opened = this.#opened;
    const shown = this.#response.state;
    if (opened === null || shown.name !== 'here') return;
    const { thing } = shown;
    if (thing.state !== state || String(thing.may) !== String(may)) {
      const response = await getResponse(opened.place).catch(() => null);
      if (response === null || this.#opened !== opened) return;
      opened.keeper.merge(response.answers);
      this.#response.take(response);
    } else if (JSON.stringify(thing.sections) !== JSON.stringify(sections)) {
      this.#response.take({ ...thing, sections });
    }
  }

  async #step(step: 'submit' | 'take-back'): Promise<void> {
    const opened = this.#opened;
    if (opened === null || this.#isBusy) return;
    const { place, keeper } = opened;
    this.#isBusy = true;
    this.#error = null;
    this.requestUpdate();
    try {
      await keeper.saveAll();
      if (keeper.waiting.length > 0) {
        this.#error = t('form-some-unsaved');
        return;
      }
      if (keeper.stuck.length > 0) {
        this.#error = t('form-to-mend', { count: keeper.stuck.length });
        return;
      }
      const response = await moveResponse(place, step);
      if (step === 'submit') await this.#inBackground((each) => each.handedOver(place));
      this.#keep(place, response);
      this.#response.take(response);
      this.#navigation.go(answerAddress(place));
    } catch (error) {
      this.#error = error;
    } finally {
      this.#isBusy = false;
      this.requestUpdate();
    }
  }

  /** The service's own button for signing out; nothing of the person stays in the browser. */
  readonly #signOut = (event: SubmitEvent): void => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches('.sign-out')) return;
    event.preventDefault();
    this.#signOutWith(form).catch(() => form.submit());
  };

  /** Waits in line for the background: it has to serve the person before it can leave nothing of them. */
  async #signOutWith(form: HTMLFormElement): Promise<void> {
    if (this.#background === null) {
      const { signOutElsewhere } = await import('../answering/sign-out-elsewhere.ts');
      await signOutElsewhere(form);
    } else if (!(await this.#inBackground((background) => background.signOut(form)))) {
      form.submit();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-answer-app': KtAnswerApp;
  }
}
