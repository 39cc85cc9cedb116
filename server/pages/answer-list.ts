/** What a municipality answered, in words: all of it, and what changed since the compared year. */
import type { Language } from '#domain/language.ts';
import { formatScore } from '#domain/number-label.ts';
import type { MunicipalityResults, PublishedAnswer } from '#domain/published.ts';
import { findQuestion, radarDimensions } from '#domain/questionnaire.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { questionAddress } from './addresses.ts';
import { scoreText } from './dimension-dots.ts';

const mostChangesShown = 6;

interface ChangedAnswer {
  now: PublishedAnswer;
  before: PublishedAnswer;
}

/** Known answers to comparable questions that are not what they were; free texts are left out. */
export function changedAnswers(
  results: MunicipalityResults,
  previous: MunicipalityResults | null,
  questionnaire: Questionnaire,
): ChangedAnswer[] {
  if (previous === null) return [];
  const beforeOf = new Map(previous.answers.map((answer) => [answer.question, answer]));
  return results.answers
    .flatMap((now) => {
      const before = beforeOf.get(now.question);
      const type = findQuestion(questionnaire, now.question)?.type;
      if (before === undefined || type === 'text' || type === 'contact') return [];
      if (now.comparability !== 'same' && now.comparability !== 'reworded') return [];
      if (now.value === null || before.value === null) return [];
      return JSON.stringify(now.value) === JSON.stringify(before.value) ? [] : [{ now, before }];
    })
    .toSorted((a, b) => step(b) - step(a));
}

/** The greatest steps first; those without a score after them, in the order of the questions. */
function step({ now, before }: ChangedAnswer): number {
  return now.score === null || before.score === null ? 0 : Math.abs(now.score - before.score);
}

export function changedAnswersList(changed: readonly ChangedAnswer[], language: Language): Html {
  const { t } = words(language);
  const [shown, folded] = [changed.slice(0, mostChangesShown), changed.slice(mostChangesShown)];
  const list = (answers: readonly ChangedAnswer[]) =>
    html`<dl class="changes">
      ${answers.map(
        ({ now, before }) =>
          html`<div>
            <dt>${now.label[language]}</dt>
            <dd>
              <del
                ><span class="hidden">${t('public-was')} </span
                >${before.valueLabel?.[language]}</del
              >
              <ins
                ><span class="hidden">${t('public-is-now')} </span
                >${now.valueLabel?.[language]}</ins
              >
            </dd>
          </div> `,
      )}
    </dl>`;
  return html`${list(shown)}${
    folded.length > 0 &&
    html`<details>
      <summary>${t('public-more-changes', { count: folded.length })}</summary>
      ${list(folded)}
    </details>`
  }`;
}

/** Every public answer, a fold for each dimension, each with the way its score came about. */
export function answerFolds(
  results: MunicipalityResults,
  questionnaire: Questionnaire,
  language: Language,
): Html {
  const { t } = words(language);
  return html`${questionnaire.dimensions.map((dimension) => {
    const answers = results.answers.filter((answer) => answer.dimension === dimension.key);
    if (answers.length === 0) return null;
    const known = answers.filter((answer) => answer.missing === null).length;
    return html`<details class="answers" id="answers-${dimension.key}">
      <summary>
        <h3>${dimension.label[language]}</h3>
        <span>${t('public-answers-count', { known, count: answers.length })}</span>
      </summary>
      ${scoreOrigin(results, questionnaire, dimension.key, language)}
      <dl>${answers.map((answer) => answerItem(answer, results, language))}</dl>
    </details> `;
  })}`;
}

function answerItem(
  answer: PublishedAnswer,
  { region, year }: MunicipalityResults,
  language: Language,
): Html {
  const { t } = words(language);
  const details = [
    answer.score === null
      ? null
      : t('public-points', { score: formatScore(answer.score, language) }),
    answer.estimate ? t('public-estimate') : null,
    answer.source === null || answer.source === 'self' ? null : t(`public-source-${answer.source}`),
    answer.comparability === 'same' ? null : t(`public-comparability-${answer.comparability}`),
  ].filter((detail) => detail !== null);
  return html`<div>
    <dt>
      <a href="${questionAddress(language, answer.question, region.slug, year)}"
        >${answer.label[language]}</a
      >
    </dt>
    <dd>
      ${
        answer.valueLabel === null
          ? html`<span class="missing"
              >${t(`public-missing-${answer.missing ?? 'not_answered'}`)}</span
            >`
          : valueText(answer.valueLabel[language])
      }${details.length > 0 && html` <small>${details.join(' · ')}</small>`}
    </dd>
    ${
      answer.comment !== null &&
      html`<dd class="comment">
        <span class="hidden">${t('public-comment')} </span
        ><span class="said">${answer.comment}</span>
      </dd> `
    }
  </div> `;
}

/** An address that a municipality gave becomes a link; everything else stays text, line by line. */
function valueText(text: string): Html {
  return /^https?:\/\/\S+$/.test(text)
    ? html`<a href="${text}" rel="nofollow noopener">${text}</a>`
    : html`<span class="said">${text}</span>`;
}

/** The scored core questions of a dimension: answer, points and weight, as the rule takes them. */
function scoreOrigin(
  results: MunicipalityResults,
  questionnaire: Questionnaire,
  dimensionKey: string,
  language: Language,
): Html | null {
  const dimension = results.dimensions.find(({ key }) => key === dimensionKey);
  if (dimension === undefined || radarDimensions(questionnaire).length === 0) return null;
  const { t } = words(language);
  const core = results.answers.filter(
    (answer) =>
      answer.dimension === dimensionKey &&
      answer.score !== null &&
      findQuestion(questionnaire, answer.question)?.core === true,
  );
  const weights = core.map((answer) => findQuestion(questionnaire, answer.question)?.weight ?? 1);
  const sum = core
    .map((answer, index) =>
      weights.every((weight) => weight === 1)
        ? formatScore(answer.score ?? 0, language)
        : `${weights[index]} × ${formatScore(answer.score ?? 0, language)}`,
    )
    .join(' + ');
  const divisor = weights.reduce((total, weight) => total + weight, 0);
  return html`<p class="origin">
    <b>${t('public-origin')}</b> ${
      dimension.score === null
        ? t('public-origin-none', { answered: dimension.answered, of: dimension.of })
        : html`${t('public-origin-rule', { answered: dimension.answered, of: dimension.of })}
          ${
            core.length > 0 &&
            html`<span class="sum"
              >(${sum}) / ${String(divisor)} = ${scoreText(dimension.score, language)}</span
            >`
          }`
    }
  </p>`;
}
