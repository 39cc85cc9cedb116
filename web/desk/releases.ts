/** What readers have of a round: its public releases with their notes, and one that waits. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskRelease } from '#domain/publishing.ts';
import { isInWaiting } from '#domain/release-standing.ts';
import type { RoundBoard } from '#domain/survey.ts';
import { publishingAddress, regionResultsAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

export function releases(
  place: RoundPlace,
  published: RoundBoard['releases'],
): TemplateResult | typeof nothing {
  if (published.length === 0) return nothing;
  const waiting = published.find(({ standing }) => isInWaiting(standing));
  const read = published.filter(isRead);
  return html`<section class="card">
    <h2>${t('desk-releases')}</h2>
    ${
      waiting === undefined
        ? nothing
        : html`<p class="notice">
            ${t('desk-release-waits', { release: waiting.name })}
            <a href=${publishingAddress(place)}>${t('desk-to-publishing')}</a>
          </p>`
    }
    <ul class="releases">
      ${read.map(
        ({ name, publishedAt, note }) =>
          html`<li>
            <strong>${name}</strong> ${formatMoment(publishedAt)}
            ${note === null ? nothing : html`<span class="said">${note}</span>`}
          </li>`,
      )}
    </ul>
    ${
      read.length === 0
        ? nothing
        : html`<p><a href=${regionResultsAddress(place)}>${t('desk-see-published')}</a></p>`
    }
  </section>`;
}

function isRead({ standing }: DeskRelease): boolean {
  return standing === 'public' || standing === 'replaced';
}
