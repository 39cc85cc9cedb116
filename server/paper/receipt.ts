/** A municipality's answers on paper: a receipt once they have been handed over, a draft before. */
import type { AnswerValues } from '#domain/answer.ts';
import { valueLabel } from '#domain/answer-label.ts';
import type { Language } from '#domain/language.ts';
import type { Dimension, Question } from '#domain/questionnaire.ts';
import type { SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import type { Telephone } from '#domain/telephone-record.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import type { ResponsePlace } from '../answering/response.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { renderPage } from '../pages/layout.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from './moment-label.ts';

export interface Receipt {
  publicUrl: string;
  language: Language;
  place: ResponsePlace;
  response: SurveyResponse;
}

/** The page as the bytes of a document. What does not apply and what is unfinished stays out. */
export function receipt({ publicUrl, language, place, response }: Receipt): string {
  const { t } = words(language);
  const { round } = response;
  const isHandedOver = response.state === 'submitted' || response.state === 'approved';
  const title = t(isHandedOver ? 'paper-receipt-title' : 'paper-draft-title', {
    municipality: nameOf(response.municipality.name, language),
    year: String(place.year),
  });
  return renderPage({
    language,
    publicUrl,
    title,
    description: title,
    address: (each) => `/${each}/receipt/${place.region}/${place.year}/${place.municipality}`,
    indexed: false,
    example: round.example,
    scripts: ['styles/paper.css', 'print.ts'],
    main: html`<div class="paper">
      <h1>${title}</h1>
      ${isHandedOver ? handedOver(response, language) : html`<p class="lead">${t('paper-draft-lead')}</p>`}
      <p>
        ${t('paper-core-count', { answered: response.coreAnswered, asked: response.coreAsked })}
      </p>
      <p class="on-screen">
        <button type="button" data-print hidden>${t('paper-print')}</button>
        <a href="/${language}/answer/${place.region}/${place.year}/${place.municipality}"
          >${t('paper-back')}</a
        >
      </p>
      ${answersOnPaper(response, language)}
    </div>`,
  });
}

/**
 * Every question that applies, with its answer and who told it on the telephone; of the call that
 * the whole page is about, the page has said so already.
 */
export function answersOnPaper(
  response: SurveyResponse,
  language: Language,
  call: Telephone['calls'][number] | null = null,
): (Html | null)[] {
  const { questionnaire } = response;
  const asked = visibleQuestions(questionnaire, valuesOf(response.answers));
  return questionnaire.dimensions.map((dimension) =>
    section(
      dimension,
      asked.filter((question) => question.dimension === dimension.key),
      response,
      language,
      call,
    ),
  );
}

function handedOver({ submittedAt, submittedBy }: SurveyResponse, language: Language): Html {
  const { t } = words(language);
  const when = submittedAt === null ? '' : momentLabel(submittedAt, language);
  return html`<p class="lead">
    ${
      submittedBy === null
        ? t('paper-submitted', { when })
        : t('paper-submitted-by', { when, who: submittedBy })
    }
  </p>`;
}

function section(
  dimension: Dimension,
  questions: readonly Question[],
  { answers, round }: SurveyResponse,
  language: Language,
  call: Telephone['calls'][number] | null,
): Html | null {
  if (questions.length === 0) return null;
  const given = new Map(answers.map((answer) => [answer.question, answer]));
  return html`<section>
    <h2>${dimension.label[language]}</h2>
    <dl class="given-answers">
      ${questions.map(
        (question) =>
          html`<div>
            <dt>${question.wording[language]}</dt>
            <dd>
              ${answerInWords(question, given.get(question.key), round.year, language)}${told(given.get(question.key), call, language)}
            </dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

function answerInWords(
  question: Question,
  answer: SavedAnswer | undefined,
  year: number,
  language: Language,
): Html {
  const { t } = words(language);
  return html`${
    answer === undefined || answer.value === null
      ? html`<span class="missing">${t('paper-no-answer')}</span>`
      : html`<strong class="said">${valueLabel(question, answer.value, year)[language]}</strong>`
  }${answer?.estimate === true && html` (${t('paper-estimate').toLowerCase()})`}${
    !question.public && html` <small>(${t('paper-not-public')})</small>`
  }${answer?.comment && html`<span class="said soft">${answer.comment}</span>`}${
    answer?.evidenceUrl && html`<span class="said soft">${answer.evidenceUrl}</span>`
  }`;
}

/** An answer that somebody else typed says who told it, who typed it, and when. */
function told(
  answer: SavedAnswer | undefined,
  call: Telephone['calls'][number] | null,
  language: Language,
): Html | false {
  if (answer === undefined || answer.toldBy === null) return false;
  const { toldBy, answeredBy, answeredAt } = answer;
  if (toldBy === call?.talkedTo && answeredBy === call.openedBy) return false;
  return html`<span class="soft told"
    >${words(language).t('paper-told', {
      who: toldBy,
      typist: answeredBy ?? '–',
      when: momentLabel(answeredAt, language),
    })}</span
  >`;
}

function valuesOf(answers: readonly SavedAnswer[]): AnswerValues {
  return Object.fromEntries(
    answers.flatMap(({ question, value }) => (value === null ? [] : [[question, value]])),
  );
}
