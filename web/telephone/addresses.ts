/** The addresses of the telephone pages, below those of the desk. */
import { boardAddress, deskResponseAddress } from '../addresses.ts';
import type { View } from '../addresses.ts';
import type { ResponsePlace, RoundPlace } from '../api.ts';

/** No municipality has this code, and no section of the desk this key. */
const listPage = 'calls';
const callPage = 'telephone';

export function callListAddress(place: RoundPlace): string {
  return `${boardAddress(place)}/${listPage}`;
}

export function telephoneAddress(place: ResponsePlace): string {
  return `${deskResponseAddress(place)}/${callPage}`;
}

/** The round whose call list the view is; null for any other view. */
export function callListOf(view: View): RoundPlace | null {
  return view.name === 'response' && view.place.municipality === listPage ? view.place : null;
}

/** The response whose telephone page the view is; null for any other view. */
export function telephoneOf(view: View): ResponsePlace | null {
  return view.name === 'section' && view.dimension === callPage ? view.place : null;
}
