/** The one quiet place that says whether the answers are saved, and the notices about what is not. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { signInAddress } from '../addresses.ts';
import { formatMoment, formatTime, isToday } from '../local-format.ts';
import { t } from '../words.ts';
import type { AnswerKeeper } from './answer-keeper.ts';

/** Says the same words until the minute or the state is another, so that nothing is read out twice. */
export function saveStatus(keeper: AnswerKeeper, savedAt: string | null): TemplateResult {
  const warnings = warningsOf(keeper);
  return html`<p class=${warnings.length > 0 ? 'save-status unsaved' : 'save-status'} role="status">
    ${warnings.length > 0 ? warnings.join(' ') : lastSaved(keeper, savedAt)}
    ${
      keeper.isSignedOut
        ? html`<a href=${signInAddress()} target="_blank">${t('form-sign-in-new-tab')}</a>`
        : nothing
    }
  </p>`;
}

function warningsOf(keeper: AnswerKeeper): string[] {
  const conflicts = keeper.conflicts.length;
  const refused = keeper.refused.filter(({ isFaulty }) => !isFaulty).length;
  const toMend = keeper.toMend.length;
  const waiting = keeper.waiting.length;
  return [
    ...(toMend > 0 ? [t('form-to-mend', { count: toMend })] : []),
    ...(refused > 0 ? [t('form-refused', { count: refused })] : []),
    ...(conflicts > 0 ? [t('form-to-choose', { count: conflicts })] : []),
    ...(waiting > 0 ? [t(waitingWords(keeper), { count: waiting })] : []),
  ];
}

function waitingWords(keeper: AnswerKeeper): string {
  if (keeper.isAtRisk) return 'form-unsaved';
  return keeper.isSignedOut ? 'form-waiting-for-sign-in' : 'form-waiting';
}

function lastSaved(keeper: AnswerKeeper, savedAt: string | null): TemplateResult | typeof nothing {
  const time = keeper.lastSavedAt ?? savedAt;
  if (time === null) return nothing;
  return html`<span aria-hidden="true">✓ </span>${
      isToday(time)
        ? t('form-saved-at', { time: formatTime(time) })
        : t('form-saved-on', { when: formatMoment(time) })
    }`;
}

/** What stands between the answers and the service: nobody is signed in, or they were refused. */
export function savingNotices(keeper: AnswerKeeper): TemplateResult {
  return html`${signedOutNotice(keeper)}${refusedNotice(keeper)}`;
}

/** Signed out while answering: nothing is lost, and signing in happens beside this page. */
function signedOutNotice(keeper: AnswerKeeper): TemplateResult | typeof nothing {
  if (!keeper.isSignedOut) return nothing;
  return html`<div class="notice warning" role="alert">
    <p><strong>${t('form-signed-out')}</strong> ${t('form-signed-out-nothing-lost')}</p>
    <p class="actions">
      <a class="button" href=${signInAddress()} target="_blank">${t('form-sign-in-new-tab')}</a>
      <button type="button" @click=${() => void keeper.tryAgain()}>${t('form-save-again')}</button>
    </p>
  </div>`;
}

/** The round has closed, or one's rights have ended: the answers can be copied out of the page. */
function refusedNotice(keeper: AnswerKeeper): TemplateResult | typeof nothing {
  const { refused } = keeper;
  if (refused.length === 0) return nothing;
  const sentences = new Set(refused.map(({ refusal }) => refusal));
  return html`<div class="notice error" role="alert">
    ${[...sentences].map((sentence) => html`<p><strong>${sentence}</strong></p>`)}
    <p>${t('form-refused-kept', { count: refused.length })}</p>
    <kt-copy-answers .answers=${refused}></kt-copy-answers>
  </div>`;
}
