/** Moves between the views of an app without loading a page anew: address, title, focus. */
import type { LitElement, ReactiveController } from 'lit';
import { viewOf } from './addresses.ts';
import type { View } from './addresses.ts';
import { pageLanguage, t } from './words.ts';

export class Navigation implements ReactiveController {
  view: View = viewOf(location.pathname);
  readonly #host: LitElement;
  readonly #app: 'answer' | 'desk';
  readonly #arrive: () => void;
  #movesFocus = location.hash !== '';
  #frame = 0;

  constructor(host: LitElement, app: 'answer' | 'desk', arrive: () => void) {
    this.#host = host;
    this.#app = app;
    this.#arrive = arrive;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#followLink);
    window.addEventListener('popstate', this.#show);
    this.#arrive();
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#followLink);
    window.removeEventListener('popstate', this.#show);
  }

  /** Elements inside the view draw themselves a little later, so its heading is looked for then. */
  hostUpdated(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#introduceView());
  }

  /** A view that has just been drawn says its title and takes the focus to its heading. */
  #introduceView(): void {
    const heading = this.#host.querySelector('h1');
    const words = heading?.textContent?.trim();
    if (!heading || !words) return;
    // A tab stands alone: its title says whose page it is where the heading does not.
    document.title = t('form-page-title', { page: heading.dataset['title'] ?? words });
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    if (target === null) {
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      window.scrollTo({ top: 0 });
    } else {
      moveTo(target);
    }
  }

  go(address: string): void {
    if (address !== location.pathname + location.hash) history.pushState(null, '', address);
    this.#show();
  }

  readonly #show = (): void => {
    this.view = viewOf(location.pathname);
    this.#movesFocus = true;
    pointLanguageLinksHere();
    this.#arrive();
    this.#host.requestUpdate();
  };

  readonly #followLink = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (link === undefined || link.target !== '' || link.origin !== location.origin) return;
    if (link.matches('header [hreflang]')) {
      event.preventDefault();
      void import('./language-switch.ts').then(({ switchLanguage }) => switchLanguage(link));
      return;
    }
    // Addresses of this app begin so; others are left to the browser.
    const prefix = `/${pageLanguage}/${this.#app}`;
    if (link.pathname !== prefix && !link.pathname.startsWith(`${prefix}/`)) return;
    event.preventDefault();
    this.go(link.pathname + link.hash);
  };
}

/** Brings a question into sight with the focus in its first control. */
export function moveTo(target: HTMLElement): void {
  const control =
    target.querySelector<HTMLElement>('input, textarea') ??
    target.querySelector<HTMLElement>('button');
  target.scrollIntoView({ block: 'start' });
  (control ?? target).focus({ preventScroll: true });
}

/** The header's language links were written by the server for the address that was opened first. */
function pointLanguageLinksHere(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('header a[hreflang]')) {
    link.pathname = location.pathname.replace(/^\/[a-z]{2}\//, `/${link.hreflang}/`);
  }
}
