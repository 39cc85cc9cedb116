/** The invitation to a role of a municipality: to whoever does the work, whatever their name. */
import { minutesLeft } from '#domain/time-estimate.ts';
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { momentLabel } from '../paper/moment-label.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import { ownWords } from './own-words.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { answersPath, municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

export const writeInvitation: Writer<'invitation'> = async (tx, letter) => {
  const { language, params } = letter;
  const { t } = words(language);
  const municipality = await municipalityOf(tx, params.municipality);
  const round = await roundOf(tx, letter.regionCode, params.year);
  const sheet = { ...letter, round };
  const year = round === null ? '' : String(round.year);
  const of = ofMunicipality(municipality, language);
  const own = await ownWords(tx, letter, 'invitation', round, [municipality]);
  const minutes = round && minutesLeft(await questionnaireAsked(tx, round.id), {});
  const role = `letter-invitation-${params.role === 'lead' ? 'as-lead' : 'respondent'}`;
  return fillSheet(
    tx,
    sheet,
    own?.subject ??
      t('letter-invitation-subject', { name: nameOf(municipality.name, language), year }).trim(),
    [
      // One text goes to leads and respondents, so what the reader's role is stands after it.
      ...(own === null
        ? [
            t(`letter-invitation-${params.role}`, { of }),
            t('letter-invitation-survey', { year }).replace(/ {2,}/g, ' '),
          ]
        : [own.body, t(role, { of })]),
      round?.closesAt
        ? t('letter-invitation-until', {
            until: momentLabel(round.closesAt.toISOString(), language),
          })
        : null,
      minutes === null ? null : t('letter-invitation-minutes', { minutes }),
      t('letter-invitation-link', { link: pageLink(sheet, answersPath(round, municipality.code)) }),
      t('letter-sign-in', { email: letter.to }),
    ],
  );
};
