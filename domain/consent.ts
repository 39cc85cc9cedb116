/** The consent of a person named in an answer: what may be shown of the details, and until when. */
import type { AnswerValue, AnswerValues, Contact } from './answer.ts';
import type { Question, Questionnaire } from './questionnaire.ts';
import { visibleQuestions } from './visibility.ts';

/** The parts of contact details, in the order in which they are asked about and shown. */
export const contactFields = ['name', 'title', 'email', 'phone'] as const;
export type ContactField = (typeof contactFields)[number];

/** A consent holds this long from the decision, so that the next yearly round meets it alive. */
export const consentMonths = 15;

/** Where consent stands. */
export const consentStates = [
  'not_asked',
  'asked',
  'given',
  'refused',
  'withdrawn',
  'expired',
] as const;
export type ConsentState = (typeof consentStates)[number];

/** Are the details in answers to the question shown once the person named consents? */
export function needsPersonsConsent(question: Question): boolean {
  return question.type === 'contact' && question.public && question.consent;
}

/** The questions that apply and whose answers name a person, with the details as they stand. */
export function namedContacts(
  questionnaire: Questionnaire,
  answers: AnswerValues,
): { question: Question; details: Contact }[] {
  return visibleQuestions(questionnaire, answers).flatMap((question) => {
    const details = contactIn(answers[question.key]);
    return needsPersonsConsent(question) && details !== null ? [{ question, details }] : [];
  });
}

/** One part that differs makes other details: whoever consented has not seen these. */
export function sameDetails(one: Contact, other: Contact): boolean {
  return contactFields.every((field) => one[field] === other[field]);
}

/** The parts that there is something to show of, in order. */
export function givenFields(details: Contact): ContactField[] {
  return contactFields.filter((field) => details[field] !== '');
}

/** Where the consent of one asking stands. */
export function consentState(asking: {
  fields: readonly ContactField[];
  isRefused: boolean;
  isWithdrawn: boolean;
  /** Has the time run out in which the decision holds, or in which the person could decide? */
  isExpired: boolean;
}): Exclude<ConsentState, 'not_asked'> {
  if (asking.isWithdrawn) return 'withdrawn';
  if (asking.isRefused) return 'refused';
  if (asking.isExpired) return 'expired';
  return asking.fields.length > 0 ? 'given' : 'asked';
}

function contactIn(value: AnswerValue | undefined): Contact | null {
  return typeof value === 'object' && !Array.isArray(value) ? value : null;
}
