/** The page of one question: what was asked, how the options spread, and who answered what, year by year. */
import type { Language } from '#domain/language.ts';
import type { RegionReference } from '#domain/published.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import type { QuestionResults } from '../results/question-results.ts';
import { questionAddress, regionAddress } from './addresses.ts';
import { formLinks } from './dataset.ts';
import { fileLinks } from './file-links.ts';
import { distributionTable } from './indicators.ts';
import { renderPage } from './layout.ts';
import { answersOverYears, sharesOverYears, wordingsOverYears } from './question-years.ts';

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
  const shares = sharesOverYears(results, language);
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
      ${
        shares !== null &&
        html`<section aria-labelledby="shares-title">
          <h2 id="shares-title">${t('public-question-shares')}</h2>
          ${shares}
        </section>`
      }
      <section aria-labelledby="answers-title">
        <h2 id="answers-title">${t('public-question-answers')}</h2>
        ${answersOverYears(results, language)}
      </section>
      <section aria-labelledby="wordings-title">
        <h2 id="wordings-title">${t('public-question-wordings')}</h2>
        ${wordingsOverYears(results, language)}
      </section>
      <section aria-labelledby="take-title">
        <h2 id="take-title">${t('public-take-title')}</h2>
        <ul class="take row">
          ${fileLinks((form) => questionAddress(language, question.key, region.slug, year, form), language)}
        </ul>
      </section>`,
  });
}
