/** The texts of a round's letters: each kind and language by itself, previewed, saved, taken away. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import type {
  LetterText,
  LetterTexts,
  LetterWords,
  WriteLetterText,
} from '#domain/mailing-record.ts';
import type { MailingKind } from '#domain/mailing.ts';
import { ApiProblem } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import { faultsOf, focusFirstFault, withoutFault } from '../desk/field-faults.ts';
import type { FieldFaults } from '../desk/field-faults.ts';
import { languageNames } from '../desk/language-names.ts';
import { textConflict, textDraftOf, textFields } from '../desk/letter-text-form.ts';
import type { TextConflict, TextDraft } from '../desk/letter-text-form.ts';
import { getLetterTexts, previewLetterText, writeLetterText } from '../desk/letters-api.ts';
import { Loading } from '../loading.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';

export interface PreviewedLetter {
  letter: LetterWords;
  language: Language;
}

/** @fires kt-preview - a letter is to be shown as it would go out */
export class KtLetterTexts extends LitElement {
  static override properties = {
    place: { attribute: false },
    kind: { state: true },
    language: { state: true },
    drafts: { state: true },
    conflict: { state: true },
    faults: { state: true },
    tried: { state: true },
    isBusy: { state: true },
  };

  declare place: RoundPlace;
  declare kind: MailingKind;
  declare language: Language;
  /** What was typed and not saved, so that looking at another text loses nothing. */
  declare drafts: ReadonlyMap<string, TextDraft>;
  /** What somebody else has saved in place of the text that is open here. */
  declare conflict: TextConflict | null;
  declare faults: FieldFaults;
  declare tried: { done: string; error: unknown };
  declare isBusy: boolean;
  readonly #texts = new Loading<LetterTexts>(this);

