/** A dialog that shows a letter, in one language or several, and copies it piece by piece. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type { LetterSample, LetterWords } from '#domain/mailing-record.ts';
import { languageNames } from '../desk/language-names.ts';
import { pageLanguage, t } from '../words.ts';

type Copied = 'address' | 'subject' | 'text';

export class KtLetterDialog extends LitElement {
  static override properties = {
    letter: { state: true },
    language: { state: true },
    shown: { state: true },
    told: { state: true },
  };

  /** A letter to somebody, or a sample in every language. */
  declare letter: LetterWords | LetterSample | null;
  /** The language that the letter is known to be in. */
  declare language: Language | null;
  declare shown: Language;
  declare told: string;

  constructor() {
    super();
    this.letter = null;
    this.language = null;
    this.shown = pageLanguage;
    this.told = '';
  }

  async open(letter: LetterWords | LetterSample, language: Language | null = null): Promise<void> {
    this.letter = letter;
    this.language = language;
    this.shown = pageLanguage;
    this.told = '';
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { letter } = this;
    return html`<dialog class="letter" aria-labelledby="letter-heading">
      ${letter === null ? nothing : this.#letter(letter)}
    </dialog>`;
  }

  #letter(letter: LetterWords | LetterSample): TemplateResult {
    const isSample = typeof letter.subject !== 'string';
    const lang = isSample ? this.shown : (this.language ?? nothing);
    const subject = partOf(letter.subject, this.shown);
    const text = partOf(letter.text, this.shown);
    const to = 'to' in letter ? letter.to : null;
    return html`<h2 id="letter-heading">${t('letters-letter')}</h2>
      ${isSample ? this.#languages() : nothing}
      <dl>
        ${
          to === null
            ? nothing
            : html`<dt>${t('letters-to')}</dt>
                <dd>${to} ${this.#copy('address', to)}</dd>`
        }
        <dt>${t('letters-subject')}</dt>
        <dd lang=${lang}>${subject} ${isSample ? nothing : this.#copy('subject', subject)}</dd>
        <dt>${t('letters-text')}</dt>
        <dd>
          <pre lang=${lang}>${text}</pre>
          ${isSample ? nothing : this.#copy('text', text)}
        </dd>
      </dl>
      <p role="status">${this.told}</p>
      <p class="actions">
        <button type="button" class="main" @click=${() => this.querySelector('dialog')?.close()}>
          ${t('letters-close')}
        </button>
      </p>`;
  }

  #languages(): TemplateResult {
    return html`<p>
      <label>
        ${t('letters-sample-language')}
        <select
          @change=${(event: Event) => {
            this.shown = (event.target as HTMLSelectElement).value as Language;
          }}
        >
          ${languages.map(
            (each) =>
              html`<option value=${each} lang=${each} .selected=${each === this.shown}>
                ${languageNames[each]}
              </option>`,
          )}
        </select>
      </label>
    </p>`;
  }

  #copy(part: Copied, text: string): TemplateResult {
    return html`<button type="button" @click=${() => void this.#write(text)}>
      ${t(`letters-copy-${part}`)}
    </button>`;
  }

  async #write(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.told = t('letters-copied');
    } catch {
      // No clipboard without https, nor where the reader has refused it.
      this.told = t('letters-not-copied');
    }
  }
}

function partOf(words: string | Record<Language, string>, language: Language): string {
  return typeof words === 'string' ? words : words[language];
}

customElements.define('kt-letter-dialog', KtLetterDialog);

declare global {
  interface HTMLElementTagNameMap {
    'kt-letter-dialog': KtLetterDialog;
  }
}
