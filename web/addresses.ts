/** The addresses of the two apps and of the public pages they point at. */
import type { ResponsePlace, RoundPlace } from './api.ts';
import { pageLanguage } from './words.ts';

/** Which view of an app an address stands for. */
export type View =
  | { name: 'list' }
  | { name: 'round'; place: RoundPlace }
  | { name: 'publishing'; place: RoundPlace }
  | { name: 'response'; place: ResponsePlace }
  | { name: 'section'; place: ResponsePlace; dimension: string }
  | { name: 'people'; place: ResponsePlace };

/** Where the page of the municipality's people stands; no dimension may have this key. */
const peoplePage = 'people';

/** Where publishing stands on the desk; no municipality has this code. */
const publishingPage = 'publish';

export function viewOf(pathname: string): View {
  const [, , , region, year, municipality, dimension] = pathname
    .split('/')
    .map((part) => decodeURIComponent(part));
  if (!region || !year) return { name: 'list' };
  const round = { region, year: Number(year) };
  if (!municipality) return { name: 'round', place: round };
  if (municipality === publishingPage) return { name: 'publishing', place: round };
  const place = { ...round, municipality };
  if (dimension === peoplePage) return { name: 'people', place };
  return dimension ? { name: 'section', place, dimension } : { name: 'response', place };
}

/** Is the view none that the answering app has, so that it shows its list instead? */
export function isOfDesk(
  view: View,
): view is Extract<View, { name: 'list' | 'round' | 'publishing' }> {
  const names: readonly View['name'][] = ['list', 'round', 'publishing'];
  return names.includes(view.name);
}

export function signInAddress(): string {
  return `/${pageLanguage}/sign-in`;
}

export function answerListAddress(): string {
  return `/${pageLanguage}/answer/`;
}

export function answerAddress(place: ResponsePlace, dimension?: string): string {
  const base = `/${pageLanguage}/answer/${place.region}/${place.year}/${place.municipality}`;
  return dimension === undefined ? base : `${base}/${dimension}`;
}

export function peopleAddress(place: ResponsePlace): string {
  return answerAddress(place, peoplePage);
}

/** Where the page that hands the answers over stands; no section can have such a key. */
export const reviewPage = 'check-and-send';

/** The answers on paper: a draft, or a receipt once they have been handed over. */
export function receiptAddress({ region, year, municipality }: ResponsePlace): string {
  return `/${pageLanguage}/receipt/${region}/${year}/${municipality}`;
}

/** The questions on paper, to collect answers with. */
export function blankFormAddress({ region, year }: RoundPlace): string {
  return `/${pageLanguage}/blank-form/${region}/${year}`;
}

export function deskListAddress(): string {
  return `/${pageLanguage}/desk/`;
}

export function boardAddress(place: RoundPlace): string {
  return `/${pageLanguage}/desk/${place.region}/${place.year}`;
}

export function publishingAddress(place: RoundPlace): string {
  return `${boardAddress(place)}/${publishingPage}`;
}

export function deskResponseAddress(place: ResponsePlace): string {
  return `${boardAddress(place)}/${place.municipality}`;
}

export function regionResultsAddress(place: RoundPlace): string {
  return `/${pageLanguage}/regions/${place.region}/${place.year}`;
}

export function municipalityResultsAddress(municipality: string, year: number): string {
  return `/${pageLanguage}/municipalities/${municipality}/${year}`;
}
