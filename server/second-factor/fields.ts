/** The parts that the pages of the second factor share. */
import type { Language } from '#domain/language.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { passwordLength } from './password.ts';
import { triesAllowed } from './tries.ts';

/** What was wrong with what was typed; the field that it concerns is marked. */
export type Fault = 'password-weak' | 'code-wrong' | 'wrong' | 'recovery-wrong' | 'wait';

export function faultText(language: Language, fault: Fault | undefined, id: string): Html | false {
  return (
    fault !== undefined &&
    html`<p class="field-error" id="${id}" role="alert">
      ${words(language).t(`factor-fault-${fault}`, {
        least: passwordLength.least,
        minutes: triesAllowed.minutes,
      })}
    </p>`
  );
}

interface FieldView {
  language: Language;
  /** Is it this field that has to be mended? Its fault has the id `fault`. */
  isWrong?: boolean;
}

export function passwordField(
  { language, isWrong = false }: FieldView,
  use: 'current-password' | 'new-password',
): Html {
  const { t } = words(language);
  const isNew = use === 'new-password';
  return html`<label for="password">${t(isNew ? 'factor-new-password' : 'factor-password')}</label>
    ${
      isNew &&
      html`<p class="field-hint" id="password-hint">
        ${t('factor-new-password-hint', { least: passwordLength.least })}
      </p>`
    }
    <input
      id="password"
      name="password"
      type="password"
      autocomplete="${use}"
      maxlength="400"
      required
      ${described([isWrong && 'fault', isNew && 'password-hint'])}
      ${isWrong && html` aria-invalid="true" autofocus`}
    />`;
}

export function codeField({ language, isWrong = false }: FieldView): Html {
  const { t } = words(language);
  return html`<label for="code">${t('factor-code')}</label>
    <p class="field-hint" id="code-hint">${t('factor-code-hint')}</p>
    <input
      class="code"
      id="code"
      name="code"
      type="text"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="40"
      required
      ${described([isWrong && 'fault', 'code-hint'])}
      ${isWrong && html` aria-invalid="true" autofocus`}
    />`;
}

/** A button that the script of passkeys shows where the browser knows passkeys. */
export function passkeyButton(
  language: Language,
  does: 'give' | 'add',
  wanted: string | null,
): Html {
  const { t } = words(language);
  return html`<div
    class="plain-form passkey"
    data-passkey="${does}"
    data-language="${language}"
    ${wanted !== null && html` data-to="/${language}${wanted}"`}
    hidden
  >
    <p class="field-error" role="alert" data-failed="${t(`factor-passkey-${does}-failed`)}"></p>
    <button type="button">${t(`factor-passkey-${does}`)}</button>
  </div>`;
}

function described(ids: (string | false)[]): Html | false {
  const known = ids.filter((id) => id !== false);
  return known.length > 0 && html` aria-describedby="${known.join(' ')}"`;
}
