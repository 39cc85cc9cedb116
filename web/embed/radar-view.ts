/** What the element shows: the radar with its name, its signs, its gaps, its table and its source. */
import type { EmbedPart } from '#domain/embed.ts';
import type { Language } from '#domain/language.ts';
import { comparedYear, hasRadar } from '#domain/municipality-radar.ts';
import { formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { drawn, element } from './nodes.ts';
import { radarDrawing, sign } from './radar-drawing.ts';
import { radarTable } from './radar-table.ts';
import { wordsOf } from './words.ts';
import type { Words } from './words.ts';

/** `origin` is that of the service, where the links lead. */
export function radarView(
  results: MunicipalityResults,
  language: Language,
  origin: string,
): HTMLElement {
  const t = wordsOf(language);
  const { municipality, year, example, release, status } = results;
  const name = municipality.name[language === 'sv' ? 'sv' : 'fi'];
  const address = `${origin}/${language}/municipalities/${municipality.code}/${year}`;
  const answered = status === 'answered';
  return element(
    'figure',
    { lang: language, part: 'card' satisfies EmbedPart },
    element(
      'figcaption',
      {},
      example !== null && piece('p', 'example', example[language]),
      piece(
        'p',
        'title',
        element('span', {}, t('public-survey-name')),
        element('a', { href: address }, `${name} ${year}`),
      ),
    ),
    ...(answered
      ? scores(results, name, language, t)
      : [element('p', {}, t('public-summary-did-not-answer', { name, year: String(year) }))]),
    piece(
      'p',
      'note',
      `${t('public-not-a-ranking')} ${t('public-release')} ${release.name}. `,
      element('a', { href: t('public-licence-address'), rel: 'license' }, 'CC BY 4.0'),
      '. ',
      element('a', { href: address }, t('embed-open')),
    ),
  );
}

function scores(
  results: MunicipalityResults,
  name: string,
  language: Language,
  t: Words,
): (Node | string)[] {
  const isDrawn = hasRadar(results);
  const gaps = results.dimensions.filter(({ score }) => score === null);
  return [
    ...(isDrawn
      ? [signs(results), radarDrawing(results, name, language, t), bars(results, language)]
      : []),
    ...(gaps.length === 0
      ? []
      : [
          piece(
            'ul',
            'reasons',
            ...gaps.map(({ label, answered, of }) =>
              element('li', {}, `${label[language]}: ${t('public-origin-none', { answered, of })}`),
            ),
          ),
        ]),
    ...(results.dimensions.length === 0 ? [] : [radarTable(results, language, t)]),
  ];
}

/** Which line is which year. */
function signs(results: MunicipalityResults): HTMLElement {
  const compared = comparedYear(results);
  return piece(
    'ul',
    'key',
    yearSign('now', results.year),
    compared !== null && yearSign('previous', compared),
  );
}

function yearSign(key: 'now' | 'previous', year: number): HTMLElement {
  return element(
    'li',
    {},
    drawn(
      'svg',
      { 'aria-hidden': 'true', viewBox: '0 0 30 12' },
      drawn('line', { class: key, x1: 0, x2: 30, y1: 6, y2: 6 }),
      sign(key, 15, 6),
    ),
    String(year),
  );
}

/** In a narrow place a radar is a smudge: these, which say the same, take its place. */
function bars({ dimensions }: MunicipalityResults, language: Language): HTMLElement {
  return piece(
    'ul',
    'bars',
    ...dimensions.map(({ label, score, previous }) =>
      element(
        'li',
        {},
        element('span', {}, label[language]),
        element('b', {}, score === null ? '–' : formatScore(score, language)),
        drawn(
          'svg',
          { 'aria-hidden': 'true' },
          drawn('rect', { width: '100%', height: 10, rx: 3 }),
          score !== null && drawn('rect', { class: 'bar', width: `${score}%`, height: 10, rx: 3 }),
          previous !== null &&
            previous.comparable &&
            previous.score !== null &&
            drawn('rect', {
              class: 'before',
              transform: 'translate(-2.5 0)',
              x: `${previous.score}%`,
              y: -2,
              width: 5,
              height: 14,
            }),
        ),
      ),
    ),
  );
}

/** An element that pages can style by its name. */
function piece(
  tag: string,
  part: EmbedPart,
  ...children: (Node | string | null | false)[]
): HTMLElement {
  return element(tag, { class: part, part }, ...children);
}
