/** Checks everything in a change of an answer and gives the form in which it is stored. */
import {
  checkAnswer,
  checkUnfinished,
  defaultMaxLength,
  isStorable,
  isWebAddress,
} from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { Problem } from '../http/problem.ts';

/** What a caller wants to be the answer. */
export interface AnswerChange {
  /** Null together with a remark: the remark of a question that has no answer. */
  value?: unknown;
  /** What stands in the field and is no answer yet, in place of `value`. */
  unfinished?: unknown;
  carriedOver: boolean;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
  /** The answer is taken away; only the act of clearing says so. */
  clears?: true;
}

/** The change as it is stored; of `value` and `unfinished` one is null, or both. */
export interface CheckedChange {
  value: AnswerValue | null;
  unfinished: AnswerValue | null;
  carriedOver: boolean;
  estimate: boolean;
  comment: string | null;
  evidenceUrl: string | null;
  /** Says something beside an answer and gives none. */
  isRemark: boolean;
}

/** Shape and meaning of everything in the change. Throws `invalid-answer` with the fault. */
export function checkChange(question: Question, change: AnswerChange): CheckedChange {
  const comment = checkComment(change.comment);
  const evidenceUrl = checkEvidence(change.evidenceUrl);
  const { carriedOver, estimate } = change;
  if (estimate && !question.estimate) throw invalidAnswer('answer-no-estimate');
  const nothing = { value: null, unfinished: null, isRemark: false };
  const rest = { carriedOver, estimate, comment, evidenceUrl };
  if (change.clears) return { ...rest, ...nothing };
  const isFinished = change.value !== undefined;
  if (isFinished && change.unfinished !== undefined) throw invalidAnswer('answer-given-twice');
  if (!isFinished && change.unfinished === undefined) throw invalidAnswer('answer-empty');
  if (change.value === null) {
    if (carriedOver) throw invalidAnswer('answer-not-as-earlier');
    if (comment === null && evidenceUrl === null) throw invalidAnswer('answer-empty');
    return { ...rest, ...nothing, isRemark: true };
  }
  // What is called unfinished and is an answer all the same is one.
  const result = checkAnswer(question, isFinished ? change.value : change.unfinished);
  if (result.fault === undefined) {
    return { ...rest, value: result.value, unfinished: null, isRemark: false };
  }
  if (isFinished) throw invalidAnswer(result.fault.code, result.fault.params);
  const begun = checkUnfinished(question, change.unfinished);
  if (begun.fault !== undefined) throw invalidAnswer(begun.fault.code, begun.fault.params);
  if (carriedOver) throw invalidAnswer('answer-not-as-earlier');
  return { ...rest, value: null, unfinished: begun.value, isRemark: false };
}

export function invalidAnswer(
  fault: string,
  params: Record<string, string | number> = {},
): Problem {
  return new Problem('invalid-answer', params, { fault });
}

/** jsonb keeps no order of members, so members are compared in alphabetical order. */
export function sameValue(one: AnswerValue | null, other: AnswerValue | null): boolean {
  return sortedJson(one) === sortedJson(other);
}

function checkComment(given: string | null): string | null {
  if (given === null) return null;
  if (!isStorable(given)) throw invalidAnswer('answer-wrong-type', { expected: 'text' });
  const comment = given.normalize('NFC').trim();
  if ([...comment].length > defaultMaxLength) {
    throw invalidAnswer('answer-too-long', { max: defaultMaxLength });
  }
  return comment || null;
}

function checkEvidence(given: string | null): string | null {
  if (given === null) return null;
  if (!isStorable(given)) throw invalidAnswer('answer-wrong-type', { expected: 'text' });
  const address = given.normalize('NFC').trim();
  if (address === '') return null;
  if (!isWebAddress(address)) throw invalidAnswer('answer-not-a-web-address');
  return address;
}

function sortedJson(value: AnswerValue | null): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
