/** Tells what has happened to a response since a moment, so that several people work at once. */
import type { ResponseChanges } from '#domain/survey.ts';
import type { Tx } from '../database.ts';
import type { Person } from '../http/person.ts';
import { handedSections } from '../members/handed-sections.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';
import { findResponse } from './read-response.ts';
import { isOfMunicipality } from './response.ts';
import type { ResponsePlace } from './response.ts';
import { answersSavedSince, handedOverAnswers, savedAnswers } from './saved-answer.ts';

/**
 * The head as it is now and the answers saved at `since` or later. Saves of one response are
 * confirmed in the order of their moments, so whoever asks from the newest `savedAt` they have
 * seen misses nothing. Throws `response-not-found`.
 */
export async function responseChanges(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  person: Person,
  place: ResponsePlace,
  since: Date,
): Promise<ResponseChanges> {
  const { id, round, head } = await findResponse(tx, person, place);
  if (!head.may.includes('read')) return { ...head, answers: [], sections: [] };
  const sections = await handedSections(tx, id);
  if (head.may.includes('answer') || isOfMunicipality(person, place.municipality)) {
    return { ...head, answers: await answersSavedSince(tx, id, since), sections };
  }
  const handedOver = handedOverAnswers(
    await questionnaires.of(tx, round),
    await savedAnswers(tx, id),
  );
  const answers = handedOver.filter(({ answeredAt }) => new Date(answeredAt) >= since);
  return { ...head, answers, sections };
}
