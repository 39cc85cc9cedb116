/** The head of the form, always in sight: whose answers these are, how far they are, and whether they are saved. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { carryableQuestions } from '#domain/earlier-answer.ts';
import type { SurveyResponse } from '#domain/survey.ts';
import { minutesLeft } from '#domain/time-estimate.ts';
import { formatMoment } from '../local-format.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { saveStatus } from './save-status.ts';
import type { Section } from './sections.ts';

export interface FormHead {
  response: SurveyResponse;
  keeper: AnswerKeeper;
  sections: readonly Section[];
}

export function formHead({ response, keeper, sections }: FormHead): TemplateResult {
  const { round, questionnaire, earlier } = response;
  const answered = sections.reduce((sum, section) => sum + section.coreAnswered, 0);
  const asked = sections.reduce((sum, section) => sum + section.coreAsked, 0);
  const until = response.reopened?.until ?? (round.state === 'open' ? round.closesAt : null);
  const mayAnswer = response.may.includes('answer');
  const minutes = mayAnswer
    ? minutesLeft(questionnaire, keeper.values, carryableQuestions(questionnaire, earlier))
    : 0;
  return html`<div class="form-head">
    <p class="whose">
      <strong>${municipalityName(response)}</strong>
      <span class="which">· ${t('form-survey-of', { year: String(round.year) })}</span>
      ${
        until === null
          ? nothing
          : html`<span class="until"
              >· ${t('form-open-until', { when: formatMoment(until) })}</span
            >`
      }
    </p>
    <p class="how-far">
      <label for="progress"
        ><span class="count">${answered}/${asked}</span>
        <span class="of-what">${t('form-core-questions')}</span></label
      >
      ${minutes === 0 ? nothing : html`<span class="minutes">· ${t('form-minutes-left', { minutes })}</span>`}
    </p>
    ${
      // What was refused because answering has ended is still on this device only.
      mayAnswer || keeper.unsaved.length > 0 ? saveStatus(keeper, response.savedAt) : nothing
    }
    <progress id="progress" value=${answered} max=${asked}></progress>
  </div>`;
}

export function municipalityName({ municipality: { name } }: SurveyResponse): string {
  return pageLanguage === 'sv' ? name.sv : name.fi;
}
