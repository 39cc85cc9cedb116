/** The region's published figures, each with how many municipalities it is over and how it changed. */
import type { Language } from '#domain/language.ts';
import { formatChange, formatMoney, formatNumber, formatPercent } from '#domain/number-label.ts';
import type {
  IndicatorChange,
  IndicatorResult,
  MunicipalityReference,
  RegionResults,
} from '#domain/published.ts';
import { roundHalfUp } from '#domain/rounding.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { questionAddress } from './addresses.ts';
import { nameOf, uncapitalised } from './names.ts';

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
    ${membership(results, language)}
    <ul class="figures">
      ${[...shares, ...amounts].map((indicator) => figure(indicator, results, money, language))}
    </ul>
    ${distributions.map((indicator) => distribution(indicator, results, language))}
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
    ${changeText(indicator, figureText(indicator, money, language), language)}
  </li> `;
}

/** The figure as people read it; "–" where nobody's answer is known. */
function valueText(indicator: IndicatorResult, money: MoneyQuestions, language: Language): string {
  if (indicator.value === null) return '–';
  return figureText(indicator, money, language)(indicator.value);
}

/** Values of the figure's kind as its card shows them. */
function figureText(
  indicator: IndicatorResult,
  money: MoneyQuestions,
  language: Language,
): (value: number) => string {
  const { kind, question } = indicator;
  if (kind === 'share' || kind === 'given') return (value) => formatPercent(value, language);
  // The label below says "per inhabitant"; the figure has room for the sum alone.
  if (kind === 'per_inhabitant' && money.has(question)) {
    return (value) => formatMoney(value, language);
  }
  return (value) => amountText(value, indicator, money, kind === 'mean' ? 1 : 0, language);
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

/**
 * The figure that the change is counted from, over the same municipalities. This round's figure
 * over them is said too where it is not the one that the card shows.
 */
function changeText(
  indicator: IndicatorResult,
  shown: (value: number) => string,
  language: Language,
): Html | null {
  const { kind, change, count, n } = indicator;
  if (change === null) return null;
  const { t } = words(language);
  const year = String(change.year);
  if (!change.comparable) {
    return html`<p class="soft">${t('public-not-comparable', { year })}</p>`;
  }
  if (change.value === null || change.commonValue === null) return null;
  const isShare = kind === 'share' || kind === 'given';
  const figureOf = (value: number, count: number, n: number) =>
    `${shown(value)} (${isShare ? `${count}/${n}` : uncapitalised(t('public-indicator-over', { count }))})`;
  const { value, previousCount, previousN, commonValue, commonCount, commonN } = change;
  const then = figureOf(value, previousCount ?? 0, previousN ?? 0);
  const isShown = commonCount === count && commonN === n;
  const base = isShown
    ? t('public-indicator-then', { year, value: then })
    : t('public-indicator-then-now', {
        year,
        value: then,
        now: figureOf(commonValue, commonCount ?? 0, commonN ?? 0),
      });
  return html`<p class="soft">${[base, ...changeSentence(change, language)].join(' ')}</p>`;
}

/** Percentage points; municipalities more or fewer, unless they would say the opposite. */
function changeSentence({ points, count }: IndicatorChange, language: Language): string[] {
  if (points === null || count === null) return [];
  const { t } = words(language);
  const rounded = roundHalfUp(points);
  if (rounded === 0) return [t('public-indicator-same')];
  const change = t('public-indicator-change', {
    points: formatChange(points, language),
    count: Math.abs(rounded),
  });
  if (Math.sign(count) !== Math.sign(rounded)) return [`${change}.`];
  const municipalities = t('public-indicator-change-municipalities', {
    municipalities: formatChange(count, language),
    count: Math.abs(count),
  });
  return [`${change} (${municipalities}).`];
}

/** Who came and who is gone is said once, before the figures that are compared. */
function membership({ membership }: RegionResults, language: Language): Html | null {
  if (membership === null) return null;
  const { t } = words(language);
  const { year, joined, left } = membership;
  if (joined.length === 0 && left.length === 0) return null;
  const names = (municipalities: MunicipalityReference[]) =>
    municipalities.map(({ name }) => nameOf(name, language)).join(', ');
  return html`<p class="notice">
    ${t('public-members-changed', { year: String(year) })}
    ${joined.length > 0 && t('public-members-joined', { names: names(joined) })}
    ${left.length > 0 && t('public-members-left', { names: names(left) })}
    ${t('public-members-compared')}
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
