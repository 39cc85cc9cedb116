/** Draws a map of findings as SVG: a tile for each municipality, with its shade, pattern and sign. */
import { shadeOf, shades } from '#domain/map-class.ts';
import { labelLines } from '#domain/label-lines.ts';
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import { shortNames } from '#domain/short-name.ts';
import type { MapResults, Tile } from '../results/map-results.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { municipalityAddress } from './addresses.ts';
import { classSign, shownLabel, tileAnswer, untoldSign } from './map-class-words.ts';
import { nameOf } from './names.ts';

/** From a tile's corner to that of the next one, and of the tile itself. */
export const step = 100;
const side = 94;

/** The flag at the foot of a tile that carries the pattern. */
const flag = { x: 7, y: 58, width: 30, height: 29 };
const greatestName = 14.5;
const lineLetters = 11;
/** Of a line of the name, in letters as wide as their size. */
const nameRoom = 130;
const lineHeight = 17;
/** A short name is as great as its letters leave room for. */
const greatestShort = 38;
const shortRoom = 142;

/** Light theme, from the strongest shade; on a page the style sheet puts the reader's in its place. */
export const shadeColours = [
  { face: '#0b3d6e', ink: '#fff' },
  { face: '#14579c', ink: '#fff' },
  { face: '#2f72b6', ink: '#fff' },
  { face: '#8fbce6', ink: '#16202c' },
  { face: '#c3dcf4', ink: '#16202c' },
  { face: '#eaf3fc', ink: '#16202c' },
] as const;
const edge = '#8593a3';
const missing = { face: '#fff', ink: '#16202c' };

/** The shade of a class, by its key; a missing answer has none. */
export function shadesOf({ classes }: Pick<MapResults, 'classes'>): Map<string, number> {
  return new Map(classes.map(({ key }, index) => [key, shadeOf(index, classes.length)]));
}

/** The map on a page: each tile leads to its municipality. */
export function tileMapPicture(results: MapResults, language: Language): Html {
  const { columns, rows } = results;
  const breadth = columns <= 6 ? 'slim' : columns <= 7 ? 'middling' : 'broad';
  const names = namesOf(results, language);
  return html`<svg
    class="tile-map ${breadth}"
    viewBox="0 0 ${columns * step} ${rows * step}"
    width="${columns * step}"
    height="${rows * step}"
    role="group"
    aria-label="${shownLabel(results.shown, language)}"
  >
    ${patterns()}${results.tiles.map((tile, index) => {
      const name = nameOf(tile.name, language);
      return html`<a href="${municipalityAddress(language, tile.code, results.year)}"
        ><title>${name}: ${tileAnswer(tile, language)}</title
        >${drawTile(results, tile, language, html`<g class="whole-name">${wholeName(name, inkOf(results, tile))}</g><g class="short-name">${shortName(names[index]!, inkOf(results, tile))}</g>`)}</a
      > `;
    })}
  </svg>`;
}

/** The tiles alone, each with its whole name: for a picture that is large enough. */
export function drawTiles(results: MapResults, language: Language): Html {
  return html`${patterns()}${results.tiles.map((tile) =>
    drawTile(results, tile, language, wholeName(nameOf(tile.name, language), inkOf(results, tile))),
  )}`;
}

/** A small tile without a name, as the legend has it. */
export function drawSample(shade: number | null, sign: string): Html {
  const { face, ink } = coloursOf(shade);
  return html`<rect
      class="face"
      x="1"
      y="1"
      width="66"
      height="38"
      rx="6"
      fill="${face}"
      stroke="${edge}"
      ${shade === null && html` stroke-dasharray="5 4"`}
    />${shade !== null && drawFlag(shade, { x: 6, y: 6, width: 28, height: 28 })}<text
      class="sign"
      x="51"
      y="28"
      text-anchor="middle"
      font-family="sans-serif"
      font-size="22"
      font-weight="700"
      fill="${ink}"
      >${sign}</text
    >`;
}

