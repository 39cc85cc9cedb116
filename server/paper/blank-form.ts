/** The blank form for paper: every question with boxes to tick and lines to write on. */
import { unknownValue } from '#domain/answer.ts';
import type { Language } from '#domain/language.ts';
import type { Dimension, Option, Question, Questionnaire } from '#domain/questionnaire.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { renderPage } from '../pages/layout.ts';
import type { Round } from '../rounds/round.ts';
import { conditionSentences, numberOf } from './condition-sentence.ts';

export interface BlankForm {
  publicUrl: string;
  language: Language;
  round: Round;
  /** With its years written out. */
  questionnaire: Questionnaire;
}

/** The page as the bytes of a document; it holds nobody's answers. */
export function blankForm({ publicUrl, language, round, questionnaire }: BlankForm): string {
  const { t } = words(language);
  const title = t('paper-blank-title', {
    region: round.region.name[language],
    year: String(round.year),
  });
  return renderPage({
    language,
    publicUrl,
    title,
    description: title,
    address: (each) => `/${each}/blank-form/${round.region.slug}/${round.year}`,
    indexed: false,
    example: round.example,
    scripts: ['styles/paper.css', 'print.ts'],
    main: html`<div class="paper">
      <h1>${title}</h1>
      <p class="lead">${t('paper-blank-lead')}</p>
      <p class="on-screen"><button type="button" data-print hidden>${t('paper-print')}</button></p>
      <p class="to-fill">${t('paper-municipality')} <span class="line"></span></p>
      <p>${questionnaire.definition[language]}</p>
      <p>${questionnaire.timeReference[language]}</p>
      ${questionnaire.dimensions.map((dimension) => section(questionnaire, dimension, language))}
    </div>`,
  });
}

function section(questionnaire: Questionnaire, dimension: Dimension, language: Language) {
  const questions = questionnaire.questions.filter(
    (question) => question.dimension === dimension.key,
  );
  if (questions.length === 0) return null;
  return html`<section>
    <h2>${dimension.label[language]}</h2>
    ${questions.map((question) => asked(questionnaire, question, language))}
  </section>`;
}

function asked(questionnaire: Questionnaire, question: Question, language: Language): Html {
  const { t } = words(language);
  const marks = [
    ...(question.core ? [t('paper-core')] : []),
    ...(question.public ? [] : [t('paper-not-public')]),
  ];
  return html`<div class="asked">
    <h3>
      ${numberOf(questionnaire, question.key)}. ${question.wording[language]}
      ${marks.length > 0 && html`<small>(${marks.join(', ')})</small>`}
    </h3>
    ${conditionSentences(questionnaire, question, language).map(
      (sentence) => html`<p class="when">${sentence}</p>`,
    )}
    ${question.help && html`<p class="soft">${question.help[language]}</p>`}
    ${space(question, language)}
    <p class="to-fill">${t('paper-comment')} <span class="line"></span></p>
  </div>`;
}

function space(question: Question, language: Language): Html {
  const { t } = words(language);
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return choices(question.options, language);
    case 'multiple_choice':
      return html`<p class="soft">${t('paper-choose-all')}</p>
        ${choices(question.options, language)}`;
    case 'number':
    case 'money_eur':
      return html`<p class="to-fill">
          <span class="short line"></span> ${question.type === 'money_eur' && '€'}
        </p>
        <ul class="boxes">
          ${question.estimate && box(t('paper-estimate'))} ${box(t('paper-dont-know'))}
        </ul>`;
    case 'text':
      return html`<p class="to-fill"><span class="line"></span></p>
        ${question.format === undefined && html`<p class="to-fill"><span class="line"></span></p>`}`;
    case 'contact':
      return html`${['name', 'title', 'email', 'phone'].map(
        (part) =>
          html`<p class="to-fill">${t(`paper-contact-${part}`)} <span class="line"></span></p>`,
      )}`;
  }
}

/** Don't know stands last, as in the form on the screen. */
function choices(options: readonly Option[], language: Language): Html {
  const known = options.filter(({ key }) => key !== unknownValue);
  const unknown = options.filter(({ key }) => key === unknownValue);
  return html`<ul class="boxes">
    ${[...known, ...unknown].map((option) => box(option.label[language], option.explanation?.[language]))}
  </ul>`;
}

function box(label: string, explanation?: string): Html {
  return html`<li>
    ${label}${explanation !== undefined && html` <small>${explanation}</small>`}
  </li>`;
}
