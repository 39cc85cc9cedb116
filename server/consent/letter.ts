/** Words the letter that asks for consent when it is sent, and makes its link then. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { consentMonths } from '#domain/consent.ts';
import { exampleNotice } from '#domain/example.ts';
import type { Language } from '#domain/language.ts';
import type { Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { consentAddress } from './consent-address.ts';

export interface ConsentLetter {
  publicUrl: string;
  language: Language;
  params: { consentId: string };
}

/**
 * Null when nobody needs to be asked any more: the details have changed or the person has decided.
 * A letter that is worded anew has a new link, and the earlier one opens nothing.
 */
export async function consentLetter(
  tx: Tx,
  { publicUrl, language, params }: ConsentLetter,
): Promise<{ subject: string; text: string } | null> {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await sql<{ municipality_code: string; year: number; example: boolean }>`
    select municipality_code, year, example
    from consent_gets_link(${params.consentId}, ${hashToken(token)})`.execute(tx);
  const asking = rows[0];
  if (asking === undefined) return null;
  const municipality = await tx
    .selectFrom('municipality')
    .select(['name_fi as fi', 'name_sv as sv'])
    .where('code', '=', asking.municipality_code)
    .executeTakeFirstOrThrow();
  const { t } = words(language);
  const name = nameOf(municipality, language);
  const text = t('consent-letter-text', {
    municipality: name,
    year: String(asking.year),
    link: `${publicUrl}${consentAddress(language, token)}`,
    months: consentMonths,
  });
  return {
    subject: t('consent-letter-subject', { municipality: name }),
    text: asking.example ? `${exampleNotice[language]}\n\n${text}` : text,
  };
}
