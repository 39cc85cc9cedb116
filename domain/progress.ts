/** How far a response is: core questions that apply, and how many of them have an answer. */
import type { AnswerValues } from './answer.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { visibleQuestions } from './visibility.ts';

export interface CoreProgress {
  /** Core questions with an answer, don't know included, */
  answered: number;
  /** of the core questions that apply, given the answers so far. */
  asked: number;
}

export function coreProgress(questionnaire: Questionnaire, answers: AnswerValues): CoreProgress {
  const core = visibleQuestions(questionnaire, answers).filter((question) => question.core);
  return { asked: core.length, answered: core.length - unanswered(core, answers).length };
}

/** The core questions that stand in the way of submitting, in the questionnaire's order. */
export function missingCoreQuestions(
  questionnaire: Questionnaire,
  answers: AnswerValues,
): Question[] {
  const visible = visibleQuestions(questionnaire, answers);
  return unanswered(
    visible.filter((question) => question.core),
    answers,
  );
}

function unanswered(questions: readonly Question[], answers: AnswerValues): Question[] {
  return questions.filter(({ key }) => answers[key] === undefined);
}