/** The patterns that the flags are filled with, one for each shade but the first and the last. */
export function patterns(): Html {
  return html`<defs>
    ${Array.from(
      { length: shades },
      (_, shade) =>
        html`<pattern
          id="shade-${shade}"
          class="shade-${shade}"
          width="10"
          height="10"
          patternUnits="userSpaceOnUse"
        >
          ${drawPattern(shade)}
        </pattern> `,
    )}
  </defs> `;
}

function drawPattern(shade: number): Html | null {
  const { ink } = coloursOf(shade);
  const line = (d: string, width: number) =>
    html`<path class="pattern" d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" />`;
  switch (shade) {
    case 0:
      return html`<rect class="solid" width="10" height="10" fill="${ink}" />`;
    case 1:
      return line('M0 0L10 10M10 0L0 10', 2);
    case 2:
      return line('M-1 9L1 11M-1 -1L11 11M9 -1L11 1', 2.5);
    case 3:
      return line('M0 2.5H10M0 7.5H10', 1.6);
    case 4:
      return html`<circle class="solid" cx="5" cy="5" r="2" fill="${ink}" />`;
    default:
      return null;
  }
}

function drawTile(results: MapResults, tile: Tile, language: Language, name: Html): Html {
  const shade = shadeOfTile(results, tile);
  const { face, ink } = coloursOf(shade);
  const sign = signOf(results, tile, language);
  return html`<g
    class="tile ${shade === null ? 'untold' : `shade-${shade}`}"
    transform="translate(${tile.column * step + 3} ${tile.row * step + 3})"
  >
    <rect
      class="face"
      width="${side}"
      height="${side}"
      rx="8"
      fill="${face}"
      stroke="${edge}"
      ${shade === null && html` stroke-dasharray="6 5"`}
    />${name}${shade !== null && drawFlag(shade, flag)}<text
      class="sign"
      x="87"
      y="83"
      text-anchor="end"
      font-family="sans-serif"
      font-size="${sign.length > 2 ? 24 : 32}"
      font-weight="700"
      fill="${ink}"
      >${sign}</text
    >
  </g> `;
}

function drawFlag(shade: number, { x, y, width, height }: typeof flag): Html {
  const { ink } = coloursOf(shade);
  return html`<rect
    class="flag"
    x="${x}"
    y="${y}"
    width="${width}"
    height="${height}"
    rx="3"
    fill="url(#shade-${shade})"
    stroke="${ink}"
    stroke-width="1.5"
  />`;
}

function wholeName(name: string, ink: string): Html {
  const lines = labelLines(name, lineLetters);
  const size = Math.min(greatestName, nameRoom / Math.max(...lines.map((line) => line.length)));
  return html`<text
    text-anchor="middle"
    font-family="sans-serif"
    font-size="${Math.round(size * 10) / 10}"
    font-weight="600"
    fill="${ink}"
    >${lines.map((line, index) => html`<tspan x="${side / 2}" y="${(lines.length === 1 ? 35 : lines.length === 2 ? 26 : 18) + index * lineHeight}">${line}</tspan>`)}</text
  >`;
}

function shortName(name: string, ink: string): Html {
  const size = Math.min(greatestShort, Math.floor(shortRoom / name.length));
  return html`<text
    x="${side / 2}"
    y="45"
    text-anchor="middle"
    font-family="sans-serif"
    font-size="${size}"
    font-weight="600"
    fill="${ink}"
    >${name}</text
  >`;
}

function namesOf({ tiles }: MapResults, language: Language): string[] {
  return shortNames(tiles.map(({ name }) => nameOf(name, language)));
}

function signOf(results: MapResults, tile: Tile, language: Language): string {
  if (tile.untold !== null) return untoldSign(tile.untold);
  if (tile.score !== null) return formatScore(tile.score, language);
  const index = results.classes.findIndex(({ key }) => key === tile.class);
  const finding = results.classes[index];
  return finding === undefined ? '' : classSign(finding, index);
}

function shadeOfTile(results: MapResults, { class: key }: Tile): number | null {
  return key === null ? null : (shadesOf(results).get(key) ?? null);
}

function inkOf(results: MapResults, tile: Tile): string {
  return coloursOf(shadeOfTile(results, tile)).ink;
}

function coloursOf(shade: number | null): { face: string; ink: string } {
  return (shade === null ? undefined : shadeColours[shade]) ?? missing;
}
