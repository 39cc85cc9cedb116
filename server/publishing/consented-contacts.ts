/** The contact people whom readers see, or will see once a previewed release is public. */
import { sql } from 'kysely';
import type { Db } from '../database.ts';
import type { ConsentReader, ShownConsent } from '../results/contacts.ts';

export interface ConsentedContact extends ShownConsent {
  municipality: string;
}

/**
 * Living consents as the region's coordinator may read them, each with the fields that may be
 * shown. The rule is that of the public role; row-level security lets the coordinator see more,
 * so it is asked for here.
 */
export async function consentedContacts(
  db: Db,
  municipalities: readonly string[],
  example: boolean,
): Promise<ConsentedContact[]> {
  const rows = await db
    .selectFrom('contact_consent')
    .select([
      'municipality_code',
      'question_key',
      'expires_at',
      sql<number>`extract(epoch from expires_at - clock_timestamp())::double precision * 1000`.as(
        'validForMs',
      ),
    ])
    .select([field('name'), field('title'), field('email'), field('phone')])
    .where(sql<boolean>`municipality_code = any (${[...municipalities]}::text[])`)
    .where('example', '=', example)
    .where(sql<boolean>`cardinality(fields) > 0 and superseded_at is null and expires_at > now()`)
    .where(sql<boolean>`published_answer_names(municipality_code, year, question_key)`)
    .orderBy('municipality_code')
    .orderBy('question_key')
    .execute();
  return rows.map((row) => ({
    municipality: row.municipality_code,
    question: row.question_key,
    name: row.name,
    title: row.title,
    email: row.email,
    phone: row.phone,
    expiresAt: row.expires_at!,
    validForMs: row.validForMs,
  }));
}

/** The same, of one municipality, for its page in a preview. */
export const consentsPreviewed: ConsentReader = (db, code, example) =>
  consentedContacts(db, [code], example);

function field(name: 'name' | 'title' | 'email' | 'phone') {
  return sql<string | null>`case when ${sql.lit(name)} = any (fields) then ${sql.id(name)} end`.as(
    name,
  );
}
