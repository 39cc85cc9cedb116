/** Draws the radar of an embedded municipality, in the shape of the picture on our own page. */
import type { EmbedPart } from '#domain/embed.ts';
import type { Language } from '#domain/language.ts';
import { comparedYear, municipalityRadar, radarFontSize } from '#domain/municipality-radar.ts';
import { formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import type { RadarAxis, RadarShape } from '#domain/radar.ts';
import { drawn } from './nodes.ts';
import type { Words } from './words.ts';

/** The picture with its name and its scores in words. */
export function radarDrawing(
  results: MunicipalityResults,
  name: string,
  language: Language,
  t: Words,
): SVGElement {
  const { viewBox, rings, ticks, axes, series } = municipalityRadar(results, language);
  const compared = comparedYear(results);
  const scores = results.dimensions.map(
    ({ label, score }) =>
      `${label[language]} ${score === null ? t('public-no-score') : formatScore(score, language)}`,
  );
  const text = [
    `${scores.join(', ')}.`,
    ...(compared === null ? [] : [t('public-radar-compared', { year: String(compared) })]),
  ].join(' ');
  return drawn(
    'svg',
    {
      viewBox,
      class: 'picture',
      part: 'picture' satisfies EmbedPart,
      role: 'img',
      'aria-labelledby': 'name text',
    },
    drawn('title', { id: 'name' }, t('public-radar-title', { name, year: String(results.year) })),
    drawn('desc', { id: 'text' }, text),
    ...rings.map(({ value, path }) =>
      drawn('path', { class: value === 100 ? 'ring outer' : 'ring', d: path }),
    ),
    ...axes.map(({ end }) => drawn('line', { class: 'spoke', x1: 0, y1: 0, x2: end.x, y2: end.y })),
    ...series.flatMap(shape),
    ...ticks
      .filter(({ value }) => value !== 100)
      .map(({ value, x, y }) =>
        drawn('text', { class: 'tick', x, y, 'font-size': 11 }, String(value)),
      ),
    ...axes.map(label),
  );
}

/** A round sign for this year and a square one for the year before, wherever they stand. */
export function sign(key: string, x: number, y: number): SVGElement {
  return key === 'now'
    ? drawn('circle', { class: 'mark now', cx: x, cy: y, r: 5.5 })
    : drawn('rect', { class: 'mark previous', x: x - 4.5, y: y - 4.5, width: 9, height: 9 });
}

function shape({ key, path, isClosed, markers }: RadarShape): SVGElement[] {
  const filled = key === 'now' && isClosed ? ' filled' : '';
  return [
    drawn('path', { class: `shape ${key}${filled}`, d: path }),
    ...markers.flatMap((marker) => (marker === null ? [] : [sign(key, marker.x, marker.y)])),
  ];
}

/** The last word of a label is its score. */
function label({ anchor, lines }: RadarAxis): SVGElement {
  return drawn(
    'text',
    { class: 'label', 'text-anchor': anchor, 'font-size': radarFontSize },
    ...lines.map(({ text, x, y }, index) => {
      const isLast = index === lines.length - 1;
      const end = isLast ? text.lastIndexOf(' ') + 1 : text.length;
      return drawn(
        'tspan',
        { x, y },
        text.slice(0, end),
        isLast && drawn('tspan', { class: 'score' }, text.slice(end)),
      );
    }),
  );
}
