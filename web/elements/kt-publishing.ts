/** The page of publishing: look at what becomes public, choose when, and mend what went wrong. */
import { html, LitElement, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { unsettledPersonalData } from '#domain/personal-data.ts';
import type { DeskRelease, Preview, Publishing, PublishRequest } from '#domain/publishing.ts';
import { isInWaiting } from '#domain/release-standing.ts';
import { boardAddress, deskListAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { differenceList } from '../publishing/difference-list.ts';
import { personalDataList } from '../publishing/personal-data-list.ts';
import { previewSummary } from '../publishing/preview-summary.ts';
import { publishForm } from '../publishing/publish-form.ts';
import type { PublishFormState } from '../publishing/publish-form.ts';
import { releaseList, standingTag } from '../publishing/release-list.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';
import type { KtConfirmDialog } from './kt-confirm-dialog.ts';

/** What the coordinator asked for, and what to say once it is done. */
export type PublishingStep = { done: string } & (
  | { name: 'publish'; request: PublishRequest }
  | { name: 'confirm' | 'cancel'; number: number }
  | { name: 'withdraw'; number: number; reason: string }
  | { name: 'second-person'; isNeeded: boolean }
);

const emptyForm: PublishFormState = { note: '', isLater: false, day: '', time: '', faults: {} };

/** @fires kt-publishing-step - {PublishingStep} */
export class KtPublishing extends LitElement {
  static override properties = {
    place: { attribute: false },
    publishing: { attribute: false },
    isBusy: { attribute: false },
    error: { attribute: false },
    done: { attribute: false },
    form: { state: true },
  };

  declare place: RoundPlace;
  declare publishing: Publishing;
  declare isBusy: boolean;
  declare error: unknown;
  declare done: string;
  declare form: PublishFormState;
  readonly #harmless = new Set<string>();
  /** The content that `#harmless` was judged in. */
  #judged = '';
  #withdrawn: DeskRelease | null = null;
  /** The form has been sent; once that is done, the next one begins anew. */
  #isSent = false;

  constructor() {
    super();
    this.isBusy = false;
    this.error = null;
    this.done = '';
    this.form = emptyForm;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#isSent && !this.isBusy) {
      this.#isSent = false;
      if (this.error === null) this.form = emptyForm;
    }
    const fingerprint = this.publishing.preview?.fingerprint ?? '';
    if (!changed.has('publishing') || fingerprint === this.#judged) return;
    this.#judged = fingerprint;
    this.#harmless.clear();
  }

  /** What was pressed may be gone now; the reader goes on from what was done. */
  protected override updated(changed: PropertyValues<this>): void {
    if (this.isBusy || !changed.has('done') || this.done === '') return;
    this.querySelector<HTMLElement>('.done')?.focus();
  }

  protected override render(): TemplateResult {
    const { place, publishing } = this;
    const { releases } = publishing;
    const waiting = releases.find(({ standing }) => isInWaiting(standing));
    const title = `${publishing.region.name[pageLanguage]} ${place.year}`;
    return html`${publishing.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${deskListAddress()}>${t('desk-list-title')}</a> ›
        <a href=${boardAddress(place)}>${title}</a>
      </p>
      <h1>${t('publishing-title', { round: title })}</h1>
      ${failedAction(this.error)}
      <p class="done" role="status" tabindex="-1">${this.done}</p>
      ${waiting === undefined ? this.#next() : this.#waiting(waiting)}
      <section class="card">
        <h2>${t('publishing-releases')}</h2>
        ${releaseList(releases, this.isBusy, (release) => {
          this.#withdrawn = release;
          this.requestUpdate();
          void this.updateComplete.then(() => this.#dialog('withdraw').open());
        })}
      </section>
      ${this.#secondPerson()} ${this.#dialogs(waiting)}`;
  }

  /** What would be published now, in the order in which it is to be looked at. */
  #next(): TemplateResult {
    const { preview, hindrance } = this.publishing;
    if (preview === null) {
      return html`<p class="notice">${hindrance?.detail ?? ''}</p>`;
    }
    return html`<section class="card">
        <h2>${t('publishing-step-see', { release: preview.name })}</h2>
        ${previewSummary(this.place, preview)}
      </section>
      <section class="card">
        <h2>${t('publishing-step-differences')}</h2>
        ${differenceList(preview)}
      </section>
      <section class="card">
        <h2>${t('publishing-step-personal-data')}</h2>
        ${personalDataList(this.place, preview, this.#harmless, (id, isHarmless) => {
          if (isHarmless) this.#harmless.add(id);
          else this.#harmless.delete(id);
          this.requestUpdate();
        })}
      </section>
      <section class="card">
        <h2>${t('publishing-step-publish')}</h2>
        ${publishForm({
          state: this.form,
          isCorrection: preview.corrects !== null,
          needsSecond: this.publishing.secondPerson.isNeeded,
          unsettled: this.#unsettled(preview),
          isBusy: this.isBusy,
          change: (form) => {
            this.form = form;
          },
          send: () => this.#dialog('publish').open(),
        })}
      </section>`;
  }

  #waiting(release: DeskRelease): TemplateResult {
    const { preview } = this.publishing;
    return html`<section class="card">
      <h2>${t('publishing-waiting-title', { release: release.name })} ${standingTag(release)}</h2>
      <p>
        ${t(`publishing-waits-${release.standing}`, { moment: formatMoment(release.publishedAt) })}
        ${release.madeBy === null ? nothing : t('publishing-made-by', { name: release.madeBy })}
      </p>
      ${release.note === null ? nothing : html`<p class="said">${release.note}</p>`}
      ${preview === null ? nothing : html`${previewSummary(this.place, preview)} ${preview.differences === null ? nothing : differenceList(preview)}`}
      <p class="actions">
        ${
          release.may.includes('confirm')
            ? html`<button
                type="button"
                class="main"
                ?disabled=${this.isBusy}
                @click=${() => this.#dialog('confirm').open()}
              >
                ${t('publishing-confirm')}
              </button>`
            : nothing
        }
        ${
          release.may.includes('cancel')
            ? html`<button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() => this.#dialog('cancel').open()}
              >
                ${t('publishing-cancel')}
              </button>`
            : nothing
        }
      </p>
      ${
        release.standing === 'unconfirmed' && !release.may.includes('confirm')
          ? html`<p class="notice">${t('publishing-another-confirms')}</p>`
          : nothing
      }
    </section>`;
  }

  #secondPerson(): TemplateResult {
    const { isNeeded, may } = this.publishing.secondPerson;
    return html`<section class="card">
      <h2>${t('publishing-second-title')}</h2>
      <p>${t(isNeeded ? 'publishing-second-on' : 'publishing-second-off')}</p>
      ${
        may.length === 0
          ? nothing
          : html`<p class="actions">
              <button
                type="button"
                ?disabled=${this.isBusy}
                @click=${() =>
                  this.#ask({
                    name: 'second-person',
                    isNeeded: !isNeeded,
                    done: t(isNeeded ? 'publishing-done-lift' : 'publishing-done-ask'),
                  })}
              >
                ${t(isNeeded ? 'publishing-second-lift' : 'publishing-second-ask')}
              </button>
            </p>`
      }
    </section>`;
  }

  #dialogs(waiting: DeskRelease | undefined): TemplateResult {
    const { preview } = this.publishing;
    const { form } = this;
    const words = form.isLater ? 'publishing-ask-later' : 'publishing-ask-now';
    return html`${
      preview === null || waiting !== undefined
        ? nothing
        : this.#question('publish', {
            heading: t('publishing-ask-title', { release: preview.name }),
            body: t(this.publishing.secondPerson.isNeeded ? 'publishing-ask-second' : words),
            confirmLabel: t('publishing-publish'),
            act: () => this.#publish(preview),
          })
    }
    ${
      waiting === undefined
        ? nothing
        : html`${this.#question('confirm', {
            heading: t('publishing-ask-confirm', { release: waiting.name }),
            body: t('publishing-ask-confirm-explained'),
            confirmLabel: t('publishing-confirm'),
            act: () => this.#step('confirm', waiting),
          })}
          ${this.#question('cancel', {
            heading: t('publishing-ask-cancel', { release: waiting.name }),
            body: t('publishing-ask-cancel-explained'),
            confirmLabel: t('publishing-cancel'),
            act: () => this.#step('cancel', waiting),
          })}`
    }
    ${this.#withdrawal()}`;
  }

  #question(
    step: 'publish' | 'confirm' | 'cancel',
    asked: { heading: string; body: string; confirmLabel: string; act: () => void },
  ): TemplateResult {
    return html`<kt-confirm-dialog
      data-step=${step}
      .heading=${asked.heading}
      .body=${html`<p>${asked.body}</p>`}
      .confirmLabel=${asked.confirmLabel}
      @kt-confirm=${() => asked.act()}
    ></kt-confirm-dialog>`;
  }

  #withdrawal(): TemplateResult {
    const release = this.#withdrawn;
    return html`<kt-confirm-dialog
      data-step="withdraw"
      .heading=${t('publishing-ask-withdraw', { release: release?.name ?? '' })}
      .body=${html`<p>${t('publishing-ask-withdraw-explained')}</p>`}
      .note=${{ label: t('publishing-reason'), help: t('publishing-reason-help'), maxLength: 2000 }}
      .confirmLabel=${t('publishing-withdraw')}
      @kt-confirm=${(event: CustomEvent<string>) => {
        if (release === null) return;
        this.#ask({
          name: 'withdraw',
          number: release.number,
          reason: event.detail,
          done: t('publishing-done-withdraw', { release: release.name }),
        });
      }}
    ></kt-confirm-dialog>`;
  }

  #publish({ fingerprint, corrects }: Preview): void {
    const { note, publicFrom, isLater } = this.form;
    const { isNeeded } = this.publishing.secondPerson;
    const done = isNeeded ? 'second' : isLater ? 'later' : 'now';
    this.#isSent = true;
    this.#ask({
      name: 'publish',
      request: {
        fingerprint,
        note: corrects === null ? null : note.trim(),
        publicFrom: isLater ? (publicFrom ?? null) : null,
        harmless: [...this.#harmless],
      },
      done: t(`publishing-done-${done}`),
    });
  }

  #step(name: 'confirm' | 'cancel', { number, name: release }: DeskRelease): void {
    this.#ask({ name, number, done: t(`publishing-done-${name}`, { release }) });
  }

  #unsettled({ personalData }: Preview): number {
    const found = personalData.map((each) => ({ ...each, municipality: each.municipality.code }));
    return unsettledPersonalData(found, [...this.#harmless]).length;
  }

  #dialog(step: 'publish' | 'confirm' | 'cancel' | 'withdraw'): KtConfirmDialog {
    const dialog = this.querySelector<KtConfirmDialog>(`kt-confirm-dialog[data-step="${step}"]`);
    if (dialog === null) throw new Error(`no dialog for ${step}`);
    return dialog;
  }

  #ask(step: PublishingStep): void {
    this.dispatchEvent(new CustomEvent<PublishingStep>('kt-publishing-step', { detail: step }));
  }
}

// The page draws itself as soon as it is defined, so its words come first.
await loadWords(
  import.meta.glob<string>('../../domain/words/*/publishing.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-publishing', KtPublishing);

declare global {
  interface HTMLElementTagNameMap {
    'kt-publishing': KtPublishing;
  }
}
