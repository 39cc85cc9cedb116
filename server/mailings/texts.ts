/** The texts of a round's letters: shown, judged, written, and carried over to the next round. */
import { sql } from 'kysely';
import { languages } from '#domain/language.ts';
import type { Language } from '#domain/language.ts';
import { letterTextFaults, needsDeadline, placeholdersOf } from '#domain/letter-text.ts';
import type { LetterTextDraft } from '#domain/letter-text.ts';
import { mailingKinds } from '#domain/mailing.ts';
import type { MailingKind } from '#domain/mailing.ts';
import type { LetterText, LetterTexts, WriteLetterText } from '#domain/mailing-record.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import type { Round } from '../rounds/round.ts';
import { standardWords } from './standard-words.ts';

/** Which of a round's texts. */
interface Which {
  kind: MailingKind;
  language: Language;
}

export async function letterTexts(tx: Tx, round: Round): Promise<LetterTexts> {
  const texts: LetterText[] = [];
  for (const kind of mailingKinds) {
    for (const language of languages) texts.push(await letterText(tx, round, { kind, language }));
  }
  return { texts };
}

/**
 * Writes a text, or takes it away. Throws `letter-text` with every fault at its field, and
 * `letter-text-changed` with the `newer` text where somebody else has written since.
 */
export async function writeLetterText(
  tx: Tx,
  person: Person,
  round: Round,
  { kind, language }: Which,
  request: WriteLetterText,
): Promise<void> {
  const draft = judgedText(round, { kind, language }, request);
  const { subject, body } = draft ?? { subject: null, body: null };
  const written =
    request.version === 0
      ? await tx
          .insertInto('letter_text')
          .values({
            round_id: round.id,
            region_code: round.region.code,
            kind,
            language,
            subject,
            body,
            written_by: person.id,
          })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('letter_text')
          .set({ subject, body, written_by: person.id })
          .where('round_id', '=', round.id)
          .where('kind', '=', kind)
          .where('language', '=', language)
          .where('version', '=', request.version)
          .returning('version')
          .executeTakeFirst();
  if (written !== undefined) return;
  const newer = await letterText(tx, round, { kind, language });
  // Whoever is asked for what is there already is told of nothing: their own answer may be lost.
  if (newer.subject === subject && newer.body === body) return;
  throw new Problem('letter-text-changed', {}, { newer });
}

/** The words as they are tried or written; null: the service's own. Throws `letter-text`. */
export function judgedText(
  round: Round,
  { kind, language }: Which,
  { subject, body }: { subject: string | null; body: string | null },
): LetterTextDraft | null {
  if (body === null) return null;
  const draft = { subject, body };
  const hasDeadline = round.closesAt !== null;
  const faults = letterTextFaults(draft, { kind, language, hasDeadline });
  if (faults.length > 0) throw new Problem('letter-text', {}, { faults });
  return draft;
}

/** The next round begins with this one's texts, whose placeholders make them true there. */
export async function carryLetterTexts(
  tx: Tx,
  fromRound: string,
  toRound: string,
  byPerson: string,
): Promise<void> {
  await tx
    .insertInto('letter_text')
    .columns(['round_id', 'region_code', 'kind', 'language', 'subject', 'body', 'written_by'])
    .expression((eb) =>
      eb
        .selectFrom('letter_text')
        .select([
          sql<string>`${toRound}::bigint`.as('to_round'),
          'region_code',
          'kind',
          'language',
          'subject',
          'body',
          sql<string>`${byPerson}::bigint`.as('by_person'),
        ])
        .where('round_id', '=', fromRound)
        .where('body', 'is not', null),
    )
    .execute();
}

async function letterText(tx: Tx, round: Round, { kind, language }: Which): Promise<LetterText> {
  const row = await tx
    .selectFrom('letter_text')
    .leftJoin('person', 'person.id', 'letter_text.written_by')
    .select(['subject', 'body', 'version', 'written_at', 'person.name', 'person.email'])
    .where('round_id', '=', round.id)
    .where('kind', '=', kind)
    .where('letter_text.language', '=', language)
    .executeTakeFirst();
  const { subject = null, body = null } = row ?? {};
  return {
    kind,
    language,
    subject,
    body,
    version: row?.version ?? 0,
    writtenBy: row?.name || row?.email || null,
    writtenAt: row?.written_at.toISOString() ?? null,
    lacksDeadline:
      body !== null && round.closesAt === null && needsDeadline({ subject, body }, language),
    standard: standardWords(kind, language),
    placeholders: placeholdersOf(kind, language),
  };
}
