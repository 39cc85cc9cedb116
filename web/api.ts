/** The one file that calls `fetch`: the private API under /api/survey, and what can go wrong there. */
import type { ResponseCurves } from '#domain/response-curve-record.ts';
import type {
  AnswerRequest,
  Me,
  ReopenRequest,
  ResponseChanges,
  RoundBoard,
  SavedAnswer,
  SurveyResponse,
} from '#domain/survey.ts';
import { pageLanguage } from './words.ts';

const root = '/api/survey';
/** Longer than any answer of the service takes; after this the connection counts as lost. */
const longestWaitMs = 30_000;

/** A request this small may outlive its page; browsers limit what they carry on with. */
const longestKeptAlive = 8000;

/** A round of a region, as addresses name it. */
export interface RoundPlace {
  region: string;
  year: number;
}

/** One municipality's response in a round. */
export interface ResponsePlace extends RoundPlace {
  municipality: string;
}

/** The response in one word, to tell it from others. */
export function placeName({ region, year, municipality }: ResponsePlace): string {
  return `${region}/${year}/${municipality}`;
}

/** Headers of a write that must have one effect however often it is sent. */
export interface WriteMark {
  /** The version of the answer that one has seen; 0 for none. */
  version: number;
  idempotencyKey: string;
}

/** The service answered that it cannot do what was asked, with words for the reader. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>) {
    super(textOf(body['code']) || `status ${status}`);
    this.status = status;
    this.code = textOf(body['code']);
    this.title = textOf(body['title']);
    this.detail = textOf(body['detail']);
    this.members = body;
  }

  /** What to tell the reader. */
  get words(): string {
    return this.detail || this.title || this.message;
  }
}

/** The service could not be reached, so nobody knows whether a write had its effect. */
export class Unreachable extends Error {}

export function getMe(): Promise<Me> {
  return ask('GET', '/me');
}

export function getRoundBoard(place: RoundPlace): Promise<RoundBoard> {
  return ask('GET', roundAddress(place));
}

/** The stream of news of the board; what they are is asked for as ever. */
export function roundNewsAddress(place: RoundPlace): string {
  return `${root}${roundAddress(place)}/news`;
}

export function getResponseCurves(place: RoundPlace): Promise<ResponseCurves> {
  return ask('GET', `${roundAddress(place)}/response-curves`);
}

export function moveRound(place: RoundPlace, step: 'open' | 'close'): Promise<RoundBoard> {
  return ask('POST', `${roundAddress(place)}/${step}`);
}

export function getResponse(place: ResponsePlace): Promise<SurveyResponse> {
  return ask('GET', responseAddress(place));
}

/** What has happened to the response since an instant of the service's own clock. */
export function getChanges(place: ResponsePlace, since: string): Promise<ResponseChanges> {
  return ask('GET', `${responseAddress(place)}/changes?since=${encodeURIComponent(since)}`);
}

/** Says that somebody is still working, so that the session does not end. */
export function renewSession(): Promise<null> {
  return ask('POST', '/session');
}

/** The same page of the service as a document, in whichever language the address says. */
export async function getPage(address: string): Promise<Document> {
  try {
    const answer = await fetch(address, {
      headers: { Accept: 'text/html' },
      cache: 'no-store',
      signal: AbortSignal.timeout(longestWaitMs),
    });
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch (cause) {
    throw new Unreachable('no connection', { cause });
  }
}

export function moveResponse(
  place: ResponsePlace,
  step: 'submit' | 'take-back',
): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/${step}`);
}

/** `savedAt` is that of the response as it was shown: what nobody has seen is not approved. */
export function approveResponse(
  place: ResponsePlace,
  savedAt: string | null,
): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/approve`, { body: { savedAt } });
}

/** Here too `savedAt` tells which answers the note is about. */
export function returnResponse(
  place: ResponsePlace,
  note: string | null,
  savedAt: string | null,
): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/return`, { body: { note, savedAt } });
}

/** After closing: why, and until when the municipality may answer. */
export function reopenResponse(
  place: ResponsePlace,
  request: ReopenRequest,
): Promise<SurveyResponse> {
  return ask('POST', `${responseAddress(place)}/reopen`, { body: request });
}

export function saveAnswer(
  place: ResponsePlace,
  question: string,
  answer: AnswerRequest,
  mark: WriteMark,
): Promise<SavedAnswer> {
  return ask('PUT', answerAddress(place, question), { body: answer, mark });
}

export function clearAnswer(
  place: ResponsePlace,
  question: string,
  mark: WriteMark,
): Promise<SavedAnswer> {
  return ask('DELETE', answerAddress(place, question), { mark });
}

export function roundAddress({ region, year }: RoundPlace): string {
  return `/rounds/${encodeURIComponent(region)}/${year}`;
}

export function responseAddress({ region, year, municipality }: ResponsePlace): string {
  return `/responses/${encodeURIComponent(region)}/${year}/${encodeURIComponent(municipality)}`;
}

export function answerAddress(place: ResponsePlace, question: string): string {
  return `${responseAddress(place)}/answers/${encodeURIComponent(question)}`;
}

/** One question to the private API, whose address begins after `/api/survey`. */
export async function ask<Answer>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  address: string,
  sending: { body?: unknown; mark?: WriteMark; file?: Blob } = {},
): Promise<Answer> {
  const headers = new Headers({ Accept: 'application/json', 'Accept-Language': pageLanguage });
  const request: RequestInit = { method, headers, cache: 'no-store' };
  const content = sending.body === undefined ? '' : JSON.stringify(sending.body);
  if (content !== '') {
    headers.set('Content-Type', 'application/json');
    request.body = content;
  }
  if (sending.file !== undefined) {
    // What the browser calls its type may be anything; the service looks into it.
    headers.set('Content-Type', 'application/octet-stream');
    request.body = sending.file;
  }
  if (sending.mark !== undefined) {
    headers.set('If-Match', `"${sending.mark.version}"`);
    headers.set('Idempotency-Key', sending.mark.idempotencyKey);
    // The page may be closed the moment after something was chosen.
    request.keepalive = content.length < longestKeptAlive;
  }
  let answer: Response;
  let text: string;
  try {
    answer = await fetch(`${root}${address}`, {
      ...request,
      signal: AbortSignal.timeout(longestWaitMs),
    });
    text = await answer.text();
  } catch (cause) {
    throw new Unreachable('no connection', { cause });
  }
  const body = parse(text);
  if (!answer.ok) throw new ApiProblem(answer.status, isRecord(body) ? body : {});
  // What the service answers has been checked against the schemas of domain/survey.ts there.
  return body as Answer;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
