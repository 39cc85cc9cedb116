/** Every question of the interview, to be jumped to, with whether it has an answer. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '#domain/questionnaire.ts';
import type { AnswerKeeper } from '../answering/answer-keeper.ts';
import { pageLanguage, t } from '../words.ts';

export interface QuestionList {
  keeper: AnswerKeeper;
  asked: readonly Question[];
  current: string | null;
  coreOnly: boolean;
  isUnfolded: boolean;
  goTo(key: string): void;
  chooseCore(coreOnly: boolean): void;
}

export function questionList(list: QuestionList): TemplateResult {
  const { asked, keeper, coreOnly } = list;
  const { values } = keeper;
  const answered = asked.filter(({ key }) => values[key] !== undefined).length;
  return html`<nav class="jump" aria-label=${t('telephone-questions')}>
    <details ?open=${list.isUnfolded}>
      <summary>${t('telephone-questions-count', { answered, count: asked.length })}</summary>
      <label class="option">
        <input
          type="checkbox"
          .checked=${coreOnly}
          @change=${(event: Event) => list.chooseCore((event.target as HTMLInputElement).checked)}
        />
        <span>${t('telephone-core-only')}</span>
      </label>
      <ol>
        ${asked.map((question) => {
          const isAnswered = values[question.key] !== undefined;
          const isStuck = keeper.saverOf(question.key).isStuck;
          return html`<li>
            <button
              type="button"
              class="jump-to"
              aria-current=${question.key === list.current ? 'step' : nothing}
              @click=${() => list.goTo(question.key)}
            >
              <span class="mark" aria-hidden="true">${isStuck ? '!' : isAnswered ? '✓' : '○'}</span>
              <span
                >${question.wording[pageLanguage]}<span class="unseen"
                  >,
                  ${t(isStuck ? 'telephone-mark-stuck' : isAnswered ? 'telephone-mark-answered' : 'telephone-mark-open')}</span
                ></span
              >
            </button>
          </li>`;
        })}
      </ol>
    </details>
  </nav>`;
}
