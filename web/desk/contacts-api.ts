/** The private API of the region's contacts. */
import type {
  AddContact,
  ContactFile,
  ContactHistory,
  EditContact,
  RoundContacts,
} from '#domain/region-contact-record.ts';
import { ask, roundAddress } from '../api.ts';
import type { RoundPlace } from '../api.ts';

const contactsAddress = (place: RoundPlace) => `${roundAddress(place)}/contacts`;

export function getContacts(place: RoundPlace): Promise<RoundContacts> {
  return ask('GET', contactsAddress(place));
}

export function addContact(place: RoundPlace, body: AddContact): Promise<RoundContacts> {
  return ask('POST', contactsAddress(place), { body });
}

export function editContact(
  place: RoundPlace,
  id: string,
  body: EditContact,
): Promise<RoundContacts> {
  return ask('PUT', `${contactsAddress(place)}/${id}`, { body });
}

/** For good, with its history. */
export function removeContact(place: RoundPlace, id: string): Promise<RoundContacts> {
  return ask('DELETE', `${contactsAddress(place)}/${id}`);
}

/** As lead of the municipality. */
export function inviteContact(place: RoundPlace, id: string): Promise<RoundContacts> {
  return ask('POST', `${contactsAddress(place)}/${id}/invite`);
}

export function getContactHistory(place: RoundPlace, id: string): Promise<ContactHistory> {
  return ask('GET', `${contactsAddress(place)}/${id}/history`);
}

/** Only shown, or stored if it has no fault. */
export function sendContactFile(
  place: RoundPlace,
  file: Blob,
  step: 'preview' | 'store',
): Promise<ContactFile> {
  return ask('POST', `${contactsAddress(place)}/file?step=${step}`, { file });
}
