/** The page before handing over: what is missing, odd and changed, the radar, and the answers. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answerChanges } from '#domain/answer-change.ts';
import { valueLabel } from '#domain/answer-label.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question } from '#domain/questionnaire.ts';
import { softWarnings } from '#domain/soft-check.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { questionLinks } from './error-summary.ts';
import { scorePreview } from './score-preview.ts';
import { answersRead } from './section-page.ts';
import { gapsOf } from './sections.ts';
import type { Section } from './sections.ts';
import { commentedAnswers, warningText } from './soft-warnings.ts';

export interface ReviewPage {
  place: ResponsePlace;
  response: SurveyResponse;
  keeper: AnswerKeeper;
  sections: readonly Section[];
  isBusy: boolean;
  submit: () => void;
}

/** The page is fetched when somebody comes to it, and its words with it. */
await loadWords(
  import.meta.glob<string>('../../domain/words/*/review.ftl', { query: '?raw', import: 'default' }),
);

/** The service has written the years of a round into its wording already. */
const noYear = 0;

export function reviewPage(page: ReviewPage): TemplateResult {
  const { response, keeper } = page;
  return html`${whatBlocks(page)}${oddities(page)}${changes(page)}
    ${scorePreview(response.questionnaire, keeper.values)}
    <section class="card">
      <h2>${t('review-read-through')}</h2>
      ${page.sections.map(
        (section) =>
          html`<details>
            <summary>${section.dimension.label[pageLanguage]}</summary>
            ${answersRead(section.questions, keeper)}
          </details>`,
      )}
    </section>
    ${handingOver(page)}`;
}

function whatBlocks({ place, sections, keeper }: ReviewPage): TemplateResult {
  const unfinished = [...new Set([...keeper.unfinished, ...keeper.stuck])];
  const withGaps = sections
    .map((section) => ({
      section,
      gaps: gapsOf(section, keeper).filter((question) => !unfinished.includes(question)),
    }))
    .filter(({ gaps }) => gaps.length > 0);
  const count = withGaps.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return html`<section class="card">
    <h2>${t('review-blocks-title')}</h2>
    ${
      count === 0
        ? html`<p><span aria-hidden="true">✓ </span>${t('review-no-gaps')}</p>`
        : html`<p>${t('review-gaps', { count })}</p>
            ${withGaps.map(
              ({ section, gaps }) =>
                html`<h3>${section.dimension.label[pageLanguage]}</h3>
                  ${questionLinks(place, gaps)}`,
            )}`
    }
    ${
      unfinished.length === 0
        ? nothing
        : html`<div class="notice error">
            <h3>${t('review-unfinished', { count: unfinished.length })}</h3>
            ${questionLinks(place, unfinished)}
          </div>`
    }
  </section>`;
}

function oddities({ place, response, keeper }: ReviewPage): TemplateResult | typeof nothing {
  const { questionnaire, earlier, checkContext } = response;
  const answers = commentedAnswers(keeper);
  const open = softWarnings(questionnaire, answers, earlier, checkContext).filter(
    ({ isSettled }) => !isSettled,
  );
  const byQuestion = Map.groupBy(open, ({ question }) => question);
  if (byQuestion.size === 0) return nothing;
  return html`<section class="card">
    <h2>${t('review-warnings-title', { count: byQuestion.size })}</h2>
    <p>${t('review-warnings-explained')}</p>
    <ul class="gaps">
      ${[...byQuestion].map(
        ([key, warnings]) =>
          html`<li>
            ${linkTo(place, findQuestion(questionnaire, key)!)}
            ${warnings.map((warning) => html`<br />${warningText(warning)}`)}
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Only what can be compared; a question of another meaning or of this year alone is left out. */
function changes({ place, response, keeper }: ReviewPage): TemplateResult | typeof nothing {
  const { questionnaire, earlier } = response;
  const found = answerChanges(questionnaire, keeper.values, earlier);
  const same = found.filter(({ kind }) => kind === 'same').length;
  const different = found.flatMap((change) => (change.kind === 'changed' ? [change] : []));
  if (same === 0 && different.length === 0) return nothing;
  return html`<section class="card">
    <h2>${t('review-changes-title')}</h2>
    <p>${t('review-changes-count', { changed: different.length, same })}</p>
    ${
      different.length === 0
        ? nothing
        : html`<dl class="answer-changes">
            ${different.map(({ question: key, from, to }) => {
              const question = findQuestion(questionnaire, key)!;
              return html`<div>
                <dt>${linkTo(place, question)}</dt>
                <dd>
                  <span class="from"
                    ><small>${String(from.year)}</small> ${from.valueLabel[pageLanguage]}</span
                  >
                  <span aria-hidden="true">→</span>
                  <span class="to"
                    ><small>${String(place.year)}</small> ${
                      to === null
                        ? html`<span class="missing">${t('form-no-answer')}</span>`
                        : html`<strong>${valueLabel(question, to, noYear)[pageLanguage]}</strong>`
                    }</span
                  >
                </dd>
              </div>`;
            })}
          </dl>`
    }
  </section>`;
}

function handingOver({ response, isBusy, submit }: ReviewPage): TemplateResult {
  return html`<section class="card">
    <h2>${t('review-submit-title')}</h2>
    ${
      response.may.includes('submit')
        ? html`<p>
              ${t(
                response.reopened === null
                  ? 'review-submit-explained'
                  : 'review-submit-explained-reopened',
              )}
            </p>
            <p class="actions">
              <button type="button" class="main" ?disabled=${isBusy} @click=${submit}>
                ${t('review-submit')}
              </button>
            </p>`
        : html`<p>
            ${t(response.state === 'not_started' ? 'review-nothing-yet' : 'review-lead-submits')}
          </p>`
    }
  </section>`;
}

function linkTo(place: ResponsePlace, { key, dimension, wording }: Question): TemplateResult {
  return html`<a href=${`${answerAddress(place, dimension)}#q-${key}`}
    >${wording[pageLanguage]}</a
  >`;
}
