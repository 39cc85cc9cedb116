/** Draws response curves as steps over days, each with a dash and an end mark of its own. */
import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import type { ResponseCurve } from '#domain/response-curve.ts';
import { t } from '../words.ts';

type Point = readonly [x: number, y: number];

const height = 220;
const room = { left: 34, right: 12, top: 12, bottom: 40 };
/** Days between two labels, from which the first is taken that leaves them apart. */
const strides = [1, 2, 7, 14, 28, 56, 112];
const labelWidth = 44;

/** The picture, `width` pixels wide; what it shows stands in the table below it too. */
export function curvePicture(curves: readonly ResponseCurve[], width: number): TemplateResult {
  const wide = Math.min(Math.max(width, 240), 760);
  const lastDay = Math.max(1, ...curves.map((curve) => curve.lastDay));
  const most = Math.max(...curves.map(({ municipalities }) => municipalities));
  const right = wide - room.right;
  const bottom = height - room.bottom;
  const x = (day: number): number => room.left + (day / lastDay) * (right - room.left);
  const y = (count: number): number => bottom - (count / most) * (bottom - room.top);
  const stride =
    strides.find((days) => x(days) - x(0) >= labelWidth) ?? strides[strides.length - 1]!;
  const labels = Array.from(
    { length: Math.floor(lastDay / stride) + 1 },
    (_, turn) => turn * stride,
  );
  return html`<svg
    class="curve"
    width=${wide}
    height=${height}
    role="img"
    aria-label=${t('curve-caption')}
  >
    ${[0, Math.round(most / 2), most].map(
      (count) =>
        svg`<line class="grid" x1=${room.left} x2=${right} y1=${y(count)} y2=${y(count)} />
          <text x=${room.left - 6} y=${y(count) + 4} text-anchor="end">${count}</text>`,
    )}
    ${labels.map(
      (day) => svg`<text x=${x(day)} y=${bottom + 16} text-anchor="middle">${day}</text>`,
    )}
    <text x=${(room.left + right) / 2} y=${height - 6} text-anchor="middle">
      ${t('curve-days')}
    </text>
    ${curves
      .map((curve, index) => curveLine(index, stepsOf(curve, x, y)))
      // This year lies above the others.
      .toReversed()}
  </svg>`;
}

/** A line in the manner of the curve at `index`, with a mark at its end. */
export function curveLine(index: number, points: readonly Point[]): SVGTemplateResult {
  const [endX, endY] = points.at(-1)!;
  const path = points.map(([px, py]) => `${round(px)},${round(py)}`).join(' ');
  return svg`<g class=${`line-${index}`}>
    <polyline points=${path} />
    ${marks[index % marks.length]!(round(endX), round(endY))}
  </g>`;
}

const marks: readonly ((x: number, y: number) => SVGTemplateResult)[] = [
  (x, y) => svg`<circle cx=${x} cy=${y} r="5" />`,
  (x, y) => svg`<rect x=${x - 4} y=${y - 4} width="8" height="8" />`,
  (x, y) => svg`<path d=${`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}Z`} />`,
  (x, y) => svg`<path d=${`M${x} ${y - 5}L${x + 5} ${y + 4}L${x - 5} ${y + 4}Z`} />`,
];

function stepsOf(
  { steps, lastDay }: ResponseCurve,
  x: (day: number) => number,
  y: (count: number) => number,
): Point[] {
  const points: Point[] = [];
  for (const [index, { day, count }] of steps.entries()) {
    const before = steps[index - 1];
    if (before !== undefined) points.push([x(day), y(before.count)]);
    points.push([x(day), y(count)]);
  }
  points.push([x(lastDay), y(steps.at(-1)!.count)]);
  return points;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
