/** What stands on a page while something is fetched, and when that fails. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { signInAddress } from '../addresses.ts';
import { ApiProblem, Unreachable } from '../api.ts';
import type { LoadState } from '../loading.ts';
import { t } from '../words.ts';

/** Draws the thing when it is here, and the other states in the same way everywhere. */
export function whenHere<Thing>(
  state: LoadState<Thing>,
  draw: (thing: Thing) => TemplateResult,
  tryAgain: () => void,
): TemplateResult {
  if (state.name === 'here') return draw(state.thing);
  if (state.name === 'waiting') return html`<p class="wait" role="status">${t('form-loading')}</p>`;
  return failed(state.error, tryAgain);
}

function failed(error: unknown, tryAgain: () => void): TemplateResult {
  return html`<div class="notice error" role="alert">
    <h1>${titleOf(error)}</h1>
    <p>${whatWentWrong(error)}</p>
    ${
      isSignedOut(error)
        ? html`<p><a class="button main" href=${signInAddress()}>${t('form-sign-in')}</a></p>`
        : html`<button type="button" @click=${tryAgain}>${t('form-try-again')}</button>`
    }
  </div>`;
}

/** A failed action in one line, beside the button that was pressed. */
export function failedAction(error: unknown): TemplateResult | typeof nothing {
  return error === null
    ? nothing
    : html`<p class="notice error" role="alert">
        ${whatWentWrong(error)}
        ${isSignedOut(error) ? html`<a href=${signInAddress()} target="_blank">${t('form-sign-in')}</a>` : nothing}
      </p>`;
}

function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401;
}

function titleOf(error: unknown): string {
  return (error instanceof ApiProblem && error.title) || t('form-failed-title');
}

function whatWentWrong(error: unknown): string {
  if (typeof error === 'string') return error;
  if (error instanceof Unreachable) return t('form-unreachable');
  return (error instanceof ApiProblem && error.detail) || t('form-failed');
}
