/** Reads the contact people of a municipality, as far as they consent to being shown now. */
import { sql } from 'kysely';
import { exampleNotice } from '#domain/example.ts';
import { fillYearsInText } from '#domain/language.ts';
import type { Text } from '#domain/language.ts';
import type { MunicipalityContacts } from '#domain/published.ts';
import type { Db } from '../database.ts';
import { newestReleasesOfMunicipality, questionnairesOf } from './releases.ts';

export interface ContactsNow {
  contacts: MunicipalityContacts;
  /** What is shown holds this long; null when there is nothing that ends. */
  validForMs: number | null;
}

/** A living consent: the fields that may be shown, and how long it holds. */
export interface ShownConsent {
  question: string;
  name: string | null;
  title: string | null;
  email: string | null;
  phone: string | null;
  expiresAt: Date;
  validForMs: number;
}

/** Reads the living consents of a municipality: as the public role, or for a preview. */
export type ConsentReader = (db: Db, code: string, example: boolean) => Promise<ShownConsent[]>;

/**
 * Live data beside the releases, which are for ever and hold no details. Null for a municipality
 * without results.
 */
export async function municipalityContacts(
  db: Db,
  code: string,
  consentsOf: ConsentReader = consentsShown,
): Promise<ContactsNow | null> {
  const releases = (await newestReleasesOfMunicipality(db, code)).toReversed();
  const newest = releases[0];
  if (newest === undefined) return null;
  const municipality = await db
    .selectFrom('municipality')
    .select(['name_fi as fi', 'name_sv as sv'])
    .where('code', '=', code)
    .executeTakeFirstOrThrow();
  const rows = await consentsOf(db, code, newest.example);
  const questionnaires = await questionnairesOf(db, rows.length === 0 ? [] : releases);
  // In the questionnaire's order, each with the wording that was published last.
  const asked = new Map<string, Text>();
  for (const { id, year } of releases) {
    for (const { key, wording } of questionnaires.get(id)?.questions ?? []) {
      if (!asked.has(key)) asked.set(key, fillYearsInText(wording, year));
    }
  }
  const order = [...asked.keys()];
  const shown = rows
    .filter((row) => asked.has(row.question))
    .toSorted((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
  return {
    contacts: {
      municipality: { code, name: municipality },
      contacts: shown.map((row) => ({
        question: row.question,
        label: asked.get(row.question)!,
        name: row.name,
        title: row.title,
        email: row.email,
        phone: row.phone,
        validUntil: row.expiresAt.toISOString(),
      })),
      example: newest.example ? exampleNotice : null,
    },
    validForMs: shown.length === 0 ? null : Math.min(...shown.map((row) => row.validForMs)),
  };
}

/** Row-level security lets through living consents alone, and the consented columns of them. */
async function consentsShown(db: Db, code: string, example: boolean): Promise<ShownConsent[]> {
  const rows = await db
    .selectFrom('contact_consent')
    .select([
      'question_key as question',
      'shown_name as name',
      'shown_title as title',
      'shown_email as email',
      'shown_phone as phone',
      'expires_at',
      sql<number>`extract(epoch from expires_at - clock_timestamp())::double precision * 1000`.as(
        'validForMs',
      ),
    ])
    .where('municipality_code', '=', code)
    .where('example', '=', example)
    .execute();
  return rows.map(({ expires_at, ...row }) => ({ ...row, expiresAt: expires_at! }));
}
