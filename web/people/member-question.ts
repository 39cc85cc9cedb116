/** What is asked before somebody's role changes: the words of the dialog. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Member } from '#domain/survey.ts';
import { t } from '../words.ts';
import { nameOf } from './person-list.ts';

export interface MemberQuestion {
  action: 'hand_lead' | 'remove';
  member: Member;
}

export function questionWords(
  { action, member }: MemberQuestion,
  asker: 'lead' | 'region',
): { heading: string; body: TemplateResult; confirmLabel: string } {
  const who = nameOf(member);
  if (action === 'hand_lead') {
    return {
      heading: t('people-hand-lead-title', { who }),
      body: html`<p>
        ${t(asker === 'lead' ? 'people-hand-lead-yours' : 'people-hand-lead-region')}
      </p>`,
      confirmLabel: t('people-hand-lead'),
    };
  }
  return {
    heading: member.isOneself
      ? t('people-remove-yourself-title')
      : t('people-remove-title', { who }),
    body: html`<p>
      ${t(member.isOneself ? 'people-remove-yourself' : 'people-remove-explained')}
    </p>`,
    confirmLabel: t('people-remove'),
  };
}
