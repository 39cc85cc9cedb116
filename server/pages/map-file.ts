/** A map of findings as a picture that stands alone: title, legend, source, release and example notice in it. */
import { labelLines } from '#domain/label-lines.ts';
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { MapResults } from '../results/map-results.ts';
import { mapAddress } from './addresses.ts';
import { exampleParts } from './example-notice.ts';
import { shownLabel, tileAnswer } from './map-class-words.ts';
import { legendCount, legendEntries } from './map-legend.ts';
import { dateLabel, nameOf } from './names.ts';
import { colours } from './radar-picture.ts';
import { drawSample, drawTiles, step } from './tile-map-picture.ts';

const pad = 24;
const leastWidth = 640;
/** Widths of letters of a wide sans-serif face, in font sizes: text has room rather than none. */
const letter = 0.58;

interface Line {
  text: string;
  size: number;
  weight: 400 | 700;
  colour: string;
}

/** An SVG document on white, in the colours of the light theme. */
export function mapFile(results: MapResults, language: Language, publicUrl: string): string {
  const width = Math.max(leastWidth, results.columns * step + 2 * pad);
  const room = width - 2 * pad;
  const notice = results.example === null ? [] : noticeLines(language, room);
  const noticeHeight = notice.length === 0 ? 0 : heightOf(notice) + 18;
  const head = headLines(results, language, room);
  const mapTop = noticeHeight + pad + heightOf(head) + 16;
  const legendTop = mapTop + results.rows * step + 20;
  const legend = legendParts(results, language, room, legendTop);
  const foot = footLines(results, language, publicUrl, room);
  const footTop = legend.bottom + 14;
  const height = footTop + heightOf(foot) + pad;
  return String(
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox="0 0 ${width} ${height}"
      width="${width}"
      height="${height}"
      role="img"
      aria-labelledby="map-title map-text"
    >
      <title id="map-title">${headingOf(results, language)}</title>
      <desc id="map-text">
        ${results.tiles.map((tile) => `${nameOf(tile.name, language)}: ${tileAnswer(tile, language)}`).join('. ')}.
      </desc>
      <rect width="${width}" height="${height}" fill="#fff" />
      ${notice.length > 0 && html`<rect width="${width}" height="${noticeHeight}" fill="#fff4d6" />`}${write(notice, pad, 9)}${write(head, pad, noticeHeight + pad)}
      <g transform="translate(${Math.round((width - results.columns * step) / 2)} ${mapTop})">
        ${drawTiles(results, language)}
      </g>
      ${legend.drawn}${write(foot, pad, footTop)}
    </svg> `,
  );
}

function headingOf({ shown, region, year }: MapResults, language: Language): string {
  return `${shownLabel(shown, language)} ${region.name[language]} ${year}`;
}

function headLines(results: MapResults, language: Language, room: number): Line[] {
  const { t } = words(language);
  const { shown, region, year, n, N } = results;
  return [
    ...fitted(shownLabel(shown, language), room, { size: 22, weight: 700, colour: colours.ink }),
    ...fitted(`${region.name[language]} ${year}. ${t('public-n-of', { n, N })}.`, room, {
      size: 15,
      weight: 400,
      colour: colours.soft,
    }),
  ];
}

function footLines(
  { region, year, shown, release }: MapResults,
  language: Language,
  publicUrl: string,
  room: number,
): Line[] {
  const { t } = words(language);
  const look = { size: 12, weight: 400, colour: colours.soft } as const;
  const address = mapAddress(language, region.slug, year, shown.key);
  return [
    `${t('public-map-source', { release: release.name, date: dateLabel(release.publishedAt, language) })} ${t('public-not-a-ranking')}`,
    t('public-map-places'),
    `${publicUrl.replace(/^https?:\/\//, '')}${address} · CC BY 4.0`,
  ].flatMap((text) => fitted(text, room, look));
}

function noticeLines(language: Language, room: number): Line[] {
  const { title, text } = exampleParts(language);
  const look = { size: 13, colour: '#5b4300' };
  return [
    ...fitted(title, room, { ...look, weight: 700 }),
    ...fitted(text, room, { ...look, weight: 400 }),
  ];
}

function legendParts(
  results: MapResults,
  language: Language,
  room: number,
  top: number,
): { drawn: Html; bottom: number } {
  const look = { size: 15, weight: 400, colour: colours.ink } as const;
  let bottom = top;
  const drawn = legendEntries(results, language).map((entry) => {
    const text = `${entry.label} (${legendCount(entry, results, language)})`;
    const lines = fitted(text, room - 84, look);
    const at = bottom;
    bottom += Math.max(48, heightOf(lines) + 14);
    return html`<g transform="translate(${pad} ${at})">${drawSample(entry.shade, entry.sign)}</g>
      ${write(lines, pad + 84, at + (lines.length === 1 ? 10 : 1))}`;
  });
  return { drawn: html`${drawn}`, bottom };
}

/** The text in lines that fit the room. */
function fitted(text: string, room: number, look: Omit<Line, 'text'>): Line[] {
  const letters = Math.floor(room / (look.size * letter));
  return labelLines(text, letters).map((line) => ({ ...look, text: line }));
}

const heightOfLine = ({ size }: Line) => Math.round(size * 1.35);

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((height, line) => height + heightOfLine(line), 0);
}

function write(lines: readonly Line[], x: number, top: number): Html {
  let y = top;
  return html`${lines.map((line) => {
    y += heightOfLine(line);
    return html`<text
      x="${x}"
      y="${y - Math.round(line.size * 0.3)}"
      font-family="sans-serif"
      font-size="${line.size}"
      font-weight="${line.weight}"
      fill="${line.colour}"
      >${line.text}</text
    > `;
  })}`;
}
