/** Builders of consent: a municipality that names somebody, and the link in that person's letter. */
import { consentLetter } from '../../server/consent/letter.ts';
import type { Database } from '../../server/database.ts';
import type { TestPerson, TestRound } from './survey.ts';
import { completeAnswers, responseAddress, saveAnswer } from './survey.ts';

export const maija = {
  name: 'Maija Meikäläinen',
  title: 'hyvinvointikoordinaattori',
  email: 'maija@kunta.example',
  phone: '040 123 4567',
};

/** Answers everything that has to be answered, and names somebody. */
export async function answerAll(
  person: TestPerson,
  round: TestRound,
  municipality: string,
  details: typeof maija = maija,
): Promise<void> {
  for (const [question, value] of Object.entries({
    ...completeAnswers,
    contact_details: details,
  })) {
    await saveAnswer(person, round, municipality, question, value);
  }
}

export function submit(person: TestPerson, round: TestRound, municipality: string) {
  return person.send('POST', `${responseAddress(round, municipality)}/submit`);
}

/** Words the newest letter that asks for consent, as its sending does; null when it asks no more. */
export async function consentLink(database: Database): Promise<string | null> {
  return database.operator.transaction().execute(async (tx) => {
    const letter = await tx
      .selectFrom('letter')
      .select(['params', 'language'])
      .where('kind', '=', 'consent_request')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const written = await consentLetter(tx, {
      publicUrl: 'https://kuntatutka.example',
      language: letter.language as 'fi',
      params: letter.params as { consentId: string },
    });
    const link = /https:\/\/kuntatutka\.example(\/\S+)/.exec(written?.text ?? '');
    return link?.[1] ?? null;
  });
}
