/** A button that copies answers as text, and the text itself where the browser does not let copy. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { answersAsText } from '../answering/copy-answers.ts';
import type { AnswerToCopy } from '../answering/copy-answers.ts';
import { pageLanguage, t } from '../words.ts';

export class KtCopyAnswers extends LitElement {
  static override properties = {
    answers: { attribute: false },
    outcome: { state: true },
  };

  declare answers: readonly AnswerToCopy[];
  declare outcome: 'copied' | 'by-hand' | null;

  constructor() {
    super();
    this.answers = [];
    this.outcome = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const rows = Math.min(this.answers.length * 3, 12);
    return html`<p class="actions">
        <button type="button" @click=${() => void this.#copy()}>${t('form-copy-answers')}</button>
        <span role="status">${this.outcome === 'copied' ? t('form-copied') : nothing}</span>
      </p>
      ${
        this.outcome === 'by-hand'
          ? html`<label
              >${t('form-copy-by-hand')}
              <textarea readonly rows=${rows} .value=${this.#text}></textarea>
            </label>`
          : nothing
      }`;
  }

  get #text(): string {
    return answersAsText(this.answers, pageLanguage);
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.outcome = 'copied';
    } catch {
      // No clipboard without https, nor where the reader has refused it.
      this.outcome = 'by-hand';
      await this.updateComplete;
      this.querySelector('textarea')?.select();
    }
  }
}

customElements.define('kt-copy-answers', KtCopyAnswers);

declare global {
  interface HTMLElementTagNameMap {
    'kt-copy-answers': KtCopyAnswers;
  }
}
