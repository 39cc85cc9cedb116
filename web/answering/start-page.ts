/** The first page of a response: where it stands, going on with it, and the receipt afterwards. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { carryableQuestions } from '#domain/earlier-answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { RoundHead, SurveyResponse } from '#domain/survey.ts';
import { minutesLeft } from '#domain/time-estimate.ts';
import {
  answerAddress,
  blankFormAddress,
  municipalityResultsAddress,
  receiptAddress,
  reviewPage,
} from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { responseStateTag } from '../reading/states.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { resumeAt } from './resume.ts';
import type { Section } from './sections.ts';

export interface StartPage {
  place: ResponsePlace;
  response: SurveyResponse;
  keeper: AnswerKeeper;
  sections: readonly Section[];
  isBusy: boolean;
  takeBack: () => void;
}

export function startPage(page: StartPage): TemplateResult {
  const { response, place } = page;
  return html`${asked(response)}${
      response.telephone.calls.length === 0
        ? nothing
        : html`<kt-told .place=${place} .response=${response}></kt-told>`
    }${whereItStands(page)}
    ${response.may.includes('answer') ? goingOn(page) : nothing}
    <section class="card">
      <h2>${t('form-definition-title')}</h2>
      <p>${response.questionnaire.definition[pageLanguage]}</p>
      <p>${response.questionnaire.timeReference[pageLanguage]}</p>
      <p>
        <a class="paper-link" href=${blankFormAddress(place)}>${t('form-blank-form')}</a>
      </p>
    </section>`;
}

/** What the coordinator has said to the municipality. */
function asked({ reviewNote, state, reopened }: SurveyResponse): TemplateResult {
  return html`${
    reviewNote === null || state !== 'returned'
      ? nothing
      : html`<div class="notice warning">
          <h2>${t('form-returned-title')}</h2>
          <p class="said">${reviewNote}</p>
        </div>`
  }${
    reopened === null
      ? nothing
      : html`<div class="notice warning">
          <h2>${t('form-reopened-title', { until: formatMoment(reopened.until) })}</h2>
          <p class="said">${reopened.reason}</p>
        </div>`
  }`;
}

function whereItStands(page: StartPage): TemplateResult {
  const { response, place } = page;
  const { state, round } = response;
  if (state === 'submitted' || state === 'approved') return receipt(page);
  return html`<p class="facts">${responseStateTag(state, round.state)}</p>
    ${
      hasClosed(round) && response.reopened === null
        ? html`<div class="notice">
            <p>${t('form-closed')}</p>
            <p><a href=${receiptAddress(place)}>${t('form-print-answers')}</a></p>
          </div>`
        : nothing
    }`;
}

function receipt({ place, response, isBusy, takeBack }: StartPage): TemplateResult {
  const { state, submittedAt, submittedBy, may } = response;
  const when = submittedAt === null ? '' : formatMoment(submittedAt);
  return html`<section class="notice success receipt">
    <h2>${state === 'approved' ? t('form-receipt-approved') : t('form-receipt-submitted')}</h2>
    ${
      submittedAt === null
        ? nothing
        : html`<p>
            ${
              submittedBy === null
                ? t('form-submitted-at', { when })
                : t('form-submitted-by', { when, who: submittedBy })
            }
          </p>`
    }
    <p>${whatNext(response, place)}</p>
    <p class="actions">
      <a class="button" href=${receiptAddress(place)}>${t('form-print-receipt')}</a>
      ${
        may.includes('take_back')
          ? html`<button type="button" ?disabled=${isBusy} @click=${takeBack}>
              ${t('form-take-back')}
            </button>`
          : nothing
      }
    </p>
  </section>`;
}

function whatNext({ state, round }: SurveyResponse, place: ResponsePlace): string | TemplateResult {
  if (state === 'submitted') return t('form-receipt-next');
  return round.state === 'published'
    ? html`${t('form-receipt-published')}
        <a href=${municipalityResultsAddress(place.municipality, place.year)}
          >${t('form-see-published')}</a
        >`
    : t('form-receipt-approved-next');
}

/** Has the time to answer gone by? The closing instant may pass before anybody closes the round. */
function hasClosed({ state, closesAt }: RoundHead): boolean {
  if (state === 'open') return closesAt !== null && Date.parse(closesAt) <= Date.now();
  return state !== 'draft';
}

/** The one thing to do now, and for the first time what to know before it. */
function goingOn({ place, response, keeper }: StartPage): TemplateResult {
  const next = resumeAt(keeper);
  const isFirstTime = response.state === 'not_started';
  return html`<section class="card going-on">
    <h2>${isFirstTime ? t('form-before-starting') : t('form-go-on')}</h2>
    ${isFirstTime ? guide(response, keeper) : nothing}
    <p class="actions">
      ${
        next === null
          ? nothing
          : html`<a
              class="button main"
              href=${`${answerAddress(place, next.dimension)}#q-${next.key}`}
              >${t(isFirstTime ? 'form-start' : 'form-resume', { section: nameOf(response, next) })}</a
            >`
      }
      ${
        isFirstTime
          ? nothing
          : html`<a
              class=${next === null ? 'button main' : 'button'}
              href=${answerAddress(place, reviewPage)}
              >${t('form-overview')}</a
            >`
      }
    </p>
  </section>`;
}

function guide({ questionnaire, earlier }: SurveyResponse, keeper: AnswerKeeper): TemplateResult {
  const minutes = minutesLeft(
    questionnaire,
    keeper.values,
    carryableQuestions(questionnaire, earlier),
  );
  return html`<ul class="guide">
    <li>${t('form-guide-time', { minutes })}</li>
    ${earlier.length === 0 ? nothing : html`<li>${t('form-guide-earlier')}</li>`}
    <li>${t('form-guide-core')}</li>
    <li>${t('form-guide-unknown')}</li>
  </ul>`;
}

function nameOf({ questionnaire }: SurveyResponse, question: Question): string {
  const section = questionnaire.dimensions.find(({ key }) => key === question.dimension);
  return section?.label[pageLanguage] ?? '';
}
