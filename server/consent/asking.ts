/** Asks the people named in answers whether their details may be shown. */
import { sql } from 'kysely';
import type { Contact } from '#domain/answer.ts';
import { namedContacts } from '#domain/consent.ts';
import { mayAskConsent } from '#domain/permission.ts';
import type { Consent } from '#domain/survey.ts';
import { storedValues } from '../answering/progress.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { Problem } from '../http/problem.ts';
import { queueLetter } from '../letters/queue.ts';
import { languageOf } from '../members/people.ts';
import { findRound, questionnaireAsked } from '../rounds/round.ts';
import type { Round } from '../rounds/round.ts';
import { consentOn } from './standing.ts';

/** The address of a response: region's slug, year, municipality's code. */
export interface AnsweringPlace {
  region: string;
  year: number;
  municipality: string;
}

/** By pressing a button an address gets this many letters an hour. */
const mostAsked = 1;
/** By submitting, a few more: details that were mended need a new letter at once. */
const mostSubmitted = 3;

/**
 * Asks everybody named in the answers who has not been asked about these very details yet. Part of
 * submitting; whoever cannot be written to is not asked, and nothing stops the submission.
 */
export async function askForConsents(tx: Tx, person: Person, place: AnsweringPlace): Promise<void> {
  const round = await findRound(tx, place.region, place.year);
  for (const { question, details } of await contactsNamed(tx, round, place.municipality)) {
    const { state } = await consentOn(tx, placeOf(round, place), question.key, details);
    if (state !== 'not_asked' && state !== 'expired') continue;
    if (details.email === '' || (await askedLately(tx, details)) >= mostSubmitted) continue;
    await ask(tx, person, round, place, question.key, details);
  }
}

/**
 * Asks the person named in one answer, once more if need be. Throws `not-found` where the response
 * cannot be seen or the question names nobody, `forbidden` outside the municipality,
 * `consent-needs-email`, `consent-given-already` and `consent-asked-recently`.
 */
export async function askAgain(
  tx: Tx,
  person: Person,
  place: AnsweringPlace,
  question: string,
): Promise<Consent> {
  const round = await findRound(tx, place.region, place.year);
  const contacts = await contactsNamed(tx, round, place.municipality);
  const asked = { municipalityCode: place.municipality, regionCodes: [round.region.code] };
  if (!mayAskConsent(person.grants, asked)) throw new Problem('forbidden');
  person.asked.add('consent.ask');
  const details = contacts.find((contact) => contact.question.key === question)?.details;
  if (details === undefined) throw new Problem('not-found');
  if (details.email === '') throw new Problem('consent-needs-email');
  const { state } = await consentOn(tx, placeOf(round, place), question, details);
  if (state === 'given') throw new Problem('consent-given-already');
  if ((await askedLately(tx, details)) >= mostAsked) throw new Problem('consent-asked-recently');
  await ask(tx, person, round, place, question, details);
  return consentOn(tx, placeOf(round, place), question, details);
}

async function ask(
  tx: Tx,
  person: Person,
  round: Round,
  place: AnsweringPlace,
  question: string,
  details: Contact,
): Promise<void> {
  await tx
    .updateTable('contact_consent')
    .set({ superseded_at: sql`clock_timestamp()` })
    .where('municipality_code', '=', place.municipality)
    .where('question_key', '=', question)
    .where('example', '=', round.example)
    .where('superseded_at', 'is', null)
    .execute();
  const language = await languageOf(tx, place.municipality);
  const { id } = await tx
    .insertInto('contact_consent')
    .values({
      round_id: round.id,
      municipality_code: place.municipality,
      region_code: round.region.code,
      year: round.year,
      example: round.example,
      question_key: question,
      ...details,
      language,
      asked_by: person.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await queueLetter(tx, {
    kind: 'consent_request',
    to: details.email,
    language,
    params: { consentId: id, municipality: place.municipality },
    regionCode: round.region.code,
    municipalityCode: place.municipality,
    queuedBy: person.id,
  });
}

/** Locks the response, so that two who ask at the same time ask once. */
async function contactsNamed(tx: Tx, round: Round, municipality: string) {
  const response = await tx
    .selectFrom('response')
    .select('id')
    .where('round_id', '=', round.id)
    .where('municipality_code', '=', municipality)
    .forUpdate()
    .executeTakeFirst();
  if (response === undefined) throw new Problem('not-found');
  const values = (await storedValues(tx, [response.id])).get(response.id) ?? {};
  return namedContacts(await questionnaireAsked(tx, round.id), values);
}

/** Row-level security hides what other municipalities have asked, so a function counts. */
async function askedLately(tx: Tx, { email }: Contact): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select consents_asked_lately(${email}) as count`.execute(tx);
  return rows[0]!.count;
}

function placeOf(round: Round, { municipality }: AnsweringPlace) {
  return { municipality, example: round.example };
}
