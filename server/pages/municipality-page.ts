/** The page of one municipality and year. */
import type { Language } from '#domain/language.ts';
import { comparedYear, hasRadar } from '#domain/municipality-radar.ts';
import { formatNumber } from '#domain/number-label.ts';
import type { MunicipalityContacts, MunicipalityResults, Trend } from '#domain/published.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { comparisonAddress, municipalityAddress, regionAddress } from './addresses.ts';
import { answerFolds, changedAnswers, changedAnswersList } from './answer-list.ts';
import { contactCard } from './contact-card.ts';
import { datasetOf, formLinks } from './dataset.ts';
import { dimensionDots, dimensionTable, scoreText } from './dimension-dots.ts';
import { renderPage } from './layout.ts';
import { mergerNotice, regionMoveNotice } from './municipality-notices.ts';
import { municipalitySummary, summaryText } from './municipality-summary.ts';
import { dateLabel, inMunicipality, nameOf } from './names.ts';
import { radarData, radarPicture } from './radar-picture.ts';
import { trendCharts, trendData, trendTable } from './trend-charts.ts';
import { takeAlong } from './take-along.ts';
import { municipalityTrust } from './trust-marks.ts';

export interface MunicipalityPage {
  results: MunicipalityResults;
  /** Results of the year that this one is compared with. */
  previous: MunicipalityResults | null;
  trend: Trend;
  questionnaire: Questionnaire;
  /** Newest year with results of other municipalities that the page may link to, by code. */
  newestYears: ReadonlyMap<string, number>;
  /** Who consents to being shown now; they stand on the page of the newest year alone. */
  contacts: MunicipalityContacts['contacts'];
}

export function municipalityPage(
  { results, previous, trend, questionnaire, newestYears, contacts }: MunicipalityPage,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const { code } = results.municipality;
  const name = nameOf(results.municipality.name, language);
  const year = String(results.year);
  const changed = changedAnswers(results, previous, questionnaire);
  const answered = results.status === 'answered';
  return renderPage({
    language,
    publicUrl,
    title: `${name} ${year}`,
    description: summaryText(results, language),
    address: (each) => municipalityAddress(each, code, results.year),
    example: results.example !== null,
    section: 'municipalities',
    crumbs: [
      {
        label: results.region.name[language],
        href: regionAddress(language, results.region.slug, results.year),
      },
      { label: `${name} ${year}` },
    ],
    links: formLinks((form) => municipalityAddress(language, code, results.year, form)),
    dataset: datasetOf(results, {
      language,
      publicUrl,
      name: `${name} ${year}`,
      description: summaryText(results, language),
      place: name,
      address: (form) => municipalityAddress(language, code, results.year, form),
    }),
    scripts: ['public.ts'],
    main: html`<div class="head">
        <div>
          <h1>${name}</h1>
          <ul class="meta">
            ${facts(results, language)}
          </ul>
        </div>
        ${yearLinks(results, language)}
      </div>
      ${mergerNotice(results.municipality, newestYears, language)}
      ${regionMoveNotice(results.municipality, language)}
      <p class="lead">${municipalitySummary(results, language)}</p>
      ${answered && compareLink(results, language)} ${contactCard({ contacts }, language)}
      ${answered && results.dimensions.length > 0 && scores(results, language)}
      ${trend.dimensions.length > 0 && years(trend, results.year, language)}
      ${
        answered &&
        html`<div class="two">
            <section aria-labelledby="changed-title">
              <h2 id="changed-title">${t('public-changed-title')}</h2>
              ${
                previous === null
                  ? html`<p>${t('public-changed-first')}</p>`
                  : html`<p class="soft">
                        ${t('public-changed-lead', { year: String(previous.year) })}
                      </p>
                      ${
                        changed.length === 0
                          ? html`<p>${t('public-changed-none')}</p>`
                          : changedAnswersList(changed, language)
                      }`
              }
            </section>
            <aside>${takeAlong(results, language)}</aside>
          </div>
          <section aria-labelledby="answers-title">
            <h2 id="answers-title">${t('public-answers-title')}</h2>
            <p class="soft">${t('public-answers-lead')}</p>
            ${answerFolds(results, questionnaire, language)}
          </section>`
      }
      <section aria-labelledby="trust-title">
        <h2 id="trust-title">${t('public-trust-title')}</h2>
        ${municipalityTrust(results, language, publicUrl)}
        ${!answered && takeAlong(results, language)}
      </section>`,
  });
}

