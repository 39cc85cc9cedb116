/** What a mailing of a kind says, in every language, to the first municipality of the round. */
import { languages } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
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

/** Throws `not-found` where the round asks nobody. */
export async function sampleOf(
  tx: Tx,
  person: Person,
  publicUrl: string,
  round: Round,
  kind: MailingKind,
): Promise<LetterSample> {
  const first = await tx
    .selectFrom('response')
    .innerJoin('municipality', 'municipality.code', 'response.municipality_code')
    .select('code')
    .where('round_id', '=', round.id)
    .orderBy('name_fi')
    .limit(1)
    .executeTakeFirst();
  if (first === undefined) throw new Problem('not-found');
  const { year, region } = round;
  const written: [language: string, letter: WrittenLetter][] = [];
  for (const language of languages) {
    const letter = { to: person.email, language, regionCode: region.code, publicUrl };
    const several = { ...letter, params: { municipalities: [first.code], year } };
    written.push([
      language,
      kind === 'invitation'
        ? (await writeInvitation(tx, {
            ...letter,
            params: { municipality: first.code, year, role: 'lead' },
          }))!
        : kind === 'reminder'
          ? await composeReminder(tx, several)
          : await composeResultsOut(tx, several),
    ]);
  }
  const part = (of: 'subject' | 'text'): Text =>
    Object.fromEntries(written.map(([language, letter]) => [language, letter[of]])) as Text;
  return { subject: part('subject'), text: part('text') };
}
