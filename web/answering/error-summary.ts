/** The list above a page of what has to be mended first, each a link to its field. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '#domain/questionnaire.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { pageLanguage } from '../words.ts';

export interface Summary {
  title: string;
  questions: readonly Question[];
}

export function errorSummary(place: ResponsePlace, { title, questions }: Summary): TemplateResult {
  return html`<div class="notice error" id="error-summary" tabindex="-1" role="alert">
    <h2>${title}</h2>
    ${questionLinks(place, questions)}
  </div>`;
}

/** Questions by their wording, each a link to its field. */
export function questionLinks(
  place: ResponsePlace,
  questions: readonly Question[],
): TemplateResult {
  return html`<ul class="gaps">
    ${questions.map(
      ({ key, dimension, wording }) =>
        html`<li>
          <a href=${`${answerAddress(place, dimension)}#q-${key}`}>${wording[pageLanguage]}</a>
        </li>`,
    )}
  </ul>`;
}
