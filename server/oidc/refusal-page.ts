/** The page of somebody whom the provider's answer does not let in: why, and the way back. */
import type { Language } from '#domain/language.ts';
import type { Config } from '../config.ts';
import { html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { signInAddress } from '../sign-in/destination.ts';
import { framed } from '../sign-in/sign-in-pages.ts';

/** Why nobody was let in, and the status that says so. */
export const refusalStatus = {
  /** The person gave up there, or was not let in there. */
  cancelled: 403,
  /** Nothing living was asked for by this browser. */
  closed: 410,
  /** The provider is down, or its answer does not fit. */
  failed: 502,
  /** It does not vouch for an address. */
  unverified: 403,
  unknown: 403,
  'other-account': 403,
} as const;
export type Refusal = keyof typeof refusalStatus;

export interface RefusalView {
  config: Config;
  language: Language;
  wanted: string | null;
  /** The address that the provider vouches for, where there is one. */
  email?: string;
}

export function refusalPage(
  why: Refusal,
  { config, language, wanted, email = '' }: RefusalView,
): string {
  const { t } = words(language);
  const again = (each: Language) => signInAddress(each, wanted);
  return framed({
    config,
    language,
    title: t(`oidc-${why}-title`),
    address: again,
    main: html`<p class="lead typed">
        ${t(`oidc-${why}`, { name: config.oidc?.name ?? '', email })}
      </p>
      <p><a class="next" href="${again(language)}">${t('oidc-again')}</a></p>`,
  });
}
