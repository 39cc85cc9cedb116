/** The tombstone of a withdrawn release: that there was one, when and why it was withdrawn, what holds now. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { releaseName } from '../results/releases.ts';
import type { Tombstone } from '../results/withdrawals.ts';
import { informationAddress, regionAddress } from './addresses.ts';
import { dateLabel } from './names.ts';

export function tombstoneTitle(tombstone: Tombstone, language: Language): string {
  return words(language).t('release-tombstone-title', {
    region: tombstone.region.name[language],
    year: String(tombstone.year),
    name: releaseName(tombstone),
  });
}

/** It is the association that withdraws, whoever pressed the button. */
export function tombstoneLead(tombstone: Tombstone, language: Language): string {
  return words(language).t('release-tombstone-lead', {
    day: dateLabel(tombstone.withdrawnAt.toISOString(), language),
    published: dateLabel(tombstone.publishedAt.toISOString(), language),
  });
}

export function tombstoneBody(tombstone: Tombstone, language: Language): Html {
  const { t } = words(language);
  const { region, year, reason, holds } = tombstone;
  const place = { region: region.name[language], year: String(year) };
  return html`<h2>${t('release-tombstone-why')}</h2>
    <p>${reason}</p>
    <h2>${t('release-tombstone-now')}</h2>
    <p>
      ${
        holds === null
          ? t('release-tombstone-nothing', place)
          : html`${t('release-tombstone-holds', { name: `${year}.${holds}` })}
              <a href="${regionAddress(language, region.slug, year)}"
                >${t('release-results', place)}</a
              >`
      }
    </p>
    <p>
      <a href="${informationAddress(language, 'data')}#releases">${t('release-tombstone-log')}</a>
    </p>`;
}
