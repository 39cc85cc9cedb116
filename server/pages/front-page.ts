/** The front page: find a municipality, what was found last, open a region, and what the survey is and is not. */
import type { Language } from '#domain/language.ts';
import type { RegionResults, Regions } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { frontAddress, informationAddress, regionAddress, regionsAddress } from './addresses.ts';
import { renderPage } from './layout.ts';
import { searchForm } from './municipality-search-page.ts';
import { newestFindings } from './newest-findings.ts';

/** `newest` are the results of the newest release; null where there is none. */
export function frontPage(
  { regions, newest }: { regions: Regions; newest: RegionResults | null },
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  return renderPage({
    language,
    publicUrl,
    title: t('public-front-title'),
    description: t('public-front-lead'),
    address: frontAddress,
    example: regions.some((region) => region.exampleYears.length > 0),
    main: html`<h1>${t('public-front-title')}</h1>
      <p class="lead">${t('public-front-lead')}</p>
      <section class="card" aria-labelledby="find-title">
        <h2 id="find-title">${t('public-find-title')}</h2>
        ${searchForm('', language)}
      </section>
      ${newest !== null && newestFindings(newest, language)}
      <section aria-labelledby="regions-title">
        <h2 id="regions-title">${t('public-regions-title')}</h2>
        ${regionList(regions, language)}
      </section>
      <div class="two even">
        <section aria-labelledby="is-title">
          <h2 id="is-title">${t('public-is-title')}</h2>
          <ul>
            ${['purpose', 'collected', 'score', 'trust'].map(
              (key) => html`<li>${t(`public-is-${key}`)}</li> `,
            )}
          </ul>
        </section>
        <section aria-labelledby="is-not-title">
          <h2 id="is-not-title">${t('public-is-not-title')}</h2>
          <ul>
            ${['ranking', 'whole', 'index'].map(
              (key) => html`<li>${t(`public-is-not-${key}`)}</li> `,
            )}
          </ul>
          <p><a href="${informationAddress(language, 'method')}">${t('public-read-method')}</a></p>
        </section>
      </div>`,
  });
}

/** All regions with results, on a page of their own. */
export function regionsPage(regions: Regions, language: Language, publicUrl: string): string {
  const { t } = words(language);
  return renderPage({
    language,
    publicUrl,
    title: t('public-nav-regions'),
    description: t('public-regions-lead'),
    address: regionsAddress,
    example: regions.some((region) => region.exampleYears.length > 0),
    section: 'regions',
    crumbs: [{ label: t('public-nav-regions') }],
    main: html`<h1>${t('public-nav-regions')}</h1>
      <p class="lead">${t('public-regions-lead')}</p>
      ${regionList(regions, language)}`,
  });
}

function regionList(regions: Regions, language: Language): Html {
  const { t } = words(language);
  const published = regions.filter((region) => region.years.length > 0);
  if (published.length === 0) return html`<p>${t('public-regions-none')}</p>`;
  return html`<ul class="card-grid">
    ${published.map((region) => {
      const years = region.years.toReversed();
      const [newest = 0, ...older] = years;
      const link = (year: number, label: string) =>
        html`<a href="${regionAddress(language, region.slug, year)}">${label}</a>`;
      return html`<li class="card">
        <p class="name">${link(newest, `${region.name[language]} ${newest}`)}</p>
        ${region.exampleYears.includes(newest) && html`<p><span class="tag">${t('public-example-tag')}</span></p>`}
        ${older.length > 0 && html`<p class="soft">${t('public-earlier-years')} ${older.map((year, index) => html`${index > 0 && ', '}${link(year, String(year))}`)}</p>`}
      </li> `;
    })}
  </ul>`;
}
