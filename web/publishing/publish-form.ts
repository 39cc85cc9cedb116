/** The form that publishes: the note of a correction, and at once or from a moment on. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { longestEmbargoDays } from '#domain/release-standing.ts';
import { textOf } from '../answering/fields/typed-text.ts';
import { daysAfter, instantOf } from '../desk/reopening-moment.ts';
import { formatMoment, formatWeekday } from '../local-format.ts';
import { t } from '../words.ts';

export interface PublishFormState {
  note: string;
  isLater: boolean;
  /** The moment as it is typed, where the municipalities are. */
  day: string;
  time: string;
  /** The instant of that moment, once the form has been found right. */
  publicFrom?: string;
  faults: { note?: string; moment?: string; personalData?: string };
}

export interface PublishForm {
  state: PublishFormState;
  isCorrection: boolean;
  needsSecond: boolean;
  /** Findings of personal data that nobody has settled. */
  unsettled: number;
  isBusy: boolean;
  change: (state: PublishFormState) => void;
  /** Called when the form is right. */
  send: () => void;
}

export function publishForm(form: PublishForm): TemplateResult {
  const { state, isCorrection, needsSecond, isBusy } = form;
  return html`<form novalidate @submit=${(event: SubmitEvent) => submit(event, form)}>
    ${isCorrection ? noteField(form) : nothing}
    <fieldset class="when">
      <legend>${t('publishing-when')}</legend>
      ${choice(form, false)} ${choice(form, true)}
    </fieldset>
    ${state.isLater ? momentFields(form) : nothing}
    ${needsSecond ? html`<p class="notice">${t('publishing-needs-second')}</p>` : nothing}
    <p class="fault" role="alert">${state.faults.personalData ?? ''}</p>
    <p class="actions">
      <button type="submit" class="main" ?disabled=${isBusy}>${t('publishing-publish')}</button>
    </p>
  </form>`;
}

function noteField({ state, change }: PublishForm): TemplateResult {
  const { note: fault } = state.faults;
  return html`<div class="field">
    <label for="publish-note">${t('publishing-note')}</label>
    <p class="help" id="publish-note-help">${t('publishing-note-help')}</p>
    ${fault === undefined ? nothing : html`<p class="fault" id="publish-note-fault">${fault}</p>`}
    <textarea
      id="publish-note"
      rows="3"
      maxlength="2000"
      required
      aria-describedby=${fault === undefined ? 'publish-note-help' : 'publish-note-help publish-note-fault'}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${state.note}
      @input=${(event: Event) => change({ ...state, note: textOf(event) })}
    ></textarea>
  </div>`;
}

function choice({ state, change }: PublishForm, isLater: boolean): TemplateResult {
  return html`<label class="choice"
    ><input
      type="radio"
      name="when"
      .checked=${state.isLater === isLater}
      @change=${() => change({ ...state, isLater })}
    />
    <span>${t(isLater ? 'publishing-later' : 'publishing-at-once')}</span></label
  >`;
}

/** Browsers write days their own way, so the moment is told once more as the page does. */
function momentFields(form: PublishForm): TemplateResult {
  const { state } = form;
  const instant = instantOf(state);
  const { moment: fault } = state.faults;
  return html`${fault === undefined ? nothing : html`<p class="fault" id="publish-moment-fault">${fault}</p>`}
    <div class="moment">
      ${clockField(form, 'day', {
        type: 'date',
        min: daysAfter(Date.now(), 0),
        max: daysAfter(Date.now(), longestEmbargoDays),
      })}
      ${clockField(form, 'time', { type: 'time' })}
    </div>
    <p class="help" id="publish-moment" role="status">
      ${
        instant === null
          ? nothing
          : t('publishing-moment', {
              weekday: formatWeekday(instant),
              moment: formatMoment(instant),
            })
      }
    </p>`;
}

function clockField(
  { state, change }: PublishForm,
  field: 'day' | 'time',
  { type, min, max }: { type: 'date' | 'time'; min?: string; max?: string },
): TemplateResult {
  const fault = state.faults.moment;
  return html`<div class="field">
    <label for=${`publish-${field}`}>${t(`publishing-${field}`)}</label>
    <input
      id=${`publish-${field}`}
      type=${type}
      min=${min ?? nothing}
      max=${max ?? nothing}
      required
      aria-describedby=${fault === undefined ? 'publish-moment' : 'publish-moment-fault publish-moment'}
      aria-invalid=${fault === undefined ? nothing : 'true'}
      .value=${state[field]}
      @input=${(event: Event) => change({ ...state, [field]: textOf(event) })}
    />
  </div>`;
}

function submit(event: SubmitEvent, form: PublishForm): void {
  event.preventDefault();
  const { state, isCorrection, unsettled, change, send } = form;
  const instant = state.isLater ? instantOf(state) : null;
  const faults: PublishFormState['faults'] = {
    ...(isCorrection && state.note.trim() === '' ? { note: t('publishing-note-needed') } : {}),
    ...(state.isLater && instant === null ? { moment: t('publishing-moment-needed') } : {}),
    ...(unsettled > 0 ? { personalData: t('publishing-settle-first', { count: unsettled }) } : {}),
  };
  const isRight = Object.keys(faults).length === 0;
  change({
    ...state,
    faults,
    ...(instant !== null && { publicFrom: new Date(instant).toISOString() }),
  });
  if (isRight) return send();
  const first = faults.note !== undefined ? 'note' : faults.moment !== undefined ? 'day' : null;
  if (first === null) return;
  requestAnimationFrame(() => document.getElementById(`publish-${first}`)?.focus());
}
