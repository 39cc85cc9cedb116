/** The page of the next round: what it would be, with reasons, and the one step that makes it. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { judgeTimes } from '#domain/round-times.ts';
import type { NextRound } from '#domain/round-planning.ts';
import { boardAddress, deskListAddress } from '../addresses.ts';
import { ApiProblem } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import { faultsOf, focusFirstFault, inWords, withoutFault } from '../desk/field-faults.ts';
import type { FieldFaults } from '../desk/field-faults.ts';
import { membershipWords, peopleWords } from '../desk/membership.ts';
import { createNextRound, getNextRound } from '../desk/planning-api.ts';
import { timesDraftOf, timesFields, typedTimesOf } from '../desk/times-form.ts';
import type { TimesDraft } from '../desk/times-form.ts';
import { Loading } from '../loading.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { pageLanguage, t } from '../words.ts';

/** @fires kt-created - {RoundPlace} the round has been made */
export class KtNextRound extends LitElement {
  static override properties = {
    place: { attribute: false },
    times: { state: true },
    faults: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };

  declare place: RoundPlace;
  declare times: TimesDraft;
  declare faults: FieldFaults;
  declare error: unknown;
  declare isBusy: boolean;
  readonly #next = new Loading<NextRound>(this);

  constructor() {
    super();
    this.times = timesDraftOf({ opens: null, closes: null });
    this.faults = {};
    this.error = null;
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) void this.#next.fetch(() => getNextRound(this.place));
  }

  protected override render(): TemplateResult {
    const tryAgain = (): void => void this.#next.fetch(() => getNextRound(this.place));
    return whenHere(this.#next.state, (next) => this.#draw(next), tryAgain);
  }

  #draw(next: NextRound): TemplateResult {
    const { membership, region, questionnaire } = next;
    const from = String(next.from);
    const year = String(membership.year);
    const { id, version, versionBefore: before } = questionnaire;
    return html`${next.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${deskListAddress()}>${t('desk-list-title')}</a>
        <a href=${boardAddress(this.place)}>${region.name[pageLanguage]} ${from}</a>
      </p>
      <h1>${t('next-round-title', { region: region.name[pageLanguage], year })}</h1>
      <p>${t('next-round-lead', { year, from })}</p>
      <h2>${t('next-round-members')}</h2>
      ${membershipWords(membership)}
      <h2>${t('next-round-people')}</h2>
      ${peopleWords(membership)}
      <h2>${t('next-round-questionnaire')}</h2>
      <p>
        ${
          version === before
            ? t('next-round-questionnaire-same', { id, version, from })
            : t('next-round-questionnaire-newer', { id, version, before, from })
        }
      </p>
      <form class="small-form" novalidate @submit=${(event: Event) => this.#create(event, next)}>
        <h2>${t('round-times-title')}</h2>
        ${timesFields(this.times, this.faults, 'both', (times, field) => {
          this.times = times;
          this.faults = withoutFault(this.faults, field);
        })}
        ${failedAction(this.error)}
        <button class="main" ?disabled=${this.isBusy}>${t('next-round-create', { year })}</button>
      </form>`;
  }

  async #create(event: Event, { membership }: NextRound): Promise<void> {
    event.preventDefault();
    if (this.isBusy) return;
    const times = typedTimesOf(this.times);
    const judged = judgeTimes(times, { state: 'draft', opensAt: null }, Date.now());
    if (judged.faults !== undefined) return this.#showFaults(inWords(judged.faults));
    this.isBusy = true;
    this.error = null;
    this.faults = {};
    try {
      const members = membership.members.map(({ code }) => code);
      const { year } = await createNextRound(this.place, { ...times, members });
      const detail = { ...this.place, year };
      this.dispatchEvent(new CustomEvent<RoundPlace>('kt-created', { detail }));
    } catch (error) {
      const faults = faultsOf(error);
      if (faults !== null) return await this.#showFaults(faults);
      this.error = error;
      if (error instanceof ApiProblem && error.code === 'plan-changed') {
        void this.#next.fetch(() => getNextRound(this.place), { quietly: true });
      }
    } finally {
      this.isBusy = false;
    }
  }

  async #showFaults(faults: FieldFaults): Promise<void> {
    this.faults = faults;
    await this.updateComplete;
    focusFirstFault(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-next-round': KtNextRound;
  }
}
