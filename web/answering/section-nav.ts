/** The list of the form's pages with their counts; folded behind the current one where narrow. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SurveyResponse } from '#domain/survey.ts';
import {
  answerAddress,
  answerListAddress,
  blankFormAddress,
  peopleAddress,
  reviewPage,
} from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { pageLanguage, t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import { handedBriefly } from './section-page.ts';
import { faultyOf, isComplete } from './sections.ts';
import type { Section } from './sections.ts';

export interface SectionNav {
  place: ResponsePlace;
  response: SurveyResponse;
  keeper: AnswerKeeper;
  sections: readonly Section[];
  /** The section or page on show; null for the start page. */
  current: string | null;
  isUnfolded: boolean;
}

export function sectionNav(nav: SectionNav): TemplateResult {
  const { place, response, sections, current } = nav;
  return html`<nav class="steps" aria-label=${t('form-sections')}>
    <details ?open=${nav.isUnfolded}>
      <summary>${whereWeAre(nav)}</summary>
      <ol>
        ${plainStep(answerAddress(place), t('form-start-page'), current === null)}
        ${sections.map((section) => step(section, nav))}
        ${
          response.may.includes('answer')
            ? plainStep(
                answerAddress(place, reviewPage),
                t('form-overview'),
                current === reviewPage,
              )
            : nothing
        }
      </ol>
      <ul class="beside-steps">
        <li><a href=${peopleAddress(place)}>${t('form-people')}</a></li>
        <li><a href=${answerListAddress()}>${t('form-list-title')}</a></li>
        <li><a href=${blankFormAddress(place)}>${t('form-blank-form')}</a></li>
      </ul>
    </details>
  </nav>`;
}

/** What the folded list says. */
function whereWeAre({ sections, current }: SectionNav): string {
  if (current === reviewPage) return t('form-overview');
  const index = sections.findIndex(({ dimension }) => dimension.key === current);
  const here = sections[index];
  return here === undefined
    ? t('form-sections')
    : t('form-section-of', {
        number: index + 1,
        count: sections.length,
        name: here.dimension.label[pageLanguage],
      });
}

function plainStep(address: string, name: string, isHere: boolean): TemplateResult {
  return html`<li class="step">
    <a href=${address} aria-current=${isHere ? 'step' : nothing}>${name}</a>
  </li>`;
}

function step(section: Section, { place, response, keeper, current }: SectionNav): TemplateResult {
  const { dimension, coreAnswered, coreAsked } = section;
  const faulty = faultyOf(section, keeper).length;
  const done = faulty === 0 && isComplete(section);
  const handed = response.sections.find((each) => each.dimension === dimension.key);
  return html`<li class=${faulty > 0 ? 'step stuck' : done ? 'step done' : 'step'}>
    <a
      href=${answerAddress(place, dimension.key)}
      aria-current=${dimension.key === current ? 'step' : nothing}
    >
      <span
        >${dimension.label[pageLanguage]}${
          handed === undefined
            ? nothing
            : html`<small class="handed-to">${handedBriefly(handed, response)}</small>`
        }</span
      >
      ${
        faulty > 0
          ? html`<small aria-hidden="true">⚠ ${faulty}</small
              ><span class="unseen">${t('form-to-mend', { count: faulty })}</span>`
          : nothing
      }
      ${
        coreAsked === 0
          ? nothing
          : html`<small aria-hidden="true">${done ? '✓ ' : ''}${coreAnswered}/${coreAsked}</small
              ><span class="unseen"
                >${t('form-progress', { answered: coreAnswered, asked: coreAsked })}</span
              >`
      }
    </a>
  </li>`;
}
