/** Where the consent of the person named in an answer stands, and asking for it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Question } from '#domain/questionnaire.ts';
import type { Consent } from '#domain/survey.ts';
import { formatDay } from '../local-format.ts';
import { t } from '../words.ts';
import type { Draft } from './draft.ts';

const fieldWords = {
  name: 'form-contact-name',
  title: 'form-contact-title',
  email: 'form-contact-email',
  phone: 'form-contact-phone',
} as const;

/** States in which asking (again) makes sense. */
const askable = new Set<Consent['state']>(['not_asked', 'asked', 'expired']);

export function consentState(
  question: Question,
  { value }: Draft,
  consent: Consent,
  ask: () => void,
): TemplateResult | typeof nothing {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return nothing;
  const canBeAsked = value.email !== '';
  return html`<div class="consent" id=${`${question.key}-consent`}>
    <p role="status">${canBeAsked ? inWords(consent) : t('form-consent-needs-email')}</p>
    ${
      canBeAsked && askable.has(consent.state)
        ? html`<button type="button" @click=${ask}>
            ${consent.state === 'asked' ? t('form-consent-ask-again') : t('form-consent-ask')}
          </button>`
        : nothing
    }
  </div>`;
}

function inWords({ state, askedAt, decidedAt, expiresAt, fields }: Consent): string {
  switch (state) {
    case 'not_asked':
      return t('form-consent-not-asked');
    case 'asked':
      return t('form-consent-asked', { day: dayOf(askedAt) });
    case 'given':
      return t('form-consent-given', {
        day: dayOf(decidedAt),
        until: dayOf(expiresAt),
        fields: fields.map((field) => t(fieldWords[field]).toLowerCase()).join(', '),
      });
    case 'refused':
      return t('form-consent-refused', { day: dayOf(decidedAt) });
    case 'withdrawn':
      return t('form-consent-withdrawn', { day: dayOf(decidedAt) });
    case 'expired':
      return t('form-consent-expired', { day: dayOf(expiresAt) });
  }
}

function dayOf(instant: string | null): string {
  return instant === null ? '' : formatDay(instant);
}
