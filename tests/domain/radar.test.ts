/** The radar's geometry: nothing outside the rim, nothing clipped, no line through a gap. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { radarGeometry } from '#domain/radar.ts';
import type { Position, RadarGeometry, RadarInput } from '#domain/radar.ts';

const seven = [
  'Yhteistyön rakenteet',
  'Tapaamiset ja vuoropuhelu',
  'Avustukset',
  'Tilat',
  'Tukipalvelut',
  'Näkyvyys ja viestintä',
  'Strateginen yhteiskehittäminen',
];

/** Coordinates have two decimals. */
const precision = 0.01;

function radar(values: (number | null)[], axes = ['A', 'B', 'C', 'D']): RadarGeometry {
  return radarGeometry({ axes, series: [{ key: 'now', values }], size: 400 });
}

function distance({ x, y }: Position): number {
  return Math.hypot(x, y);
}

/** The straight lines of an SVG path made of M, L and Z. */
function linesOf(path: string): [string, string][] {
  return path.split(/(?=M)/).flatMap((run) => {
    const points = [...run.matchAll(/[ML](\S+ \S+)/g)].map(([, point = '']) => point);
    const lines = points.slice(1).map((point, index): [string, string] => [points[index]!, point]);
    return run.includes('Z') ? [...lines, [points.at(-1)!, points[0]!]] : lines;
  });
}

describe('the axes', () => {
  test('begin straight up and go round clockwise', () => {
    const { axes, radius } = radar([1, 1, 1, 1]);
    expect(axes.map(({ end }) => end)).toEqual([
      { x: 0, y: -radius },
      { x: radius, y: 0 },
      { x: 0, y: radius },
      { x: -radius, y: 0 },
    ]);
  });
  test('have their labels in the middle above and below, and leading away on the sides', () => {
    expect(radar([1, 1, 1, 1]).axes.map(({ anchor }) => anchor)).toEqual([
      'middle',
      'start',
      'middle',
      'end',
    ]);
  });
  test('have long labels in several lines, one below the other', () => {
    const { axes } = radar([], seven);
    const lines = axes[6]?.lines ?? [];
    expect(lines.map(({ text }) => text)).toEqual(['Strateginen', 'yhteis-', 'kehittäminen']);
    expect(lines.map(({ y }) => y)).toEqual(lines.map(({ y }) => y).toSorted((a, b) => a - b));
  });
  test('carry the numbers of the rings at 25, 50, 75 and 100', () => {
    const { ticks, rings, radius } = radar([]);
    expect(ticks.map(({ value }) => value)).toEqual([25, 50, 75, 100]);
    expect(rings.map(({ value }) => value)).toEqual([25, 50, 75, 100]);
    expect(rings.at(-1)?.path).toBe(`M0 ${-radius} L${radius} 0 L0 ${radius} L${-radius} 0 Z`);
  });
});

describe('a series', () => {
  test('with all its scores is a closed shape', () => {
    const { series, radius } = radar([100, 50, 0, 100]);
    expect(series[0]).toMatchObject({
      isClosed: true,
      path: `M0 ${-radius} L${radius / 2} 0 L0 0 L${-radius} 0 Z`,
    });
  });
  test('with a gap is an open line that ends on both sides of it', () => {
    const { series } = radar([100, null, 50, 50]);
    expect(series[0]?.isClosed).toBe(false);
    expect(linesOf(series[0]!.path)).toHaveLength(2);
    expect(series[0]?.markers[1]).toBeNull();
  });
  test('with lone scores has markers and no line', () => {
    const { series } = radar([100, null, 50, null]);
    expect(series[0]?.path).toBe('');
    expect(series[0]?.markers.filter((marker) => marker !== null)).toHaveLength(2);
  });
  test('without scores is nothing at all', () => {
    const { series } = radar([null, null, null, null]);
    expect(series[0]).toMatchObject({ path: '', isClosed: false });
  });
  test('of fewer values than axes has gaps at the end', () => {
    expect(radar([10, 20]).series[0]?.markers.slice(2)).toEqual([null, null]);
  });
});

