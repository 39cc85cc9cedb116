/** When a round opens and closes. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { RoundHead } from '#domain/survey.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

export function roundTimes({ opensAt, closesAt }: RoundHead): TemplateResult {
  return html`${
    opensAt === null
      ? nothing
      : html`<span>${t('desk-opens', { when: formatMoment(opensAt) })}</span>`
  }
  ${
    closesAt === null
      ? nothing
      : html`<span>${t('desk-closes', { when: formatMoment(closesAt) })}</span>`
  }`;
}
