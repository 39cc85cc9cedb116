/** What the charts have in common: stillness, letters, the box that follows the pointer. */
import type { ChartOptions } from 'chart.js';
import { formatScore } from '#domain/number-label.ts';
import { pageLanguage } from '../words.ts';
import { stampHeight } from './example-stamp.ts';
import type { Ink } from './ink.ts';

export function sharedOptions(ink: Ink, example: string | null): ChartOptions<'radar' | 'line'> {
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: ink.isStill ? false : { duration: 300 },
    font: { family: ink.fontFamily, size: 14 },
    interaction: { mode: 'index', intersect: false },
    layout: { padding: ({ chart }) => ({ bottom: stampHeight(chart.width, example) }) },
    plugins: {
      tooltip: {
        backgroundColor: ink.card,
        borderColor: ink.ink,
        borderWidth: 1.5,
        titleColor: ink.ink,
        bodyColor: ink.ink,
        multiKeyBackground: ink.card,
        usePointStyle: true,
        padding: 10,
        titleFont: { size: 15 },
        bodyFont: { size: 14 },
        callbacks: {
          label: ({ dataset, raw }) =>
            typeof raw === 'number'
              ? ` ${dataset.label ?? ''}: ${formatScore(raw, pageLanguage)}`
              : '',
        },
      },
    },
  };
}
