/** The signs of compared municipalities: each has its letter, its shape, its dash and its colour. */
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';

/** Shapes about the origin, in the order of the comparison, and where the letter's line stands. */
const signs = [
  { letter: 'A', path: 'M-9 0A9 9 0 1 1 9 0A9 9 0 1 1 -9 0Z', baseline: 4 },
  { letter: 'B', path: 'M-8 -8H8V8H-8Z', baseline: 4 },
  { letter: 'C', path: 'M0 -11L11 8.5H-11Z', baseline: 6.5 },
  { letter: 'D', path: 'M0 -11.5L11.5 0L0 11.5L-11.5 0Z', baseline: 4 },
  { letter: 'E', path: 'M0 11L11 -8.5H-11Z', baseline: 1.5 },
  { letter: 'F', path: 'M-5 -9.5H5L10.5 0L5 9.5H-5L-10.5 0Z', baseline: 4 },
] as const;

/** As many as can be told apart in one picture. */
export const mostCompared = signs.length;

/** In CSS pixels: marks whose middles are so far apart do not cover each other. */
export const markSize = 24;

export function letterOf(index: number): string {
  return signs[index]?.letter ?? '';
}

/** The class that gives a drawing its colour and dash. */
export function seriesClass(index: number): string {
  return `series-${index + 1}`;
}

/** The mark with its letter, about the origin. */
export function mark(index: number): Html {
  const sign = signs[index];
  return html`<path class="mark" d="${sign?.path}" /><text class="letter" y="${sign?.baseline}"
      >${sign?.letter}</text
    >`;
}

/** The mark alone and small, for places where lines meet. */
export function smallMark(index: number, x: number, y: number): Html {
  return html`<path
    class="mark"
    d="${signs[index]?.path}"
    transform="translate(${x} ${y}) scale(0.62)"
  />`;
}

/** Line and mark as a key shows them; the name stands beside it. */
export function keySign(index: number): Html {
  return html`<svg
    class="sign-of ${seriesClass(index)}"
    viewBox="-26 -12 52 24"
    width="52"
    height="24"
    aria-hidden="true"
    focusable="false"
  >
    <path class="shape" d="M-26 0H26" />
    ${mark(index)}
  </svg>`;
}
