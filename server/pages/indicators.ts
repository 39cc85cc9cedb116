/** The region's published figures, each with how many municipalities it is over and how it changed. */
import type { Language } from '#domain/language.ts';
import { formatChange, formatMoney, formatNumber, formatPercent } from '#domain/number-label.ts';
import type { IndicatorResult, RegionResults } from '#domain/published.ts';
import { roundHalfUp } from '#domain/rounding.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { questionAddress } from './addresses.ts';

/** Keys of the questions whose amounts are euros. */
export type MoneyQuestions = ReadonlySet<string>;

/** Shares first, then amounts, then distributions in folds. */
export function indicatorSections(
  results: RegionResults,
  money: MoneyQuestions,
  language: Language,
): Html | null {
  const { t } = words(language);
  if (results.indicators.length === 0) return null;
  const shares = results.indicators.filter(({ kind }) => kind === 'share' || kind === 'given');
  const amounts = results.indicators.filter(
    ({ kind }) => kind === 'sum' || kind === 'mean' || kind === 'per_inhabitant',
  );
  const distributions = results.indicators.filter(({ kind }) => kind === 'distribution');
  return html`<section aria-labelledby="indicators-title">
    <h2 id="indicators-title">${t('public-indicators-title')}</h2>
    <p class="soft">${t('public-indicators-lead')}</p>
    <ul class="figures">
      ${[...shares, ...amounts].map((indicator) => figure(indicator, results, money, language))}
    </ul>
    ${distributions.map((indicator) => distribution(indicator, results, language))}
    ${joined(results, language)}
  </section>`;
}

function figure(
  indicator: IndicatorResult,
  results: RegionResults,
  money: MoneyQuestions,
  language: Language,
): Html {
  const { t } = words(language);
  const amount = (value: number, decimals: number) =>
    amountText(value, indicator, money, decimals, language);
  const address = questionAddress(language, indicator.question, results.region.slug, results.year);
  return html`<li class="card">
    <p class="value">${valueText(indicator, money, language)}</p>
    <h3><a href="${address}">${indicator.label[language]}</a></h3>
    <p>${counts(indicator, language)}</p>
    ${
      indicator.min !== null &&
      indicator.max !== null &&
      html`<p>
        ${t('public-indicator-range', { min: amount(indicator.min, 0), max: amount(indicator.max, 0) })}
      </p>`
    }
    <p class="soft">${t('public-n-of', { n: indicator.n, N: indicator.N })}</p>
    ${changeText(indicator, amount, language)}
  </li> `;
}

/** The figure as people read it; "–" where nobody's answer is known. */
function valueText(indicator: IndicatorResult, money: MoneyQuestions, language: Language): string {
  if (indicator.value === null) return '–';
  if (indicator.kind === 'share' || indicator.kind === 'given') {
    return formatPercent(indicator.value, language);
  }
  // The label below says "per inhabitant"; the great figure has room for the sum alone.
  if (indicator.kind === 'per_inhabitant' && money.has(indicator.question)) {
    return formatMoney(indicator.value, language);
  }
  return amountText(indicator.value, indicator, money, indicator.kind === 'mean' ? 1 : 0, language);
}

function amountText(
  value: number,
  { kind, question }: IndicatorResult,
  money: MoneyQuestions,
  decimals: number,
  language: Language,
): string {
  if (!money.has(question)) return formatNumber(value, language, decimals);
  if (kind !== 'per_inhabitant') return formatMoney(roundHalfUp(value), language);
  return words(language).t('public-per-inhabitant', { amount: formatMoney(value, language) });
}

function counts({ kind, count, n }: IndicatorResult, language: Language): string {
  const { t } = words(language);
  return kind === 'share' || kind === 'given'
    ? t('public-indicator-count', { count, n })
    : t('public-indicator-over', { count });
}

/** Percentage points and municipalities; a change of N is said, never hidden in the figure. */
function changeText(
  { kind, change }: IndicatorResult,
  amount: (value: number, decimals: number) => string,
  language: Language,
): Html | null {
  if (change === null) return null;
  const { t } = words(language);
  const year = String(change.year);
  if (!change.comparable) {
    return html`<p class="soft">${t('public-not-comparable', { year })}</p>`;
  }
  const sentences: string[] = [];
  if (change.points !== null && change.count !== null) {
    sentences.push(
      Math.round(change.points) === 0
        ? t('public-indicator-same', { year })
        : t('public-indicator-change', {
            year,
            points: formatChange(change.points, language),
            municipalities: formatChange(change.count, language),
            count: Math.abs(change.count),
          }),
    );
  } else if (change.value !== null && kind !== 'share' && kind !== 'given') {
    sentences.push(
      t('public-indicator-then', {
        year,
        value: amount(change.value, kind === 'mean' ? 1 : 0),
      }),
    );
  }
  if (change.nChanged !== 0) {
    sentences.push(t('public-indicator-common'));
  }
  return sentences.length === 0 ? null : html`<p class="soft">${sentences.join(' ')}</p>`;
}

/** When the number of municipalities is not what it was, that is said once for all figures. */
function joined({ indicators }: RegionResults, language: Language): Html | null {
  const change = indicators.find((indicator) => (indicator.change?.nChanged ?? 0) !== 0)?.change;
  if (change === undefined || change === null) return null;
  return html`<p class="notice">
    ${words(language).t('public-n-changed', {
      year: String(change.year),
      change: formatChange(change.nChanged, language),
      count: Math.abs(change.nChanged),
    })}
  </p>`;
}

function distribution(
  indicator: IndicatorResult,
  results: RegionResults,
  language: Language,
): Html {
  const { t } = words(language);
  return html`<details>
    <summary>
      ${indicator.label[language]}
      <small>${t('public-n-of', { n: indicator.n, N: indicator.N })}</small>
    </summary>
    ${distributionTable(indicator.options ?? [], indicator.label[language], language)}
    <p>
      <a href="${questionAddress(language, indicator.question, results.region.slug, results.year)}"
        >${t('public-question-open')}</a
      >
    </p>
  </details> `;
}

export function distributionTable(
  options: NonNullable<IndicatorResult['options']>,
  caption: string,
  language: Language,
): Html {
  const { t } = words(language);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('public-option')}</th>
          <th scope="col" class="number">${t('public-municipalities')}</th>
          <th scope="col" class="number">${t('public-share')}</th>
          <th scope="col" class="bar-column"><span class="hidden">${t('public-share')}</span></th>
        </tr>
      </thead>
      <tbody>
        ${options.map(
          ({ label, count, value }) =>
            html`<tr>
              <th scope="row">${label[language]}</th>
              <td class="number">${count}</td>
              <td class="number">${value === null ? '–' : formatPercent(value, language)}</td>
              <td class="bar-column">
                ${value !== null && html`<svg class="bar" width="100%" height="14" aria-hidden="true" focusable="false"><rect width="${Math.round(value * 10_000) / 100}%" height="14" rx="2" /></svg>`}
              </td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}
