/** Draws the radar as SVG for a page. */
import type { Language } from '#domain/language.ts';
import {
  comparedYear,
  municipalityRadar,
  previousScores,
  radarFontSize,
} from '#domain/municipality-radar.ts';
import { formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import type { RadarAxis, RadarGeometry, RadarShape } from '#domain/radar.ts';
import { html, jsonForHtml } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { nameOf } from './names.ts';

/** Colours of the light theme; on a page the style sheet puts the reader's own in their place. */
export const colours = {
  now: '#0b5cad',
  previous: '#b4530a',
  ink: '#16202c',
  soft: '#4b5a6b',
  line: '#d5dce4',
};

/** The data that the interactive chart draws over the picture. */
export function radarData(results: MunicipalityResults, language: Language): Html {
  const year = comparedYear(results);
  const { t } = words(language);
  return jsonForHtml({
    labels: results.dimensions.map((dimension) => dimension.label[language]),
    series: [
      {
        key: 'now',
        label: String(results.year),
        values: results.dimensions.map((dimension) => dimension.score),
      },
      ...(year === null
        ? []
        : [{ key: 'previous', label: String(year), values: previousScores(results) }]),
      {
        key: 'median',
        label: t('public-region-median'),
        values: results.dimensions.map((dimension) => dimension.regionMedian),
      },
    ],
    language,
    example: results.example?.[language] ?? null,
  });
}

/** `id` makes the picture's title and text referable inside a page. */
export function radarPicture(results: MunicipalityResults, language: Language, id: string): Html {
  const geometry = municipalityRadar(results, language);
  return html`<svg
    class="radar"
    viewBox="${geometry.viewBox}"
    role="img"
    aria-labelledby="${id}-title ${id}-text"
  >
    ${describe(results, language, id)}${draw(geometry)}
  </svg>`;
}

export function describe(results: MunicipalityResults, language: Language, id: string): Html {
  const { t } = words(language);
  const compared = comparedYear(results);
  const name = nameOf(results.municipality.name, language);
  const scores = results.dimensions.map(
    ({ label, score }) =>
      `${label[language]} ${score === null ? t('public-no-score') : formatScore(score, language)}`,
  );
  return html`<title id="${id}-title">
      ${t('public-radar-title', { name, year: String(results.year) })}
    </title>
    <desc id="${id}-text"
      >${scores.join(', ')}.${compared !== null && ` ${t('public-radar-compared', { year: String(compared) })}`}</desc
    > `;
}

export function draw(geometry: RadarGeometry): Html {
  return html`${drawGrid(geometry)}${geometry.series.map(drawSeries)}${drawTicks(geometry)}${geometry.axes.map(drawLabel)}`;
}

/** Rings and spokes: what lies under every shape. */
export function drawGrid({ rings, axes }: RadarGeometry): Html {
  return html`${rings.map(
    ({ value, path }) =>
      html`<path
        class="ring${value === 100 && ' outer'}"
        d="${path}"
        fill="none"
        stroke="${value === 100 ? colours.soft : colours.line}"
      /> `,
  )}${axes.map(
    ({ end }) =>
      html`<line
        class="spoke"
        x1="0"
        y1="0"
        x2="${end.x}"
        y2="${end.y}"
        stroke="${colours.line}"
      /> `,
  )}`;
}

/** The numbers of the rings. */
export function drawTicks({ ticks }: RadarGeometry): Html {
  return html`${ticks
    .filter(({ value }) => value !== 100)
    .map(
      ({ value, x, y }) =>
        html`<text
          class="tick"
          x="${x}"
          y="${y}"
          font-family="sans-serif"
          font-size="11"
          fill="${colours.soft}"
          >${value}</text
        > `,
    )}`;
}

function drawSeries({ key, path, isClosed, markers }: RadarShape): Html {
  const isNow = key === 'now';
  const colour = isNow ? colours.now : colours.previous;
  const isFilled = isNow && isClosed;
  return html`<path
      class="shape ${key}${isFilled && ' filled'}"
      d="${path}"
      fill="${isFilled ? colour : 'none'}"
      fill-opacity="0.16"
      stroke="${colour}"
      stroke-width="${isNow ? 3 : 2.5}"
      ${!isNow && html` stroke-dasharray="7 5"`}
      stroke-linejoin="round"
    />
    ${markers.map((marker) =>
      marker === null
        ? null
        : isNow
          ? html`<circle
              class="mark now"
              cx="${marker.x}"
              cy="${marker.y}"
              r="5.5"
              fill="${colour}"
              stroke="#fff"
              stroke-width="2"
            /> `
          : html`<rect
              class="mark previous"
              x="${marker.x - 4.5}"
              y="${marker.y - 4.5}"
              width="9"
              height="9"
              fill="${colour}"
              stroke="#fff"
              stroke-width="1.5"
            /> `,
    )}`;
}

function drawLabel({ anchor, lines }: RadarAxis): Html {
  return html`<text
    class="label"
    text-anchor="${anchor}"
    font-family="sans-serif"
    font-size="${radarFontSize}"
    fill="${colours.ink}"
    >${lines.map(({ text, x, y }, index) => {
      const score = index === lines.length - 1 ? lastWord(text) : '';
      return html`<tspan x="${x}" y="${y}"
        >${text.slice(0, text.length - score.length)}${score !== '' && html`<tspan class="score" font-weight="700" fill="${colours.now}">${score}</tspan>`}</tspan
      >`;
    })}</text
  > `;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
