/** A draft: what stands in the fields of one question, saved or not. */
import { checkAnswer, isWebAddress } from '#domain/answer.ts';
import type { AnswerFault, AnswerValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { SavedAnswer } from '#domain/survey.ts';

export interface Draft {
  /** Null: not answered. An amount that cannot be read stays here as the text that was typed. */
  value: AnswerValue | null;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
}

export interface DraftFault {
  field: 'value' | 'evidence';
  fault: AnswerFault;
}

const emptyDraft: Draft = { value: null, estimate: false, comment: null, evidenceUrl: null };

export function draftOf(saved: SavedAnswer | null): Draft {
  if (saved === null) return emptyDraft;
  const { value, estimate, comment, evidenceUrl } = saved;
  return { value, estimate, comment, evidenceUrl };
}

/** What is wrong with the draft, if anything; an unanswered question is not wrong. */
export function draftFault(question: Question, draft: Draft): DraftFault | null {
  if (draft.value !== null) {
    const { fault } = checkAnswer(question, draft.value);
    if (fault !== undefined) return { field: 'value', fault };
  }
  if (draft.evidenceUrl !== null && !isWebAddress(draft.evidenceUrl)) {
    return { field: 'evidence', fault: { code: 'answer-not-a-web-address', params: {} } };
  }
  return null;
}

/** The value as it would be stored; null when there is none or it is faulty. */
export function storedValue(question: Question, draft: Draft): AnswerValue | null {
  if (draft.value === null) return null;
  const checked = checkAnswer(question, draft.value);
  return checked.fault === undefined ? checked.value : null;
}

/** Would saving the draft change nothing? */
export function isSaved(question: Question, draft: Draft, saved: SavedAnswer | null): boolean {
  const value = storedValue(question, draft);
  if (draft.value !== null && value === null) return false;
  const kept = draftOf(saved);
  if (!isSameValue(value, kept.value)) return false;
  return (
    draft.estimate === kept.estimate &&
    draft.comment === kept.comment &&
    draft.evidenceUrl === kept.evidenceUrl
  );
}

export function isSameValue(one: AnswerValue | null, other: AnswerValue | null): boolean {
  return canonical(one) === canonical(other);
}

/** Options in any order and the parts of a contact in any order are the same answer. */
function canonical(value: AnswerValue | null): string {
  if (Array.isArray(value)) return JSON.stringify(value.toSorted());
  if (typeof value === 'object' && value !== null) {
    return JSON.stringify([value.name, value.title, value.email, value.phone]);
  }
  return JSON.stringify(value);
}
