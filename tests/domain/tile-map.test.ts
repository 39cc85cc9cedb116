/** The tile map's layout: everybody has a tile of their own, and north stays up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onPlane, tileMap } from '#domain/tile-map.ts';
import type { TileMap, TilePoint } from '#domain/tile-map.ts';
import { readRegister } from '../../server/register/read-register.ts';

/** Points in whole units, some of them in the same place, of different keys. */
const anyPoints = fc
  .array(fc.record({ x: fc.integer({ max: 500, min: -500 }), y: fc.nat(500) }), { maxLength: 30 })
  .map((places) => places.map((place, index): TilePoint => ({ key: `k${index}`, ...place })));

function placesOf({ places }: TileMap) {
  return Object.fromEntries([...places].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('whatever the points,', () => {
  test('each has a tile that nobody else has, inside the map', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const map = tileMap(points);
        expect([...map.places.keys()].toSorted()).toEqual(points.map(({ key }) => key).toSorted());
        const cells = [...map.places.values()].map(({ column, row }) => `${column} ${row}`);
        expect(new Set(cells).size).toBe(points.length);
        for (const { column, row } of map.places.values()) {
          expect(column >= 0 && column < map.columns && row >= 0 && row < map.rows).toBe(true);
        }
      }),
    );
  });

  test('the first and the last row and column have somebody on them', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { columns, rows, places } = tileMap(points);
        const has = (test: (place: { column: number; row: number }) => boolean) =>
          points.length === 0 || [...places.values()].some(test);
        expect(has(({ column }) => column === 0) && has(({ row }) => row === 0)).toBe(true);
        expect(has(({ column }) => column === columns - 1)).toBe(true);
        expect(has(({ row }) => row === rows - 1)).toBe(true);
      }),
    );
  });

  test('their order changes nothing', () => {
    const shuffled = anyPoints.chain((points) =>
      fc.tuple(
        fc.constant(points),
        fc.shuffledSubarray(points, { minLength: points.length, maxLength: points.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([points, others]) => {
        expect(placesOf(tileMap(others))).toEqual(placesOf(tileMap(points)));
      }),
    );
  });

  test('moving all of them together changes nothing, nor does another unit', () => {
    fc.assert(
      fc.property(anyPoints, fc.integer({ min: -9999, max: 9999 }), (points, way) => {
        const moved = points.map(({ key, x, y }) => ({ key, x: (x + way) * 4, y: (y - way) * 4 }));
        expect(placesOf(tileMap(moved))).toEqual(placesOf(tileMap(points)));
      }),
    );
  });
});

test('points on a grid stand as they lie', () => {
  const rows = ['AB', 'CD', 'EF'];
  const points = rows.flatMap((row, index) =>
    [...row].map((key, column) => ({ key, x: column * 30, y: -index * 30 })),
  );
  const { columns, rows: height, places } = tileMap(points);
  expect([columns, height]).toEqual([2, 3]);
  expect(places.get('A')).toEqual({ column: 0, row: 0 });
  expect(places.get('F')).toEqual({ column: 1, row: 2 });
});

test('many in one place spread around it', () => {
  const points = Array.from({ length: 120 }, (_, index) => ({ key: `k${index}`, x: 3, y: 4 }));
  const { columns, rows, places } = tileMap(points);
  expect(places.size).toBe(120);
  expect(Math.max(columns, rows)).toBeLessThanOrEqual(13);
});

describe('the regions of Finland', async () => {
  const register = await readRegister();
  const points = new Map(
    register['municipalities.csv'].map(({ code, lat, lon }) => [
      code,
      { key: code, ...onPlane({ lat, lon }) },
    ]),
  );
  const inRegion = Map.groupBy(register['classification_by_year.csv'], (row) => row.region_code);
  const regions = register['regions.csv'].map(({ code, slug }) => {
    const codes = new Set(inRegion.get(code)?.map((row) => row.code));
    return { slug, points: [...codes].map((each) => points.get(each)!) };
  });

  test.each(regions)('keep their directions and neighbours: $slug', ({ points: all }) => {
    const map = tileMap(all);
    expect(keptDirections(all, map)).toBeGreaterThan(0.97);
    expect(keptNeighbours(all, map)).toBeGreaterThan(0.75);
  });

  test('are recognised as a whole: 308 municipalities on one map', () => {
    const newest = register['classification_by_year.csv'].filter(({ year }) => year === 2026);
    const all = newest.map(({ code }) => points.get(code)!);
    const map = tileMap(all);
    expect(map.places.size).toBe(308);
    expect(keptDirections(all, map)).toBeGreaterThan(0.98);
    expect(map.rows).toBeGreaterThan(map.columns);
  });

  test('have north up and east to the right', () => {
    const { places } = tileMap(regions.find(({ slug }) => slug === 'keski-suomi')!.points);
    const [pihtipudas, jyvaskyla] = [places.get('601')!, places.get('179')!];
    const [keuruu, joutsa] = [places.get('249')!, places.get('172')!];
    expect(pihtipudas.row).toBeLessThan(jyvaskyla.row);
    expect(keuruu.column).toBeLessThan(jyvaskyla.column);
    expect(joutsa.column).toBeGreaterThan(keuruu.column);
    expect(joutsa.row).toBeGreaterThan(keuruu.row);
  });
});

/** The share of pairs whose order from west to east, or from south to north, is not turned round. */
function keptDirections(points: readonly TilePoint[], { places }: TileMap): number {
  const kept = points.flatMap((a) =>
    points
      .filter((b) => a.key < b.key)
      .flatMap((b) => {
        const [one, other] = [places.get(a.key)!, places.get(b.key)!];
        return [
          (a.x - b.x) * (one.column - other.column) >= 0,
          (a.y - b.y) * (other.row - one.row) >= 0,
        ];
      }),
  );
  return kept.filter(Boolean).length / kept.length;
}

/** The share of everybody's three nearest that stand on one of the eight tiles around. */
function keptNeighbours(points: readonly TilePoint[], { places }: TileMap): number {
  const kept = points.flatMap((a) => {
    const way = (b: TilePoint) => Math.hypot(a.x - b.x, a.y - b.y);
    const nearest = points.filter((b) => b !== a).toSorted((b, c) => way(b) - way(c));
    const place = places.get(a.key)!;
    return nearest.slice(0, 3).map(({ key }) => {
      const { column, row } = places.get(key)!;
      return Math.abs(column - place.column) <= 1 && Math.abs(row - place.row) <= 1;
    });
  });
  return kept.filter(Boolean).length / kept.length;
}
