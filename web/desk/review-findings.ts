/** What there is to look at in a response, answer by answer, each with its thread; the rest is folded. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PersonalDataKind } from '#domain/personal-data.ts';
import type { Finding } from '#domain/review.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';
import { whatIsOdd } from '../answering/soft-warnings.ts';
import { pageLanguage, t } from '../words.ts';
import { questionPlace } from './answers-read.ts';
import { linkOnPage } from './link-on-page.ts';

const personalDataWords: Record<PersonalDataKind, string> = {
  email: 'finding-email',
  phone: 'finding-phone',
  identity_code: 'finding-identity-code',
};

/** The questions that somebody should look at: an open finding or an open thread. */
export function openQuestions(response: SurveyResponse, findings: readonly Finding[]): string[] {
  const open = new Set([
    ...findings.filter(({ isSettled }) => !isSettled).map(({ question }) => question),
    ...response.review.queries
      .filter(({ state }) => state !== 'settled')
      .map(({ question }) => question),
  ]);
  return response.questionnaire.questions.map(({ key }) => key).filter((key) => open.has(key));
}

export function reviewFindingsList(
  place: ResponsePlace,
  response: SurveyResponse,
  findings: readonly Finding[],
): TemplateResult {
  const open = openQuestions(response, findings);
  return html`<section class=${open.length === 0 ? 'card' : 'notice warning'} id="findings">
    <h2>${t('finding-title', { count: open.length })}</h2>
    ${
      open.length === 0
        ? html`<p><span aria-hidden="true">✓ </span>${t('finding-none')}</p>`
        : html`<p>${t('finding-explained')}</p>`
    }
    <ul class="findings">
      ${repeat(
        open,
        (key) => key,
        (key) => finding(place, response, key, findings),
      )}
    </ul>
  </section>`;
}

function finding(
  place: ResponsePlace,
  response: SurveyResponse,
  key: string,
  findings: readonly Finding[],
): TemplateResult {
  const { questionnaire, answers, review } = response;
  const wording = findQuestion(questionnaire, key)?.wording[pageLanguage] ?? key;
  const query = review.queries.findLast(({ question }) => question === key) ?? null;
  const version = answers.find(({ question }) => question === key)?.version ?? 0;
  return html`<li>
    <h3>${linkOnPage(questionPlace(key), wording)}</h3>
    ${findings
      .filter(({ question, isSettled }) => question === key && !isSettled)
      .map((each) => html`<p>${whatIsFound(each)}</p>`)}
    ${
      query === null && !review.may.includes('ask')
        ? nothing
        : html`<kt-query-thread
            .place=${place}
            .question=${key}
            .wording=${wording}
            .query=${query?.state === 'settled' && review.may.includes('ask') ? null : query}
            .version=${version}
          ></kt-query-thread>`
    }
  </li>`;
}

function whatIsFound({ kind, warning, personalData }: Finding): string {
  if (warning !== null) return whatIsOdd(warning);
  if (kind === 'missing') return t('finding-missing');
  return personalData.map(({ kind: of, match }) => t(personalDataWords[of], { match })).join(' ');
}
