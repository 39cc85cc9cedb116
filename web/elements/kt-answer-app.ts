/** The respondent's app: the list of one's municipalities, and the form of each. */
import { html, LitElement } from 'lit';
import type { TemplateResult } from 'lit';
import type { Me, SurveyResponse } from '#domain/survey.ts';
import { answerAddress } from '../addresses.ts';
import { clearAnswer, getMe, getResponse, moveResponse, saveAnswer } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import { AnswerKeeper } from '../answering/answer-keeper.ts';
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
  #keeper: AnswerKeeper | null = null;
  /** The response that is here or on its way. */
  #place: ResponsePlace | null = null;
  #isBusy = false;
  #error: unknown = null;

  constructor() {
    super();
    this.addController(new UnsavedGuard(() => this.#keeper));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { view } = this.#navigation;
    if (view.name === 'list' || view.name === 'round') {
      return whenHere(this.#me.state, responseList, () => this.#fetch());
    }
    if (view.name === 'people') {
      return html`<kt-people
        .place=${view.place}
        @kt-drawn=${() => this.requestUpdate()}
      ></kt-people>`;
    }
    return whenHere(
      this.#response.state,
      (response) =>
        html`<kt-answer-form
          .place=${view.place}
          .response=${response}
          .keeper=${this.#keeper}
          .dimension=${view.name === 'section' ? view.dimension : null}
          .isBusy=${this.#isBusy}
          .error=${this.#error}
          @kt-submit=${() => this.#step('submit')}
          @kt-take-back=${() => this.#step('take-back')}
        ></kt-answer-form>`,
      () => this.#fetch(),
    );
  }

  /** Fetches what the address asks for; going from page to page of one form fetches nothing. */
  #fetch(): void {
    const { view } = this.#navigation;
    if (view.name === 'list' || view.name === 'round') {
      this.#place = null;
      void this.#me.fetch(getMe);
      return;
    }
    if (view.name === 'people') {
      void import('./kt-people.ts');
      return;
    }
    const { place } = view;
    const isSame = this.#place !== null && answerAddress(this.#place) === answerAddress(place);
    if (isSame && this.#response.state.name !== 'failed') return;
    this.#place = place;
    void this.#response.fetch(async () => {
      const response = await getResponse(place);
      this.#keep(place, response);
      return response;
    });
  }

  #keep(place: ResponsePlace, response: SurveyResponse): void {
    this.#keeper = new AnswerKeeper(response.questionnaire, response.answers, {
      save: (question, answer, mark) => saveAnswer(place, question, answer, mark),
      clear: (question, mark) => clearAnswer(place, question, mark),
    });
  }

  async #step(step: 'submit' | 'take-back'): Promise<void> {
    const place = this.#place;
    const keeper = this.#keeper;
    if (place === null || keeper === null || this.#isBusy) return;
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
        this.#error = t('form-not-saved', { count: keeper.stuck.length });
        return;
      }
      const response = await moveResponse(place, step);
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
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-answer-app': KtAnswerApp;
  }
}
