/** Small charts of every dimension year over year, with gaps, their reasons, and the same as a table. */
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import type { Trend, TrendPoint } from '#domain/published.ts';
import { trendStretches } from '#domain/trend.ts';
import { html, jsonForHtml } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { scoreText } from './dimension-dots.ts';

interface Series {
  key: string;
  label: string;
  points: TrendPoint[];
}

const chart = { width: 204, left: 16, right: 188, top: 10, bottom: 62, height: 84 };

/** All dimensions and the total; with seven dimensions there are eight charts and no hole. */
function trendSeries(trend: Trend, language: Language): Series[] {
  const { t } = words(language);
  return [
    ...trend.dimensions.map(({ key, label, points }) => ({ key, label: label[language], points })),
    { key: 'total', label: t('public-total'), points: trend.total },
  ];
}

/** The data that the interactive chart draws over the small ones. */
export function trendData(trend: Trend, language: Language): Html {
  return jsonForHtml({
    years: trend.years,
    series: trendSeries(trend, language).map(({ key, label, points }) => ({
      key,
      label,
      points: points.map(({ year, score, missing, breakBefore, rewordedBefore }) => ({
        year,
        score,
        missing,
        breakBefore,
        reworded: rewordedBefore.length > 0,
      })),
    })),
    language,
    example: trend.example?.[language] ?? null,
  });
}

/** The number beside each chart, and the great dot in it, are those of the page's year. */
export function trendCharts(trend: Trend, year: number, language: Language): Html {
  return html`<div class="small-charts">
    ${trendSeries(trend, language).map(
      (series) =>
        html`<figure>
          <figcaption>
            <b>${series.label}</b>
            <span class="score"
              >${scoreText(series.points.find((point) => point.year === year)?.score ?? null, language)}</span
            >
          </figcaption>
          ${smallChart(series, trend.years, year)}
          ${notes(series, language).map((note) => html`<p class="note">${note}</p> `)}
        </figure> `,
    )}
  </div>`;
}

/** Years in columns; a missing score says why, and a break has its sign and its sentence. */
export function trendTable(trend: Trend, language: Language): Html {
  const { t } = words(language);
  const series = trendSeries(trend, language);
  const hasBreak = series.some(({ points }) => points.some((point) => point.breakBefore));
  const hasRewording = series.some(({ points }) =>
    points.some((point) => point.rewordedBefore.length > 0),
  );
  return html`<div
      class="scroll"
      tabindex="0"
      role="group"
      aria-label="${t('public-years-as-table')}"
    >
      <table>
        <caption>
          ${t('public-years-caption')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('public-dimension')}</th>
            ${trend.years.map((year) => html`<th scope="col" class="number">${String(year)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${series.map(
            ({ key, label, points }) =>
              html`<tr${key === 'total' && html` class="total"`}><th scope="row">${label}</th>${points.map(
                (point) => html`<td class="number">${trendCell(point, language)}</td>`,
              )}</tr>
`,
          )}
        </tbody>
      </table>
    </div>
    ${hasBreak && html`<p class="note">‖ ${t('public-break-explained')}</p>`}
    ${hasRewording && html`<p class="note">* ${t('public-rewording-explained')}</p>`}`;
}

/** A score with the signs of its break or rewording, or why there is none. */
export function trendCell(point: TrendPoint, language: Language): Html {
  if (point.score === null) {
    return html`<span class="missing"
      >${words(language).t(`public-trend-${point.missing ?? 'did_not_answer'}`)}</span
    >`;
  }
  return html`${point.breakBefore && '‖ '}${formatScore(point.score, language)}${point.rewordedBefore.length > 0 && '*'}`;
}

/** What the eye sees in the chart as words: why there is a gap, where the series breaks. */
function notes({ points }: Series, language: Language): string[] {
  const { t } = words(language);
  return points.flatMap((point) => {
    const year = String(point.year);
    if (point.missing !== null) return [t(`public-trend-note-${point.missing}`, { year })];
    if (point.breakBefore) return [t('public-trend-note-break', { year })];
    if (point.rewordedBefore.length > 0) return [t('public-trend-note-reworded', { year })];
    return [];
  });
}

function smallChart({ points }: Series, years: readonly number[], marked: number): Html {
  const x = (year: number) => xOf(year, years);
  return html`<svg
    viewBox="0 0 ${chart.width} ${chart.height}"
    aria-hidden="true"
    focusable="false"
  >
    <line class="base faint" x1="8" x2="196" y1="${chart.top}" y2="${chart.top}" />
    <line class="base" x1="8" x2="196" y1="${chart.bottom}" y2="${chart.bottom}" />
    ${points.map((point, index) => {
      const before = points[index - 1];
      if (!point.breakBefore || before === undefined) return null;
      const middle = (x(before.year) + x(point.year)) / 2;
      return html`<line class="break" x1="${middle}" x2="${middle}" y1="6" y2="66" />`;
    })}${trendStretches(points)
      .filter((stretch) => stretch.length > 1)
      .map(
        (stretch) =>
          html`<polyline
            class="line"
            points="${stretch.map((point) => `${x(point.year)},${yOf(point.score ?? 0)}`).join(' ')}"
          />`,
      )}${points.map((point) =>
      point.score === null
        ? html`<text class="gap" x="${x(point.year)}" y="${chart.bottom - 6}" text-anchor="middle"
            >?</text
          >`
        : html`<circle
            class="dot${point.year === marked && ' marked'}"
            cx="${x(point.year)}"
            cy="${yOf(point.score)}"
            r="${point.year === marked ? 4.5 : 3}"
          />`,
    )}${years.map(
      (year) =>
        html`<text
          class="year${year === marked && ' marked'}"
          x="${x(year)}"
          y="79"
          text-anchor="middle"
          >’${String(year).slice(2)}</text
        >`,
    )}
  </svg>`;
}

function xOf(year: number, years: readonly number[]): number {
  const [first = year, last = year] = [years[0], years.at(-1)];
  if (first === last) return (chart.left + chart.right) / 2;
  const part = (year - first) / (last - first);
  return Math.round((chart.left + part * (chart.right - chart.left)) * 100) / 100;
}

function yOf(score: number): number {
  return Math.round((chart.bottom - (score / 100) * (chart.bottom - chart.top)) * 100) / 100;
}