test('a radar of the seven dimensions is a good part of its width, on a phone too', () => {
  const wide = radarGeometry({ axes: seven, series: [], size: 480 });
  expect(wide.radius * 2).toBeGreaterThan(270);
  expect(wide.width).toBeLessThanOrEqual(482);
  const phone = radarGeometry({
    axes: seven,
    series: [],
    size: 320,
    fontSize: 12,
    lineCharacters: 10,
  });
  expect(phone.radius * 2).toBeGreaterThan(155);
  expect(phone.width).toBeLessThanOrEqual(322);
});

describe('whatever is drawn', () => {
  const score = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { freq: 4 });
  const label = fc.stringMatching(/^[a-zäöå]{1,24}( [a-zäöå]{1,12}){0,3}$/);
  const anyInput: fc.Arbitrary<RadarInput> = fc
    .array(label, { minLength: 1, maxLength: 10 })
    .chain((axes) =>
      fc.record({
        axes: fc.constant(axes),
        series: fc.array(
          fc.record({
            key: fc.constant('series'),
            values: fc.array(score, { minLength: axes.length, maxLength: axes.length }),
          }),
          { maxLength: 3 },
        ),
        size: fc.integer({ min: 200, max: 1200 }),
        fontSize: fc.integer({ min: 10, max: 20 }),
        lineCharacters: fc.integer({ min: 8, max: 24 }),
      }),
    );

  test('every point lies within the circle, at the distance of its score; 100 is on the rim', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { series, radius, axes } = radarGeometry(input);
        for (const { end } of axes)
          expect(Math.abs(distance(end) - radius)).toBeLessThan(precision);
        for (const marker of series.flatMap(({ markers }) => markers)) {
          if (marker === null) continue;
          expect(distance(marker)).toBeLessThan(radius + precision);
          const expected = (radius * marker.value) / 100;
          expect(Math.abs(distance(marker) - expected)).toBeLessThan(precision);
        }
      }),
    );
  });
  test('every line joins the points of two neighbouring axes, and every such pair is joined', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { path, markers } of radarGeometry(input).series) {
          const name = (index: number): string | null => {
            const marker = markers[index % markers.length];
            return marker ? `${marker.x} ${marker.y}` : null;
          };
          const pairs = markers.flatMap((_marker, index) => {
            const [from, to] = [name(index), name(index + 1)];
            return from !== null && to !== null && markers.length > 1 ? [`${from}, ${to}`] : [];
          });
          const drawn = linesOf(path).map((line) => line.join(', '));
          if (markers.length > 1) expect(drawn.toSorted()).toEqual(pairs.toSorted());
        }
      }),
    );
  });
  test('every label is whole and inside the picture', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { axes, left, top, width, height } = radarGeometry(input);
        const fontSize = input.fontSize ?? 14;
        for (const [index, { lines, anchor }] of axes.entries()) {
          const whole = lines
            .map(({ text }) => text)
            .join('')
            .replaceAll(/[-\s]/g, '');
          expect(whole).toBe(input.axes[index]?.replaceAll(' ', ''));
          for (const { text, x, y } of lines) {
            const reach = text.length * fontSize * 0.42;
            const from = anchor === 'start' ? x : anchor === 'end' ? x - reach : x - reach / 2;
            expect(from).toBeGreaterThanOrEqual(left);
            expect(from + reach).toBeLessThanOrEqual(left + width);
            expect(y - fontSize * 0.8).toBeGreaterThanOrEqual(top);
            expect(y + fontSize * 0.25).toBeLessThanOrEqual(top + height);
          }
        }
      }),
    );
  });
  test('the picture holds the whole circle, and its corner is where its box says', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { radius, left, top, width, height, viewBox } = radarGeometry(input);
        expect(viewBox).toBe(`${left} ${top} ${width} ${height}`);
        expect(Math.min(-left, -top, left + width, top + height)).toBeGreaterThanOrEqual(radius);
      }),
    );
  });
});
