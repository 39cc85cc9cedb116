/** What the pages of a review ask of the service. */
import type {
  ApprovedMany,
  AskRequest,
  CorrectionRequest,
  ReviewQueue,
} from '#domain/review-queue.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import { answerAddress, ask, responseAddress, roundAddress } from './api.ts';
import type { ResponsePlace, RoundPlace, WriteMark } from './api.ts';

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

/** Corrects an answer in the municipality's stead. */
export function correctAnswer(
  place: ResponsePlace,
  question: string,
  request: CorrectionRequest,
  mark: WriteMark,
): Promise<SurveyResponse> {
  return ask('PUT', `${answerAddress(place, question)}/correction`, { body: request, mark });
}

/** Marks the link of the answer, of this version, as looked at. */
export function checkEvidence(
  place: ResponsePlace,
  question: string,
  version: number,
): Promise<SurveyResponse> {
  return ask('PUT', `${answerAddress(place, question)}/evidence-check`, { body: { version } });
}

export function uncheckEvidence(
  place: ResponsePlace,
  question: string,
  version: number,
): Promise<SurveyResponse> {
  return ask('DELETE', `${answerAddress(place, question)}/evidence-check`, { body: { version } });
}
