/** The page on which earlier years are imported: file, meanings, preview, storing, and undoing. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ImportColumns, ImportPreview, Imports } from '#domain/import-record.ts';
import { boardAddress } from '../addresses.ts';
import { ApiProblem } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import {
  getImports,
  previewImport,
  readColumns,
  saveMapping,
  storeImport,
  undoImport,
} from '../desk/import-api.ts';
import type { YearTable } from '../desk/import-api.ts';
import { columnsTable } from '../desk/import-columns.ts';
import { draftOf, mappingOf } from '../desk/import-draft.ts';
import type { MappingDraft } from '../desk/import-draft.ts';
import { fileForm } from '../desk/import-file.ts';
import { importList } from '../desk/import-list.ts';
import type { ImportEntry } from '../desk/import-list.ts';
import { previewWords } from '../desk/import-preview.ts';
import { Loading } from '../loading.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';

type Part = 'file' | 'columns' | 'preview' | 'list';

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtImport extends LitElement {
  static override properties = {
    place: { attribute: false },
    columns: { state: true },
    draft: { state: true },
    preview: { state: true },
    tried: { state: true },
    isBusy: { state: true },
    undoing: { state: true },
    isFileMissing: { state: true },
  };

  declare place: RoundPlace;
  declare columns: ImportColumns | null;
  declare draft: MappingDraft;
  declare preview: ImportPreview | null;
  /** What was tried last, and what came of it. */
  declare tried: { part: Part; done: string; error: unknown } | null;
  declare isBusy: boolean;
  declare undoing: ImportEntry | null;
  declare isFileMissing: boolean;
  readonly #imports = new Loading<Imports>(this);
  #table: YearTable | null = null;

  constructor() {
    super();
    this.columns = null;
    this.draft = { columns: new Map(), words: [] };
    this.preview = null;
    this.tried = null;
    this.isBusy = false;
    this.undoing = null;
    this.isFileMissing = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#imports.fetch(() => getImports(this.place));
  }

  protected override updated(): void {
    if (this.#imports.state.name !== 'waiting') {
      this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
    }
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#imports.state,
      (imports) => this.#page(imports),
      () => void this.#imports.fetch(() => getImports(this.place)),
    );
  }

  #page(imports: Imports): TemplateResult {
    const { region, year, example, years } = imports;
    const regionName = region.name[pageLanguage];
    return html`${example ? exampleBanner() : nothing}
      <p class="crumbs"><a href=${boardAddress(this.place)}>${regionName} ${year}</a></p>
      <h1>${t('import-title', { region: regionName })}</h1>
      <p>${t('import-lead')}</p>
      <h2 id="file" tabindex="-1">${t('import-choose')}</h2>
      ${
        years.length === 0
          ? html`<p>${t('import-no-years')}</p>`
          : fileForm({
              imports,
              isBusy: this.isBusy,
              isFaulty: this.isFileMissing,
              chosen: (table, file) => void this.#read(table, file),
              missing: () => void this.#showMissing(),
            })
      }
      ${this.#outcome('file')} ${this.columns === null ? nothing : this.#meanings(this.columns)}
      ${this.preview === null ? nothing : this.#shown(this.preview)}
      <h2 id="list" tabindex="-1">${t('import-list')}</h2>
      ${this.#outcome('list')}
      ${importList(imports, this.place, (entry) => void this.#askToUndo(entry))}
      <kt-confirm-dialog
        .heading=${t('import-undo-title', { year: String(this.undoing?.year ?? year) })}
        .body=${html`<p>${t('import-undo-explained', { answers: this.undoing?.answers ?? 0 })}</p>`}
        .confirmLabel=${t('import-undo')}
        @kt-confirm=${() => void this.#undo()}
      ></kt-confirm-dialog>`;
  }

  #meanings(table: ImportColumns): TemplateResult {
    return html`<h2 id="columns" tabindex="-1">${t('import-columns')}</h2>
      <p>
        ${t('import-columns-lead', {
          file: this.#table?.fileName ?? '',
          year: String(table.year),
          rows: table.rows,
        })}
      </p>
      ${columnsTable({
        table,
        draft: this.draft,
        changed: (draft) => {
          this.draft = draft;
          this.preview = null;
          this.tried = null;
        },
      })}
      <p class="actions">
        <button
          type="button"
          class="main"
          ?disabled=${this.isBusy}
          @click=${() => void this.#look(table)}
        >
          ${t('import-look')}
        </button>
      </p>
      ${this.#outcome('columns')}`;
  }

  #shown(preview: ImportPreview): TemplateResult {
    const { fingerprint, year } = preview;
    return html`<h2 id="preview" tabindex="-1">${t('import-preview', { year: String(year) })}</h2>
      ${previewWords(preview)}
      ${
        fingerprint === null
          ? nothing
          : html`<p class="actions">
              <button
                type="button"
                class="main"
                ?disabled=${this.isBusy}
                @click=${() => void this.#store(fingerprint)}
              >
                ${t('import-store', { year: String(year) })}
              </button>
            </p>`
      }
      ${this.#outcome('preview')}`;
  }

  #read(table: Omit<YearTable, 'content'>, file: File): Promise<void> {
    this.isFileMissing = false;
    this.columns = null;
    this.preview = null;
    return this.#act('file', async () => {
      this.#table = { ...table, content: new Blob([await file.arrayBuffer()]) };
      this.columns = await readColumns(this.place, this.#table);
      this.draft = draftOf(this.columns);
      await this.#focus('columns');
      return '';
    });
  }

  #look(table: ImportColumns): Promise<void> {
    return this.#act('columns', async () => {
      this.preview = null;
      await saveMapping(this.place, mappingOf(table, this.draft));
      this.preview = await previewImport(this.place, this.#table!);
      await this.#focus('preview');
      return '';
    });
  }

  #store(fingerprint: string): Promise<void> {
    return this.#act('preview', async () => {
      const table = this.#table!;
      this.#imports.take(await storeImport(this.place, table, fingerprint));
      this.columns = null;
      this.preview = null;
      this.#table = null;
      await this.#focus('list');
      this.tried = {
        part: 'list',
        done: t('import-stored', { year: String(table.year) }),
        error: null,
      };
      return null;
    });
  }

  async #askToUndo(entry: ImportEntry): Promise<void> {
    this.undoing = entry;
    await this.updateComplete;
    this.querySelector('kt-confirm-dialog')?.open();
  }

  #undo(): Promise<void> {
    return this.#act('list', async () => {
      const { id, year } = this.undoing!;
      this.#imports.take(await undoImport(this.place, id));
      await this.#focus('list');
      return t('import-undone', { year: String(year) });
    });
  }

  async #showMissing(): Promise<void> {
    this.isFileMissing = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#import-file')?.focus();
  }

  async #focus(heading: Part): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${heading}`)?.focus();
  }

  #outcome(part: Part): TemplateResult {
    const { tried } = this;
    const isThis = tried?.part === part;
    return html`${isThis ? failedAction(tried.error) : nothing}
      <p class="done" role="status">${isThis ? tried.done : ''}</p>`;
  }

  /** One action at a time; its words or its failure stand beside its button, unless it says otherwise. */
  async #act(part: Part, action: () => Promise<string | null>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.tried = null;
    try {
      const done = await action();
      if (done !== null) this.tried = { part, done, error: null };
    } catch (error) {
      // What would be stored has changed since, so it is looked at again.
      const isOutdated = error instanceof ApiProblem && error.code === 'import-outdated';
      if (isOutdated) this.preview = null;
      this.tried = { part: isOutdated ? 'columns' : part, done: '', error };
    } finally {
      this.isBusy = false;
    }
  }
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/{import,check}.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-import', KtImport);

declare global {
  interface HTMLElementTagNameMap {
    'kt-import': KtImport;
  }
}
