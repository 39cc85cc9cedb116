/** The card of a municipality's contact people, with what each of them lets be shown. */
import type { Language } from '#domain/language.ts';
import type { MunicipalityContacts } from '#domain/published.ts';
import { html } from '../http/html.ts';
import type { Html } from '../http/html.ts';
import { words } from '../http/words.ts';
import { dateLabel } from './names.ts';

type ShownContact = MunicipalityContacts['contacts'][number];

/** Null where nobody is shown: that somebody has not consented is told by nothing. */
export function contactCard(
  { contacts }: Pick<MunicipalityContacts, 'contacts'>,
  language: Language,
): Html | null {
  if (contacts.length === 0) return null;
  const { t } = words(language);
  return html`<section class="card contacts" aria-labelledby="contact-title">
    <h2 id="contact-title">${t('consent-card-title')}</h2>
    ${contacts.map(
      (contact) =>
        html`${contacts.length > 1 && html`<h3>${contact.label[language]}</h3>`}
        ${person(contact, language)}`,
    )}
  </section>`;
}

function person({ name, title, email, phone, validUntil }: ShownContact, language: Language): Html {
  const { t } = words(language);
  return html`<ul>
    ${name !== null && html`<li><strong>${name}</strong></li> `}${title !== null && html`<li>${title}</li> `}${
      email !== null &&
      html`<li>
        <span class="hidden">${t('consent-field-email')}</span>
        <a class="typed" href="mailto:${mailAddress(email)}">${email}</a>
      </li> `
    }${
      phone !== null &&
      html`<li><span class="hidden">${t('consent-field-phone')}</span> ${telephone(phone)}</li> `
    }
    <li class="note">${t('consent-card-note', { until: dateLabel(validUntil, language) })}</li>
  </ul>`;
}

function mailAddress(email: string): string {
  return encodeURIComponent(email).replace('%40', '@');
}

/** A link where the text is one number and nothing else; whoever typed more meant it to be read. */
function telephone(phone: string): Html {
  return /^\+?[\d\s()-]{3,}$/.test(phone)
    ? html`<a href="tel:${phone.replaceAll(/[^+\d]/g, '')}">${phone}</a>`
    : html`<span class="typed">${phone}</span>`;
}
