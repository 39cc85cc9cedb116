/** That an answer is not as the municipality gave it: who corrected it, when and why. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Correction } from '#domain/review-record.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';

/** Whoever draws it has loaded the words of `correction`. */
export function correctionMade({ at, by, reason }: Correction): TemplateResult {
  return html`<p class="then corrected">
    ${t('correction-made', { when: formatMoment(at), who: by ?? '–', reason })}
  </p>`;
}
