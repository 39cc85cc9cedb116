/** What stands behind the marks of a line from 0 to 100: the region's range and its median. */
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';

/** Scores are 0-100; null draws nothing. `height` is that of the line's drawing, in pixels. */
export function regionSpread(
  { min, max, median }: { min: number | null; max: number | null; median: number | null },
  height: number,
): Html {
  return html`${
    min !== null &&
    max !== null &&
    html`<rect
      class="range"
      x="${min}%"
      y="${height / 2 - 3}"
      width="${max - min}%"
      height="6"
      rx="3"
    />`
  }${
    median !== null &&
    html`<rect
      class="median"
      x="${median}%"
      y="1"
      width="3"
      height="${height - 2}"
      transform="translate(-1.5 0)"
    />`
  }`;
}
