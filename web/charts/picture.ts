/** What a chart shows, apart from how it is drawn on a canvas. */
import type { ChartConfiguration } from 'chart.js';
import type { Ink } from './ink.ts';

export interface Picture {
  /** What the chart shows, for those who hear it. */
  label: string;
  /** The values at each point of the axis in words, in the order in which arrow keys go through. */
  spoken: string[];
  configure(ink: Ink): ChartConfiguration<'radar' | 'line', (number | null)[], string>;
}

/** The same signs in every chart: line, dash and mark of each kind of series. */
export const signs = {
  now: { dash: [], mark: 'circle', width: 3, radius: 5 },
  previous: { dash: [7, 5], mark: 'rect', width: 2.5, radius: 5 },
  median: { dash: [2, 4], mark: 'triangle', width: 2, radius: 5 },
} as const;
