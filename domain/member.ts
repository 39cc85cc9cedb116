/** The people of a municipality: what their names, addresses and due days have to be like. */
import { isEmail, isStorable } from './answer.ts';
import type { Language } from './language.ts';

/** Roles that a municipality gives to its own people. */
export const memberRoles = ['respondent', 'lead'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const longestName = 200;
export const longestNote = 2000;

/** A name as it is kept: composed, without spaces around it. Null for what cannot be a name. */
export function readName(text: string): string | null {
  const name = text.normalize('NFC').trim();
  const isName = isStorable(name) && [...name].length <= longestName && !/\p{Cc}/u.test(name);
  return isName ? name : null;
}

/** An e-mail address as it is kept: in small letters. Null for what is none. */
export function readEmail(text: string): string | null {
  const email = text.normalize('NFC').trim().toLowerCase();
  return isStorable(email) && isEmail(email) && !/\p{Cc}/u.test(email) ? email : null;
}

/** A note as it is kept, an empty one as none. Undefined for what cannot be kept. */
export function readNote(text: string | null): string | null | undefined {
  const note = (text ?? '').normalize('NFC').trim();
  if (!isStorable(note) || [...note].length > longestNote) return undefined;
  return note === '' ? null : note;
}

/**
 * What is wrong with a section's due day. Days are written `2026-11-25`, as the municipality's
 * calendar has them; `lastDay` is the day on which the answering time ends, null for no end.
 */
export function dueDayFault(
  dueOn: string,
  { today, lastDay }: { today: string; lastDay: string | null },
): 'past' | 'after-closing' | null {
  if (dueOn < today) return 'past';
  return lastDay !== null && dueOn > lastDay ? 'after-closing' : null;
}

/** The language of a municipality's majority, by its status in the register. */
export function majorityLanguage(languageStatus: string): Language {
  return languageStatus === 'sv' || languageStatus === 'bilingual_sv' ? 'sv' : 'fi';
}
