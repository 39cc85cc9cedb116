/** The ways from the board to the further pages of its round, in the order of the year's work. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundBoard } from '#domain/survey.ts';
import type { RoundPlace } from '../api.ts';
import { t } from '../words.ts';
import { roundPageAddress } from './round-pages.ts';
import type { RoundPage } from './round-pages.ts';

const links: [page: RoundPage, words: string, isThere: (board: RoundBoard) => boolean][] = [
  ['details', 'desk-details', () => true],
  ['calls', 'desk-calls', ({ state }) => state === 'open'],
  ['contacts', 'desk-contacts', isOfDesk],
  ['letters', 'desk-letters', isOfDesk],
  ['import', 'desk-import', isOfDesk],
  ['api-clients', 'desk-api-clients', isOfDesk],
  ['log', 'desk-log', () => true],
  ['next', 'desk-create-next', ({ may }) => may.includes('create_next')],
];

/** An auditor reads, and does nothing else. */
function isOfDesk({ may }: RoundBoard): boolean {
  return may.includes('preview') || may.includes('edit');
}

export function roundLinks(place: RoundPlace, board: RoundBoard): TemplateResult {
  const shown = links.filter(([, , isThere]) => isThere(board));
  return html`<nav class="facts" aria-label=${t('desk-round-links')}>
    ${shown.map(
      ([page, words]) =>
        html`<a href=${roundPageAddress(place, page)}>
          ${t(words, { year: String(place.year + 1) })}
        </a>`,
    )}
  </nav>`;
}
