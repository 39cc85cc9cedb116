/** The answers of a municipality as its coordinator reads them: each beside the earlier one, the odd ones marked. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isSameAnswer } from '#domain/answer-change.ts';
import { isComparable } from '#domain/comparison.ts';
import type { Question } from '#domain/questionnaire.ts';
import { valuesOf } from '#domain/response-check.ts';
import type { SoftWarning } from '#domain/soft-check.ts';
import type { EarlierAnswer, SavedAnswer, SurveyResponse } from '#domain/survey.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { draftOf } from '../answering/draft.ts';
import { whatIsOdd } from '../answering/soft-warnings.ts';
import type { ResponsePlace } from '../api.ts';
import { formatMoment } from '../local-format.ts';
import { answerInWords } from '../reading/answer-in-words.ts';
import { pageLanguage, t } from '../words.ts';
import { linkOnPage } from './link-on-page.ts';

/** Where a question stands on the page. */
export function questionPlace(key: string): string {
  return `q-${key}`;
}

export function answersRead(
  place: ResponsePlace,
  response: SurveyResponse,
  warnings: readonly SoftWarning[],
): TemplateResult[] {
  const { questionnaire, answers, earlier } = response;
  const visible = visibleQuestions(questionnaire, valuesOf(answers));
  const answerTo = new Map(answers.map((answer) => [answer.question, answer]));
  const earlierTo = new Map(earlier.map((answer) => [answer.question, answer]));
  const warningsOf = Map.groupBy(warnings, ({ question }) => question);
  return questionnaire.dimensions.flatMap((dimension) => {
    const questions = visible.filter((question) => question.dimension === dimension.key);
    if (questions.length === 0) return [];
    return html`<section class="card">
      <h2>${dimension.label[pageLanguage]}</h2>
      <dl class="read">
        ${questions.map((question) => {
          const answer = answerTo.get(question.key) ?? null;
          return html`<div id=${questionPlace(question.key)} tabindex="-1">
            <dt>${question.wording[pageLanguage]}</dt>
            <dd>
              ${answerInWords(question, answer === null ? null : draftOf(answer))} ${told(answer)}
              ${besideEarlier(answer, earlierTo.get(question.key))}
              ${remarks(warningsOf.get(question.key) ?? [], visible)}
              <kt-answer-tools
                .place=${place}
                .question=${question}
                .response=${response}
              ></kt-answer-tools>
            </dd>
          </div>`;
        })}
      </dl>
    </section>`;
  });
}

/** Who told the answer, when somebody else typed it. */
function told(answer: SavedAnswer | null): TemplateResult | typeof nothing {
  if (answer === null || answer.toldBy === null) return nothing;
  return html`<p class="then">
    ${t('desk-told', {
      who: answer.toldBy,
      typist: answer.answeredBy ?? '–',
      when: formatMoment(answer.answeredAt),
    })}
  </p>`;
}

/** How the answer stands to the municipality's earlier one. */
function besideEarlier(
  answer: SavedAnswer | null,
  earlier: EarlierAnswer | undefined,
): TemplateResult | typeof nothing {
  if (earlier === undefined) return nothing;
  const year = String(earlier.year);
  const then = { year, answer: earlier.valueLabel[pageLanguage] };
  if (!isComparable(earlier.comparability)) {
    return html`<p class="then">${t('desk-earlier-otherwise', then)}</p>`;
  }
  if (!isSameAnswer(answer?.value ?? null, earlier.value)) {
    return html`<p class="then">${t('desk-earlier', then)}</p>`;
  }
  return answer?.source === 'carried_over'
    ? html`<p class="then"><span class="tag">${t('desk-carried-over', { year })}</span></p>`
    : html`<p class="then">${t('desk-earlier-same', { year })}</p>`;
}

/** What is odd in one answer: first what nobody has explained. */
function remarks(
  warnings: readonly SoftWarning[],
  questions: readonly Question[],
): TemplateResult[] {
  return [false, true].flatMap((isSettled) => {
    const alike = warnings.filter((warning) => warning.isSettled === isSettled);
    return alike.length === 0 ? [] : remark(alike, isSettled, questions);
  });
}

function remark(
  warnings: readonly SoftWarning[],
  isSettled: boolean,
  questions: readonly Question[],
): TemplateResult {
  const related = questions.filter(({ key }) =>
    warnings.some((each) => each.related.includes(key)),
  );
  return html`<div class=${isSettled ? 'soft-warning commented' : 'soft-warning'}>
    <p>
      <strong
        ><span aria-hidden="true">${isSettled ? '✓ ' : '⚠ '}</span>${t(
          isSettled ? 'desk-odd-commented' : 'desk-odd-without-comment',
        )}</strong
      >
      ${warnings.map((warning) => `${whatIsOdd(warning)} `)}
    </p>
    ${
      related.length === 0
        ? nothing
        : html`<p>
            ${t('form-warning-related')}
            ${related.map(({ key, wording }) =>
              linkOnPage(questionPlace(key), wording[pageLanguage]),
            )}
          </p>`
    }
  </div>`;
}
