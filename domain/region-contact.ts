/** The region's contacts in its municipalities: what is kept of them, and what can be wrong with it. */
import { readEmail, readName, readNote } from './member.ts';

export interface ContactDetails {
  name: string;
  /** What the person does: "hyvinvointikoordinaattori". */
  jobTitle: string;
  email: string | null;
  phone: string;
  notes: string;
  /** Still to be asked? */
  isCurrent: boolean;
}

/** As typed or read from a file: everything is a text. */
export interface ContactDraft extends Omit<ContactDetails, 'email'> {
  email: string;
}

export const emptyContact: ContactDraft = {
  name: '',
  jobTitle: '',
  email: '',
  phone: '',
  notes: '',
  isCurrent: true,
};

/** A fault of one field: a key of the words. */
export interface ContactFault {
  field: 'name' | 'jobTitle' | 'email' | 'phone' | 'notes';
  fault:
    | 'contact-fault-nobody'
    | 'contact-fault-name'
    | 'contact-fault-email'
    | 'contact-fault-phone'
    | 'contact-fault-notes';
  params: Record<string, never>;
}

export const longestPhone = 50;
const phone = /^\+?[\d\s()/-]{5,}$/;

/** The details as they are kept, or every fault. */
export function judgeContact(
  draft: ContactDraft,
): { details: ContactDetails; faults?: undefined } | { faults: ContactFault[] } {
  const faults: ContactFault[] = [];
  const say = (field: ContactFault['field'], fault: ContactFault['fault']): void => {
    faults.push({ field, fault, params: {} });
  };
  const name = readName(draft.name);
  if (name === null) say('name', 'contact-fault-name');
  const jobTitle = readName(draft.jobTitle);
  if (jobTitle === null) say('jobTitle', 'contact-fault-name');
  const email = draft.email.trim() === '' ? null : readEmail(draft.email);
  if (email === null && draft.email.trim() !== '') say('email', 'contact-fault-email');
  const number = draft.phone.normalize('NFC').trim().replaceAll(/\s+/g, ' ');
  if (number !== '' && (number.length > longestPhone || !phone.test(number))) {
    say('phone', 'contact-fault-phone');
  }
  const notes = readNote(draft.notes);
  if (notes === undefined) say('notes', 'contact-fault-notes');
  if (faults.length === 0 && name === '' && email === null && number === '') {
    say('name', 'contact-fault-nobody');
  }
  if (faults.length > 0) return { faults };
  const { isCurrent } = draft;
  const details = { name: name!, jobTitle: jobTitle!, email, phone: number, notes: notes ?? '' };
  return { details: { ...details, isCurrent } };
}

/** Do they say the same? */
export function isSameContact(one: ContactDetails, other: ContactDetails): boolean {
  return (
    one.name === other.name &&
    one.jobTitle === other.jobTitle &&
    one.email === other.email &&
    one.phone === other.phone &&
    one.notes === other.notes &&
    one.isCurrent === other.isCurrent
  );
}

/** Who answers for a municipality, by what is known. */
export const whoAnswers = ['people', 'contact', 'unknown'] as const;
export type WhoAnswers = (typeof whoAnswers)[number];
