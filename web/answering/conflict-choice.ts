/** Two answers to one question, side by side, when somebody else saved in between. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '#domain/questionnaire.ts';
import type { SavedAnswer } from '#domain/survey.ts';
import { formatMoment } from '../local-format.ts';
import { answerInWords } from '../reading/answer-in-words.ts';
import { t } from '../words.ts';
import { draftOf } from './draft.ts';
import type { Draft } from './draft.ts';

export function conflictChoice(
  question: Question,
  mine: Draft,
  other: SavedAnswer,
  choose: (choice: 'mine' | 'theirs') => void,
): TemplateResult {
  const who = other.answeredBy ?? t('form-somebody');
  // That there is something to choose is told by the line of saving, without breaking into typing.
  return html`<div class="conflict" role="group" aria-labelledby=${`${question.key}-conflict`}>
    <p>
      <strong id=${`${question.key}-conflict`}>${t('form-conflict-title')}</strong>
      ${t('form-conflict-explained', { who, when: formatMoment(other.answeredAt) })}
    </p>
    <dl>
      <div>
        <dt>${t('form-conflict-mine')}</dt>
        <dd>${answerInWords(question, mine)}</dd>
        <dd>
          <button type="button" @click=${() => choose('mine')}>
            ${t('form-conflict-keep-mine')}
          </button>
        </dd>
      </div>
      <div>
        <dt>${t('form-conflict-theirs', { who })}</dt>
        <dd>${answerInWords(question, draftOf(other))}</dd>
        <dd>
          <button type="button" @click=${() => choose('theirs')}>
            ${t('form-conflict-keep-theirs')}
          </button>
        </dd>
      </div>
    </dl>
  </div>`;
}
