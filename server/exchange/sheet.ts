/** A table as it was found in a file: rows of cells that nobody has interpreted yet. */
import { CommandError } from '../command.ts';

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

/** Why a file could not be read at all. */
export class UnreadableFile extends CommandError {
  override name = 'UnreadableFile';
}

export const largestFileBytes = 20 * 1024 * 1024;
/** More than any round has: all municipalities times all questions is under 14 000. */
export const mostRows = 100_000;
export const mostColumns = 100;

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
