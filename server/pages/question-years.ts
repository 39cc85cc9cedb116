/** What a question was answered year by year: shares, each municipality's answers, and how it was worded. */
import type { Language } from '#domain/language.ts';
import { isComparable } from '#domain/comparison.ts';
import { formatPercent } from '#domain/number-label.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { QuestionResults, QuestionYear } from '../results/question-results.ts';
import { municipalityAddress } from './addresses.ts';
import { nameOf } from './names.ts';

type Answer = QuestionYear['answers'][number];

/** Every municipality's answer, a column for each year that asked; the year on show comes first. */
export function answersOverYears(results: QuestionResults, language: Language): Html {
  const { t } = words(language);
  const years = shownFirst(results);
  const of = new Map(
    years.map((each) => [each.year, new Map(each.answers.map((one) => [one.code, one]))]),
  );
  const asked = new Map(years.flatMap(({ answers }) => answers).map((each) => [each.code, each]));
  const collator = new Intl.Collator(language === 'en' ? 'fi' : language);
  const municipalities = [...asked.values()].toSorted((a, b) =>
    collator.compare(nameOf(a.name, language), nameOf(b.name, language)),
  );
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${t('public-question-answers')}"
  >
    <table class="municipalities">
      <caption>
        ${results.region.name[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('public-municipality')}</th>
          ${years.map((each) => yearHeading(each, language))}
        </tr>
      </thead>
      <tbody>
        ${municipalities.map(
          ({ code, name }) =>
            html`<tr>
              <th scope="row">
                <a href="${municipalityAddress(language, code, yearWith(code, years))}"
                  >${nameOf(name, language)}</a
                >
              </th>
              ${years.map(({ year }) => html`<td>${answerCell(of.get(year)?.get(code), year === results.year, language)}</td> `)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Counts and shares of the options in each year; null where only one year asked or there are none. */
export function sharesOverYears(results: QuestionResults, language: Language): Html | null {
  const { t } = words(language);
  const years = shownFirst(results);
  const labels = new Map(
    years
      .toReversed()
      .flatMap(({ options }) => (options ?? []).map(({ key, label }) => [key, label])),
  );
  if (years.length < 2 || labels.size === 0) return null;
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label="${t('public-question-shares')}"
  >
    <table class="municipalities">
      <caption>
        ${t('public-question-shares-caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('public-option')}</th>
          ${years.map((each) => yearHeading(each, language))}
        </tr>
      </thead>
      <tbody>
        ${[...labels].map(
          ([key, label]) =>
            html`<tr>
              <th scope="row">${label[language]}</th>
              ${years.map(
                ({ options }) =>
                  html`<td>
                    ${shareCell(
                      options?.find((each) => each.key === key),
                      language,
                    )}
                  </td> `,
              )}
            </tr> `,
        )}
        <tr class="total">
          <th scope="row">${t('public-question-known')}</th>
          ${years.map(({ n, N }) => html`<td>${t('public-n-of', { n, N })}</td> `)}
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** The wording of each year, those alike together, and whether its answers may be compared. */
export function wordingsOverYears(results: QuestionResults, language: Language): Html {
  const { t } = words(language);
  const alike = Map.groupBy(results.years, ({ wording, year, comparability }) =>
    JSON.stringify([withoutItsYears(wording[language], year), comparability]),
  );
  return html`<dl class="wordings">
      ${[...alike.values()].map(
        (years) =>
          html`<div>
            <dt>${years.map(({ year }) => year).join(', ')}</dt>
            <dd>
              ${years[0]!.wording[language]}
              <span class="soft">${comparabilityText(years, results.year, language)}</span>
            </dd>
          </div> `,
      )}
    </dl>
    ${
      results.yearsNotAsked.length > 0 &&
      html`<p class="soft">
        ${t('public-question-not-asked', { years: results.yearsNotAsked.join(', ') })}
      </p>`
    }`;
}

/** A question about its own year says another number each time, and is worded alike. */
function withoutItsYears(wording: string, year: number): string {
  return wording.replaceAll(String(year), '{year}').replaceAll(String(year - 1), '{previousYear}');
}

function shownFirst({ years, year }: QuestionResults): QuestionYear[] {
  return years.toSorted((a, b) => Number(b.year === year) - Number(a.year === year));
}

/** The year whose page a municipality's name leads to: the one on show, or the newest with it. */
function yearWith(code: string, years: readonly QuestionYear[]): number {
  return years.find(({ answers }) => answers.some((each) => each.code === code))!.year;
}

function yearHeading({ year, comparability }: QuestionYear, language: Language): Html {
  const { t } = words(language);
  return html`<th scope="col">
    ${String(year)}${!isComparable(comparability) && html` <small class="soft">${t('public-question-not-comparable')}</small>`}
  </th> `;
}

/** Remarks stand beside the answers of the year on show alone: the others have pages of their own. */
function answerCell(answer: Answer | undefined, isShown: boolean, language: Language): Html {
  const { t } = words(language);
  if (answer === undefined) {
    return html`<span class="missing">${t('public-question-not-in-round')}</span>`;
  }
  const { valueLabel, missing, comment } = answer;
  return html`${
    valueLabel === null
      ? html`<span class="missing">${t(`public-missing-${missing ?? 'not_answered'}`)}</span>`
      : html`<span class="said">${valueLabel[language]}</span>`
  }${isShown && comment !== null && html`<span class="comment said">${comment}</span>`}`;
}

function shareCell(
  option: { count: number; value: number | null } | undefined,
  language: Language,
): Html {
  const { t } = words(language);
  if (option === undefined) {
    return html`<span class="missing">${t('public-question-no-option')}</span>`;
  }
  const { count, value } = option;
  return value === null
    ? html`${count}`
    : html`${count} <span class="soft">(${formatPercent(value, language)})</span>`;
}

/** How years that are worded and compared alike relate to the one on show. */
function comparabilityText(
  years: readonly QuestionYear[],
  shown: number,
  language: Language,
): string {
  const { t } = words(language);
  const { comparability } = years[0]!;
  if (years.every(({ year }) => year === shown)) return t('public-question-this-year');
  return t(`public-question-${isComparable(comparability) ? comparability : 'changed'}`, {
    year: String(shown),
  });
}
