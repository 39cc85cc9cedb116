/** The open data page: where the figures are to be had, on what terms, and the log of releases. */
import type { Language } from '#domain/language.ts';
import type { ReleaseLog } from '#domain/published.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { informationAddress, regionAddress, releaseAddress } from './addresses.ts';
import { renderPage } from './layout.ts';
import { dateLabel } from './names.ts';

const mostReleases = 100;

const addresses = [
  ['regions', '/api/v1/regions'],
  ['municipalities', '/api/v1/municipalities?year=2025'],
  ['region-results', '/api/v1/regions/{slug}/rounds/{year}/results'],
  ['municipality-results', '/api/v1/municipalities/{code}/results?year={year}'],
  ['trend', '/api/v1/municipalities/{code}/trend'],
  ['contact', '/api/v1/municipalities/{code}/contact'],
  ['compare', '/api/v1/compare?municipalities=179,182&year={year}'],
  ['questionnaire', '/api/v1/questionnaires/{id}/{version}'],
  ['releases', '/api/v1/releases'],
] as const;

export function dataPage(log: ReleaseLog, language: Language, publicUrl: string): string {
  const { t } = words(language);
  const feed = `/api/v1/releases.atom?language=${language}`;
  return renderPage({
    language,
    publicUrl,
    title: t('public-data-title'),
    description: t('public-data-lead'),
    address: (each) => informationAddress(each, 'data'),
    example: log.some((release) => release.example !== null),
    section: 'data',
    crumbs: [{ label: t('public-nav-data') }],
    links: html`<link
      rel="alternate"
      type="application/atom+xml"
      title="${t('public-feed-title')}"
      href="${feed}"
    />`,
    main: html`<div class="text">
        <h1>${t('public-data-title')}</h1>
        <p class="lead">${t('public-data-lead')}</p>
        <h2>${t('public-data-pages-title')}</h2>
        <p>${t('public-data-pages')}</p>
        <h2>${t('public-data-api-title')}</h2>
        <p>
          ${t('public-data-api')} <a href="/docs">${t('public-data-docs')}</a>,
          <a href="/openapi.json">openapi.json</a>.
        </p>
        <dl class="api">
          ${addresses.map(
            ([name, address]) =>
              html`<div>
                <dt><code>${address}</code></dt>
                <dd>${t(`public-data-${name}`)}</dd>
              </div> `,
          )}
        </dl>
        <h2>${t('public-data-reading-title')}</h2>
        <ul>
          ${['missing', 'exact', 'share', 'break', 'example'].map(
            (key) => html`<li>${t(`public-data-reading-${key}`)}</li> `,
          )}
        </ul>
        <h2>${t('public-data-licence-title')}</h2>
        <p>${t('public-data-licence')} ${t('public-population-source')}</p>
      </div>
      <h2 id="releases">${t('public-data-releases-title')}</h2>
      <p>${t('public-data-releases-lead')} <a href="${feed}">Atom</a></p>
      ${
        log.length === 0
          ? html`<p>${t('public-regions-none')}</p>`
          : html`<div
              class="scroll"
              tabindex="0"
              role="group"
              aria-label="${t('public-data-releases-title')}"
            >
              <table>
                <thead>
                  <tr>
                    <th scope="col">${t('public-release')}</th>
                    <th scope="col">${t('public-region')}</th>
                    <th scope="col">${t('public-published')}</th>
                    <th scope="col" class="number">${t('public-answered')}</th>
                    <th scope="col">${t('public-note')}</th>
                  </tr>
                </thead>
                <tbody>
                  ${log.slice(0, mostReleases).map(
                    (release) =>
                      html`<tr>
                        <th scope="row">
                          <a
                            href="${releaseAddress(language, release.region.slug, release.year, release.number)}"
                            >${release.name}</a
                          >
                        </th>
                        <td>
                          <a href="${regionAddress(language, release.region.slug, release.year)}"
                            >${release.region.name[language]} ${String(release.year)}</a
                          >
                        </td>
                        <td>${dateLabel(release.publishedAt, language)}</td>
                        <td class="number">${release.answered}/${release.municipalities}</td>
                        <td>
                          ${release.example !== null && html`<span class="tag">${t('public-example-tag')}</span> `}${whatHappened(release, language)}
                        </td>
                      </tr> `,
                  )}
                </tbody>
              </table>
            </div>`
      }`,
  });
}

/** The public note, how much a correction changed, and why a release was withdrawn. */
export function whatHappened(release: ReleaseLog[number], language: Language): string {
  const { t } = words(language);
  const { note, changes, corrects, withdrawn } = release;
  if (withdrawn !== null) {
    const day = dateLabel(withdrawn.at, language);
    return t('release-withdrawn-in-log', { day, reason: withdrawn.reason });
  }
  const counts = changes === null ? null : t('release-changes-in-log', changes);
  const isFirst = corrects === null && note === null;
  return [isFirst ? t('public-first-release') : note, counts].filter(Boolean).join(' ');
}
