/** The region's contacts: who answers in each municipality of the round, and whom to call. */
import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { emptyContact, judgeContact } from '#domain/region-contact.ts';
import type { ContactDraft } from '#domain/region-contact.ts';
import type {
  ContactHistory,
  RegionContact,
  RoundContacts,
} from '#domain/region-contact-record.ts';
import { boardAddress } from '../addresses.ts';
import { ApiProblem } from '../api.ts';
import type { RoundPlace } from '../api.ts';
import { contactCard, contactLine } from '../desk/contact-card.ts';
import { contactForm } from '../desk/contact-form.ts';
import {
  addContact,
  editContact,
  getContactHistory,
  getContacts,
  inviteContact,
  removeContact,
} from '../desk/contacts-api.ts';
import { faultsOf, focusFirstFault, inWords, withoutFault } from '../desk/field-faults.ts';
import type { FieldFaults } from '../desk/field-faults.ts';
import { Loading } from '../loading.ts';
import { exampleBanner } from '../reading/states.ts';
import { failedAction, whenHere } from '../reading/waiting-and-failed.ts';
import { loadWords, pageLanguage, t } from '../words.ts';
import './kt-confirm-dialog.ts';
import './kt-contact-file.ts';

/** The contact that is being written: one that is there, or a new one in a municipality. */
interface Editing {
  contact: RegionContact | null;
  municipality: string;
  draft: ContactDraft;
  version: number;
  faults: FieldFaults;
}

/** @fires kt-drawn - the page is here, with a heading that can be announced */
export class KtContacts extends LitElement {
  static override properties = {
    place: { attribute: false },
    editing: { state: true },
    told: { state: true },
    error: { state: true },
    isBusy: { state: true },
    isNarrowed: { state: true },
    removing: { state: true },
    histories: { state: true },
  };

  declare place: RoundPlace;
  declare editing: Editing | null;
  declare told: string;
  declare error: unknown;
  declare isBusy: boolean;
  /** Are only municipalities shown in which nobody has been invited? */
  declare isNarrowed: boolean;
  declare removing: RegionContact | null;
  declare histories: ReadonlyMap<string, ContactHistory>;
  readonly #contacts = new Loading<RoundContacts>(this);

  constructor() {
    super();
    this.editing = null;
    this.told = '';
    this.error = null;
    this.isBusy = false;
    this.isNarrowed = false;
    this.removing = null;
    this.histories = new Map();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override firstUpdated(): void {
    void this.#fetch();
  }

  protected override updated(): void {
    if (this.#contacts.state.name !== 'waiting') {
      this.dispatchEvent(new CustomEvent('kt-drawn', { bubbles: true }));
    }
  }

  protected override render(): TemplateResult {
    return whenHere(
      this.#contacts.state,
      (contacts) => this.#page(contacts),
      () => void this.#fetch(),
    );
  }

  #page(contacts: RoundContacts): TemplateResult {
    const { region, year, example, may, municipalities } = contacts;
    const regionName = region.name[pageLanguage];
    const unknown = municipalities.filter(({ who }) => who === 'unknown').length;
    const shown = municipalities.filter(({ who }) => !this.isNarrowed || who !== 'people');
    return html`${example ? exampleBanner() : nothing}
      <p class="crumbs"><a href=${boardAddress(this.place)}>${regionName} ${year}</a></p>
      <h1>${t('contacts-title', { region: regionName, year: String(year) })}</h1>
      <p>${t('contacts-lead')}</p>
      <p>${t('contacts-unknown', { count: unknown })}</p>
      <p>
        <label class="narrowing">
          <input
            type="checkbox"
            .checked=${this.isNarrowed}
            @change=${(event: Event) => {
              this.isNarrowed = (event.target as HTMLInputElement).checked;
            }}
          />
          <span>${t('contacts-only-unknown')}</span>
        </label>
      </p>
      ${
        may.includes('edit')
          ? html`<kt-contact-file
              .place=${this.place}
              @kt-stored=${() => void this.#refresh()}
            ></kt-contact-file>`
          : nothing
      }
      <p class="done" role="status">${this.told}</p>
      ${failedAction(this.error)}
      <div class="contact-cards">
        ${shown.map((each) =>
          contactCard(each, {
            may,
            isBusy: this.isBusy,
            formOf: (key) => this.#formOf(key),
            historyOf: (id) => this.histories.get(id) ?? null,
            edit: (contact) => void this.#begin(each.municipality.code, contact),
            add: (municipality) => void this.#begin(municipality, null),
            invite: (contact) => void this.#invite(contact),
            remove: (contact) => this.#askRemoval(contact),
            showHistory: (contact) => void this.#showHistory(contact),
          }),
        )}
      </div>
      <kt-confirm-dialog
        .heading=${t('contacts-remove-title')}
        .body=${html`<p>
            <strong>${this.removing === null ? '' : contactLine(asDetails(this.removing))}</strong>
          </p>
          <p>${t('contacts-remove-explained')}</p>`}
        .confirmLabel=${t('contacts-remove')}
        @kt-confirm=${() => void this.#remove()}
      ></kt-confirm-dialog>`;
  }

  #formOf(key: string): TemplateResult | null {
    const { editing } = this;
    if (editing === null) return null;
    const own = editing.contact?.id ?? `new-${editing.municipality}`;
    if (own !== key) return null;
    return contactForm({
      draft: editing.draft,
      faults: editing.faults,
      isNew: editing.contact === null,
      isBusy: this.isBusy,
      changed: (draft, field) => {
        this.editing = { ...editing, draft, faults: withoutFault(editing.faults, field) };
      },
      save: () => void this.#save(),
      cancel: () => void this.#end(),
    });
  }