function facts(results: MunicipalityResults, language: Language): Html {
  const { t } = words(language);
  const { population } = results.municipality;
  return html`<li>${results.region.name[language]}</li>
    ${
      population !== null &&
      html`<li>
        ${t('public-population', { population: formatNumber(population, language), year: String(results.year - 1) })}
      </li> `
    }${
      results.status === 'answered' &&
      html`<li>
        ${t('public-core-answered', { answered: results.coreAnswered, asked: results.coreAsked, unknown: results.coreDontKnow })}
      </li> `
    }${
      results.total !== null &&
      html`<li>${t('public-total-is', { score: scoreText(results.total, language) })}</li> `
    }
    <li>
      ${t('public-release')} <a href="/${language}/data#releases">${results.release.name}</a>,
      ${dateLabel(results.release.publishedAt, language)}
    </li>`;
}

/** From the newest results to the newest comparison, from older ones to that of their year. */
function compareLink({ municipality, years, year }: MunicipalityResults, language: Language): Html {
  const isNewest = year === Math.max(...years);
  const view = { codes: [municipality.code], year: isNewest ? undefined : year };
  return html`<p class="way-to-compare">
    <a href="${comparisonAddress(language, view)}">${words(language).t('comparison-of-this')}</a>
  </p>`;
}

function yearLinks({ municipality, years, year }: MunicipalityResults, language: Language): Html {
  const { t } = words(language);
  return html`<nav class="years" aria-label="${t('public-years')}">
    <ul>
      ${years.toReversed().map(
        (each) =>
          html`<li>
            <a
              href="${municipalityAddress(language, municipality.code, each)}"
              ${each === year && html` aria-current="page"`}
              >${String(each)}</a
            >
          </li> `,
      )}
    </ul>
  </nav>`;
}

function scores(results: MunicipalityResults, language: Language): Html {
  const { t } = words(language);
  const compared = comparedYear(results);
  const drawn = hasRadar(results);
  return html`<section
    class="scores${drawn && ' grid'}"
    aria-label="${t('public-scores-title', { where: inMunicipality(results.municipality, language) })}"
  >
    ${
      drawn &&
      html`<div class="card radar-card">
        <h2>${t('public-radar')}</h2>
        <ul class="key">
          <li><span class="line now"></span>${String(results.year)}</li>
          ${compared !== null && html`<li><span class="line previous"></span>${String(compared)}</li>`}
        </ul>
        <kt-radar-chart
          ><script type="application/json">
            ${radarData(results, language)}
          </script>
          ${radarPicture(results, language, 'radar')}</kt-radar-chart
        >
        <p class="note">
          ${t('public-not-a-ranking')} ${t('public-scores-explained')}
          <a href="/${language}/method">${t('public-read-method')}</a>
        </p>
      </div> `
    }
    <div class="card">
      <h2>${t('public-dimensions')}</h2>
      ${dimensionDots(results, language)}
      ${!drawn && html`<p class="note">${t('public-not-a-ranking')} ${t('public-scores-explained')}</p>`}
      <details>
        <summary>${t('public-dimensions-as-table')}</summary>
        ${dimensionTable(results, language)}
      </details>
    </div>
  </section>`;
}

function years(trend: Trend, year: number, language: Language): Html {
  const { t } = words(language);
  return html`<section aria-labelledby="years-title">
    <h2 id="years-title">${t('public-years-title')}</h2>
    <kt-trend-chart
      ><script type="application/json">
        ${trendData(trend, language)}
      </script>
      ${trendCharts(trend, year, language)}</kt-trend-chart
    >
    <details>
      <summary>${t('public-years-as-table')}</summary>
      ${trendTable(trend, language)}
    </details>
  </section>`;
}
