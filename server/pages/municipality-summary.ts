/** A sentence or two in plain words, made from the numbers, before any chart. */
import type { Language } from '#domain/language.ts';
import { formatChange, formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { capitalised, inMunicipality, nameOf } from './names.ts';

type DimensionResult = MunicipalityResults['dimensions'][number];

const mostNamed = 3;

/** The sentences as HTML, the names of dimensions in bold. */
export function municipalitySummary(results: MunicipalityResults, language: Language): Html {
  const { t } = words(language);
  if (results.status === 'did_not_answer') {
    const name = nameOf(results.municipality.name, language);
    return html`${t('public-summary-did-not-answer', { name, year: String(results.year) })}`;
  }
  const sentences = [strongest(results, language), ...changes(results, language)].filter(
    (sentence) => sentence !== null,
  );
  if (sentences.length === 0) {
    return html`${t('public-summary-answered', {
      name: nameOf(results.municipality.name, language),
      year: String(results.year),
    })}`;
  }
  return html`${sentences.map((sentence, index) => html`${index > 0 && ' '}${sentence}`)}`;
}

/** The same without markup, for search engines and shared links. */
export function summaryText(results: MunicipalityResults, language: Language): string {
  return String(municipalitySummary(results, language))
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '”')
    .replaceAll('&lt;', '‹')
    .replaceAll('&gt;', '›')
    .replaceAll('&amp;', '&');
}

function strongest(results: MunicipalityResults, language: Language): Html | null {
  const scores = results.dimensions.flatMap(({ score }) => (score === null ? [] : [score]));
  if (scores.length === 0) return null;
  const greatest = Math.max(...scores);
  if (greatest === 0) return null;
  const best = results.dimensions.filter(({ score }) => score === greatest);
  const { t } = words(language);
  const start = t('public-summary-strongest', {
    where: capitalised(inMunicipality(results.municipality, language)),
    count: Math.min(best.length, mostNamed + 1),
    score: formatScore(greatest, language),
  });
  return fill(
    start,
    names(best, language, () => ''),
  );
}

function changes(results: MunicipalityResults, language: Language): (Html | null)[] {
  const compared = results.dimensions.filter(
    ({ previous }) => previous !== null && previous.direction !== null,
  );
  const year = compared[0]?.previous?.year;
  if (year === undefined) return [];
  const { t } = words(language);
  const moved = (direction: 'up' | 'down'): DimensionResult[] =>
    compared
      .filter(({ previous }) => previous?.direction === direction)
      .toSorted((a, b) => size(b) - size(a));
  const [up, down] = [moved('up'), moved('down')];
  if (up.length === 0 && down.length === 0) {
    return [html`${t('public-summary-unchanged', { year: String(year) })}`];
  }
  const sentence = (key: string, dimensions: DimensionResult[]): Html | null =>
    dimensions.length === 0
      ? null
      : fill(
          t(key, { year: String(year) }),
          names(dimensions, language, ({ previous }) => {
            const change = formatChange(previous?.change ?? 0, language);
            return ` (${change})`;
          }),
        );
  return [sentence('public-summary-up', up), sentence('public-summary-down', down)];
}

function size({ previous }: DimensionResult): number {
  return Math.abs(previous?.change ?? 0);
}

/** "Tilat (+30), Avustukset (+15) and 2 others". */
function names(
  dimensions: readonly DimensionResult[],
  language: Language,
  after: (dimension: DimensionResult) => string,
): Html {
  const { t } = words(language);
  const named = dimensions.slice(0, mostNamed);
  const others = dimensions.length - named.length;
  const parts = named.map(
    (dimension) => html`<b>${dimension.label[language]}</b>${after(dimension)}`,
  );
  const last = others > 0 ? html`${t('public-and-others', { count: others })}` : parts.pop();
  const and = ` ${t('public-and')} `;
  return html`${parts.map((part, index) => html`${index > 0 && ', '}${part}`)}${parts.length > 0 && and}${last}`;
}

/** The words of a sentence with markup in the place of its blank. */
function fill(sentence: string, what: Html): Html {
  const [before = '', after = ''] = sentence.split('▢');
  return html`${before}${what}${after}`;
}
