/** How long answering the rest takes: an estimate, for somebody who has a quarter of an hour. */
import type { AnswerValues } from './answer.ts';
import type { Question, Questionnaire, QuestionType } from './questionnaire.ts';
import { visibleQuestions } from './visibility.ts';

/**
 * Seconds for reading and answering a core question of each type: the question is read, the
 * fact is known or found, and now and then a colleague asked. A sum of money is looked up elsewhere.
 */
const secondsOf: Record<QuestionType, number> = {
  yes_no: 15,
  yes_no_partly: 20,
  single_choice: 25,
  multiple_choice: 35,
  number: 30,
  contact: 45,
  text: 90,
  money_eur: 120,
};

/** Some voluntary questions are left unanswered, which takes only the reading. */
const voluntaryShare = 0.6;

/** Reading last year's answer and saying that it still holds. */
const carryingSeconds = 5;

/**
 * Whole minutes, rounded up, for the questions that apply and have no answer yet; 0 only when
 * there are none. `carryable` names the questions that last year's answer may answer.
 */
export function minutesLeft(
  questionnaire: Questionnaire,
  answers: AnswerValues,
  carryable: readonly string[] = [],
): number {
  const known = new Set(carryable);
  const seconds = visibleQuestions(questionnaire, answers)
    .filter(({ key }) => answers[key] === undefined)
    .reduce((sum, question) => sum + secondsFor(question, known.has(question.key)), 0);
  return Math.ceil(seconds / 60);
}

function secondsFor({ type, core }: Question, isCarryable: boolean): number {
  if (isCarryable) return carryingSeconds;
  return core ? secondsOf[type] : secondsOf[type] * voluntaryShare;
}
