/** The pages that follow asking: type the code of the letter, ask once more, or begin again. */
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { signInAddress } from './destination.ts';
import { lettersAnHour, requestMinutes, wrongCodesAllowed } from './request.ts';
import { framed, wantedField } from './sign-in-pages.ts';

export interface CodeView {
  /** The address as it was typed. */
  email: string;
  wanted: string | null;
  /** What was typed and is not the code; without a number of tries it was no code at all. */
  fault?: { typed: string; triesLeft: number | null };
}

/** Asks for the code. It says the same whether the address is known or not. */
export function codePage(
  config: Config,
  language: Language,
  { email, wanted, fault }: CodeView,
): string {
  const { t } = words(language);
  return framed({
    config,
    language,
    title: t('sign-in-code-title'),
    isFaulty: fault !== undefined,
    address: (each) => `/${each}/sign-in/code`,
    main: html`<p class="lead">${t('sign-in-code-lead')} <strong class="typed">${email}</strong></p>
      <form class="plain-form" method="post" action="/${language}/sign-in/code" novalidate>
        <label for="code">${t('sign-in-code')}</label>
        <p class="field-hint" id="code-hint">
          ${t('sign-in-code-hint', { minutes: requestMinutes })}
        </p>
        ${
          fault !== undefined &&
          html`<p class="field-error" id="code-error">
            ${
              fault.triesLeft === null
                ? t('sign-in-code-malformed')
                : t('sign-in-code-wrong', { tries: fault.triesLeft })
            }
          </p>`
        }
        <input
          class="code"
          id="code"
          name="code"
          type="text"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="40"
          required
          value="${fault?.typed ?? ''}"
          aria-describedby="${fault !== undefined && 'code-error '}code-hint"
          ${fault !== undefined && html` aria-invalid="true" autofocus`}
        />
        <button type="submit">${t('sign-in-confirm')}</button>
      </form>
      <p class="text">${t('sign-in-code-or-link')}</p>
      <section class="text">
        <h2>${t('sign-in-no-letter-title')}</h2>
        <p>${t('sign-in-no-letter', { letters: lettersAnHour })}</p>
        <form class="plain-form" method="post" action="/${language}/sign-in">
          ${wantedField(language, wanted)}
          <input type="hidden" name="email" value="${email}" />
          <button class="quiet" type="submit">${t('sign-in-send-again')}</button>
        </form>
        <p><a class="next" href="${signInAddress(language, wanted)}">${t('sign-in-correct')}</a></p>
      </section>`,
  });
}

/** No code can be typed here: too many were wrong, or nothing living was asked for. */
export function closedCodePage(
  config: Config,
  language: Language,
  why: 'spent' | 'closed',
  wanted: string | null = null,
): string {
  const { t } = words(language);
  const again = (each: Language) => signInAddress(each, wanted);
  return framed({
    config,
    language,
    title: t(`sign-in-code-${why}-title`),
    address: again,
    main: html`<p class="lead">${t(`sign-in-code-${why}`, { times: wrongCodesAllowed })}</p>
      <p><a class="next" href="${again(language)}">${t('sign-in-again')}</a></p>`,
  });
}
