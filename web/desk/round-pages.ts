/** The further pages of a round on the desk, by the word in their address; each comes with its first visit. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { boardAddress } from '../addresses.ts';
import type { View } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';

interface Page {
  /** Brings the page's element and its words. */
  load: () => Promise<unknown>;
  /** Draws the page, which fetches what it shows; `go` leads to another address of the desk. */
  draw: (place: RoundPlace, go: (address: string) => void) => TemplateResult;
}

/** No municipality has one of these words for its code. */
const pages = {
  'api-clients': {
    load: () => import('../elements/kt-api-clients.ts'),
    draw: (place) => html`<kt-api-clients .place=${place}></kt-api-clients>`,
  },
  calls: {
    load: () => import('../elements/kt-call-list.ts'),
    draw: (place) => html`<kt-call-list .place=${place}></kt-call-list>`,
  },
  contacts: {
    load: () => import('../elements/kt-contacts.ts'),
    draw: (place) => html`<kt-contacts .place=${place}></kt-contacts>`,
  },
  details: {
    load: () => import('./planning-pages.ts'),
    draw: (place) => html`<kt-round-details .place=${place}></kt-round-details>`,
  },
  import: {
    load: () => import('../elements/kt-import.ts'),
    draw: (place) => html`<kt-import .place=${place}></kt-import>`,
  },
  letters: {
    load: () => import('../elements/kt-letters.ts'),
    draw: (place) => html`<kt-letters .place=${place}></kt-letters>`,
  },
  log: {
    load: () => import('../elements/kt-audit-log.ts'),
    draw: (place) => html`<kt-audit-log .place=${place}></kt-audit-log>`,
  },
  next: {
    load: () => import('./planning-pages.ts'),
    draw: (place, go) =>
      html`<kt-next-round
        .place=${place}
        @kt-created=${(event: CustomEvent<RoundPlace>) =>
          go(roundPageAddress(event.detail, 'details'))}
      ></kt-next-round>`,
  },
  review: {
    load: () => import('../elements/kt-review-queue.ts'),
    draw: (place) => html`<kt-review-queue .place=${place}></kt-review-queue>`,
  },
} as const satisfies Record<string, Page>;

export type RoundPage = keyof typeof pages;

const byWord: ReadonlyMap<string, Page> = new Map(Object.entries(pages));

export function roundPageAddress(place: RoundPlace, page: RoundPage): string {
  return `${boardAddress(place)}/${page}`;
}

/** The further page that the view is, of which round; null for any other view. */
export function roundPageOf(view: View): (Page & { place: RoundPlace }) | null {
  if (view.name !== 'response') return null;
  const page = byWord.get(view.place.municipality);
  // The same object for the same view, so that the page's element sees no other place.
  return page === undefined ? null : { ...page, place: view.place };
}
