/** The dialog that lets one municipality answer after its round has closed: why, and until when. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isHandedOver, longestReopeningDays } from '#domain/round.ts';
import type { ReopenRequest, SurveyResponse } from '#domain/survey.ts';
import { textOf } from '../answering/fields/typed-text.ts';
import { ApiProblem } from '../api.ts';
import { daysAfter, instantOf, suggestedEnd, wallClockOf } from '../desk/reopening-moment.ts';
import type { WallClock } from '../desk/reopening-moment.ts';
import { formatMoment, formatWeekday } from '../local-format.ts';
import { textsOf } from '../people/fields.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { pageLanguage, t } from '../words.ts';

const fields = ['reason', 'day', 'time'] as const;
type Field = (typeof fields)[number];
type Faults = Partial<Record<Field, string>>;

/** @fires kt-reopen - {ReopenRequest} why the response is reopened, and until when */
export class KtReopenDialog extends LitElement {
  static override properties = {
    response: { attribute: false },
    isBusy: { attribute: false },
    error: { attribute: false },
    faults: { state: true },
  };

  declare response: SurveyResponse;
  declare isBusy: boolean;
  /** Why the response was not reopened. */
  declare error: unknown;
  declare faults: Faults;
  /** What went wrong before the dialog was opened is no concern of it. */
  #isSent = false;
  #typed: WallClock = { day: '', time: '' };
  #focusesFaults = false;

  constructor() {
    super();
    this.isBusy = false;
    this.error = null;
    this.faults = {};
  }

  get isOpen(): boolean {
    return this.querySelector('dialog')?.open ?? false;
  }

  /** Opens with a moment that suits most, or with what was said when reopening before. */
  open(): void {
    const { reopened } = this.response;
    const end =
      reopened === null ? suggestedEnd(Date.now()) : wallClockOf(Date.parse(reopened.until));
    const texts = { reason: reopened?.reason ?? '', ...end };
    this.#typed = end;
    for (const field of fields) this.#control(field).value = texts[field];
    this.faults = {};
    this.#isSent = false;
    this.requestUpdate();
    this.querySelector('dialog')?.showModal();
  }

  close(): void {
    this.querySelector('dialog')?.close();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** The service judges the moment, by its own clock. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('error') || !this.#isSent || !isAboutMoment(this.error)) return;
    this.faults = { day: this.error.detail };
    this.#focusesFaults = true;
  }

  protected override updated(): void {
    if (!this.#focusesFaults) return;
    this.#focusesFaults = false;
    this.querySelector<HTMLElement>('#reopen-faults')?.focus();
  }

  protected override render(): TemplateResult {
    const { name } = this.response.municipality;
    const municipality = pageLanguage === 'sv' ? name.sv : name.fi;
    const isAgain = this.response.reopened !== null;
    return html`<dialog aria-labelledby="reopen-heading">
      <h2 id="reopen-heading">
        ${t(isAgain ? 'desk-reopen-again-title' : 'desk-reopen-title', { municipality })}
      </h2>
      ${this.#whatHappens()} ${this.#summary()}
      ${this.#isSent && !isAboutMoment(this.error) ? failedAction(this.error) : nothing}
      <form class="small-form" novalidate @submit=${(event: SubmitEvent) => this.#send(event)}>
        ${this.#reasonField()} ${this.#momentFields()}
        <p class="actions">
          <button type="submit" class="main" ?disabled=${this.isBusy}>
            ${t(isAgain ? 'desk-reopen-again' : 'desk-reopen')}
          </button>
          <button type="button" @click=${() => this.close()}>${t('desk-cancel')}</button>
        </p>
      </form>
    </dialog>`;
  }

  #whatHappens(): TemplateResult {
    const { state, round } = this.response;
    const goesBack = isHandedOver(state) && state !== 'returned';
    const words = [
      'desk-reopen-letter',
      'desk-reopen-answering',
      ...(goesBack ? ['desk-reopen-goes-back'] : []),
      round.state === 'published' ? 'desk-reopen-published' : 'desk-reopen-unpublished',
    ];
    return html`<ul class="guide">
      ${words.map((key) => html`<li>${t(key)}</li>`)}
    </ul>`;
  }

