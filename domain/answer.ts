/** Answers: what a value of each question type looks like, and what is wrong with a bad one. */
import type { Question } from './questionnaire.ts';

/** Option keys with a meaning of their own in every choice: each excludes all other options. */
export const exclusiveOptions = ['none', 'unknown'] as const;

/** Don't know, as an option key in choices and in place of the figure in amounts. */
export const unknownValue = 'unknown';

/** How to reach a person at work. A part that is not given is an empty text. */
export interface Contact {
  name: string;
  title: string;
  email: string;
  phone: string;
}
const contactLengths = { name: 200, title: 200, email: 254, phone: 50 };

/**
 * single_choice, yes_no, yes_no_partly: an option key. multiple_choice: option keys, at least one.
 * number, money_eur: a finite number, or `"unknown"`. text: a text. contact: four texts.
 * "Not answered" is no value at all; it is never an empty text, an empty list or 0.
 */
export type AnswerValue = string | number | string[] | Contact;

/** Everything that was answered, by question key. */
export type AnswerValues = Readonly<Record<string, AnswerValue>>;

export const answerSources = ['self', 'telephone', 'import', 'carried_over', 'corrected'] as const;
export type AnswerSource = (typeof answerSources)[number];

/** The kinds of missing. They are kept apart everywhere and none of them is ever 0. */
export const missingKinds = [
  'not_asked',
  'not_answered',
  'dont_know',
  'not_applicable',
  'withheld',
] as const;
export type MissingKind = (typeof missingKinds)[number];

/** What is wrong with a value; `code` is a key of the word catalogue, `params` fill its sentence. */
export interface AnswerFault {
  code:
    | 'answer-wrong-type'
    | 'answer-unknown-option'
    | 'answer-option-twice'
    | 'answer-exclusive-option'
    | 'answer-empty'
    | 'answer-too-small'
    | 'answer-too-great'
    | 'answer-too-many-decimals'
    | 'answer-too-long'
    | 'answer-not-a-web-address'
    | 'answer-not-an-email';
  params: Record<string, string | number>;
}

export const defaultMaxLength = 10_000;
const greatestAmount = 1e12;
/** Enough for an amount as anybody types it, with its unit and a word beside it. */
const maxTypedAmount = 100;
const webAddress = /^https?:\/\/[^\s/?#@:\\.]+(?:\.[^\s/?#@:\\.]+)+\.?(?::\d{1,5})?(?:[/?#].*)?$/i;

/** Is the answer "don't know"? */
export function isUnknown(value: AnswerValue): boolean {
  return value === unknownValue || (Array.isArray(value) && value.includes(unknownValue));
}

/** May the question be answered with "don't know"? Amounts always may; choices when they offer it. */
export function offersUnknown(question: Question): boolean {
  return (
    question.type === 'number' ||
    question.type === 'money_eur' ||
    question.options.some((option) => option.key === unknownValue)
  );
}

/** Greatest number of decimals in an answer to the question; euros have cents unless it says otherwise. */
export function decimalsOf(question: Question): number {
  return question.limits.decimals ?? (question.type === 'money_eur' ? 2 : 0);
}

/**
 * Checks a value that came from outside against its question. Nothing is coerced: `"12"` is no
 * number and `true` no choice. Returns the value as stored (texts in Unicode NFC, options in the
 * questionnaire's order) or the first fault.
 */
export function checkAnswer(
  question: Question,
  value: unknown,
): { value: AnswerValue; fault?: undefined } | { fault: AnswerFault } {
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return checkChoice(question, value);
    case 'multiple_choice':
      return checkChoices(question, value);
    case 'number':
    case 'money_eur':
      return checkAmount(question, value);
    case 'text':
      return checkText(question, value);
    case 'contact':
      return checkContact(value);
  }
}

/**
 * Checks something that stands in the field of a question and is no answer yet. It must have the
 * shape of one, and be something; whether it means anything is what is still open. So an amount
 * may be a text as it was typed, a text may be no web address, and `none` may stand beside others.
 * Returns it as stored (texts in Unicode NFC, as they were typed otherwise) or the first fault.
 */
export function checkUnfinished(
  question: Question,
  value: unknown,
): { value: AnswerValue; fault?: undefined } | { fault: AnswerFault } {
  switch (question.type) {
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
      return checkChoice(question, value);
    case 'multiple_choice':
      return checkDistinctOptions(question, value);
    case 'number':
    case 'money_eur':
      if (typeof value === 'string') return checkTyped(value, maxTypedAmount);
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        return fault('answer-wrong-type', { expected: 'number' });
      }
      return { value: value === 0 ? 0 : value };
    case 'text':
      return typeof value === 'string'
        ? checkTyped(value, defaultMaxLength)
        : fault('answer-wrong-type', { expected: 'text' });
    case 'contact':
      return checkContactShape(value);
  }
}

type Checked = ReturnType<typeof checkAnswer>;

