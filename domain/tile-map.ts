/**
 * The layout of a tile map: every municipality a tile of the same size, about where it lies.
 *
 * Each point gets a cell of a grid. First all points are scaled so that there is about one to a
 * cell, and crowded parts are stretched a little at the cost of empty ones; then the points take
 * the cells with the least sum of squared ways, so nobody can be moved without somebody else
 * losing more. North stays up and east stays right as far as there is room.
 *
 * The layout depends on the points and nothing else: not on their order, not on where on the plane
 * they lie. A map that is to stay the same from year to year is therefore laid out once, from
 * everybody that has ever been on it, and whoever is not there in a year leaves an empty place: a
 * merger or a move away shifts no other tile. One that has never been there before lays out the
 * maps of all years anew, and they are alike again.
 */

export interface TilePoint {
  key: string;
  /** Eastwards and northwards, in the same unit. */
  x: number;
  y: number;
}

/** Column 0 is the westernmost, row 0 the northernmost. */
export interface TilePlace {
  column: number;
  row: number;
}

export interface TileMap {
  columns: number;
  rows: number;
  /** By key; no two are the same. */
  places: ReadonlyMap<string, TilePlace>;
}

/** A place on the grid before it is counted from the corner: whole numbers, y northwards. */
interface Cell {
  x: number;
  y: number;
}

/** How far the points move from where they lie towards evenly spaced, of 1. */
const evenness = 0.4;
/** Rows and columns around the points that they may move out to. */
const margin = 2;
/** Kilometres to a degree of a great circle. */
const degree = 111.2;
const degreesToRadians = Math.PI / 180;
/** In the middle of Finland; maps of the country are drawn around it. */
const centralMeridian = 27;

/** A place on the plane, in kilometres: areas are true, and north is up as on maps of Finland. */
export function onPlane({ lat, lon }: { lat: number; lon: number }): { x: number; y: number } {
  return {
    x: (lon - centralMeridian) * Math.cos(lat * degreesToRadians) * degree,
    y: lat * degree,
  };
}

/** Lays out the points, whose keys differ. */
export function tileMap(points: readonly TilePoint[]): TileMap {
  const sorted = points.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const wanted = onGrid(sorted);
  const taken = nearestCells(wanted, cellsAround(wanted));
  const west = Math.min(...taken.map(({ x }) => x));
  const north = Math.max(...taken.map(({ y }) => y));
  const places = new Map(
    sorted.map(({ key }, index) => {
      const { x, y } = taken[index]!;
      return [key, { column: x - west, row: north - y }];
    }),
  );
  const all = [...places.values()];
  return {
    columns: Math.max(0, ...all.map(({ column }) => column + 1)),
    rows: Math.max(0, ...all.map(({ row }) => row + 1)),
    places,
  };
}

/** Where the points would stand on a grid of cells of size 1 if they could share them. */
function onGrid(points: readonly Cell[]): Cell[] {
  const scale = scaleFor(points);
  const xs = evened(points.map(({ x }) => x * scale));
  const ys = evened(points.map(({ y }) => y * scale));
  return xs.map((x, index) => ({ x, y: ys[index]! }));
}

/**
 * Cells within half a cell of the points' hull number area + half the perimeter + 1; the scale is
 * the one at which they are as many as the points.
 */
function scaleFor(points: readonly Cell[]): number {
  const hull = hullOf(points);
  let area = 0;
  let perimeter = 0;
  for (const [index, a] of hull.entries()) {
    const b = hull[(index + 1) % hull.length]!;
    area += (a.x * b.y - b.x * a.y) / 2;
    perimeter += Math.hypot(b.x - a.x, b.y - a.y);
  }
  const half = perimeter / 2;
  if (half === 0) return 1;
  const room = points.length - 1;
  return (2 * room) / (half + Math.sqrt(half * half + 4 * area * room));
}

/** The corners of the points' convex hull, counterclockwise. */
function hullOf(points: readonly Cell[]): Cell[] {
  const [first] = points;
  if (first === undefined) return [];
  // Measured from one of them, so that the figures do not depend on where the plane begins.
  const sorted = points
    .map(({ x, y }) => ({ x: x - first.x, y: y - first.y }))
    .toSorted((a, b) => a.x - b.x || a.y - b.y);
  return [...chain(sorted), ...chain(sorted.toReversed())];
}

/** The lower half of a hull; its last corner is the first of the other half. */
function chain(points: readonly Cell[]): Cell[] {
  const corners: Cell[] = [];
  for (const point of points) {
    while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop();
    corners.push(point);
  }
  return corners.slice(0, -1);
}

function turn(a: Cell, b: Cell, c: Cell): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The values from 0 on, moved a part of the way to equal steps; their order stays. */
function evened(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const least = sorted[0] ?? 0;
  const width = (sorted.at(-1) ?? 0) - least;
  const last = Math.max(1, values.length - 1);
  return values.map((value) => {
    const rank = (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2;
    const even = (width * rank) / last;
    // Millionths of a cell are noise, which must not decide between two cells equally near.
    return Math.round(((value - least) * (1 - evenness) + even * evenness) * 1e6) / 1e6;
  });
}

/** Every cell that somebody may come to stand on: enough of them even where all lie in one place. */
function cellsAround(wanted: readonly Cell[]): Cell[] {
  const width = Math.ceil(Math.max(0, ...wanted.map(({ x }) => x)));
  const height = Math.ceil(Math.max(0, ...wanted.map(({ y }) => y)));
  const reach = margin + Math.ceil(Math.sqrt(wanted.length) / 2);
  const cells: Cell[] = [];
  for (let y = -reach; y <= height + reach; y += 1) {
    for (let x = -reach; x <= width + reach; x += 1) cells.push({ x, y });
  }
  return cells;
}

/**
 * A cell for each point so that the sum of the squared ways is the least: the Hungarian method, in
 * the form that adds one point at a time along the cheapest chain of moves.
 */
function nearestCells(points: readonly Cell[], cells: readonly Cell[]): Cell[] {
  const cost = (point: number, cell: number) =>
    (points[point]!.x - cells[cell]!.x) ** 2 + (points[point]!.y - cells[cell]!.y) ** 2;
  const ofPoint = points.map(() => 0);
  const ofCell = cells.map(() => 0);
  const holder = cells.map(() => -1);
  for (const newcomer of points.keys()) {
    const least = cells.map(() => Infinity);
    const before = cells.map(() => -1);
    const isDone = cells.map(() => false);
    let point = newcomer;
    let at = -1;
    do {
      if (at >= 0) isDone[at] = true;
      let step = Infinity;
      let next = -1;
      for (const cell of cells.keys()) {
        if (isDone[cell]) continue;
        const way = cost(point, cell) - ofPoint[point]! - ofCell[cell]!;
        if (way < least[cell]!) {
          least[cell] = way;
          before[cell] = at;
        }
        if (least[cell]! < step) {
          step = least[cell]!;
          next = cell;
        }
      }
      ofPoint[newcomer]! += step;
      for (const cell of cells.keys()) {
        if (isDone[cell]) {
          ofPoint[holder[cell]!]! += step;
          ofCell[cell]! -= step;
        } else {
          least[cell]! -= step;
        }
      }
      at = next;
      point = holder[at]!;
    } while (point >= 0);
    for (let cell = at; cell >= 0; cell = before[cell]!) {
      holder[cell] = before[cell]! < 0 ? newcomer : holder[before[cell]!]!;
    }
  }
  const taken: Cell[] = [];
  for (const [cell, point] of holder.entries()) if (point >= 0) taken[point] = cells[cell]!;
  return taken;
}
