/** The pages of signing in. They are small forms that work without scripts. */
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { renderPage } from '../pages/layout.ts';
import { canSendLetters } from './letter.ts';
import { mailedLinkMinutes } from './link.ts';

/** Asks for an e-mail address; `wrongEmail` is one that was given and cannot be right. */
export function askPage(config: Config, language: Language, wrongEmail: string | null): string {
  const { t } = words(language);
  if (!canSendLetters(config)) {
    return frame(
      config,
      language,
      t('sign-in-title'),
      html`<p class="lead">${t('sign-in-no-mail')}</p>`,
    );
  }
  const isWrong = wrongEmail !== null;
  return frame(
    config,
    language,
    t('sign-in-title'),
    html`<p class="lead">${t('sign-in-lead', { minutes: mailedLinkMinutes })}</p>
      <form class="plain-form" method="post" action="/${language}/sign-in" novalidate>
        <label for="email">${t('sign-in-email')}</label>
        ${isWrong && html`<p class="field-error" id="email-error">${t('sign-in-email-wrong')}</p>`}
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="email"
          maxlength="254"
          required
          value="${wrongEmail ?? ''}"
          ${isWrong && html` aria-invalid="true" aria-describedby="email-error" autofocus`}
        />
        <button class="button primary" type="submit">${t('sign-in-send')}</button>
      </form>`,
  );
}

/** Says the same whether the address is known or not. */
export function sentPage(config: Config, language: Language): string {
  const { t } = words(language);
  const text = canSendLetters(config)
    ? t('sign-in-sent', { minutes: mailedLinkMinutes })
    : t('sign-in-no-mail');
  return frame(config, language, t('sign-in-sent-title'), html`<p class="lead">${text}</p>`);
}

/** The page behind a link: its button signs in. */
export function linkPage(config: Config, language: Language, token: string): string {
  const { t } = words(language);
  return frame(
    config,
    language,
    t('sign-in-link-title'),
    html`<p class="lead">${t('sign-in-link-lead')}</p>
      <form class="plain-form" method="post" action="/${language}/sign-in/${token}">
        <button class="button primary" type="submit">${t('sign-in-confirm')}</button>
      </form>`,
    (each) => `/${each}/sign-in/${token}`,
  );
}

export function usedLinkPage(config: Config, language: Language): string {
  const { t } = words(language);
  return frame(
    config,
    language,
    t('sign-in-link-used-title'),
    html`<p class="lead">${t('sign-in-link-used')}</p>
      <p><a href="/${language}/sign-in">${t('sign-in-again')}</a></p>`,
  );
}

function frame(
  config: Config,
  language: Language,
  title: string,
  main: Html,
  address: (language: Language) => string = (each) => `/${each}/sign-in`,
): string {
  return renderPage({
    language,
    publicUrl: config.publicUrl,
    title,
    description: title,
    address,
    indexed: false,
    main: html`<h1>${title}</h1>
      ${main}`,
  });
}
