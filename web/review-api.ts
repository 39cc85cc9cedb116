/** What the pages of a review ask of the service. */
import type { ApprovedMany, AskRequest, ReviewQueue } from '#domain/review-queue.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import { ask, responseAddress, roundAddress } from './api.ts';
import type { ResponsePlace, RoundPlace } from './api.ts';

export function getReviewQueue(place: RoundPlace): Promise<ReviewQueue> {
  return ask('GET', `${roundAddress(place)}/review`);
}

export function approveMany(
  place: RoundPlace,
  responses: { municipality: string; savedAt: string | null }[],
): Promise<ApprovedMany> {
  return ask('POST', `${roundAddress(place)}/approve`, { body: { responses } });
}

/** Asks about one answer that has no open thread. */
export function askAbout(place: ResponsePlace, request: AskRequest): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/queries`, { body: request });
}

/** Answers a thread, or asks again in it. */
export function writeToThread(
  place: ResponsePlace,
  id: string,
  action: 'ask' | 'answer',
  text: string,
): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/queries/${id}/${action}`, { body: { text } });
}

/** `version` is that of the answer as it was shown; 0 where there is none. */
export function settleThread(
  place: ResponsePlace,
  id: string,
  version: number,
): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/queries/${id}/settle`, { body: { version } });
}
