/** Finds the words of a letter when it is sent: each kind is written by a function of its own. */
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import type { LetterKind, LetterParams } from './queue.ts';
import { writeTelephoneSummary } from './write-telephone-summary.ts';
import type { Writer, WrittenLetter } from './writer.ts';
import { consentLetter } from '../consent/letter.ts';
import { writeInvitation } from './write-invitation.ts';
import { writeLeadHanded } from './write-lead-handed.ts';
import { writeReceipt } from './write-receipt.ts';
import { writeReminder } from './write-reminder.ts';
import { writeReopened } from './write-reopened.ts';
import { writeResultsOut } from './write-results-out.ts';
import { writeReview } from './write-review.ts';
import { writeSectionHanded } from './write-section-handed.ts';

const writers: { [Kind in LetterKind]: Writer<Kind> } = {
  invitation: writeInvitation,
  lead_handed: writeLeadHanded,
  section_handed: writeSectionHanded,
  receipt: writeReceipt,
  reopened: writeReopened,
  review: writeReview,
  reminder: writeReminder,
  results_out: writeResultsOut,
  telephone_summary: writeTelephoneSummary,
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
