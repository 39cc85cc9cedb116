/** The reminder to whoever answers for a municipality whose answers are missing. */
import { sql } from 'kysely';
import type { Tx } from '../database.ts';
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import type { LetterParams } from './queue.ts';
import { ownWords } from './own-words.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { answersPath, municipalityOf, roundOf } from './surroundings.ts';
import type { QueuedLetter, Writer, WrittenLetter } from './writer.ts';

/** About those of the municipalities that have not answered when it goes; none: it is not sent. */
export const writeReminder: Writer<'reminder'> = async (tx, letter) => {
  const municipalities = await missing(tx, letter);
  if (municipalities.length === 0) return null;
  return composeReminder(tx, { ...letter, params: { ...letter.params, municipalities } });
};

/** The words, whether or not the answers are missing. */
export async function composeReminder(
  tx: Tx,
  letter: QueuedLetter<LetterParams['reminder']>,
): Promise<WrittenLetter> {
  const { language, params } = letter;
  const { t } = words(language);
  const round = await roundOf(tx, letter.regionCode, params.year);
  const sheet = { ...letter, round };
  const municipalities = [];
  for (const code of params.municipalities) municipalities.push(await municipalityOf(tx, code));
  const names = municipalities.map(({ name }) => nameOf(name, language)).join(', ');
  const year = String(params.year);
  const own = await ownWords(tx, letter, 'reminder', round, municipalities);
  const isOne = municipalities.length === 1;
  const links = municipalities.map(({ code, name }) => {
    const link = pageLink(sheet, answersPath(round, code));
    return isOne ? link : `${nameOf(name, language)}: ${link}`;
  });
  return fillSheet(tx, sheet, own?.subject ?? t('letter-reminder-subject', { names, year }), [
    own?.body ??
      (isOne
        ? t('letter-reminder', { of: ofMunicipality(municipalities[0]!, language), year })
        : t('letter-reminder-many', { names, year })),
    round?.closesAt
      ? t('letter-invitation-until', { until: momentLabel(round.closesAt.toISOString(), language) })
      : null,
    t('letter-reminder-go-on'),
    t('letter-reminder-link', { link: links.join('\n') }),
    t('letter-sign-in', { email: letter.to }),
  ]);
}

async function missing(
  tx: Tx,
  { regionCode, params }: QueuedLetter<LetterParams['reminder']>,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('response')
    .innerJoin('round', 'round.id', 'response.round_id')
    .select('municipality_code')
    .where('round.region_code', '=', regionCode)
    .where('round.year', '=', params.year)
    .where('municipality_code', 'in', params.municipalities)
    .where(sql<boolean>`waits_for_municipality(response.id)`)
    .orderBy('municipality_code')
    .execute();
  return rows.map(({ municipality_code: code }) => code);
}
