/** Calls as the private API gives and takes them. */
import type { SurveyResponse } from '#domain/survey.ts';
import type { CallList, CallLog, CallRequest, FinishCall } from '#domain/telephone.ts';
import { ask } from '../api.ts';
import type { ResponsePlace, RoundPlace } from '../api.ts';

export function getCallList({ region, year }: RoundPlace): Promise<CallList> {
  return ask('GET', `/rounds/${encodeURIComponent(region)}/${year}/calls`);
}

export function getCalls(place: ResponsePlace): Promise<CallLog> {
  return ask('GET', `${addressOf(place)}/calls`);
}

export function logCall(place: ResponsePlace, call: CallRequest): Promise<CallLog> {
  return ask('POST', `${addressOf(place)}/calls`, { body: call });
}

export function openCall(place: ResponsePlace, talkedTo: string): Promise<SurveyResponse> {
  return ask('POST', `${addressOf(place)}/telephone`, { body: { talkedTo } });
}

export function stopCall(place: ResponsePlace): Promise<SurveyResponse> {
  return ask('POST', `${addressOf(place)}/telephone/stop`);
}

export function finishCall(place: ResponsePlace, how: FinishCall): Promise<SurveyResponse> {
  return ask('POST', `${addressOf(place)}/telephone/finish`, { body: how });
}

/** Confirms what stands in the response as it was shown. */
export function confirmTold(place: ResponsePlace, savedAt: string | null): Promise<SurveyResponse> {
  return ask('POST', `${addressOf(place)}/confirm`, { body: { savedAt } });
}

function addressOf({ region, year, municipality }: ResponsePlace): string {
  return `/responses/${encodeURIComponent(region)}/${year}/${encodeURIComponent(municipality)}`;
}
