/** What the person asked decides, by the link in the letter: nobody is signed in. */
import { sql } from 'kysely';
import type { Contact } from '#domain/answer.ts';
import { consentState, contactFields } from '#domain/consent.ts';
import type { ContactField, ConsentState } from '#domain/consent.ts';
import type { Db, Tx } from '../database.ts';
import { hashToken } from '../http/person.ts';

/** What the person of a link is asked, and what the person has decided. */
export interface Asking {
  municipality: { code: string; name: { fi: string; sv: string } };
  regionName: { fi: string; sv: string; en: string };
  year: number;
  example: boolean;
  details: Contact;
  state: Exclude<ConsentState, 'not_asked'>;
  fields: ContactField[];
  expiresAt: Date | null;
}

export type FoundAsking =
  | { link: 'open'; asking: Asking }
  | { link: 'superseded' | 'expired' | 'unknown' };

/** The asking behind a link. Looking changes nothing: mail scanners look too. */
export async function askingOf(db: Db, token: string): Promise<FoundAsking> {
  const { rows } = await sql<AskingRow>`
    select asked.*, municipality.name_fi, municipality.name_sv, region.name_fi as region_fi,
      region.name_sv as region_sv, region.name_en as region_en
    from consent_of_token(${hashToken(token)}) as asked
      join municipality on municipality.code = asked.municipality_code
      join region on region.code = asked.region_code`.execute(db);
  const row = rows[0];
  if (row === undefined) return { link: 'unknown' };
  if (row.is_superseded) return { link: 'superseded' };
  if (!row.is_open) return { link: 'expired' };
  const fields = contactFields.filter((field) => row.fields.includes(field));
  return {
    link: 'open',
    asking: {
      municipality: { code: row.municipality_code, name: { fi: row.name_fi, sv: row.name_sv } },
      regionName: { fi: row.region_fi, sv: row.region_sv, en: row.region_en },
      year: row.year,
      example: row.example,
      details: { name: row.name, title: row.title, email: row.email, phone: row.phone },
      state: consentState({
        fields,
        isRefused: row.refused_at !== null,
        isWithdrawn: row.withdrawn_at !== null,
        // A link closes when its consent ends.
        isExpired: false,
      }),
      fields,
      expiresAt: row.expires_at,
    },
  };
}

/**
 * Records the fields that may be shown from now on; none refuses, or withdraws what was given.
 * False when the link is no longer good.
 */
export async function decide(
  tx: Tx,
  token: string,
  fields: readonly ContactField[],
): Promise<boolean> {
  const { rows } = await sql<{ decided: boolean }>`
    select decide_consent(${hashToken(token)}, ${[...fields]}::text[]) as decided`.execute(tx);
  return rows[0]!.decided;
}

interface AskingRow extends Contact {
  municipality_code: string;
  name_fi: string;
  name_sv: string;
  region_fi: string;
  region_sv: string;
  region_en: string;
  year: number;
  example: boolean;
  fields: string[];
  refused_at: Date | null;
  withdrawn_at: Date | null;
  expires_at: Date | null;
  is_superseded: boolean;
  is_open: boolean;
}
