/**
 * The radar of a municipality as an element for any page: `<kuntatutka-radar municipality="179">`.
 *
 * Until it has something to show, and where it has nothing, whatever stands inside it is shown.
 */
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { MunicipalityResults } from '#domain/published.ts';
import { sheet } from './look.ts';
import { element } from './nodes.ts';
import { radarView } from './radar-view.ts';
import { wordsOf } from './words.ts';

/** The service that this script has come from. */
const { origin } = new URL(import.meta.url);

class KuntatutkaRadar extends HTMLElement {
  static readonly observedAttributes = ['municipality', 'lang', 'year'];

  readonly #root = this.attachShadow({ mode: 'open' });
  #loading: AbortController | null = null;
  #isDue = false;

  connectedCallback(): void {
    this.#root.adoptedStyleSheets = [sheet];
    if (this.#root.childElementCount === 0) this.#showOwnContent();
    this.#becomeDue();
  }

  disconnectedCallback(): void {
    this.#loading?.abort();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#becomeDue();
  }

  /** Several attributes that change together are one change. */
  #becomeDue(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      void this.#load();
    });
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    try {
      const results = await this.#fetchResults(loading.signal);
      this.#root.replaceChildren(radarView(results, this.#language, origin));
    } catch {
      // The way that is left is what the page has put inside; it is said nowhere that more failed.
      if (!loading.signal.aborted) this.#showOwnContent();
    }
  }

  async #fetchResults(signal: AbortSignal): Promise<MunicipalityResults> {
    const year = this.getAttribute('year') ?? 'newest';
    const query = year === 'newest' ? '' : `?year=${year}`;
    // What cannot be an address of ours is not asked for.
    if (this.#code === null || !/^(newest|\d{4})$/.test(year)) throw new Error('no such results');
    const answer = await fetch(`${origin}/api/v1/municipalities/${this.#code}/results${query}`, {
      credentials: 'omit',
      signal,
    });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()) as MunicipalityResults;
  }

  get #code(): string | null {
    return /^\d{3}$/.exec(this.getAttribute('municipality') ?? '')?.[0] ?? null;
  }

  /** Its own, else that of the text around it, else Finnish. */
  get #language(): Language {
    const named = this.closest<HTMLElement>('[lang]')?.lang.slice(0, 2).toLowerCase();
    return languages.find((language) => language === named) ?? languages[0];
  }

  #showOwnContent(): void {
    const slot = element('slot', {});
    const isEmpty = this.textContent.trim() === '' && this.childElementCount === 0;
    this.#root.replaceChildren(isEmpty ? this.#ownLink() : slot);
  }

  #ownLink(): HTMLElement {
    const language = this.#language;
    const href = `${origin}/${language}/municipalities${this.#code === null ? '' : `/${this.#code}`}`;
    return element('a', { href }, wordsOf(language)('public-survey-name'));
  }
}

// Two scripts of ours on one page, or two copies of one, are no fault of the page.
if (customElements.get('kuntatutka-radar') === undefined) {
  customElements.define('kuntatutka-radar', KuntatutkaRadar);
}

declare global {
  interface HTMLElementTagNameMap {
    'kuntatutka-radar': KuntatutkaRadar;
  }
}
