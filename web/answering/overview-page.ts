/** The page of a whole response: where it stands, what is missing, and handing it over. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundHead, SurveyResponse } from '#domain/survey.ts';
import { answerAddress, municipalityResultsAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { responseStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { questionLinks } from './error-summary.ts';
import { answersRead } from './section-page.ts';
import { gapsOf, isComplete } from './sections.ts';
import type { Section } from './sections.ts';

export interface OverviewPage {
  place: ResponsePlace;
  response: SurveyResponse;
  keeper: AnswerKeeper;
  sections: readonly Section[];
  isBusy: boolean;
  submit: () => void;
  takeBack: () => void;
}

export function overview(page: OverviewPage): TemplateResult {
  const { response, sections, place } = page;
  const { may, state } = response;
  const next = sections.find((section) => !isComplete(section)) ?? sections[0];
  return html`
    ${reviewNote(response)}${receipt(page)}
    <section class="card">
      <h2>${t('form-definition-title')}</h2>
      <p>${response.questionnaire.definition[pageLanguage]}</p>
      <p>${response.questionnaire.timeReference[pageLanguage]}</p>
      ${
        may.includes('answer') && next !== undefined
          ? html`<p class="actions">
              <a class="button main" href=${answerAddress(place, next.dimension.key)}
                >${state === 'not_started' ? t('form-start') : t('form-continue')}</a
              >
            </p>`
          : nothing
      }
    </section>
    ${may.includes('answer') && state !== 'not_started' ? handingOver(page) : nothing}
  `;
}

function reviewNote({ reviewNote: note, state }: SurveyResponse): TemplateResult | typeof nothing {
  if (note === null || state !== 'returned') return nothing;
  return html`<div class="notice warning">
    <h2>${t('form-returned-title')}</h2>
    <p class="said">${note}</p>
  </div>`;
}

function receipt({ place, response, isBusy, takeBack }: OverviewPage): TemplateResult {
  const { state, submittedAt, may, round } = response;
  const isHandedOver = state === 'submitted' || state === 'approved';
  if (!isHandedOver) {
    return html`<p>${responseStateTag(state)}</p>
      ${hasClosed(round) ? html`<p class="notice">${t('form-closed')}</p>` : nothing}`;
  }
  return html`<div class="notice success">
    <h2>${state === 'approved' ? t('form-receipt-approved') : t('form-receipt-submitted')}</h2>
    ${
      submittedAt === null
        ? nothing
        : html`<p>${t('form-submitted-at', { when: formatMoment(submittedAt) })}</p>`
    }
    <p>
      ${
        state === 'submitted'
          ? t('form-receipt-next')
          : round.state === 'published'
            ? html`${t('form-receipt-published')}
                <a href=${municipalityResultsAddress(place.municipality, place.year)}
                  >${t('form-see-published')}</a
                >`
            : t('form-receipt-approved-next')
      }
    </p>
    ${
      may.includes('take_back')
        ? html`<p class="actions">
            <button type="button" ?disabled=${isBusy} @click=${takeBack}>
              ${t('form-take-back')}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

/** Has the time to answer gone by? The closing instant may pass before anybody closes the round. */
function hasClosed({ state, closesAt }: RoundHead): boolean {
  if (state === 'open') return closesAt !== null && Date.parse(closesAt) <= Date.now();
  return state !== 'draft';
}

function handingOver(page: OverviewPage): TemplateResult {
  const { sections, keeper, response, place } = page;
  const withGaps = sections
    .map((section) => ({ section, gaps: gapsOf(section, keeper) }))
    .filter(({ gaps }) => gaps.length > 0);
  const { stuck } = keeper;
  const count = withGaps.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return html`<section class="card">
    <h2>${t('form-review-title')}</h2>
    ${
      count === 0
        ? html`<p>${t('form-no-gaps')}</p>`
        : html`<p>${t('form-gaps', { count })}</p>
            ${withGaps.map(
              ({ section, gaps }) =>
                html`<h3>${section.dimension.label[pageLanguage]}</h3>
                  ${questionLinks(place, gaps)}`,
            )}`
    }
    ${
      stuck.length === 0
        ? nothing
        : html`<div class="notice error">
            <h3>${t('form-to-mend', { count: stuck.length })}</h3>
            ${questionLinks(place, stuck)}
          </div>`
    }
    <h3>${t('form-read-through')}</h3>
    ${sections.map(
      (section) =>
        html`<details>
          <summary>${section.dimension.label[pageLanguage]}</summary>
          ${answersRead(section.questions, keeper)}
        </details>`,
    )}
    ${
      response.may.includes('submit')
        ? html`<p class="actions">
            <button type="button" class="main" ?disabled=${page.isBusy} @click=${page.submit}>
              ${t('form-submit')}
            </button>
          </p>`
        : html`<p>${t('form-lead-submits')}</p>`
    }
  </section>`;
}
