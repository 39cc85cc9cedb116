/** Finds the words of a letter when it is sent: each kind is written by a function of its own. */
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import type { LetterKind, LetterParams } from './queue.ts';
import { consentLetter } from '../consent/letter.ts';
import { writeInvitation } from './write-invitation.ts';
import { writeLeadHanded } from './write-lead-handed.ts';
import { writeReceipt } from './write-receipt.ts';
import { writeReopened } from './write-reopened.ts';
import { writeSectionHanded } from './write-section-handed.ts';

/** A letter that is to be written, as it was queued. */
export interface QueuedLetter<Params> {
  params: Params;
  to: string;
  language: Language;
  regionCode: string;
  publicUrl: string;
}

export interface WrittenLetter {
  subject: string;
  text: string;
  /** Whom an answer reaches; null when that is nobody in particular. */
  replyTo: string | null;
}

/**
 * Writes a letter from what is true now. It works in the transaction that writes the attempt down,
 * so a secret that it makes and stores goes out with this attempt or is never there. Null when the
 * letter is not true any more: it is not sent then. Another attempt writes the letter anew.
 */
export type Writer<Kind extends LetterKind> = (
  tx: Tx,
  letter: QueuedLetter<LetterParams[Kind]>,
) => Promise<WrittenLetter | null>;

const writers: { [Kind in LetterKind]: Writer<Kind> } = {
  invitation: writeInvitation,
  lead_handed: writeLeadHanded,
  section_handed: writeSectionHanded,
  receipt: writeReceipt,
  reopened: writeReopened,
  async consent_request(tx, letter) {
    const written = await consentLetter(tx, letter);
    return written && { ...written, replyTo: null };
  },
};

export function isKnownKind(kind: string): kind is LetterKind {
  return Object.hasOwn(writers, kind);
}

/** The row of a letter whose kind is known and whose recipient is not forgotten. */
export async function writeLetter(
  tx: Tx,
  publicUrl: string,
  row: {
    kind: string;
    recipient: string | null;
    language: string;
    params: unknown;
    region_code: string;
  },
): Promise<WrittenLetter | null> {
  // What queueLetter put in, by kind.
  const write = writers[row.kind as LetterKind] as Writer<LetterKind>;
  return write(tx, {
    params: row.params as LetterParams[LetterKind],
    to: row.recipient!,
    language: row.language as Language,
    regionCode: row.region_code,
    publicUrl,
  });
}