function fault(code: AnswerFault['code'], params: AnswerFault['params'] = {}): Checked {
  return { fault: { code, params } };
}

function checkChoice(question: Question, value: unknown): Checked {
  if (typeof value !== 'string') return fault('answer-wrong-type', { expected: 'option' });
  if (!question.options.some((option) => option.key === value)) {
    return fault('answer-unknown-option', { option: shorten(value) });
  }
  return { value };
}

function checkChoices(question: Question, value: unknown): Checked {
  const checked = checkDistinctOptions(question, value);
  if (checked.fault !== undefined) return checked;
  const chosen = checked.value as string[];
  const exclusive = exclusiveOptions.find((key) => chosen.includes(key));
  return exclusive !== undefined && chosen.length > 1
    ? fault('answer-exclusive-option', { option: exclusive })
    : checked;
}

function checkDistinctOptions(question: Question, value: unknown): Checked {
  if (!Array.isArray(value) || value.some((key) => typeof key !== 'string')) {
    return fault('answer-wrong-type', { expected: 'options' });
  }
  const chosen = value as string[];
  if (chosen.length === 0) return fault('answer-empty');
  const stranger = chosen.find((key) => !question.options.some((option) => option.key === key));
  if (stranger !== undefined) return fault('answer-unknown-option', { option: shorten(stranger) });
  if (new Set(chosen).size !== chosen.length) return fault('answer-option-twice');
  return {
    value: question.options.map((option) => option.key).filter((key) => chosen.includes(key)),
  };
}

function checkAmount(question: Question, value: unknown): Checked {
  if (value === unknownValue) return { value };
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return fault('answer-wrong-type', { expected: 'number' });
  }
  const min = question.limits.min ?? 0;
  const max = question.limits.max ?? greatestAmount;
  if (value < min) return fault('answer-too-small', { min });
  if (value > max) return fault('answer-too-great', { max });
  const decimals = decimalsOf(question);
  if (Number(value.toFixed(decimals)) !== value) {
    return fault('answer-too-many-decimals', { decimals });
  }
  return { value: value === 0 ? 0 : value };
}

function checkText(question: Question, value: unknown): Checked {
  if (typeof value !== 'string' || !isStorable(value)) {
    return fault('answer-wrong-type', { expected: 'text' });
  }
  const text = value.normalize('NFC').trim();
  if (text === '') return fault('answer-empty');
  const max = question.limits.maxLength ?? defaultMaxLength;
  if ([...text].length > max) return fault('answer-too-long', { max });
  if (question.format === 'url' && !isWebAddress(text)) return fault('answer-not-a-web-address');
  return { value: text };
}

/** A text as it stands in a field: its length counted in characters, its spaces left alone. */
function checkTyped(typed: string, max: number): Checked {
  if (!isStorable(typed)) return fault('answer-wrong-type', { expected: 'text' });
  const text = typed.normalize('NFC');
  if (text.trim() === '') return fault('answer-empty');
  return [...text].length > max ? fault('answer-too-long', { max }) : { value: text };
}

function checkContact(value: unknown): Checked {
  const checked = checkContactShape(value);
  if (checked.fault !== undefined) return checked;
  const { email } = checked.value as Contact;
  return email !== '' && !isEmail(email) ? fault('answer-not-an-email') : checked;
}

function checkContactShape(value: unknown): Checked {
  if (!isContact(value)) return fault('answer-wrong-type', { expected: 'contact' });
  const contact = {
    name: value.name.normalize('NFC').trim(),
    title: value.title.normalize('NFC').trim(),
    email: value.email.normalize('NFC').trim(),
    phone: value.phone.normalize('NFC').trim(),
  };
  if (Object.values(contact).every((part) => part === '')) return fault('answer-empty');
  for (const [part, max] of Object.entries(contactLengths)) {
    if (contact[part as keyof Contact].length > max) return fault('answer-too-long', { max });
  }
  return { value: contact };
}

/** Four texts by their names and nothing else. */
function isContact(value: unknown): value is Contact {
  if (typeof value !== 'object' || value === null) return false;
  const parts = Object.entries(value);
  return (
    parts.length === Object.keys(contactLengths).length &&
    parts.every(
      ([part, text]) =>
        Object.hasOwn(contactLengths, part) && typeof text === 'string' && isStorable(text),
    )
  );
}

/**
 * An http or https address with a dotted host name and without a user name or password. Checked by
 * a pattern, so that the browser needs no library for it.
 */
export function isWebAddress(text: string): boolean {
  return webAddress.test(text) && !/[\s\p{Cc}]/u.test(text);
}

/**
 * One `@` with something on both sides and a dot in the domain, and no sign that nobody sees; the
 * rest only a letter can tell.
 */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+\.[^\s@.<>"(),;:\\]+$/.test(text) &&
    !/[\p{Cc}\p{Cf}]/u.test(text)
  );
}

/** Can PostgreSQL keep the text as it is: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