  #summary(): TemplateResult | typeof nothing {
    const faulty = fields.filter((field) => this.faults[field] !== undefined);
    if (faulty.length === 0) return nothing;
    return html`<div class="notice error" id="reopen-faults" tabindex="-1" role="alert">
      <h3>${t('desk-reopen-faults', { count: faulty.length })}</h3>
      <ul class="gaps">
        ${faulty.map(
          (field) =>
            html`<li>
              <a
                href=${`#reopen-${field}`}
                @click=${(event: Event) => {
                  event.preventDefault();
                  this.#control(field).focus();
                }}
                >${this.faults[field]}</a
              >
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #reasonField(): TemplateResult {
    return html`<div class="field">
      <label for="reopen-reason">${t('desk-reopen-reason')}</label>
      <p class="help" id="reopen-reason-help">${t('desk-reopen-reason-help')}</p>
      ${this.#fault('reason')}
      <textarea
        id="reopen-reason"
        name="reason"
        rows="3"
        maxlength="2000"
        required
        aria-describedby=${this.#describes('reason', 'reopen-reason-help')}
        aria-invalid=${this.#isFaulty('reason')}
      ></textarea>
    </div>`;
  }

  /** Browsers write days their own way, so the moment is told once more as the page does. */
  #momentFields(): TemplateResult {
    const instant = instantOf(this.#typed);
    return html`<div class="moment">
        ${this.#clockField('day', {
          type: 'date',
          min: daysAfter(Date.now(), 0),
          max: daysAfter(Date.now(), longestReopeningDays),
        })}
        ${this.#clockField('time', { type: 'time' })}
      </div>
      <p class="help" id="reopen-moment" role="status">
        ${
          instant === null
            ? nothing
            : t('desk-reopen-moment', {
                weekday: formatWeekday(instant),
                moment: formatMoment(instant),
              })
        }
      </p>`;
  }

  #clockField(
    field: 'day' | 'time',
    { type, min, max }: { type: 'date' | 'time'; min?: string; max?: string },
  ): TemplateResult {
    return html`<div class="field">
      <label for=${`reopen-${field}`}>${t(`desk-reopen-${field}`)}</label>
      ${this.#fault(field)}
      <input
        id=${`reopen-${field}`}
        name=${field}
        type=${type}
        min=${min ?? nothing}
        max=${max ?? nothing}
        required
        aria-describedby=${this.#describes(field, 'reopen-moment')}
        aria-invalid=${this.#isFaulty(field)}
        @input=${(event: Event) => {
          this.#typed = { ...this.#typed, [field]: textOf(event) };
          this.requestUpdate();
        }}
      />
    </div>`;
  }

  #fault(field: Field): TemplateResult | typeof nothing {
    const words = this.faults[field];
    return words === undefined
      ? nothing
      : html`<p class="fault" id=${`reopen-${field}-fault`}>${words}</p>`;
  }

  #describes(field: Field, help: string): string {
    return this.faults[field] === undefined ? help : `${help} reopen-${field}-fault`;
  }

  #isFaulty(field: Field): 'true' | typeof nothing {
    return this.faults[field] === undefined ? nothing : 'true';
  }

  #control(field: Field): HTMLInputElement | HTMLTextAreaElement {
    const control = this.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#reopen-${field}`);
    if (control === null) throw new Error(`no field for ${field}`);
    return control;
  }

  #send(event: SubmitEvent): void {
    const text = textsOf(event);
    const [reason, day, time] = [text('reason').trim(), text('day'), text('time')];
    const until = instantOf({ day, time });
    this.faults = {
      ...(reason === '' ? { reason: t('desk-reopen-reason-needed') } : {}),
      ...(day === '' || (time !== '' && until === null)
        ? { day: t('desk-reopen-day-needed') }
        : {}),
      ...(time === '' ? { time: t('desk-reopen-time-needed') } : {}),
    };
    this.#focusesFaults = Object.keys(this.faults).length > 0;
    if (this.#focusesFaults || until === null) return;
    this.#isSent = true;
    const detail = { reason, until: new Date(until).toISOString() };
    this.dispatchEvent(new CustomEvent<ReopenRequest>('kt-reopen', { detail }));
  }
}

function isAboutMoment(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && error.code === 'reopen-moment';
}

customElements.define('kt-reopen-dialog', KtReopenDialog);

declare global {
  interface HTMLElementTagNameMap {
    'kt-reopen-dialog': KtReopenDialog;
  }
}