  async #begin(municipality: string, contact: RegionContact | null): Promise<void> {
    this.told = '';
    this.error = null;
    this.editing = {
      contact,
      municipality,
      draft: contact === null ? emptyContact : draftOf(contact),
      version: contact?.version ?? 0,
      faults: {},
    };
    await this.updateComplete;
    this.querySelector<HTMLElement>('#contact-name')?.focus();
  }

  /** The focus goes back to the button that opened the form, or to its municipality. */
  async #end(): Promise<void> {
    const { editing } = this;
    this.editing = null;
    if (editing === null) return;
    await this.updateComplete;
    const button =
      editing.contact === null ? `add-${editing.municipality}` : `edit-${editing.contact.id}`;
    document.getElementById(button)?.focus();
  }

  async #save(): Promise<void> {
    const { editing } = this;
    if (editing === null) return;
    const { contact, draft, municipality, version } = editing;
    const judged = judgeContact(draft);
    if (judged.faults !== undefined) return this.#showFaults(inWords(judged.faults));
    await this.#act(async () => {
      this.#contacts.take(
        contact === null
          ? await addContact(this.place, { ...draft, municipality })
          : await editContact(this.place, contact.id, { ...draft, version }),
      );
      this.histories = new Map();
      await this.#end();
      return t('contacts-saved');
    });
  }

  #invite(contact: RegionContact): Promise<void> {
    return this.#act(async () => {
      this.#contacts.take(await inviteContact(this.place, contact.id));
      return t('contacts-invited', { who: contact.name || (contact.email ?? '') });
    });
  }

  #askRemoval(contact: RegionContact): void {
    this.removing = contact;
    void this.updateComplete.then(() => this.querySelector('kt-confirm-dialog')?.open());
  }

  #remove(): Promise<void> {
    const { removing } = this;
    if (removing === null) return Promise.resolve();
    return this.#act(async () => {
      this.#contacts.take(await removeContact(this.place, removing.id));
      this.querySelector<HTMLElement>('h1')?.focus();
      return t('contacts-removed');
    });
  }

  #showHistory(contact: RegionContact): Promise<void> {
    return this.#act(async () => {
      const history = await getContactHistory(this.place, contact.id);
      this.histories = new Map([...this.histories, [contact.id, history]]);
      return '';
    });
  }

  async #fetch(): Promise<void> {
    await this.#contacts.fetch(() => getContacts(this.place));
    await this.updateComplete;
    // Whoever comes from the board has pressed one municipality.
    const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1));
    target?.scrollIntoView();
    target?.focus();
  }

  async #refresh(): Promise<void> {
    await this.#contacts.fetch(() => getContacts(this.place), { quietly: true });
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
      if (faults !== null) await this.#showFaults(faults);
      else if (!this.#hasChanged(error)) this.error = error;
    } finally {
      this.isBusy = false;
    }
  }

  /** Somebody else was faster: what they wrote is told, and what was typed here stays. */
  #hasChanged(error: unknown): boolean {
    const { editing } = this;
    if (!(error instanceof ApiProblem) || error.code !== 'contact-changed' || editing === null) {
      return false;
    }
    const now = error.members['contact'] as RegionContact;
    this.editing = { ...editing, contact: now, version: now.version };
    this.told = t('contacts-changed-meanwhile', { details: contactLine(asDetails(now)) });
    return true;
  }

  async #showFaults(faults: FieldFaults): Promise<void> {
    if (this.editing === null) return;
    this.editing = { ...this.editing, faults };
    await this.updateComplete;
    focusFirstFault(this);
  }
}

function draftOf({ name, jobTitle, email, phone, notes, isCurrent }: RegionContact): ContactDraft {
  return { name, jobTitle, email: email ?? '', phone, notes, isCurrent };
}

function asDetails(contact: RegionContact) {
  const { name, jobTitle, email, phone, notes, isCurrent } = contact;
  return { name, jobTitle, email, phone, notes, isCurrent };
}

await loadWords(
  import.meta.glob<string>('../../domain/words/*/contacts.ftl', {
    query: '?raw',
    import: 'default',
  }),
);
customElements.define('kt-contacts', KtContacts);

declare global {
  interface HTMLElementTagNameMap {
    'kt-contacts': KtContacts;
  }
}
