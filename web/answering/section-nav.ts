/** The list of the form's sections with their counts; folded behind the current one where narrow. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { pageLanguage, t } from '../words.ts';
import { isComplete } from './sections.ts';
import type { Section } from './sections.ts';

export function sectionNav(
  place: ResponsePlace,
  sections: readonly Section[],
  current: string | null,
  { mayAnswer, isUnfolded }: { mayAnswer: boolean; isUnfolded: boolean },
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
        ${sections.map((section) => step(place, section, current))}
        <li class="step">
          <a href=${answerAddress(place)} aria-current=${current === null ? 'step' : nothing}
            >${mayAnswer ? t('form-overview') : t('form-standing')}</a
          >
        </li>
      </ol>
    </details>
  </nav>`;
}

function step(place: ResponsePlace, section: Section, current: string | null): TemplateResult {
  const { dimension, coreAnswered, coreAsked } = section;
  const done = isComplete(section);
  return html`<li class=${done ? 'step done' : 'step'}>
    <a
      href=${answerAddress(place, dimension.key)}
      aria-current=${dimension.key === current ? 'step' : nothing}
    >
      <span>${dimension.label[pageLanguage]}</span>
      ${
        coreAsked === 0
          ? nothing
          : html`<small aria-hidden="true">${done ? '✓ ' : ''}${coreAnswered}/${coreAsked}</small
              ><span class="unseen">${t('form-section-count', { coreAnswered, coreAsked })}</span>`
      }
    </a>
  </li>`;
}