  constructor() {
    super();
    this.kind = 'invitation';
    this.language = pageLanguage;
    this.drafts = new Map();
    this.conflict = null;
    this.faults = {};
    this.tried = nothingTried;
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#texts.state,
      ({ texts }) => this.#form(texts),
      () => void this.#fetch(),
    );
  }

  #form(texts: readonly LetterText[]): TemplateResult {
    const text = texts.find((each) => each.kind === this.kind && each.language === this.language)!;
    const draft = this.drafts.get(keyOf(text)) ?? textDraftOf(text);
    const { conflict } = this;
    return html`<form
        class="small-form"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save(text, draft);
        }}
      >
        <div class="in-languages">${this.#choices(texts)}</div>
        ${textFields({
          text,
          draft,
          faults: this.faults,
          changed: (changed, field) => {
            this.#keep(text, changed);
            this.faults = withoutFault(this.faults, field);
            this.tried = nothingTried;
          },
        })}
        ${
          conflict === null
            ? nothing
            : textConflict(draft, conflict, (choice) => void this.#settle(choice, conflict, draft))
        }
        <p class="actions">
          <button class="main" ?disabled=${this.isBusy || conflict !== null}>
            ${t('letters-text-save')}
          </button>
          <button type="button" ?disabled=${this.isBusy} @click=${() => this.#preview(text, draft)}>
            ${t('letters-text-preview')}
          </button>
          ${
            text.body === null
              ? nothing
              : html`<button
                  type="button"
                  ?disabled=${this.isBusy || conflict !== null}
                  @click=${() => this.querySelector('kt-confirm-dialog')?.open()}
                >
                  ${t('letters-text-remove')}
                </button>`
          }
        </p>
        ${failedAction(this.tried.error)}
        <p class="done" role="status">${this.tried.done}</p>
      </form>
      <kt-confirm-dialog
        .heading=${t(`letters-kind-${text.kind}`)}
        .body=${html`<p>${t('letters-text-remove-sure')}</p>`}
        .confirmLabel=${t('letters-text-remove')}
        @kt-confirm=${() => void this.#remove({ ...text, version: draft.version })}
      ></kt-confirm-dialog>`;
  }

  #choices(texts: readonly LetterText[]): TemplateResult {
    const kinds = [...new Set(texts.map(({ kind }) => kind))];
    return html`<div class="field">
        <label for="letter-text-kind">${t('letters-letter')}</label>
        <select
          id="letter-text-kind"
          ?disabled=${this.isBusy}
          @change=${(event: Event) => {
            this.kind = (event.target as HTMLSelectElement).value as MailingKind;
            this.#turn();
          }}
        >
          ${kinds.map(
            (kind) =>
              html`<option value=${kind} .selected=${kind === this.kind}>
                ${t(`letters-kind-${kind}`)}
              </option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label for="letter-text-language">${t('letters-sample-language')}</label>
        <select
          id="letter-text-language"
          ?disabled=${this.isBusy}
          @change=${(event: Event) => {
            this.language = (event.target as HTMLSelectElement).value as Language;
            this.#turn();
          }}
        >
          ${languages.map(
            (each) =>
              html`<option value=${each} lang=${each} .selected=${each === this.language}>
                ${languageNames[each]}
              </option>`,
          )}
        </select>
      </div>`;
  }

  /** To another text; one whose conflict was not settled meets it again when it is saved. */
  #turn(): void {
    this.conflict = null;
    this.faults = {};
    this.tried = nothingTried;
  }

  #save(text: LetterText, { subject, body, version }: TextDraft): Promise<void> {
    return this.#act(text, async () => {
      await this.#write(text, { subject, body, version });
      return t('letters-text-saved');
    });
  }

  #remove(text: LetterText): Promise<void> {
    const action = async (): Promise<string> => {
      await this.#write(text, { subject: null, body: null, version: text.version });
      return t('letters-text-removed');
    };
    return this.#act(text, action, { isRemoval: true });
  }

  async #write(text: LetterText, request: WriteLetterText): Promise<void> {
    const key = keyOf(text);
    const sent = this.drafts.get(key);
    const answer = await writeLetterText(this.place, text, request);
    this.#texts.take(answer);
    this.conflict = null;
    // What was typed while it was on its way goes on from what is saved now.
    const typed = this.drafts.get(key);
    const { version } = answer.texts.find((each) => keyOf(each) === key)!;
    this.#keep(text, typed === undefined || typed === sent ? null : { ...typed, version });
  }

  #preview(text: LetterText, { subject, body }: TextDraft): Promise<void> {
    return this.#act(text, async () => {
      const { kind, language } = text;
      const letter = await previewLetterText(this.place, { kind, language, subject, body });
      const detail: PreviewedLetter = { letter, language };
      this.dispatchEvent(new CustomEvent('kt-preview', { detail, bubbles: true }));
      return '';
    });
  }

  /** Mine is saved over what was saved meanwhile, or is given up for it. */
  async #settle(
    choice: 'mine' | 'theirs',
    { theirs, isRemoval }: TextConflict,
    draft: TextDraft,
  ): Promise<void> {
    if (choice === 'theirs') {
      this.conflict = null;
      this.#keep(theirs, null);
    } else if (isRemoval) await this.#remove(theirs);
    else await this.#save(theirs, { ...draft, version: theirs.version });
    await this.updateComplete;
    // The button that was pressed is gone.
    if (this.conflict === null) this.querySelector<HTMLElement>('#letter-text-body')?.focus();
  }

  #keep(text: LetterText, draft: TextDraft | null): void {
    const drafts = new Map(this.drafts);
    if (draft === null) drafts.delete(keyOf(text));
    else drafts.set(keyOf(text), draft);
    this.drafts = drafts;
  }

  #fetch(): Promise<void> {
    return this.#texts.fetch(() => getLetterTexts(this.place));
  }

  /** One action at a time; its words or its failure stand below the buttons afterwards. */
  async #act(
    text: LetterText,
    action: () => Promise<string>,
    { isRemoval = false } = {},
  ): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.tried = nothingTried;
    this.faults = {};
    try {
      this.tried = { done: await action(), error: null };
    } catch (error) {
      const isShown =
        (await this.#showConflict(text, isRemoval, error)) || (await this.#showFaults(error));
      if (!isShown) this.tried = { done: '', error };
    } finally {
      this.isBusy = false;
    }
  }

  async #showFaults(error: unknown): Promise<boolean> {
    const faults = faultsOf(error);
    if (faults === null) return false;
    this.faults = faults;
    await this.updateComplete;
    focusFirstFault(this);
    return true;
  }

  /** Both texts stand side by side; what was typed stays in the fields. */
  async #showConflict(text: LetterText, isRemoval: boolean, error: unknown): Promise<boolean> {
    if (!(error instanceof ApiProblem) || error.code !== 'letter-text-changed') return false;
    const { state } = this.#texts;
    if (state.name !== 'here') return false;
    const theirs = error.members['newer'] as LetterText;
    this.#keep(text, this.drafts.get(keyOf(text)) ?? textDraftOf(text));
    const texts = state.thing.texts.map((each) => (keyOf(each) === keyOf(theirs) ? theirs : each));
    this.#texts.take({ texts });
    this.conflict = { theirs, isRemoval };
    await this.updateComplete;
    this.querySelector<HTMLElement>('.conflict-explained')?.focus();
    return true;
  }
}

const nothingTried = { done: '', error: null };

function keyOf({ kind, language }: Pick<LetterText, 'kind' | 'language'>): string {
  return `${kind} ${language}`;
}

customElements.define('kt-letter-texts', KtLetterTexts);

declare global {
  interface HTMLElementTagNameMap {
    'kt-letter-texts': KtLetterTexts;
  }
}
