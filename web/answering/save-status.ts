/** The one quiet place that says whether the answers are saved. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { signInAddress } from '../addresses.ts';
import { formatMoment, formatTime, isToday } from '../local-format.ts';
import { t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

export function saveStatus(keeper: AnswerKeeper, savedAt: string | null): TemplateResult {
  const stuck = keeper.stuck.length;
  const waiting = keeper.waiting.length;
  const warnings = [
    ...(stuck > 0 ? [t('form-not-saved', { count: stuck })] : []),
    ...(waiting > 0 ? [t('form-unsaved', { count: waiting })] : []),
  ];
  return html`<p class=${warnings.length > 0 ? 'save-status unsaved' : 'save-status'} role="status">
    ${warnings.length > 0 ? warnings.join(' ') : lastSaved(keeper, savedAt)}
  </p>`;
}

/** Says nothing while something that cannot be saved stands in a field. */
function lastSaved(keeper: AnswerKeeper, savedAt: string | null): TemplateResult | typeof nothing {
  const time = keeper.lastSavedAt ?? savedAt;
  if (time === null || keeper.hasUnfinished) return nothing;
  return html`<span aria-hidden="true">✓ </span>${
      isToday(time)
        ? t('form-saved-at', { time: formatTime(time) })
        : t('form-saved-on', { when: formatMoment(time) })
    }`;
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
