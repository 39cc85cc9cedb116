/** Where the coordinator's questions stand: beside one answer, or all that are open. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';

/** The element is fetched by the form where anything has been asked. */
export function ownQueries(
  place: ResponsePlace,
  response: SurveyResponse,
  question: string | null,
): TemplateResult | typeof nothing {
  const { queries } = response.review;
  return queries.length === 0 ||
    (question !== null && queries.every((each) => each.question !== question))
    ? nothing
    : html`<kt-own-queries
        .place=${place}
        .response=${response}
        .question=${question}
      ></kt-own-queries>`;
}
