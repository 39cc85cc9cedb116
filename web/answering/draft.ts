/** A draft: what stands in the fields of one question, saved or not. */
import { checkAnswer, checkUnfinished, isWebAddress } from '#domain/answer.ts';
import type { AnswerFault, AnswerValue } from '#domain/answer.ts';
import { isSameAnswer } from '#domain/answer-change.ts';
import type { Question } from '#domain/questionnaire.ts';
import type { AnswerRequest, SavedAnswer } from '#domain/survey.ts';

export interface Draft {
  /** Null: not answered. An amount that cannot be read stays here as the text that was typed. */
  value: AnswerValue | null;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
  /** The answer is last time's, unchanged. */
  carriedOver?: boolean;
}

export interface DraftFault {
  field: 'value' | 'evidence';
  fault: AnswerFault;
}

export const emptyDraft: Draft = { value: null, estimate: false, comment: null, evidenceUrl: null };

export function draftOf(saved: SavedAnswer | null): Draft {
  if (saved === null) return emptyDraft;
  const { value, unfinished, estimate, comment, evidenceUrl, source } = saved;
  const carriedOver = source === 'carried_over';
  return { value: value ?? unfinished, estimate, comment, evidenceUrl, carriedOver };
}

/** Does the same stand in the fields? */
export function isSameDraft(one: Draft, other: Draft): boolean {
  return (
    isSameAnswer(one.value, other.value) &&
    one.estimate === other.estimate &&
    one.comment === other.comment &&
    one.evidenceUrl === other.evidenceUrl &&
    (one.carriedOver ?? false) === (other.carriedOver ?? false)
  );
}

/** What is wrong with the draft, if anything; an unanswered question is not wrong. */
export function draftFault(question: Question, draft: Draft): DraftFault | null {
  if (draft.value !== null) {
    const { fault } = checkAnswer(question, draft.value);
    if (fault !== undefined) return { field: 'value', fault };
  }
  if (hasFaultyEvidence(draft)) {
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

/**
 * What is sent next to keep the draft; null clears the answer, and undefined says that the service
 * would not take it in any form. What is no answer yet goes as unfinished. A link that is no web
 * address waits in its field, and meanwhile the saved one stays. A remark whose answer has been
 * taken away goes after the clearing: the service lets no remark take an answer with it.
 */
export function requestOf(
  question: Question,
  draft: Draft,
  saved: SavedAnswer | null,
): AnswerRequest | null | undefined {
  const { estimate, comment, carriedOver } = draft;
  const evidenceUrl = hasFaultyEvidence(draft) ? (saved?.evidenceUrl ?? null) : draft.evidenceUrl;
  const remarks = { comment, evidenceUrl };
  if (draft.value === null) {
    const hasAnswer = (saved?.value ?? saved?.unfinished ?? null) !== null;
    const isBare = tidy(comment) === null && tidy(evidenceUrl) === null;
    return isBare || hasAnswer ? null : { value: null, ...remarks };
  }
  const value = storedValue(question, draft);
  if (value !== null) {
    return { value, estimate, ...remarks, ...(carriedOver === true ? { carriedOver } : {}) };
  }
  const unfinished = checkUnfinished(question, draft.value);
  return unfinished.fault === undefined
    ? { unfinished: unfinished.value, estimate, ...remarks }
    : undefined;
}

/** Would sending the request change nothing? */
export function isHeld(request: AnswerRequest | null, saved: SavedAnswer | null): boolean {
  const held = draftOf(saved);
  const asked = request ?? {};
  return (
    isSameAnswer(valueIn(asked.value), saved?.value ?? null) &&
    isSameAnswer(valueIn(asked.unfinished), saved?.unfinished ?? null) &&
    (asked.estimate ?? false) === held.estimate &&
    tidy(asked.comment) === held.comment &&
    tidy(asked.evidenceUrl) === held.evidenceUrl &&
    (asked.carriedOver !== true || saved?.source === 'carried_over')
  );
}

/** Does the service have all that stands in the fields? */
export function isSaved(question: Question, draft: Draft, saved: SavedAnswer | null): boolean {
  const request = requestOf(question, draft, saved);
  return request !== undefined && !hasFaultyEvidence(draft) && isHeld(request, saved);
}

/** Is there something in the link's field that cannot be saved, whatever becomes of the rest? */
export function hasFaultyEvidence({ evidenceUrl }: Draft): boolean {
  return evidenceUrl !== null && !isWebAddress(evidenceUrl.trim());
}

/** A request says anything to the compiler; here it was made from a draft. */
function valueIn(value: unknown): AnswerValue | null {
  return (value ?? null) as AnswerValue | null;
}

/** As the service keeps a text. */
function tidy(text: string | null | undefined): string | null {
  return text?.normalize('NFC').trim() || null;
}
