/** Tells the municipality where the consents of the people in its answers stand. */
import { sql } from 'kysely';
import type { AnswerValues, Contact } from '#domain/answer.ts';
import {
  consentMonths,
  consentState,
  contactFields,
  namedContacts,
  sameDetails,
} from '#domain/consent.ts';
import type { Questionnaire } from '#domain/questionnaire.ts';
import type { Consent } from '#domain/survey.ts';
import type { Tx } from '../database.ts';

export interface ConsentPlace {
  municipality: string;
  /** Consents of example rounds and of real ones are never mixed. */
  example: boolean;
}

/** One for each question whose answer names a person. */
export async function consentsOn(
  tx: Tx,
  place: ConsentPlace,
  questionnaire: Questionnaire,
  answers: AnswerValues,
): Promise<Consent[]> {
  const consents: Consent[] = [];
  for (const { question, details } of namedContacts(questionnaire, answers)) {
    consents.push(await consentOn(tx, place, question.key, details));
  }
  return consents;
}

/** Where the consent to these details stands, whichever round asked for it. */
export async function consentOn(
  tx: Tx,
  place: ConsentPlace,
  question: string,
  details: Contact,
): Promise<Consent> {
  const asking = await tx
    .selectFrom('contact_consent')
    .select([
      'name',
      'title',
      'email',
      'phone',
      'asked_at',
      'decided_at',
      'fields',
      'refused_at',
      'withdrawn_at',
      'expires_at',
      sql<boolean>`coalesce(expires_at, asked_at + make_interval(months => ${consentMonths}))
        <= now()`.as('isExpired'),
    ])
    .where('municipality_code', '=', place.municipality)
    .where('question_key', '=', question)
    .where('example', '=', place.example)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (asking === undefined || !sameDetails(asking, details)) {
    const nothing = { askedAt: null, decidedAt: null, expiresAt: null, fields: [] };
    return { question, state: 'not_asked', ...nothing };
  }
  const fields = contactFields.filter((field) => asking.fields.includes(field));
  return {
    question,
    state: consentState({
      fields,
      isRefused: asking.refused_at !== null,
      isWithdrawn: asking.withdrawn_at !== null,
      isExpired: asking.isExpired,
    }),
    askedAt: asking.asked_at.toISOString(),
    decidedAt: asking.decided_at?.toISOString() ?? null,
    expiresAt: asking.expires_at?.toISOString() ?? null,
    fields,
  };
}
