/** The municipalities of a region's round with their scores: a table without rank numbers. */
import type { Language } from '#domain/language.ts';
import type { RegionResults } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { municipalityAddress, regionAddress } from './addresses.ts';
import { scoreText } from './dimension-dots.ts';
import { nameOf } from './names.ts';

/** `name`, `total`, or the key of a dimension. */
export type Sorting = string;

type Row = RegionResults['municipalityResults'][number];

/** May the table be sorted so? */
export function isSorting(sorting: string, results: RegionResults): boolean {
  return (
    sorting === 'name' ||
    sorting === 'total' ||
    results.dimensions.some((dimension) => dimension.key === sorting)
  );
}

/** Those without a result stand last; equal scores stay in the order of names. */
export function sortMunicipalities(
  results: RegionResults,
  sorting: Sorting,
  language: Language,
): Row[] {
  const collator = new Intl.Collator(language === 'en' ? 'fi' : language);
  const byName = results.municipalityResults.toSorted((a, b) =>
    collator.compare(nameOf(a.name, language), nameOf(b.name, language)),
  );
  if (sorting === 'name') return byName;
  const score = (row: Row) =>
    (sorting === 'total' ? row.total : (row.dimensions[sorting] ?? null)) ?? -1;
  return byName.toSorted((a, b) => score(b) - score(a));
}

export function municipalityTable(
  results: RegionResults,
  sorting: Sorting,
  language: Language,
): Html {
  const { t } = words(language);
  const rows = sortMunicipalities(results, sorting, language);
  const heading = (key: Sorting, label: string, isNumber: boolean) =>
    html`<th
      scope="col"
      ${isNumber && html` class="number"`}${key === sorting && html` aria-sort="${key === 'name' ? 'ascending' : 'descending'}"`}
    >
      <a href="${sortAddress(results, key, language)}"
        >${label}<span class="hidden"> – ${t('public-sort')}</span></a
      >
    </th>`;
  const columns = results.dimensions.length + 1;
  return html`<div
      class="scroll"
      tabindex="0"
      role="group"
      aria-label="${t('public-region-municipalities')}"
    >
      <table class="municipalities">
        <caption>
          ${t('public-municipalities-caption', { year: String(results.year) })}
        </caption>
        <thead>
          <tr>
            ${heading('name', t('public-municipality'), false)}${
              results.dimensions.length > 0 &&
              html`${heading('total', t('public-total'), true)}${results.dimensions.map(({ key, label }) => heading(key, label[language], true))}`
            }
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                <th scope="row">
                  <a href="${municipalityAddress(language, row.code, results.year)}"
                    >${nameOf(row.name, language)}</a
                  >
                </th>
                ${
                  row.status === 'did_not_answer'
                    ? html`<td class="missing" colspan="${columns}">
                        ${t('public-did-not-answer')}
                      </td>`
                    : results.dimensions.length > 0 &&
                      html`<td class="number">${scoreText(row.total, language)}</td>
                        ${results.dimensions.map(({ key }) => html`<td class="number">${scoreText(row.dimensions[key] ?? null, language)}</td>`)}`
                }
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    <p class="note">${t('public-dash-explained')}</p>`;
}

function sortAddress(results: RegionResults, sorting: Sorting, language: Language): string {
  const address = regionAddress(language, results.region.slug, results.year);
  return `${sorting === 'name' ? address : `${address}?sort=${sorting}`}#municipalities-title`;
}
