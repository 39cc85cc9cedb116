/** The radar as a picture: this year, the compared year and the region's median on every axis. */
import { labelLines } from '#domain/label-lines.ts';
import { formatScore } from '#domain/number-label.ts';
import { pageLanguage, t } from '../words.ts';
import { exampleStamp } from './example-stamp.ts';
import type { Ink } from './ink.ts';
import { signs } from './picture.ts';
import type { Picture } from './picture.ts';
import { sharedOptions } from './shared-options.ts';

export interface RadarSeries {
  key: 'now' | 'previous' | 'median';
  label: string;
  values: (number | null)[];
}

/** What the page puts into the element. */
export interface RadarData {
  labels: string[];
  series: RadarSeries[];
  example?: string | null;
}

const labelCharacters = 16;

export function radarPicture({ labels, series, example = null }: RadarData): Picture {
  const own = series.find(({ key }) => key === 'now');
  return {
    label: t('chart-radar', { series: series.map(({ label }) => label).join(', ') }),
    spoken: labels.map(
      (label, index) =>
        `${label}: ${series.map((each) => `${each.label} ${inWords(each.values[index] ?? null)}`).join(', ')}`,
    ),
    configure: (ink) => ({
      type: 'radar',
      data: { labels, datasets: series.map((each) => dataset(each, ink)) },
      plugins: [exampleStamp(ink, example)],
      options: {
        ...sharedOptions(ink, example),
        scales: {
          r: {
            min: 0,
            max: 100,
            grid: { color: ink.line },
            angleLines: { color: ink.line },
            ticks: {
              stepSize: 25,
              // Above the areas and on a ground of its own, else the scale hides behind them.
              z: 1,
              color: ink.soft,
              showLabelBackdrop: true,
              backdropColor: ink.card,
              backdropPadding: 2,
              font: { size: 12 },
            },
            pointLabels: {
              color: ink.ink,
              font: { size: 14 },
              // The score is the last word of the label, as in the picture below.
              callback: (label: string, index: number) =>
                labelLines(`${label} ${short(own?.values[index] ?? null)}`, labelCharacters),
            },
          },
        },
      },
    }),
  };
}

function dataset(series: RadarSeries, ink: Ink) {
  const { dash, mark, width, radius } = signs[series.key];
  const colour = ink[series.key];
  return {
    label: series.label,
    data: series.values,
    borderColor: colour,
    borderDash: [...dash],
    borderWidth: width,
    pointStyle: mark,
    pointRadius: radius,
    pointHoverRadius: radius + 2,
    pointHitRadius: 16,
    pointBackgroundColor: colour,
    pointBorderColor: ink.card,
    pointBorderWidth: 1.5,
    backgroundColor: faint(colour),
    // An area with a missing corner would show a shape that nobody answered; in forced colours
    // it would hide what lies below it.
    fill: series.key === 'now' && !ink.isForced && series.values.every((value) => value !== null),
    spanGaps: false,
  };
}

function faint(colour: string): string {
  return colour.replace(/^rgb\((.*)\)$/, 'rgba($1, 0.16)');
}

function short(score: number | null): string {
  return score === null ? '–' : formatScore(score, pageLanguage);
}

function inWords(score: number | null): string {
  return score === null ? t('chart-no-score') : formatScore(score, pageLanguage);
}
