/** What can be wrong with a row of a file that is imported, and the sentence that says it. */
import type { AnswerFault } from '#domain/answer.ts';

/** `code` and `params` say what is wrong; `column` is the header's word for the cell, if one. */
export interface ImportFault {
  row: number;
  column: string | null;
  code: ImportFaultCode | AnswerFault['code'];
  params: Record<string, string | number>;
}

type ImportFaultCode =
  | 'column-missing'
  | 'column-unknown'
  | 'column-twice'
  | 'column-without-header'
  | 'no-rows'
  | 'row-too-long'
  | 'cell-not-text'
  | 'cell-not-usable'
  | 'code-lost-zero'
  | 'municipality-unknown'
  | 'municipality-not-in-round'
  | 'question-unknown'
  | 'row-twice'
  | 'value-empty'
  | 'value-and-missing'
  | 'missing-unknown'
  | 'number-unreadable'
  | 'number-ambiguous'
  | 'contact-parts'
  | 'not-yes-or-no'
  | 'estimate-not-asked'
  | 'other-year'
  | 'example-into-real'
  | 'draft-of-its-own';

type Params = ImportFault['params'];

const sentences: Record<ImportFault['code'], (params: Params) => string> = {
  'column-missing': ({ column }) => `the header has no column ${column}`,
  'column-unknown': ({ header, known }) => `unknown column "${header}"; known are ${known}`,
  'column-twice': ({ header }) => `column "${header}" is there twice`,
  'column-without-header': ({ column }) => `column ${column} has cells but no header`,
  'no-rows': () => 'the file has a header and no rows',
  'row-too-long': ({ cells, columns }) =>
    `has ${cells} cells and the header ${columns}: put a value that holds the separator in quotation marks`,
  'cell-not-text': ({ what }) => `is ${what}: format the cell as text and type it again`,
  'cell-not-usable': ({ what }) => `is ${what}: type the value itself`,
  'code-lost-zero': ({ given, code, name }) =>
    `"${given}" has lost a zero: the code of ${name} is ${code}, as text`,
  'municipality-unknown': ({ given }) => `there is no municipality "${given}"`,
  'municipality-not-in-round': ({ code, name }) => `${name} (${code}) is not in this round`,
  'question-unknown': ({ given }) => `the round asks no question "${given}"`,
  'row-twice': ({ first }) => `the same municipality and question are already on row ${first}`,
  'value-empty': () => 'is empty: a missing answer has no row',
  'value-and-missing': ({ missing }) => `has a value although it is said to be ${missing}`,
  'missing-unknown': ({ given, known }) => `"${given}" is no kind of missing: ${known}`,
  'number-unreadable': ({ given }) =>
    `"${given}" is not a number: digits, with a comma or a point before decimals, or unknown`,
  'number-ambiguous': ({ given }) =>
    `"${given}" may mean thousands or decimals: write thousands with spaces and decimals after a comma, such as 12 345,60`,
  'contact-parts': () =>
    'a contact is four parts, name|title|email|phone, of which some may be empty',
  'not-yes-or-no': ({ given }) => `"${given}" is neither yes nor no`,
  'estimate-not-asked': () => 'the question does not take estimates',
  'other-year': ({ given, year }) => `the row is of ${given}, and the round of ${year}`,
  'example-into-real': () => 'the row is example data, and the round is not an example',
  'draft-of-its-own': ({ name, count }) =>
    `${name} has ${count} ${count === 1 ? 'answer' : 'answers'} of its own that it has not submitted: ask it to submit or to clear ${count === 1 ? 'it' : 'them'} first`,
  'answer-wrong-type': ({ expected }) =>
    `is not ${expected === 'options' ? 'options' : `a ${expected}`}`,
  'answer-unknown-option': ({ option }) => `the question has no option "${option}"`,
  'answer-option-twice': () => 'the same option is there twice',
  'answer-exclusive-option': ({ option }) => `"${option}" cannot be chosen with others`,
  'answer-empty': () => 'is empty: a missing answer has no row',
  'answer-too-small': ({ min }) => `is under ${min}, the least that is accepted`,
  'answer-too-great': ({ max }) => `is over ${max}, the most that is accepted`,
  'answer-too-many-decimals': ({ decimals }) =>
    decimals === 0 ? 'must be a whole number' : `has over ${decimals} decimals`,
  'answer-too-long': ({ max }) => `is over ${max} characters`,
  'answer-not-a-web-address': () => 'is not a web address that begins with https:// or http://',
  'answer-not-an-email': () => 'is not an e-mail address',
};

/** "row 12, value: the question has no option "maybe"" */
export function faultSentence(fault: ImportFault): string {
  const place = fault.column === null ? `row ${fault.row}` : `row ${fault.row}, ${fault.column}`;
  return `${place}: ${sentences[fault.code](fault.params)}`;
}

/** What a person typed, cut to what fits on a line. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line;
}
