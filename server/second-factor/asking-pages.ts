/** The pages that ask for a second factor: the one that was set up, or to set one up. */
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { Html, html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { signInAddress } from '../sign-in/destination.ts';
import { framed, wantedField } from '../sign-in/sign-in-pages.ts';
import type { Offer } from './authenticator-app.ts';
import { factorAddress } from './addresses.ts';
import { codeField, faultText, passkeyButton, passwordField } from './fields.ts';
import type { Fault } from './fields.ts';
import type { Standing } from './standing.ts';

export interface AskingView {
  config: Config;
  language: Language;
  /** Path of the page to go to afterwards, without its language. */
  wanted: string | null;
  fault?: Fault;
}

/** Asks whoever has read a letter for the second factor that was set up earlier. */
export function giveFactorPage(
  { config, language, wanted, fault }: AskingView,
  { passkeys, hasApp, recoveryCodes }: Standing,
): string {
  const { t } = words(language);
  const isOfCode = fault === 'recovery-wrong';
  return framed({
    config,
    language,
    title: t('factor-give-title'),
    isFaulty: fault !== undefined,
    address: (each) => factorAddress(each, wanted),
    scripts: ['styles/second-factor.css', 'passkey.ts'],
    main: html`<p class="lead">${t('factor-give-lead')}</p>
      ${fault === 'wait' && html`<div class="plain-form">${faultText(language, fault, 'wait')}</div>`}
      ${passkeys.length > 0 && passkeyButton(language, 'give', wanted)}
      ${
        hasApp &&
        html`<section>
          <h2>${t('factor-app-title')}</h2>
          <form class="plain-form" method="post" action="/${language}/second-factor" novalidate>
            ${wantedField(language, wanted)}
            ${fault === 'wrong' && faultText(language, fault, 'fault')}
            ${passwordField({ language, isWrong: fault === 'wrong' }, 'current-password')}
            ${codeField({ language })}
            <button type="submit">${t('factor-give')}</button>
          </form>
        </section>`
      }
      ${
        (recoveryCodes > 0 || isOfCode) &&
        html`<details class="text" ${isOfCode && html` open`}>
          <summary>${t('factor-recovery-give-title')}</summary>
          <form
            class="plain-form"
            method="post"
            action="/${language}/second-factor/recovery"
            novalidate
          >
            ${wantedField(language, wanted)} ${isOfCode && faultText(language, fault, 'fault')}
            <label for="recovery">${t('factor-recovery-code')}</label>
            <input
              id="recovery"
              name="code"
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              maxlength="100"
              required
              ${isOfCode && html` aria-invalid="true" aria-describedby="fault" autofocus`}
            />
            <button class="quiet" type="submit">${t('factor-recovery-give')}</button>
          </form>
        </details>`
      }
      <p class="text">${t('factor-lost')}</p>`,
  });
}

/** Asks whoever has none yet to set up a second factor. */
export function chooseFactorPage({ config, language, wanted }: AskingView): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('factor-choose-title'),
    address: (each) => factorAddress(each, wanted),
    scripts: ['styles/second-factor.css', 'passkey.ts'],
    main: html`<p class="lead">${t('factor-choose-lead')}</p>
      <section class="text">
        <h2>${t('factor-passkey-title')}</h2>
        <p>${t('factor-passkey-explained')}</p>
        ${passkeyButton(language, 'add', wanted)}
      </section>
      <section class="text">
        <h2>${t('factor-app-title')}</h2>
        <p>${t('factor-app-explained')}</p>
        <p>
          <a class="next" href="${factorAddress(language, wanted, '/app')}"
            >${t('factor-app-begin')}</a
          >
        </p>
      </section>`,
  });
}

/** Shows the app's secret, and asks for its first code and the password that goes with it. */
export function offerAppPage(
  { config, language, wanted, fault }: AskingView,
  { key, drawing }: Offer,
  email: string,
): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('factor-app-begin'),
    isFaulty: fault !== undefined,
    address: (each) => factorAddress(each, wanted, '/app'),
    scripts: ['styles/second-factor.css'],
    main: html`<ol class="steps text">
        <li>${t('factor-app-step-install')}</li>
        <li>
          ${t('factor-app-step-scan')}
          <div class="scan" role="img" aria-label="${t('factor-app-scan-label')}">
            ${new Html(drawing)}
          </div>
          <p>${t('factor-app-key')}<br /><code class="app-key">${key}</code></p>
        </li>
        <li>${t('factor-app-step-confirm')}</li>
      </ol>
      <form class="plain-form" method="post" action="/${language}/second-factor/app" novalidate>
        ${wantedField(language, wanted)} ${faultText(language, fault, 'fault')}
        <input type="hidden" name="username" autocomplete="username" value="${email}" />
        ${passwordField({ language, isWrong: fault === 'password-weak' }, 'new-password')}
        ${codeField({ language, isWrong: fault === 'code-wrong' })}
        <button type="submit">${t('factor-app-confirm')}</button>
      </form>`,
  });
}

/** Signing in without a letter: address, password and code at once. */
export function passwordPage({
  config,
  language,
  wanted,
  fault,
  email,
}: AskingView & { email: string }): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('factor-password-title'),
    isFaulty: fault !== undefined,
    address: (each) => `/${each}/sign-in/password`,
    main: html`<p class="lead">${t('factor-password-lead')}</p>
      <form class="plain-form" method="post" action="/${language}/sign-in/password" novalidate>
        ${wantedField(language, wanted)} ${faultText(language, fault, 'fault')}
        <label for="email">${t('sign-in-email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          maxlength="254"
          required
          value="${email}"
        />
        ${passwordField({ language, isWrong: fault === 'wrong' }, 'current-password')}
        ${codeField({ language })}
        <button type="submit">${t('sign-in-confirm')}</button>
      </form>
      <p>
        <a class="next" href="${signInAddress(language, wanted)}">${t('factor-by-letter')}</a>
      </p>`,
  });
}
