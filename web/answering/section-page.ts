/** One page of the form: the questions of one dimension, to be answered or only read. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Question } from '#domain/questionnaire.ts';
import type { Consent, HandedSection, SurveyResponse } from '#domain/survey.ts';
import { answerAddress, reviewPage } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import '../elements/kt-question.ts';
import { formatDay } from '../local-format.ts';
import { answerInWords } from '../reading/answer-in-words.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { fillableQuestions } from './earlier-answer.ts';
import type { EarlierView } from './earlier-answer.ts';
import { ownQueries } from './own-queries.ts';
import type { Section } from './sections.ts';
import type { WarningView } from './soft-warnings.ts';

export interface SectionPage {
  place: ResponsePlace;
  response: SurveyResponse;
  keeper: AnswerKeeper;
  sections: readonly Section[];
  section: Section;
  earlier: ReadonlyMap<string, EarlierView>;
  warnings: ReadonlyMap<string, readonly WarningView[]>;
  consents: ReadonlyMap<string, Consent>;
  /** Questions that "unchanged" has just filled on this page. */
  carried: readonly string[];
  carryOverAll: (questions: readonly string[]) => void;
  undoCarrying: () => void;
}

const noWarnings: readonly WarningView[] = [];

export function sectionQuestions(page: SectionPage): TemplateResult {
  const { section, keeper, response } = page;
  const handed = response.sections.find(({ dimension }) => dimension === section.dimension.key);
  return html`${handed === undefined ? nothing : handedTo(handed, response)}
  ${
    response.may.includes('answer')
      ? html`${definition(response)}${wholePage(page)}
        ${repeat(
          section.questions,
          ({ key }) => key,
          (question) => asked(question, page),
        )}`
      : answersRead(section.questions, keeper, ({ key }) => ownQueries(page.place, response, key))
  }`;
}

/** What comes before and after this page. */
export function sectionTurns({ place, response, sections, section }: SectionPage): TemplateResult {
  const index = sections.indexOf(section);
  const previous = sections[index - 1];
  const next = sections[index + 1];
  const mayAnswer = response.may.includes('answer');
  return html`<div class="turns">
    <a class="button" href=${answerAddress(place, previous?.dimension.key)}
      >${t('form-previous')}</a
    >
    <a
      class="button main"
      href=${answerAddress(place, next?.dimension.key ?? (mayAnswer ? reviewPage : undefined))}
      >${
        next === undefined
          ? t(mayAnswer ? 'form-overview' : 'form-start-page')
          : t('form-next', { name: next.dimension.label[pageLanguage] })
      }</a
    >
  </div>`;
}

/** Whom a section has been handed to, and until when. */
export function handedBriefly(handed: HandedSection, { viewer }: SurveyResponse): string {
  const who = handed.personId === viewer.id ? t('form-you') : handed.person;
  return handed.dueOn === null
    ? who
    : `${who}, ${t('form-by-day', { due: formatDay(handed.dueOn) })}`;
}

function handedTo(handed: HandedSection, response: SurveyResponse): TemplateResult {
  return html`<div class="handed">
    <p>${t('form-handed')} <strong>${handedBriefly(handed, response)}</strong></p>
    ${handed.note === null ? nothing : html`<p class="said">${handed.note}</p>`}
  </div>`;
}

function definition({ questionnaire }: SurveyResponse): TemplateResult {
  return html`<details class="definition">
    <summary>${t('form-definition-title')}</summary>
    <p>${questionnaire.definition[pageLanguage]}</p>
    <p>${questionnaire.timeReference[pageLanguage]}</p>
  </details>`;
}

/** "Unchanged" for everything on the page that is empty, and taking that back. */
function wholePage(page: SectionPage): TemplateResult {
  const fillable = fillableQuestions(page.keeper, page.section.dimension.key, page.earlier);
  const count = page.carried.length;
  return html`<div class="whole-page">
    ${
      fillable.length === 0
        ? nothing
        : html`<button
            type="button"
            id="carry-over-all"
            @click=${() => page.carryOverAll(fillable)}
          >
            ${t('form-unchanged-page', { count: fillable.length })}
          </button>`
    }
    <div role="status">${count === 0 ? nothing : html`<p>${t('form-carried', { count })}</p>`}</div>
    ${
      count === 0
        ? nothing
        : html`<button type="button" id="undo-carrying" @click=${page.undoCarrying}>
            ${t('form-undo')}
          </button>`
    }
  </div>`;
}

function asked(question: Question, page: SectionPage): TemplateResult {
  const saver = page.keeper.saverOf(question.key);
  return html`<kt-question
      .question=${question}
      .draft=${saver.draft}
      .fault=${saver.shownFault}
      .conflict=${saver.conflict}
      .refusal=${saver.refusal}
      .isWaiting=${saver.isWaiting}
      .earlier=${page.earlier.get(question.key) ?? null}
      .warnings=${page.warnings.get(question.key) ?? noWarnings}
      .consent=${page.consents.get(question.key) ?? null}
    ></kt-question
    >${ownQueries(page.place, page.response, question.key)}`;
}

/** Answers in words, as they stand on the page now. */
export function answersRead(
  questions: readonly Question[],
  keeper: AnswerKeeper,
  beside: (question: Question) => unknown = () => nothing,
): TemplateResult {
  return html`<dl class="read">
    ${questions.map((question) => {
      const { draft, isUnsaved } = keeper.saverOf(question.key);
      return html`<div>
        <dt>${question.wording[pageLanguage]}</dt>
        <dd>
          ${answerInWords(question, draft)}
          ${isUnsaved ? html`<span class="tag">${t('form-answer-waits')}</span>` : nothing}
          ${beside(question)}
        </dd>
      </div>`;
    })}
  </dl>`;
}
