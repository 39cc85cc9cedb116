/** Turns what stands in a cell into a value that can be checked against its question. */
import { unknownValue } from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import type { Question } from '#domain/questionnaire.ts';
import { quoted } from './import-faults.ts';
import type { ImportFault } from './import-faults.ts';
import type { Cell } from './sheet.ts';

type Typed =
  | { value: AnswerValue; fault?: undefined }
  | { fault: Pick<ImportFault, 'code' | 'params'> };

/**
 * The typed value of a cell that is not empty. Only the form is judged here: whether the option
 * exists or the amount is too great is for `checkAnswer`. Nothing is guessed: a number where a text
 * belongs, or a number that can be read in two ways, is a fault.
 */
export function typedValue(question: Question, cell: Exclude<Cell, { kind: 'empty' }>): Typed {
  if (cell.kind === 'other') return fault('cell-not-usable', { what: cell.what });
  const isAmount = question.type === 'number' || question.type === 'money_eur';
  if (cell.kind === 'number' && isAmount) return { value: cell.number };
  if (cell.kind === 'number') return fault('cell-not-text', { what: 'a number' });
  if (cell.kind === 'boolean') return fault('cell-not-text', { what: 'a true or false' });
  switch (question.type) {
    case 'number':
    case 'money_eur':
      return typedAmount(cell.text);
    case 'multiple_choice':
      return { value: cell.text.split(';').map((key) => key.trim()) };
    case 'contact':
      return typedContact(cell.text);
    case 'single_choice':
    case 'yes_no':
    case 'yes_no_partly':
    case 'text':
      return { value: cell.text };
  }
}

/** The cell that `typedValue` reads back as the same value. */
export function cellOfValue(value: AnswerValue): string | number {
  if (Array.isArray(value)) return value.join(';');
  if (typeof value !== 'object') return value;
  return [value.name, value.title, value.email, value.phone]
    .map((part) => part.replaceAll('|', '/'))
    .join('|');
}

/** Spaces that people and spreadsheets put between thousands: plain, no-break, narrow, thin. */
const space = '[ \u00a0\u202f\u2009]';
const plainAmount = /^[-−]?\d+([.,]\d+)?$/;
const groupedAmount = new RegExp(String.raw`^[-−]?\d{1,3}(${space}\d{3})+([.,]\d+)?$`);
/** `1,234` is 1234 in English and 1.234 in Finnish; `0,125` can only be decimals. */
const ambiguousAmount = /^[-−]?[1-9]\d{0,2},\d{3}$/;
/** Points or commas between thousands, as in `1,234.5` and `1.234.567`. */
const foreignAmount = /^[-−]?\d{1,3}([.,]\d{3})+([.,]\d+)?$/;

function typedAmount(text: string): Typed {
  if (text === unknownValue) return { value: unknownValue };
  if (ambiguousAmount.test(text)) return fault('number-ambiguous', { given: quoted(text) });
  if (!plainAmount.test(text) && !groupedAmount.test(text)) {
    const code = foreignAmount.test(text) ? 'number-ambiguous' : 'number-unreadable';
    return fault(code, { given: quoted(text) });
  }
  const digits = text.replaceAll(new RegExp(space, 'g'), '').replace('−', '-').replace(',', '.');
  return { value: Number(digits) };
}

function typedContact(text: string): Typed {
  const parts = text.split('|').map((part) => part.trim());
  const [name, title, email, phone] = parts;
  if (parts.length !== 4) return fault('contact-parts', {});
  return { value: { name: name!, title: title!, email: email!, phone: phone! } };
}

function fault(code: ImportFault['code'], params: ImportFault['params']): Typed {
  return { fault: { code, params } };
}
