/** The page of one question: what was asked, how the options spread, and who answered what. */
import type { Language } from '#domain/language.ts';
import type { RegionReference } from '#domain/published.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { QuestionResults } from '../results/question-results.ts';
import { municipalityAddress, questionAddress, regionAddress } from './addresses.ts';
import { formLinks } from './dataset.ts';
import { distributionTable } from './indicators.ts';
import { renderPage } from './layout.ts';
import { nameOf } from './names.ts';

export interface QuestionPage {
  results: QuestionResults;
  /** Every round that asked the question. */
  rounds: { region: RegionReference; year: number }[];
}

export function questionPage(
  { results, rounds }: QuestionPage,
  language: Language,
  publicUrl: string,
): string {
  const { t } = words(language);
  const { question, region, year } = results;
  const label = question.label[language];
  const place = `${region.name[language]} ${year}`;
  return renderPage({
    language,
    publicUrl,
    title: `${label} ${place}`,
    description: t('public-question-description', { question: label, place }),
    address: (each) => questionAddress(each, question.key, region.slug, year),
    example: results.example !== null,
    section: 'regions',
    crumbs: [
      { label: place, href: regionAddress(language, region.slug, year) },
      { label: t('public-question') },
    ],
    links: formLinks((form) => questionAddress(language, question.key, region.slug, year, form)),
    main: html`<h1 class="question">${label}</h1>
      <ul class="meta">
        <li>${question.dimension[language]}</li>
        <li>${t(question.core ? 'public-question-core' : 'public-question-extension')}</li>
        <li>${t('public-n-of', { n: results.n, N: results.N })}</li>
      </ul>
      ${question.help !== null && html`<p class="lead">${question.help[language]}</p>`}
      <nav class="years" aria-label="${t('public-question-rounds')}">
        <ul>
          ${rounds.map(
            (round) =>
              html`<li>
                <a
                  href="${questionAddress(language, question.key, round.region.slug, round.year)}"
                  ${round.year === year && round.region.slug === region.slug && html` aria-current="page"`}
                  >${round.region.name[language]} ${String(round.year)}</a
                >
              </li> `,
          )}
        </ul>
      </nav>
      ${
        results.options !== null &&
        html`<section aria-labelledby="options-title">
          <h2 id="options-title">${t('public-question-options')}</h2>
          ${distributionTable(results.options, label, language)}
        </section>`
      }
      <section aria-labelledby="answers-title">
        <h2 id="answers-title">${t('public-question-answers')}</h2>
        <div class="scroll" tabindex="0" role="group" aria-label="${t('public-question-answers')}">
          <table>
            <caption>
              ${place}
            </caption>
            <thead>
              <tr>
                <th scope="col">${t('public-municipality')}</th>
                <th scope="col">${t('public-answer')}</th>
              </tr>
            </thead>
            <tbody>
              ${results.answers.map(
                (answer) =>
                  html`<tr>
                    <th scope="row">
                      <a href="${municipalityAddress(language, answer.code, year)}"
                        >${nameOf(answer.name, language)}</a
                      >
                    </th>
                    <td>
                      ${
                        answer.valueLabel === null
                          ? html`<span class="missing"
                              >${t(`public-missing-${answer.missing ?? 'not_answered'}`)}</span
                            >`
                          : html`<span class="said">${answer.valueLabel[language]}</span>`
                      }${answer.comment !== null && html`<span class="comment said">${answer.comment}</span>`}
                    </td>
                  </tr> `,
              )}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="take-title">
        <h2 id="take-title">${t('public-take-title')}</h2>
        <ul class="take row">
          ${(['.xlsx', '.csv', '.json'] as const).map(
            (form) =>
              html`<li>
                <a href="${questionAddress(language, question.key, region.slug, year, form)}"
                  >${t(`public-take-${form.slice(1)}`)}
                  <small>${form.slice(1).toUpperCase()}</small></a
                >
              </li> `,
          )}
        </ul>
      </section>`,
  });
}
