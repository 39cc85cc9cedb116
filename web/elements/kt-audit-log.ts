/** The audit log of a round: who did what and when, newest first, narrowed down and taken along. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { AuditFilter } from '#domain/audit.ts';
import type { AuditLog } from '#domain/audit-record.ts';
import { boardAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { auditFilterOf, auditQuery } from '../desk/audit-address.ts';
import { auditFileAddress, getAuditLog } from '../desk/audit-api.ts';
import { auditFilter } from '../desk/audit-filter.ts';
import { auditTable } from '../desk/audit-table.ts';
import { writeQuery, forgetQuery } from '../desk/view-address.ts';
import { Loading } from '../loading.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtAuditLog extends LitElement {
  static override properties = { place: { attribute: false }, error: { state: true } };

  declare place: RoundPlace;
  declare error: unknown;
  readonly #log = new Loading<AuditLog>(this);
  #filter: AuditFilter = auditFilterOf(location.search);
  #isBusy = false;
  /** The entry that the focus goes to once it is drawn: the first of those fetched last. */
  #arrived: string | null = null;

  constructor() {
    super();
    this.error = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    writeQuery(auditQuery(this.#filter));
    window.addEventListener('popstate', this.#readAddress);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#readAddress);
    forgetQuery();
    super.disconnectedCallback();
  }

  protected override firstUpdated(): void {
    this.#fetch();
  }

  protected override updated(): void {
    if (this.#log.state.name !== 'waiting') {
      this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
    }
    if (this.#arrived === null) return;
    const row = document.getElementById(`entry-${this.#arrived}`);
    this.#arrived = null;
    if (row !== null) {
      row.tabIndex = -1;
      row.focus();
    }
  }

  readonly #readAddress = (): void => {
    this.#filter = auditFilterOf(location.search);
    this.#fetch();
  };

  #fetch(): void {
    this.error = null;
    void this.#log.fetch(() => getAuditLog(this.place, this.#filter), {
      quietly: this.#log.state.name === 'here',
    });
  }

  #change(filter: AuditFilter): void {
    this.#filter = filter;
    writeQuery(auditQuery(filter));
    this.#fetch();
  }

  async #goOn(log: AuditLog): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.error = null;
    try {
      const older = await getAuditLog(this.place, this.#filter, log.next);
      this.#arrived = older.entries[0]?.id ?? null;
      this.#log.take({ ...older, entries: [...log.entries, ...older.entries] });
    } catch (error) {
      this.error = error;
    } finally {
      this.#isBusy = false;
    }
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#log.state,
      (log) => this.#page(log),
      () => this.#fetch(),
    );
  }

  #page(log: AuditLog): TemplateResult {
    const { entries, next } = log;
    const count = entries.length;
    return html`${log.example ? exampleBanner() : nothing}
      <p class="crumbs">
        <a href=${boardAddress(this.place)}>${log.region.name[pageLanguage]} ${log.year}</a>
      </p>
      <h1>${t('audit-title')}</h1>
      <p>${t('audit-explained')}</p>
      ${auditFilter({ log, filter: this.#filter, change: (filter) => this.#change(filter) })}
      <p class="shown">
        <span role="status">
          ${count === 0 ? t('audit-none') : t(next === null ? 'audit-shown' : 'audit-shown-more', { count })}
        </span>
        ${
          count === 0
            ? nothing
            : html`<a href=${auditFileAddress(this.place, this.#filter)} download
                >${t('audit-export')}</a
              >`
        }
      </p>
      ${count === 0 ? nothing : auditTable(entries, log.year)} ${failedAction(this.error)}
      ${
        next === null
          ? nothing
          : html`<p class="actions">
              <button type="button" @click=${() => void this.#goOn(log)}>${t('audit-more')}</button>
            </p>`
      }`;
  }
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/audit.ftl', { query: '?raw', import: 'default' }),
);
customElements.define('kt-audit-log', KtAuditLog);

declare global {
  interface HTMLElementTagNameMap {
    'kt-audit-log': KtAuditLog;
  }
}
