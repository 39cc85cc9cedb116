/** What a mailing of a kind says to the first municipality of the round. */
import { languages } from '#domain/language.ts';
import type { Language, Text } from '#domain/language.ts';
import type { LetterTextDraft } from '#domain/letter-text.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { LetterSample } from '#domain/mailing-record.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { composeReminder } from '../letters/write-reminder.ts';
import { composeResultsOut } from '../letters/write-results-out.ts';
import { writeInvitation } from '../letters/write-invitation.ts';
import type { WrittenLetter } from '../letters/writer.ts';
import type { Round } from '../rounds/round.ts';

/** Who looks, at the letters of which round. */
interface Look {
  person: Person;
  publicUrl: string;
  round: Round;
}

/** The letter in every language. Throws `not-found` where the round asks nobody. */
export async function sampleOf(tx: Tx, look: Look, kind: MailingKind): Promise<LetterSample> {
  const written: [language: string, letter: WrittenLetter][] = [];
  for (const language of languages) {
    written.push([language, await composeSample(tx, look, kind, language)]);
  }
  const part = (of: 'subject' | 'text'): Text =>
    Object.fromEntries(written.map(([language, letter]) => [language, letter[of]])) as Text;
  return { subject: part('subject'), text: part('text') };
}

/**
 * The letter in one language: with the words that the round has, with those that are tried, or with
 * the service's own where null is tried. Throws `not-found` where the round asks nobody.
 */
export async function composeSample(
  tx: Tx,
  { person, publicUrl, round }: Look,
  kind: MailingKind,
  language: Language,
  tried?: LetterTextDraft | null,
): Promise<WrittenLetter> {
  const code = await firstMunicipality(tx, round);
  const { year, region } = round;
  const letter = {
    to: person.email,
    language,
    regionCode: region.code,
    publicUrl,
    ...(tried === undefined ? {} : { tried }),
  };
  const several = { ...letter, params: { municipalities: [code], year } };
  switch (kind) {
    case 'invitation':
      return (await writeInvitation(tx, {
        ...letter,
        params: { municipality: code, year, role: 'lead' },
      }))!;
    case 'reminder':
      return composeReminder(tx, several);
    case 'results_out':
      return composeResultsOut(tx, several);
  }
}

async function firstMunicipality(tx: Tx, round: Round): Promise<string> {
  const first = await tx
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select('code')
    .where('round_id', '=', round.id)
    .orderBy('name_fi')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) throw new Problem('not-found');
  return first.code;
}
