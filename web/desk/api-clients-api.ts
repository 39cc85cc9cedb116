/** The private API of the region's API clients. */
import type { AddApiClient, ApiClients, NewApiClient } from '#domain/api-client-record.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

const clientsAddress = (place: RoundPlace) => `${roundAddress(place)}/api-clients`;

export function getApiClients(place: RoundPlace): Promise<ApiClients> {
  return ask('GET', clientsAddress(place));
}

/** Its answer is the one time that the key is told. */
export function addApiClient(place: RoundPlace, body: AddApiClient): Promise<NewApiClient> {
  return ask('POST', clientsAddress(place), { body });
}

export function endApiClient(place: RoundPlace, id: string): Promise<ApiClients> {
  return ask('POST', `${clientsAddress(place)}/${id}/end`);
}
