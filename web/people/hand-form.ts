/** The form that hands a section to a colleague, new or known. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '#domain/language.ts';
import type { HandSection, Member, SectionStanding } from '#domain/survey.ts';
import { formatDay } from '../local-format.ts';
import { pageLanguage, t } from '../words.ts';
import { choiceField, languageField, noteField, textField, textsOf } from './fields.ts';
import type { FormPlace } from './fields.ts';
import { nameOf } from './person-list.ts';

/** The choice that is nobody yet. */
export const newColleague = 'new';

export interface HandForm extends FormPlace {
  section: SectionStanding;
  people: readonly Member[];
  language: Language;
  lastDay: string | null;
  /** Id of the person chosen, or a new colleague. */
  chosen: string;
  choose: (person: string) => void;
  hand: (request: HandSection) => void;
  cancel: () => void;
}

/** Whom the form suggests: who holds the section, or else a colleague. */
export function suggestedPerson({ handed }: SectionStanding, people: readonly Member[]): string {
  return handed?.personId ?? people.find(({ isOneself }) => !isOneself)?.id ?? newColleague;
}

export function handForm(form: HandForm): TemplateResult {
  const { section, people, language, lastDay, chosen, choose, hand, cancel, ...place } = form;
  const { handed, label } = section;
  const isNew = chosen === newColleague;
  const send = (event: SubmitEvent): void => {
    const text = textsOf(event);
    hand({
      to: isNew
        ? {
            email: text('email'),
            name: text('name'),
            language: text('language') as Language,
          }
        : { person: text('person') },
      dueOn: text('dueOn') === '' ? null : text('dueOn'),
      note: text('note'),
    });
  };
  return html`<form
    class="small-form"
    novalidate
    aria-label=${t('people-for-whom', { what: t('people-hand'), who: label[pageLanguage] })}
    @submit=${send}
  >
    ${choiceField({
      ...place,
      name: 'person',
      label: t('people-hand-to'),
      value: chosen,
      changed: choose,
      options: [
        ...people.map((member) => ({
          value: member.id,
          label: member.isOneself ? `${nameOf(member)} (${t('people-you')})` : nameOf(member),
        })),
        { value: newColleague, label: t('people-new-colleague') },
      ],
    })}
    ${
      isNew
        ? html`${textField({ ...place, name: 'email', label: t('people-email'), type: 'email' })}
          ${textField({ ...place, name: 'name', label: t('people-name'), isOptional: true })}
          ${languageField(place, language)}`
        : nothing
    }
    ${textField({
      ...place,
      name: 'dueOn',
      label: t('people-due'),
      type: 'date',
      value: handed?.dueOn ?? '',
      max: lastDay,
      isOptional: true,
      ...(lastDay === null ? {} : { help: t('people-due-help', { day: formatDay(lastDay) }) }),
    })}
    ${noteField({ ...place, name: 'note', label: t('people-note'), value: handed?.note ?? '' })}
    <p class="actions">
      <button type="submit" class="main" ?disabled=${place.acting.isBusy}>
        ${t('people-hand-send')}
      </button>
      <button type="button" @click=${cancel}>${t('people-cancel')}</button>
    </p>
  </form>`;
}
