/** The honest twin of the radar: each dimension on a line of its own, and the same as a table. */
import type { Language } from '#domain/language.ts';
import { comparedYear } from '#domain/municipality-radar.ts';
import { formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { changeLabel } from './change-label.ts';
import { regionSpread } from './region-spread.ts';

type DimensionResult = MunicipalityResults['dimensions'][number];

/** Dots on a line with the region's range and median behind them; names link to the answers. */
export function dimensionDots(
  results: MunicipalityResults,
  language: Language,
  answersAddress = '',
): Html {
  const { t } = words(language);
  const compared = comparedYear(results);
  return html`<ul class="key">
      <li><span class="sign now"></span>${String(results.year)}</li>
      ${compared !== null && html`<li><span class="sign previous"></span>${String(compared)}</li> `}
      <li><span class="sign median"></span>${t('public-region-median')}</li>
      <li><span class="sign range"></span>${t('public-region-range')}</li>
    </ul>
    <ol class="dots">
      ${results.dimensions.map(
        (dimension) =>
          html`<li>
            <p class="dot-head">
              <a
                href="${answersAddress}#answers-${dimension.key}"
                ${answersAddress !== '' && html` target="_blank" rel="noopener"`}
                >${dimension.label[language]}</a
              >
              <span class="score"
                >${scoreText(dimension.score, language)}${dimension.band !== null && html` <small>${t(`public-band-${dimension.band}`)}</small>`}</span
              >
            </p>
            ${track(dimension)}
            <p class="dot-foot">
              ${change(dimension, language)}<span
                >${
                  dimension.regionMedian !== null &&
                  t('public-region-median-is', {
                    score: formatScore(dimension.regionMedian, language),
                    n: dimension.regionN,
                  })
                }</span
              >
            </p>
          </li> `,
      )}
    </ol>`;
}

/** The same figures as a table. */
export function dimensionTable(results: MunicipalityResults, language: Language): Html {
  const { t } = words(language);
  const previousYear = results.dimensions.find(({ previous }) => previous !== null)?.previous?.year;
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${t('public-dimensions-as-table')}"
  >
    <table>
      <caption>
        ${t('public-dimensions-caption', { year: String(results.year) })}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('public-dimension')}</th>
          <th scope="col" class="number">${String(results.year)}</th>
          ${
            previousYear !== undefined &&
            html`<th scope="col" class="number">${String(previousYear)}</th>
              <th scope="col">${t('public-change')}</th>`
          }
          <th scope="col" class="number">${t('public-region-median')}</th>
          <th scope="col" class="number">${t('public-region-range')}</th>
          <th scope="col" class="number">${t('public-region-n')}</th>
          <th scope="col" class="number">${t('public-answers-behind')}</th>
        </tr>
      </thead>
      <tbody>
        ${results.dimensions.map(
          (dimension) =>
            html`<tr>
              <th scope="row">${dimension.label[language]}</th>
              <td class="number">${scoreText(dimension.score, language)}</td>
              ${
                previousYear !== undefined &&
                html`<td class="number">
                    ${scoreText(dimension.previous?.score ?? null, language)}
                  </td>
                  <td>${change(dimension, language)}</td>`
              }
              <td class="number">${scoreText(dimension.regionMedian, language)}</td>
              <td class="number">
                ${scoreText(dimension.regionMin, language)}–${scoreText(dimension.regionMax, language)}
              </td>
              <td class="number">${dimension.regionN}</td>
              <td class="number">${dimension.answered}/${dimension.of}</td>
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

export function scoreText(score: number | null, language: Language): string {
  return score === null ? '–' : formatScore(score, language);
}

function change({ previous, score }: DimensionResult, language: Language): Html {
  if (previous === null) return html`<span></span>`;
  if (score === null || previous.score === null) {
    const { t } = words(language);
    return html`<span class="change none">${t('public-no-change')}</span>`;
  }
  return changeLabel(previous, previous.year, language);
}

/** Positions are attributes of the drawing in per cent, so no style is written into the page. */
function track({ score, regionMin, regionMax, regionMedian, previous }: DimensionResult): Html {
  const before = previous !== null && previous.comparable ? previous.score : null;
  return html`<svg class="track" width="100%" height="18" aria-hidden="true" focusable="false">
    <line class="axis" x1="0" x2="100%" y1="9" y2="9" />
    ${regionSpread({ min: regionMin, max: regionMax, median: regionMedian }, 18)}${
      before !== null &&
      html`<rect
        class="mark previous"
        x="${before}%"
        y="4"
        width="10"
        height="10"
        transform="translate(-5 0)"
      />`
    }${score !== null && html`<circle class="mark now" cx="${score}%" cy="9" r="6.5" />`}
  </svg>`;
}
