/** The letters of a round: mailings to all whom they concern, and the region's outbox. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { TypedMoment } from '#domain/round-times.ts';
import type { MailingEntry, OutboxLetter, RoundLetters } from '#domain/mailing-record.ts';
import { boardAddress } from '../addresses.ts';
import { ApiProblem } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import {
  cancelMailing,
  getLetter,
  getLetters,
  getSample,
  planMailing,
  settleLetter,
} from '../desk/letters-api.ts';
import { mailingTable, outboxTable } from '../desk/letter-tables.ts';
import { emptyMailing, mailingFields } from '../desk/mailing-form.ts';
import type { MailingDraft } from '../desk/mailing-form.ts';
import { focusFirstFault } from '../desk/field-faults.ts';
import { Loading } from '../loading.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';
import './kt-letter-dialog.ts';
import type { PreviewedLetter } from './kt-letter-texts.ts';

type Part = 'plan' | 'mailings' | 'outbox';

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtLetters extends LitElement {
  static override properties = {
    place: { attribute: false },
    draft: { state: true },
    tried: { state: true },
    isBusy: { state: true },
    showsTexts: { state: true },
  };

  declare place: RoundPlace;
  declare draft: MailingDraft;
  /** What was tried last, and what came of it. */
  declare tried: { part: Part; done: string; error: unknown } | null;
  declare isBusy: boolean;
  declare showsTexts: boolean;
  readonly #letters = new Loading<RoundLetters>(this);

  constructor() {
    super();
    this.draft = emptyMailing;
    this.tried = null;
    this.isBusy = false;
    this.showsTexts = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  protected override updated(): void {
    if (this.#letters.state.name !== 'waiting') {
      this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
    }
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#letters.state,
      (letters) => this.#page(letters),
      () => void this.#fetch(),
    );
  }

  #page(letters: RoundLetters): TemplateResult {
    const { region, year, example, hasMailServer } = letters;
    const regionName = region.name[pageLanguage];
    return html`${example ? exampleBanner() : nothing}
      <p class="crumbs"><a href=${boardAddress(this.place)}>${regionName} ${year}</a></p>
      <h1>${t('letters-title', { region: regionName, year: String(year) })}</h1>
      <p>${t('letters-lead')}</p>
      ${
        hasMailServer ? nothing : html`<p class="notice warning">${t('letters-no-mail-server')}</p>`
      }
      ${letters.may.includes('plan') ? this.#form(letters) : nothing}
      ${letters.may.includes('write') ? this.#texts() : nothing}
      <h2 id="mailings" tabindex="-1">${t('letters-mailings')}</h2>
      ${mailingTable(letters, (mailing) => void this.#cancel(mailing))} ${this.#outcome('mailings')}
      <h2 id="outbox" tabindex="-1">${t('letters-outbox')}</h2>
      <p>${t('letters-outbox-explained')}</p>
      ${outboxTable(letters, {
        read: (letter) => void this.#read(letter),
        settle: (letter, goesOut) => void this.#settle(letter, goesOut),
      })}
      ${this.#outcome('outbox')}
      <kt-letter-dialog></kt-letter-dialog>`;
  }

  /** Seldom edited, so they come when somebody opens them. */
  #texts(): TemplateResult {
    return html`<h2>${t('letters-texts')}</h2>
      <p>${t('letters-texts-lead')}</p>
      <details
        @toggle=${() => {
          this.showsTexts = true;
          void import('./kt-letter-texts.ts');
        }}
      >
        <summary>${t('letters-texts-open')}</summary>
        ${
          this.showsTexts
            ? html`<kt-letter-texts
                .place=${this.place}
                @kt-preview=${({ detail }: CustomEvent<PreviewedLetter>) =>
                  this.querySelector('kt-letter-dialog')?.open(detail.letter, detail.language)}
              ></kt-letter-texts>`
            : nothing
        }
      </details>`;
  }

  #form({ previews }: RoundLetters): TemplateResult {
    const { draft } = this;
    const preview = previews.find(({ kind }) => kind === draft.kind);
    const { letters = 0, municipalities = 0 } = preview ?? {};
    return html`<h2>${t('letters-new')}</h2>
      <form class="small-form" novalidate @submit=${(event: Event) => this.#submit(event, letters)}>
        ${mailingFields({
          draft,
          previews,
          changed: (changed) => {
            this.draft = changed;
            this.tried = null;
          },
          showSample: () => void this.#showSample(),
        })}
        <button class="main" ?disabled=${this.isBusy}>
          ${t(draft.isLater ? 'letters-plan-later' : 'letters-plan-now')}
        </button>
        ${this.#outcome('plan')}
      </form>
      <kt-confirm-dialog
        .heading=${t(`letters-kind-${draft.kind}`)}
        .body=${html`<p>${t('letters-now', { letters, municipalities })}</p>`}
        .confirmLabel=${t('letters-plan-now')}
        @kt-confirm=${() => void this.#plan(null)}
      ></kt-confirm-dialog>`;
  }

  /** Many letters that leave at once cannot be called back, so they are asked about once more. */
  #submit(event: Event, letters: number): void {
    event.preventDefault();
    if (this.draft.isLater) void this.#plan(this.draft.due);
    else if (letters === 0) void this.#plan(null);
    else this.querySelector('kt-confirm-dialog')?.open();
  }

  #plan(due: TypedMoment | null): Promise<void> {
    const { kind, insists } = this.draft;
    return this.#act('plan', async () => {
      const letters = await planMailing(this.place, { kind, due, insists });
      this.#letters.take(letters);
      this.draft = { ...emptyMailing, kind };
      const [made] = letters.mailings;
      if (made?.state === 'planned') {
        return t(due === null ? 'letters-waits-embargo' : 'letters-planned');
      }
      const count = Object.values(made?.letters ?? {}).reduce((sum, each) => sum + each, 0);
      return t('letters-sent-off', { count });
    });
  }

  #cancel({ id }: MailingEntry): Promise<void> {
    return this.#act('mailings', async () => {
      this.#letters.take(await cancelMailing(this.place, id));
      this.#focus('mailings');
      return t('letters-cancelled');
    });
  }

  #settle({ id }: OutboxLetter, goesOut: boolean): Promise<void> {
    return this.#act('outbox', async () => {
      this.#letters.take(await settleLetter(this.place, id, goesOut));
      this.#focus('outbox');
      return t(goesOut ? 'letters-settled-out' : 'letters-settled-delivered');
    });
  }

  #read({ id }: OutboxLetter): Promise<void> {
    return this.#act('outbox', async () => {
      await this.querySelector('kt-letter-dialog')?.open(await getLetter(this.place, id));
      return '';
    });
  }

  #showSample(): Promise<void> {
    return this.#act('plan', async () => {
      const sample = await getSample(this.place, this.draft.kind);
      await this.querySelector('kt-letter-dialog')?.open(sample);
      return '';
    });
  }

  /** The button that was pressed is gone, so the focus goes to what it stood under. */
  #focus(heading: 'mailings' | 'outbox'): void {
    this.querySelector<HTMLElement>(`#${heading}`)?.focus();
  }

  #outcome(part: Part): TemplateResult {
    const { tried } = this;
    const isThis = tried?.part === part;
    return html`${isThis ? failedAction(tried.error) : nothing}
      <p class="done" role="status">${isThis ? tried.done : ''}</p>`;
  }

  async #fetch(): Promise<void> {
    await this.#letters.fetch(() => getLetters(this.place));
    const { state } = this.#letters;
    // The letter that the round's stage calls for.
    if (state.name !== 'here') return;
    const { mailings, state: stage } = state.thing;
    const isInvited = mailings.some(
      ({ kind, state: of }) => kind === 'invitation' && of === 'queued',
    );
    const kind = stage === 'published' ? 'results_out' : isInvited ? 'reminder' : 'invitation';
    this.draft = { ...emptyMailing, kind };
  }

  /** One action at a time; its words or its failure stand beside its button afterwards. */
  async #act(part: Part, action: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.tried = null;
    try {
      this.tried = { part, done: await action(), error: null };
    } catch (error) {
      if (!(await this.#showFault(error))) this.tried = { part, done: '', error };
    } finally {
      this.isBusy = false;
    }
  }

  /** What is wrong with the moment stands at its fields, which take the next good one. */
  async #showFault(error: unknown): Promise<boolean> {
    if (!(error instanceof ApiProblem) || error.code !== 'mailing-moment') return false;
    const next = error.members['next'] as TypedMoment | null;
    this.draft = {
      ...this.draft,
      fault: error.words,
      isQuiet: next !== null,
      ...(next === null ? {} : { due: next, isLater: true }),
    };
    await this.updateComplete;
    focusFirstFault(this);
    return true;
  }
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/{mailing,next-round}.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-letters', KtLetters);

declare global {
  interface HTMLElementTagNameMap {
    'kt-letters': KtLetters;
  }
}
