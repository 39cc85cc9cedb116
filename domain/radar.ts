/**
 * The radar as plain geometry: the same shape for the drawing on the page, in a picture and in tests.
 *
 * Coordinates are those of an SVG: x to the right, y downwards, the origin at the centre of the
 * radar, in the unit of `size`, two decimals. The first axis points straight up and the others
 * follow clockwise.
 */
import { labelLines } from './label-lines.ts';

export interface RadarSeries {
  key: string;
  /** 0-100 on each axis, in the order of the axes; null where there is no score. */
  values: readonly (number | null)[];
}

export interface RadarInput {
  /** Labels of the axes in one language, in their fixed order. */
  axes: readonly string[];
  series: readonly RadarSeries[];
  /** Width of the drawing with its labels. */
  size: number;
  /** Size of the labels' letters. */
  fontSize?: number;
  /** The longest line of a label. */
  lineCharacters?: number;
}

export interface Position {
  x: number;
  y: number;
}

export interface RadarAxis {
  /** Where the spoke from the centre ends: 100 on this axis. */
  end: Position;
  /** Of every line of the label. */
  anchor: 'start' | 'middle' | 'end';
  /** The position is that of the line's baseline. */
  lines: ({ text: string } & Position)[];
}

export interface RadarShape {
  key: string;
  /** An SVG path. It never crosses an axis without a score. */
  path: string;
  /** True when every axis has a score: only then is there an area to fill. */
  isClosed: boolean;
  /** One for every axis. */
  markers: (({ value: number } & Position) | null)[];
}

export interface RadarGeometry {
  /** Everything drawn lies in here: "left top width height". */
  viewBox: string;
  left: number;
  top: number;
  width: number;
  height: number;
  radius: number;
  /** Closed paths at 25, 50, 75 and 100. */
  rings: { value: number; path: string }[];
  /** Where to write the rings' numbers: baselines just right of the first axis. */
  ticks: ({ value: number } & Position)[];
  axes: RadarAxis[];
  series: RadarShape[];
}

/** The bands' borders are among them. */
const ringValues = [25, 50, 75, 100] as const;

/**
 * Widths of letters in font sizes, those of a wide sans-serif face: which face a reader's device
 * has is not known here, and a label should rather get too much room than be cut off.
 */
const narrowLetter = 0.42;
const usualLetter = 0.64;
const wideLetter = 1;
const lineHeight = 1.2;
/** From the middle of a line down to its baseline, in font sizes. */
const baselineDrop = 0.35;
/** Between the rim and a label, in font sizes. */
const labelGap = 0.7;
/** However long the labels, the radius is at least this part of the size; the drawing widens. */
const leastRadius = 0.2;

/** Lays out the radar so that the labels fit beside it and none of them is cut off. */
export function radarGeometry(input: RadarInput): RadarGeometry {
  const { size, fontSize = 14, lineCharacters = 14 } = input;
  const labels = input.axes.map((label, index) => ({
    lines: labelLines(label, lineCharacters),
    direction: directionOf(index, input.axes.length),
  }));
  const radius = rounded(radiusFor(labels, size, fontSize));
  const axes = labels.map((label) => layOutAxis(label, radius, fontSize));
  return {
    ...boundsOf(axes, radius, size, fontSize),
    radius,
    rings: ringValues.map((value) => ({
      value,
      path: `${linePath(labels.map(({ direction }) => at(direction, radius, value)))} Z`,
    })),
    ticks: ringValues.map((value) => ({
      value,
      x: rounded(fontSize * 0.3),
      y: rounded(at(up, radius, value).y + fontSize * baselineDrop),
    })),
    axes,
    series: input.series.map((series) =>
      shapeOf(
        series,
        labels.map(({ direction }) => direction),
        radius,
      ),
    ),
  };
}

const up: Position = { x: 0, y: -1 };

interface Label {
  lines: readonly string[];
  /** Of length 1, away from the centre. */
  direction: Position;
}

function directionOf(index: number, count: number): Position {
  const angle = (2 * Math.PI * index) / count;
  return { x: Math.sin(angle), y: -Math.cos(angle) };
}

/** The point of a value on an axis. */
function at(direction: Position, radius: number, value: number): Position {
  const distance = (radius * value) / 100;
  return { x: rounded(direction.x * distance), y: rounded(direction.y * distance) };
}

