/** The numbers of the embedded radar as a table, each with what it rests on. */
import type { EmbedPart } from '#domain/embed.ts';
import type { Language } from '#domain/language.ts';
import { formatChange, formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { element } from './nodes.ts';
import type { Words } from './words.ts';

type Dimension = MunicipalityResults['dimensions'][number];

/** A fold with the table in it; wider than its place, it scrolls by itself. */
export function radarTable(
  { dimensions, year }: MunicipalityResults,
  language: Language,
  t: Words,
): HTMLElement {
  const before = dimensions.find(({ previous }) => previous !== null)?.previous?.year ?? null;
  const score = (value: number | null): string =>
    value === null ? '–' : formatScore(value, language);
  return element(
    'details',
    { part: 'details' satisfies EmbedPart },
    element('summary', {}, t('public-dimensions-as-table')),
    element(
      'div',
      {
        class: 'scroll',
        tabindex: 0,
        role: 'group',
        'aria-label': t('public-dimensions-as-table'),
      },
      element(
        'table',
        { part: 'table' satisfies EmbedPart },
        element('caption', {}, t('public-dimensions-caption', { year: String(year) })),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            head(t('public-dimension'), false),
            head(String(year)),
            ...(before === null ? [] : [head(String(before)), head(t('public-change'), false)]),
            head(t('public-region-median')),
            head(t('public-region-n')),
            head(t('public-answers-behind')),
          ),
        ),
        element(
          'tbody',
          {},
          ...dimensions.map((dimension) =>
            element(
              'tr',
              {},
              element('th', { scope: 'row' }, dimension.label[language]),
              number(score(dimension.score)),
              ...(before === null
                ? []
                : [
                    number(score(dimension.previous?.score ?? null)),
                    element('td', {}, change(dimension, language, t)),
                  ]),
              number(score(dimension.regionMedian)),
              number(String(dimension.regionN)),
              number(`${dimension.answered}/${dimension.of}`),
            ),
          ),
        ),
      ),
    ),
  );
}

function head(text: string, isNumber = true): HTMLElement {
  return element('th', { scope: 'col', ...(isNumber && { class: 'number' }) }, text);
}

function number(text: string): HTMLElement {
  return element('td', { class: 'number' }, text);
}

/** "▲ +15", "unchanged", or why the two are not compared. */
function change({ previous, score }: Dimension, language: Language, t: Words): string {
  if (previous === null || score === null || previous.score === null) return t('public-no-change');
  if (previous.change === null || previous.direction === null) {
    return t('public-not-comparable', { year: String(previous.year) });
  }
  if (previous.direction === 'unchanged') return t('public-unchanged');
  return `${previous.direction === 'up' ? '▲' : '▼'} ${formatChange(previous.change, language)}`;
}
