/** The sections of the response: how far each is, who holds it and who has answered in it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SectionAction } from '#domain/rights.ts';
import type { SectionStanding } from '#domain/survey.ts';
import { answerAddress } from '../addresses.ts';
import type { ResponsePlace } from '../api.ts';
import { formatDay } from '../local-format.ts';
import { pageLanguage, t } from '../words.ts';
import type { Acting } from './acting.ts';

export interface SectionList {
  place: ResponsePlace;
  sections: readonly SectionStanding[];
  acting: Acting;
  step: (action: SectionAction, section: SectionStanding) => void;
  /** The form that hands the section over, while it is open there. */
  form: (section: SectionStanding) => TemplateResult | null;
}

/** Where the outcome of a section's steps stands. */
export function sectionPlace(dimension: string): string {
  return `section-${dimension}`;
}

/** The button that opens the form, which closing it leads back to. */
export function handButton(dimension: string): string {
  return `hand-${dimension}`;
}

export function sectionList(list: SectionList): TemplateResult {
  return html`<ul class="people">
    ${list.sections.map((section) => {
      const form = list.form(section);
      return html`<li>
        <h3>
          <a href=${answerAddress(list.place, section.dimension)}>${section.label[pageLanguage]}</a>
        </h3>
        ${holder(section)}
        <p class="facts">
          ${
            section.coreAsked === 0
              ? nothing
              : html`<span
                  >${t('people-section-progress', {
                    answered: section.coreAnswered,
                    asked: section.coreAsked,
                  })}</span
                >`
          }
          <span>${answerers(section)}</span>
        </p>
        ${list.acting.told(sectionPlace(section.dimension))} ${form ?? steps(list, section)}
      </li>`;
    })}
  </ul>`;
}

function holder({ handed, done }: SectionStanding): TemplateResult | typeof nothing {
  if (handed !== null) {
    const { person: who, dueOn, note } = handed;
    return html`<p>
        <strong
          >${
            dueOn === null
              ? t('people-handed-to', { who })
              : t('people-handed-to-due', { who, day: formatDay(dueOn) })
          }</strong
        >
      </p>
      ${note === null ? nothing : html`<p class="said">${note}</p>`}`;
  }
  if (done === null) return nothing;
  return html`<p>✓ ${t('people-done', { who: done.person, day: formatDay(done.at) })}</p>`;
}

function answerers({ answeredBy }: SectionStanding): string {
  if (answeredBy.length === 0) return t('people-nobody-answered');
  const list = answeredBy.map(({ person, answers }) =>
    t('people-answered-count', { who: person ?? t('people-answered-import'), answers }),
  );
  return t('people-answered-by', { list: list.join(', ') });
}

function steps({ acting, step }: SectionList, section: SectionStanding): TemplateResult {
  const { dimension, label, handed } = section;
  const stepWords: Record<SectionAction, string> = {
    hand: handed === null ? t('people-hand') : t('people-hand-anew'),
    take_back: t('people-take-back'),
    done: t('people-finish'),
  };
  return html`<p class="actions">
    ${section.may.map(
      (action) =>
        html`<button
          type="button"
          id=${action === 'hand' ? handButton(dimension) : nothing}
          ?disabled=${acting.isBusy}
          aria-label=${t('people-for-whom', { what: stepWords[action], who: label[pageLanguage] })}
          @click=${() => step(action, section)}
        >
          ${stepWords[action]}
        </button>`,
    )}
  </p>`;
}
