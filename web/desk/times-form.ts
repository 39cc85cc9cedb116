/** The fields of a round's opening and closing: Finland's local time, judged while it is typed. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { localMoment, occurrences } from '#domain/helsinki-time.ts';
import type { TypedMoment, TypedTimes } from '#domain/round-times.ts';
import { t } from '../words.ts';
import type { FieldFaults } from './field-faults.ts';

/** Each moment as it stands in its fields; empty fields are no moment. */
export type TimesDraft = Record<keyof TypedTimes, TypedMoment>;

const empty: TypedMoment = { day: '', time: '', which: null };

export function timesDraftOf({ opens, closes }: TypedTimes): TimesDraft {
  return { opens: opens ?? empty, closes: closes ?? empty };
}

/** What is sent: a day or a time alone is sent too, and refused with its sentence. */
export function typedTimesOf({ opens, closes }: TimesDraft): TypedTimes {
  return { opens: typedOrNone(opens), closes: typedOrNone(closes) };
}

/** Which of the two can be changed: of a draft both, of an open round its closing. */
export type EditedTimes = 'both' | 'closes' | 'none';

export function timesFields(
  draft: TimesDraft,
  faults: FieldFaults,
  edited: EditedTimes,
  changed: (draft: TimesDraft, field: keyof TypedTimes) => void,
): TemplateResult {
  return html`<p class="help" id="times-help">${t('round-times-help')}</p>
    ${edited === 'closes' ? html`<p class="help">${t('round-times-opened')}</p>` : nothing}
    ${(['opens', 'closes'] as const).map((field) =>
      momentFields(
        field,
        t(`round-times-${field}`),
        draft[field],
        faults[field] ?? '',
        edited === 'none' || (edited === 'closes' && field === 'opens'),
        (moment) => changed({ ...draft, [field]: moment }, field),
      ),
    )}`;
}

/** A day and a time of day; `field` is the beginning of their ids. */
export function momentFields(
  field: string,
  legend: string,
  typed: TypedMoment,
  fault: string,
  isFixed: boolean,
  changed: (moment: TypedMoment) => void,
): TemplateResult {
  const moment = localMoment(typed);
  // A time that is not there is told at once; the rest when the form is sent.
  const told =
    moment.kind === 'skipped'
      ? t('round-moment-skipped', { time: typed.time, next: moment.next.time })
      : fault;
  const isFaulty = told === '' ? nothing : 'true';
  const faultId = told === '' ? nothing : `${field}-fault`;
  const typedInto =
    (part: 'day' | 'time') =>
    (event: Event): void =>
      changed({ ...typed, [part]: (event.target as HTMLInputElement).value, which: null });
  return html`<fieldset class="when" ?disabled=${isFixed}>
    <legend>${legend}</legend>
    <div class="moment">
      <div class="field">
        <label for=${`${field}-day`}>${t('round-times-day')}</label>
        <input
          id=${`${field}-day`}
          type="date"
          max="2100-12-31"
          .value=${typed.day}
          aria-invalid=${isFaulty}
          aria-describedby=${faultId}
          @input=${typedInto('day')}
        />
      </div>
      <div class="field">
        <label for=${`${field}-time`}>${t('round-times-time')}</label>
        <input
          id=${`${field}-time`}
          type="time"
          .value=${typed.time}
          aria-invalid=${isFaulty}
          aria-describedby=${faultId}
          @input=${typedInto('time')}
        />
      </div>
    </div>
    ${moment.kind === 'twice' ? whichFields(field, typed, changed) : nothing}
    <p class="fault" id=${`${field}-fault`} role="status">${told}</p>
  </fieldset>`;
}

/** In the night when clocks go back the time is there twice. */
function whichFields(
  field: string,
  typed: TypedMoment,
  changed: (moment: TypedMoment) => void,
): TemplateResult {
  return html`<div role="radiogroup" aria-labelledby=${`${field}-which`}>
    <p class="help" id=${`${field}-which`}>
      ${t('round-moment-twice', { time: typed.time })} <strong>${t('round-times-which')}</strong>
    </p>
    ${occurrences.map(
      (which) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${`${field}-which`}
            value=${which}
            .checked=${typed.which === which}
            @change=${() => changed({ ...typed, which })}
          />
          <span>${t(`round-times-${which}`)}</span>
        </label>`,
    )}
  </div>`;
}

function typedOrNone(typed: TypedMoment): TypedMoment | null {
  return typed.day === '' && typed.time === '' ? null : typed;
}
