/** Odd answers without a word of the municipality, listed so that the coordinator can ask. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { findQuestion } from '#domain/questionnaire.ts';
import type { SoftWarning } from '#domain/soft-check.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import { whatIsOdd } from '../answering/soft-warnings.ts';
import { pageLanguage, t } from '../words.ts';
import { questionPlace } from './answers-read.ts';
import { linkOnPage } from './link-on-page.ts';

export function oddAnswers(
  { questionnaire }: SurveyResponse,
  warnings: readonly SoftWarning[],
): TemplateResult | typeof nothing {
  const open = warnings.filter(({ isSettled }) => !isSettled);
  const byQuestion = Map.groupBy(open, ({ question }) => question);
  if (byQuestion.size === 0) return nothing;
  return html`<section class="notice warning">
    <h2>${t('desk-odd-title', { count: byQuestion.size })}</h2>
    <p>${t('desk-odd-explained')}</p>
    <ul class="gaps">
      ${[...byQuestion].map(([key, ofQuestion]) => {
        const wording = findQuestion(questionnaire, key)?.wording[pageLanguage] ?? key;
        return html`<li>
          ${linkOnPage(questionPlace(key), wording)}
          ${ofQuestion.map((warning) => html`<br />${whatIsOdd(warning)}`)}
        </li>`;
      })}
    </ul>
  </section>`;
}
