/** The letter to a colleague who has been handed a section of the municipality's answers. */
import type { Language } from '#domain/language.ts';
import { words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { questionnaireAsked } from '../rounds/round.ts';
import { fillSheet, ofMunicipality, pageLink } from './sheet.ts';
import { answersPath, municipalityOf, roundOf } from './surroundings.ts';
import type { Writer } from './writer.ts';

const locales: Record<Language, string> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

export const writeSectionHanded: Writer<'section_handed'> = async (tx, letter) => {
  const { language, params } = letter;
  const { t } = words(language);
  const municipality = await municipalityOf(tx, params.municipality);
  const round = await roundOf(tx, letter.regionCode, params.year);
  if (round === null) return null;
  const { dimensions } = await questionnaireAsked(tx, round.id);
  const section = dimensions.find(({ key }) => key === params.dimension);
  if (section === undefined) return null;
  const sheet = { ...letter, round };
  const path = `${answersPath(round, municipality.code)}/${params.dimension}`;
  return fillSheet(
    tx,
    sheet,
    t('letter-section-handed-subject', {
      name: nameOf(municipality.name, language),
      section: section.label[language],
    }),
    [
      t('letter-section-handed', {
        who: params.handedBy,
        of: ofMunicipality(municipality, language),
        section: section.label[language],
        year: String(round.year),
      }),
      params.dueOn === null
        ? null
        : t('letter-section-handed-due', { day: dayLabel(params.dueOn, language) }),
      params.note === null
        ? null
        : t('letter-section-handed-note', { who: params.handedBy, note: params.note }),
      t('letter-section-handed-link', { link: pageLink(sheet, path) }),
      t('letter-sign-in', { email: letter.to }),
    ],
  );
};

/** A day of the calendar with its weekday: "maanantaina 30. marraskuuta 2026". */
function dayLabel(day: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
