/** The page that puts municipalities beside each other, or begins a comparison. */
import type { Language } from '#domain/language.ts';
import type { Comparison } from '#domain/published-comparison.ts';
import type { MunicipalityResults, Trend } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { comparisonAddress, municipalitiesAddress, municipalityAddress } from './addresses.ts';
import { comparisonDots, comparisonKey, comparisonRadar } from './comparison-charts.ts';
import { viewOf } from './comparison-choice.ts';
import type { ComparisonChoice } from './comparison-choice.ts';
import { comparisonForm } from './comparison-form.ts';
import type { ComparisonForm } from './comparison-form.ts';
import { comparisonGuard } from './comparison-guard.ts';
import { keySign } from './comparison-marks.ts';
import { comparisonPeers } from './comparison-peers.ts';
import type { ComparisonPeers } from './comparison-peers.ts';
import { answerTables, scoreTable, yearsTable } from './comparison-tables.ts';
import { formLinks } from './dataset.ts';
import { scoreText } from './dimension-dots.ts';
import { fileLinks } from './file-links.ts';
import { renderPage } from './layout.ts';
import { dateLabel, nameOf } from './names.ts';

export interface ComparisonPage {
  choice: ComparisonChoice;
  comparison: Comparison;
  /** Names of chosen municipalities without results that year; a code where even the name is unknown. */
  without: string[];
  trends: Trend[];
  /** Keys of core questions in any of the questionnaires. */
  core: ReadonlySet<string>;
  form: Pick<ComparisonForm, 'municipalities' | 'regionNames' | 'years'>;
  peers: Omit<ComparisonPeers, 'choice'> | null;
}

/** A form and what it is for. */
export function comparisonStartPage(
  form: ComparisonForm,
  isExample: boolean,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  return renderPage({
    language,
    publicUrl,
    title: t('comparison-title'),
    description: t('comparison-lead'),
    address: (each) => comparisonAddress(each, { codes: [] }),
    example: isExample,
    section: 'municipalities',
    crumbs: crumbsOf(language),
    main: html`<h1>${t('comparison-title')}</h1>
      <p class="lead">${t('comparison-lead')}</p>
      <p>${t('public-not-a-ranking')}</p>
      ${comparisonForm(form, language)}`,
  });
}

export function comparisonPage(
  { choice, comparison, without, trends, core, form, peers }: ComparisonPage,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const { municipalities } = comparison;
  const year = String(comparison.year);
  const names = municipalities.map(({ municipality }) => nameOf(municipality.name, language));
  const title = t('comparison-of', { names: names.join(', '), year });
  const files = { codes: municipalities.map(codeOf), year: comparison.year };
  const isAlone = municipalities.length === 1;
  const choose = comparisonForm({ ...form, choice }, language);
  const suggestions = peers !== null && comparisonPeers({ ...peers, choice }, language);
  return renderPage({
    language,
    publicUrl,
    title,
    description: t('comparison-description', { names: names.join(', '), year }),
    address: (each) => comparisonAddress(each, viewOf(choice)),
    // Without number as they are, they are for readers and not for indexes.
    indexed: false,
    example: comparison.example !== null,
    section: 'municipalities',
    crumbs: crumbsOf(language),
    links: formLinks((form) => comparisonAddress(language, files, form)),
    main: html`<div class="comparison">
      <h1>${t('comparison-title')}</h1>
      <p class="lead">
        ${t(choice.year === undefined ? 'comparison-year-is-newest' : 'comparison-year-is', { year })}
        ${t('public-not-a-ranking')}
      </p>
      ${without.map(
        (name) => html`<p class="notice">${t('public-no-results-year', { name, year })}</p> `,
      )}
      ${comparedList(municipalities, language)}
      ${
        isAlone
          ? html`<p class="notice">${t('comparison-alone')}</p>
              ${choose}`
          : html`<details class="change-choice">
              <summary>${t('comparison-change')}</summary>
              ${choose}
            </details>`
      }
      ${isAlone ? suggestions : comparisonGuard(comparison, language)}
      ${scores(comparison, language)}
      <section aria-labelledby="answers-title">
        <h2 id="answers-title">${t('comparison-answers-title')}</h2>
        <p class="soft">${t('comparison-answers-lead')}</p>
        ${answerTables(comparison, core, language)}
      </section>
      <section aria-labelledby="years-title">
        <h2 id="years-title">${t('comparison-years-title')}</h2>
        ${yearsTable(trends, language)}
      </section>
      ${!isAlone && suggestions}
      <section aria-labelledby="take-title">
        <h2 id="take-title">${t('public-take-title')}</h2>
        <ul class="take row">
          ${fileLinks((form) => comparisonAddress(language, files, form), language)}
        </ul>
      </section>
    </div>`,
  });
}

function crumbsOf(language: Language) {
  const { t } = words(language);
  return [
    { label: t('public-nav-municipalities'), href: municipalitiesAddress(language) },
    { label: t('comparison-title') },
  ];
}

function codeOf({ municipality }: MunicipalityResults): string {
  return municipality.code;
}

/** The key of every chart, with what each municipality's results rest on. */
function comparedList(municipalities: readonly MunicipalityResults[], language: Language): Html {
  const { t } = words(language);
  return html`<ul class="compared">
    ${municipalities.map(
      (results, index) =>
        html`<li class="card">
          <h2>
            ${keySign(index)}
            <a href="${municipalityAddress(language, codeOf(results), results.year)}"
              >${nameOf(results.municipality.name, language)}</a
            >
          </h2>
          <ul class="meta">
            <li>${results.region.name[language]}</li>
            ${
              results.status === 'answered'
                ? html`<li>
                      ${t('public-total-is', { score: scoreText(results.total, language) })}
                    </li>
                    <li>
                      ${t('public-core-answered', { answered: results.coreAnswered, asked: results.coreAsked, unknown: results.coreDontKnow })}
                    </li>`
                : html`<li>${t('public-did-not-answer')}</li>`
            }
            <li>
              ${t('public-release')} ${results.release.name},
              ${dateLabel(results.release.publishedAt, language)}
            </li>
          </ul>
        </li> `,
    )}
  </ul>`;
}

function scores(comparison: Comparison, language: Language): Html {
  const { t } = words(language);
  const radar = comparisonRadar(comparison, language);
  return html`<section class="scores" aria-labelledby="scores-title">
    <h2 id="scores-title">${t('comparison-scores-title')}</h2>
    <div class="${radar !== null && 'grid'}">
      ${
        radar !== null &&
        html`<div class="card radar-card">
          <h3>${t('public-radar')}</h3>
          ${comparisonKey(comparison, language)} ${radar}
          <p class="note">${t('comparison-scores-explained')}</p>
        </div>`
      }
      <div class="card">
        <h3>${t('public-dimensions')}</h3>
        ${comparisonDots(comparison, language)}
      </div>
    </div>
    <h3 class="table-title">${t('comparison-table-title')}</h3>
    ${scoreTable(comparison, language)}
  </section>`;
}
