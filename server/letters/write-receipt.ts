/** The receipt: the municipality's answers have arrived, when and from whom. */
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

export const writeReceipt: Writer<'receipt'> = async (tx, letter) => {
  const { language, params } = letter;
  const { t } = words(language);
  const municipality = await municipalityOf(tx, params.municipality);
  const round = await roundOf(tx, letter.regionCode, params.year);
  if (round === null) return null;
  const response = await tx
    .selectFrom('response')
    .leftJoin('person', 'person.id', 'response.submitted_by')
    .select([
      'response.state',
      'response.submitted_at',
      'response.reopened_until',
      'response.core_answered',
      'response.core_asked',
      'person.name',
      'person.email',
    ])
    .where('response.round_id', '=', round.id)
    .where('response.municipality_code', '=', municipality.code)
    .executeTakeFirst();
  if (!response?.submitted_at) return null;
  // Taken back before the receipt could go out: nothing lies there to be received.
  if (response.state !== 'submitted' && response.state !== 'approved') return null;
  const sheet = { ...letter, round };
  const name = nameOf(municipality.name, language);
  const year = String(round.year);
  // What is submitted after a reopening stays submitted, and so does what has been approved.
  const mayTakeBack = response.state === 'submitted' && response.reopened_until === null;
  const untilWhen = (last: Date | null): string =>
    last === null
      ? t('letter-receipt-take-back')
      : t('letter-receipt-take-back-until', { until: momentLabel(last.toISOString(), language) });
  return fillSheet(tx, sheet, t('letter-receipt-subject', { name, year }), [
    t('letter-receipt', {
      of: ofMunicipality(municipality, language),
      year,
      when: momentLabel(response.submitted_at.toISOString(), language),
      who: response.name || (response.email ?? letter.to),
    }),
    t('letter-receipt-count', { answered: response.core_answered, asked: response.core_asked }),
    t('letter-receipt-link', {
      link: pageLink(sheet, `/receipt/${round.region}/${year}/${municipality.code}`),
    }),
    mayTakeBack ? untilWhen(round.closesAt) : null,
  ]);
};
