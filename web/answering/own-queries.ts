/** Where the coordinator's questions and corrections stand: beside one answer, or all together. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SurveyResponse } from '#domain/survey.ts';
import type { ResponsePlace } from '../api.ts';

/** The element is fetched by the form where anything has been asked or corrected. */
export function ownQueries(
  place: ResponsePlace,
  response: SurveyResponse,
  question: string | null,
): TemplateResult | typeof nothing {
  const { queries, corrections } = response.review;
  const told = [...queries, ...corrections];
  return told.length === 0 ||
    (question !== null && told.every((each) => each.question !== question))
    ? nothing
    : html`<kt-own-queries
        .place=${place}
        .response=${response}
        .question=${question}
      ></kt-own-queries>`;
}
