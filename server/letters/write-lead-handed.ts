/** The letter to whoever leads the municipality's answering from now on. */
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { answersPath, municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

export const writeLeadHanded: Writer<'lead_handed'> = async (tx, letter) => {
  const { language, params } = letter;
  const { t } = words(language);
  const municipality = await municipalityOf(tx, params.municipality);
  const round = await roundOf(tx, letter.regionCode, params.year);
  const sheet = { ...letter, round };
  return fillSheet(
    tx,
    sheet,
    t('letter-lead-handed-subject', { name: nameOf(municipality.name, language) }),
    [
      t('letter-lead-handed', {
        who: params.handedBy,
        of: ofMunicipality(municipality, language),
      }),
      t('letter-lead-handed-means'),
      round?.closesAt
        ? t('letter-invitation-until', {
            until: momentLabel(round.closesAt.toISOString(), language),
          })
        : null,
      t('letter-lead-handed-link', {
        link: pageLink(sheet, answersPath(round, municipality.code)),
      }),
      t('letter-sign-in', { email: letter.to }),
    ],
  );
};
