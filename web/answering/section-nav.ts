/** The list of the form's sections with their counts; folded behind the current one where narrow. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answerAddress, peopleAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { pageLanguage, t } from '../words.ts';
import { faultyOf, isComplete } from './sections.ts';
import type { AnswerKeeper } from './answer-keeper.ts';
import type { Section } from './sections.ts';

export function sectionNav(
  place: ResponsePlace,
  sections: readonly Section[],
  current: string | null,
  {
    keeper,
    mayAnswer,
    isUnfolded,
  }: { keeper: AnswerKeeper; mayAnswer: boolean; isUnfolded: boolean },
): TemplateResult {
  const index = sections.findIndex(({ dimension }) => dimension.key === current);
  const here = sections[index];
  return html`<nav class="steps" aria-label=${t('form-sections')}>
    <details ?open=${isUnfolded}>
      <summary>
        ${
          here === undefined
            ? t('form-sections')
            : t('form-section-of', {
                number: index + 1,
                count: sections.length,
                name: here.dimension.label[pageLanguage],
              })
        }
      </summary>
      <ol>
        ${sections.map((section) => step(place, section, { current, stuck: faultyOf(section, keeper).length }))}
        <li class="step">
          <a href=${answerAddress(place)} aria-current=${current === null ? 'step' : nothing}
            >${mayAnswer ? t('form-overview') : t('form-standing')}</a
          >
        </li>
        <li class="step"><a href=${peopleAddress(place)}>${t('form-people')}</a></li>
      </ol>
    </details>
  </nav>`;
}

function step(
  place: ResponsePlace,
  section: Section,
  { current, stuck }: { current: string | null; stuck: number },
): TemplateResult {
  const { dimension, coreAnswered, coreAsked } = section;
  const done = stuck === 0 && isComplete(section);
  return html`<li class=${stuck > 0 ? 'step stuck' : done ? 'step done' : 'step'}>
    <a
      href=${answerAddress(place, dimension.key)}
      aria-current=${dimension.key === current ? 'step' : nothing}
    >
      <span>${dimension.label[pageLanguage]}</span>
      ${
        stuck > 0
          ? html`<small aria-hidden="true">⚠ ${stuck}</small
              ><span class="unseen">${t('form-to-mend', { count: stuck })}</span>`
          : nothing
      }
      ${
        coreAsked === 0
          ? nothing
          : html`<small aria-hidden="true">${done ? '✓ ' : ''}${coreAnswered}/${coreAsked}</small
              ><span class="unseen">${t('form-section-count', { coreAnswered, coreAsked })}</span>`
      }
    </a>
  </li>`;
}
