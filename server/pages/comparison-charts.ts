/** The pictures of a comparison: one radar of all, and each dimension as marks on a line. */
import { dotLanes } from '#domain/dot-lanes.ts';
import type { Language } from '#domain/language.ts';
import type { Comparison } from '#domain/published-comparison.ts';
import { radarGeometry } from '#domain/radar.ts';
import type { RadarAxis } from '#domain/radar.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { keySign, letterOf, mark, markSize, seriesClass, smallMark } from './comparison-marks.ts';
import { comparableScores, comparedDimensions, regionsOf } from './comparison-view.ts';
import type { ComparedDimension } from './comparison-view.ts';
import { scoreText } from './dimension-dots.ts';
import { nameOf } from './names.ts';
import { drawGrid, drawTicks } from './radar-picture.ts';
import { regionSpread } from './region-spread.ts';

/** Under three axes there is no area to see. */
const leastAxes = 3;

/** In points of the score: what a mark is wide on the narrowest screen. */
const markPoints = 11;

/** Whose line and mark is which. */
export function comparisonKey({ municipalities }: Comparison, language: Language): Html {
  return html`<ul class="key signs">
    ${municipalities.map(
      ({ municipality }, index) =>
        html`<li>${keySign(index)} ${nameOf(municipality.name, language)}</li> `,
    )}
  </ul>`;
}

/** All municipalities on one radar; null when there is nothing to draw. */
export function comparisonRadar(comparison: Comparison, language: Language): Html | null {
  const dimensions = comparedDimensions(comparison);
  const scores = dimensions.map(comparableScores);
  if (dimensions.length < leastAxes || scores.flat().every((score) => score === null)) return null;
  const { t } = words(language);
  const names = comparison.municipalities.map(({ municipality }) =>
    nameOf(municipality.name, language),
  );
  const geometry = radarGeometry({
    axes: dimensions.map(({ label }) => label[language]),
    series: names.map((_name, index) => ({
      key: seriesClass(index),
      values: scores.map((values) => values[index] ?? null),
    })),
    size: 560,
    fontSize: 15,
    lineCharacters: 16,
  });
  return html`<svg
    class="radar"
    viewBox="${geometry.viewBox}"
    role="img"
    aria-labelledby="radar-title radar-text"
  >
    <title id="radar-title">${t('comparison-radar-title', { names: names.join(', ') })}</title>
    <desc id="radar-text">${t('comparison-radar-text')}</desc>
    ${drawGrid(geometry)}${geometry.series.map(
      ({ key, path, markers }, index) =>
        html`<g class="${key}">
          <path class="shape" d="${path}" />
          ${markers.map((marker) => marker !== null && smallMark(index, marker.x, marker.y))}
        </g> `,
    )}${drawTicks(geometry)}${geometry.axes.map(axisLabel)}
  </svg>`;
}

function axisLabel({ anchor, lines }: RadarAxis): Html {
  return html`<text class="label" text-anchor="${anchor}" font-size="15"
    >${lines.map(({ text, x, y }) => html`<tspan x="${x}" y="${y}">${text}</tspan>`)}</text
  > `;
}

/** Marks on a line for every dimension, and the same numbers with their letters under it. */
export function comparisonDots(comparison: Comparison, language: Language): Html {
  const { t } = words(language);
  const isOneRegion = regionsOf(comparison).length === 1;
  return html`${
      isOneRegion &&
      html`<ul class="key">
        <li><span class="sign median"></span>${t('public-region-median')}</li>
        <li><span class="sign range"></span>${t('public-region-range')}</li>
      </ul>`
    }
    <ol class="dots">
      ${comparedDimensions(comparison).map(
        (dimension) =>
          html`<li>
            <p class="dot-head">
              <a href="#answers-${dimension.key}">${dimension.label[language]}</a>
            </p>
            ${track(dimension, isOneRegion)}
            <ul class="dot-values">
              ${comparison.municipalities.map(
                ({ municipality }, index) =>
                  html`<li class="${seriesClass(index)}">
                    <b aria-hidden="true">${letterOf(index)}</b
                    ><span class="hidden">${nameOf(municipality.name, language)}</span>
                    ${
                      dimension.isOther[index] === true
                        ? t('comparison-other-questions-short')
                        : scoreText(dimension.results[index]?.score ?? null, language)
                    }
                  </li> `,
              )}
            </ul>
          </li> `,
      )}
    </ol>`;
}

/** Marks that would cover each other stand below each other. */
function track(dimension: ComparedDimension, isOneRegion: boolean): Html {
  const scores = comparableScores(dimension);
  const lanes = dotLanes(scores, markPoints);
  const lanesUsed = Math.max(1, ...lanes.map((lane) => (lane ?? 0) + 1));
  const height = lanesUsed * markSize;
  const first = dimension.results.find((result) => result !== null) ?? null;
  return html`<svg
    class="track"
    width="100%"
    height="${height}"
    aria-hidden="true"
    focusable="false"
  >
    <line class="axis" x1="0" x2="100%" y1="${height / 2}" y2="${height / 2}" />
    ${isOneRegion && first !== null && regionSpread({ min: first.regionMin, max: first.regionMax, median: first.regionMedian }, height)}
    ${scores.map((score, index) => {
      const lane = lanes[index] ?? null;
      if (score === null || lane === null) return null;
      return html`<svg x="${score}%" y="${(lane + 0.5) * markSize}" overflow="visible">
        <g class="${seriesClass(index)}">${mark(index)}</g>
      </svg> `;
    })}
  </svg>`;
}
