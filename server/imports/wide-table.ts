/** Reads a table with a row for each municipality and a column for each question, and finds every fault in it. */
import { checkAnswer, unknownValue } from '#domain/answer.ts';
import type { AnswerValue } from '#domain/answer.ts';
import {
  keptInWords,
  meaningOf,
  municipalityColumn,
  noAnswer,
  partsOf,
  suggestColumn,
  takesWords,
} from '#domain/import-mapping.ts';
import type { ImportMapping, MappedQuestion } from '#domain/import-mapping.ts';
import { findQuestion } from '#domain/questionnaire.ts';
import type { Question, Questionnaire } from '#domain/questionnaire.ts';
import { quoted } from '../exchange/import-faults.ts';
import type { ImportedAnswer } from '../exchange/import-rows.ts';
import { cellAddress, columnLetters, emptyCell, isEmptyRow } from '../exchange/sheet.ts';
import type { Cell, Sheet } from '../exchange/sheet.ts';
import { typedValue } from '../exchange/typed-value.ts';
import { findMunicipality } from './named-municipality.ts';
import type { Register } from './named-municipality.ts';
import { mappedQuestions, wordsOf } from './table-columns.ts';

/** What is wrong, with the names still to be looked up. */
export interface WideFault {
  cell: string | null;
  municipality: string | null;
  question: string | null;
  code: string;
  params: Record<string, string | number>;
}

/** A column that is used for a question. */
export interface UsedColumn {
  index: number;
  question: Question;
  mapped: MappedQuestion;
}

export interface WideTable {
  answers: ImportedAnswer[];
  faults: WideFault[];
  columns: UsedColumn[];
  /** Headings of columns that are not used. */
  unused: string[];
}

/** Every answer and every fault; with a single fault nothing may be stored. */
export function readWideTable(
  sheet: Sheet,
  of: { year: number; questionnaire: Questionnaire; mapping: ImportMapping; register: Register },
): WideTable {
  const faults: WideFault[] = [];
  const { columns, municipalityAt, unused } = useColumns(sheet, of, faults);
  const answers: ImportedAnswer[] = [];
  const meanings = rememberedMeanings(of.mapping);
  if (municipalityAt === null) return { answers, faults, columns, unused };
  const firstRows = new Map<string, number>();
  for (const { row, cells } of sheet.rows) {
    if (isEmptyRow(cells)) continue;
    const at = cells[municipalityAt] ?? emptyCell;
    const found = findMunicipality(at, of.register);
    const municipality = found.code ?? null;
    const say = (
      cell: string,
      code: string,
      params: WideFault['params'],
      question: string | null,
    ) => faults.push({ cell, municipality, question, code, params });
    if (found.fault !== undefined) {
      say(cellAddress(row, municipalityAt), found.fault.code, found.fault.params, null);
    } else {
      const first = firstRows.get(found.code);
      if (first === undefined) firstRows.set(found.code, row);
      else say(cellAddress(row, municipalityAt), 'municipality-twice', { first }, null);
    }
    for (const { index, question, mapped } of columns) {
      const read = readCell(cells[index] ?? emptyCell, question, mapped, meanings);
      if (read === null) continue;
      if ('fault' in read) {
        say(cellAddress(row, index), read.fault.code, read.fault.params, question.key);
      } else if (municipality !== null) answers.push({ row, municipality, question, ...read });
    }
  }
  if (answers.length === 0 && faults.length === 0) faults.push(ofTable('nothing-to-import'));
  return { answers, faults, columns, unused };
}

function ofTable(code: string, params: WideFault['params'] = {}): WideFault {
  return { cell: null, municipality: null, question: null, code, params };
}

/** Which column means what, and what is wrong with that. */
function useColumns(
  sheet: Sheet,
  { year, questionnaire, mapping }: Parameters<typeof readWideTable>[1],
  faults: WideFault[],
): { columns: UsedColumn[]; municipalityAt: number | null; unused: string[] } {
  const mapped = mappedQuestions(questionnaire, year);
  const columns: UsedColumn[] = [];
  const unused: string[] = [];
  let municipalityAt: number | null = null;
  for (const [index, cell] of sheet.header.entries()) {
    const heading = wordsOf(cell);
    const means = heading === '' ? null : suggestColumn(heading, mapped, mapping);
    if (means === null) {
      if (heading !== '') unused.push(heading);
      continue;
    }
    const at = {
      ...ofTable('column-twice', { column: columnLetters(index) }),
      cell: cellAddress(1, index),
    };
    if (means === municipalityColumn) {
      if (municipalityAt === null) municipalityAt = index;
      else faults.push({ ...at, code: 'municipality-column-twice' });
    } else if (columns.some(({ question }) => question.key === means)) {
      faults.push({ ...at, question: means });
    } else {
      const question = findQuestion(questionnaire, means)!;
      columns.push({ index, question, mapped: mapped.find(({ key }) => key === means)! });
    }
  }
  if (municipalityAt === null) faults.push(ofTable('no-municipality-column'));
  if (columns.length === 0) faults.push(ofTable('no-question-column'));
  return { columns, municipalityAt, unused };
}

type Read =
  | { value: AnswerValue; comment?: string }
  | { fault: Pick<WideFault, 'code' | 'params'> }
  | null;

/** What words under a question mean, part by part; null of a part that has no meaning. */
type Meanings = (question: MappedQuestion, words: string) => readonly Part[];
interface Part {
  part: string;
  means: string | null;
}

/** The same few words stand in most cells, so each is looked up once. */
function rememberedMeanings(mapping: ImportMapping): Meanings {
  const known = new Map<MappedQuestion, Map<string, Part[]>>();
  return (question, words) => {
    const under = known.get(question) ?? new Map<string, Part[]>();
    known.set(question, under);
    const parts =
      under.get(words) ??
      partsOf(question, words, mapping).map((part) => ({
        part,
        means: meaningOf(question, part, mapping),
      }));
    under.set(words, parts);
    return parts;
  };
}

/** The answer in a cell; null where it holds none. */
function readCell(
  cell: Cell,
  question: Question,
  mapped: MappedQuestion,
  meaningsOf: Meanings,
): Read {
  if (cell.kind === 'empty') return null;
  if (cell.kind === 'other') return fault('cell-not-usable', { what: cell.what });
  const isAmount = question.type === 'number' || question.type === 'money_eur';
  if (isAmount || !takesWords(question)) {
    const typed = typedValue(question, cell);
    if (typed.fault === undefined) return checked(question, typed.value);
    if (!isAmount) return typed;
    const words = wordsOf(cell);
    const means = meaningsOf(mapped, words)[0]?.means ?? null;
    if (means === null) return typed;
    return means === keptInWords
      ? { value: unknownValue, comment: words }
      : chosen(question, [means]);
  }
  const parts = meaningsOf(mapped, wordsOf(cell));
  const strange = parts.find(({ means }) => means === null);
  if (strange !== undefined) return fault('words-without-meaning', { given: quoted(strange.part) });
  return chosen(
    question,
    parts.map(({ means }) => means!),
  );
}

function chosen(question: Question, meanings: readonly string[]): Read {
  const keys = meanings.filter((means) => means !== noAnswer);
  if (keys.length === 0) return null;
  return checked(question, question.type === 'multiple_choice' ? keys : keys[0]!);
}

function checked(question: Question, value: AnswerValue): Read {
  const result = checkAnswer(question, value);
  return result.fault === undefined ? { value: result.value } : { fault: result.fault };
}

function fault(code: string, params: WideFault['params']): Read {
  return { fault: { code, params } };
}
