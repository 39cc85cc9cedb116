/** The page of one region and year: figures, spreads and the municipalities of the round. */
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import type { RegionResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { Shown } from '../results/map-results.ts';
import { mapAddress, regionAddress, regionsAddress } from './addresses.ts';
import { datasetOf, formLinks } from './dataset.ts';
import { scoreText } from './dimension-dots.ts';
import { fileLinks } from './file-links.ts';
import { indicatorSections } from './indicators.ts';
import type { MoneyQuestions } from './indicators.ts';
import { renderPage } from './layout.ts';
import { classicMapLinks } from './map-links.ts';
import { municipalityTable } from './municipality-list.ts';
import type { Sorting } from './municipality-list.ts';
import { dateLabel } from './names.ts';
import { regionSpread } from './region-spread.ts';
import { regionTrust } from './trust-marks.ts';

export interface RegionPage {
  results: RegionResults;
  /** Years with results, oldest first. */
  years: number[];
  sorting: Sorting;
  money: MoneyQuestions;
  /** What the round has maps of. */
  maps: Shown[];
}

export function regionPage(
  { results, years, sorting, money, maps }: RegionPage,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const { slug } = results.region;
  const name = results.region.name[language];
  const description = lead(results, language);
  return renderPage({
    language,
    publicUrl,
    title: `${name} ${results.year}`,
    description,
    address: (each) => regionAddress(each, slug, results.year),
    example: results.example !== null,
    section: 'regions',
    crumbs: [
      { label: t('public-nav-regions'), href: regionsAddress(language) },
      { label: `${name} ${results.year}` },
    ],
    links: formLinks((form) => regionAddress(language, slug, results.year, form)),
    dataset: datasetOf(results, {
      language,
      publicUrl,
      name: `${name} ${results.year}`,
      description,
      place: name,
      address: (form) => regionAddress(language, slug, results.year, form),
    }),
    main: html`<div class="head">
        <div>
          <h1>${name}</h1>
          <ul class="meta">
            <li>
              ${t('public-municipalities-answered', { answered: results.answered, municipalities: results.municipalities })}
            </li>
            <li>
              ${t('public-release')}
              <a href="/${language}/data#releases">${results.release.name}</a>,
              ${dateLabel(results.release.publishedAt, language)}
            </li>
          </ul>
        </div>
        <nav class="years" aria-label="${t('public-years')}">
          <ul>
            ${years.toReversed().map(
              (year) =>
                html`<li>
                  <a
                    href="${regionAddress(language, slug, year)}"
                    ${year === results.year && html` aria-current="page"`}
                    >${String(year)}</a
                  >
                </li> `,
            )}
          </ul>
        </nav>
      </div>
      <p class="lead">${description}</p>
      ${indicatorSections(results, money, language)}
      ${results.dimensions.length > 0 && spreads(results, language)}
      ${
        maps.length > 0 &&
        html`<section aria-labelledby="maps-title">
          <h2 id="maps-title">${t('public-maps')}</h2>
          <ul class="take row">
            ${classicMapLinks({ slug, year: results.year, maps }, language).map(
              ({ label, href }) => html`<li><a href="${href}">${label}</a></li> `,
            )}
            <li>
              <a href="${mapAddress(language, slug, results.year)}">${t('public-maps-all')}</a>
            </li>
          </ul>
        </section>`
      }
      <section aria-labelledby="municipalities-title">
        <h2 id="municipalities-title">${t('public-region-municipalities')}</h2>
        <p class="soft">${t('public-not-a-ranking')}</p>
        ${municipalityTable(results, sorting, language)}
      </section>
      <section aria-labelledby="take-title">
        <h2 id="take-title">${t('public-take-title')}</h2>
        <ul class="take row">
          ${fileLinks((form) => regionAddress(language, slug, results.year, form), language)}
        </ul>
      </section>
      <section aria-labelledby="trust-title">
        <h2 id="trust-title">${t('public-trust-title')}</h2>
        ${regionTrust(results, language, publicUrl)}
      </section>`,
  });
}

/** How many answered, and where the region stands strongest, in a sentence. */
function lead(results: RegionResults, language: Language): string {
  const { t } = words(language);
  const counts = t('public-region-lead', {
    answered: results.answered,
    municipalities: results.municipalities,
    year: String(results.year),
  });
  const medians = results.dimensions.filter(({ median }) => median !== null);
  const sorted = medians.toSorted((a, b) => (b.median ?? 0) - (a.median ?? 0));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best === undefined || worst === undefined || best.median === worst.median) return counts;
  return `${counts} ${t('public-region-lead-medians', {
    best: best.label[language],
    bestScore: formatScore(best.median ?? 0, language),
    bestN: best.n,
    worst: worst.label[language],
    worstScore: formatScore(worst.median ?? 0, language),
    worstN: worst.n,
  })}`;
}

/** The range and the median of every dimension on a line, with their numbers. */
function spreads(results: RegionResults, language: Language): Html {
  const { t } = words(language);
  const rows = [
    ...results.dimensions.map(({ label, ...spread }) => ({ label: label[language], ...spread })),
    { label: t('public-total'), ...results.total },
  ];
  return html`<section aria-labelledby="spread-title">
    <h2 id="spread-title">${t('public-spread-title')}</h2>
    <p class="soft">${t('public-spread-lead')}</p>
    <div class="card">
      <ul class="key">
        <li><span class="sign median"></span>${t('public-median')}</li>
        <li><span class="sign range"></span>${t('public-spread-range')}</li>
      </ul>
      <ol class="dots">
        ${rows.map(
          ({ label, median, min, max, n }) =>
            html`<li>
              <p class="dot-head">
                <b>${label}</b>
                <span class="score"
                  >${scoreText(median, language)} <small>${t('public-median')}</small></span
                >
              </p>
              <svg class="track" width="100%" height="18" aria-hidden="true" focusable="false">
                <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
                ${regionSpread({ min, max, median }, 18)}
              </svg>
              <p class="dot-foot">
                <span
                  >${n > 0 && t('public-spread-values', { min: scoreText(min, language), max: scoreText(max, language) })}</span
                ><span>${t('public-n-of', { n, N: results.municipalities })}</span>
              </p>
            </li> `,
        )}
      </ol>
    </div>
  </section>`;
}
