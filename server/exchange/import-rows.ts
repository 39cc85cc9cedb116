/** Reads the rows of an imported file as answers of a round, and finds every fault in them. */
import {
  checkAnswer,
  isStorable,
  isWebAddress,
  missingKinds,
  unknownValue,
} from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { findColumns } from './import-columns.ts';
import type { Columns, ReadColumn } from './import-columns.ts';
import { quoted } from './import-faults.ts';
import type { ImportFault } from './import-faults.ts';
import { emptyCell, isEmptyRow } from './sheet.ts';
import type { Cell, Sheet } from './sheet.ts';
import { typedValue } from './typed-value.ts';

/** The round that the file is imported into, as far as rows are judged by it. */
export interface ImportRound {
  year: number;
  example: boolean;
  questionnaire: Questionnaire;
  /** Codes of the municipalities asked. */
  municipalities: ReadonlySet<string>;
  /** Names of all municipalities of the register, by code. */
  names: ReadonlyMap<string, string>;
}

/** An answer of the file. What has no column in the file is absent and stays as it is stored. */
export interface ImportedAnswer {
  row: number;
  municipality: string;
  question: Question;
  value: AnswerValue;
  estimate?: boolean;
  comment?: string | null;
  evidenceUrl?: string | null;
}

const longestComment = 10_000;
const longestAddress = 2000;

/** Every answer and every fault; with a single fault nothing may be stored. */
export function readAnswers(
  sheet: Sheet,
  round: ImportRound,
): { answers: ImportedAnswer[]; faults: ImportFault[] } {
  const { columns, faults } = findColumns(sheet);
  if (faults.length > 0) return { answers: [], faults };
  const answers: ImportedAnswer[] = [];
  const firstRows = new Map<string, number>();
  const filled = sheet.rows.filter(({ cells }) => !isEmptyRow(cells));
  if (filled.length === 0) faults.push({ row: 1, column: null, code: 'no-rows', params: {} });
  for (const { row, cells } of filled) {
    const reader = new RowReader(row, cells, columns, faults);
    reader.checkLength(sheet.header.length);
    const municipality = readMunicipality(reader, round);
    const question = readQuestion(reader, round.questionnaire);
    checkOrigin(reader, round);
    checkFirst(reader, firstRows);
    const answer = question === null ? null : readAnswer(reader, question);
    if (municipality !== null && question !== null && answer !== null) {
      answers.push({ row, municipality, question, ...answer });
    }
  }
  return { answers, faults };
}

/** One row: gives its cells by column and collects its faults. */
class RowReader {
  readonly row: number;
  readonly #cells: readonly Cell[];
  readonly #columns: Columns;
  readonly #faults: ImportFault[];

  constructor(row: number, cells: readonly Cell[], columns: Columns, faults: ImportFault[]) {
    this.row = row;
    this.#cells = cells;
    this.#columns = columns;
    this.#faults = faults;
  }

  has(column: ReadColumn): boolean {
    return this.#columns.has(column);
  }

  cell(column: ReadColumn): Cell {
    return this.#cells[this.#columns.get(column) ?? -1] ?? emptyCell;
  }

  /** The text of a cell, '' of an empty one, and null with a fault of any other. */
  text(column: ReadColumn): string | null {
    const cell = this.cell(column);
    if (cell.kind === 'text') return cell.text;
    if (cell.kind === 'empty') return '';
    const what = cell.kind === 'number' ? 'a number' : 'a true or false';
    if (cell.kind === 'other') this.fault(column, 'cell-not-usable', { what: cell.what });
    else this.fault(column, 'cell-not-text', { what });
    return null;
  }

  fault(
    column: ReadColumn | null,
    code: ImportFault['code'],
    params: ImportFault['params'] = {},
  ): void {
    this.#faults.push({ row: this.row, column, code, params });
  }

  checkLength(columns: number): void {
    const cells = this.#cells.findLastIndex((cell) => cell.kind !== 'empty') + 1;
    if (cells > columns) this.fault(null, 'row-too-long', { cells, columns });
  }
}

function readMunicipality(reader: RowReader, round: ImportRound): string | null {
  const given = reader.text('municipality_code');
  if (given === null) return null;
  const name = round.names.get(given);
  if (name !== undefined) {
    if (round.municipalities.has(given)) return given;
    reader.fault('municipality_code', 'municipality-not-in-round', { code: given, name });
    return null;
  }
  const code = given.padStart(3, '0');
  const whole = round.names.get(code);
  if (/^\d{1,2}$/.test(given) && whole !== undefined) {
    reader.fault('municipality_code', 'code-lost-zero', { given, code, name: whole });
  } else {
    reader.fault('municipality_code', 'municipality-unknown', { given: quoted(given) });
  }
  return null;
}

