/** The numbers and the answers of a comparison as tables on its page. */
import type { Language } from '#domain/language.ts';
import type { Comparison } from '#domain/published-comparison.ts';
import type { MunicipalityResults, PublishedAnswer, Trend } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { letterOf } from './comparison-marks.ts';
import { comparedDimensions, hasOtherQuestions, regionsOf } from './comparison-view.ts';
import type { DimensionResult } from './comparison-view.ts';
import { scoreText } from './dimension-dots.ts';
import { nameOf } from './names.ts';
import { trendCell } from './trend-charts.ts';

/** Every score with the answers behind it, and the medians of the regions. */
export function scoreTable(comparison: Comparison, language: Language): Html {
  const { t } = words(language);
  const { municipalities, year } = comparison;
  const regions = regionsOf(comparison);
  const dimensions = comparedDimensions(comparison);
  const isBroken = comparison.weaknesses.some(({ reason }) => reason === 'other_questions');
  return html`${scrolling(
      t('comparison-table-title'),
      html`<caption>
          ${t('comparison-table-caption', { year: String(year) })}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('public-dimension')}</th>
            ${headings(municipalities, language, 'number')}
            ${regions.map(
              ({ region }) =>
                html`<th scope="col" class="number">
                  ${t('comparison-median-of', { region: region.name[language] })}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${dimensions.map(
            ({ key, label, results, isOther }) =>
              html`<tr>
                <th scope="row">${label[language]}</th>
                ${results.map(
                  (result, index) =>
                    html`<td class="number">
                      ${isOther[index] === true && '‖ '}${scoreText(result?.score ?? null, language)}
                      <small>${result !== null && `${result.answered}/${result.of}`}</small>
                    </td>`,
                )}
                ${regions.map(
                  (each) =>
                    html`<td class="number">
                      ${medianCell(
                        each.dimensions.find((dimension) => dimension.key === key) ?? null,
                        language,
                      )}
                    </td>`,
                )}
              </tr> `,
          )}
          <tr class="total">
            <th scope="row">${t('public-total')}</th>
            ${municipalities.map(
              ({ municipality, total }) =>
                html`<td class="number">
                  ${hasOtherQuestions(comparison, 'total', municipality.code) && '‖ '}${scoreText(total, language)}
                </td>`,
            )}
            ${regions.map(() => html`<td></td>`)}
          </tr>
          <tr>
            <th scope="row">${t('comparison-core-answered')}</th>
            ${municipalities.map(
              ({ coreAnswered, coreAsked }) =>
                html`<td class="number">${coreAnswered}/${coreAsked}</td>`,
            )}
            ${regions.map(() => html`<td></td>`)}
          </tr>
        </tbody>`,
    )}
    <p class="note">${t('comparison-table-explained')} ${t('public-dash-explained')}</p>
    ${isBroken && html`<p class="note">‖ ${t('comparison-other-questions-explained')}</p>`}`;
}

/** The core answers in words side by side, a fold for each dimension. */
export function answerTables(
  comparison: Comparison,
  core: ReadonlySet<string>,
  language: Language,
): Html {
  const { t } = words(language);
  const { municipalities } = comparison;
  return html`${comparedDimensions(comparison).map(({ key, label }) => {
    const asked = new Map<string, string>();
    for (const { answers } of municipalities) {
      for (const { question, dimension, label } of answers) {
        if (dimension === key && core.has(question)) asked.set(question, label[language]);
      }
    }
    return html`<details class="answers" id="answers-${key}">
      <summary>
        <h3>${label[language]}</h3>
        <span>${t('comparison-questions', { count: asked.size })}</span>
      </summary>
      ${scrolling(
        label[language],
        html`<caption>
            ${t('comparison-answers-caption', { dimension: label[language] })}
          </caption>
          <thead>
            <tr>
              <th scope="col">${t('public-question')}</th>
              ${headings(municipalities, language)}
            </tr>
          </thead>
          <tbody>
            ${[...asked].map(
              ([question, label]) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  ${municipalities.map(
                    ({ answers }) =>
                      html`<td>
                        ${answerCell(
                          answers.find((answer) => answer.question === question),
                          language,
                        )}
                      </td>`,
                  )}
                </tr> `,
            )}
          </tbody>`,
      )}
    </details> `;
  })}`;
}

/** The totals over years; a break is within the series of one municipality. */
export function yearsTable(trends: readonly Trend[], language: Language): Html {
  const { t } = words(language);
  const years = [...new Set(trends.flatMap((trend) => trend.years))].toSorted((a, b) => a - b);
  const points = trends.flatMap(({ total }) => total);
  return html`${scrolling(
    t('comparison-years-title'),
    html`<caption>
        ${t('comparison-years-caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t('public-municipality')}</th>
          ${years.map((year) => html`<th scope="col" class="number">${String(year)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${trends.map(
          ({ municipality, total }, index) =>
            html`<tr>
              <th scope="row">${letterOf(index)} ${nameOf(municipality.name, language)}</th>
              ${years.map((year) => {
                const point = total.find((each) => each.year === year);
                return html`<td class="number">
                  ${
                    point === undefined
                      ? html`<span class="missing">${t('comparison-no-results')}</span>`
                      : trendCell(point, language)
                  }
                </td>`;
              })}
            </tr> `,
        )}
      </tbody>`,
  )}
  ${points.some((point) => point.breakBefore) && html`<p class="note">‖ ${t('public-break-explained')}</p>`}
  ${points.some((point) => point.rewordedBefore.length > 0) && html`<p class="note">* ${t('public-rewording-explained')}</p>`}`;
}

function scrolling(label: string, table: Html): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">
    <table class="side-by-side">
      ${table}
    </table>
  </div>`;
}

function headings(
  municipalities: readonly MunicipalityResults[],
  language: Language,
  look = '',
): Html {
  return html`${municipalities.map(
    ({ municipality }, index) =>
      html`<th scope="col" ${look !== '' && html` class="${look}"`}>
        ${letterOf(index)} ${nameOf(municipality.name, language)}
      </th>`,
  )}`;
}

function medianCell(dimension: DimensionResult | null, language: Language): Html {
  if (dimension === null) return html`–`;
  return html`${scoreText(dimension.regionMedian, language)}
    <small>n = ${dimension.regionN}</small>`;
}

/** A question that a municipality's form did not have is told so. */
function answerCell(answer: PublishedAnswer | undefined, language: Language): Html {
  const { t } = words(language);
  return answer === undefined || answer.valueLabel === null
    ? html`<span class="missing"
        >${t(`public-missing-${answer === undefined ? 'not_asked' : (answer.missing ?? 'not_answered')}`)}</span
      >`
    : html`<span class="said">${answer.valueLabel[language]}</span>`;
}
