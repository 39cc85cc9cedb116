/** The form that invites somebody to a role of the municipality. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Language } from '#domain/language.ts';
import { memberRoles } from '#domain/member.ts';
import type { MemberRole } from '#domain/member.ts';
import type { Invitation } from '#domain/survey.ts';
import { t } from '../words.ts';
import { languageField, textField, textsOf } from './fields.ts';
import type { FormPlace } from './fields.ts';

export interface InviteForm extends FormPlace {
  language: Language;
  /** The role that everybody invited here gets; null to let the inviter choose. */
  role: MemberRole | null;
  /** Tells whether it went well: then the form is emptied. */
  invite: (invitation: Invitation) => Promise<boolean>;
}

export function inviteForm({ language, role, invite, ...place }: InviteForm): TemplateResult {
  const send = async (event: SubmitEvent): Promise<void> => {
    const form = event.target as HTMLFormElement;
    const text = textsOf(event);
    const isDone = await invite({
      email: text('email'),
      name: text('name'),
      language: text('language') as Language,
      role: role ?? (text('role') as MemberRole),
    });
    if (isDone) form.reset();
  };
  return html`<form class="small-form" novalidate @submit=${send}>
    ${textField({ ...place, name: 'email', label: t('people-email'), type: 'email' })}
    ${textField({ ...place, name: 'name', label: t('people-name'), isOptional: true })}
    ${languageField(place, language)} ${role === null ? roleChoice(place.where) : ''}
    <p class="actions">
      <button type="submit" class="main" ?disabled=${place.acting.isBusy}>
        ${t('people-send-invitation')}
      </button>
    </p>
  </form>`;
}

function roleChoice(where: string): TemplateResult {
  return html`<fieldset>
    <legend>${t('people-role')}</legend>
    ${memberRoles.map((role) => {
      const id = `${where}-role-${role}`;
      return html`<div class="choice">
        <input
          type="radio"
          name="role"
          id=${id}
          value=${role}
          ?checked=${role === 'respondent'}
          aria-describedby=${`${id}-help`}
        />
        <span>
          <label for=${id}>${t(`people-role-${role}`)}</label>
          <small id=${`${id}-help`}>${t(`people-role-${role}-help`)}</small>
        </span>
      </div>`;
    })}
  </fieldset>`;
}
