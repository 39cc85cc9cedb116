/** The form that chooses what is compared; it needs no script. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { MunicipalityLink } from '../results/catalogue.ts';
import { comparisonAddress } from './addresses.ts';
import { viewOf } from './comparison-choice.ts';
import type { ComparisonChoice } from './comparison-choice.ts';
import { mostCompared } from './comparison-marks.ts';
import { nameOf } from './names.ts';

export interface ComparisonForm {
  choice: ComparisonChoice;
  /** Who can be chosen, in the order of their names. */
  municipalities: readonly MunicipalityLink[];
  /** Names of regions in the language, by their slugs. */
  regionNames: ReadonlyMap<string, string>;
  /** Newest first: the years that the chosen ones have. */
  years: readonly number[];
}

/** Boxes to take municipalities out, a list to put one in, and the year. */
export function comparisonForm(
  { choice, municipalities, regionNames, years }: ComparisonForm,
  language: Language,
): Html {
  const { t } = words(language);
  const { codes } = choice;
  const names = new Map(municipalities.map(({ code, name }) => [code, nameOf(name, language)]));
  const others = municipalities.filter(({ code }) => !codes.includes(code));
  const lists = codes.length === 0 ? [1, 2] : codes.length < mostCompared ? [1] : [];
  return html`<form
    class="plain-form compare-form"
    action="${comparisonAddress(language, { codes: [] })}"
    method="get"
  >
    ${
      codes.length > 0 &&
      html`<fieldset>
        <legend>${t('comparison-chosen')}</legend>
        ${codes.map(
          (code) =>
            html`<label class="choice"
              ><input type="checkbox" name="municipalities" value="${code}" checked /><span
                >${names.get(code) ?? code}</span
              ></label
            > `,
        )}
      </fieldset>`
    }
    ${lists.map(
      (number) =>
        html`<label for="add-${number}"
            >${codes.length > 0 ? t('comparison-add') : t('comparison-pick', { number })}</label
          >
          <select id="add-${number}" name="municipalities">
            <option value="">${t('comparison-none-chosen')}</option>
            ${options(others, regionNames, language)}
          </select>`,
    )}
    ${
      years.length > 0 &&
      html`<label for="year">${t('comparison-year')}</label>
        <select id="year" name="year">
          <option value="">${t('comparison-newest-year')}</option>
          ${years.map(
            (year) =>
              html`<option value="${String(year)}" ${year === choice.year && html` selected`}>
                ${String(year)}
              </option> `,
          )}
        </select>`
    }
    ${hiddenWeights(choice)}
    <button type="submit">${t('comparison-compare')}</button>
  </form>`;
}

/** By region, as a reader looks for a neighbour. */
function options(
  municipalities: readonly MunicipalityLink[],
  regionNames: ReadonlyMap<string, string>,
  language: Language,
): Html {
  const byRegion = Map.groupBy(municipalities, ({ regionSlug }) => regionSlug);
  return html`${[...byRegion].map(
    ([slug, list]) =>
      html`<optgroup label="${regionNames.get(slug) ?? slug}">
        ${list.map(
          ({ code, name }) => html`<option value="${code}">${nameOf(name, language)}</option> `,
        )}
      </optgroup> `,
  )}`;
}

/** Weights that the reader has chosen stay while the municipalities change. */
function hiddenWeights(choice: ComparisonChoice): Html {
  return html`${Object.entries(viewOf(choice).weights ?? {}).map(
    ([fact, weight]) => html`<input type="hidden" name="${fact}" value="${String(weight)}" /> `,
  )}`;
}