/** Labels above and below the centre stand in the middle; those beside it lead away from it. */
function anchorOf({ x }: Position): RadarAxis['anchor'] {
  if (Math.abs(x) < 0.1) return 'middle';
  return x > 0 ? 'start' : 'end';
}

/** Width of the longest line. */
function widthOf(lines: readonly string[], fontSize: number): number {
  const widths = lines.map((line) =>
    [...line].reduce((width, letter) => width + letterWidth(letter), 0),
  );
  return Math.max(0, ...widths) * fontSize;
}

function letterWidth(letter: string): number {
  if (/[fijlrtI1 .,:;'()-]/.test(letter)) return narrowLetter;
  return /[mwMWÄÖÅ@%]|[^\u0000-\u024f]/.test(letter) ? wideLetter : usualLetter;
}

/** The greatest radius that leaves the labels their room on both sides. */
function radiusFor(labels: readonly Label[], size: number, fontSize: number): number {
  const gap = labelGap * fontSize;
  const limits = labels
    .filter(({ direction }) => anchorOf(direction) !== 'middle')
    .map(
      ({ lines, direction }) => (size / 2 - widthOf(lines, fontSize)) / Math.abs(direction.x) - gap,
    );
  return Math.max(size * leastRadius, Math.min(size / 2 - gap, ...limits));
}

/** A label is centred on its anchor beside the radar, and grows away from it above and below. */
function layOutAxis({ lines, direction }: Label, radius: number, fontSize: number): RadarAxis {
  const distance = radius + labelGap * fontSize;
  const step = lineHeight * fontSize;
  const middle = direction.y * (distance + (lines.length * step) / 2);
  const firstMiddle = middle - ((lines.length - 1) * step) / 2;
  return {
    end: at(direction, radius, 100),
    anchor: anchorOf(direction),
    lines: lines.map((text, index) => ({
      text,
      x: rounded(direction.x * distance),
      y: rounded(firstMiddle + index * step + baselineDrop * fontSize),
    })),
  };
}

type Bounds = Pick<RadarGeometry, 'viewBox' | 'left' | 'top' | 'width' | 'height'>;

/** The radar is in the middle of the width; the height is what the labels need. */
function boundsOf(
  axes: readonly RadarAxis[],
  radius: number,
  size: number,
  fontSize: number,
): Bounds {
  const reaches = axes.map(({ anchor, lines }) => {
    const width = widthOf(
      lines.map(({ text }) => text),
      fontSize,
    );
    return Math.abs(lines[0]?.x ?? 0) + (anchor === 'middle' ? width / 2 : width);
  });
  const baselines = axes.flatMap(({ lines }) => lines.map(({ y }) => y));
  const half = Math.max(size / 2, ...reaches);
  const left = Math.floor(-half);
  const top = Math.floor(Math.min(-radius, ...baselines.map((y) => y - fontSize)) - 2);
  const bottom = Math.ceil(Math.max(radius, ...baselines.map((y) => y + fontSize * 0.3)) + 2);
  const [width, height] = [-2 * left, bottom - top];
  return { viewBox: `${left} ${top} ${width} ${height}`, left, top, width, height };
}

function shapeOf(
  { key, values }: RadarSeries,
  directions: readonly Position[],
  radius: number,
): RadarShape {
  const markers = directions.map((direction, index) => {
    const value = values[index] ?? null;
    return value === null ? null : { value, ...at(direction, radius, value) };
  });
  const isClosed = markers.length > 0 && markers.every((marker) => marker !== null);
  const path = isClosed
    ? `${linePath(markers)} Z`
    : runsAround(markers)
        .filter((run) => run.length > 1)
        .map(linePath)
        .join(' ');
  return { key, path, isClosed, markers };
}

/** Runs of neighbouring points going round from behind the first gap; the last axis is the first's neighbour. */
function runsAround<T>(markers: readonly (T | null)[]): T[][] {
  const gap = markers.indexOf(null);
  const runs: T[][] = [[]];
  for (const marker of [...markers.slice(gap + 1), ...markers.slice(0, gap)]) {
    if (marker === null) runs.push([]);
    else runs.at(-1)?.push(marker);
  }
  return runs;
}

function linePath(points: readonly Position[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
