/** One page of the form: the questions of one dimension, to be answered or only read. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Question } from '#domain/questionnaire.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import '../elements/kt-question.ts';
import { answerInWords } from '../reading/answer-in-words.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import type { Section } from './sections.ts';

export interface SectionPage {
  place: ResponsePlace;
  keeper: AnswerKeeper;
  sections: readonly Section[];
  section: Section;
  mayAnswer: boolean;
  /** Called on the way to the next page; false keeps the reader here. */
  leave: (event: Event) => void;
}

export function sectionQuestions({ keeper, section, mayAnswer }: SectionPage): TemplateResult {
  return mayAnswer
    ? html`${repeat(
        section.questions,
        ({ key }) => key,
        (question) => asked(question, keeper),
      )}`
    : answersRead(section.questions, keeper);
}

/** What comes before and after this page. */
export function sectionTurns(page: SectionPage): TemplateResult {
  const { place, sections, section, mayAnswer, leave } = page;
  const index = sections.indexOf(section);
  const previous = sections[index - 1];
  const next = sections[index + 1];
  return html`<div class="turns">
    ${
      previous === undefined
        ? nothing
        : html`<a class="button" href=${answerAddress(place, previous.dimension.key)}
            >${t('form-previous')}</a
          >`
    }
    <a class="button main" href=${answerAddress(place, next?.dimension.key)} @click=${leave}
      >${
        next === undefined
          ? t(mayAnswer ? 'form-overview' : 'form-standing')
          : t('form-next', { name: next.dimension.label[pageLanguage] })
      }</a
    >
  </div>`;
}

function asked(question: Question, keeper: AnswerKeeper): TemplateResult {
  const saver = keeper.saverOf(question.key);
  return html`<kt-question
    .question=${question}
    .draft=${saver.draft}
    .fault=${saver.shownFault}
    .conflict=${saver.conflict}
    .refusal=${saver.refusal}
    .isWaiting=${saver.isWaiting}
  ></kt-question>`;
}

/** Answers in words, as they stand on the page now. */
export function answersRead(questions: readonly Question[], keeper: AnswerKeeper): TemplateResult {
  return html`<dl class="read">
    ${questions.map((question) => {
      const { draft, isUnsaved } = keeper.saverOf(question.key);
      return html`<div>
        <dt>${question.wording[pageLanguage]}</dt>
        <dd>
          ${answerInWords(question, draft)}
          ${isUnsaved ? html`<span class="tag">${t('form-answer-waits')}</span>` : nothing}
        </dd>
      </div>`;
    })}
  </dl>`;
}
