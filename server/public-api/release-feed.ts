/** Writes the log of releases as an Atom feed. */
import type { Language } from '#domain/language.ts';
import type { ReleaseLog } from '#domain/published.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { releaseAddress } from '../pages/addresses.ts';
import { whatHappened } from '../pages/data-page.ts';
import { happenedAt } from '../results/release-log.ts';

const mostEntries = 100;

/** The newest releases, newest first, in the words of one language. */
export function releaseFeed(log: ReleaseLog, language: Language, publicUrl: string): string {
  const { t } = words(language);
  const self = `${publicUrl}/api/v1/releases.atom?language=${language}`;
  const entries = log.slice(0, mostEntries);
  const [newest] = entries;
  const updated = newest === undefined ? '1970-01-01T00:00:00.000Z' : happenedAt(newest);
  return String(
    html`<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
        <id>${self}</id>
        <title>${t('public-feed-title')}</title>
        <updated>${updated}</updated>
        <author><name>${t('public-survey-name')}</name></author>
        <link rel="self" type="application/atom+xml" href="${self}" />
        <link rel="alternate" type="text/html" href="${publicUrl}/${language}/data" />
        <rights>CC BY 4.0</rights>
        ${entries.map((release) => {
          const { region, year, number } = release;
          const address = publicUrl + releaseAddress(language, region.slug, year, number);
          const kind = kindOf(release);
          const name = t(kind, { region: release.region.name[language], name: release.name });
          const title =
            release.example === null ? name : t('public-example-title', { title: name });
          const counts = t('public-feed-counts', {
            answered: release.answered,
            municipalities: release.municipalities,
          });
          return html`
            <entry>
              <id>${publicUrl}/api/v1/releases#${release.region.slug}-${release.name}</id>
              <title>${title}</title>
              <published>${release.publishedAt}</published>
              <updated>${happenedAt(release)}</updated>
              <link rel="alternate" type="text/html" href="${address}" />
              <summary>
                ${[release.example?.[language], counts, whatHappened(release, language)].filter(Boolean).join(' ')}
              </summary>
            </entry>
          `;
        })}</feed
      > `,
  );
}

function kindOf({ corrects, withdrawn }: ReleaseLog[number]): string {
  if (withdrawn !== null) return 'release-feed-withdrawn';
  return corrects === null ? 'public-feed-release' : 'public-feed-correction';
}
