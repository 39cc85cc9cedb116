/** The municipality's earlier answer beside a question, and saying that it still holds. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isWebAddress } from '#domain/answer.ts';
import { isSameAnswer } from '#domain/answer-change.ts';
import { carryableQuestions } from '#domain/earlier-answer.ts';
import { formatMoney } from '#domain/number-label.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { EarlierAnswer, SurveyResponse } from '#domain/survey.ts';
import { visibleQuestions } from '#domain/visibility.ts';
import { formatDay } from '../local-format.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import type { Draft } from './draft.ts';

/** What stands beside one question. */
export interface EarlierView {
  answer: EarlierAnswer;
  /** May "unchanged" be answered? */
  isCarryable: boolean;
  /** The amount divided by the inhabitants of its time; null where that says nothing. */
  perInhabitant: number | null;
}

/** The earlier answers of a response by question; made once, so that no question is drawn in vain. */
export function earlierViews({
  questionnaire,
  earlier,
  checkContext,
}: SurveyResponse): Map<string, EarlierView> {
  const carryable = new Set(carryableQuestions(questionnaire, earlier));
  const money = new Set(
    questionnaire.questions.filter(({ type }) => type === 'money_eur').map(({ key }) => key),
  );
  return new Map(
    earlier.map((answer) => {
      const inhabitants = checkContext.earlierPopulations[String(answer.year)] ?? 0;
      const perInhabitant =
        money.has(answer.question) && typeof answer.value === 'number' && inhabitants > 0
          ? answer.value / inhabitants
          : null;
      const isCarryable = carryable.has(answer.question);
      return [answer.question, { answer, isCarryable, perInhabitant }];
    }),
  );
}

/**
 * Questions of a section that have nothing in them and that the earlier answers would fill, in the
 * order in which they open: an earlier answer may make further questions apply.
 */
export function fillableQuestions(
  keeper: AnswerKeeper,
  dimension: string,
  views: ReadonlyMap<string, EarlierView>,
): string[] {
  const values = { ...keeper.values };
  const found = new Set<string>();
  for (;;) {
    const next = visibleQuestions(keeper.questionnaire, values).find(
      ({ key, dimension: own }) =>
        own === dimension &&
        !found.has(key) &&
        views.get(key)?.isCarryable === true &&
        keeper.saverOf(key).draft.value === null,
    );
    if (next === undefined) return [...found];
    found.add(next.key);
    values[next.key] = views.get(next.key)!.answer.value;
  }
}

export function earlierBox(
  question: Question,
  { answer, isCarryable, perInhabitant }: EarlierView,
  draft: Draft,
  carryOver: () => void,
): TemplateResult {
  const isMeant = answer.comparability === 'same' || answer.comparability === 'reworded';
  return html`<div class="earlier">
    <div class="earlier-answer" id=${`${question.key}-earlier`}>
      <p class="earlier-when">${when(question, answer)}</p>
      <p>
        <strong class="given">${answer.valueLabel[pageLanguage]}</strong>
        ${answer.estimate ? html`<span class="tag">${t('form-estimate')}</span>` : nothing}
        <small
          >${perInhabitant === null ? nothing : html`– ${t('form-per-inhabitant', { amount: formatMoney(perInhabitant, pageLanguage) })} `}${
            answer.answeredBy === null
              ? nothing
              : html`–
                ${t('form-earlier-who', { who: answer.answeredBy, when: formatDay(answer.answeredAt) })}`
          }</small
        >
      </p>
      ${answer.comment === null ? nothing : html`<p class="said">”${answer.comment}”</p>`}
      ${
        answer.evidenceUrl !== null && isWebAddress(answer.evidenceUrl)
          ? html`<a class="evidence" href=${answer.evidenceUrl} rel="noopener noreferrer"
              >${answer.evidenceUrl}</a
            >`
          : nothing
      }
      ${isMeant ? nothing : html`<p class="earlier-note">${t('form-meaning-changed')}</p>`}
      ${
        answer.wording === null
          ? nothing
          : html`<details>
              <summary>
                ${isMeant ? t('form-reworded') : t('form-old-wording', { year: String(answer.year) })}
              </summary>
              <p>${answer.wording[pageLanguage]}</p>
            </details>`
      }
    </div>
    ${isCarryable ? unchangedButton(question, answer, draft, carryOver) : nothing}
  </div>`;
}

/** Pressed, it stays where it is and does nothing more; another answer undoes it. */
function unchangedButton(
  question: Question,
  answer: EarlierAnswer,
  draft: Draft,
  carryOver: () => void,
): TemplateResult {
  const isSame = draft.value !== null && isSameAnswer(draft.value, answer.value);
  return html`<button
    type="button"
    class=${isSame ? 'unchanged done' : 'unchanged'}
    aria-pressed=${isSame ? 'true' : 'false'}
    aria-describedby=${`${question.key}-earlier`}
    @click=${() => {
      if (!isSame) carryOver();
    }}
  >
    ${isSame ? html`<span aria-hidden="true">✓ </span>` : nothing}${t('form-unchanged')}
  </button>`;
}

/** An amount of the year before says of which year it was. */
function when({ asksAbout }: Question, { year }: EarlierAnswer): string {
  return asksAbout === 'previous_year'
    ? t('form-earlier-year-about', { year: String(year), about: String(year - 1) })
    : t('form-earlier-year', { year: String(year) });
}
