/** The letter that the results of a round are out, to everybody who had a part in them. */
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { words } from '../http/words.ts';
import { municipalityAddress, regionAddress } from '../pages/addresses.ts';
import { nameOf } from '../pages/names.ts';
import type { LetterParams } from './queue.ts';
import { ownWords } from './own-words.ts';
import { fillSheet } from './sheet.ts';
import { municipalityOf, roundOf } from './surroundings.ts';
import type { QueuedLetter, Writer, WrittenLetter } from './writer.ts';

/** Results that have been withdrawn in the meantime are not announced. */
export const writeResultsOut: Writer<'results_out'> = async (tx, letter) => {
  const round = await roundOf(tx, letter.regionCode, letter.params.year);
  if (round === null) return null;
  const { rows } = await sql<{ is_public: boolean }>`
    select results_public_from(${round.id}) <= clock_timestamp() as is_public`.execute(tx);
  return rows[0]!.is_public ? composeResultsOut(tx, letter) : null;
};

/** The words, whether or not there are results. */
export async function composeResultsOut(
  tx: Tx,
  letter: QueuedLetter<LetterParams['results_out']>,
): Promise<WrittenLetter> {
  const { language, params, publicUrl } = letter;
  const { t } = words(language);
  const round = await roundOf(tx, letter.regionCode, params.year);
  const year = String(params.year);
  const municipalities = [];
  for (const code of params.municipalities.toSorted()) {
    municipalities.push(await municipalityOf(tx, code));
  }
  const own = await ownWords(tx, letter, 'results_out', round, municipalities);
  const links: string[] = [];
  const withAnswers = await withResults(tx, round?.id ?? null, params.municipalities);
  for (const { code, name } of municipalities) {
    if (!withAnswers.has(code)) continue;
    const address = municipalityAddress(language, code, params.year);
    links.push(`${nameOf(name, language)}: ${publicUrl}${address}`);
  }
  if (round !== null) {
    const address = regionAddress(language, round.region, params.year);
    links.push(`${t('letter-results-out-region')}: ${publicUrl}${address}`);
  }
  return fillSheet(
    tx,
    { ...letter, round, isPublic: true },
    own?.subject ?? t('letter-results-out-subject', { year }),
    [
      own?.body ?? t('letter-results-out', { year }),
      t('letter-results-out-links', { links: links.join('\n') }),
      t('letter-results-out-use'),
    ],
  );
}

/** Those of the municipalities whose answers were approved: the others have no results to show. */
async function withResults(
  tx: Tx,
  roundId: string | null,
  municipalities: readonly string[],
): Promise<Set<string>> {
  if (roundId === null) return new Set();
  const rows = await tx
    .selectFrom('response')
    .select('municipality_code')
    .where('round_id', '=', roundId)
    .where('municipality_code', 'in', municipalities)
    .where('state', '=', 'approved')
    .execute();
  return new Set(rows.map(({ municipality_code: code }) => code));
}
