/** Which kind of missing an answer is; the kinds are kept apart everywhere and none of them is 0. */
import { isUnknown, offersUnknown } from './answer.ts';
import type { AnswerValue, AnswerValues, MissingKind } from './answer.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { isVisible } from './visibility.ts';

/**
 * Why there is no value to show, or null where there is one.
 *
 * `question` is undefined where the round did not ask it. A value that waits for a person's consent
 * is withheld; one that was given before its question ceased to apply is not: it no longer speaks
 * of anything, and saying "withheld" would tell that there is something to hide.
 */
export function missingKind(
  question: Question | undefined,
  questionnaire: Questionnaire,
  answers: AnswerValues,
  consentGiven = false,
): MissingKind | null {
  if (question === undefined) return 'not_asked';
  const applies = isVisible(question, questionnaire, answers);
  return missingKindOf(question, applies, answers[question.key], consentGiven);
}

/** The same judgement where it is already known whether the question applies. */
export function missingKindOf(
  question: Question,
  applies: boolean,
  value: AnswerValue | undefined,
  consentGiven = false,
): MissingKind | null {
  if (!applies) return 'not_applicable';
  if (value === undefined) return 'not_answered';
  if (question.consent && !consentGiven) return 'withheld';
  return isDontKnow(question, value) ? 'dont_know' : null;
}

/** A text that happens to read "unknown" is a text; only a question that offers don't know can get it. */
export function isDontKnow(question: Question, value: AnswerValue): boolean {
  return offersUnknown(question) && isUnknown(value);
}
