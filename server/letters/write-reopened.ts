/** The letter to the lead of a municipality that may answer again although the round has closed. */
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { answersPath, municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

export const writeReopened: Writer<'reopened'> = async (tx, letter) => {
  const { language, params } = letter;
  const { t } = words(language);
  const municipality = await municipalityOf(tx, params.municipality);
  const round = await roundOf(tx, letter.regionCode, params.year);
  if (round === null) return null;
  const sheet = { ...letter, round };
  const name = nameOf(municipality.name, language);
  const year = String(round.year);
  return fillSheet(tx, sheet, t('letter-reopened-subject', { name, year }), [
    t('letter-reopened', { of: ofMunicipality(municipality, language), year }),
    t('letter-reopened-reason', { reason: params.reason }),
    t('letter-reopened-until', { until: momentLabel(params.until, language) }),
    t('letter-reopened-link', { link: pageLink(sheet, answersPath(round, municipality.code)) }),
    t('letter-sign-in', { email: letter.to }),
  ]);
};
