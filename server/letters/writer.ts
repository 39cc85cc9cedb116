/** What it is to write a letter: what its writer is given, and what comes of it. */
import type { Language } from '#domain/language.ts';
import type { LetterTextDraft } from '#domain/letter-text.ts';
import type { Tx } from '../database.ts';
import type { LetterKind, LetterParams } from './queue.ts';

/** A letter that is to be written, as it was queued. */
export interface QueuedLetter<Params> {
  params: Params;
  to: string;
  language: Language;
  regionCode: string;
  publicUrl: string;
  /** Words that are only looked at, in place of those that the round has; null: the service's own. */
  tried?: LetterTextDraft | null;
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
