/** The one quiet place that says whether the answers are saved. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { signInAddress } from '../addresses.ts';
import { formatTime } from '../local-format.ts';
import { t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

export function saveStatus(keeper: AnswerKeeper, savedAt: string | null): TemplateResult {
  const waiting = keeper.waiting.length;
  const time = keeper.lastSavedAt ?? savedAt;
  return html`<p class=${waiting > 0 ? 'save-status unsaved' : 'save-status'} role="status">
    ${
      waiting > 0
        ? t('form-unsaved', { count: waiting })
        : time === null
          ? nothing
          : html`<span aria-hidden="true">✓ </span
              >${t('form-saved-at', { time: formatTime(time) })}`
    }
  </p>`;
}

/** Signed out while answering: nothing is lost, and signing in happens beside this page. */
export function signedOutNotice(keeper: AnswerKeeper): TemplateResult | typeof nothing {
  if (!keeper.isSignedOut) return nothing;
  return html`<div class="notice warning" role="alert">
    <p><strong>${t('form-signed-out')}</strong> ${t('form-signed-out-nothing-lost')}</p>
    <p class="actions">
      <a class="button" href=${signInAddress} target="_blank">${t('form-sign-in-new-tab')}</a>
      <button type="button" @click=${() => void keeper.saveAll()}>${t('form-save-again')}</button>
    </p>
  </div>`;
}
