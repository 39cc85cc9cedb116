/** A table as it was found in a file: rows of cells that nobody has interpreted yet. */

/** `other` is a cell that no answer can come from, such as a date or a formula. */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'boolean'; boolean: boolean }
  | { kind: 'other'; what: 'a date' | 'a formula' | 'an error value' };

export interface Sheet {
  header: Cell[];
  /** `row` is the number that a spreadsheet shows beside it; the header is row 1. */
  rows: { row: number; cells: Cell[] }[];
}

/** How much of a file is read. */
export interface SheetLimits {
  rows: number;
  columns: number;
  /** Of the parts of a workbook together. */
  unpackedBytes: number;
}

export const largestFileBytes = 20 * 1024 * 1024;
/** Of a file that the operator names: all municipalities times all questions is under 14 000 rows. */
export const fileLimits: SheetLimits = {
  rows: 100_000,
  columns: 100,
  unpackedBytes: 100 * 1024 * 1024,
};

export const emptyCell: Cell = { kind: 'empty' };

export function isEmptyRow(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell.kind === 'empty');
}

/** A, B, ... Z, AA: the name that a spreadsheet shows above the column. */
export function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** The index of a column by its letters: A is 0. */
export function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0) - 1;
}

/** "B7": the name of a cell; the row as a spreadsheet counts, the column from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
