/** The page of one's own ways of signing in and of one's sessions. */
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { framed } from '../sign-in/sign-in-pages.ts';
import { factorAddress } from './addresses.ts';
import { passkeyButton } from './fields.ts';
import { momentLabel } from '../paper/moment-label.ts';
import type { OwnSession } from './sessions.ts';
import type { Standing } from './standing.ts';

export interface OwnView {
  config: Config;
  language: Language;
  standing: Standing;
  sessions: OwnSession[];
  email: string;
  /** Do the person's roles need a second factor, so that one is offered? */
  needsFactor: boolean;
}

export function ownPage({ config, language, ...view }: OwnView): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('factor-own-title'),
    address: (each) => factorAddress(each, null),
    isSignedIn: true,
    scripts: ['styles/second-factor.css', 'passkey.ts'],
    main: html`<p class="lead typed">${view.email}</p>
      ${view.needsFactor && factors(language, view.standing)}
      ${sessionList(language, view.sessions)}`,
  });
}

/** The recovery codes, shown this once. */
export function recoveryCodesPage(
  config: Config,
  language: Language,
  codes: readonly string[],
): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('factor-recovery-title'),
    address: (each) => factorAddress(each, null),
    isSignedIn: true,
    scripts: ['styles/second-factor.css', 'print.ts'],
    main: html`<p class="lead">${t('factor-recovery-lead')}</p>
      <ol class="codes">
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ol>
      <p>
        <button type="button" class="quiet" data-print hidden>${t('factor-recovery-print')}</button>
      </p>
      <p><a class="next" href="/${language}/desk/">${t('factor-recovery-kept')}</a></p>`,
  });
}

function factors(language: Language, { passkeys, hasApp, recoveryCodes }: Standing): Html {
  const { t } = words(language);
  const isLast = passkeys.length === 1 && !hasApp;
  return html`<section class="text">
      <h2>${t('factor-passkeys-title')}</h2>
      ${
        passkeys.length === 0
          ? html`<p>${t('factor-passkeys-none')}</p>`
          : html`<ul class="own-list">
              ${passkeys.map(
                ({ id, addedAt, usedAt }) =>
                  html`<li>
                    <span
                      >${t('factor-passkey-added', { when: momentLabel(addedAt.toISOString(), language) })}${
                        usedAt !== null &&
                        html`<br />${t('factor-passkey-used', { when: momentLabel(usedAt.toISOString(), language) })}`
                      }</span
                    >
                    ${
                      !isLast &&
                      html`<form
                        method="post"
                        action="/${language}/second-factor/passkeys/${id}/remove"
                      >
                        <button class="quiet" type="submit">${t('factor-passkey-remove')}</button>
                      </form>`
                    }
                  </li>`,
              )}
            </ul>`
      }
      ${isLast && html`<p>${t('factor-passkey-last')}</p>`} ${passkeyButton(language, 'add', null)}
    </section>
    <section class="text">
      <h2>${t('factor-app-title')}</h2>
      <p>${t(hasApp ? 'factor-app-is-set' : 'factor-app-explained')}</p>
      <p>
        <a class="next" href="${factorAddress(language, null, '/app')}"
          >${t(hasApp ? 'factor-app-replace' : 'factor-app-begin')}</a
        >
      </p>
    </section>
    <section class="text">
      <h2>${t('factor-recovery-title')}</h2>
      <p ${recoveryCodes === 0 && html` class="notice warning"`}>
        ${t('factor-recovery-left', { codes: recoveryCodes })}
      </p>
      <form method="post" action="/${language}/second-factor/recovery-codes">
        <button class="quiet" type="submit">
          ${t(recoveryCodes === 0 ? 'factor-recovery-make' : 'factor-recovery-remake')}
        </button>
      </form>
    </section>`;
}

function sessionList(language: Language, sessions: OwnSession[]): Html {
  const { t } = words(language);
  const end = `/${language}/second-factor/sessions/end`;
  return html`<section class="text">
    <h2>${t('factor-sessions-title')}</h2>
    <ul class="own-list">
      ${sessions.map(
        ({ id, browser, begunAt, usedAt, isThis }) =>
          html`<li>
            <span
              ><strong>${browser ?? t('factor-session-unknown')}</strong>${
                isThis && html` <span class="tag">${t('factor-session-this')}</span>`
              }<br />${t('factor-session-times', {
                begun: momentLabel(begunAt.toISOString(), language),
                used: momentLabel(usedAt.toISOString(), language),
              })}</span
            >
            ${
              !isThis &&
              html`<form method="post" action="${end}">
                <input type="hidden" name="session" value="${id}" />
                <button class="quiet" type="submit">${t('factor-session-end')}</button>
              </form>`
            }
          </li>`,
      )}
    </ul>
    ${
      sessions.length > 1 &&
      html`<form method="post" action="${end}">
        <button class="quiet" type="submit">${t('factor-sessions-end')}</button>
      </form>`
    }
  </section>`;
}
