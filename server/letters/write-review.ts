/** The letter to the lead whose answers were returned, asked about after the round has closed, or corrected. */
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { answersPath, municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

/** It says what is open when it goes, and is not sent where nothing is and nothing was corrected. */
export const writeReview: Writer<'review'> = async (tx, letter) => {
  const { language, params } = letter;
  const { t } = words(language);
  const round = await roundOf(tx, letter.regionCode, params.year);
  if (round === null) return null;
  const response = await tx
    .selectFrom('response')
    .select(['id', 'state', 'review_note'])
    .where('round_id', '=', round.id)
    .where('municipality_code', '=', params.municipality)
    .executeTakeFirst();
  if (response === undefined) return null;
  const asked = await tx
    .selectFrom('answer_query')
    .select('state')
    .where('response_id', '=', response.id)
    .where('state', '=', 'asked')
    .execute();
  const count = asked.length;
  const isReturned = response.state === 'returned';
  const isAsked = count > 0 && response.state === 'submitted';
  const isCorrected = params.isCorrected === true;
  if (!isReturned && !isAsked && !isCorrected) return null;
  const about = isReturned ? 'returned' : isAsked ? 'asked' : 'corrected';
  const municipality = await municipalityOf(tx, params.municipality);
  const sheet = { ...letter, round };
  const name = nameOf(municipality.name, language);
  const year = String(round.year);
  const of = ofMunicipality(municipality, language);
  return fillSheet(tx, sheet, t(`letter-${about}-subject`, { name, year }), [
    t(`letter-${about}`, { of, year }),
    isReturned && response.review_note !== null
      ? t('letter-returned-note', { note: response.review_note })
      : null,
    count === 0 ? null : t('letter-review-questions', { count }),
    t('letter-review-link', { link: pageLink(sheet, answersPath(round, municipality.code)) }),
    isReturned ? t('letter-returned-send-again') : null,
    t('letter-sign-in', { email: letter.to }),
  ]);
};
