/** What every field of a question gets from the question around it. */
import type { AnswerValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { Draft } from '../draft.ts';

export interface Field {
  question: Question;
  draft: Draft;
  /** Ids of help, notes and fault, for aria-describedby. */
  describedBy: string;
  isFaulty: boolean;
  /** An amount as it stands in the box while it is being typed; null otherwise. */
  typed: string | null;
  /** The respondent chose or typed; `settled` when finished with the control. */
  give(value: AnswerValue | null, settled: boolean, typed?: string): void;
  markEstimate(isEstimate: boolean): void;
}

/** The id of the control that a link to the question moves to. */
export function controlId(question: Question): string {
  return `${question.key}-control`;
}
