/** Before a call: whom to reach, what came of it, and the calls there have been. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MunicipalityPeople, SurveyResponse } from '#domain/survey.ts';
import { callOutcomes } from '#domain/calling.ts';
import type { CallOutcome } from '#domain/calling.ts';
import type { CallLog, CallRequest } from '#domain/telephone.ts';
import { ApiProblem } from '../api.ts';
import { instantOf } from '../desk/reopening-moment.ts';
import { formatMoment } from '../local-format.ts';
import type { Acting } from '../people/acting.ts';
import { noteField, textField, textsOf } from '../people/fields.ts';
import { responseStateTag } from '../reading/states.ts';
import { t } from '../words.ts';

export interface Start {
  response: SurveyResponse;
  log: CallLog;
  people: MunicipalityPeople;
  acting: Acting;
  outcome: CallOutcome;
  choose(outcome: CallOutcome): void;
  open(talkedTo: string): void;
  keep(call: CallRequest): void;
}

/** The part of the page in which steps are told. */
export const startPlace = 'call';
const place = startPlace;

export function callStart(start: Start): TemplateResult {
  const { response } = start;
  return html`<p class="facts">
      ${responseStateTag(response.state, response.round.state)}
      <span
        >${t('form-progress', { answered: response.coreAnswered, asked: response.coreAsked })}</span
      >
    </p>
    ${whatWasTold(response)} ${start.acting.told(place)}
    ${
      response.may.includes('telephone')
        ? callForm(start)
        : html`<p class="notice">${t('telephone-not-now')}</p>`
    }
    ${peopleThere(start.people)} ${callsBefore(start.log)}`;
}

function whatWasTold({ telephone, toConfirm }: SurveyResponse): TemplateResult | typeof nothing {
  const [call] = telephone.calls;
  if (call === undefined) return nothing;
  if (call.endedAt === null) {
    return html`<p class="notice warning">
      ${t('telephone-somebody-is-calling', {
        who: call.openedBy ?? t('form-somebody'),
        teller: call.talkedTo,
        when: formatMoment(call.openedAt),
      })}
    </p>`;
  }
  const { summary, confirmed } = telephone;
  if (!toConfirm) {
    return confirmed === null
      ? nothing
      : html`<p class="notice success">
          ${t('telephone-confirmed', {
            who: confirmed.by ?? t('form-somebody'),
            when: formatMoment(confirmed.at),
          })}
        </p>`;
  }
  return html`<p class="notice warning">
    <strong>${t('telephone-to-confirm')}</strong>
    ${
      summary === null
        ? t('telephone-no-summary-yet')
        : t('telephone-summary-sent', { to: summary.to, when: formatMoment(summary.sentAt) })
    }
  </p>`;
}

function callForm(start: Start): TemplateResult {
  const { acting, outcome } = start;
  const field = { where: place, acting };
  const isAnswered = outcome === 'answered';
  const names = start.people.people.map(({ name, email }) => name || email);
  return html`<section class="card">
    <h2>${t('telephone-call')}</h2>
    <form class="small-form" novalidate @submit=${(event: SubmitEvent) => send(event, start)}>
      <fieldset>
        <legend>${t('telephone-outcome')}</legend>
        ${callOutcomes.map(
          (each) =>
            html`<div class="choice">
              <input
                type="radio"
                name="outcome"
                id=${`${place}-${each}`}
                value=${each}
                .checked=${each === outcome}
                @change=${() => start.choose(each)}
              />
              <label for=${`${place}-${each}`}>${t(`telephone-outcome-${each}`)}</label>
            </div>`,
        )}
      </fieldset>
      ${textField({
        ...field,
        name: 'talkedTo',
        label: t('telephone-talked-to'),
        help: isAnswered ? t('telephone-talked-to-help') : undefined,
        isOptional: !isAnswered,
        list: names,
      })}
      ${
        outcome === 'call_back' || outcome === 'no_answer'
          ? html`<div class="moment">
              ${textField({
                ...field,
                name: 'day',
                label: t('telephone-back-day'),
                type: 'date',
                isOptional: outcome === 'no_answer',
              })}
              ${textField({
                ...field,
                name: 'time',
                label: t('telephone-back-time'),
                type: 'time',
                isOptional: outcome === 'no_answer',
              })}
            </div>`
          : nothing
      }
      ${
        isAnswered
          ? nothing
          : noteField({ ...field, name: 'note', label: t('telephone-note'), value: '' })
      }
      <p class="actions">
        <button type="submit" class="main" ?disabled=${acting.isBusy}>
          ${t(isAnswered ? 'telephone-begin' : 'telephone-log')}
        </button>
      </p>
      ${isAnswered ? html`<p class="help">${t('telephone-begin-explained')}</p>` : nothing}
    </form>
  </section>`;
}

function send(event: SubmitEvent, { outcome, open, keep }: Start): void {
  const text = textsOf(event);
  const talkedTo = text('talkedTo').trim();
  if (outcome === 'answered') {
    open(talkedTo);
    return;
  }
  keep({
    outcome,
    talkedTo: talkedTo || null,
    callBackAt: momentOf(text('day'), text('time')),
    note: text('note').trim() || null,
  });
}

/** By the clocks of Finland, wherever the coordinator sits. A day without a time is asked again. */
function momentOf(day: string, time: string): string | null {
  if (day === '' && time === '') return null;
  const instant = instantOf({ day, time });
  return instant === null ? '' : new Date(instant).toISOString();
}

/** What is wrong before anything is sent. */
export function callFault(call: CallRequest): ApiProblem | null {
  const isMissing = call.callBackAt === '' || (call.outcome === 'call_back' && !call.callBackAt);
  return isMissing ? fieldFault('day', t('telephone-moment-needed')) : null;
}

export function fieldFault(field: string, detail: string): ApiProblem {
  return new ApiProblem(422, { field, detail });
}

function peopleThere({ people }: MunicipalityPeople): TemplateResult {
  return html`<section class="card">
    <h2>${t('telephone-people')}</h2>
    ${
      people.length === 0
        ? html`<p>${t('telephone-nobody')}</p>`
        : html`<ul class="callees">
            ${people.map(
              ({ name, email, role }) =>
                html`<li>
                  <strong>${name || email}</strong> ${name === '' ? nothing : email}
                  <span class="tag">${t(`people-role-${role}`)}</span>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

function callsBefore({ calls }: CallLog): TemplateResult {
  return html`<section class="card">
    <h2>${t('telephone-calls')}</h2>
    ${
      calls.length === 0
        ? html`<p>${t('telephone-no-calls')}</p>`
        : html`<ol class="call-log">
            ${calls.map(
              (call) =>
                html`<li>
                  <p>
                    <strong>${t(`telephone-outcome-${call.outcome}`)}</strong>
                    <span class="soft">${formatMoment(call.calledAt)}, ${call.calledBy}</span>
                  </p>
                  ${
                    call.talkedTo === null
                      ? nothing
                      : html`<p>${t('telephone-with', { who: call.talkedTo })}</p>`
                  }
                  ${
                    call.callBackAt === null
                      ? nothing
                      : html`<p>
                          ${t('telephone-back-at', { when: formatMoment(call.callBackAt) })}
                        </p>`
                  }
                  ${call.note === null ? nothing : html`<p class="said">${call.note}</p>`}
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}
