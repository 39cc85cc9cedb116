/** The private API of publishing: the preview, publishing, and the steps of each release. */
import type { PublishRequest, Publishing } from '#domain/publishing.ts';
import type { RoundBoard } from '#domain/survey.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

export function getPublishing(place: RoundPlace): Promise<Publishing> {
  return ask('GET', `${roundAddress(place)}/publishing`);
}

export function publishRound(place: RoundPlace, request: PublishRequest): Promise<RoundBoard> {
  return ask('POST', `${roundAddress(place)}/publish`, { body: request });
}

export function stepRelease(
  place: RoundPlace,
  number: number,
  step: 'confirm' | 'cancel',
): Promise<RoundBoard> {
  return ask('POST', `${roundAddress(place)}/releases/${number}/${step}`);
}

/** The reason is there for everybody to read. */
export function withdrawRelease(
  place: RoundPlace,
  number: number,
  reason: string,
): Promise<RoundBoard> {
  return ask('POST', `${roundAddress(place)}/releases/${number}/withdraw`, { body: { reason } });
}

/** Asks that nobody publishes alone in the region, or lifts that rule. */
export function ruleSecondPerson(place: RoundPlace, isNeeded: boolean): Promise<RoundBoard> {
  return ask(isNeeded ? 'PUT' : 'DELETE', `${roundAddress(place)}/second-person`);
}
