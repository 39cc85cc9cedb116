/** Contacts from a spreadsheet: looked at with every fault before anything is stored. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContactFile } from '#domain/region-contact-record.ts';
import type { RoundPlace } from '../api.ts';
import { municipalityName } from '../desk/board-words.ts';
import { sendContactFile } from '../desk/contacts-api.ts';
import { stackedTable } from '../desk/stacked-table.ts';
import { failedAction } from '../reading/waiting-and-failed.ts';
import { t } from '../words.ts';

/** @fires kt-stored - contacts have been stored */
export class KtContactFile extends LitElement {
  static override properties = {
    place: { attribute: false },
    found: { state: true },
    error: { state: true },
    told: { state: true },
    isBusy: { state: true },
  };

  declare place: RoundPlace;
  declare found: ContactFile | null;
  declare error: unknown;
  declare told: string;
  declare isBusy: boolean;
  /** The file that was looked at, which is the one that is stored. */
  #file: Blob | null = null;

  constructor() {
    super();
    this.found = null;
    this.error = null;
    this.told = '';
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const isFaulty = this.told !== '' && this.found === null && this.error === null;
    return html`<details class="card">
      <summary>${t('contacts-file')}</summary>
      <p id="contact-file-help">${t('contacts-file-explained')}</p>
      <form class="small-form" novalidate @submit=${this.#check}>
        <div class="field">
          <label for="contact-file">${t('contacts-file-choose')}</label>
          <input
            id="contact-file"
            type="file"
            accept=".xlsx,.csv"
            aria-describedby="contact-file-help contact-file-told"
            aria-invalid=${isFaulty ? 'true' : nothing}
            @change=${() => this.#forget()}
          />
        </div>
        <p class="actions">
          <button ?disabled=${this.isBusy}>${t('contacts-file-check')}</button>
        </p>
      </form>
      <p id="contact-file-told" role="status">${this.told}</p>
      ${failedAction(this.error)} ${this.found === null ? nothing : this.#found(this.found)}
    </details>`;
  }

  #found({ rows, faults, added, changed, same, ignored, isStored }: ContactFile): TemplateResult {
    if (isStored) return html``;
    return html`${
      ignored.length === 0
        ? nothing
        : html`<p>${t('contacts-file-ignored', { headings: ignored.join(', ') })}</p>`
    }
    ${faults.length > 0 ? faultList(faults) : nothing}
    ${
      faults.length > 0 || rows.length === 0
        ? nothing
        : html`<p>${t('contacts-file-found', { added, changed, same })}</p>
            ${rowTable(rows)}
            <p class="actions">
              <button
                type="button"
                class="main"
                ?disabled=${this.isBusy}
                @click=${() => void this.#send('store')}
              >
                ${t('contacts-file-store')}
              </button>
            </p>`
    }`;
  }

  readonly #check = (event: Event): void => {
    event.preventDefault();
    this.#forget();
    this.#file = this.querySelector<HTMLInputElement>('#contact-file')?.files?.[0] ?? null;
    if (this.#file !== null) return void this.#send('preview');
    this.told = t('contacts-file-missing');
    this.querySelector<HTMLElement>('#contact-file')?.focus();
  };

  #forget(): void {
    this.found = null;
    this.error = null;
    this.told = '';
    this.#file = null;
  }

  async #send(step: 'preview' | 'store'): Promise<void> {
    if (this.isBusy || this.#file === null) return;
    this.isBusy = true;
    this.error = null;
    try {
      const found = await sendContactFile(this.place, this.#file, step);
      this.found = found;
      if (!found.isStored) return;
      const { added, changed } = found;
      this.told = t('contacts-file-stored', { added, changed });
      this.dispatchEvent(new CustomEvent('kt-stored'));
    } catch (error) {
      this.error = error;
    } finally {
      this.isBusy = false;
    }
  }
}

function faultList(faults: ContactFile['faults']): TemplateResult {
  return html`<div class="notice error" role="alert">
    <p>${t('contacts-file-faults', { count: faults.length })}</p>
    <ul>
      ${faults.map(
        ({ cell, fault, params }) =>
          html`<li>
            ${cell === null ? nothing : html`<strong>${t('contacts-file-cell', { cell })}:</strong> `}
            ${t(fault, params)}
          </li>`,
      )}
    </ul>
  </div>`;
}

function rowTable(rows: ContactFile['rows']): TemplateResult {
  const columns = [
    'contacts-file-row',
    'contacts-file-municipality',
    'contacts-name',
    'contacts-email',
    'contacts-phone',
    'contacts-file-change',
  ];
  return stackedTable(
    'contact-file',
    'contacts-file',
    columns,
    rows.map(
      (row) =>
        html`<tr role="row">
          <td role="cell">${row.row}</td>
          <th role="rowheader" scope="row">${municipalityName(row)}</th>
          <td role="cell">${row.name}</td>
          <td role="cell">${row.email ?? ''}</td>
          <td role="cell">${row.phone}</td>
          <td role="cell">${t(`contacts-file-change-${row.change}`)}</td>
        </tr>`,
    ),
  );
}

customElements.define('kt-contact-file', KtContactFile);

declare global {
  interface HTMLElementTagNameMap {
    'kt-contact-file': KtContactFile;
  }
}
