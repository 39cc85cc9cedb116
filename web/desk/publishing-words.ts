/** What publishing a round makes public, told before it is done. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundBoard } from '#domain/survey.ts';
import { pageLanguage, t } from '../words.ts';

export function publishingWords(board: RoundBoard): TemplateResult {
  const left = board.responses.filter(({ state }) => state !== 'approved');
  return html`<p>
      ${t('desk-publish-what', { approved: board.approved, municipalities: board.municipalities })}
    </p>
    ${
      left.length === 0
        ? nothing
        : html`<p>${t('desk-publish-left-out', { count: left.length })}</p>
            <ul class="left-out">
              ${left.map(
                ({ municipality: { name } }) =>
                  html`<li>${pageLanguage === 'sv' ? name.sv : name.fi}</li>`,
              )}
            </ul>`
    }
    <p>${t('desk-publish-frozen')}</p>`;
}