function readQuestion(reader: RowReader, questionnaire: Questionnaire): Question | null {
  const given = reader.text('question_key');
  if (given === null) return null;
  const question = findQuestion(questionnaire, given);
  if (question !== undefined) return question;
  reader.fault('question_key', 'question-unknown', { given: quoted(given) });
  return null;
}

/** An exported file says what year its rows are of, and whether they are invented. */
function checkOrigin(reader: RowReader, round: ImportRound): void {
  const cell = reader.cell('year');
  const given = cell.kind === 'number' ? String(cell.number) : reader.text('year');
  if (given !== null && given !== '' && given !== String(round.year)) {
    reader.fault('year', 'other-year', { given: quoted(given), year: String(round.year) });
  }
  if (!round.example && reader.text('notice')) reader.fault('notice', 'example-into-real');
}

function checkFirst(reader: RowReader, firstRows: Map<string, number>): void {
  const cells = [reader.cell('municipality_code'), reader.cell('question_key')];
  if (cells.some((cell) => cell.kind !== 'text')) return;
  const key = JSON.stringify(cells);
  const first = firstRows.get(key);
  if (first === undefined) firstRows.set(key, reader.row);
  else reader.fault(null, 'row-twice', { first });
}

/** Null when the row holds a fault or, in an exported file, a missing answer. */
function readAnswer(
  reader: RowReader,
  question: Question,
): Omit<ImportedAnswer, 'row' | 'municipality' | 'question'> | null {
  const value = readValue(reader, question);
  const estimate = readEstimate(reader, question);
  const comment = readComment(reader);
  const evidenceUrl = readEvidence(reader);
  if (value === null) return null;
  return {
    value,
    ...(reader.has('estimate') ? { estimate } : {}),
    ...(reader.has('comment') ? { comment } : {}),
    ...(reader.has('evidence_url') ? { evidenceUrl } : {}),
  };
}

function readValue(reader: RowReader, question: Question): AnswerValue | null {
  const cell = reader.cell('value');
  const missing = reader.text('missing');
  if (missing === null) return null;
  if (missing !== '' && !missingKinds.some((kind) => kind === missing)) {
    reader.fault('missing', 'missing-unknown', {
      given: quoted(missing),
      known: missingKinds.join(', '),
    });
    return null;
  }
  if (cell.kind === 'empty') {
    if (missing === '') reader.fault('value', 'value-empty');
    if (missing !== 'dont_know') return null;
    return question.type === 'multiple_choice' ? [unknownValue] : unknownValue;
  }
  if (missing !== '') {
    reader.fault('value', 'value-and-missing', { missing });
    return null;
  }
  const typed = typedValue(question, cell);
  const checked = typed.fault === undefined ? checkAnswer(question, typed.value) : typed;
  if (checked.fault === undefined) return checked.value;
  reader.fault('value', checked.fault.code, checked.fault.params);
  return null;
}

function readEstimate(reader: RowReader, question: Question): boolean {
  const cell = reader.cell('estimate');
  const given = cell.kind === 'boolean' ? String(cell.boolean) : reader.text('estimate');
  if (given === null || given === '') return false;
  if (!['yes', 'no', 'true', 'false'].includes(given)) {
    reader.fault('estimate', 'not-yes-or-no', { given: quoted(given) });
    return false;
  }
  const estimate = given === 'yes' || given === 'true';
  if (estimate && !question.estimate) reader.fault('estimate', 'estimate-not-asked');
  return estimate;
}

function readComment(reader: RowReader): string | null {
  const text = reader.text('comment')?.normalize('NFC') ?? '';
  if (!isStorable(text)) reader.fault('comment', 'answer-wrong-type', { expected: 'text' });
  if ([...text].length > longestComment) {
    reader.fault('comment', 'answer-too-long', { max: longestComment });
  }
  return text === '' ? null : text;
}

function readEvidence(reader: RowReader): string | null {
  const address = reader.text('evidence_url') ?? '';
  if (address === '') return null;
  if (address.length > longestAddress) {
    reader.fault('evidence_url', 'answer-too-long', { max: longestAddress });
  } else if (!isWebAddress(address)) reader.fault('evidence_url', 'answer-not-a-web-address');
  return address;
}
