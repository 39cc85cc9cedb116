/** The paper that every letter is written on: greeting, reason, example notice, sender, a way out. */
import { exampleNotice } from '#domain/example.ts';
import type { Language } from '#domain/language.ts';
import type { Db } from '../database.ts';
import { words } from '../http/words.ts';
import type { Words } from '../http/words.ts';
import { nameOf } from '../pages/names.ts';
import { signInAddress } from '../sign-in/destination.ts';
import type { LetterRound } from './surroundings.ts';
import type { WrittenLetter } from './writer.ts';

export interface Sheet {
  publicUrl: string;
  language: Language;
  regionCode: string;
  /** The round that the letter is about; null for none yet. */
  round: LetterRound | null;
  /** Does the letter's link open something without signing in? */
  opensByLink?: boolean;
  /** Does it lead to what everybody can read? */
  isPublic?: boolean;
}

/** The paragraphs between greeting and sender; null leaves one out. */
export async function fillSheet(
  db: Db,
  sheet: Sheet,
  subject: string,
  paragraphs: readonly (string | null)[],
): Promise<WrittenLetter> {
  const { language, round } = sheet;
  const { t } = words(language);
  const coordinators = await coordinatorsOf(db, sheet.regionCode);
  const text = [
    t('letter-greeting'),
    round?.example ? exampleNotice[language] : null,
    ...paragraphs,
    runBy(words(language), coordinators),
    t(notForYou(sheet, coordinators)),
  ];
  return {
    subject: round?.example ? t('letter-example-subject', { subject }) : subject,
    text: `${text.filter((paragraph) => paragraph !== null).join('\n\n')}\n`,
    replyTo: coordinators[0]?.email ?? null,
  };
}

/** Leads to the wanted page by way of signing in. It opens nothing by itself. */
export function pageLink({ publicUrl, language }: Sheet, path: string): string {
  const link = new URL(signInAddress(language, path), publicUrl);
  // A slash needs no escape there, and an address that can be read is trusted sooner.
  return link.href.replaceAll('%2F', '/');
}

/** "Muuramen" in Finnish; the name as it is in languages that do not inflect it. */
export function ofMunicipality(
  municipality: { name: { fi: string; sv: string }; genitive: string | null },
  language: Language,
): string {
  if (language === 'fi' && municipality.genitive !== null) return municipality.genitive;
  return words(language).t('letter-of-municipality', { name: nameOf(municipality.name, language) });
}

function notForYou({ opensByLink, isPublic }: Sheet, coordinators: readonly Coordinator[]): string {
  if (opensByLink === true) return 'letter-not-for-you-link';
  if (coordinators.length > 0) return 'letter-not-for-you-reply';
  return isPublic === true ? 'letter-not-for-you-public' : 'letter-not-for-you';
}

interface Coordinator {
  name: string;
  email: string;
}

/** Who runs the region's rounds. */
async function coordinatorsOf(db: Db, regionCode: string): Promise<Coordinator[]> {
  return db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['person.name', 'person.email'])
    .where('role_grant.role', '=', 'coordinator')
    .where('role_grant.region_code', '=', regionCode)
    .where('role_grant.ended_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('role_grant.expires_at', 'is', null),
        eb('role_grant.expires_at', '>', eb.fn<Date>('now')),
      ]),
    )
    .orderBy('role_grant.granted_at')
    .orderBy('person.id')
    .execute();
}

function runBy({ t }: Words, coordinators: readonly Coordinator[]): string {
  if (coordinators.length === 0) return t('letter-run-by-region');
  const people = coordinators.map(({ name, email }) => (name === '' ? email : `${name}, ${email}`));
  return t('letter-run-by', { coordinators: people.join('; ') });
}
