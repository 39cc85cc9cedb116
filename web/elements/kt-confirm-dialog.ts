/** A dialog that tells what is about to happen, asks for a note where one is needed, and confirms. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { textOf } from '../answering/fields/typed-text.ts';
import { t } from '../words.ts';

export interface NoteAsked {
  label: string;
  help: string;
  maxLength: number;
}

/** A page may hold several dialogs, and each names itself by its own heading. */
let dialogs = 0;

/** @fires kt-confirm - {string | null} confirmed, with the note that was asked for */
export class KtConfirmDialog extends LitElement {
  static override properties = {
    heading: { attribute: false },
    body: { attribute: false },
    note: { attribute: false },
    confirmLabel: { attribute: false },
    cancelLabel: { attribute: false },
    isFaulty: { state: true },
  };

  declare heading: string;
  declare body: TemplateResult;
  /** The note that must be given; null when none is asked for. */
  declare note: NoteAsked | null;
  declare confirmLabel: string;
  declare cancelLabel: string;
  declare isFaulty: boolean;
  #text = '';
  readonly #name = `confirm-${++dialogs}`;

  constructor() {
    super();
    this.heading = '';
    this.body = html``;
    this.note = null;
    this.confirmLabel = '';
    this.cancelLabel = t('desk-cancel');
    this.isFaulty = false;
  }

  open(): void {
    this.#text = '';
    this.isFaulty = false;
    const box = this.querySelector('textarea');
    if (box !== null) box.value = '';
    this.querySelector('dialog')?.showModal();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby=${`${this.#name}-heading`}>
      <h2 id=${`${this.#name}-heading`}>${this.heading}</h2>
      ${this.body} ${this.note === null ? nothing : this.#noteField(this.note)}
      <p class="actions">
        <button type="button" class="main" @click=${() => this.#confirm()}>
          ${this.confirmLabel}
        </button>
        <button type="button" @click=${() => this.#close()}>${this.cancelLabel}</button>
      </p>
    </dialog>`;
  }

  #noteField({ label, help, maxLength }: NoteAsked): TemplateResult {
    const id = `${this.#name}-note`;
    return html`<div class="remark">
      <label for=${id}>${label}</label>
      <p class="help" id=${`${id}-help`}>${help}</p>
      <textarea
        id=${id}
        rows="4"
        maxlength=${maxLength}
        required
        aria-describedby=${`${id}-help ${id}-fault`}
        aria-invalid=${this.isFaulty ? 'true' : nothing}
        @input=${(event: Event) => {
          this.#text = textOf(event).trim();
        }}
      ></textarea>
      <p class="fault" id=${`${id}-fault`} role="alert">
        ${this.isFaulty ? t('desk-note-needed') : nothing}
      </p>
    </div>`;
  }

  #confirm(): void {
    this.isFaulty = this.note !== null && this.#text === '';
    if (this.isFaulty) {
      this.querySelector('textarea')?.focus();
      return;
    }
    this.#close();
    const detail = this.note === null ? null : this.#text;
    this.dispatchEvent(new CustomEvent<string | null>('kt-confirm', { detail }));
  }

  #close(): void {
    this.querySelector('dialog')?.close();
  }
}

customElements.define('kt-confirm-dialog', KtConfirmDialog);

declare global {
  interface HTMLElementTagNameMap {
    'kt-confirm-dialog': KtConfirmDialog;
  }
}
