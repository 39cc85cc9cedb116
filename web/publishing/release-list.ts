/** The releases of a round with their standing, and the way to withdraw one. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { DeskRelease } from '#domain/publishing.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

export function releaseList(
  releases: readonly DeskRelease[],
  isBusy: boolean,
  withdraw: (release: DeskRelease) => void,
): TemplateResult {
  if (releases.length === 0) return html`<p>${t('publishing-no-releases')}</p>`;
  return html`<ul class="release-list">
    ${releases.map(
      (release) =>
        html`<li>
          <p>
            <strong>${release.name}</strong> ${standingTag(release)}
            ${formatMoment(release.publishedAt)}
          </p>
          ${release.note === null ? nothing : html`<p class="said">${release.note}</p>`}
          ${
            release.withdrawn === null
              ? nothing
              : html`<p class="said">
                  ${t('publishing-withdrawn', { moment: formatMoment(release.withdrawn.at), reason: release.withdrawn.reason })}
                </p>`
          }
          ${
            release.may.includes('withdraw')
              ? html`<button type="button" ?disabled=${isBusy} @click=${() => withdraw(release)}>
                  ${t('publishing-withdraw')}<span class="hidden"> ${release.name}</span>
                </button>`
              : nothing
          }
        </li>`,
    )}
  </ul>`;
}

export function standingTag({ standing }: DeskRelease): TemplateResult {
  return html`<span class="tag" data-standing=${standing}
    >${t(`publishing-standing-${standing}`)}</span
  >`;
}
