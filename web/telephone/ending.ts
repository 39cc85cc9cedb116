/** The end of a call: what is missing, to whom the summary goes, and handing over on the municipality's behalf. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '#domain/language.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { MunicipalityPeople } from '#domain/survey.ts';
import type { FinishCall } from '#domain/telephone.ts';
import type { Acting } from '../people/acting.ts';
import { languageField, textField, textsOf } from '../people/fields.ts';
import { pageLanguage, t } from '../words.ts';

export interface Ending {
  people: MunicipalityPeople;
  acting: Acting;
  /** Core questions without an answer, and what is no answer yet. */
  gaps: readonly Question[];
  talkedTo: string;
  /** The person chosen, or `new` for somebody who is not there yet. */
  to: string;
  choose(to: string): void;
  goTo(question: Question): void;
  back(): void;
  finish(how: FinishCall): void;
}

export const endingPlace = 'ending';
const place = endingPlace;

export function callEnding(ending: Ending): TemplateResult {
  const { acting, gaps } = ending;
  const isComplete = gaps.length === 0;
  return html`<section class="card" aria-labelledby="ending-title">
    <h2 id="ending-title" tabindex="-1">${t('telephone-ending')}</h2>
    ${
      isComplete
        ? html`<p><span aria-hidden="true">✓ </span>${t('telephone-complete')}</p>`
        : html`<p>${t('telephone-gaps', { count: gaps.length })}</p>
            <ul class="gaps">
              ${gaps.map(
                (question) =>
                  html`<li>
                    <button type="button" class="quiet" @click=${() => ending.goTo(question)}>
                      ${question.wording[pageLanguage]}
                    </button>
                  </li>`,
              )}
            </ul>`
    }
    ${acting.told(place)}
    <form class="small-form" novalidate @submit=${(event: SubmitEvent) => send(event, ending)}>
      ${receiver(ending)}
      <div class="choice">
        <input
          type="checkbox"
          id="ending-submit"
          name="submit"
          ?checked=${isComplete}
          ?disabled=${!isComplete}
          aria-describedby="ending-submit-help"
        />
        <span>
          <label for="ending-submit">${t('telephone-submit')}</label>
          <small id="ending-submit-help"
            >${t(isComplete ? 'telephone-submit-help' : 'telephone-submit-incomplete')}</small
          >
        </span>
      </div>
      <p class="actions">
        <button type="submit" class="main" ?disabled=${acting.isBusy}>
          ${t('telephone-finish')}
        </button>
        <button type="button" @click=${() => ending.back()}>${t('telephone-back-to')}</button>
      </p>
      <p class="help">${t('telephone-finish-explained')}</p>
    </form>
  </section>`;
}

function receiver({ people, acting, to, choose, talkedTo }: Ending): TemplateResult {
  const field = { where: place, acting };
  const options = [
    ...people.people.map(({ id, name, email }) => ({
      value: id,
      label: name === '' ? email : `${name}, ${email}`,
    })),
    { value: 'new', label: t('telephone-somebody-new') },
  ];
  const fault = acting.faultAt(place, 'person');
  return html`<fieldset>
      <legend>${t('telephone-summary-to')}</legend>
      ${fault === '' ? nothing : html`<p class="fault" id="ending-person">${fault}</p>`}
      ${options.map(
        ({ value, label }) =>
          html`<div class="choice">
            <input
              type="radio"
              name="to"
              id=${`${place}-to-${value}`}
              value=${value}
              .checked=${value === to}
              @change=${() => choose(value)}
            />
            <label for=${`${place}-to-${value}`}>${label}</label>
          </div>`,
      )}
    </fieldset>
    ${
      to === 'new'
        ? html`${textField({
            ...field,
            name: 'email',
            label: t('people-email'),
            type: 'email',
            help: t('telephone-new-help'),
          })}
          ${textField({ ...field, name: 'name', label: t('people-name'), value: talkedTo })}
          ${languageField(field, people.language)}`
        : nothing
    }`;
}

function send(event: SubmitEvent, { to, gaps, finish }: Ending): void {
  const text = textsOf(event);
  const submit = gaps.length === 0 && text('submit') === 'on';
  finish({
    submit,
    to:
      to === 'new'
        ? { email: text('email'), name: text('name'), language: text('language') as Language }
        : { person: to },
  });
}
