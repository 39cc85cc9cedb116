/** Sends what an earlier page left in the outbox; needs no questionnaire, only what is written there. */
import { placeName } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import { AnswerSaver } from './answer-saver.ts';
import type { AnswerWire } from './answer-saver.ts';
import type { Outbox } from './outbox.ts';

/**
 * Sends a person's waiting answers, other than those of the response on the page, which looks after
 * its own. What is refused or has to be chosen between stays for its form to show. Tells whether
 * something was saved.
 */
export async function sendWaiting(
  outbox: Outbox,
  person: string,
  wireOf: (place: ResponsePlace) => AnswerWire,
  onPage: ResponsePlace | null,
): Promise<boolean> {
  const entries = (await outbox.entriesOf(person)).filter(
    ({ place }) => onPage === null || placeName(place) !== placeName(onPage),
  );
  let hasSaved = false;
  for (const entry of entries) {
    const { question, place, base } = entry;
    const shelf = outbox.shelf(person, place);
    const saver = new AnswerSaver(question, base, wireOf(place), ({ unsaved }) =>
      shelf.keep(question, unsaved),
    );
    saver.restore(entry);
    await saver.save();
    if (!saver.isUnsaved) hasSaved = true;
    // Without a connection or a session the rest would fare no better.
    if (saver.hindrance !== null) break;
  }
  await outbox.flush();
  return hasSaved;
}
