/** The address of the telephone page, below that of the response on the desk. */
import { deskResponseAddress } from '../addresses.ts';
import type { View } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';

/** No section has this key. */
const callPage = 'telephone';

export function telephoneAddress(place: ResponsePlace): string {
  return `${deskResponseAddress(place)}/${callPage}`;
}

/** The response whose telephone page the view is; null for any other view. */
export function telephoneOf(view: View): ResponsePlace | null {
  return view.name === 'section' && view.dimension === callPage ? view.place : null;
}
