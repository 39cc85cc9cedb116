/** The list of a municipality's people: role, invitation, last visit, and the steps one can take. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { MemberAction } from '#domain/rights.ts';
import type { Member } from '#domain/survey.ts';
import { formatDay } from '../local-format.ts';
import { t } from '../words.ts';

const stepWords: Record<MemberAction, string> = {
  invite_again: 'people-invite-again',
  hand_lead: 'people-hand-lead',
  remove: 'people-remove',
};

export interface PersonList {
  people: readonly Member[];
  isBusy: boolean;
  step: (action: MemberAction, member: Member) => void;
}

export function personList({ people, isBusy, step }: PersonList): TemplateResult {
  if (people.length === 0) return html`<p>${t('people-none')}</p>`;
  return html`<ul class="people">
    ${people.map(
      (member) =>
        html`<li>
          <h3>
            ${nameOf(member)}
            ${member.isOneself ? html`<small>(${t('people-you')})</small>` : nothing}
            <span class="tag">${t(`people-role-${member.role}`)}</span>
          </h3>
          <p class="facts">
            ${member.name === '' ? nothing : html`<span>${member.email}</span>`}
            <span>${arrival(member)}</span>
            <span
              >${
                member.lastSeenOn === null
                  ? t('people-never-seen')
                  : t('people-last-seen', { day: formatDay(member.lastSeenOn) })
              }</span
            >
          </p>
          <p class="actions">
            ${member.may.map(
              (action) =>
                html`<button
                  type="button"
                  ?disabled=${isBusy}
                  aria-label=${t('people-for-whom', { what: t(stepWords[action]), who: nameOf(member) })}
                  @click=${() => step(action, member)}
                >
                  ${t(stepWords[action])}
                </button>`,
            )}
          </p>
        </li>`,
    )}
  </ul>`;
}

export function nameOf({ name, email }: Pick<Member, 'name' | 'email'>): string {
  return name === '' ? email : name;
}

function arrival({ invitedBy, since }: Member): string {
  const day = formatDay(since);
  return invitedBy === null
    ? t('people-since', { day })
    : t('people-invited-by', { who: invitedBy, day });
}
