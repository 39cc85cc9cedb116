/** A municipality's card on the page of contacts: who answers there, and whom the region knows. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContactDetails } from '#domain/region-contact.ts';
import type { ContactHistory, RegionContact } from '#domain/region-contact-record.ts';
import type { MunicipalityContacts } from '#domain/region-contact-record.ts';
import { formatMoment } from '../local-format.ts';
import { t } from '../words.ts';
import { municipalityName } from './board-words.ts';

export interface ContactSteps {
  may: readonly string[];
  isBusy: boolean;
  /** The form of the contact that is being edited, or of a new one in the municipality. */
  formOf: (key: string) => TemplateResult | null;
  historyOf: (id: string) => ContactHistory | null;
  edit: (contact: RegionContact) => void;
  add: (municipality: string) => void;
  invite: (contact: RegionContact) => void;
  remove: (contact: RegionContact) => void;
  showHistory: (contact: RegionContact) => void;
}

export function contactCard(of: MunicipalityContacts, steps: ContactSteps): TemplateResult {
  const { municipality, who, people, contacts } = of;
  const name = municipalityName({ municipality });
  const heading = `contacts-${municipality.code}`;
  const addForm = steps.formOf(`new-${municipality.code}`);
  return html`<section class="card contacts" aria-labelledby=${heading}>
    <h2 id=${heading} tabindex="-1">${name}</h2>
    <p><span class="tag" data-who=${who}>${t(`contacts-who-${who}`)}</span></p>
    ${who === 'people' ? nothing : html`<p>${t(`contacts-next-${who}`)}</p>`}
    ${people.length === 0 ? nothing : peopleList(people)}
    ${
      contacts.length === 0
        ? nothing
        : html`<h3>${t('contacts-own')}</h3>
            <ul class="plain">
              ${contacts.map((contact) => html`<li>${oneContact(contact, steps)}</li>`)}
            </ul>`
    }
    ${
      addForm ??
      (steps.may.includes('edit')
        ? html`<p class="actions">
            <button
              type="button"
              id=${`add-${municipality.code}`}
              aria-label=${t('contacts-add-to', { name })}
              @click=${() => steps.add(municipality.code)}
            >
              ${t('contacts-add')}
            </button>
          </p>`
        : nothing)
    }
  </section>`;
}

function peopleList(people: MunicipalityContacts['people']): TemplateResult {
  return html`<h3>${t('contacts-people')}</h3>
    <ul class="plain">
      ${people.map(
        ({ name, email, role, refused }) =>
          html`<li>
            ${name || email}, ${t(`contacts-role-${role}`)}
            ${name === '' ? nothing : html`<span class="soft">${email}</span>`}
            ${refusedNote(refused)}
          </li>`,
      )}
    </ul>`;
}

function oneContact(contact: RegionContact, steps: ContactSteps): TemplateResult {
  const form = steps.formOf(contact.id);
  if (form !== null) return form;
  const who = contact.name || (contact.email ?? contact.phone);
  const history = steps.historyOf(contact.id);
  const button = (step: string, act: (contact: RegionContact) => void): TemplateResult =>
    html`<button
      type="button"
      id=${`${step}-${contact.id}`}
      ?disabled=${steps.isBusy}
      aria-label=${t(`contacts-${step}-which`, { who })}
      @click=${() => act(contact)}
    >
      ${t(`contacts-${step}`)}
    </button>`;
  return html`<p>
      <strong>${contact.name || t('contacts-nameless')}</strong>
      ${contact.isCurrent ? nothing : html`<span class="tag">${t('contacts-former')}</span>`}
    </p>
    ${detailLines(contact)} ${refusedNote(contact.refused)}
    <p class="soft">
      ${t('contacts-written', {
        who: contact.writtenBy ?? '',
        when: formatMoment(contact.writtenAt),
      })}
    </p>
    <p class="actions">
      ${contact.email !== null && contact.isCurrent ? button('invite', steps.invite) : nothing}
      ${steps.may.includes('edit') ? button('edit', steps.edit) : nothing}
      ${button('history', steps.showHistory)}
      ${steps.may.includes('remove') ? button('remove', steps.remove) : nothing}
    </p>
    ${history === null ? nothing : earlierDetails(history)}`;
}

function detailLines({ jobTitle, email, phone, notes }: ContactDetails): TemplateResult {
  return html`${jobTitle === '' ? nothing : html`<p>${jobTitle}</p>`}
  ${email === null ? nothing : html`<p><a href=${`mailto:${email}`}>${email}</a></p>`}
  ${
    phone === ''
      ? nothing
      : html`<p><a href=${`tel:${phone.replaceAll(/[\s()/-]/g, '')}`}>${phone}</a></p>`
  }
  ${notes === '' ? nothing : html`<p class="said">${notes}</p>`}`;
}

function earlierDetails({ versions }: ContactHistory): TemplateResult {
  if (versions.length === 0) return html`<p role="status">${t('contacts-history-none')}</p>`;
  return html`<ol class="plain history" role="status">
    ${versions.map(
      (version) =>
        html`<li>
          ${contactLine(version)}
          <span class="soft"
            >${t('contacts-written', {
              who: version.writtenBy ?? '',
              when: formatMoment(version.writtenAt),
            })}</span
          >
        </li>`,
    )}
  </ol>`;
}

/** Everything that is known, in one line. */
export function contactLine(details: ContactDetails): string {
  const { name, jobTitle, email, phone, notes, isCurrent } = details;
  return [name, jobTitle, email ?? '', phone, notes, isCurrent ? '' : t('contacts-former')]
    .filter((part) => part !== '')
    .join(', ');
}

function refusedNote(refused: RegionContact['refused']): TemplateResult | typeof nothing {
  return refused === null
    ? nothing
    : html`<p class="notice warning">
        ${t('contacts-refused', { when: formatMoment(refused.at) })}
      </p>`;
}
