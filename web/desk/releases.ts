/** What has been published of a round: its releases with their notes, and the way to the public page. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundBoard } from '#domain/survey.ts';
import { regionResultsAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

export function releases(
  place: RoundPlace,
  published: RoundBoard['releases'],
): TemplateResult | typeof nothing {
  if (published.length === 0) return nothing;
  return html`<section class="card">
    <h2>${t('desk-releases')}</h2>
    <ul class="releases">
      ${published.map(
        ({ name, publishedAt, note }) =>
          html`<li>
            <strong>${name}</strong> ${formatMoment(publishedAt)}
            ${note === null ? nothing : html`<span class="said">${note}</span>`}
          </li>`,
      )}
    </ul>
    <p><a href=${regionResultsAddress(place)}>${t('desk-see-published')}</a></p>
  </section>`;
}
