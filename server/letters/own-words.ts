/** The coordinator's own words for a letter of a mailing, where the round has any, filled in. */
import type { Language } from '#domain/language.ts';
import { fillLetterText } from '#domain/letter-text.ts';
import type { LetterTextDraft } from '#domain/letter-text.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { Tx } from '../database.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import type { LetterMunicipality, LetterRound } from './surroundings.ts';

/** What they stand in the letter with; null where the service's own words are used. */
export async function ownWords(
  tx: Tx,
  letter: { language: Language; tried?: LetterTextDraft | null },
  kind: MailingKind,
  round: LetterRound | null,
  municipalities: readonly LetterMunicipality[],
): Promise<LetterTextDraft | null> {
  if (round === null) return null;
  const { language } = letter;
  const text =
    letter.tried === undefined ? await storedText(tx, round.id, kind, language) : letter.tried;
  if (text === null) return null;
  const { closesAt } = round;
  return fillLetterText(text, language, {
    municipality: municipalities.map(({ name }) => nameOf(name, language)).join(', '),
    year: String(round.year),
    deadline: closesAt === null ? null : momentLabel(closesAt.toISOString(), language),
  });
}

async function storedText(
  tx: Tx,
  roundId: string,
  kind: MailingKind,
  language: Language,
): Promise<LetterTextDraft | null> {
  const row = await tx
    .selectFrom('letter_text')
    .select(['subject', 'body'])
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .where('language', '=', language)
    .executeTakeFirst();
  if (row === undefined || row.body === null) return null;
  return { subject: row.subject, body: row.body };
}
