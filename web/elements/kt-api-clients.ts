/** The region's API clients: which programs read with a key, a new key, and the end of one. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { emptyApiClient, judgeApiClient } from '#domain/api-client.ts';
import type { ApiClientDraft } from '#domain/api-client.ts';
import type { ApiClient, ApiClients } from '#domain/api-client-record.ts';
import { boardAddress } from '../addresses.ts';
import type { RoundPlace } from '../api.ts';
import { apiClientForm } from '../desk/api-client-form.ts';
import { apiClientList, openedAddresses } from '../desk/api-client-list.ts';
import { addApiClient, endApiClient, getApiClients } from '../desk/api-clients-api.ts';
import { faultsOf, focusFirstFault, inWords, withoutFault } from '../desk/field-faults.ts';
import type { FieldFaults } from '../desk/field-faults.ts';
import { Loading } from '../loading.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtApiClients extends LitElement {
  static override properties = {
    place: { attribute: false },
    draft: { state: true },
    faults: { state: true },
    made: { state: true },
    ending: { state: true },
    told: { state: true },
    copied: { state: true },
    error: { state: true },
    isBusy: { state: true },
  };

  declare place: RoundPlace;
  declare draft: ApiClientDraft;
  declare faults: FieldFaults;
  /** The key that was made just now: it is shown until the page is left, and nowhere kept. */
  declare made: { key: string; client: ApiClient } | null;
  declare ending: ApiClient | null;
  declare told: string;
  declare copied: string;
  declare error: unknown;
  declare isBusy: boolean;
  readonly #clients = new Loading<ApiClients>(this);

  constructor() {
    super();
    this.draft = emptyApiClient;
    this.faults = {};
    this.made = null;
    this.ending = null;
    this.told = '';
    this.copied = '';
    this.error = null;
    this.isBusy = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  protected override updated(): void {
    if (this.#clients.state.name !== 'waiting') {
      this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
    }
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#clients.state,
      (clients) => this.#page(clients),
      () => void this.#fetch(),
    );
  }

  #page(clients: ApiClients): TemplateResult {
    const { region, year, example, may } = clients;
    const regionName = region.name[pageLanguage];
    return html`${example ? exampleBanner() : nothing}
      <p class="crumbs"><a href=${boardAddress(this.place)}>${regionName} ${year}</a></p>
      <h1>${t('api-clients-title', { region: regionName })}</h1>
      <p>${t('api-clients-lead')}</p>
      <p class="done" role="status">${this.told}</p>
      ${failedAction(this.error)} ${this.made === null ? nothing : this.#newKey(this.made)}
      <section class="contacts" aria-labelledby="api-clients-list">
        <h2 id="api-clients-list">${t('api-clients-list')}</h2>
        ${apiClientList(clients, { isBusy: this.isBusy, end: (client) => this.#askEnd(client) })}
      </section>
      ${
        may.includes('add')
          ? html`<h2>${t('api-clients-new')}</h2>
              ${apiClientForm({
                draft: this.draft,
                faults: this.faults,
                isBusy: this.isBusy,
                changed: (draft, field) => {
                  this.draft = draft;
                  this.faults = withoutFault(this.faults, field);
                },
                save: () => void this.#add(),
              })}`
          : nothing
      }
      <kt-confirm-dialog
        .heading=${t('api-clients-end-title')}
        .body=${html`<p><strong>${this.ending?.name ?? ''}</strong></p>
          <p>${t('api-clients-end-explained')}</p>`}
        .confirmLabel=${t('api-clients-end')}
        @kt-confirm=${() => void this.#end()}
      ></kt-confirm-dialog>`;
  }

  #newKey({ key, client }: { key: string; client: ApiClient }): TemplateResult {
    return html`<section class="notice" aria-labelledby="new-key">
      <h2 id="new-key" tabindex="-1">${t('api-clients-key', { name: client.name })}</h2>
      <p>${t('api-clients-key-once')}</p>
      <p><code class="secret">${key}</code></p>
      <p class="actions">
        <button type="button" class="main" @click=${() => void this.#copy(key)}>
          ${t('api-clients-copy')}
        </button>
      </p>
      <p role="status">${this.copied}</p>
      <p>${t('api-clients-how')} <code>Authorization: Bearer ktk_…</code></p>
      <ul>
        ${openedAddresses(this.place, client.scopes).map(
          (address) => html`<li><code class="secret">GET ${address}</code></li>`,
        )}
      </ul>
    </section>`;
  }

  async #copy(key: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(key);
      this.copied = t('api-clients-copied');
    } catch {
      // No clipboard without https, nor where the reader has refused it.
      this.copied = t('api-clients-not-copied');
    }
  }

  async #add(): Promise<void> {
    const judged = judgeApiClient(this.draft);
    if (judged.faults !== undefined) return this.#showFaults(inWords(judged.faults));
    await this.#act(async () => {
      const { key, ...clients } = await addApiClient(this.place, judged.details);
      const client = clients.clients.find(({ keyEnd }) => key.endsWith(keyEnd));
      this.#clients.take(clients);
      this.draft = emptyApiClient;
      this.copied = '';
      this.made = client === undefined ? null : { key, client };
      await this.updateComplete;
      this.querySelector<HTMLElement>('#new-key')?.focus();
      return '';
    });
  }

  #askEnd(client: ApiClient): void {
    this.ending = client;
    void this.updateComplete.then(() => this.querySelector('kt-confirm-dialog')?.open());
  }

  #end(): Promise<void> {
    const { ending } = this;
    if (ending === null) return Promise.resolve();
    return this.#act(async () => {
      this.#clients.take(await endApiClient(this.place, ending.id));
      if (this.made?.client.id === ending.id) this.made = null;
      this.querySelector<HTMLElement>('h1')?.focus();
      return t('api-clients-has-ended', { name: ending.name });
    });
  }

  async #fetch(): Promise<void> {
    await this.#clients.fetch(() => getApiClients(this.place));
  }

  /** One action at a time. */
  async #act(action: () => Promise<string>): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    this.told = '';
    this.error = null;
    try {
      this.told = await action();
    } catch (error) {
      const faults = faultsOf(error);
      if (faults === null) this.error = error;
      else await this.#showFaults(faults);
    } finally {
      this.isBusy = false;
    }
  }

  async #showFaults(faults: FieldFaults): Promise<void> {
    this.faults = faults;
    await this.updateComplete;
    focusFirstFault(this);
  }
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/api-client.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-api-clients', KtApiClients);

declare global {
  interface HTMLElementTagNameMap {
    'kt-api-clients': KtApiClients;
  }
}
