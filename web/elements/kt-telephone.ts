/** The coordinator's telephone page of one municipality: calling, typing during the call, ending it. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { MunicipalityPeople, ResponseChanges, SurveyResponse } from '#domain/survey.ts';
import type { CallOutcome } from '#domain/calling.ts';
import type { CallLog, CallRequest, FinishCall } from '#domain/telephone.ts';
import { boardAddress, deskResponseAddress } from '../addresses.ts';
import { getResponse } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import type { AnswerKeeper } from '../answering/answer-keeper.ts';
import { UnsavedGuard } from '../answering/unsaved-guard.ts';
import { Loading } from '../loading.ts';
import { Acting } from '../people/acting.ts';
import { getPeople } from '../people/people-api.ts';
import { exampleBanner } from '../reading/states.ts';
import { whenHere } from '../reading/waiting-and-failed.ts';
import { roundPageAddress } from '../desk/round-pages.ts';
import { endingPlace } from '../telephone/ending.ts';
import { callFault, callStart, fieldFault, startPlace } from '../telephone/start.ts';
import { finishCall, getCalls, logCall, openCall, stopCall } from '../telephone/telephone-api.ts';
import { startTyping, stopTyping } from '../telephone/typing.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-telephone-interview.ts';

interface Shown {
  response: SurveyResponse;
  log: CallLog;
  people: MunicipalityPeople;
}

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtTelephone extends LitElement {
  static override properties = {
    place: { attribute: false },
    outcome: { state: true },
  };

  declare place: ResponsePlace;
  declare outcome: CallOutcome;
  readonly #shown = new Loading<Shown>(this);
  readonly #acting = new Acting(this);
  #keeper: AnswerKeeper | null = null;
  #wasDrawn = false;

  constructor() {
    super();
    this.outcome = 'answered';
    this.addController(new UnsavedGuard(() => this.#keeper));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hangUp();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    this.#hangUp();
    this.#acting.forget();
    this.outcome = 'answered';
    this.#fetch();
  }

  protected override updated(): void {
    if (this.#shown.state.name === 'waiting' || this.#wasDrawn) return;
    this.#wasDrawn = true;
    this.dispatchEvent(new CustomEvent('kt-drawn'));
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#shown.state,
      (shown) => this.#page(shown),
      () => this.#fetch(),
    );
  }

  #page({ response, log, people }: Shown): TemplateResult {
    const { place } = this;
    const { name } = response.municipality;
    const municipality = pageLanguage === 'sv' ? name.sv : name.fi;
    const keeper = this.#keeper;
    return html`${response.round.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${boardAddress(place)}>${response.round.region.name[pageLanguage]} ${place.year}</a>
        · <a href=${roundPageAddress(place, 'calls')}>${t('telephone-list-title')}</a> ·
        <a href=${deskResponseAddress(place)}>${municipality}</a>
      </p>
      <h1>${t('telephone-title', { municipality, year: String(place.year) })}</h1>
      ${
        keeper === null
          ? callStart({
              response,
              log,
              people,
              acting: this.#acting,
              outcome: this.outcome,
              choose: (outcome) => {
                this.outcome = outcome;
              },
              open: (talkedTo) => void this.#open(talkedTo),
              keep: (call) => void this.#log(call),
            })
          : html`<kt-telephone-interview
              .place=${place}
              .response=${response}
              .keeper=${keeper}
              .people=${people}
              .acting=${this.#acting}
              @kt-stop=${() => void this.#stop()}
              @kt-finish=${(event: CustomEvent<FinishCall>) => void this.#finish(event.detail)}
            ></kt-telephone-interview>`
      }`;
  }

  #fetch({ quietly = false } = {}): void {
    const { place } = this;
    if (!quietly) this.#wasDrawn = false;
    void this.#shown.fetch(
      async () => {
        const [response, log, people] = await Promise.all([
          getResponse(place),
          getCalls(place),
          getPeople(place.municipality),
        ]);
        this.#listen(response);
        return { response, log, people };
      },
      { quietly },
    );
  }

  async #open(talkedTo: string): Promise<void> {
    await this.#acting.run(startPlace, async () => {
      if (talkedTo === '') throw fieldFault('talkedTo', t('telephone-name-needed'));
      this.#take(await openCall(this.place, talkedTo));
      return '';
    });
  }

  async #log(call: CallRequest): Promise<void> {
    await this.#acting.run(startPlace, async () => {
      const fault = callFault(call);
      if (fault !== null) throw fault;
      const log = await logCall(this.place, call);
      this.#change({ log });
      this.outcome = 'answered';
      return t('telephone-logged');
    });
  }

  /** Nothing is lost by ending: what the service does not have yet goes first. */
  async #stop(): Promise<void> {
    const keeper = this.#keeper;
    await this.#acting.run(startPlace, async () => {
      await keeper?.saveAll();
      this.#take(await stopCall(this.place));
      await this.#refreshLog();
      return t('telephone-stopped');
    });
  }

  async #finish(how: FinishCall): Promise<void> {
    const keeper = this.#keeper;
    let done: SurveyResponse | null = null;
    await this.#acting.run(endingPlace, async () => {
      await keeper?.saveAll();
      if ((keeper?.waiting.length ?? 0) > 0) throw fieldFault('', t('form-some-unsaved'));
      done = await finishCall(this.place, how);
      return '';
    });
    if (done === null) return;
    const ended: SurveyResponse = done;
    await this.#acting.run(startPlace, async () => {
      this.#take(ended);
      await this.#refreshLog();
      const to = ended.telephone.summary?.to ?? '';
      return t(how.submit ? 'telephone-finished-submitted' : 'telephone-finished', { to });
    });
  }

  async #refreshLog(): Promise<void> {
    const [log, people] = await Promise.all([
      getCalls(this.place),
      getPeople(this.place.municipality),
    ]);
    this.#change({ log, people });
  }

  #take(response: SurveyResponse): void {
    this.#listen(response);
    this.#change({ response });
  }

  #change(part: Partial<Shown>): void {
    const { state } = this.#shown;
    if (state.name === 'here') this.#shown.take({ ...state.thing, ...part });
  }

  /** Goes on typing where a call of one's own is open, also one that another page has opened. */
  #listen(response: SurveyResponse): void {
    this.#hangUp();
    const [call] = response.telephone.calls;
    if (call?.isOwn !== true || call.endedAt !== null || !response.may.includes('answer')) return;
    this.#keeper = startTyping(this.place, response, {
      take: (changes) => this.#hear(changes),
    });
  }

  /** The call has ended elsewhere: by a colleague, by the clock, or with the round. */
  #hear({ may }: ResponseChanges): void {
    if (!may.includes('answer') && !this.#acting.isBusy) this.#fetch({ quietly: true });
  }

  #hangUp(): void {
    if (this.#keeper === null) return;
    this.#keeper = null;
    stopTyping();
  }
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/{telephone,people}.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-telephone', KtTelephone);

declare global {
  interface HTMLElementTagNameMap {
    'kt-telephone': KtTelephone;
  }
}
