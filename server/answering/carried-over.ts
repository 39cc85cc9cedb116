/** Verifies that an answer given as "unchanged" is the earlier one. */
import type { AnswerValue } from '#domain/answer.ts';
import { carriedOver, mayCarryOver } from '#domain/earlier-answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Tx } from '../database.ts';
import { invalidAnswer, sameValue } from './answer-change.ts';
import type { AskedQuestionnaires } from './asked-questionnaires.ts';
import { earlierAnswers, earlierRounds } from './earlier.ts';
import type { PresentResponse } from './earlier.ts';

/** The year whose answer is carried over. Throws `invalid-answer` when it is another one. */
export async function yearCarriedFrom(
  tx: Tx,
  questionnaires: AskedQuestionnaires,
  present: PresentResponse,
  question: Question,
  value: AnswerValue | null,
): Promise<number> {
  const rounds = await earlierRounds(tx, questionnaires, present);
  const earlier = (await earlierAnswers(tx, questionnaires, present, rounds)).find(
    (answer) => answer.question === question.key,
  );
  const isTheme = present.questionnaire.themeQuestion === question.key;
  if (
    earlier === undefined ||
    !mayCarryOver(question, earlier, isTheme) ||
    !sameValue(carriedOver(question, earlier).value, value)
  ) {
    throw invalidAnswer('answer-not-as-earlier');
  }
  return earlier.year;
}
