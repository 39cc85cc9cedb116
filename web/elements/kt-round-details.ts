/** The page of a round's details: its times, its theme question, whom it asks, and opening it. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { judgeTimes, typedInstant } from '#domain/round-times.ts';
import type { Membership, RoundDetails } from '#domain/round-planning.ts';
import { themeDraftFaults, themeDraftOf, tidyDraft } from '#domain/theme-draft.ts';
import type { ThemeDraft } from '#domain/theme-draft.ts';
import { boardAddress, deskListAddress } from '../addresses.ts';
import { emptyDraft } from '../answering/draft.ts';
import type { Draft } from '../answering/draft.ts';
import { moveRound } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import { faultsOf, focusFirstFault, inWords, withoutFault } from '../desk/field-faults.ts';
import type { FieldFaults } from '../desk/field-faults.ts';
import { changeList, membershipWords } from '../desk/membership.ts';
import { getRoundDetails, saveTheme, saveTimes, updateMembership } from '../desk/planning-api.ts';
import { themeFields } from '../desk/theme-form.ts';
import { timesDraftOf, timesFields, typedTimesOf } from '../desk/times-form.ts';
import type { EditedTimes, TimesDraft } from '../desk/times-form.ts';
import { Loading } from '../loading.ts';
import { exampleBanner, roundStateTag } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { pageLanguage, t } from '../words.ts';
import './kt-question.ts';
import type { AnswerGiven } from './kt-question.ts';

type Part = 'times' | 'theme' | 'membership' | 'open';

export class KtRoundDetails extends LitElement {
  static override properties = {
    place: { attribute: false },
    times: { state: true },
    theme: { state: true },
    faults: { state: true },
    tried: { state: true },
    isBusy: { state: true },
    tryout: { state: true },
  };

  declare place: RoundPlace;
  declare times: TimesDraft;
  /** Null: no theme question is being written. */
  declare theme: ThemeDraft | null;
  declare faults: FieldFaults;
  /** What was tried last, and what came of it. */
  declare tried: { part: Part; done: string; error: unknown } | null;
  declare isBusy: boolean;
  /** What the coordinator chose in the preview; it is kept nowhere. */
  declare tryout: Draft;
  readonly #details = new Loading<RoundDetails>(this);

  constructor() {
    super();
    this.times = timesDraftOf({ opens: null, closes: null });
    this.theme = null;
    this.faults = {};
    this.tried = null;
    this.isBusy = false;
    this.tryout = emptyDraft;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place')) void this.#fetch();
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#details.state,
      (details) => this.#draw(details),
      () => void this.#fetch(),
    );
  }

  #draw(details: RoundDetails): TemplateResult {
    const { region, membership, pending, may, state } = details;
    const year = String(details.year);
    return html`${details.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${deskListAddress()}>${t('desk-list-title')}</a>
        <a href=${boardAddress(this.place)}>${t('round-details-to-board')}</a>
      </p>
      <h1>${t('round-details-title', { region: region.name[pageLanguage], year })}</h1>
      <p class="facts">${roundStateTag(state)}</p>
      <h2>${t('round-times-title')}</h2>
      <form
        class="small-form"
        novalidate
        @submit=${(event: Event) => this.#saveTimes(event, details)}
      >
        ${timesFields(this.times, this.faults, editedTimes(details), (times, field) => {
          this.times = times;
          this.faults = withoutFault(this.faults, field);
        })}
        ${
          may.includes('edit')
            ? html`<button ?disabled=${this.isBusy}>${t('round-times-save')}</button>`
            : nothing
        }
        ${this.#outcome('times')}
      </form>
      <h2>${t('theme-title')}</h2>
      ${this.#theme(details)}
      ${
        membership === null
          ? nothing
          : html`<h2>${t('next-round-members')}</h2>
              ${membershipWords(membership)} ${pending === null ? nothing : this.#pending(pending)}`
      }
      ${this.#outcome('membership')}
      ${
        may.includes('open')
          ? html`<p>${t('round-details-open-explained')}</p>
              <p>
                <button type="button" class="main" ?disabled=${this.isBusy} @click=${this.#open}>
                  ${t('desk-open')}
                </button>
              </p>`
          : nothing
      }
      ${this.#outcome('open')}`;
  }

  #theme(details: RoundDetails): TemplateResult {
    const isEdited = details.state === 'draft' && details.may.includes('edit');
    const { theme, themeAsked } = details;
    if (!details.hasThemePlace) return html`<p>${t('theme-no-place')}</p>`;
    return html`<p>${t('theme-explained')}</p>
      ${theme === null ? html`<p>${t('theme-none-yet')}</p>` : nothing}
      ${details.state === 'draft' ? nothing : html`<p>${t('theme-frozen')}</p>`}
      ${isEdited ? this.#themeForm(theme !== null) : nothing} ${this.#outcome('theme')}
      ${
        themeAsked === null
          ? nothing
          : html`<section class="card theme-preview" aria-labelledby="theme-preview">
              <h3 id="theme-preview">${t('theme-preview')}</h3>
              <kt-question
                .question=${themeAsked}
                .draft=${this.tryout}
                @kt-answer=${(event: CustomEvent<AnswerGiven>) => {
                  this.tryout = event.detail.draft;
                }}
              ></kt-question>
            </section>`
      }`;
  }

  #themeForm(isStored: boolean): TemplateResult {
    const { theme } = this;
    if (theme === null) {
      return html`<p>
        <button
          type="button"
          @click=${() => {
            this.theme = themeDraftOf(null);
          }}
        >
          ${t('theme-start')}
        </button>
      </p>`;
    }
    return html`<form class="small-form" novalidate @submit=${this.#saveTheme}>
      ${themeFields({
        draft: theme,
        faults: this.faults,
        changed: (draft, field) => {
          this.theme = draft;
          this.faults = withoutFault(this.faults, field);
          if (draft.options.length !== theme.options.length) void this.#focusOption(draft, theme);
        },
      })}
      <p class="actions">
        <button class="main" ?disabled=${this.isBusy}>${t('theme-save')}</button>
        ${
          isStored
            ? html`<button type="button" ?disabled=${this.isBusy} @click=${this.#removeTheme}>
                ${t('theme-remove')}
              </button>`
            : nothing
        }
      </p>
    </form>`;
  }

  #pending(pending: Membership): TemplateResult {
    return html`<div class="notice warning">
      <h3>${t('round-details-membership-changed')}</h3>
      ${changeList(pending)}
      <button
        type="button"
        ?disabled=${this.isBusy}
        @click=${() =>
          this.#act('membership', async () => {
            const codes = pending.members.map(({ code }) => code);
            this.#details.take(await updateMembership(this.place, codes));
            return t('round-details-membership-done');
          })}
      >
        ${t('round-details-membership-update')}
      </button>
    </div>`;
  }

  #outcome(part: Part): TemplateResult {
    const { tried } = this;
    const isThis = tried?.part === part;
    return html`${isThis ? failedAction(tried.error) : nothing}
      <p class="done" role="status">${isThis ? tried.done : ''}</p>`;
  }

  #saveTimes(event: Event, { state, times }: RoundDetails): Promise<void> {
    event.preventDefault();
    const typed = typedTimesOf(this.times);
    const opened = times.opens === null ? null : typedInstant(times.opens);
    const opensAt = typeof opened === 'number' ? opened : null;
    const judged = judgeTimes(typed, { state, opensAt }, Date.now());
    if (judged.faults !== undefined) return this.#showFaults(inWords(judged.faults));
    return this.#act('times', async () => {
      const details = await saveTimes(this.place, typed);
      this.#details.take(details);
      this.times = timesDraftOf(details.times);
      return t('round-times-done');
    });
  }

  readonly #saveTheme = (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.theme === null) return Promise.resolve();
    const draft = tidyDraft(this.theme);
    const faults = themeDraftFaults(draft);
    if (faults.length > 0) return this.#showFaults(inWords(faults));
    return this.#act('theme', async () => {
      this.#takeTheme(await saveTheme(this.place, draft));
      return t('theme-done');
    });
  };

  readonly #removeTheme = (): Promise<void> =>
    this.#act('theme', async () => {
      this.#takeTheme(await saveTheme(this.place, null));
      return t('theme-removed');
    });

  readonly #open = (): Promise<void> =>
    this.#act('open', async () => {
      await moveRound(this.place, 'open');
      this.#details.take(await getRoundDetails(this.place));
      return t('desk-done-open');
    });

  #takeTheme(details: RoundDetails): void {
    this.#details.take(details);
    this.theme = details.theme;
    this.tryout = emptyDraft;
  }

  async #fetch(): Promise<void> {
    this.faults = {};
    this.tried = null;
    this.tryout = emptyDraft;
    await this.#details.fetch(() => getRoundDetails(this.place));
    const { state } = this.#details;
    if (state.name !== 'here') return;
    this.times = timesDraftOf(state.thing.times);
    this.theme = state.thing.theme;
  }

  /** One action at a time; its words or its failure stand beside its button afterwards. */
  async #act(part: Part, action: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.faults = {};
    this.tried = null;
    try {
      this.tried = { part, done: await action(), error: null };
    } catch (error) {
      const faults = faultsOf(error);
      if (faults === null) this.tried = { part, done: '', error };
      else await this.#showFaults(faults);
    } finally {
      this.isBusy = false;
    }
  }

  /** The new option, or the one that took the place of the last: its button is gone. */
  async #focusOption(now: ThemeDraft, before: ThemeDraft): Promise<void> {
    const gone = before.options.findIndex((option, index) => option !== now.options[index]);
    const last = now.options.length - 1;
    const index = now.options.length > before.options.length ? last : Math.min(gone, last);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#theme-options-${index}-fi`)?.focus();
  }

  async #showFaults(faults: FieldFaults): Promise<void> {
    this.tried = null;
    this.faults = faults;
    await this.updateComplete;
    focusFirstFault(this);
  }
}

function editedTimes({ may, state }: RoundDetails): EditedTimes {
  if (!may.includes('edit')) return 'none';
  return state === 'draft' ? 'both' : 'closes';
}

declare global {
  interface HTMLElementTagNameMap {
    'kt-round-details': KtRoundDetails;
  }
}
