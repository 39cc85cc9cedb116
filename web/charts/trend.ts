/** One dimension year over year as a picture, the others faint behind it; breaks and gaps stay open. */
import { formatScore } from '#domain/number-label.ts';
import { pageLanguage, t } from '../words.ts';
import { exampleStamp, stampHeight } from './example-stamp.ts';
import type { Ink } from './ink.ts';
import { signs } from './picture.ts';
import type { Picture } from './picture.ts';
import { sharedOptions } from './shared-options.ts';

export interface TrendChartPoint {
  year: number;
  score: number | null;
  missing: string | null;
  breakBefore: boolean;
  reworded: boolean;
}

export interface TrendChartSeries {
  key: string;
  label: string;
  points: TrendChartPoint[];
}

/** What the page puts into the element. */
export interface TrendData {
  years: number[];
  series: TrendChartSeries[];
  example?: string | null;
}

/** Marks at 0 and 100 reach this far over the edges of the scale. */
const edge = 8;

export function trendPicture(data: TrendData, chosen: TrendChartSeries): Picture {
  const { years, example = null } = data;
  const others = data.series.filter((each) => each !== chosen);
  return {
    label: t('chart-trend', { series: chosen.label }),
    spoken: years.map((year) => `${year}: ${pointInWords(chosen, year)}`),
    configure: (ink) => ({
      type: 'line',
      data: {
        labels: years.map(String),
        datasets: [
          dataset(chosen, years, { ink, isChosen: true }),
          ...others.map((each) => dataset(each, years, { ink, isChosen: false })),
        ],
      },
      plugins: [breakLines(chosen, years, ink), exampleStamp(ink, example)],
      options: {
        ...sharedOptions(ink, example),
        layout: {
          padding: ({ chart }) => ({ top: edge, bottom: stampHeight(chart.width, example) }),
        },
        scales: {
          x: { grid: { display: false }, ticks: { color: ink.soft }, offset: true },
          y: {
            min: 0,
            max: 100,
            grid: { color: ink.line },
            ticks: { stepSize: 25, color: ink.soft, z: 1 },
          },
        },
      },
    }),
  };
}

/** Which line is which, then the gaps, breaks and rewordings of the chosen one, below the chart. */
export function trendNotes({ series }: TrendData, { label, points }: TrendChartSeries): string[] {
  const lines = series.length > 1 ? [t('chart-others', { series: label })] : [];
  const years = points.flatMap(({ year, missing, breakBefore, reworded }) => {
    if (missing !== null) return [t(`chart-gap-${missing}`, { year: String(year) })];
    if (breakBefore) return [t('chart-break', { year: String(year) })];
    return reworded ? [t('chart-reworded', { year: String(year) })] : [];
  });
  return [...lines, ...years];
}

function dataset(
  series: TrendChartSeries,
  years: readonly number[],
  { ink, isChosen }: { ink: Ink; isChosen: boolean },
) {
  const points = years.map((year) => pointOf(series, year));
  const colour = isChosen ? ink.now : ink.background;
  return {
    label: series.label,
    data: points.map((point) => point?.score ?? null),
    borderColor: colour,
    borderWidth: isChosen ? signs.now.width : 1.5,
    pointStyle: signs.now.mark,
    pointRadius: isChosen ? signs.now.radius : 0,
    pointHoverRadius: isChosen ? signs.now.radius + 2 : 0,
    pointHitRadius: isChosen ? 16 : 0,
    pointBackgroundColor: colour,
    pointBorderColor: ink.card,
    clip: edge,
    spanGaps: false,
    segment: {
      borderColor: ({ p1DataIndex }: { p1DataIndex: number }) =>
        points[p1DataIndex]?.breakBefore === true ? 'transparent' : undefined,
    },
  };
}

/** A dashed line between the two years that cannot be compared. */
function breakLines(series: TrendChartSeries, years: readonly number[], ink: Ink) {
  return {
    id: 'break-lines',
    afterDatasetsDraw({ ctx, chartArea, scales }: BreakChart) {
      const axis = scales['x'];
      if (axis === undefined) return;
      ctx.save();
      ctx.strokeStyle = ink.previous;
      ctx.lineWidth = 1.5;
      ctx.setLineDash([4, 4]);
      for (const [index, year] of years.entries()) {
        if (index === 0 || pointOf(series, year)?.breakBefore !== true) continue;
        const x = (axis.getPixelForValue(index - 1) + axis.getPixelForValue(index)) / 2;
        ctx.beginPath();
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
        ctx.stroke();
      }
      ctx.restore();
    },
  };
}

interface BreakChart {
  ctx: CanvasRenderingContext2D;
  chartArea: { top: number; bottom: number };
  scales: Record<string, { getPixelForValue(value: number): number }>;
}

function pointOf({ points }: TrendChartSeries, year: number): TrendChartPoint | undefined {
  return points.find((point) => point.year === year);
}

function pointInWords(series: TrendChartSeries, year: number): string {
  const point = pointOf(series, year);
  if (point === undefined || point.score === null) return t('chart-no-score');
  const score = formatScore(point.score, pageLanguage);
  return point.breakBefore ? `${score}. ${t('chart-break', { year: String(year) })}` : score;
}
