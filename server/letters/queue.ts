/** Puts a letter into the queue, in the transaction of the step that causes it. */
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';

/** What a letter of each kind says besides its fixed words; never a secret. */
export interface LetterParams {
  /** To a role of a municipality; opens nothing by itself. */
  invitation: { municipality: string; year: number | null; role: 'lead' | 'respondent' };
  /** The person leads the municipality's answering from now on. */
  lead_handed: { municipality: string; year: number | null; handedBy: string };
  /** A section of a response is handed to a colleague. */
  section_handed: {
    municipality: string;
    region: string;
    year: number;
    dimension: string;
    /** A day, `2026-11-30`. */
    dueOn: string | null;
    note: string | null;
    handedBy: string;
  };
  /** The answers have arrived. */
  receipt: { municipality: string; region: string; year: number };
  /** The coordinator lets the municipality answer again. */
  reopened: { municipality: string; region: string; year: number; reason: string; until: string };
  /** The answers were returned, asked about, or corrected. */
  review: { municipality: string; region: string; year: number; isCorrected?: true };
  /** The answers of these municipalities are missing. */
  reminder: { municipalities: string[]; year: number };
  /** The results are public; with those of these municipalities. */
  results_out: { municipalities: string[]; year: number };
  /** What was told on the telephone, to be confirmed or corrected. */
  telephone_summary: { summaryId: string; municipality: string };
  /** A person named in an answer is asked whether the details may be shown. */
  consent_request: { consentId: string; municipality: string };
}
export type LetterKind = keyof LetterParams;

export interface NewLetter<Kind extends LetterKind = LetterKind> {
  kind: Kind;
  to: string;
  language: Language;
  params: LetterParams[Kind];
  /** Whose affair the letter is. */
  regionCode: string;
  municipalityCode: string | null;
  /** Id of the person whose step causes the letter; null for the operator. */
  queuedBy: string | null;
}

/** Queues the letter. It goes out after the caller's transaction has been committed, or never. */
export async function queueLetter<Kind extends LetterKind>(
  tx: Tx,
  letter: NewLetter<Kind>,
): Promise<void> {
  await tx
    .insertInto('letter')
    .values({
      kind: letter.kind,
      recipient: letter.to,
      language: letter.language,
      params: JSON.stringify(letter.params),
      region_code: letter.regionCode,
      municipality_code: letter.municipalityCode,
      queued_by: letter.queuedBy,
    })
    .execute();
}
