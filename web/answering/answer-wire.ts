/** The way of a response's answers to the service, one tab at a time for each of them. */
import type { SavedAnswer } from '#domain/survey.ts';
import { clearAnswer, placeName, saveAnswer } from '../api.ts';
import type { ResponsePlace } from '../api.ts';
import type { AnswerWire } from './answer-saver.ts';
import { inTurn } from './one-tab.ts';

/** `tell` hears of every answer that the service has acknowledged. */
export function answerWire(place: ResponsePlace, tell: (saved: SavedAnswer) => void): AnswerWire {
  const send = async (question: string, act: () => Promise<SavedAnswer>): Promise<SavedAnswer> => {
    const saved = await inTurn(`${placeName(place)}/${question}`, act);
    tell(saved);
    return saved;
  };
  return {
    save: (question, answer, mark) =>
      send(question, () => saveAnswer(place, question, answer, mark)),
    clear: (question, mark) => send(question, () => clearAnswer(place, question, mark)),
  };
}
